/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-shelf.h"

/* A screenful at the top of the sidebar, above the codes to browse */
#define MOST_RECENT 8

struct _GlossShelf
{
  GObject parent_instance;

  GlossDatabase *database;
  GSettings *settings;
  GListStore *pinned;
  GListStore *recent;
};

enum
{
  PROP_0,
  PROP_DATABASE,
  PROP_SETTINGS,
  PROP_PINNED,
  PROP_RECENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossShelf, gloss_shelf, G_TYPE_OBJECT)

static gboolean
id_equal (const char *a, const char *b)
{
  return g_ascii_strcasecmp (a, b) == 0;
}

static gboolean
strv_has (char **ids, const char *id)
{
  for (gsize i = 0; ids[i] != NULL; i++)
    if (id_equal (ids[i], id))
      return TRUE;

  return FALSE;
}

static gboolean
same_codes (GListModel *model, GPtrArray *codes)
{
  if (g_list_model_get_n_items (model) != codes->len)
    return FALSE;

  for (guint i = 0; i < codes->len; i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (model, i);

      if (!gloss_code_equal (code, g_ptr_array_index (codes, i)))
        return FALSE;
    }

  return TRUE;
}

/* Fills @store with the codes of the setting @key, without those that @without names */
static void
load (GlossShelf *self, GListStore *store, const char *key, char **without)
{
  g_auto (GStrv) ids = g_settings_get_strv (self->settings, key);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GlossCode) code = NULL;

      if (without == NULL || !strv_has (without, ids[i]))
        code = gloss_database_find_code (self->database, ids[i]);
      if (code != NULL)
        g_ptr_array_add (codes, g_steal_pointer (&code));
    }

  if (!same_codes (G_LIST_MODEL (store), codes))
    g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), codes->pdata,
                         codes->len);
}

static void
settings_changed_cb (GlossShelf *self)
{
  g_auto (GStrv) pinned = g_settings_get_strv (self->settings, "pinned");

  load (self, self->pinned, "pinned", NULL);
  load (self, self->recent, "recent", pinned);
}

static void
gloss_shelf_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossShelf *self = GLOSS_SHELF (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      g_value_set_object (value, self->database);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_PINNED:
      g_value_set_object (value, self->pinned);
      break;
    case PROP_RECENT:
      g_value_set_object (value, self->recent);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_shelf_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossShelf *self = GLOSS_SHELF (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      self->database = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_shelf_constructed (GObject *object)
{
  GlossShelf *self = GLOSS_SHELF (object);

  G_OBJECT_CLASS (gloss_shelf_parent_class)->constructed (object);

  g_signal_connect_object (self->settings, "changed::pinned", G_CALLBACK (settings_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::recent", G_CALLBACK (settings_changed_cb),
                           self, G_CONNECT_SWAPPED);
  settings_changed_cb (self);
}

static void
gloss_shelf_dispose (GObject *object)
{
  GlossShelf *self = GLOSS_SHELF (object);

  g_clear_object (&self->database);
  g_clear_object (&self->settings);
  g_clear_object (&self->pinned);
  g_clear_object (&self->recent);

  G_OBJECT_CLASS (gloss_shelf_parent_class)->dispose (object);
}

static void
gloss_shelf_class_init (GlossShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_shelf_get_property;
  object_class->set_property = gloss_shelf_set_property;
  object_class->constructed = gloss_shelf_constructed;
  object_class->dispose = gloss_shelf_dispose;

  properties[PROP_DATABASE] =
      g_param_spec_object ("database", NULL, NULL, GLOSS_TYPE_DATABASE, construct);
  properties[PROP_SETTINGS] =
      g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, construct);
  properties[PROP_PINNED] = g_param_spec_object ("pinned", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_RECENT] = g_param_spec_object ("recent", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_shelf_init (GlossShelf *self)
{
  self->pinned = g_list_store_new (GLOSS_TYPE_CODE);
  self->recent = g_list_store_new (GLOSS_TYPE_CODE);
}

/**
 * gloss_shelf_new:
 * @database: where the codes are
 * @settings: settings with the keys `pinned` and `recent`, lists of ids
 *
 * Returns: (transfer full): a shelf that follows the settings
 */
GlossShelf *
gloss_shelf_new (GlossDatabase *database, GSettings *settings)
{
  g_return_val_if_fail (GLOSS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (GLOSS_TYPE_SHELF, "database", database, "settings", settings, NULL);
}

/**
 * gloss_shelf_get_database:
 * @self: a shelf
 *
 * Returns: (transfer none): the database of the codes
 */
GlossDatabase *
gloss_shelf_get_database (GlossShelf *self)
{
  g_return_val_if_fail (GLOSS_IS_SHELF (self), NULL);

  return self->database;
}

/**
 * gloss_shelf_get_pinned:
 * @self: a shelf
 *
 * Returns: (transfer none): the pinned codes
 */
GListModel *
gloss_shelf_get_pinned (GlossShelf *self)
{
  g_return_val_if_fail (GLOSS_IS_SHELF (self), NULL);

  return G_LIST_MODEL (self->pinned);
}

/**
 * gloss_shelf_get_recent:
 * @self: a shelf
 *
 * Returns: (transfer none): the codes that were opened last and are not pinned
 */
GListModel *
gloss_shelf_get_recent (GlossShelf *self)
{
  g_return_val_if_fail (GLOSS_IS_SHELF (self), NULL);

  return G_LIST_MODEL (self->recent);
}

/**
 * gloss_shelf_is_pinned:
 * @self: a shelf
 * @code: a code
 *
 * Returns: whether the reader pinned @code
 */
gboolean
gloss_shelf_is_pinned (GlossShelf *self, GlossCode *code)
{
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (GLOSS_IS_SHELF (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_CODE (code), FALSE);

  ids = g_settings_get_strv (self->settings, "pinned");
  return strv_has (ids, gloss_code_get_id (code));
}

/* The list of @key without @id, with room to add it at either end */
static GPtrArray *
dup_without (GlossShelf *self, const char *key, const char *id)
{
  g_auto (GStrv) ids = g_settings_get_strv (self->settings, key);
  GPtrArray *rest = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; ids[i] != NULL; i++)
    if (!id_equal (ids[i], id))
      g_ptr_array_add (rest, g_strdup (ids[i]));

  return rest;
}

static void
save (GlossShelf *self, const char *key, GPtrArray *ids)
{
  g_ptr_array_add (ids, NULL);
  g_settings_set_strv (self->settings, key, (const char *const *) ids->pdata);
}

/**
 * gloss_shelf_set_pinned:
 * @self: a shelf
 * @code: a code
 * @pinned: whether it is to be pinned
 *
 * Pins a code as the last one, or takes the pin away.
 */
void
gloss_shelf_set_pinned (GlossShelf *self, GlossCode *code, gboolean pinned)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_if_fail (GLOSS_IS_SHELF (self));
  g_return_if_fail (GLOSS_IS_CODE (code));

  if (gloss_shelf_is_pinned (self, code) == !!pinned)
    return;

  ids = dup_without (self, "pinned", gloss_code_get_id (code));
  if (pinned)
    g_ptr_array_add (ids, g_strdup (gloss_code_get_id (code)));
  save (self, "pinned", ids);
}

/**
 * gloss_shelf_visit:
 * @self: a shelf
 * @code: a code that was opened
 *
 * Makes @code the newest of the recent ones, and forgets the oldest of too many.
 */
void
gloss_shelf_visit (GlossShelf *self, GlossCode *code)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_if_fail (GLOSS_IS_SHELF (self));
  g_return_if_fail (GLOSS_IS_CODE (code));

  ids = dup_without (self, "recent", gloss_code_get_id (code));
  g_ptr_array_insert (ids, 0, g_strdup (gloss_code_get_id (code)));
  if (ids->len > MOST_RECENT)
    g_ptr_array_set_size (ids, MOST_RECENT);
  save (self, "recent", ids);
}

/**
 * gloss_shelf_forget_recent:
 * @self: a shelf
 *
 * Forgets which codes were opened.
 */
void
gloss_shelf_forget_recent (GlossShelf *self)
{
  g_return_if_fail (GLOSS_IS_SHELF (self));

  g_settings_reset (self->settings, "recent");
}
