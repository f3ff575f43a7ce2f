/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-index.h"
#include "gloss-terms.h"

G_BEGIN_DECLS

/**
 * GlossWay:
 * @GLOSS_WAY_WHOLE: the word itself, or a value that fits a pattern
 * @GLOSS_WAY_OPEN: a word that may become of the one that is still being typed
 * @GLOSS_WAY_INFLECTION: another form of the word
 * @GLOSS_WAY_PREFIX: a word that starts with it
 * @GLOSS_WAY_TYPO: a word of which one slip makes it
 * @GLOSS_WAY_TYPO_OF_START: a word of whose start one slip makes it
 *
 * How a word of the index answers to a term.
 */
typedef enum
{
  GLOSS_WAY_WHOLE,
  GLOSS_WAY_OPEN,
  GLOSS_WAY_INFLECTION,
  GLOSS_WAY_PREFIX,
  GLOSS_WAY_TYPO,
  GLOSS_WAY_TYPO_OF_START,
} GlossWay;

#define GLOSS_N_WAYS (GLOSS_WAY_TYPO_OF_START + 1)

/**
 * GlossLookupFunc:
 * @word: which word of the index was found
 * @way: how it answers to the term
 * @values_only: whether it counts only as a value or a name
 * @user_data: what was given to gloss_lookup_find()
 *
 * Returns: %FALSE to stop
 */
typedef gboolean (*GlossLookupFunc) (guint word,
                                     GlossWay way,
                                     gboolean values_only,
                                     gpointer user_data);

guint gloss_lookup_find (GlossIndex *index,
                         const GlossTerm *term,
                         GlossLookupFunc func,
                         gpointer user_data);
guint gloss_lookup_find_typos (GlossIndex *index,
                               const GlossTerm *term,
                               GlossLookupFunc func,
                               gpointer user_data);
guint gloss_lookup_estimate (GlossIndex *index, const GlossTerm *term);

G_END_DECLS
