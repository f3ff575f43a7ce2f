/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-words.h"

#include <string.h>

static gboolean
is_ascii (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if ((*p & 0x80) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
append_folded (GString *folded, gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    /* Accents are what is folded away; a soft hyphen or a joiner is no letter to begin with. */
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT:
      break;
    case G_UNICODE_DECIMAL_NUMBER:
      g_string_append_c (folded, (char) ('0' + g_unichar_digit_value (c)));
      break;
    default:
      g_string_append_unichar (folded, c);
      break;
    }
}

/**
 * gloss_words_fold:
 * @text: UTF-8; what is not valid is replaced
 *
 * Folds a text so that two texts that a reader takes for the same words are equal: compatibility
 * decomposition, case folding, without accents, with digits of any script as ASCII digits.
 *
 * Returns: (transfer full): the folded text, valid UTF-8
 */
char *
gloss_words_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *decomposed = NULL;
  g_autofree char *lower = NULL;
  GString *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (is_ascii (text))
    return g_ascii_strdown (text, -1);

  valid = g_utf8_make_valid (text, -1);
  decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  lower = g_utf8_casefold (decomposed, -1);
  folded = g_string_sized_new (strlen (lower));
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    append_folded (folded, g_utf8_get_char (p));

  return g_string_free_and_steal (folded);
}

/* Scripts that put no blanks between words: each of their characters is a word. */
static gboolean
is_unspaced (gunichar c)
{
  if (c < 0x0e00)
    return FALSE;

  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_THAI:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_word_char (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c);

  return g_unichar_isalnum (c) || g_unichar_type (c) == G_UNICODE_SPACING_MARK;
}

/* Whether a group of a dotted number stands at @p: digits, or an x alone. */
static gboolean
is_group (const char *p)
{
  return g_ascii_isdigit (*p) || (*p == 'x' && !is_word_char (g_utf8_get_char (p + 1)));
}

static const char *
skip_group (const char *p)
{
  if (*p == 'x')
    return p + 1;

  while (g_ascii_isdigit (*p))
    p++;

  return p;
}

/* The end of the dotted number that starts at @p, or NULL where none does. */
static const char *
find_dotted_end (const char *p)
{
  const char *end = NULL;

  if (!is_group (p))
    return NULL;

  p = skip_group (p);
  while (*p == '.' && is_group (p + 1))
    p = end = skip_group (p + 1);

  return end;
}

static const char *
find_word_end (const char *p)
{
  const char *end = find_dotted_end (p);

  if (end != NULL)
    return end;
  if (is_unspaced (g_utf8_get_char (p)))
    return g_utf8_next_char (p);

  while (*p != '\0' && is_word_char (g_utf8_get_char (p)) && !is_unspaced (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

static gboolean
emit (const char *start, const char *end, GlossWordFunc func, gpointer user_data)
{
  char word[GLOSS_WORD_MAX_LENGTH + 1];
  gsize length = (gsize) (end - start);

  if (length > GLOSS_WORD_MAX_LENGTH)
    length = (gsize) (g_utf8_find_prev_char (start, start + GLOSS_WORD_MAX_LENGTH + 1) - start);
  memcpy (word, start, length);
  word[length] = '\0';

  return func (word, length, user_data);
}

/**
 * gloss_words_foreach:
 * @text: UTF-8; what is not valid is replaced
 * @func: (scope call): what to call for each word, in order
 * @user_data: for @func
 *
 * Folds and splits a text.
 */
void
gloss_words_foreach (const char *text, GlossWordFunc func, gpointer user_data)
{
  g_autofree char *folded = NULL;
  const char *p = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (func != NULL);

  folded = gloss_words_fold (text);
  p = folded;
  while (*p != '\0')
    {
      const char *end = NULL;

      if (!is_word_char (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      end = find_word_end (p);
      if (!emit (p, end, func, user_data))
        break;
      p = end;
    }
}

typedef struct
{
  GStrvBuilder *builder;
  guint left;
} Split;

static gboolean
split_cb (const char *word, gsize length, gpointer user_data)
{
  Split *split = user_data;

  g_strv_builder_add (split->builder, word);

  return --split->left > 0;
}

/**
 * gloss_words_split:
 * @text: UTF-8; what is not valid is replaced
 * @max_words: the most words to return, or 0 for all
 *
 * Folds a text and splits it into its words.
 *
 * Returns: (transfer full) (array zero-terminated=1): the words
 */
char **
gloss_words_split (const char *text, guint max_words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  Split split = { builder, max_words == 0 ? G_MAXUINT : max_words };

  g_return_val_if_fail (text != NULL, NULL);

  gloss_words_foreach (text, split_cb, &split);

  return g_strv_builder_end (builder);
}
