/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-wrap.h"

#include <string.h>

static guint
measure_length (const char *text, gsize length)
{
  guint columns = 0;

  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character < 0x80)
        columns++;
      else if (!g_unichar_iszerowidth (character))
        columns += g_unichar_iswide (character) ? 2 : 1;
    }

  return columns;
}

/**
 * gloss_wrap_measure:
 * @text: UTF-8 without control characters
 *
 * Returns: how many columns of a terminal @text takes
 */
guint
gloss_wrap_measure (const char *text)
{
  return measure_length (text, strlen (text));
}

/**
 * gloss_wrap_append:
 * @out: where to append the lines, each ended by a newline
 * @text: one paragraph
 * @first: what stands before the first line, "  1. "
 * @rest: what stands before each other line, of the same number of columns
 * @width: the columns of a line, 0 for one line however long it gets
 *
 * Breaks at spaces only: a word that is longer than a line stands alone on one and is not cut.
 */
void
gloss_wrap_append (GString *out, const char *text, const char *first, const char *rest, guint width)
{
  guint indent = gloss_wrap_measure (first);
  guint column = indent;
  gboolean at_start = TRUE;

  g_string_append (out, first);
  while (*text != '\0')
    {
      gsize length = strcspn (text, " ");
      guint columns = width > 0 ? measure_length (text, length) : 0;

      if (!at_start && width > 0 && column + 1 + columns > width)
        {
          g_string_append_c (out, '\n');
          g_string_append (out, rest);
          column = indent;
        }
      else if (!at_start)
        {
          g_string_append_c (out, ' ');
          column++;
        }

      g_string_append_len (out, text, length);
      column += columns;
      at_start = FALSE;
      text += length;
      text += strspn (text, " ");
    }
  g_string_append_c (out, '\n');
}

/**
 * gloss_wrap_pad:
 * @out: where to append
 * @text: what to append
 * @columns: how many columns to fill with spaces behind it, itself included
 */
void
gloss_wrap_pad (GString *out, const char *text, guint columns)
{
  g_string_append (out, text);
  for (guint column = gloss_wrap_measure (text); column < columns; column++)
    g_string_append_c (out, ' ');
}
