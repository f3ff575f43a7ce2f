/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GVariant *gloss_array_get_child (GVariant *array, gsize index);

G_END_DECLS
