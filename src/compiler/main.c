/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <stdlib.h>

#include <libxml/parser.h>

#include "gloss-compiler.h"

#define EXIT_USAGE 2

typedef struct
{
  char *output;
  char *sections;
  char *schema;
  char **inputs;
} Arguments;

static gboolean
parse_arguments (int *argc, char ***argv, Arguments *arguments, GError **error)
{
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &arguments->output, "The database to write", "FILE" },
    { "sections", 0, 0, G_OPTION_ARG_FILENAME, &arguments->sections,
      "The list of the documents' sections", "FILE" },
    { "schema", 0, 0, G_OPTION_ARG_FILENAME, &arguments->schema, "The schema of the inputs",
      "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->inputs, NULL, "INPUT..." },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("— compile the reference");

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;

  if (arguments->output == NULL || arguments->sections == NULL || arguments->schema == NULL ||
      arguments->inputs == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "--output, --sections, --schema and an input are needed");
      return FALSE;
    }

  return TRUE;
}

static void
free_arguments (Arguments *arguments)
{
  g_free (arguments->output);
  g_free (arguments->sections);
  g_free (arguments->schema);
  g_strfreev (arguments->inputs);
}

static int
compile (const Arguments *arguments)
{
  g_autoptr (GlossReport) report = gloss_report_new ();
  GlossCompilerOptions options = {
    .output = arguments->output,
    .sections = arguments->sections,
    .schema = arguments->schema,
    .inputs = (const char *const *) arguments->inputs,
  };
  gboolean is_written = gloss_compiler_run (&options, report);

  gloss_report_print (report, stderr);
  return is_written ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
main (int argc, char *argv[])
{
  Arguments arguments = { NULL };
  g_autoptr (GError) error = NULL;
  int status = EXIT_USAGE;

  setlocale (LC_ALL, "");
  LIBXML_TEST_VERSION
  xmlSetExternalEntityLoader (xmlNoNetExternalEntityLoader);

  if (parse_arguments (&argc, &argv, &arguments, &error))
    status = compile (&arguments);
  else
    g_printerr ("%s: %s\n", g_get_prgname (), error->message);

  free_arguments (&arguments);
  xmlCleanupParser ();
  return status;
}
