/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-words.h"

G_BEGIN_DECLS

/**
 * GLOSS_TERMS_MAX:
 *
 * How many words of what was typed or pasted are looked at.
 */
#define GLOSS_TERMS_MAX 64

/**
 * GlossTermKind:
 * @GLOSS_TERM_WORD: letters, perhaps with digits
 * @GLOSS_TERM_NUMBER: digits and dots only
 * @GLOSS_TERM_PATTERN: a value with holes, such as `5xx` or `x.2.2`; it matches values only
 */
typedef enum
{
  GLOSS_TERM_WORD,
  GLOSS_TERM_NUMBER,
  GLOSS_TERM_PATTERN,
} GlossTermKind;

/**
 * GlossTerm:
 * @word: the word, folded
 * @length: of @word in bytes
 * @kind: what it is
 * @open: whether it may still be typed on
 * @light: whether it is one of the words that hold an English sentence together and say little
 *   themselves
 *
 * One word to look for.
 */
typedef struct
{
  const char *word;
  gsize length;
  GlossTermKind kind;
  gboolean open;
  gboolean light;
} GlossTerm;

/**
 * GlossTerms:
 * @words: the words, folded, in the order in which they were typed
 * @n_words: how many @words there are
 * @terms: (array length=n_terms): what to look for, each word once
 * @n_terms: how many @terms there are
 *
 * What a text asks for. Immutable and counted by references.
 */
typedef struct
{
  char **words;
  guint n_words;
  GlossTerm *terms;
  guint n_terms;
} GlossTerms;

/**
 * GlossTermLookup:
 * @text: a word, or the start of words
 * @whole: whether @text is the whole word
 * @length: what the word's length has to be in bytes, or 0
 *
 * What a pattern stands for.
 */
typedef struct
{
  char text[GLOSS_WORD_MAX_LENGTH + 2];
  gboolean whole;
  gsize length;
} GlossTermLookup;

#define GLOSS_TERM_MAX_LOOKUPS 3

GlossTerms *gloss_terms_new (const char *text);
GlossTerms *gloss_terms_ref (GlossTerms *self);
void gloss_terms_unref (GlossTerms *self);
gboolean gloss_terms_equal (GlossTerms *a, GlossTerms *b);
guint
gloss_term_get_lookups (const GlossTerm *term, GlossTermLookup lookups[GLOSS_TERM_MAX_LOOKUPS]);
gboolean gloss_term_matches (const GlossTerm *term, const char *word);
gboolean gloss_term_may_be_prefix (const GlossTerm *term);
gboolean gloss_term_may_be_typo (const GlossTerm *term);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossTerms, gloss_terms_unref)

G_END_DECLS
