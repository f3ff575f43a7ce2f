/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-database.h"

#include "gloss-array.h"
#include "gloss-database-private.h"

struct _GlossDatabase
{
  GObject parent_instance;

  GlossData *data;

  /* Made when somebody asks for them, by any thread */
  GListStore *protocols;
  GListStore *placeholders;
};

enum
{
  PROP_0,
  PROP_DATE,
  PROP_PROTOCOLS,
  PROP_PLACEHOLDERS,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return GLOSS_TYPE_CODE;
}

static guint
get_n_items (GListModel *model)
{
  return GLOSS_DATABASE (model)->data->n_codes;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GlossDatabase *self = GLOSS_DATABASE (model);

  return position < self->data->n_codes ? gloss_code_new (self->data, position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GlossDatabase,
                               gloss_database,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
gloss_database_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossDatabase *self = GLOSS_DATABASE (object);

  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_string (value, gloss_database_get_date (self));
      break;
    case PROP_PROTOCOLS:
      g_value_set_object (value, gloss_database_get_protocols (self));
      break;
    case PROP_PLACEHOLDERS:
      g_value_set_object (value, gloss_database_get_placeholders (self));
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->data->n_codes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_database_dispose (GObject *object)
{
  GlossDatabase *self = GLOSS_DATABASE (object);

  g_clear_object (&self->protocols);
  g_clear_object (&self->placeholders);

  G_OBJECT_CLASS (gloss_database_parent_class)->dispose (object);
}

static void
gloss_database_finalize (GObject *object)
{
  GlossDatabase *self = GLOSS_DATABASE (object);

  g_clear_pointer (&self->data, gloss_data_unref);

  G_OBJECT_CLASS (gloss_database_parent_class)->finalize (object);
}

static void
gloss_database_class_init (GlossDatabaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_database_get_property;
  object_class->dispose = gloss_database_dispose;
  object_class->finalize = gloss_database_finalize;

  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  properties[PROP_PROTOCOLS] =
      g_param_spec_object ("protocols", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PLACEHOLDERS] =
      g_param_spec_object ("placeholders", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_database_init (GlossDatabase *self)
{
}

/**
 * gloss_database_new:
 * @bytes: a compiled database; kept, and read in place
 * @check: how much to check
 * @error: return location for an error of %GLOSS_DATABASE_ERROR
 *
 * Opens a database. With %GLOSS_DATABASE_CHECK_HEADER this takes the same time for any number of
 * codes.
 *
 * Returns: (transfer full): the database, or %NULL
 */
GlossDatabase *
gloss_database_new (GBytes *bytes, GlossDatabaseCheck check, GError **error)
{
  g_autoptr (GlossData) data = NULL;
  GlossDatabase *self;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = gloss_data_new (bytes, error);
  if (data == NULL)
    return NULL;
  if (check == GLOSS_DATABASE_CHECK_ALL && !gloss_data_check (data, bytes, error))
    return NULL;

  self = g_object_new (GLOSS_TYPE_DATABASE, NULL);
  self->data = g_steal_pointer (&data);

  return self;
}

/**
 * gloss_database_new_for_resource:
 * @resource: a resource that has a database at %GLOSS_DATABASE_RESOURCE_PATH
 * @error: return location for an error of %GLOSS_DATABASE_ERROR or %G_RESOURCE_ERROR
 *
 * Opens the database that is part of a program, and checks its header.
 *
 * Returns: (transfer full): the database, or %NULL
 */
GlossDatabase *
gloss_database_new_for_resource (GResource *resource, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (resource != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = g_resource_lookup_data (resource, GLOSS_DATABASE_RESOURCE_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  return gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, error);
}

/* Returns: (transfer none): what the database was opened from; for any thread */
GlossData *
gloss_database_get_data (GlossDatabase *self)
{
  return self->data;
}

/**
 * gloss_database_get_date:
 *
 * Returns: (transfer none): the date of the reference, YYYY-MM-DD
 */
const char *
gloss_database_get_date (GlossDatabase *self)
{
  g_return_val_if_fail (GLOSS_IS_DATABASE (self), NULL);

  return g_variant_get_string (self->data->date, NULL);
}

static GListStore *
make_protocols (GlossDatabase *self)
{
  GListStore *store = g_list_store_new (GLOSS_TYPE_PROTOCOL);

  for (gsize i = 0; i < g_variant_n_children (self->data->protocols); i++)
    {
      g_autoptr (GlossProtocol) protocol = gloss_protocol_new (self->data, i);

      g_list_store_append (store, protocol);
    }

  return store;
}

/**
 * gloss_database_get_protocols:
 *
 * Returns: (transfer none): every #GlossProtocol, in the order in which they are shown. The list is
 *   for one thread.
 */
GListModel *
gloss_database_get_protocols (GlossDatabase *self)
{
  g_return_val_if_fail (GLOSS_IS_DATABASE (self), NULL);

  if (g_once_init_enter_pointer (&self->protocols))
    g_once_init_leave_pointer (&self->protocols, make_protocols (self));

  return G_LIST_MODEL (self->protocols);
}

static GListStore *
make_placeholders (GlossDatabase *self)
{
  GListStore *store = g_list_store_new (GLOSS_TYPE_PLACEHOLDER);

  for (gsize i = 0; i < g_variant_n_children (self->data->placeholders); i++)
    {
      g_autoptr (GVariant) variant = g_variant_get_child_value (self->data->placeholders, i);
      g_autoptr (GlossPlaceholder) placeholder = gloss_placeholder_new (variant);

      g_list_store_append (store, placeholder);
    }

  return store;
}

/**
 * gloss_database_get_placeholders:
 *
 * Returns: (transfer none): every #GlossPlaceholder, in the order in which they are shown. The list
 *   is for one thread.
 */
GListModel *
gloss_database_get_placeholders (GlossDatabase *self)
{
  g_return_val_if_fail (GLOSS_IS_DATABASE (self), NULL);

  if (g_once_init_enter_pointer (&self->placeholders))
    g_once_init_leave_pointer (&self->placeholders, make_placeholders (self));

  return G_LIST_MODEL (self->placeholders);
}

/* The first child that starts with a string, by ASCII rules */
static gboolean
find_named (GVariant *array, gsize alignment, const char *name, gsize *index)
{
  gsize n = g_variant_n_children (array);

  for (gsize i = 0; i < n; i++)
    {
      if (g_ascii_strcasecmp (gloss_array_peek_string (array, alignment, i, 0), name) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * gloss_database_find_protocol:
 * @id: an id, in any case of letters
 *
 * Returns: (transfer full) (nullable): the protocol with that id
 */
GlossProtocol *
gloss_database_find_protocol (GlossDatabase *self, const char *id)
{
  gsize index;

  g_return_val_if_fail (GLOSS_IS_DATABASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!find_named (self->data->protocols, GLOSS_FORMAT_PROTOCOL_ALIGNMENT, id, &index))
    return NULL;

  return gloss_protocol_new (self->data, index);
}

/**
 * gloss_database_find_code:
 * @id: an id, `smtp/550`, in any case of letters; at most 256 bytes are looked at
 *
 * Returns: (transfer full) (nullable): the code with that id
 */
GlossCode *
gloss_database_find_code (GlossDatabase *self, const char *id)
{
  guint index;

  g_return_val_if_fail (GLOSS_IS_DATABASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!gloss_data_find_code (self->data, id, &index))
    return NULL;

  return gloss_code_new (self->data, index);
}

static void
append_code (GlossDatabase *self, GListStore *store, guint index)
{
  g_autoptr (GlossCode) code = gloss_code_new (self->data, index);

  g_list_store_append (store, code);
}

/**
 * gloss_database_find_codes:
 * @id_or_value: an id, `smtp/550`, or a bare value, `550`, in any case of letters; what is longer
 *   than 256 bytes is never found
 *
 * A value in several parts is also found by its last one, `127.0.0.2`, and an enhanced status code
 * without its class, `X.2.2`. The parts of what is shown by its title are words, `spam`, for which
 * somebody rather wants to search.
 *
 * Returns: (transfer full): the #GlossCode with that id, or each one with that value in the order
 *   of the database; empty where there is none
 */
GListModel *
gloss_database_find_codes (GlossDatabase *self, const char *id_or_value)
{
  g_autoptr (GlossCode) code = NULL;
  GListStore *store;
  guint first, n;

  g_return_val_if_fail (GLOSS_IS_DATABASE (self), NULL);
  g_return_val_if_fail (id_or_value != NULL, NULL);

  store = g_list_store_new (GLOSS_TYPE_CODE);
  code = gloss_database_find_code (self, id_or_value);
  if (code != NULL)
    {
      g_list_store_append (store, code);
      return G_LIST_MODEL (store);
    }

  n = gloss_data_find_value (self->data, id_or_value, &first);
  for (guint i = 0; i < n; i++)
    append_code (self, store, gloss_data_get_by_value (self->data, first + i));
  for (guint i = 0; n == 0 && i < self->data->n_codes; i++)
    if (gloss_data_is_meant (self->data, i, id_or_value) &&
        !gloss_data_is_shown_by_title (self->data, gloss_data_get_id (self->data, i)))
      append_code (self, store, i);

  return G_LIST_MODEL (store);
}

/**
 * gloss_database_find_placeholder:
 * @id: an id, `domain`, in any case of letters
 *
 * Returns: (transfer full) (nullable): the placeholder with that id
 */
GlossPlaceholder *
gloss_database_find_placeholder (GlossDatabase *self, const char *id)
{
  g_autoptr (GVariant) variant = NULL;
  gsize index;

  g_return_val_if_fail (GLOSS_IS_DATABASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!find_named (self->data->placeholders, GLOSS_FORMAT_PLACEHOLDER_ALIGNMENT, id, &index))
    return NULL;

  variant = g_variant_get_child_value (self->data->placeholders, index);
  return gloss_placeholder_new (variant);
}
