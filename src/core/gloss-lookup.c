/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-lookup.h"

#include "gloss-likeness.h"

/* Forms of a word start with all but so many of its letters. */
#define STEM_MIN_LENGTH 4
#define STEM_CUT        3

typedef struct
{
  GlossIndex *index;
  const GlossTerm *term;
  GlossLookupFunc func;
  gpointer user_data;
  guint n_found;
  gboolean stopped;
} Search;

static void
report (Search *search, guint word, GlossWay way, gboolean values_only)
{
  search->n_found++;
  if (!search->func (word, way, values_only, search->user_data))
    search->stopped = TRUE;
}

/* The words that start with @prefix: from the first to before the last */
static void
find_range (GlossIndex *index, const char *prefix, guint *first, guint *last)
{
  /* No UTF-8 has a byte 0xff: after it come only words that don't start with @prefix. */
  g_autofree char *after = g_strconcat (prefix, "\xff", NULL);

  *first = gloss_index_lower_bound (index, prefix);
  *last = gloss_index_lower_bound (index, after);
}

static gboolean
is_word (GlossIndex *index, guint i, const GlossTerm *term)
{
  gsize length = 0;

  return i < gloss_index_get_n_words (index) &&
         g_str_equal (gloss_index_get_word (index, i, &length), term->word);
}

static void
find_lookup (Search *search, const GlossTermLookup *lookup)
{
  guint first = 0;
  guint last = 0;

  find_range (search->index, lookup->text, &first, &last);
  for (; first < last && !search->stopped; first++)
    {
      gsize length = 0;
      const char *word = gloss_index_get_word (search->index, first, &length);

      if (lookup->whole && !g_str_equal (word, lookup->text))
        break;
      if (lookup->length == 0 || lookup->length == length)
        report (search, first, GLOSS_WAY_WHOLE, TRUE);
    }
}

static void
find_pattern (Search *search)
{
  GlossTermLookup lookups[GLOSS_TERM_MAX_LOOKUPS];
  guint n_lookups = gloss_term_get_lookups (search->term, lookups);

  for (guint i = 0; i < n_lookups && !search->stopped; i++)
    find_lookup (search, &lookups[i]);
}

/* Words that start with the term; a form of it is worth more than another word. */
static void
find_longer (Search *search, guint first, guint last)
{
  const GlossTerm *term = search->term;
  GlossWay way = term->open ? GLOSS_WAY_OPEN : GLOSS_WAY_PREFIX;

  for (; first < last && !search->stopped; first++)
    {
      gsize length = 0;
      const char *word = gloss_index_get_word (search->index, first, &length);

      if (!term->open && gloss_likeness_is_inflection (term->word, word))
        report (search, first, GLOSS_WAY_INFLECTION, FALSE);
      else
        report (search, first, way, term->kind == GLOSS_TERM_NUMBER);
    }
}

/*
 * Forms of the word, without those from @known_first to before @known_last, which were found
 * already
 */
static void
find_inflections (Search *search, guint known_first, guint known_last)
{
  const GlossTerm *term = search->term;
  g_autofree char *stem = NULL;
  guint first = 0;
  guint last = 0;

  if (term->kind != GLOSS_TERM_WORD || term->length <= STEM_MIN_LENGTH)
    return;

  stem = g_strndup (term->word, MAX (STEM_MIN_LENGTH, term->length - STEM_CUT));
  find_range (search->index, stem, &first, &last);
  for (; first < last && !search->stopped; first++)
    {
      gsize length = 0;
      gboolean known = first >= known_first && first < known_last;

      if (!known &&
          gloss_likeness_is_inflection (term->word,
                                        gloss_index_get_word (search->index, first, &length)))
        report (search, first, GLOSS_WAY_INFLECTION, FALSE);
    }
}

static void
find_words (Search *search)
{
  guint first = 0;
  guint last = 0;
  guint next = 0;

  find_range (search->index, search->term->word, &first, &last);
  next = first;
  if (is_word (search->index, first, search->term))
    report (search, next++, GLOSS_WAY_WHOLE, FALSE);

  if (gloss_term_may_be_prefix (search->term))
    find_longer (search, next, last);
  else
    last = next;
  find_inflections (search, first, last);
}

/*
 * gloss_lookup_find:
 * @index: an index
 * @term: what to look for
 * @func: (scope call): what to call for each word, the whole one first
 * @user_data: for @func
 *
 * Finds the words of an index that a term means, slips aside.
 *
 * Returns: how many there are
 */
guint
gloss_lookup_find (GlossIndex *index,
                   const GlossTerm *term,
                   GlossLookupFunc func,
                   gpointer user_data)
{
  Search search = { index, term, func, user_data };

  if (term->kind == GLOSS_TERM_PATTERN)
    find_pattern (&search);
  else
    find_words (&search);

  return search.n_found;
}

static void
find_typos (Search *search)
{
  const GlossTerm *term = search->term;
  /* One slip changes the length by one character at most. */
  gsize slack = g_str_is_ascii (term->word) ? 1 : 4;
  guint n_words = gloss_index_get_n_words (search->index);

  for (guint i = 0; i < n_words && !search->stopped; i++)
    {
      gsize length = 0;
      const char *word = gloss_index_get_word (search->index, i, &length);

      if (length + slack >= term->length && length <= term->length + slack &&
          gloss_likeness_is_typo (term->word, term->length, word, length))
        report (search, i, GLOSS_WAY_TYPO, FALSE);
    }
}

static void
find_typos_of_start (Search *search)
{
  const GlossTerm *term = search->term;
  guint n_words = gloss_index_get_n_words (search->index);

  for (guint i = 0; i < n_words && !search->stopped; i++)
    {
      gsize length = 0;
      const char *word = gloss_index_get_word (search->index, i, &length);

      if (length >= term->length && gloss_likeness_is_typo_of_start (term->word, word))
        report (search, i, GLOSS_WAY_TYPO_OF_START, FALSE);
    }
}

/*
 * gloss_lookup_find_typos:
 * @index: an index
 * @term: what to look for, of which gloss_term_may_be_typo() is true
 * @func: (scope call): what to call for each word
 * @user_data: for @func
 *
 * Finds the words of an index of which one slip makes the term. It goes through all words.
 *
 * Returns: how many there are
 */
guint
gloss_lookup_find_typos (GlossIndex *index,
                         const GlossTerm *term,
                         GlossLookupFunc func,
                         gpointer user_data)
{
  Search search = { index, term, func, user_data };

  find_typos (&search);
  if (search.n_found == 0 && term->open)
    find_typos_of_start (&search);

  return search.n_found;
}

/*
 * gloss_lookup_estimate:
 * @index: an index
 * @term: what to look for
 *
 * Returns: how many postings the term itself has, without other words that it may mean
 */
guint
gloss_lookup_estimate (GlossIndex *index, const GlossTerm *term)
{
  guint first = gloss_index_lower_bound (index, term->word);
  guint n_postings = 0;

  if (is_word (index, first, term))
    gloss_index_get_postings (index, first, &n_postings);

  return n_postings;
}
