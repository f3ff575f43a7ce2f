/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-group.h"

#include "gloss-query-private.h"

struct _GlossGroup
{
  GObject parent_instance;

  GlossData *data;
  char *id;
  char *title;
  GArray *hits;
  GlossTerms *terms; /* NULL where nothing was typed */
  GlossTranslateFunc translate;

  /* An object for each hit for which there was one, so that a position always has the same */
  GlossMatch **matches;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return GLOSS_TYPE_MATCH;
}

static guint
get_n_items (GListModel *model)
{
  return GLOSS_GROUP (model)->hits->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GlossGroup *self = GLOSS_GROUP (model);

  if (position >= self->hits->len)
    return NULL;

  if (self->matches[position] == NULL)
    self->matches[position] =
        gloss_match_new (self->data, &g_array_index (self->hits, GlossHit, position), self->terms,
                         self->translate);

  return g_object_ref (self->matches[position]);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GlossGroup,
                               gloss_group,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
gloss_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossGroup *self = GLOSS_GROUP (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->hits->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
gloss_group_dispose (GObject *object)
{
  GlossGroup *self = GLOSS_GROUP (object);

  for (guint i = 0; i < self->hits->len; i++)
    g_clear_object (&self->matches[i]);

  G_OBJECT_CLASS (gloss_group_parent_class)->dispose (object);
}

static void
gloss_group_finalize (GObject *object)
{
  GlossGroup *self = GLOSS_GROUP (object);

  g_clear_pointer (&self->data, gloss_data_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->terms, gloss_terms_unref);
  g_clear_pointer (&self->matches, g_free);

  G_OBJECT_CLASS (gloss_group_parent_class)->finalize (object);
}

static void
gloss_group_class_init (GlossGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gloss_group_get_property;
  object_class->dispose = gloss_group_dispose;
  object_class->finalize = gloss_group_finalize;

  properties[PROP_ID] =
      g_param_spec_string ("id", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_group_init (GlossGroup *self)
{
  self->hits = gloss_hits_new ();
}

/*
 * gloss_group_new:
 * @data: the database
 * @id: `best` or the id of a protocol
 * @title: the heading
 * @hits: (element-type GlossHit): what is under it, not changed any more
 * @terms: (nullable): what was looked for
 * @translate: (nullable): what made the texts of the reader's language
 *
 * Returns: (transfer full): a group; its matches become objects when somebody asks for them
 */
GlossGroup *
gloss_group_new (GlossData *data,
                 const char *id,
                 const char *title,
                 GArray *hits,
                 GlossTerms *terms,
                 GlossTranslateFunc translate)
{
  GlossGroup *self = g_object_new (GLOSS_TYPE_GROUP, NULL);

  self->data = gloss_data_ref (data);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  g_array_unref (self->hits);
  self->hits = g_array_ref (hits);
  self->terms = terms != NULL ? gloss_terms_ref (terms) : NULL;
  self->translate = translate;
  self->matches = g_new0 (GlossMatch *, hits->len);

  return self;
}

static gboolean
has_same_terms (GlossGroup *self, GlossGroup *other)
{
  if (self->terms == NULL || other->terms == NULL)
    return self->terms == other->terms;

  return gloss_terms_equal (self->terms, other->terms);
}

/*
 * gloss_group_is_same:
 * @self: a group
 * @other: another group
 *
 * Returns: whether nobody can tell the two apart, so that the one need not take the place of the
 *   other
 */
gboolean
gloss_group_is_same (GlossGroup *self, GlossGroup *other)
{
  return g_str_equal (self->id, other->id) && has_same_terms (self, other) &&
         gloss_hits_equal (self->hits, other->hits);
}

/**
 * gloss_group_get_id:
 * @self: a group
 *
 * Returns: (transfer none): `best`, or the id of the protocol whose codes it has
 */
const char *
gloss_group_get_id (GlossGroup *self)
{
  g_return_val_if_fail (GLOSS_IS_GROUP (self), NULL);

  return self->id;
}

/**
 * gloss_group_get_title:
 * @self: a group
 *
 * Returns: (transfer none): the heading, in the reader's language
 */
const char *
gloss_group_get_title (GlossGroup *self)
{
  g_return_val_if_fail (GLOSS_IS_GROUP (self), NULL);

  return self->title;
}
