/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-output.h"
#include "gloss-text.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define WIDEST    100 /* columns beyond which lines are hard to read */
#define NARROWEST 20

/**
 * gloss_output_get_width:
 *
 * Returns: the columns at which text is wrapped: those of the terminal, or of `COLUMNS`; 0 where
 *   the output is no terminal and `COLUMNS` is not set, for the program that reads it wants whole
 *   lines
 */
guint
gloss_output_get_width (void)
{
  struct winsize size = { 0 };
  const char *columns = g_getenv ("COLUMNS");
  guint64 width = 0;

  if (columns != NULL && g_ascii_string_to_unsigned (columns, 10, 1, G_MAXUINT, &width, NULL))
    return CLAMP (width, NARROWEST, WIDEST);
  if (!isatty (STDOUT_FILENO))
    return 0;
  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return 80;

  return CLAMP (size.ws_col, NARROWEST, WIDEST);
}

/**
 * gloss_output_has_color:
 *
 * Returns: whether to write ANSI sequences: on a terminal that knows them, unless `NO_COLOR` is set
 */
gboolean
gloss_output_has_color (void)
{
  const char *no_color = g_getenv ("NO_COLOR");
  const char *terminal = g_getenv ("TERM");

  if (no_color != NULL && *no_color != '\0')
    return FALSE;

  return isatty (STDOUT_FILENO) && terminal != NULL && *terminal != '\0' &&
         strcmp (terminal, "dumb") != 0;
}

/* What GLib has nothing near to */
static const struct
{
  gunichar character;
  const char *nearest;
} signs[] = {
  { 0x00b7, "-" }, /* middle dot */
  { 0x2022, "*" }, /* bullet */
  { 0x2260, "!=" },
};

/* The character at @c as @converter has it, or as near to it as ASCII gets */
static char *
find_nearest (const char *c, GIConv converter)
{
  g_autofree char *character = g_strndup (c, g_utf8_next_char (c) - c);
  char *exact = g_convert_with_iconv (character, -1, converter, NULL, NULL, NULL);

  if (exact != NULL)
    return exact;

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_utf8_get_char (c) == signs[i].character)
      return g_strdup (signs[i].nearest);

  return g_str_to_ascii (character, "C");
}

/* @text in the character set of the locale; what it does not have is written as near as can be */
static char *
encode (const char *text)
{
  const char *charset = NULL;
  GString *encoded = NULL;
  GIConv converter;

  if (g_get_charset (&charset))
    return g_strdup (text);

  converter = g_iconv_open (charset, "UTF-8");
  if (converter == (GIConv) -1)
    return g_str_to_ascii (text, "C");

  encoded = g_string_new (NULL);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      g_autofree char *nearest = (guchar) *c < 0x80 ? NULL : find_nearest (c, converter);

      if (nearest != NULL)
        g_string_append (encoded, nearest);
      else
        g_string_append_c (encoded, *c);
    }
  g_iconv_close (converter);

  return g_string_free (encoded, FALSE);
}

/**
 * gloss_output_write:
 * @text: UTF-8
 * @is_json: whether it stays UTF-8 in every locale
 *
 * Writes all of @text to standard output. What goes wrong is said on standard error, except that
 * nobody reads any more.
 *
 * Returns: whether all of it was written
 */
gboolean
gloss_output_write (const char *text, gboolean is_json)
{
  g_autofree char *encoded = is_json ? g_strdup (text) : encode (text);
  gsize length = strlen (encoded);

  if (fwrite (encoded, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;

  if (errno != EPIPE)
    /* Translators: the placeholder is what the system says, “No space left on device” */
    gloss_output_complain (_ ("Cannot write the output: %s"), g_strerror (errno));

  return FALSE;
}

/* What a message repeats came from outside, and must not steer the terminal */
static char *
disarm (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  GString *disarmed = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gboolean steers =
          gloss_text_is_control (character) || gloss_text_is_bidirectional (character);

      g_string_append_unichar (disarmed, steers ? 0xfffd : character);
    }

  return g_string_free (disarmed, FALSE);
}

/**
 * gloss_output_complain:
 * @format: a message, without the name of the program and a newline
 * @...: its arguments
 *
 * Says something on standard error.
 */
void
gloss_output_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *disarmed = NULL;
  g_autofree char *encoded = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  disarmed = disarm (message);
  encoded = encode (disarmed);
  fprintf (stderr, "gloss: %s\n", encoded);
}
