/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-data.h"

G_BEGIN_DECLS

gboolean gloss_versus_parse (GlossData *data, const char *text, guint *a, guint *b);

G_END_DECLS
