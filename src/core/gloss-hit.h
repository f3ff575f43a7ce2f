/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-field.h"

G_BEGIN_DECLS

#define GLOSS_HIT_NO_OTHER G_MAXUINT32

/**
 * GlossHit:
 * @document: the index of the code
 * @other: the index of the code that it is compared with, or %GLOSS_HIT_NO_OTHER
 * @score: how well it matches, more than 0
 * @field: what matched best
 * @translated: whether it matched in the reader's language, not in English
 * @n_heavy: how many words matched in what a phrase is looked for in
 *
 * A result of a search, before somebody wants it as an object.
 */
typedef struct
{
  guint32 document;
  guint32 other;
  float score;
  guint8 field;
  guint8 translated;
  guint8 n_heavy;
} GlossHit;

/* An array of GlossHit */
GArray *gloss_hits_new (void);
void gloss_hits_sort (GArray *hits);
void gloss_hits_select (GArray *hits, guint n_best);
gboolean gloss_hits_equal (GArray *a, GArray *b);

G_END_DECLS
