/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-query.h"

#include <string.h>

#include "gloss-database-private.h"
#include "gloss-finder.h"
#include "gloss-versus.h"
#include "gloss-query-private.h"

struct _GlossQuery
{
  GObject parent_instance;

  GlossDatabase *database;
  GlossFinder *finder;

  char *text;
  char *protocol;
  guint outcome;
  guint limit;
  guint n_matches;

  GPtrArray *groups;
};

enum
{
  PROP_0,
  PROP_DATABASE,
  PROP_TEXT,
  PROP_PROTOCOL,
  PROP_OUTCOME,
  PROP_LIMIT,
  PROP_N_MATCHES,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return GLOSS_TYPE_GROUP;
}

static guint
get_n_items (GListModel *model)
{
  return GLOSS_QUERY (model)->groups->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GlossQuery *self = GLOSS_QUERY (model);

  return position < self->groups->len ? g_object_ref (self->groups->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GlossQuery,
                               gloss_query,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static guint
count_same (GPtrArray *old, GPtrArray *new, gboolean at_end, guint most)
{
  guint n = 0;

  while (n < most && gloss_group_is_same (old->pdata[at_end ? old->len - 1 - n : n],
                                          new->pdata[at_end ? new->len - 1 - n : n]))
    n++;

  return n;
}

/* Puts the objects that were there before in the place of those that say the same. */
static void
keep_same (GPtrArray *old, GPtrArray *new, guint n_start, guint n_end)
{
  for (guint i = 0; i < n_start; i++)
    g_set_object (&new->pdata[i], old->pdata[i]);
  for (guint i = 1; i <= n_end; i++)
    g_set_object (&new->pdata[new->len - i], old->pdata[old->len - i]);
}

static void
replace_groups (GlossQuery *self, GPtrArray *groups)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->groups);
  guint most = MIN (old->len, groups->len);
  guint n_start = count_same (old, groups, FALSE, most);
  guint n_end = count_same (old, groups, TRUE, most - n_start);
  guint n_removed = old->len - n_start - n_end;
  guint n_added = groups->len - n_start - n_end;

  keep_same (old, groups, n_start, n_end);
  self->groups = g_ptr_array_ref (groups);

  if (n_removed == 0 && n_added == 0)
    return;

  g_list_model_items_changed (G_LIST_MODEL (self), n_start, n_removed, n_added);
  if (n_removed != n_added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
update (GlossQuery *self)
{
  g_autoptr (GPtrArray) groups = NULL;
  guint n_matches = 0;
  gboolean changed = FALSE;

  /* Still being constructed */
  if (self->finder == NULL)
    return;

  groups = g_ptr_array_new_with_free_func (g_object_unref);
  n_matches = gloss_finder_find (self->finder, self->text, self->protocol, self->outcome,
                                 self->limit, groups);
  changed = n_matches != self->n_matches;
  self->n_matches = n_matches;
  replace_groups (self, groups);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_MATCHES]);
}

static void
gloss_query_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossQuery *self = GLOSS_QUERY (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      g_value_set_object (value, self->database);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_PROTOCOL:
      g_value_set_string (value, self->protocol);
      break;
    case PROP_OUTCOME:
      g_value_set_uint (value, self->outcome);
      break;
    case PROP_LIMIT:
      g_value_set_uint (value, self->limit);
      break;
    case PROP_N_MATCHES:
      g_value_set_uint (value, self->n_matches);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->groups->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
gloss_query_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossQuery *self = GLOSS_QUERY (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      self->database = g_value_dup_object (value);
      break;
    case PROP_TEXT:
      gloss_query_set_text (self, g_value_get_string (value));
      break;
    case PROP_PROTOCOL:
      gloss_query_set_protocol (self, g_value_get_string (value));
      break;
    case PROP_OUTCOME:
      gloss_query_set_outcome (self, g_value_get_uint (value));
      break;
    case PROP_LIMIT:
      gloss_query_set_limit (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
gloss_query_constructed (GObject *object)
{
  GlossQuery *self = GLOSS_QUERY (object);

  G_OBJECT_CLASS (gloss_query_parent_class)->constructed (object);

  self->finder = gloss_finder_new (self->database);
  g_signal_connect_object (gloss_finder_get_reader_index (self->finder), "ready",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
gloss_query_dispose (GObject *object)
{
  GlossQuery *self = GLOSS_QUERY (object);

  g_clear_pointer (&self->finder, gloss_finder_free);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (gloss_query_parent_class)->dispose (object);
}

static void
gloss_query_finalize (GObject *object)
{
  GlossQuery *self = GLOSS_QUERY (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->protocol, g_free);

  G_OBJECT_CLASS (gloss_query_parent_class)->finalize (object);
}

static void
gloss_query_class_init (GlossQueryClass *klass)
{
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gloss_query_get_property;
  object_class->set_property = gloss_query_set_property;
  object_class->constructed = gloss_query_constructed;
  object_class->dispose = gloss_query_dispose;
  object_class->finalize = gloss_query_finalize;

  properties[PROP_DATABASE] =
      g_param_spec_object ("database", NULL, NULL, GLOSS_TYPE_DATABASE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", write);
  properties[PROP_PROTOCOL] = g_param_spec_string ("protocol", NULL, NULL, NULL, write);
  properties[PROP_OUTCOME] = g_param_spec_uint ("outcome", NULL, NULL, 0, G_MAXUINT, 0, write);
  properties[PROP_LIMIT] = g_param_spec_uint ("limit", NULL, NULL, 0, G_MAXUINT, 0, write);
  properties[PROP_N_MATCHES] = g_param_spec_uint ("n-matches", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_query_init (GlossQuery *self)
{
  self->text = g_strdup ("");
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gloss_query_new:
 * @database: what to search in
 *
 * Returns: (transfer full): a query without a text
 */
GlossQuery *
gloss_query_new (GlossDatabase *database)
{
  g_return_val_if_fail (GLOSS_IS_DATABASE (database), NULL);

  return g_object_new (GLOSS_TYPE_QUERY, "database", database, NULL);
}

/**
 * gloss_query_get_database:
 * @self: a query
 *
 * Returns: (transfer none): what it searches in
 */
GlossDatabase *
gloss_query_get_database (GlossQuery *self)
{
  g_return_val_if_fail (GLOSS_IS_QUERY (self), NULL);

  return self->database;
}

/**
 * gloss_query_get_text:
 * @self: a query
 *
 * Returns: (transfer none): what is searched for, "" for nothing
 */
const char *
gloss_query_get_text (GlossQuery *self)
{
  g_return_val_if_fail (GLOSS_IS_QUERY (self), NULL);

  return self->text;
}

/* Valid UTF-8 that is not too long, without half a character at its end */
static char *
clean_text (const char *text)
{
  gsize length = strnlen (text, GLOSS_QUERY_MAX_TEXT);

  if (length == GLOSS_QUERY_MAX_TEXT)
    {
      while (((guchar) text[length] & 0xc0) == 0x80 && length > GLOSS_QUERY_MAX_TEXT - 4)
        length--;
    }

  return g_utf8_make_valid (text, (gssize) length);
}

/**
 * gloss_query_set_text:
 * @self: a query
 * @text: (nullable): what to search for; what is not valid UTF-8 in it is replaced, and it is kept
 *   up to %GLOSS_QUERY_MAX_TEXT bytes
 *
 * Searches for a text.
 */
void
gloss_query_set_text (GlossQuery *self, const char *text)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (GLOSS_IS_QUERY (self));

  clean = clean_text (text != NULL ? text : "");
  if (!g_set_str (&self->text, clean))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * gloss_query_get_protocol:
 * @self: a query
 *
 * Returns: (transfer none) (nullable): the id of the only protocol that is searched, or %NULL for
 *   all
 */
const char *
gloss_query_get_protocol (GlossQuery *self)
{
  g_return_val_if_fail (GLOSS_IS_QUERY (self), NULL);

  return self->protocol;
}

/**
 * gloss_query_set_protocol:
 * @self: a query
 * @id: (nullable): the id of the only protocol to search, or %NULL for all
 *
 * Searches in one protocol; one that does not exist has no codes.
 */
void
gloss_query_set_protocol (GlossQuery *self, const char *id)
{
  g_return_if_fail (GLOSS_IS_QUERY (self));
  g_return_if_fail (id == NULL || g_utf8_validate (id, -1, NULL));

  if (!g_set_str (&self->protocol, id))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROTOCOL]);
}

/**
 * gloss_query_get_outcome:
 * @self: a query
 *
 * Returns: the outcomes that are searched, each as a bit `1 << GlossOutcome`, or 0 for all
 */
guint
gloss_query_get_outcome (GlossQuery *self)
{
  g_return_val_if_fail (GLOSS_IS_QUERY (self), 0);

  return self->outcome;
}

/**
 * gloss_query_set_outcome:
 * @self: a query
 * @outcomes: the outcomes to search, each as a bit `1 << GlossOutcome`, or 0 for all
 *
 * Searches among codes with some outcomes.
 */
void
gloss_query_set_outcome (GlossQuery *self, guint outcomes)
{
  g_return_if_fail (GLOSS_IS_QUERY (self));

  if (self->outcome == outcomes)
    return;

  self->outcome = outcomes;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTCOME]);
}

/**
 * gloss_query_get_limit:
 * @self: a query
 *
 * Returns: the most matches in all groups together, or 0 for no limit
 */
guint
gloss_query_get_limit (GlossQuery *self)
{
  g_return_val_if_fail (GLOSS_IS_QUERY (self), 0);

  return self->limit;
}

/**
 * gloss_query_set_limit:
 * @self: a query
 * @limit: the most matches in all groups together, or 0 for no limit
 *
 * Sets how many matches to keep, the best ones.
 */
void
gloss_query_set_limit (GlossQuery *self, guint limit)
{
  g_return_if_fail (GLOSS_IS_QUERY (self));

  if (self->limit == limit)
    return;

  self->limit = limit;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIMIT]);
}

/**
 * gloss_query_get_n_matches:
 * @self: a query
 *
 * Returns: how many matches the groups have together
 */
guint
gloss_query_get_n_matches (GlossQuery *self)
{
  g_return_val_if_fail (GLOSS_IS_QUERY (self), 0);

  return self->n_matches;
}

/**
 * gloss_query_prepare:
 * @self: a query
 *
 * Waits until the index of the reader's language is made, and searches again with it. A program
 * with a main loop has no use for it: there the results come by themselves.
 */
void
gloss_query_prepare (GlossQuery *self)
{
  g_return_if_fail (GLOSS_IS_QUERY (self));

  gloss_reader_index_wait (gloss_finder_get_reader_index (self->finder));
  update (self);
}

/**
 * gloss_query_parse_pair:
 * @database: a database
 * @text: UTF-8, what was typed
 * @a: (out) (transfer full): where to put the first code
 * @b: (out) (transfer full): where to put the second code
 *
 * Understands what asks for a comparison: `252 vs 556`, `252 versus 556`, `252 / 556`, each side a
 * bare value or an id, also with the words that the reader's language has for it. Of values that
 * several protocols know, two of one protocol are taken where they can be.
 *
 * Returns: whether @text asks for a comparison of two codes that exist; else @a and @b are not set
 */
gboolean
gloss_query_parse_pair (GlossDatabase *database, const char *text, GlossCode **a, GlossCode **b)
{
  g_autofree char *clean = NULL;
  GlossData *data = NULL;
  guint first = 0;
  guint second = 0;

  g_return_val_if_fail (GLOSS_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  clean = clean_text (text);
  data = gloss_database_get_data (database);
  if (!gloss_versus_parse (data, clean, &first, &second))
    return FALSE;

  *a = gloss_code_new (data, first);
  *b = gloss_code_new (data, second);

  return TRUE;
}
