/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-checker-private.h"

/*
 * A command is read as far as is needed to know where its quotes are: what a reader fills into a
 * placeholder is quoted afterwards, which is safe only where no other quotes stand around it, and it
 * may be an argument but never a command.
 */

typedef struct
{
  GlossChecker *checker;
  const GlossSourceText *snippet;
  gboolean is_powershell;
  gunichar quote;      /* the one that has to close, or 0 */
  gboolean is_escaped; /* whether the character before takes the meaning from this one */
  gboolean at_command; /* whether the next word is a command */
  gunichar before;
} Scan;

/* PowerShell takes typographic quotes for the straight ones. */
static gunichar
get_quote (const Scan *scan, gunichar c)
{
  if (c == '\'' || c == '"')
    return c;
  if (scan->is_powershell && c >= 0x2018 && c <= 0x201b)
    return '\'';
  if (scan->is_powershell && c >= 0x201c && c <= 0x201e)
    return '"';

  return 0;
}

static void
scan_hole (Scan *scan, const char *at, gsize length)
{
  const char *fault = NULL;

  if (scan->quote != 0)
    fault = "inside quotes, expected it outside";
  else if (scan->is_escaped)
    fault = "behind an escape character, expected none";
  else if (scan->at_command)
    fault = "where a command does, expected it as an argument";

  if (fault != NULL)
    gloss_report_add (scan->checker->report, scan->snippet->place, "“%.*s” stands %s", (int) length,
                      at, fault);
}

/* Whether what follows an unquoted @c is a command */
static gboolean
precedes_command (const Scan *scan, gunichar c)
{
  if (c == '`')
    return !scan->is_powershell;

  return c < 0x80 && strchr ("|;&(", c) != NULL;
}

static void
scan_character (Scan *scan, gunichar c)
{
  gunichar escape = scan->is_powershell ? '`' : '\\';
  gunichar quote = get_quote (scan, c);
  gboolean is_plain = scan->quote == 0 && !scan->is_escaped;

  if (scan->is_escaped)
    scan->is_escaped = FALSE;
  else if (c == escape && scan->quote != '\'')
    scan->is_escaped = TRUE;
  else if (scan->quote != 0)
    scan->quote = quote == scan->quote ? 0 : scan->quote;
  else
    scan->quote = quote;

  if (is_plain && precedes_command (scan, c))
    scan->at_command = TRUE;
  else if (c != ' ' && c != '\t')
    scan->at_command = FALSE;
  scan->before = c;
}

static gboolean
starts_comment (const Scan *scan, gunichar c)
{
  return c == '#' && scan->quote == 0 && !scan->is_escaped &&
         (scan->before == 0 || scan->before == ' ' || scan->before == '\t' || scan->before == ';');
}

static void
check_command (GlossChecker *self, const GlossSourceText *snippet, const char *line)
{
  Scan scan = { .checker = self, .snippet = snippet, .at_command = TRUE };
  const char *p = line;

  scan.is_powershell = snippet->kind == GLOSS_SNIPPET_POWERSHELL;
  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      gsize hole = gloss_checker_measure_hole (p);

      if (starts_comment (&scan, c))
        break;
      if (hole > 0)
        scan_hole (&scan, p, hole);
      scan_character (&scan, c);
      p = g_utf8_next_char (p);
    }

  if (scan.quote != 0)
    gloss_report_add (self->report, snippet->place,
                      "a quote in “%s” does not end, expected its end", line);
  else if (scan.is_escaped)
    gloss_report_add (self->report, snippet->place,
                      "“%s” ends with an escape character, expected a whole command on the line",
                      line);
}

static void
check_blanks (GlossChecker *self, const GlossSourceText *snippet, const char *line)
{
  gsize length = strlen (line);

  if (length > 0 && g_ascii_isspace (line[length - 1]))
    gloss_report_add (self->report, snippet->place,
                      "a line of “snippet” has a blank at its end, expected none");
}

/**
 * gloss_checker_check_snippet:
 * @self: a checker
 * @snippet: a snippet that is not translated
 *
 * Checks that @snippet can be copied as it is, and that what is filled into it cannot do harm.
 */
void
gloss_checker_check_snippet (GlossChecker *self, const GlossSourceText *snippet)
{
  gboolean is_command =
      snippet->kind == GLOSS_SNIPPET_SH || snippet->kind == GLOSS_SNIPPET_POWERSHELL;
  g_auto (GStrv) lines = g_strsplit (snippet->string, "\n", -1);

  if (*snippet->string == '\0')
    {
      gloss_report_add (self->report, snippet->place,
                        "“snippet” is empty, expected something to copy");
      return;
    }

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_first = i == 0;
      gboolean is_last = lines[i + 1] == NULL;

      if (*lines[i] == '\0' && (is_command || is_first || is_last))
        gloss_report_add (self->report, snippet->place,
                          "“snippet” has an empty line, expected none");
      else if ((is_command || is_first) && g_ascii_isspace (*lines[i]))
        gloss_report_add (self->report, snippet->place,
                          "a line of “snippet” has a blank at its start, expected none");
      check_blanks (self, snippet, lines[i]);
      if (is_command)
        check_command (self, snippet, lines[i]);
    }
}
