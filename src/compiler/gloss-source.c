/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-source.h"

/* Short instructions ("Wait.") may be the same in several codes, sentences may not. */
#define STEP_ONCE_FROM 61

static const GlossRoleInfo role_infos[] = {
  [GLOSS_ROLE_NAME] = { FALSE, G_MAXUINT, FALSE },
  [GLOSS_ROLE_LABEL] = { FALSE, G_MAXUINT, FALSE },
  [GLOSS_ROLE_HINT] = { FALSE, G_MAXUINT, FALSE },
  [GLOSS_ROLE_TITLE] = { FALSE, G_MAXUINT, TRUE },
  [GLOSS_ROLE_ALIAS] = { FALSE, G_MAXUINT, TRUE },
  [GLOSS_ROLE_WORDING] = { TRUE, G_MAXUINT, TRUE },
  [GLOSS_ROLE_SUMMARY] = { FALSE, 0, TRUE },
  [GLOSS_ROLE_DESCRIPTION] = { FALSE, 0, TRUE },
  [GLOSS_ROLE_CAUSE] = { FALSE, 0, TRUE },
  [GLOSS_ROLE_STEP] = { FALSE, STEP_ONCE_FROM, TRUE },
  [GLOSS_ROLE_SNIPPET] = { TRUE, G_MAXUINT, FALSE },
  [GLOSS_ROLE_TELL] = { TRUE, 0, TRUE },
  [GLOSS_ROLE_USE] = { FALSE, 0, TRUE },
  [GLOSS_ROLE_DIFFERENCE] = { FALSE, 0, TRUE },
};

/**
 * gloss_role_get_info:
 * @role: what a text is
 *
 * Returns: (transfer none): the rules of such texts
 */
const GlossRoleInfo *
gloss_role_get_info (GlossRole role)
{
  g_return_val_if_fail (role < G_N_ELEMENTS (role_infos), NULL);

  return &role_infos[role];
}

static void
text_free (gpointer data)
{
  GlossSourceText *text = data;

  g_free (text->string);
  g_free (text);
}

static void
item_free (gpointer data)
{
  GlossSourceItem *item = data;

  g_free (item->id);
  g_free (item);
}

static void
protocol_free (gpointer data)
{
  GlossSourceProtocol *protocol = data;

  g_ptr_array_unref (protocol->classes);
  g_ptr_array_unref (protocol->phases);
  g_free (protocol->id);
  g_free (protocol);
}

static void
fix_free (gpointer data)
{
  GlossSourceFix *fix = data;

  g_ptr_array_unref (fix->steps);
  g_free (fix);
}

static void
relation_free (gpointer data)
{
  GlossSourceRelation *relation = data;

  g_free (relation->id);
  g_free (relation);
}

static void
reference_free (gpointer data)
{
  GlossSourceReference *reference = data;

  g_free (reference->document);
  g_free (reference->section);
  g_free (reference);
}

static void
code_free (gpointer data)
{
  GlossSourceCode *code = data;

  g_ptr_array_unref (code->aliases);
  g_ptr_array_unref (code->wordings);
  g_ptr_array_unref (code->description);
  g_ptr_array_unref (code->causes);
  g_ptr_array_unref (code->fixes);
  g_ptr_array_unref (code->part_of);
  g_ptr_array_unref (code->rides_on);
  g_ptr_array_unref (code->related);
  g_ptr_array_unref (code->companions);
  g_ptr_array_unref (code->equivalents);
  g_ptr_array_unref (code->references);
  g_free (code->id);
  g_free (code->protocol);
  g_free (code->value);
  g_free (code->name);
  g_free (code->class_id);
  g_free (code->as_of);
  g_strfreev (code->phases);
  g_array_unref (code->actors);
  g_free (code);
}

static void
comparison_free (gpointer data)
{
  GlossSourceComparison *comparison = data;

  g_ptr_array_unref (comparison->differences);
  g_free (comparison->a);
  g_free (comparison->b);
  g_free (comparison);
}

static void
document_free (gpointer data)
{
  GlossSourceDocument *document = data;

  g_free (document->id);
  g_free (document->title);
  g_free (document->url);
  g_free (document->anchor);
  g_free (document->read);
  g_free (document);
}

static void
placeholder_free (gpointer data)
{
  GlossSourcePlaceholder *placeholder = data;

  g_free (placeholder->id);
  g_free (placeholder->example);
  g_free (placeholder);
}

/**
 * gloss_source_new:
 *
 * Returns: (transfer full): an empty source
 */
GlossSource *
gloss_source_new (void)
{
  GlossSource *self = g_new0 (GlossSource, 1);

  self->texts = g_ptr_array_new_with_free_func (text_free);
  self->protocols = g_ptr_array_new_with_free_func (protocol_free);
  self->codes = g_ptr_array_new_with_free_func (code_free);
  self->comparisons = g_ptr_array_new_with_free_func (comparison_free);
  self->documents = g_ptr_array_new_with_free_func (document_free);
  self->placeholders = g_ptr_array_new_with_free_func (placeholder_free);
  self->sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->is_complete = TRUE;
  return self;
}

/**
 * gloss_source_free:
 * @self: (transfer full): a source
 *
 * Frees @self and all that it holds.
 */
void
gloss_source_free (GlossSource *self)
{
  g_ptr_array_unref (self->protocols);
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->comparisons);
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->placeholders);
  g_ptr_array_unref (self->texts);
  g_hash_table_unref (self->sections);
  g_free (self);
}

/**
 * gloss_source_add_text:
 * @self: a source
 * @place: where the text is
 * @role: what it is
 * @string: (transfer full): the text
 * @owner: what it is a part of
 *
 * Returns: (transfer none): the text
 */
GlossSourceText *
gloss_source_add_text (GlossSource *self,
                       GlossPlace place,
                       GlossRole role,
                       char *string,
                       gconstpointer owner)
{
  GlossSourceText *text = g_new0 (GlossSourceText, 1);

  text->place = place;
  text->role = role;
  text->string = string;
  text->owner = owner;
  g_ptr_array_add (self->texts, text);
  return text;
}

/**
 * gloss_source_append:
 * @items: an array that owns its items
 * @item: (transfer full): a new item
 *
 * What GLOSS_SOURCE_ADD is made of.
 *
 * Returns: (transfer none): @item
 */
gpointer
gloss_source_append (GPtrArray *items, gpointer item)
{
  g_ptr_array_add (items, item);
  return item;
}

/**
 * gloss_source_add_protocol:
 * @self: a source
 *
 * Returns: (transfer none): a new protocol, to be filled
 */
GlossSourceProtocol *
gloss_source_add_protocol (GlossSource *self)
{
  GlossSourceProtocol *protocol = g_new0 (GlossSourceProtocol, 1);

  protocol->classes = g_ptr_array_new_with_free_func (item_free);
  protocol->phases = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_add (self->protocols, protocol);
  return protocol;
}

/**
 * gloss_source_add_fix:
 * @fixes: a code's fixes
 *
 * Returns: (transfer none): a new fix, to be filled
 */
GlossSourceFix *
gloss_source_add_fix (GPtrArray *fixes)
{
  GlossSourceFix *fix = g_new0 (GlossSourceFix, 1);

  fix->steps = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (fixes, fix);
  return fix;
}

/**
 * gloss_source_add_code:
 * @self: a source
 *
 * Returns: (transfer none): a new code, to be filled
 */
GlossSourceCode *
gloss_source_add_code (GlossSource *self)
{
  GlossSourceCode *code = g_new0 (GlossSourceCode, 1);

  code->aliases = g_ptr_array_new ();
  code->wordings = g_ptr_array_new ();
  code->description = g_ptr_array_new ();
  code->causes = g_ptr_array_new ();
  code->fixes = g_ptr_array_new_with_free_func (fix_free);
  code->part_of = g_ptr_array_new_with_free_func (relation_free);
  code->rides_on = g_ptr_array_new_with_free_func (relation_free);
  code->related = g_ptr_array_new_with_free_func (relation_free);
  code->companions = g_ptr_array_new_with_free_func (relation_free);
  code->equivalents = g_ptr_array_new_with_free_func (relation_free);
  code->references = g_ptr_array_new_with_free_func (reference_free);
  code->actors = g_array_new (FALSE, FALSE, sizeof (GlossActor));
  g_ptr_array_add (self->codes, code);
  return code;
}

/**
 * gloss_source_code_get_actors:
 * @code: a code
 *
 * Returns: who has to act, actor N as the bit `1 << N`
 */
guint
gloss_source_code_get_actors (const GlossSourceCode *code)
{
  guint actors = 0;

  for (guint i = 0; i < code->actors->len; i++)
    actors |= 1u << g_array_index (code->actors, GlossActor, i);

  return actors;
}

/**
 * gloss_source_add_comparison:
 * @self: a source
 *
 * Returns: (transfer none): a new comparison, to be filled
 */
GlossSourceComparison *
gloss_source_add_comparison (GlossSource *self)
{
  GlossSourceComparison *comparison = g_new0 (GlossSourceComparison, 1);

  comparison->differences = g_ptr_array_new ();
  g_ptr_array_add (self->comparisons, comparison);
  return comparison;
}

/**
 * gloss_source_fold_id:
 * @id: the id of an entry
 *
 * Returns: (transfer full): @id in the form in which ids are compared
 */
char *
gloss_source_fold_id (const char *id)
{
  return g_ascii_strdown (id, -1);
}
