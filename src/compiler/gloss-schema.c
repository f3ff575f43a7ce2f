/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-schema.h"

#include <libxml/relaxng.h>

#include "gloss-explainer.h"
#include "gloss-xml.h"

struct _GlossSchema
{
  xmlDoc *doc;
  xmlRelaxNG *relaxng;
};

/* The first message of a run; the others follow from it. */
typedef struct
{
  char *message;
  guint line;
} FirstError;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

static void
keep_first_error_cb (void *user_data, GlossXmlError *error)
{
  FirstError *first = user_data;

  if (first->message != NULL)
    return;

  first->message = gloss_xml_dup_message (error);
  first->line = error->node != NULL ? MAX (xmlGetLineNo (error->node), 0) : MAX (error->line, 0);
}

/**
 * gloss_schema_new:
 * @file: the name of the schema's file
 * @report: where errors go
 *
 * Returns: (transfer full) (nullable): the schema, or %NULL after an error
 */
GlossSchema *
gloss_schema_new (const char *file, GlossReport *report)
{
  g_autoptr (xmlDoc) doc = gloss_xml_read (file, report);
  g_autoptr (xmlRelaxNGParserCtxt) context = NULL;
  GlossSchema *self;
  xmlRelaxNG *relaxng;
  FirstError first = { NULL, 0 };

  if (doc == NULL)
    return NULL;

  context = xmlRelaxNGNewDocParserCtxt (doc);
  xmlRelaxNGSetParserStructuredErrors (context, keep_first_error_cb, &first);
  relaxng = xmlRelaxNGParse (context);
  if (relaxng == NULL)
    {
      GlossPlace place = { file, first.line };

      gloss_report_add (report, place, "%s, expected a RELAX NG schema",
                        first.message != NULL ? first.message : "not a schema");
      g_free (first.message);
      return NULL;
    }

  g_free (first.message);
  self = g_new0 (GlossSchema, 1);
  self->doc = g_steal_pointer (&doc);
  self->relaxng = relaxng;
  return self;
}

/**
 * gloss_schema_free:
 * @self: (transfer full): a schema
 *
 * Frees @self.
 */
void
gloss_schema_free (GlossSchema *self)
{
  xmlRelaxNGFree (self->relaxng);
  xmlFreeDoc (self->doc);
  g_free (self);
}

/**
 * gloss_schema_validate:
 * @self: a schema
 * @doc: a document that gloss_xml_read() returned
 * @report: where errors go
 *
 * Validates @doc. libxml2 is the judge; what it says helps nobody to mend a file ("failed to
 * validate attributes"), so that where it finds a fault GlossExplainer names all of them and what
 * was expected.
 *
 * Returns: whether @doc is valid
 */
gboolean
gloss_schema_validate (GlossSchema *self, xmlDoc *doc, GlossReport *report)
{
  g_autoptr (xmlRelaxNGValidCtxt) context = xmlRelaxNGNewValidCtxt (self->relaxng);
  FirstError first = { NULL, 0 };
  g_autofree char *message = NULL;
  GlossPlace place;

  xmlRelaxNGSetValidStructuredErrors (context, keep_first_error_cb, &first);
  if (xmlRelaxNGValidateDoc (context, doc) == 0)
    {
      g_free (first.message);
      return TRUE;
    }

  message = first.message != NULL ? first.message : g_strdup ("not valid");
  if (!gloss_explainer_explain (self->doc, doc, report))
    {
      place = (GlossPlace) { doc->_private, MAX (first.line, 1) };
      gloss_report_add (report, place, "%s, expected what the schema allows", message);
    }

  return FALSE;
}
