/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-protocol.h"

#include "gloss-array.h"
#include "gloss-database-private.h"

struct _GlossProtocol
{
  GObject parent_instance;

  GlossData *data;
  GVariant *variant;
  guint first;
  guint n_items;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_ITEM_NAME,
  PROP_SHOWN_BY_TITLE,
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
  return GLOSS_PROTOCOL (model)->n_items;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GlossProtocol *self = GLOSS_PROTOCOL (model);

  return position < self->n_items ? gloss_code_new (self->data, self->first + position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GlossProtocol,
                               gloss_protocol,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
gloss_protocol_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossProtocol *self = GLOSS_PROTOCOL (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, gloss_protocol_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, gloss_protocol_get_name (self));
      break;
    case PROP_ITEM_NAME:
      g_value_set_string (value, gloss_protocol_get_item_name (self));
      break;
    case PROP_SHOWN_BY_TITLE:
      g_value_set_boolean (value, gloss_protocol_is_shown_by_title (self));
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->n_items);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_protocol_finalize (GObject *object)
{
  GlossProtocol *self = GLOSS_PROTOCOL (object);

  g_clear_pointer (&self->variant, g_variant_unref);
  g_clear_pointer (&self->data, gloss_data_unref);

  G_OBJECT_CLASS (gloss_protocol_parent_class)->finalize (object);
}

static void
gloss_protocol_class_init (GlossProtocolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_protocol_get_property;
  object_class->finalize = gloss_protocol_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_ITEM_NAME] = g_param_spec_string ("item-name", NULL, NULL, NULL, flags);
  properties[PROP_SHOWN_BY_TITLE] =
      g_param_spec_boolean ("shown-by-title", NULL, NULL, FALSE, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_protocol_init (GlossProtocol *self)
{
}

/*
 * gloss_protocol_new:
 * @index: its position in the database; where there is none, the protocol is empty
 *
 * Returns: (transfer full): a protocol
 */
GlossProtocol *
gloss_protocol_new (GlossData *data, guint index)
{
  GlossProtocol *self = g_object_new (GLOSS_TYPE_PROTOCOL, NULL);
  guint count;

  self->data = gloss_data_ref (data);
  self->variant = gloss_array_get_child (data->protocols, index);
  self->first =
      MIN (gloss_data_get_uint32 (self->variant, GLOSS_DATA_PROTOCOL_FIRST), data->n_codes);
  count = gloss_data_get_uint32 (self->variant, GLOSS_DATA_PROTOCOL_COUNT);
  self->n_items = MIN (count, data->n_codes - self->first);

  return self;
}

/**
 * gloss_protocol_get_id:
 *
 * Returns: (transfer none): what the ids of its codes begin with, `smtp`
 */
const char *
gloss_protocol_get_id (GlossProtocol *self)
{
  g_return_val_if_fail (GLOSS_IS_PROTOCOL (self), NULL);

  return gloss_data_get_string (self->variant, GLOSS_DATA_PROTOCOL_ID);
}

/**
 * gloss_protocol_get_name:
 *
 * Returns: (transfer none): what all of it is called, "SMTP Replies", in the reader's language
 */
const char *
gloss_protocol_get_name (GlossProtocol *self)
{
  g_return_val_if_fail (GLOSS_IS_PROTOCOL (self), NULL);

  return gloss_data_get_text (self->variant, GLOSS_DATA_PROTOCOL_NAME);
}

/**
 * gloss_protocol_get_item_name:
 *
 * Returns: (transfer none): what one of its codes is called, "SMTP reply", in the reader's language
 */
const char *
gloss_protocol_get_item_name (GlossProtocol *self)
{
  g_return_val_if_fail (GLOSS_IS_PROTOCOL (self), NULL);

  return gloss_data_get_text (self->variant, GLOSS_DATA_PROTOCOL_ITEM_NAME);
}

/**
 * gloss_protocol_is_shown_by_title:
 *
 * Returns: whether the values of its entries are names that Gloss gave them, which nobody sends and
 *   nobody needs to read
 */
gboolean
gloss_protocol_is_shown_by_title (GlossProtocol *self)
{
  g_return_val_if_fail (GLOSS_IS_PROTOCOL (self), FALSE);

  return gloss_data_get_boolean (self->variant, GLOSS_DATA_PROTOCOL_SHOWN_BY_TITLE);
}
