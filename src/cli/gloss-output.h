/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint gloss_output_get_width (void);
gboolean gloss_output_has_color (void);
gboolean gloss_output_write (const char *text, gboolean is_json);
void gloss_output_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
