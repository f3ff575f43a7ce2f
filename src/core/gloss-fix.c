/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-fix.h"

#include "gloss-database-private.h"

struct _GlossFix
{
  GObject parent_instance;

  GVariant *variant;
  GVariant *steps;
};

enum
{
  PROP_0,
  PROP_ACTOR,
  PROP_ACTOR_LABEL,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return GLOSS_TYPE_STEP;
}

static guint
get_n_items (GListModel *model)
{
  return g_variant_n_children (GLOSS_FIX (model)->steps);
}

static gpointer
get_item (GListModel *model, guint position)
{
  GlossFix *self = GLOSS_FIX (model);
  g_autoptr (GVariant) step = NULL;

  if (position >= get_n_items (model))
    return NULL;

  step = g_variant_get_child_value (self->steps, position);
  return gloss_step_new (step);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GlossFix,
                               gloss_fix,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
gloss_fix_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossFix *self = GLOSS_FIX (object);

  switch (prop_id)
    {
    case PROP_ACTOR:
      g_value_set_enum (value, gloss_fix_get_actor (self));
      break;
    case PROP_ACTOR_LABEL:
      g_value_set_string (value, gloss_fix_get_actor_label (self));
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, get_n_items (G_LIST_MODEL (self)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_fix_finalize (GObject *object)
{
  GlossFix *self = GLOSS_FIX (object);

  g_clear_pointer (&self->steps, g_variant_unref);
  g_clear_pointer (&self->variant, g_variant_unref);

  G_OBJECT_CLASS (gloss_fix_parent_class)->finalize (object);
}

static void
gloss_fix_class_init (GlossFixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_fix_get_property;
  object_class->finalize = gloss_fix_finalize;

  properties[PROP_ACTOR] =
      g_param_spec_enum ("actor", NULL, NULL, GLOSS_TYPE_ACTOR, GLOSS_ACTOR_NOBODY, flags);
  properties[PROP_ACTOR_LABEL] = g_param_spec_string ("actor-label", NULL, NULL, NULL, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_fix_init (GlossFix *self)
{
}

/*
 * gloss_fix_new:
 * @variant: the tuple of a fix
 *
 * Returns: (transfer full): a fix
 */
GlossFix *
gloss_fix_new (GVariant *variant)
{
  GlossFix *self = g_object_new (GLOSS_TYPE_FIX, NULL);

  self->variant = g_variant_ref (variant);
  self->steps = g_variant_get_child_value (variant, GLOSS_DATA_FIX_STEPS);

  return self;
}

/**
 * gloss_fix_get_actor:
 *
 * Returns: who follows these instructions
 */
GlossActor
gloss_fix_get_actor (GlossFix *self)
{
  g_return_val_if_fail (GLOSS_IS_FIX (self), GLOSS_ACTOR_NOBODY);

  return gloss_data_get_enum (self->variant, GLOSS_DATA_FIX_ACTOR, GLOSS_DATA_N_ACTORS);
}

/**
 * gloss_fix_get_actor_label:
 *
 * Returns: (transfer none): the actor as a person reads it, in the reader's language
 */
const char *
gloss_fix_get_actor_label (GlossFix *self)
{
  g_return_val_if_fail (GLOSS_IS_FIX (self), NULL);

  return gloss_actor_get_label (gloss_fix_get_actor (self));
}
