/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-cli.h"
#include "gloss-codes-resources.h"
#include "gloss-locale.h"
#include "gloss-output.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>

#define DEFAULT_LIMIT 20
#define LIMIT_UNSET   G_MININT

/* The options as they stand on the command line */
typedef struct
{
  char *format;
  char *protocol;
  char **outcomes;
  int limit;
  gboolean help;
  gboolean version;
  char *help_text; /* where it is asked for */
  char **arguments;
} Line;

static void
line_clear (Line *line)
{
  g_free (line->format);
  g_free (line->protocol);
  g_strfreev (line->outcomes);
  g_free (line->help_text);
  g_strfreev (line->arguments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, line_clear)

static gboolean
parse_line (char ***argv, Line *line, GError **error)
{
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &line->format,
      /* Translators: text, markdown and json are not translated */
      N_ ("Write text (the default), markdown or json"),
      /* Translators: stands for what follows an option, as the other words in capitals do */
      N_ ("FORMAT") },
    { "protocol", 0, 0, G_OPTION_ARG_STRING, &line->protocol, N_ ("Search in one protocol only"),
      N_ ("ID") },
    { "outcome", 0, 0, G_OPTION_ARG_STRING_ARRAY, &line->outcomes,
      N_ ("Search among codes of one outcome only"), N_ ("OUTCOME") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &line->limit,
      N_ ("Show at most so many results, 0 for all (the default is 20)"), N_ ("NUMBER") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &line->help, N_ ("Show this help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &line->version,
      N_ ("Tell the version and the date of the reference"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &line->arguments, NULL,
      N_ ("ARGUMENT…") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  /* GLib's own --help ends the program before anybody knows whether it could be written. */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (
      context, _ ("  gloss CODE…                       what each code means and how to fix it\n"
                  "  gloss CODE vs CODE                two codes side by side\n"
                  "  gloss WORDS…                      search\n"
                  "  gloss show CODE…\n"
                  "  gloss compare CODE CODE\n"
                  "  gloss search [--protocol=ID] [--outcome=OUTCOME] [--limit=NUMBER] WORDS…\n"
                  "  gloss list [PROTOCOL…]"));
  g_option_context_set_description (
      context,
      _ ("A code is a value or an id: 550, smtp/550.\n"
         "The exit status is 0 if all was found, 1 if something was not, 2 for wrong usage or "
         "failed output."));

  if (!g_option_context_parse_strv (context, argv, error))
    return FALSE;

  if (line->help)
    line->help_text = g_option_context_get_help (context, TRUE, NULL);

  return TRUE;
}

static gboolean
check_utf8 (char **arguments)
{
  for (gsize i = 0; arguments != NULL && arguments[i] != NULL; i++)
    if (!g_utf8_validate (arguments[i], -1, NULL))
      {
        /* Translators: %u says which argument of the command line, 1 for the first */
        gloss_output_complain (_ ("Argument %u is not valid UTF-8"), (guint) i + 1);
        return FALSE;
      }

  return TRUE;
}

static gboolean
read_format (const Line *line, GlossCliOptions *options)
{
  g_autofree char *allowed = NULL;
  int value = GLOSS_FORMAT_TEXT;

  if (line->format != NULL && !gloss_enum_from_nick (GLOSS_TYPE_FORMAT, line->format, &value))
    {
      allowed = gloss_enum_list_nicks (GLOSS_TYPE_FORMAT);
      /* Translators: what was typed, then the formats, as in “text, markdown, json” */
      gloss_output_complain (_ ("“%s” is no format; these are: %s"), line->format, allowed);
      return FALSE;
    }

  options->format = value;
  return TRUE;
}

static gboolean
read_outcomes (const Line *line, GlossCliOptions *options)
{
  for (gsize i = 0; line->outcomes != NULL && line->outcomes[i] != NULL; i++)
    {
      g_autofree char *allowed = NULL;
      int value = 0;

      if (!gloss_enum_from_nick (GLOSS_TYPE_OUTCOME, line->outcomes[i], &value))
        {
          allowed = gloss_enum_list_nicks (GLOSS_TYPE_OUTCOME);
          /* Translators: what was typed, then the outcomes, which are not translated */
          gloss_output_complain (_ ("“%s” is no outcome; these are: %s"), line->outcomes[i],
                                 allowed);
          return FALSE;
        }
      options->outcomes |= 1u << value;
    }

  return TRUE;
}

static gboolean
read_protocol (const Line *line, GlossCliOptions *options)
{
  g_autoptr (GlossProtocol) protocol = NULL;

  if (line->protocol == NULL)
    return TRUE;

  protocol = gloss_database_find_protocol (options->database, line->protocol);
  if (protocol == NULL)
    {
      /* Translators: %s is what was typed; “gloss list” is a command */
      gloss_output_complain (_ ("No protocol is called “%s”; “gloss list” lists them all"),
                             line->protocol);
      return FALSE;
    }

  options->protocol = line->protocol;
  return TRUE;
}

static gboolean
read_options (const Line *line, GlossCliOptions *options)
{
  if (line->limit < 0 && line->limit != LIMIT_UNSET)
    {
      /* Translators: %d is the number that was typed */
      gloss_output_complain (_ ("The limit is %d, but has to be 0 or more"), line->limit);
      return FALSE;
    }

  options->limit = line->limit == LIMIT_UNSET ? DEFAULT_LIMIT : (guint) line->limit;
  options->filter = line->protocol != NULL || line->outcomes != NULL || line->limit != LIMIT_UNSET;

  return read_format (line, options) && read_outcomes (line, options) &&
         read_protocol (line, options);
}

/* Whether the first argument may be a command: nothing that follows “--” is one */
static gboolean
may_command (char **argv)
{
  const char *const with_value[] = { "--format", "--protocol", "--outcome", "--limit", NULL };

  for (gsize i = 1; argv[i] != NULL; i++)
    {
      if (strcmp (argv[i], "--") == 0)
        return FALSE;
      if (argv[i][0] != '-' || argv[i][1] == '\0')
        return TRUE;
      if (g_strv_contains (with_value, argv[i]) && argv[i + 1] != NULL)
        i++;
    }

  return TRUE;
}

static gboolean
are_blank (const char *const *words)
{
  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    if (words[i][strspn (words[i], " \t\r\n")] != '\0')
      return FALSE;

  return TRUE;
}

static GlossCliStatus
print_help (const Line *line)
{
  return gloss_output_write (line->help_text, FALSE) ? GLOSS_CLI_FOUND : GLOSS_CLI_FAILED;
}

static GlossCliStatus
print_version (GlossDatabase *database)
{
  /* Translators: the placeholders are a version and a date, as in “Gloss 1.0, reference of
     2026-11-24” */
  g_autofree char *line = g_strdup_printf (_ ("Gloss %1$s, reference of %2$s\n"), PACKAGE_VERSION,
                                           gloss_database_get_date (database));

  return gloss_output_write (line, FALSE) ? GLOSS_CLI_FOUND : GLOSS_CLI_FAILED;
}

static GlossCliStatus
dispatch (const GlossCliOptions *options, char **arguments, gboolean is_command)
{
  const char *const *words = (const char *const *) arguments;
  GlossCliCommand command = NULL;

  if (are_blank (words))
    {
      gloss_output_complain (_ ("What did the server say? Try “gloss 550”, or “gloss --help”"));
      return GLOSS_CLI_FAILED;
    }

  if (is_command)
    command = gloss_cli_find_command (words[0]);

  return command != NULL ? command (options, words + 1) : gloss_cli_run_plain (options, words);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossDatabase) database = NULL;
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_auto (Line) line = { .limit = LIMIT_UNSET };
  GlossCliOptions options = { 0 };

  gloss_locale_set_up ();
  signal (SIGPIPE, SIG_IGN);

  if (!parse_line (&arguments, &line, &error))
    {
      gloss_output_complain ("%s", error->message);
      return GLOSS_CLI_FAILED;
    }
  if (line.help)
    return print_help (&line);
  if (!check_utf8 (line.arguments))
    return GLOSS_CLI_FAILED;

  database = gloss_database_new_for_resource (gloss_codes_get_resource (), &error);
  if (database == NULL)
    {
      gloss_output_complain ("%s", error->message);
      return GLOSS_CLI_FAILED;
    }
  if (line.version)
    return print_version (database);

  options.database = database;
  if (!read_options (&line, &options))
    return GLOSS_CLI_FAILED;

  return dispatch (&options, line.arguments, may_command (argv));
}
