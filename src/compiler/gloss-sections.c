/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-sections.h"

static gboolean
is_section (const char *section)
{
  return g_regex_match_simple ("^(?:[0-9]+|[A-Z])(?:\\.[0-9]+)*\\z", section, G_REGEX_DEFAULT,
                               G_REGEX_MATCH_DEFAULT);
}

static void
read_line (GlossSource *source, GlossPlace place, const char *line, GlossReport *report)
{
  const char *tab = strchr (line, '\t');

  if (*line == '\0' || *line == '#')
    return;

  if (tab == NULL || tab == line || !is_section (tab + 1))
    {
      source->is_complete = FALSE;
      gloss_report_add (report, place,
                        "“%s” in the list of sections, expected a document, a tab and a section",
                        line);
    }
  else if (!g_hash_table_add (source->sections, g_strdup (line)))
    {
      gloss_report_add (report, place,
                        "the section “%s” of “%.*s” is listed twice, expected it once", tab + 1,
                        (int) (tab - line), line);
    }
}

/**
 * gloss_sections_read:
 * @source: where the sections go
 * @file: a text file, `DOCUMENT<TAB>SECTION` on each line; lines that start with # are remarks
 * @report: where errors go
 *
 * Reads which sections the documents have.
 */
void
gloss_sections_read (GlossSource *source, const char *file, GlossReport *report)
{
  GlossPlace place = { file, 0 };
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (file, &content, &length, &error))
    {
      source->is_complete = FALSE;
      gloss_report_add (report, place, "%s, expected a file that can be read", error->message);
      return;
    }
  if (!g_utf8_validate_len (content, length, NULL))
    {
      source->is_complete = FALSE;
      gloss_report_add (report, place, "a byte that is not UTF-8, expected UTF-8");
      return;
    }

  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      place.line = i + 1;
      read_line (source, place, lines[i], report);
    }
}

/**
 * gloss_sections_contain:
 * @source: a source whose sections were read
 * @document: the id of a document
 * @section: a section, as it is numbered there
 *
 * Returns: whether the document has that section
 */
gboolean
gloss_sections_contain (const GlossSource *source, const char *document, const char *section)
{
  g_autofree char *key = g_strconcat (document, "\t", section, NULL);

  return g_hash_table_contains (source->sections, key);
}
