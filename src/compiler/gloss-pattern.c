/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-pattern.h"

#include <libxml/uri.h>
#include <libxml/valid.h>

#include "gloss-xml.h"

/* How deep definitions may refer to each other; ours do not recur at all */
#define MAX_DEPTH 32

typedef struct
{
  GlossContent *content;
  guint n_groups;
} Collecting;

typedef struct
{
  gboolean is_required;
  gboolean is_repeated;
  guint group;
} Occurrence;

static const xmlNode *
find_definition (const xmlNode *reference)
{
  g_autofree char *name = gloss_xml_dup_attribute (reference, "name");
  const xmlNode *grammar = xmlDocGetRootElement (reference->doc);

  for (const xmlNode *node = gloss_xml_first_element (grammar); node != NULL;
       node = gloss_xml_next_element (node))
    {
      g_autofree char *defined = gloss_xml_dup_attribute (node, "name");

      if (gloss_xml_is_element (node, "define") && g_str_equal (defined, name))
        return node;
    }

  return NULL;
}

static void collect_children (Collecting *collecting,
                              const xmlNode *parent,
                              Occurrence occurrence,
                              guint depth);

static void
collect (Collecting *collecting, const xmlNode *node, Occurrence occurrence, guint depth)
{
  GlossParticle particle = { node, occurrence.is_required, occurrence.is_repeated,
                             occurrence.group };
  const xmlNode *inner = node;

  if (gloss_xml_is_element (node, "element"))
    {
      g_array_append_val (collecting->content->elements, particle);
      return;
    }
  if (gloss_xml_is_element (node, "attribute"))
    {
      g_array_append_val (collecting->content->attributes, particle);
      return;
    }
  if (gloss_xml_is_element (node, "text"))
    {
      collecting->content->has_text = TRUE;
      return;
    }

  if (gloss_xml_is_element (node, "optional"))
    occurrence.is_required = FALSE;
  else if (gloss_xml_is_element (node, "zeroOrMore"))
    occurrence.is_required = FALSE, occurrence.is_repeated = TRUE;
  else if (gloss_xml_is_element (node, "oneOrMore"))
    occurrence.is_repeated = TRUE;
  else if (gloss_xml_is_element (node, "choice"))
    occurrence.is_required = FALSE, occurrence.group = ++collecting->n_groups;
  else if (gloss_xml_is_element (node, "ref"))
    inner = find_definition (node);
  else
    return;

  if (inner != NULL && depth < MAX_DEPTH)
    collect_children (collecting, inner, occurrence, depth + 1);
}

static void
collect_children (Collecting *collecting, const xmlNode *parent, Occurrence occurrence, guint depth)
{
  for (const xmlNode *node = gloss_xml_first_element (parent); node != NULL;
       node = gloss_xml_next_element (node))
    collect (collecting, node, occurrence, depth);
}

/**
 * gloss_pattern_get_content:
 * @pattern: an `element` of the schema
 *
 * Returns: (transfer full): what the element may hold
 */
GlossContent *
gloss_pattern_get_content (const xmlNode *pattern)
{
  Collecting collecting = { g_new0 (GlossContent, 1), 0 };
  Occurrence once = { TRUE, FALSE, 0 };

  collecting.content->elements = g_array_new (FALSE, FALSE, sizeof (GlossParticle));
  collecting.content->attributes = g_array_new (FALSE, FALSE, sizeof (GlossParticle));
  collect_children (&collecting, pattern, once, 0);
  return collecting.content;
}

/**
 * gloss_pattern_get_start:
 * @schema: a schema
 *
 * Returns: (transfer full) (nullable): the elements with which a document may start
 */
GlossContent *
gloss_pattern_get_start (const xmlDoc *schema)
{
  const xmlNode *node = gloss_xml_first_element (xmlDocGetRootElement (schema));

  while (node != NULL && !gloss_xml_is_element (node, "start"))
    node = gloss_xml_next_element (node);

  return node != NULL ? gloss_pattern_get_content (node) : NULL;
}

/**
 * gloss_content_free:
 * @content: (transfer full): what gloss_pattern_get_content() returned
 *
 * Frees @content.
 */
void
gloss_content_free (GlossContent *content)
{
  g_array_unref (content->elements);
  g_array_unref (content->attributes);
  g_free (content);
}

/**
 * gloss_pattern_dup_name:
 * @pattern: an `element` or `attribute` of the schema
 *
 * Returns: (transfer full): the name of what it describes
 */
char *
gloss_pattern_dup_name (const xmlNode *pattern)
{
  return gloss_xml_dup_attribute (pattern, "name");
}

static gboolean
matches_data (const xmlNode *data, const char *value)
{
  g_autofree char *type = gloss_xml_dup_attribute (data, "type");

  if (g_str_equal (type, "NMTOKEN") && xmlValidateNMToken ((const xmlChar *) value, 0) != 0)
    return FALSE;
  if (g_str_equal (type, "anyURI"))
    {
      xmlURI *uri = xmlParseURI (value);

      if (uri == NULL)
        return FALSE;
      xmlFreeURI (uri);
    }

  for (const xmlNode *node = gloss_xml_first_element (data); node != NULL;
       node = gloss_xml_next_element (node))
    {
      g_autofree char *content = gloss_xml_dup_content (node);
      g_autofree char *expression = g_strdup_printf ("^(?:%s)\\z", content);

      if (!g_regex_match_simple (expression, value, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT))
        return FALSE;
    }

  return TRUE;
}

static gboolean matches_any (const xmlNode *parent, const char *value, guint depth);

/* The first word that the list does not allow, or NULL; the count is that of the one pattern
 * it has. */
static char *
find_fault_in_list (const xmlNode *list, const char *value, guint depth)
{
  const xmlNode *inner = gloss_xml_first_element (list);
  g_auto (GStrv) words = g_strsplit_set (value, " \t\r\n", -1);
  guint n_words = 0;

  if (inner == NULL)
    return g_strdup (value);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (!matches_any (inner, words[i], depth + 1))
        return g_strdup (words[i]);
      n_words++;
    }

  return n_words > 0 || gloss_xml_is_element (inner, "zeroOrMore") ? NULL : g_strdup ("");
}

static gboolean
matches (const xmlNode *node, const char *value, guint depth)
{
  if (depth >= MAX_DEPTH)
    return FALSE;

  if (gloss_xml_is_element (node, "text"))
    return TRUE;
  if (gloss_xml_is_element (node, "data"))
    return matches_data (node, value);
  if (gloss_xml_is_element (node, "list"))
    {
      g_autofree char *fault = find_fault_in_list (node, value, depth);

      return fault == NULL;
    }
  if (gloss_xml_is_element (node, "choice"))
    return matches_any (node, value, depth + 1);
  if (gloss_xml_is_element (node, "value"))
    {
      g_autofree char *content = gloss_xml_dup_content (node);

      return g_str_equal (content, value);
    }
  if (gloss_xml_is_element (node, "ref"))
    {
      const xmlNode *definition = find_definition (node);

      return definition != NULL && matches_any (definition, value, depth + 1);
    }

  return FALSE;
}

static gboolean
matches_any (const xmlNode *parent, const char *value, guint depth)
{
  for (const xmlNode *node = gloss_xml_first_element (parent); node != NULL;
       node = gloss_xml_next_element (node))
    if (matches (node, value, depth))
      return TRUE;

  return FALSE;
}

/**
 * gloss_pattern_find_fault:
 * @pattern: an `attribute` of the schema
 * @value: a value of the attribute
 *
 * Returns: (transfer full) (nullable): %NULL if the schema allows @value, else what it does not
 *   allow: a word of a list, or all of @value
 */
char *
gloss_pattern_find_fault (const xmlNode *pattern, const char *value)
{
  const xmlNode *inner = gloss_xml_first_element (pattern);

  if (inner == NULL || matches_any (pattern, value, 0))
    return NULL;
  if (gloss_xml_is_element (inner, "list"))
    return find_fault_in_list (inner, value, 0);

  return g_strdup (value);
}

static void
add_values (GPtrArray *values, const xmlNode *parent, guint depth)
{
  for (const xmlNode *node = gloss_xml_first_element (parent); node != NULL;
       node = gloss_xml_next_element (node))
    {
      if (gloss_xml_is_element (node, "documentation"))
        {
          /* Where the schema says in words what it wants, that is better than how it says it. */
          g_ptr_array_add (values, gloss_xml_dup_content (node));
          return;
        }

      if (gloss_xml_is_element (node, "value"))
        {
          g_ptr_array_add (values, gloss_xml_dup_content (node));
        }
      else if (gloss_xml_is_element (node, "data"))
        {
          g_ptr_array_add (values, gloss_xml_dup_attribute (node, "type"));
        }
      else if (gloss_xml_is_element (node, "ref"))
        {
          const xmlNode *definition = find_definition (node);

          if (definition != NULL && depth < MAX_DEPTH)
            add_values (values, definition, depth + 1);
        }
      else
        {
          add_values (values, node, depth);
        }
    }
}

/**
 * gloss_pattern_describe_value:
 * @pattern: an `attribute` of the schema
 *
 * Returns: (transfer full): the values that the schema allows, or the words of a list, for a
 *   message
 */
char *
gloss_pattern_describe_value (const xmlNode *pattern)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autofree char *joined = NULL;

  add_values (values, pattern, 0);
  if (values->len == 0)
    return g_strdup ("a text");

  joined = g_strjoinv (", ", (char **) values->pdata);
  return g_strconcat (values->len > 1 ? "one of " : "", joined, NULL);
}
