/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-code-texts.h"
#include "gloss-terms.h"

G_BEGIN_DECLS

/**
 * GLOSS_PHRASE_MIN_WORDS:
 *
 * Fewer words of a wording may stand in a text by chance.
 */
#define GLOSS_PHRASE_MIN_WORDS 3

/**
 * GlossPhrase:
 * @GLOSS_PHRASE_NONE: no more than single words
 * @GLOSS_PHRASE_PART: what was typed stands in one of the code's texts in that order, or the other
 *   way round
 * @GLOSS_PHRASE_QUOTED: the words of one of the code's wordings stand in what was pasted, in their
 *   order
 * @GLOSS_PHRASE_SAME: what was typed is the code's name, title, alias or wording
 *
 * How far the order of the words agrees with a code. The order is that of weight.
 */
typedef enum
{
  GLOSS_PHRASE_NONE,
  GLOSS_PHRASE_PART,
  GLOSS_PHRASE_QUOTED,
  GLOSS_PHRASE_SAME,
} GlossPhrase;

GlossPhrase gloss_phrase_find (GlossTerms *terms,
                               GVariant *code,
                               GlossTranslateFunc translate,
                               GlossField *field);

G_END_DECLS
