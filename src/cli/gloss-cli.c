/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-cli.h"

#include "gloss-output.h"
#include "gloss-query.h"
#include "gloss-writer.h"

#include <glib/gi18n.h>
#include <string.h>

static GlossWriter *
new_writer (const GlossCliOptions *options)
{
  return g_object_new (GLOSS_TYPE_WRITER, "database", options->database, "format", options->format,
                       "width", gloss_output_get_width (), "color", gloss_output_has_color (),
                       NULL);
}

/* Takes over @text */
static GlossCliStatus
print (const GlossCliOptions *options, char *text, GlossCliStatus status)
{
  g_autofree char *owned = text;

  if (!gloss_output_write (owned, options->format == GLOSS_FORMAT_JSON))
    return GLOSS_CLI_FAILED;

  return status;
}

static GlossCliStatus
refuse_filters (const GlossCliOptions *options)
{
  if (!options->filter)
    return GLOSS_CLI_FOUND;

  gloss_output_complain (_ ("--protocol, --outcome and --limit go with “gloss search” only"));
  return GLOSS_CLI_FAILED;
}

static void
append_all (GListStore *store, GListModel *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      g_list_store_append (store, item);
    }
}

static GlossCliStatus
print_codes (const GlossCliOptions *options, GListModel *codes, GlossCliStatus status)
{
  g_autoptr (GlossWriter) writer = new_writer (options);

  return print (options, gloss_writer_write_codes (writer, codes), status);
}

/* Every entry that @arguments name; those that name none are put into @missing */
static GListModel *
find_all (const GlossCliOptions *options, const char *const *arguments, GStrvBuilder *missing)
{
  g_autoptr (GListStore) found = g_list_store_new (GLOSS_TYPE_CODE);

  for (gsize i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr (GListModel) codes = gloss_database_find_codes (options->database, arguments[i]);

      if (g_list_model_get_n_items (codes) == 0)
        g_strv_builder_add (missing, arguments[i]);
      append_all (found, codes);
    }

  return G_LIST_MODEL (g_steal_pointer (&found));
}

static void
complain_of_missing (GStrv missing)
{
  for (gsize i = 0; missing[i] != NULL; i++)
    /* Translators: %s is what was typed; “gloss search” is a command */
    gloss_output_complain (_ ("No code is called “%s”; “gloss search” looks in all texts"),
                           missing[i]);
}

static GlossCliStatus
run_show (const GlossCliOptions *options, const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GListModel) codes = NULL;
  g_auto (GStrv) missing = NULL;

  if (refuse_filters (options) != GLOSS_CLI_FOUND)
    return GLOSS_CLI_FAILED;
  if (arguments[0] == NULL)
    {
      gloss_output_complain (_ ("Which code? Try “gloss show 550”"));
      return GLOSS_CLI_FAILED;
    }

  codes = find_all (options, arguments, builder);
  missing = g_strv_builder_end (builder);
  complain_of_missing (missing);

  return print_codes (options, codes, missing[0] == NULL ? GLOSS_CLI_FOUND : GLOSS_CLI_NOT_FOUND);
}

static GlossCliStatus
print_comparison (const GlossCliOptions *options, GlossCode *a, GlossCode *b)
{
  g_autoptr (GlossWriter) writer = new_writer (options);
  g_autoptr (GlossComparison) comparison = NULL;

  comparison = gloss_comparison_new (options->database, a, b);
  return print (options, gloss_writer_write_comparison (writer, comparison), GLOSS_CLI_FOUND);
}

/* Whether each argument is a code; says so of those that are not */
static gboolean
check_codes (const GlossCliOptions *options, const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GListModel) codes = find_all (options, arguments, builder);
  g_auto (GStrv) missing = g_strv_builder_end (builder);

  complain_of_missing (missing);

  return missing[0] == NULL;
}

static GlossCliStatus
run_compare (const GlossCliOptions *options, const char *const *arguments)
{
  g_autofree char *pair = NULL;
  g_autoptr (GlossCode) a = NULL;
  g_autoptr (GlossCode) b = NULL;

  if (refuse_filters (options) != GLOSS_CLI_FOUND)
    return GLOSS_CLI_FAILED;
  if (g_strv_length ((char **) arguments) != 2)
    {
      gloss_output_complain (_ ("A comparison takes two codes, as in “gloss compare 252 556”"));
      return GLOSS_CLI_FAILED;
    }
  if (!check_codes (options, arguments))
    return GLOSS_CLI_NOT_FOUND;

  pair = g_strdup_printf ("%s vs %s", arguments[0], arguments[1]);
  if (gloss_query_parse_pair (options->database, pair, &a, &b))
    return print_comparison (options, a, b);

  /* Translators: %s is a code, as in “550” */
  gloss_output_complain (_ ("“%s” is one code; a comparison takes two different ones"),
                         arguments[0]);
  return GLOSS_CLI_FAILED;
}

static GlossCliStatus
search_for (const GlossCliOptions *options, const char *text)
{
  g_autoptr (GlossQuery) query = gloss_query_new (options->database);
  g_autoptr (GlossWriter) writer = new_writer (options);

  gloss_query_prepare (query);
  gloss_query_set_protocol (query, options->protocol);
  gloss_query_set_outcome (query, options->outcomes);
  gloss_query_set_limit (query, options->limit);
  gloss_query_set_text (query, text);

  if (gloss_query_get_n_matches (query) > 0)
    return print (options, gloss_writer_write_matches (writer, G_LIST_MODEL (query)),
                  GLOSS_CLI_FOUND);

  /* Translators: %s is what was searched for */
  gloss_output_complain (_ ("Nothing found for “%s”"), text);
  return print (options, gloss_writer_write_matches (writer, G_LIST_MODEL (query)),
                GLOSS_CLI_NOT_FOUND);
}

static GlossCliStatus
run_search (const GlossCliOptions *options, const char *const *arguments)
{
  g_autofree char *text = g_strjoinv (" ", (char **) arguments);

  if (*text == '\0' && options->protocol == NULL && options->outcomes == 0)
    {
      gloss_output_complain (_ ("Search for what? Try “gloss search mailbox full”"));
      return GLOSS_CLI_FAILED;
    }

  return search_for (options, text);
}

static GlossCliStatus
run_list (const GlossCliOptions *options, const char *const *arguments)
{
  g_autoptr (GlossWriter) writer = new_writer (options);
  g_autoptr (GListStore) codes = g_list_store_new (GLOSS_TYPE_CODE);
  GlossCliStatus status = GLOSS_CLI_FOUND;

  if (refuse_filters (options) != GLOSS_CLI_FOUND)
    return GLOSS_CLI_FAILED;
  if (arguments[0] == NULL)
    return print (options,
                  gloss_writer_write_protocols (writer,
                                                gloss_database_get_protocols (options->database)),
                  GLOSS_CLI_FOUND);

  for (gsize i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr (GlossProtocol) protocol =
          gloss_database_find_protocol (options->database, arguments[i]);

      if (protocol == NULL)
        {
          /* Translators: %s is what was typed; “gloss list” is a command */
          gloss_output_complain (_ ("No protocol is called “%s”; “gloss list” lists them all"),
                                 arguments[i]);
          status = GLOSS_CLI_NOT_FOUND;
        }
      else
        append_all (codes, G_LIST_MODEL (protocol));
    }

  return print (options, gloss_writer_write_list (writer, G_LIST_MODEL (codes)), status);
}

/**
 * gloss_cli_find_command:
 * @name: the first argument
 *
 * Returns: (nullable): the command of that name
 */
GlossCliCommand
gloss_cli_find_command (const char *name)
{
  static const struct
  {
    const char *name;
    GlossCliCommand command;
  } commands[] = {
    { "show", run_show },
    { "compare", run_compare },
    { "search", run_search },
    { "list", run_list },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (name, commands[i].name) == 0)
      return commands[i].command;

  return NULL;
}

/**
 * gloss_cli_run_plain:
 * @options: what the options said
 * @arguments: (array zero-terminated=1): the arguments, of which the first is no command
 *
 * Shows the codes if all arguments are codes, compares the two of “A vs B”, and else searches for
 * all the arguments together.
 *
 * Returns: the exit status
 */
GlossCliStatus
gloss_cli_run_plain (const GlossCliOptions *options, const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GListModel) codes = find_all (options, arguments, builder);
  g_auto (GStrv) missing = g_strv_builder_end (builder);
  g_autofree char *text = g_strjoinv (" ", (char **) arguments);
  g_autoptr (GlossCode) a = NULL;
  g_autoptr (GlossCode) b = NULL;

  if (refuse_filters (options) != GLOSS_CLI_FOUND)
    return GLOSS_CLI_FAILED;
  if (missing[0] == NULL)
    return print_codes (options, codes, GLOSS_CLI_FOUND);
  if (gloss_query_parse_pair (options->database, text, &a, &b))
    return print_comparison (options, a, b);

  return search_for (options, text);
}
