/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

#include "gloss-report.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/* What libxml2 gives to a handler of errors: constant since 2.12 */
#if LIBXML_VERSION >= 21200
typedef const xmlError GlossXmlError;
#else
typedef xmlError GlossXmlError;
#endif

xmlDoc *gloss_xml_read (const char *file, GlossReport *report);
GlossPlace gloss_xml_get_place (const xmlNode *node);
gboolean gloss_xml_is_element (const xmlNode *node, const char *name);
xmlNode *gloss_xml_first_element (const xmlNode *parent);
xmlNode *gloss_xml_next_element (const xmlNode *node);
gboolean gloss_xml_has_attribute (const xmlNode *node, const char *name);
char *gloss_xml_dup_attribute (const xmlNode *node, const char *name);
char *gloss_xml_dup_content (const xmlNode *node);
char *gloss_xml_dup_message (const xmlError *error);

G_END_DECLS
