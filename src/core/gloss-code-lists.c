/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-code.h"

#include "gloss-array.h"
#include "gloss-database-private.h"

/* The list models of a code, made when somebody asks for them. */

static GVariant *
get_array (GlossCode *self, GlossFormatCode member)
{
  return g_variant_get_child_value (gloss_code_get_variant (self), member);
}

/* A list of all @items at once, which takes half the time of one after another */
static GListStore *
make_store (GType type, GPtrArray *items)
{
  GListStore *store = g_list_store_new (type);

  g_list_store_splice (store, 0, 0, items->pdata, items->len);

  return store;
}

static GListStore *
make_relations (GlossCode *self, GlossFormatCode member)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) ids = get_array (self, member);
  GlossData *data = gloss_code_get_data (self);

  for (gsize i = 0; i < g_variant_n_children (ids); i++)
    g_ptr_array_add (items, gloss_relation_new (data, gloss_data_get_string (ids, i), ""));

  return make_store (GLOSS_TYPE_RELATION, items);
}

/* Returns: (transfer full): of #GlossRelation */
GListStore *
gloss_code_make_related (GlossCode *self)
{
  return make_relations (self, GLOSS_FORMAT_CODE_RELATED);
}

/* Returns: (transfer full): of #GlossRelation */
GListStore *
gloss_code_make_companions (GlossCode *self)
{
  return make_relations (self, GLOSS_FORMAT_CODE_COMPANIONS);
}

/* Returns: (transfer full): of #GlossRelation */
GListStore *
gloss_code_make_equivalents (GlossCode *self)
{
  return make_relations (self, GLOSS_FORMAT_CODE_EQUIVALENTS);
}

/* Returns: (transfer full): of #GlossRelation */
GListStore *
gloss_code_make_part_of (GlossCode *self)
{
  return make_relations (self, GLOSS_FORMAT_CODE_PART_OF);
}

/* Returns: (transfer full): of #GlossRelation, in the order of the database */
GListStore *
gloss_code_make_parts (GlossCode *self)
{
  return make_relations (self, GLOSS_FORMAT_CODE_PARTS);
}

/* Returns: (transfer full): of #GlossRelation */
GListStore *
gloss_code_make_rides_on (GlossCode *self)
{
  return make_relations (self, GLOSS_FORMAT_CODE_RIDES_ON);
}

/* Returns: (transfer full): of #GlossRelation, in the order of the database */
GListStore *
gloss_code_make_replies (GlossCode *self)
{
  return make_relations (self, GLOSS_FORMAT_CODE_REPLIES);
}

/* Returns: (transfer full): of #GlossRelation, in the order of the database */
GListStore *
gloss_code_make_confused_with (GlossCode *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GlossData *data = gloss_code_get_data (self);
  guint index = gloss_code_get_index (self);

  for (gsize i = 0; i < g_variant_n_children (data->comparisons); i++)
    {
      guint32 pair[2];
      guint other;

      if (!gloss_array_peek_pair (data->comparisons, i, pair))
        continue;

      other = pair[0] == index ? pair[1] : pair[0];
      if ((pair[0] == index || pair[1] == index) && other < data->n_codes)
        {
          g_autoptr (GVariant) comparison = gloss_array_get_child (data->comparisons, i);

          const char *text = gloss_data_get_text (comparison, GLOSS_DATA_COMPARISON_SUMMARY);

          g_ptr_array_add (items, gloss_relation_new (data, gloss_data_get_id (data, other), text));
        }
    }

  return make_store (GLOSS_TYPE_RELATION, items);
}

/* Returns: (transfer full): of #GlossFix */
GListStore *
gloss_code_make_fixes (GlossCode *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) fixes = get_array (self, GLOSS_FORMAT_CODE_FIXES);

  for (gsize i = 0; i < g_variant_n_children (fixes); i++)
    {
      g_autoptr (GVariant) variant = g_variant_get_child_value (fixes, i);

      g_ptr_array_add (items, gloss_fix_new (variant));
    }

  return make_store (GLOSS_TYPE_FIX, items);
}

/* Returns: (transfer full): of #GlossReference */
GListStore *
gloss_code_make_references (GlossCode *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) references = get_array (self, GLOSS_FORMAT_CODE_REFERENCES);

  for (gsize i = 0; i < g_variant_n_children (references); i++)
    {
      g_autoptr (GVariant) variant = g_variant_get_child_value (references, i);

      g_ptr_array_add (items, gloss_reference_new (gloss_code_get_data (self), variant));
    }

  return make_store (GLOSS_TYPE_REFERENCE, items);
}
