/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-index.h"
#include "gloss-terms.h"

G_BEGIN_DECLS

/**
 * GlossScore:
 * @share: how much of what could match did, from 0 to 1
 * @enough: whether that is enough to be a match
 * @complete: whether it has every word of a search for a word or two
 * @field: the field that contributed most
 * @n_heavy: how many words stand in the name, the title, an alias or a wording, so that there may
 *   be a phrase
 *
 * What one index says about a document.
 */
typedef struct
{
  float share;
  gboolean enough;
  gboolean complete;
  GlossField field;
  guint n_heavy;
} GlossScore;

/**
 * GlossScorer:
 *
 * Looks terms up in one index and weighs each document: the sum over the words of how rare a word
 * is times the weight of the best field that has it. What it allocates is kept for the next
 * search.
 */
typedef struct _GlossScorer GlossScorer;

GlossScorer *gloss_scorer_new (GlossIndex *index, guint n_documents);
void gloss_scorer_free (GlossScorer *self);
void gloss_scorer_run (GlossScorer *self, GlossTerms *terms);
GlossScore gloss_scorer_get (GlossScorer *self, guint document);
const guint32 *gloss_scorer_get_documents (GlossScorer *self, guint *n_documents);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossScorer, gloss_scorer_free)

G_END_DECLS
