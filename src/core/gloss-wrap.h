/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint gloss_wrap_measure (const char *text);
void gloss_wrap_append (GString *out,
                        const char *text,
                        const char *first,
                        const char *rest,
                        guint width);
void gloss_wrap_pad (GString *out, const char *text, guint columns);

G_END_DECLS
