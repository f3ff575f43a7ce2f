/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/*
 * The patterns of a RELAX NG schema, as far as gloss-codes.rng uses them: elements in order,
 * attributes, and values that are text, words of a closed list, lists of such words, or strings
 * that match an expression.
 */

/**
 * GlossParticle:
 * @pattern: the `element` or `attribute` of the schema
 * @is_required: whether it has to be there
 * @is_repeated: whether it may be there more than once
 * @group: elements of one group stand in any order; 0 for those that stand alone
 *
 * A part of an element's content.
 */
typedef struct
{
  const xmlNode *pattern;
  gboolean is_required;
  gboolean is_repeated;
  guint group;
} GlossParticle;

/**
 * GlossContent:
 * @elements: (element-type GlossParticle): the elements, in order
 * @attributes: (element-type GlossParticle): the attributes
 * @has_text: whether text may stand between the elements
 *
 * What an element may hold.
 */
typedef struct
{
  GArray *elements;
  GArray *attributes;
  gboolean has_text;
} GlossContent;

GlossContent *gloss_pattern_get_content (const xmlNode *pattern);
GlossContent *gloss_pattern_get_start (const xmlDoc *schema);
void gloss_content_free (GlossContent *content);
char *gloss_pattern_dup_name (const xmlNode *pattern);
char *gloss_pattern_find_fault (const xmlNode *pattern, const char *value);
char *gloss_pattern_describe_value (const xmlNode *pattern);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossContent, gloss_content_free)

G_END_DECLS
