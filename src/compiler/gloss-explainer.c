/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-explainer.h"

#include "gloss-pattern.h"
#include "gloss-xml.h"

static void explain_element (const xmlNode *pattern, const xmlNode *node, GlossReport *report);

static GlossParticle *
find_by_name (GArray *particles, const char *name)
{
  for (guint i = 0; i < particles->len; i++)
    {
      GlossParticle *particle = &g_array_index (particles, GlossParticle, i);
      g_autofree char *known = gloss_pattern_dup_name (particle->pattern);

      if (g_str_equal (known, name))
        return particle;
    }

  return NULL;
}

static char *
list_names (GArray *particles, guint first, guint last)
{
  GString *names = g_string_new (NULL);

  for (guint i = first; i < last; i++)
    {
      g_autofree char *name =
          gloss_pattern_dup_name (g_array_index (particles, GlossParticle, i).pattern);

      if (i > first)
        g_string_append (names, i + 1 == last ? " or " : ", ");
      g_string_append_printf (names, "“%s”", name);
    }

  return g_string_free (names, FALSE);
}

static void
explain_value (const GlossParticle *particle,
               const xmlNode *node,
               const char *name,
               GlossReport *report)
{
  g_autofree char *value = gloss_xml_dup_attribute (node, name);
  g_autofree char *fault = gloss_pattern_find_fault (particle->pattern, value);
  g_autofree char *expected = NULL;

  if (fault == NULL)
    return;

  expected = gloss_pattern_describe_value (particle->pattern);
  gloss_report_add (report, gloss_xml_get_place (node),
                    "“%s” is no value of the attribute “%s”, expected %s", fault, name, expected);
}

static void
explain_attributes (const GlossContent *content, const xmlNode *node, GlossReport *report)
{
  GlossPlace place = gloss_xml_get_place (node);

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *name = (const char *) attribute->name;
      const GlossParticle *particle = find_by_name (content->attributes, name);

      if (particle != NULL && attribute->ns == NULL)
        {
          explain_value (particle, node, name, report);
        }
      else
        {
          g_autofree char *names = list_names (content->attributes, 0, content->attributes->len);

          gloss_report_add (report, place, "“%s” has the unknown attribute “%s”, expected %s",
                            node->name, name, *names != '\0' ? names : "none");
        }
    }

  for (guint i = 0; i < content->attributes->len; i++)
    {
      const GlossParticle *particle = &g_array_index (content->attributes, GlossParticle, i);
      g_autofree char *name = gloss_pattern_dup_name (particle->pattern);

      if (particle->is_required && xmlHasNsProp ((xmlNode *) node, (xmlChar *) name, NULL) == NULL)
        {
          g_autofree char *expected = gloss_pattern_describe_value (particle->pattern);

          gloss_report_add (report, place, "“%s” lacks the attribute “%s”, expected %s", node->name,
                            name, expected);
        }
    }
}

/* Where in the content an element stands: the particle that was matched last, if any was */
typedef struct
{
  GArray *particles;
  guint at;
  gboolean is_matched;
} Position;

static const GlossParticle *
get_particle (const Position *position, guint i)
{
  return &g_array_index (position->particles, GlossParticle, i);
}

static gboolean
is_still_required (const Position *position, guint i)
{
  return get_particle (position, i)->is_required && !(i == position->at && position->is_matched);
}

static gboolean
may_stand_here (const Position *position, guint i)
{
  return i != position->at || !position->is_matched || get_particle (position, i)->is_repeated;
}

static guint
start_of_group (const Position *position)
{
  guint i = position->at;

  while (i > 0 && i < position->particles->len && get_particle (position, i)->group != 0 &&
         get_particle (position, i - 1)->group == get_particle (position, i)->group)
    i--;

  return i;
}

/* Moves on to the particle of that name that may follow here */
static gboolean
advance (Position *position, const char *name)
{
  for (guint i = start_of_group (position); i < position->particles->len; i++)
    {
      g_autofree char *known = gloss_pattern_dup_name (get_particle (position, i)->pattern);

      if (g_str_equal (known, name) && may_stand_here (position, i))
        {
          position->at = i;
          position->is_matched = TRUE;
          return TRUE;
        }
      if (i >= position->at && is_still_required (position, i))
        return FALSE;
    }

  return FALSE;
}

/* The names that may follow here */
static char *
list_expected (const Position *position)
{
  guint first = start_of_group (position);
  guint last;

  if (first < position->particles->len && !may_stand_here (position, first))
    first++;
  for (last = first; last < position->particles->len; last++)
    if (is_still_required (position, last))
      {
        last++;
        break;
      }

  return list_names (position->particles, first, last);
}

static void
explain_misplaced (Position *position, const xmlNode *node, GlossReport *report)
{
  g_autofree char *expected = list_expected (position);
  const GlossParticle *known = find_by_name (position->particles, (const char *) node->name);

  gloss_report_add (report, gloss_xml_get_place (node), "“%s” does not stand here, expected %s",
                    node->name, *expected != '\0' ? expected : "nothing more");
  if (known == NULL)
    return;

  /* Go on from there, so that one fault is told once. */
  if (known >= get_particle (position, position->at))
    {
      position->at = known - get_particle (position, 0);
      position->is_matched = TRUE;
    }
  explain_element (known->pattern, node, report);
}

static void
explain_text (const GlossContent *content,
              const xmlNode *node,
              const xmlNode *child,
              GlossReport *report)
{
  if (!content->has_text && !xmlIsBlankNode (child))
    gloss_report_add (report, gloss_xml_get_place (node), "a text in “%s”, expected none",
                      node->name);
}

static void
explain_children (const GlossContent *content, const xmlNode *node, GlossReport *report)
{
  Position position = { content->elements, 0, FALSE };

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        explain_text (content, node, child, report);
      else if (child->type != XML_ELEMENT_NODE)
        continue;
      else if (advance (&position, (const char *) child->name))
        explain_element (get_particle (&position, position.at)->pattern, child, report);
      else
        explain_misplaced (&position, child, report);
    }

  for (guint i = position.at; i < content->elements->len; i++)
    if (is_still_required (&position, i))
      {
        g_autofree char *name = gloss_pattern_dup_name (get_particle (&position, i)->pattern);

        gloss_report_add (report, gloss_xml_get_place (node),
                          "“%s” ends too early, expected “%s” in it", node->name, name);
      }
}

static void
explain_element (const xmlNode *pattern, const xmlNode *node, GlossReport *report)
{
  g_autoptr (GlossContent) content = gloss_pattern_get_content (pattern);

  explain_attributes (content, node, report);
  explain_children (content, node, report);
}

/**
 * gloss_explainer_explain:
 * @schema: a schema, read by gloss_xml_read()
 * @doc: a document that is not valid
 * @report: where errors go
 *
 * Reports each place where @doc departs from @schema, and what was expected there.
 *
 * Returns: whether there was anything to report
 */
gboolean
gloss_explainer_explain (const xmlDoc *schema, const xmlDoc *doc, GlossReport *report)
{
  g_autoptr (GlossContent) start = gloss_pattern_get_start (schema);
  const xmlNode *root = xmlDocGetRootElement (doc);
  guint n_before = gloss_report_get_n_errors (report);
  const GlossParticle *particle;

  if (start == NULL)
    return FALSE;

  particle = find_by_name (start->elements, (const char *) root->name);
  if (particle != NULL)
    {
      explain_element (particle->pattern, root, report);
    }
  else
    {
      g_autofree char *names = list_names (start->elements, 0, start->elements->len);

      gloss_report_add (report, gloss_xml_get_place (root),
                        "the document starts with “%s”, expected %s", root->name, names);
    }

  return gloss_report_get_n_errors (report) > n_before;
}
