/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-xml.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <string.h>

#define MAX_FILE_SIZE (64 * 1024 * 1024)

typedef struct
{
  GlossReport *report;
  const char *file;
  const char *content;
  gsize length;
  gboolean has_failed;
} Reading;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

/* What follows the first error of a file that is not well-formed, follows from it. */
static void
report_once (Reading *reading, guint line, const char *message, const char *expected)
{
  GlossPlace place = { reading->file, line };

  if (!reading->has_failed)
    gloss_report_add (reading->report, place, "%s, expected %s", message, expected);
  reading->has_failed = TRUE;
}

static void
parse_error_cb (void *user_data, GlossXmlError *error)
{
  xmlParserCtxt *context = user_data;
  g_autofree char *message = gloss_xml_dup_message (error);

  report_once (context->_private, MAX (error->line, 0), message, "well-formed XML");
}

/* Called before anything of the declaration is read, so that no entity is ever defined */
static void
internal_subset_cb (void *user_data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  xmlParserCtxt *context = user_data;

  report_once (context->_private, context->input->line, "a document type declaration", "none");
  xmlStopParser (context);
}

/* The parser takes the line on which a start tag ends for the element's; people look for its
 * start. */
static void
start_element_cb (void *user_data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxt *context = user_data;
  const Reading *reading = context->_private;
  long offset = xmlByteConsumed (context);
  guint n_lines = 0;

  xmlSAX2StartElementNs (context, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                         n_defaulted, attributes);
  if (context->node == NULL || offset < 0 || (gsize) offset > reading->length)
    return;

  while (--offset >= 0 && reading->content[offset] != '<')
    if (reading->content[offset] == '\n')
      n_lines++;
  /* Beyond that the parser keeps lines elsewhere, and the end of the tag has to do. */
  if (context->node->line < G_MAXUINT16 && context->node->line > n_lines)
    context->node->line -= n_lines;
}

static gboolean
load (Reading *reading, char **content)
{
  GlossPlace place = { reading->file, 0 };
  g_autoptr (GError) error = NULL;
  const char *end;
  GStatBuf info;

  if (g_stat (reading->file, &info) == 0 && info.st_size > MAX_FILE_SIZE)
    {
      gloss_report_add (reading->report, place,
                        "a file of %" G_GINT64_FORMAT " bytes, expected at most %d",
                        (gint64) info.st_size, MAX_FILE_SIZE);
      return FALSE;
    }

  if (!g_file_get_contents (reading->file, content, &reading->length, &error))
    {
      gloss_report_add (reading->report, place, "%s, expected a file that can be read",
                        error->message);
      return FALSE;
    }

  reading->content = *content;
  if (!g_utf8_validate_len (*content, reading->length, &end))
    {
      place.line = 1;
      for (const char *p = *content; p < end; p++)
        place.line += *p == '\n';
      gloss_report_add (reading->report, place, "a byte that is not UTF-8, expected UTF-8");
      return FALSE;
    }

  return TRUE;
}

static void
check_encoding (Reading *reading, xmlDoc *doc)
{
  const char *encoding = (const char *) doc->encoding;

  if (encoding != NULL && g_ascii_strcasecmp (encoding, "UTF-8") != 0)
    {
      g_autofree char *message = g_strdup_printf ("the encoding “%s”", encoding);

      report_once (reading, 1, message, "UTF-8");
    }
}

/**
 * gloss_xml_read:
 * @file: the file's name; has to live as long as what is returned
 * @report: where errors go
 *
 * Reads a file that may come from anybody: its size is bounded, it has to be UTF-8 and
 * well-formed, and it may not declare a document type, so that there are no entities to expand or
 * to fetch.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL after an error
 */
xmlDoc *
gloss_xml_read (const char *file, GlossReport *report)
{
  Reading reading = { .report = report, .file = file };
  g_autofree char *content = NULL;
  g_autoptr (xmlParserCtxt) context = NULL;
  g_autoptr (xmlDoc) doc = NULL;

  gloss_report_add_file (report, file);
  if (!load (&reading, &content))
    return NULL;

  context = xmlNewParserCtxt ();
  context->_private = &reading;
  context->sax->serror = parse_error_cb;
  context->sax->internalSubset = internal_subset_cb;
  context->sax->startElementNs = start_element_cb;

  doc = xmlCtxtReadMemory (context, content, reading.length, file, NULL,
                           XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  if (doc == NULL && !reading.has_failed)
    report_once (&reading, 1, "nothing that can be read", "well-formed XML");
  if (doc != NULL)
    {
      check_encoding (&reading, doc);
      doc->_private = (void *) file;
    }

  return reading.has_failed ? NULL : g_steal_pointer (&doc);
}

/**
 * gloss_xml_get_place:
 * @node: a node of a document that gloss_xml_read() returned
 *
 * Returns: where @node starts
 */
GlossPlace
gloss_xml_get_place (const xmlNode *node)
{
  return (GlossPlace) { node->doc->_private, MAX (xmlGetLineNo ((xmlNode *) node), 0) };
}

/**
 * gloss_xml_is_element:
 * @node: a node
 * @name: an element's name
 *
 * Returns: whether @node is an element of that name
 */
gboolean
gloss_xml_is_element (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal (node->name, name);
}

static xmlNode *
skip_to_element (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;

  return node;
}

/**
 * gloss_xml_first_element:
 * @parent: an element
 *
 * Returns: (nullable): the first element in @parent
 */
xmlNode *
gloss_xml_first_element (const xmlNode *parent)
{
  return skip_to_element (parent->children);
}

/**
 * gloss_xml_next_element:
 * @node: an element
 *
 * Returns: (nullable): the next element beside @node
 */
xmlNode *
gloss_xml_next_element (const xmlNode *node)
{
  return skip_to_element (node->next);
}

/**
 * gloss_xml_dup_attribute:
 * @node: an element
 * @name: the name of an attribute
 *
 * Returns: (transfer full): the attribute's value, "" where there is none
 */
char *
gloss_xml_dup_attribute (const xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp ((xmlNode *) node, (const xmlChar *) name);
  char *copy = g_strdup (value != NULL ? (const char *) value : "");

  xmlFree (value);
  return copy;
}

/**
 * gloss_xml_has_attribute:
 * @node: an element
 * @name: the name of an attribute
 *
 * Returns: whether @node has it, if empty
 */
gboolean
gloss_xml_has_attribute (const xmlNode *node, const char *name)
{
  return xmlHasNsProp ((xmlNode *) node, (const xmlChar *) name, NULL) != NULL;
}

/**
 * gloss_xml_dup_content:
 * @node: a node
 *
 * Returns: (transfer full): the text in @node
 */
char *
gloss_xml_dup_content (const xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *copy = g_strdup (content != NULL ? (const char *) content : "");

  xmlFree (content);
  return copy;
}

/**
 * gloss_xml_dup_message:
 * @error: what libxml2 says
 *
 * Returns: (transfer full): its message as the start of a line of ours
 */
char *
gloss_xml_dup_message (const xmlError *error)
{
  char *message = g_strdup (error->message != NULL ? error->message : "an error without a name");

  g_strstrip (message);
  g_strdelimit (message, "\r\n", ' ');
  return message;
}
