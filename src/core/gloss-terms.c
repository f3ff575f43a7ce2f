/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-terms.h"

#include <string.h>

#include "gloss-likeness.h"

/* Shorter words are found as the start of others only while they are being typed. */
#define MIN_PREFIX 4

/* In shorter words every slip makes another word. */
#define MIN_TYPO_LETTERS 4

/* The classes of enhanced codes, for an X in their place */
static const char *const classes[GLOSS_TERM_MAX_LOOKUPS] = { "2", "4", "5" };

/*
 * Sorted. What is left of “don’t” and the like stands here as the two words that it is split into.
 */
static const char *const light_words[] = {
  "a",    "about", "after", "all",   "am",   "an",   "and",   "any",   "are",    "as",    "at",
  "be",   "been",  "but",   "by",    "can",  "did",  "do",    "does",  "doesn",  "doing", "don",
  "for",  "from",  "get",   "gets",  "got",  "had",  "has",   "have",  "how",    "i",     "if",
  "in",   "into",  "is",    "isn",   "it",   "its",  "just",  "ll",    "m",      "me",    "my",
  "of",   "on",    "or",    "our",   "re",   "s",    "say",   "says",  "should", "so",    "still",
  "t",    "that",  "the",   "their", "them", "then", "there", "they",  "this",   "to",    "use",
  "ve",   "was",   "we",    "were",  "what", "when", "where", "which", "who",    "why",   "will",
  "with", "won",   "would", "you",   "your",
};

static int
compare_word (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

static gboolean
is_light (const char *word)
{
  return bsearch (word, light_words, G_N_ELEMENTS (light_words), sizeof (char *), compare_word) !=
         NULL;
}

static gboolean
has_only (const char *word, const char *characters)
{
  return strspn (word, characters) == strlen (word);
}

/* "x.2.2", "5.1.x" */
static gboolean
is_dotted_pattern (const char *word)
{
  const char *dot = strchr (word, '.');

  /* X.400 is a name, and nothing has subject 400. */
  return dot != NULL && strchr (word, 'x') != NULL && has_only (word, "0123456789.x") &&
         (strchr (dot + 1, '.') != NULL || strlen (dot + 1) < 3);
}

/* "5xx", "55x", "5yz" */
static gboolean
is_digits_pattern (const char *word)
{
  gsize n_digits = strspn (word, "0123456789");

  return strlen (word) == 3 && n_digits >= 1 && n_digits <= 2 && has_only (word + n_digits, "xyz");
}

static GlossTermKind
get_kind (const char *word)
{
  if (is_dotted_pattern (word) || is_digits_pattern (word))
    return GLOSS_TERM_PATTERN;
  if (has_only (word, "0123456789."))
    return GLOSS_TERM_NUMBER;

  return GLOSS_TERM_WORD;
}

static gboolean
has_term (GlossTerms *self, const char *word)
{
  for (guint i = 0; i < self->n_terms; i++)
    {
      if (g_str_equal (self->terms[i].word, word))
        return TRUE;
    }

  return FALSE;
}

static gboolean
ends_in_space (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && g_unichar_isspace (g_utf8_get_char (last));
}

/**
 * gloss_terms_new:
 * @text: valid UTF-8, what was typed or pasted
 *
 * Takes the words to look for from a text, at most %GLOSS_TERMS_MAX.
 *
 * Returns: (transfer full): the terms
 */
GlossTerms *
gloss_terms_new (const char *text)
{
  GlossTerms *self = g_atomic_rc_box_new0 (GlossTerms);

  self->words = gloss_words_split (text, GLOSS_TERMS_MAX);
  self->n_words = g_strv_length (self->words);
  self->terms = g_new0 (GlossTerm, self->n_words);

  for (guint i = 0; i < self->n_words; i++)
    {
      const char *word = self->words[i];
      gboolean last = i + 1 == self->n_words;

      if (!has_term (self, word))
        self->terms[self->n_terms++] = (GlossTerm) {
          .word = word,
          .length = strlen (word),
          .kind = get_kind (word),
          .open = last && !ends_in_space (text),
          .light = is_light (word),
        };
    }

  return self;
}

/**
 * gloss_terms_ref:
 * @self: terms
 *
 * Returns: (transfer full): @self
 */
GlossTerms *
gloss_terms_ref (GlossTerms *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  GlossTerms *self = data;

  g_strfreev (self->words);
  g_free (self->terms);
}

/**
 * gloss_terms_unref:
 * @self: (transfer full): terms
 */
void
gloss_terms_unref (GlossTerms *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * gloss_terms_equal:
 * @a: terms
 * @b: other terms
 *
 * Returns: whether both look for the same words
 */
gboolean
gloss_terms_equal (GlossTerms *a, GlossTerms *b)
{
  return a == b || g_strv_equal ((const char *const *) a->words, (const char *const *) b->words);
}

/* Writes @head and what of @tail stands before an x. */
static void
fill_dotted (GlossTermLookup *lookup, const char *head, const char *tail)
{
  const char *hole = strchr (tail, 'x');
  gsize length = hole != NULL ? (gsize) (hole - tail) : strlen (tail);

  g_snprintf (lookup->text, sizeof lookup->text, "%s%.*s", head, (int) length, tail);
  lookup->whole = hole == NULL;
  lookup->length = 0;
}

/**
 * gloss_term_get_lookups:
 * @term: a term that is a pattern
 * @lookups: (out caller-allocated): what it stands for
 *
 * Returns: how many of @lookups were filled in
 */
guint
gloss_term_get_lookups (const GlossTerm *term, GlossTermLookup lookups[GLOSS_TERM_MAX_LOOKUPS])
{
  if (strchr (term->word, '.') == NULL)
    {
      gsize n_digits = strspn (term->word, "0123456789");

      g_snprintf (lookups[0].text, sizeof lookups[0].text, "%.*s", (int) n_digits, term->word);
      lookups[0].whole = FALSE;
      lookups[0].length = term->length;

      return 1;
    }

  if (term->word[0] != 'x')
    {
      fill_dotted (&lookups[0], "", term->word);

      return 1;
    }

  for (guint i = 0; i < GLOSS_TERM_MAX_LOOKUPS; i++)
    fill_dotted (&lookups[i], classes[i], term->word + 1);

  return GLOSS_TERM_MAX_LOOKUPS;
}

/**
 * gloss_term_may_be_prefix:
 * @term: a term
 *
 * Returns: whether longer words that start with it are meant too
 */
gboolean
gloss_term_may_be_prefix (const GlossTerm *term)
{
  return term->open || term->length >= MIN_PREFIX;
}

/**
 * gloss_term_may_be_typo:
 * @term: a term
 *
 * Returns: whether it is long enough that a slip can be told from another word
 */
gboolean
gloss_term_may_be_typo (const GlossTerm *term)
{
  if (term->kind != GLOSS_TERM_WORD || strpbrk (term->word, "0123456789") != NULL)
    return FALSE;

  return g_utf8_strlen (term->word, -1) >= MIN_TYPO_LETTERS;
}

static gboolean
pattern_matches (const GlossTerm *term, const char *word)
{
  GlossTermLookup lookups[GLOSS_TERM_MAX_LOOKUPS];
  guint n_lookups = gloss_term_get_lookups (term, lookups);

  for (guint i = 0; i < n_lookups; i++)
    {
      if (lookups[i].whole ? g_str_equal (word, lookups[i].text)
                           : g_str_has_prefix (word, lookups[i].text))
        return lookups[i].length == 0 || strlen (word) == lookups[i].length;
    }

  return FALSE;
}

/**
 * gloss_term_matches:
 * @term: a term
 * @word: a folded word
 *
 * Whether @word is what @term looks for, slips aside.
 *
 * Returns: whether it is
 */
gboolean
gloss_term_matches (const GlossTerm *term, const char *word)
{
  switch (term->kind)
    {
    case GLOSS_TERM_PATTERN:
      return pattern_matches (term, word);
    case GLOSS_TERM_NUMBER:
      return g_str_equal (word, term->word);
    case GLOSS_TERM_WORD:
    default:
      return g_str_equal (word, term->word) ||
             (gloss_term_may_be_prefix (term) && g_str_has_prefix (word, term->word)) ||
             gloss_likeness_is_inflection (word, term->word);
    }
}
