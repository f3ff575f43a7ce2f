/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-checker-private.h"

/*
 * A command is read as far as is needed to know where its quotes and its first word are: what a
 * reader fills into a placeholder is quoted afterwards, which is safe only where no other quotes
 * stand around it, and it may be an argument but never a command.
 */

typedef enum
{
  BEFORE_COMMAND,
  IN_COMMAND,
  IN_ASSIGNMENT, /* a command follows it */
  IN_ARGUMENTS,
} Part;

typedef struct
{
  GlossChecker *checker;
  GlossPlace place;
  gboolean is_powershell;
  gunichar quote;      /* the one that has to close, or 0 */
  gboolean is_escaped; /* whether the character before takes the meaning from this one */
  Part part;
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

static gboolean
is_among (gunichar c, const char *characters)
{
  return c == 0 || (c < 0x80 && strchr (characters, c) != NULL);
}

static const char *
find_fault (const Scan *scan, const char *at, gsize length)
{
  if (scan->quote != 0)
    return "stands inside quotes, expected it outside";
  if (scan->is_escaped)
    return "stands behind an escape character, expected none";
  if (scan->before == '$')
    return "stands behind “$”, expected none";
  if (scan->part == BEFORE_COMMAND || scan->part == IN_COMMAND)
    return "stands where a command does, expected it as an argument";

  /* A word that starts with a quoted part ends with it there, or goes on as an expression. */
  if (scan->is_powershell &&
      (!is_among (scan->before, " \t(,") || !is_among (at[length], " \t),;|")))
    return "is part of a word, expected it as a whole one";

  return NULL;
}

static void
scan_hole (Scan *scan, const char *at, gsize length)
{
  const char *fault = find_fault (scan, at, length);

  if (fault != NULL)
    gloss_report_add (scan->checker->report, scan->place, "“%.*s” %s", (int) length, at, fault);

  if (scan->part == BEFORE_COMMAND)
    scan->part = IN_COMMAND;
  scan->is_escaped = FALSE;
  scan->before = '}';
}

/* Whether what follows an unquoted character is a command */
static gboolean
precedes_command (const Scan *scan, const char *at)
{
  switch (*at)
    {
    case '|':
    case ';':
    case '&':
    case '(':
      return TRUE;
    case '`':
      return !scan->is_powershell;
    case '=':
      return scan->is_powershell;
    case '{':
      return scan->is_powershell || is_among (scan->before, " \t;");
    case '.':
      return scan->part == BEFORE_COMMAND && (at[1] == ' ' || at[1] == '\t');
    default:
      return FALSE;
    }
}

/* Which part of a command follows the character */
static Part
get_next_part (const Scan *scan, const char *at, gboolean is_plain)
{
  if (is_plain && precedes_command (scan, at))
    return BEFORE_COMMAND;
  if (is_plain && (*at == ' ' || *at == '\t'))
    return scan->part == IN_COMMAND      ? IN_ARGUMENTS
           : scan->part == IN_ASSIGNMENT ? BEFORE_COMMAND
                                         : scan->part;
  if (is_plain && *at == '=' && scan->part == IN_COMMAND)
    return IN_ASSIGNMENT;

  return scan->part == BEFORE_COMMAND ? IN_COMMAND : scan->part;
}

static void
scan_character (Scan *scan, const char *at)
{
  gunichar c = g_utf8_get_char (at);
  gunichar escape = scan->is_powershell ? '`' : '\\';
  gunichar quote = get_quote (scan, c);
  gboolean is_plain = scan->quote == 0 && !scan->is_escaped;

  scan->part = get_next_part (scan, at, is_plain);

  if (scan->is_escaped)
    scan->is_escaped = FALSE;
  else if (c == escape && scan->quote != '\'')
    scan->is_escaped = TRUE;
  else if (scan->quote != 0)
    scan->quote = quote == scan->quote ? 0 : scan->quote;
  else
    scan->quote = quote;
  scan->before = c;
}

static gboolean
starts_comment (const Scan *scan, char c)
{
  return c == '#' && scan->quote == 0 && !scan->is_escaped && is_among (scan->before, " \t;");
}

static void
check_command (GlossChecker *self, GlossPlace place, const char *line, gboolean is_powershell)
{
  Scan scan = { .checker = self, .place = place, .is_powershell = is_powershell };
  const char *p = line;

  while (*p != '\0' && !starts_comment (&scan, *p))
    {
      gsize hole = gloss_checker_measure_hole (p);

      if (hole > 0)
        scan_hole (&scan, p, hole);
      else
        scan_character (&scan, p);
      p = hole > 0 ? p + hole : g_utf8_next_char (p);
    }

  if (scan.quote != 0)
    gloss_report_add (self->report, place, "a quote in “%s” does not end, expected its end", line);
  else if (scan.is_escaped)
    gloss_report_add (self->report, place,
                      "“%s” ends with an escape character, expected a whole command on the line",
                      line);
}

static void
check_line (GlossChecker *self, GlossPlace place, const char *line, gboolean may_be_indented)
{
  gsize length = strlen (line);

  if (length == 0)
    return;

  if (!may_be_indented && g_ascii_isspace (line[0]))
    gloss_report_add (self->report, place,
                      "a line of “snippet” has a blank at its start, expected none");
  if (g_ascii_isspace (line[length - 1]))
    gloss_report_add (self->report, place,
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
  gboolean is_powershell = snippet->kind == GLOSS_SNIPPET_POWERSHELL;
  gboolean is_command = is_powershell || snippet->kind == GLOSS_SNIPPET_SH;
  g_auto (GStrv) lines = g_strsplit (snippet->string, "\n", -1);

  if (*snippet->string == '\0')
    gloss_report_add (self->report, snippet->place,
                      "“snippet” is empty, expected something to copy");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      GlossPlace place = { snippet->place.file, snippet->place.line + i };
      gboolean may_be_empty = !is_command && i > 0 && lines[i + 1] != NULL;

      check_line (self, place, lines[i], !is_command && i > 0);
      if (*lines[i] == '\0' && !may_be_empty)
        gloss_report_add (self->report, place, "“snippet” has an empty line, expected none");
      if (is_command)
        check_command (self, place, lines[i], is_powershell);
    }
}
