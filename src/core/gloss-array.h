/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GVariant *gloss_array_get_child (GVariant *array, gsize index);
const char *gloss_array_peek_string (GVariant *array, gsize alignment, gsize index, gsize offset);
gboolean gloss_array_peek_pair (GVariant *array, gsize index, guint32 pair[2]);

G_END_DECLS
