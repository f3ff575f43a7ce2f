/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-reader.h"

#include "gloss-text-reader.h"
#include "gloss-xml.h"

/* The schema has been here before: what has to be there is there. */

typedef struct
{
  GlossSource *source;
  GlossReport *report;
  const xmlNode *family; /* what the code is in, or NULL */
  GHashTable *shared;    /* the texts of that family, by their nodes */
} Reader;

typedef void (*ReadFunc) (Reader *self, const xmlNode *node);

static GlossSourceText *
read_text (Reader *self, const xmlNode *node, GlossRole role, gconstpointer owner)
{
  GlossSourceText *text = self->family != NULL ? g_hash_table_lookup (self->shared, node) : NULL;

  if (text == NULL)
    text = gloss_text_reader_read (self->source, node, role, owner, self->report);
  if (self->family != NULL)
    g_hash_table_insert (self->shared, (gpointer) node, text);

  return text;
}

/* The child of that name; the schema sees to it that there is one */
static GlossSourceText *
read_child_text (Reader *self,
                 const xmlNode *parent,
                 const char *name,
                 GlossRole role,
                 gconstpointer owner)
{
  const xmlNode *child = gloss_xml_first_element (parent);

  while (!gloss_xml_is_element (child, name))
    child = gloss_xml_next_element (child);

  return read_text (self, child, role, owner);
}

/* The schema and gloss-enums.h could part ways: a test keeps them together, this keeps us from
 * guessing. */
static int
read_enum (Reader *self, const xmlNode *node, const char *attribute, const char *nick, GType type)
{
  int value = 0;

  if (!gloss_enum_from_nick (type, nick, &value))
    {
      g_autofree char *nicks = gloss_enum_list_nicks (type);

      gloss_report_add (self->report, gloss_xml_get_place (node),
                        "“%s” is no value of the attribute “%s”, expected one of %s", nick,
                        attribute, nicks);
    }

  return value;
}

static int
read_enum_attribute (Reader *self, const xmlNode *node, const char *attribute, GType type)
{
  g_autofree char *nick = gloss_xml_dup_attribute (node, attribute);

  return read_enum (self, node, attribute, nick, type);
}

/* The node that has a fact of a code: its own, or its family's; NULL if neither does */
static const xmlNode *
find_fact (Reader *self, const xmlNode *node, const char *attribute)
{
  if (gloss_xml_has_attribute (node, attribute))
    return node;
  if (self->family != NULL && gloss_xml_has_attribute (self->family, attribute))
    return self->family;

  return NULL;
}

static char *
dup_fact (Reader *self, const xmlNode *node, const char *attribute)
{
  const xmlNode *at = find_fact (self, node, attribute);

  return at != NULL ? gloss_xml_dup_attribute (at, attribute) : g_strdup ("");
}

/* Outside a family the schema sees to it. */
static const xmlNode *
need_fact (Reader *self, const xmlNode *node, const char *attribute)
{
  const xmlNode *at = find_fact (self, node, attribute);

  if (at != NULL)
    return at;

  gloss_report_add (self->report, gloss_xml_get_place (node),
                    "neither the code nor its family has the attribute “%s”, expected it in one",
                    attribute);
  return node;
}

static int
read_enum_fact (Reader *self, const xmlNode *node, const char *attribute, GType type)
{
  const xmlNode *at = need_fact (self, node, attribute);

  return gloss_xml_has_attribute (at, attribute) ? read_enum_attribute (self, at, attribute, type)
                                                 : 0;
}

static GStrv
split_words (const char *value)
{
  g_auto (GStrv) parts = g_strsplit_set (value, " \t\r\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);

  return g_strv_builder_end (words);
}

static void
read_item (Reader *self,
           const xmlNode *node,
           const char *name,
           GlossRole role,
           GPtrArray *items,
           gconstpointer owner)
{
  GlossSourceItem *item = GLOSS_SOURCE_ADD (GlossSourceItem, items);

  item->place = gloss_xml_get_place (node);
  item->id = gloss_xml_dup_attribute (node, "id");
  item->name = read_child_text (self, node, name, role, owner);
}

static void
read_protocol (Reader *self, const xmlNode *root)
{
  GlossSourceProtocol *protocol = gloss_source_add_protocol (self->source);

  protocol->place = gloss_xml_get_place (root);
  protocol->id = gloss_xml_dup_attribute (root, "id");
  protocol->is_shown_by_title = gloss_xml_has_attribute (root, "shown-by");
  protocol->name = read_child_text (self, root, "name", GLOSS_ROLE_NAME, protocol);
  protocol->item_name = read_child_text (self, root, "item-name", GLOSS_ROLE_NAME, protocol);

  for (const xmlNode *node = gloss_xml_first_element (root); node != NULL;
       node = gloss_xml_next_element (node))
    {
      if (gloss_xml_is_element (node, "class"))
        read_item (self, node, "name", GLOSS_ROLE_NAME, protocol->classes, protocol);
      else if (gloss_xml_is_element (node, "phase"))
        read_item (self, node, "label", GLOSS_ROLE_LABEL, protocol->phases, protocol);
    }
}

static void
read_step (Reader *self, const xmlNode *node, GlossSourceFix *fix, gconstpointer owner)
{
  GlossSourceStep *step = GLOSS_SOURCE_ADD (GlossSourceStep, fix->steps);
  const xmlNode *text = gloss_xml_first_element (node);
  const xmlNode *snippet = gloss_xml_next_element (text);

  step->text = read_text (self, text, GLOSS_ROLE_STEP, owner);
  if (snippet != NULL)
    step->snippet = read_text (self, snippet, GLOSS_ROLE_SNIPPET, owner);
}

static void
read_fix (Reader *self, const xmlNode *node, GlossSourceCode *code)
{
  GlossSourceFix *fix = gloss_source_add_fix (code->fixes);

  fix->place = gloss_xml_get_place (node);
  fix->actor = read_enum_attribute (self, node, "actor", GLOSS_TYPE_ACTOR);
  for (const xmlNode *step = gloss_xml_first_element (node); step != NULL;
       step = gloss_xml_next_element (step))
    read_step (self, step, fix, code);
}

static void
read_relation (const xmlNode *node, GPtrArray *relations)
{
  GlossSourceRelation *relation = GLOSS_SOURCE_ADD (GlossSourceRelation, relations);
  g_autofree char *external = gloss_xml_dup_attribute (node, "external");

  relation->place = gloss_xml_get_place (node);
  relation->id = gloss_xml_dup_attribute (node, "code");
  relation->is_external = g_str_equal (external, "yes");
}

static void
read_ids (Reader *self, const xmlNode *node, const char *attribute, GPtrArray *relations)
{
  g_autofree char *value = dup_fact (self, node, attribute);
  g_auto (GStrv) ids = split_words (value);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      GlossSourceRelation *relation = GLOSS_SOURCE_ADD (GlossSourceRelation, relations);

      relation->place = gloss_xml_get_place (node);
      relation->id = g_strdup (ids[i]);
    }
}

static void
read_reference (const xmlNode *node, GlossSourceCode *code)
{
  GlossSourceReference *reference = GLOSS_SOURCE_ADD (GlossSourceReference, code->references);

  reference->place = gloss_xml_get_place (node);
  reference->document = gloss_xml_dup_attribute (node, "document");
  reference->section = gloss_xml_dup_attribute (node, "section");
  reference->has_section = gloss_xml_has_attribute (node, "section");
}

static void
read_paragraphs (Reader *self, const xmlNode *node, GlossSourceCode *code)
{
  for (const xmlNode *p = gloss_xml_first_element (node); p != NULL; p = gloss_xml_next_element (p))
    g_ptr_array_add (code->description, read_text (self, p, GLOSS_ROLE_DESCRIPTION, code));
}

static void
read_code_part (Reader *self, const xmlNode *node, GlossSourceCode *code)
{
  if (gloss_xml_is_element (node, "title"))
    code->title = read_text (self, node, GLOSS_ROLE_TITLE, code);
  else if (gloss_xml_is_element (node, "alias"))
    g_ptr_array_add (code->aliases, read_text (self, node, GLOSS_ROLE_ALIAS, code));
  else if (gloss_xml_is_element (node, "wording"))
    g_ptr_array_add (code->wordings, read_text (self, node, GLOSS_ROLE_WORDING, code));
  else if (gloss_xml_is_element (node, "summary"))
    code->summary = read_text (self, node, GLOSS_ROLE_SUMMARY, code);
  else if (gloss_xml_is_element (node, "description"))
    read_paragraphs (self, node, code);
  else if (gloss_xml_is_element (node, "cause"))
    g_ptr_array_add (code->causes, read_text (self, node, GLOSS_ROLE_CAUSE, code));
  else if (gloss_xml_is_element (node, "fix"))
    read_fix (self, node, code);
  else if (gloss_xml_is_element (node, "tell"))
    code->tell = read_text (self, node, GLOSS_ROLE_TELL, code);
  else if (gloss_xml_is_element (node, "use"))
    code->use = read_text (self, node, GLOSS_ROLE_USE, code);
  else if (gloss_xml_is_element (node, "related"))
    read_relation (node, code->related);
  else if (gloss_xml_is_element (node, "companion"))
    read_relation (node, code->companions);
  else if (gloss_xml_is_element (node, "equivalent"))
    read_relation (node, code->equivalents);
  else if (gloss_xml_is_element (node, "reference"))
    read_reference (node, code);
}

static void
read_facts (Reader *self, const xmlNode *node, GlossSourceCode *code)
{
  const xmlNode *actors_at = need_fact (self, node, "actors");
  g_autofree char *actors_value = gloss_xml_dup_attribute (actors_at, "actors");
  g_auto (GStrv) actors = split_words (actors_value);
  g_autofree char *phases = NULL;

  code->name = dup_fact (self, node, "name");
  code->class_id = gloss_xml_dup_attribute (need_fact (self, node, "class"), "class");
  code->outcome = read_enum_fact (self, node, "outcome", GLOSS_TYPE_OUTCOME);
  code->retry = read_enum_fact (self, node, "retry", GLOSS_TYPE_RETRY);
  code->provenance = read_enum_fact (self, node, "provenance", GLOSS_TYPE_PROVENANCE);
  code->status = read_enum_fact (self, node, "status", GLOSS_TYPE_STATUS);
  code->as_of = dup_fact (self, node, "as-of");
  phases = gloss_xml_dup_attribute (need_fact (self, node, "phases"), "phases");
  code->phases = split_words (phases);
  read_ids (self, node, "part-of", code->part_of);
  read_ids (self, node, "rides-on", code->rides_on);

  for (guint i = 0; actors[i] != NULL; i++)
    {
      GlossActor actor = read_enum (self, actors_at, "actors", actors[i], GLOSS_TYPE_ACTOR);

      g_array_append_val (code->actors, actor);
    }
}

static void
read_code_parts (Reader *self, const xmlNode *parent, GlossSourceCode *code)
{
  for (const xmlNode *part = gloss_xml_first_element (parent); part != NULL;
       part = gloss_xml_next_element (part))
    read_code_part (self, part, code);
}

/* What its family says comes first, so that what the code says itself takes its place or follows
 * it. */
static void
read_code (Reader *self, const xmlNode *node, const char *protocol)
{
  GlossSourceCode *code = gloss_source_add_code (self->source);

  code->place = gloss_xml_get_place (node);
  code->protocol = g_strdup (protocol);
  code->value = gloss_xml_dup_attribute (node, "value");
  code->id = g_strconcat (protocol, "/", code->value, NULL);
  read_facts (self, node, code);
  if (self->family != NULL)
    read_code_parts (self, self->family, code);
  read_code_parts (self, node, code);
}

/* What each code of a family replaces nobody reads, and translators would translate. */
static void
check_taken (Reader *self, guint first)
{
  for (const xmlNode *node = gloss_xml_first_element (self->family); node != NULL;
       node = gloss_xml_next_element (node))
    {
      const GlossSourceText *text = g_hash_table_lookup (self->shared, node);
      gboolean is_single =
          gloss_xml_is_element (node, "title") || gloss_xml_is_element (node, "summary") ||
          gloss_xml_is_element (node, "tell") || gloss_xml_is_element (node, "use");
      gboolean is_taken = !is_single;

      for (guint i = first; i < self->source->codes->len && !is_taken; i++)
        {
          const GlossSourceCode *code = g_ptr_array_index (self->source->codes, i);

          is_taken = code->title == text || code->summary == text || code->tell == text ||
                     code->use == text;
        }
      if (!is_taken)
        gloss_report_add (self->report, gloss_xml_get_place (node),
                          "each code of the family has its own “%s”, expected none in the family",
                          (const char *) node->name);
    }
}

static void
read_family (Reader *self, const xmlNode *family, const char *protocol)
{
  g_autoptr (GHashTable) shared = g_hash_table_new (NULL, NULL);
  guint first = self->source->codes->len;

  self->family = family;
  self->shared = shared;
  for (const xmlNode *node = gloss_xml_first_element (family); node != NULL;
       node = gloss_xml_next_element (node))
    if (gloss_xml_is_element (node, "code"))
      read_code (self, node, protocol);
  check_taken (self, first);
  self->family = NULL;
  self->shared = NULL;
}

static void
read_codes (Reader *self, const xmlNode *root)
{
  g_autofree char *protocol = gloss_xml_dup_attribute (root, "protocol");

  for (const xmlNode *node = gloss_xml_first_element (root); node != NULL;
       node = gloss_xml_next_element (node))
    {
      if (gloss_xml_is_element (node, "family"))
        read_family (self, node, protocol);
      else
        read_code (self, node, protocol);
    }
}

static void
read_comparison (Reader *self, const xmlNode *node)
{
  GlossSourceComparison *comparison = gloss_source_add_comparison (self->source);

  comparison->place = gloss_xml_get_place (node);
  comparison->a = gloss_xml_dup_attribute (node, "a");
  comparison->b = gloss_xml_dup_attribute (node, "b");

  for (const xmlNode *part = gloss_xml_first_element (node); part != NULL;
       part = gloss_xml_next_element (part))
    {
      if (gloss_xml_is_element (part, "summary"))
        comparison->summary = read_text (self, part, GLOSS_ROLE_SUMMARY, comparison);
      else if (gloss_xml_is_element (part, "difference"))
        g_ptr_array_add (comparison->differences,
                         read_text (self, part, GLOSS_ROLE_DIFFERENCE, comparison));
      else if (gloss_xml_is_element (part, "use-a"))
        comparison->use_a = read_text (self, part, GLOSS_ROLE_USE, comparison);
      else if (gloss_xml_is_element (part, "use-b"))
        comparison->use_b = read_text (self, part, GLOSS_ROLE_USE, comparison);
    }
}

static void
read_comparisons (Reader *self, const xmlNode *root)
{
  for (const xmlNode *node = gloss_xml_first_element (root); node != NULL;
       node = gloss_xml_next_element (node))
    read_comparison (self, node);
}

static void
read_documents (Reader *self, const xmlNode *root)
{
  for (const xmlNode *node = gloss_xml_first_element (root); node != NULL;
       node = gloss_xml_next_element (node))
    {
      GlossSourceDocument *document =
          GLOSS_SOURCE_ADD (GlossSourceDocument, self->source->documents);

      document->place = gloss_xml_get_place (node);
      document->id = gloss_xml_dup_attribute (node, "id");
      document->title = gloss_xml_dup_attribute (node, "title");
      document->url = gloss_xml_dup_attribute (node, "url");
      document->anchor = gloss_xml_dup_attribute (node, "anchor");
      document->read = gloss_xml_dup_attribute (node, "read");
    }
}

static void
read_placeholders (Reader *self, const xmlNode *root)
{
  for (const xmlNode *node = gloss_xml_first_element (root); node != NULL;
       node = gloss_xml_next_element (node))
    {
      GlossSourcePlaceholder *placeholder =
          GLOSS_SOURCE_ADD (GlossSourcePlaceholder, self->source->placeholders);

      placeholder->place = gloss_xml_get_place (node);
      placeholder->id = gloss_xml_dup_attribute (node, "id");
      placeholder->grammar = read_enum_attribute (self, node, "grammar", GLOSS_TYPE_GRAMMAR);
      placeholder->example = gloss_xml_dup_attribute (node, "example");
      placeholder->label = read_child_text (self, node, "label", GLOSS_ROLE_LABEL, placeholder);
      placeholder->hint = read_child_text (self, node, "hint", GLOSS_ROLE_HINT, placeholder);
    }
}

/**
 * gloss_reader_read:
 * @source: where to put what is read
 * @doc: a document that the schema allows
 * @report: where errors go
 *
 * Takes over what a file says.
 */
void
gloss_reader_read (GlossSource *source, const xmlDoc *doc, GlossReport *report)
{
  static const struct
  {
    const char *name;
    ReadFunc read;
  } roots[] = {
    { "protocol", read_protocol },         { "codes", read_codes },
    { "comparisons", read_comparisons },   { "documents", read_documents },
    { "placeholders", read_placeholders },
  };
  const xmlNode *root = xmlDocGetRootElement (doc);
  Reader self = { .source = source, .report = report };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (gloss_xml_is_element (root, roots[i].name))
      roots[i].read (&self, root);
}
