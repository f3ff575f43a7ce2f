/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-versus.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gloss-array.h"
#include "gloss-exact.h"
#include "gloss-words.h"

/* A longer text is no pair of codes. */
#define MAX_LENGTH (2 * GLOSS_DATA_MAX_ID + 32)

/*
 * Words for it that work in every language; those of the reader's language are in
 * get_local_words()
 */
static const char *const words[] = { "vs", "versus", "v", NULL };

static GArray *
find_codes (GlossData *data, const char *id_or_value)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (guint));
  guint document = 0;
  guint first = 0;
  guint n_values = gloss_data_find_value (data, id_or_value, &first);

  if (gloss_data_find_code (data, id_or_value, &document))
    g_array_append_val (codes, document);
  for (guint i = 0; i < n_values; i++)
    {
      document = gloss_data_get_by_value (data, first + i);
      g_array_append_val (codes, document);
    }

  return codes;
}

static guint
get_protocol (GlossData *data, guint document)
{
  g_autoptr (GVariant) code = gloss_array_get_child (data->codes, document);

  return gloss_data_get_uint16 (code, GLOSS_FORMAT_CODE_PROTOCOL);
}

/*
 * Two codes that both sides may mean; of one protocol where they can be, for who else would
 * confuse them
 */
static gboolean
choose (GlossData *data, GArray *left, GArray *right, guint *a, guint *b)
{
  gboolean found = FALSE;

  for (guint i = 0; i < left->len; i++)
    {
      for (guint j = 0; j < right->len; j++)
        {
          guint first = g_array_index (left, guint, i);
          guint second = g_array_index (right, guint, j);
          gboolean alike = get_protocol (data, first) == get_protocol (data, second);

          if (first == second || (found && !alike))
            continue;
          *a = first;
          *b = second;
          if (alike)
            return TRUE;
          found = TRUE;
        }
    }

  return found;
}

/* What stands around a code most times is part of a few. */
static GArray *
find_typed (GlossData *data, const char *text)
{
  g_autofree char *as_typed = g_strstrip (g_strdup (text));
  g_autofree char *value = gloss_exact_trim (text);
  GArray *codes = find_codes (data, as_typed);

  if (codes->len > 0)
    return codes;

  g_array_unref (codes);

  return find_codes (data, value);
}

static gboolean
parse_sides (GlossData *data, const char *left, const char *right, guint *a, guint *b)
{
  g_autoptr (GArray) left_codes = find_typed (data, left);
  g_autoptr (GArray) right_codes = find_typed (data, right);

  return choose (data, left_codes, right_codes, a, b);
}

/* An id has slashes, too, and so have some values: what is one as a whole is no pair, and in what
 * is not each slash is tried. */
static gboolean
parse_slash (GlossData *data, const char *text, guint *a, guint *b)
{
  g_autofree char *whole = gloss_exact_trim (text);
  g_autoptr (GArray) codes = find_codes (data, whole);

  if (codes->len > 0)
    return FALSE;

  for (const char *p = strchr (whole, '/'); p != NULL; p = strchr (p + 1, '/'))
    {
      g_autofree char *left = g_strndup (whole, (gsize) (p - whole));

      if (parse_sides (data, left, p + 1, a, b))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_word (const char *token, const char *const *list)
{
  for (gsize i = 0; list[i] != NULL; i++)
    {
      g_autofree char *word = gloss_words_fold (list[i]);

      if (*word != '\0' && g_str_equal (token, word))
        return TRUE;
    }

  return FALSE;
}

static char **
get_local_words (void)
{
  /* Translators: the words that may stand between two codes to compare them, as in “252 vs 556”,
   * separated by vertical bars. Put here what people type in your language, such as “gegen|oder”.
   * What is
   * written between two codes in the title of a comparison should be among them. */
  return g_strsplit (C_ ("between two codes", "vs|versus"), "|", 0);
}

/* Each word of the text that means “versus” is tried. */
static gboolean
parse_words (GlossData *data, const char *text, guint *a, guint *b)
{
  g_auto (GStrv) local = get_local_words ();
  g_auto (GStrv) tokens = g_strsplit_set (text, " \t\r\n", -1);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_autofree char *folded = gloss_words_fold (tokens[i]);
      g_autofree char *token = gloss_exact_trim (folded);
      g_autofree char *left = NULL;
      g_autofree char *right = NULL;
      char *separator = tokens[i];

      if (!is_word (token, words) && !is_word (token, (const char *const *) local))
        continue;

      tokens[i] = NULL;
      left = g_strjoinv (" ", tokens);
      tokens[i] = separator;
      right = g_strjoinv (" ", tokens + i + 1);
      if (parse_sides (data, left, right, a, b))
        return TRUE;
    }

  return FALSE;
}

/*
 * gloss_versus_parse:
 * @data: the database
 * @text: valid UTF-8, what was typed
 * @a: (out): where to put the index of the first code
 * @b: (out): where to put the index of the second code
 *
 * Understands `252 vs 556`, `252 vs. 556`, `252/556` and the like.
 *
 * Returns: whether @text asks for a comparison of two codes that exist
 */
gboolean
gloss_versus_parse (GlossData *data, const char *text, guint *a, guint *b)
{
  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH)
    return FALSE;

  return parse_words (data, text, a, b) || parse_slash (data, text, a, b);
}
