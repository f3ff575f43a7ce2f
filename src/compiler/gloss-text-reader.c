/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-text-reader.h"

#include "gloss-text.h"
#include "gloss-xml.h"

typedef struct
{
  GString *out;
  GlossPlace place;
  GlossReport *report;
  gboolean has_fault;
} Gathering;

static void
find_form (GlossTextRunKind kind, const char *run, gsize length, gpointer user_data)
{
  gboolean *has_form = user_data;

  *has_form |= kind != GLOSS_TEXT_PLAIN;
}

/* What is plain in the XML has to be plain in the database, where nothing tells the two apart. */
static void
append_plain (Gathering *gathering, const xmlNode *node)
{
  const char *content = (const char *) node->content;
  /* A tab or the end of a line is a blank here and no control character. */
  g_autofree char *line = g_strdelimit (g_strdup (content), "\t\n", ' ');
  g_autoptr (GError) error = NULL;
  gboolean has_form = FALSE;

  gloss_text_foreach (line, find_form, &has_form);
  if (has_form)
    {
      gloss_report_add (gathering->report, gathering->place,
                        "plain text that would be read as an inline form, "
                        "expected the element itself or other words");
      gathering->has_fault = TRUE;
    }
  else if (!gloss_text_check (line, &error))
    {
      gloss_report_add (gathering->report, gathering->place, "%s", error->message);
      gathering->has_fault = TRUE;
    }

  g_string_append (gathering->out, content);
}

static void append_children (Gathering *gathering, const xmlNode *node);

static void
append_literal (Gathering *gathering, const xmlNode *node)
{
  gsize start;

  g_string_append (gathering->out, "<lit>");
  start = gathering->out->len;
  append_children (gathering, node);

  if (gathering->out->len == start || g_ascii_isspace (gathering->out->str[start]) ||
      g_ascii_isspace (gathering->out->str[gathering->out->len - 1]))
    {
      gloss_report_add (gathering->report, gathering->place,
                        "“lit” is empty or has a blank at an end, expected neither");
      gathering->has_fault = TRUE;
    }
  g_string_append (gathering->out, "</lit>");
}

static void
append_reference (Gathering *gathering, const xmlNode *node)
{
  g_autofree char *id = gloss_xml_dup_attribute (node, "code");

  g_string_append_printf (gathering->out, "<ref code=\"%s\"/>", id);
}

static void
append_children (Gathering *gathering, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE)
        {
          append_plain (gathering, child);
        }
      else if (gloss_xml_is_element (child, "lit"))
        {
          append_literal (gathering, child);
        }
      else if (gloss_xml_is_element (child, "ref"))
        {
          append_reference (gathering, child);
        }
      else
        {
          gloss_report_add (gathering->report, gathering->place,
                            "a comment, CDATA section or instruction in a text, expected none");
          gathering->has_fault = TRUE;
        }
    }
}

/* As gettext does when it extracts, or the text would not be found in the catalogue */
static char *
collapse_blanks (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_blank = *p == ' ' || *p == '\t' || *p == '\n';

      if (!is_blank)
        g_string_append_c (out, *p);
      else if (p == text || out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }

  return g_string_free (out, FALSE);
}

static GlossSnippetKind
get_snippet_kind (const xmlNode *node, GlossReport *report)
{
  g_autofree char *nick = gloss_xml_dup_attribute (node, "kind");
  int kind = GLOSS_SNIPPET_NONE;

  if (!gloss_enum_from_nick (GLOSS_TYPE_SNIPPET_KIND, nick, &kind))
    gloss_report_add (report, gloss_xml_get_place (node),
                      "“%s” is no kind of snippet that Gloss knows, expected one that it does",
                      nick);

  return kind;
}

/**
 * gloss_text_reader_read:
 * @source: where the text goes
 * @node: the element that holds the text
 * @role: what the text is
 * @owner: what the text is a part of
 * @report: where errors go
 *
 * Reads a text as gettext does, so that what is in the database is what is in the catalogues:
 * runs of blanks are one space and inline elements stand as gloss-text.h has them. The lines of a
 * snippet are kept, save for a message.
 *
 * Returns: (transfer none): the text
 */
GlossSourceText *
gloss_text_reader_read (GlossSource *source,
                        const xmlNode *node,
                        GlossRole role,
                        gconstpointer owner,
                        GlossReport *report)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Gathering gathering = { out, gloss_xml_get_place (node), report, FALSE };
  GlossSnippetKind kind = GLOSS_SNIPPET_NONE;
  gboolean keeps_lines;
  GlossSourceText *text;

  append_children (&gathering, node);
  if (role == GLOSS_ROLE_SNIPPET)
    kind = get_snippet_kind (node, report);

  keeps_lines = kind != GLOSS_SNIPPET_NONE && kind != GLOSS_SNIPPET_MESSAGE;
  text =
      gloss_source_add_text (source, gathering.place, role,
                             keeps_lines ? g_strdup (out->str) : collapse_blanks (out->str), owner);
  text->kind = kind;
  text->has_fault = gathering.has_fault;
  return text;
}
