/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-excerpt.h"

#include <string.h>

#include "gloss-likeness.h"

/*
 * How long an excerpt is, and how much of it may stand before the first word that matched; in
 * characters
 */
#define MAX_LENGTH 180
#define MAX_BEFORE 60

typedef struct
{
  GlossTerms *terms;
  GlossField field;
  gboolean slips; /* whether a word with a slip in it counts */
  char *best;
  guint n_best;
} Search;

typedef struct
{
  Search *search;
  gboolean seen[GLOSS_TERMS_MAX];
  guint n_seen;
} Count;

static gboolean
matches (Search *search, const GlossTerm *term, const char *word, gsize length)
{
  if (gloss_term_matches (term, word))
    return TRUE;

  return search->slips && gloss_term_may_be_typo (term) &&
         (gloss_likeness_is_typo (term->word, term->length, word, length) ||
          (term->open && gloss_likeness_is_typo_of_start (term->word, word)));
}

static gboolean
count_word_cb (const char *word, gsize length, gpointer user_data)
{
  Count *count = user_data;
  GlossTerms *terms = count->search->terms;

  for (guint i = 0; i < terms->n_terms; i++)
    {
      if (!count->seen[i] && matches (count->search, &terms->terms[i], word, length))
        {
          count->seen[i] = TRUE;
          count->n_seen++;
        }
    }

  return count->n_seen < terms->n_terms;
}

static guint
count_terms (Search *search, const char *text)
{
  Count count = { search };

  gloss_words_foreach (text, count_word_cb, &count);

  return count.n_seen;
}

static gboolean
visit_text_cb (GlossField field, const char *text, gpointer user_data)
{
  Search *search = user_data;
  guint n = field == search->field ? count_terms (search, text) : 0;

  if (n > search->n_best)
    {
      g_set_str (&search->best, text);
      search->n_best = n;
    }

  return field <= search->field;
}

/* The first word of @text that matches, or NULL */
static const char *
find_match (Search *search, const char *text)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, " \t\r\n");
      g_autofree char *token = g_strndup (text, length);

      if (count_terms (search, token) > 0)
        return text;
      text += length;
      text += strspn (text, " \t\r\n");
    }

  return NULL;
}

/*
 * Where to start so that @match is seen: at the start of the text, of its sentence, or a few words
 * before
 */
static const char *
find_start (const char *text, const char *match)
{
  const char *start = match;
  glong before = g_utf8_pointer_to_offset (text, match);

  if (before <= MAX_BEFORE)
    return text;

  for (const char *p = g_utf8_offset_to_pointer (text, before - MAX_BEFORE); p < match; p++)
    {
      if (p[0] != ' ')
        continue;
      if (p[-1] == '.' || p[-1] == ':' || p[-1] == ';')
        return p + 1;
      if (start == match)
        start = p + 1;
    }

  return start;
}

static gsize
find_length (const char *start)
{
  const char *end = NULL;
  const char *blank = NULL;

  if (g_utf8_strlen (start, -1) <= MAX_LENGTH)
    return strlen (start);

  end = g_utf8_offset_to_pointer (start, MAX_LENGTH);
  blank = g_strrstr_len (start, end - start, " ");

  return (gsize) ((blank != NULL ? blank : end) - start);
}

static char *
cut (const char *text, const char *match)
{
  const char *start = find_start (text, match);
  gsize length = find_length (start);
  gboolean whole_end = start[length] == '\0';
  char *excerpt = g_strdup_printf ("%s%.*s%s", start > text ? "…" : "", (int) length, start,
                                   whole_end ? "" : "…");

  /* A snippet may have several lines. */
  return g_strdelimit (excerpt, "\t\r\n", ' ');
}

/**
 * gloss_excerpt_new:
 * @code: the tuple of a code
 * @translate: (nullable): what turns a text into the reader's language, or %NULL for English
 * @field: the field that matched
 * @terms: what was looked for
 *
 * Takes the part of a field that says most of what was looked for, cut to a length that fits a row
 * or two.
 *
 * Returns: (transfer full): plain text; "" where no words of the field match
 */
char *
gloss_excerpt_new (GVariant *code,
                   GlossTranslateFunc translate,
                   GlossField field,
                   GlossTerms *terms)
{
  Search search = { .terms = terms, .field = field };
  g_autofree char *best = NULL;
  const char *match = NULL;

  gloss_code_texts_foreach (code, translate, field, visit_text_cb, &search);
  if (search.best == NULL)
    {
      search.slips = TRUE;
      gloss_code_texts_foreach (code, translate, field, visit_text_cb, &search);
    }
  if (search.best == NULL)
    return g_strdup ("");

  best = g_steal_pointer (&search.best);
  match = find_match (&search, best);

  return cut (best, match != NULL ? match : best);
}
