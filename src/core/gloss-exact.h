/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-data.h"
#include "gloss-terms.h"

G_BEGIN_DECLS

/**
 * GlossExactFunc:
 * @document: the index of a code
 * @whole: whether its id or value is all of the text
 * @user_data: what was given to gloss_exact_foreach()
 */
typedef void (*GlossExactFunc) (guint document, gboolean whole, gpointer user_data);

void gloss_exact_foreach (GlossData *data,
                          const char *text,
                          GlossTerms *terms,
                          GlossExactFunc func,
                          gpointer user_data);
char *gloss_exact_trim (const char *text);

G_END_DECLS
