/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-compiler.h"

#include "gloss-checker.h"
#include "gloss-serializer.h"
#include "gloss-reader.h"
#include "gloss-schema.h"
#include "gloss-sections.h"
#include "gloss-xml.h"

static void
read_input (GlossSource *source, GlossSchema *schema, const char *file, GlossReport *report)
{
  g_autoptr (xmlDoc) doc = gloss_xml_read (file, report);

  if (doc != NULL && gloss_schema_validate (schema, doc, report))
    gloss_reader_read (source, doc, report);
  else
    source->is_complete = FALSE;
}

static gboolean
write_output (const char *file, GBytes *bytes, GlossReport *report)
{
  GlossPlace place = { file, 0 };
  g_autoptr (GError) error = NULL;

  /* Written aside and renamed: there is a whole database or none. */
  if (g_file_set_contents_full (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_CONSISTENT, 0666, &error))
    return TRUE;

  gloss_report_add (report, place, "%s, expected a file that can be written", error->message);
  return FALSE;
}

/**
 * gloss_compiler_run:
 * @options: what to compile
 * @report: where errors go
 *
 * Compiles the source of the reference. Nothing is written unless there are no errors at all.
 *
 * Returns: whether it was written
 */
gboolean
gloss_compiler_run (const GlossCompilerOptions *options, GlossReport *report)
{
  g_autoptr (GlossSource) source = gloss_source_new ();
  g_autoptr (GlossSchema) schema = gloss_schema_new (options->schema, report);
  g_autoptr (GBytes) bytes = NULL;

  if (schema == NULL)
    return FALSE;

  gloss_sections_read (source, options->sections, report);
  for (guint i = 0; options->inputs[i] != NULL; i++)
    read_input (source, schema, options->inputs[i], report);

  gloss_checker_check (source, report);
  if (gloss_report_get_n_errors (report) > 0)
    return FALSE;

  bytes = gloss_serializer_build (source);
  return write_output (options->output, bytes, report);
}
