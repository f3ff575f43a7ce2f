/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-likeness.h"

#include <string.h>

/* What two forms of one word have in common is at least as long as this, in bytes. */
#define MIN_STEM 4

/* Endings of English, sorted. Both words have to end in one of them after what they share. */
static const char *const endings[] = {
  "",   "able", "al",  "ance", "ation", "ations", "d",   "e",    "ed",   "er",  "ers",
  "es", "ied",  "ies", "ily",  "ing",   "ings",   "ion", "ions", "ling", "led", "ly",
  "or", "ors",  "r",   "s",    "ted",   "ting",   "ure", "ures", "y",
};

static gboolean
is_ending (const char *tail)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_equal (tail, endings[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * gloss_likeness_is_inflection:
 * @a: a word
 * @b: another word
 *
 * Whether two words look like forms of one: “rejected” and “rejects”. In other languages than
 * English it sees no more than that a few letters were added.
 *
 * Returns: whether they do
 */
gboolean
gloss_likeness_is_inflection (const char *a, const char *b)
{
  gsize common = 0;

  while (a[common] != '\0' && a[common] == b[common])
    common++;

  if (common < MIN_STEM)
    return FALSE;

  return is_ending (a + common) && is_ending (b + common);
}

/* Lengths of what two words share at their ends, in whole characters. */
static gsize
count_common_start (const char *a, gsize a_length, const char *b, gsize b_length)
{
  gsize n = 0;

  while (n < a_length && n < b_length && a[n] == b[n])
    n++;
  while (n > 0 && (((guchar) a[n] & 0xc0) == 0x80 || ((guchar) b[n] & 0xc0) == 0x80))
    n--;

  return n;
}

static gsize
count_common_end (const char *a, gsize a_length, const char *b, gsize b_length)
{
  gsize n = 0;

  while (n < a_length && n < b_length && a[a_length - 1 - n] == b[b_length - 1 - n])
    n++;
  while (n > 0 && ((guchar) a[a_length - n] & 0xc0) == 0x80)
    n--;

  return n;
}

/* Unlike g_utf8_next_char(), it does not step over a NUL in bytes that are no UTF-8. */
static const char *
next_char (const char *p)
{
  do
    p++;
  while (((guchar) *p & 0xc0) == 0x80);

  return p;
}

static gboolean
is_one_char (const char *text, gsize length)
{
  return length > 0 && (gsize) (next_char (text) - text) == length;
}

static gboolean
is_swapped (const char *a, const char *b, gsize length)
{
  gsize first = (gsize) (next_char (a) - a);

  return length > first && is_one_char (a + first, length - first) &&
         memcmp (a, b + (length - first), first) == 0 && memcmp (a + first, b, length - first) == 0;
}

/**
 * gloss_likeness_is_typo:
 * @typed: what was typed
 * @typed_length: of @typed in bytes
 * @word: (array length=length): a word
 * @length: of @word in bytes
 *
 * Whether one slip makes @typed of @word: a letter left out, put in, replaced, or two swapped.
 *
 * Returns: whether it does
 */
gboolean
gloss_likeness_is_typo (const char *typed, gsize typed_length, const char *word, gsize length)
{
  gsize start = count_common_start (typed, typed_length, word, length);
  gsize end = 0;

  typed += start;
  typed_length -= start;
  word += start;
  length -= start;

  end = count_common_end (typed, typed_length, word, length);
  typed_length -= end;
  length -= end;

  if (typed_length == 0)
    return is_one_char (word, length);
  if (length == 0)
    return is_one_char (typed, typed_length);
  if (is_one_char (typed, typed_length) && is_one_char (word, length))
    return TRUE;

  return typed_length == length && is_swapped (typed, word, length);
}

/**
 * gloss_likeness_is_typo_of_start:
 * @typed: what was typed so far
 * @word: a word
 *
 * Whether one slip makes @typed of the start of @word.
 *
 * Returns: whether it does
 */
gboolean
gloss_likeness_is_typo_of_start (const char *typed, const char *word)
{
  gsize start = count_common_start (typed, strlen (typed), word, strlen (word));
  const char *typed_next = NULL;
  const char *word_next = NULL;

  typed += start;
  word += start;
  if (*typed == '\0' || *word == '\0')
    return FALSE;

  typed_next = next_char (typed);
  word_next = next_char (word);

  if (g_str_has_prefix (word, typed_next) || g_str_has_prefix (word_next, typed) ||
      g_str_has_prefix (word_next, typed_next))
    return TRUE;

  return *typed_next != '\0' && *word_next != '\0' &&
         g_utf8_get_char (typed) == g_utf8_get_char (word_next) &&
         g_utf8_get_char (typed_next) == g_utf8_get_char (word) &&
         g_str_has_prefix (next_char (word_next), next_char (typed_next));
}
