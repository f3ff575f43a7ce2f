/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-phrase.h"

#include <string.h>

#include "gloss-likeness.h"

/* A quoted wording may differ in one word of so many: where it has a host or an address. */
#define WORDS_PER_HOLE 4

/* In shorter words every slip makes another word; in bytes. */
#define MIN_TYPO_LENGTH 5

typedef struct
{
  GlossTerms *terms;
  GlossPhrase best;
  GlossField field;
} Search;

/* With a slip in a long word a phrase is still that phrase. */
static gboolean
is_same_word (const char *typed, const char *word)
{
  gsize length = strlen (typed);

  if (g_str_equal (typed, word))
    return TRUE;

  return length >= MIN_TYPO_LENGTH && gloss_likeness_is_typo (typed, length, word, strlen (word));
}

static gboolean
may_become_word (Search *search, guint i, const char *word)
{
  const char *typed = search->terms->words[i];
  gboolean last = i + 1 == search->terms->n_words;

  return is_same_word (typed, word) || (last && g_str_has_prefix (word, typed));
}

/* Whether all that was typed stands in @words one after the other. */
static gboolean
contains_typed (Search *search, char **words, guint n_words)
{
  guint n_typed = search->terms->n_words;

  for (guint start = 0; start + n_typed <= n_words; start++)
    {
      guint i = 0;

      while (i < n_typed && may_become_word (search, i, words[start + i]))
        i++;
      if (i == n_typed)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_same (Search *search, char **words, guint n_words)
{
  if (n_words != search->terms->n_words)
    return FALSE;

  for (guint i = 0; i < n_words; i++)
    {
      if (!is_same_word (search->terms->words[i], words[i]))
        return FALSE;
    }

  return TRUE;
}

/* How many of @words stand in what was typed in the same order: the longest common subsequence */
static guint
count_in_order (Search *search, char **words, guint n_words)
{
  guint lengths[GLOSS_TERMS_MAX + 1] = { 0 };
  guint n_typed = search->terms->n_words;

  for (guint i = 0; i < n_words; i++)
    {
      guint before = 0;

      for (guint j = 1; j <= n_typed; j++)
        {
          guint above = lengths[j];

          if (g_str_equal (words[i], search->terms->words[j - 1]))
            lengths[j] = before + 1;
          else
            lengths[j] = MAX (lengths[j], lengths[j - 1]);
          before = above;
        }
    }

  return lengths[n_typed];
}

static gboolean
is_quoted (Search *search, char **words, guint n_words)
{
  if (n_words < GLOSS_PHRASE_MIN_WORDS || search->terms->n_words < GLOSS_PHRASE_MIN_WORDS)
    return FALSE;

  return count_in_order (search, words, n_words) >= n_words - n_words / WORDS_PER_HOLE;
}

static GlossPhrase
compare (Search *search, GlossField field, char **words)
{
  guint n_words = g_strv_length (words);

  if (n_words == 0)
    return GLOSS_PHRASE_NONE;
  if (is_same (search, words, n_words))
    return GLOSS_PHRASE_SAME;
  if (is_quoted (search, words, n_words))
    return field == GLOSS_FIELD_WORDING ? GLOSS_PHRASE_QUOTED : GLOSS_PHRASE_PART;
  if (search->terms->n_words > 1 && contains_typed (search, words, n_words))
    return GLOSS_PHRASE_PART;

  return GLOSS_PHRASE_NONE;
}

/* A word alone is no part of a phrase, and most texts have more words than one. */
static gboolean
is_too_long (Search *search, const char *text)
{
  return search->terms->n_words == 1 && strlen (text) > 2 * strlen (search->terms->words[0]) + 8;
}

static gboolean
visit_text_cb (GlossField field, const char *text, gpointer user_data)
{
  Search *search = user_data;

  if (field > GLOSS_FIELD_WORDING)
    return FALSE;
  if (!is_too_long (search, text))
    {
      g_auto (GStrv) words = gloss_words_split (text, GLOSS_TERMS_MAX);
      GlossPhrase found = compare (search, field, words);

      if (found > search->best)
        {
          search->best = found;
          search->field = field;
        }
    }

  return search->best < GLOSS_PHRASE_SAME;
}

/**
 * gloss_phrase_find:
 * @terms: what was typed or pasted
 * @code: the tuple of a code
 * @translate: (nullable): what turns a text into the reader's language, or %NULL for English
 * @field: (out): where the phrase was found, if it was
 *
 * Compares the order of words with the name, the title, the aliases and the wordings of a code.
 *
 * Returns: how far it agrees
 */
GlossPhrase
gloss_phrase_find (GlossTerms *terms,
                   GVariant *code,
                   GlossTranslateFunc translate,
                   GlossField *field)
{
  Search search = { terms, GLOSS_PHRASE_NONE, GLOSS_FIELD_TEXT };

  gloss_code_texts_foreach (code, translate, GLOSS_FIELD_NAME, visit_text_cb, &search);
  *field = search.field;

  return search.best;
}
