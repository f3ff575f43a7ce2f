/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-exact.h"

#include <string.h>

/* A shorter number in a sentence is a port or a count, and seldom a code. */
#define MIN_DIGITS 3

/* What people write around a code */
#define DECORATION " \t\r\n()[]{}<>\"'`#.,;:!?*"

typedef struct
{
  GlossData *data;
  GlossExactFunc func;
  gpointer user_data;
} Search;

static void
find (Search *search, const char *id_or_value, gboolean whole)
{
  guint document = 0;
  guint first = 0;
  guint n_values = 0;

  if (gloss_data_find_code (search->data, id_or_value, &document))
    search->func (document, whole, search->user_data);

  n_values = gloss_data_find_value (search->data, id_or_value, &first);
  for (guint i = 0; i < n_values; i++)
    search->func (gloss_data_get_by_value (search->data, first + i), whole, search->user_data);
}

/* Whether nobody would write it who does not mean a code; letters alone may be a word. */
static gboolean
is_telling (const char *token)
{
  gsize n_digits = strspn (token, "0123456789");

  if (token[n_digits] == '\0')
    return n_digits >= MIN_DIGITS;

  return strpbrk (token, "0123456789/_") != NULL;
}

/**
 * gloss_exact_trim:
 * @text: what was typed
 *
 * Returns: (transfer full): @text without what people write around a code
 */
char *
gloss_exact_trim (const char *text)
{
  gsize length = 0;

  text += strspn (text, DECORATION);
  length = strlen (text);
  while (length > 0 && strchr (DECORATION, text[length - 1]) != NULL)
    length--;

  return g_strndup (text, length);
}

static void
find_tokens (Search *search, const char *text)
{
  g_auto (GStrv) tokens = g_strsplit_set (text, " \t\r\n", GLOSS_TERMS_MAX + 1);

  for (guint i = 0; tokens[i] != NULL && i < GLOSS_TERMS_MAX; i++)
    {
      g_autofree char *token = gloss_exact_trim (tokens[i]);

      if (is_telling (token))
        find (search, token, FALSE);
    }
}

/**
 * gloss_exact_foreach:
 * @data: the database
 * @text: what was typed or pasted
 * @terms: the terms of @text
 * @func: (scope call): what to call for each code that is named
 * @user_data: for @func
 *
 * Finds the codes whose id or value stands in a text; one code may be found more than once.
 */
void
gloss_exact_foreach (GlossData *data,
                     const char *text,
                     GlossTerms *terms,
                     GlossExactFunc func,
                     gpointer user_data)
{
  Search search = { data, func, user_data };
  g_autofree char *whole = gloss_exact_trim (text);
  g_autofree char *as_typed = g_strstrip (g_strdup (text));

  find (&search, whole, TRUE);
  /* What stands around a code most times is part of a few. */
  if (!g_str_equal (as_typed, whole))
    find (&search, as_typed, TRUE);
  find_tokens (&search, text);
  for (guint i = 0; i < terms->n_terms; i++)
    {
      if (terms->terms[i].kind == GLOSS_TERM_NUMBER && is_telling (terms->terms[i].word))
        find (&search, terms->terms[i].word, FALSE);
    }
}
