/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-chip.h"

#include "gloss-closures.h"
#include "gloss-code-badge.h"

struct _GlossChip
{
  GtkButton parent_instance;

  GlossCode *code;
};

enum
{
  PROP_0,
  PROP_CODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossChip, gloss_chip, GTK_TYPE_BUTTON)

static void
gloss_chip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossChip *self = GLOSS_CHIP (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_object (value, self->code);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_chip_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossChip *self = GLOSS_CHIP (object);

  switch (prop_id)
    {
    case PROP_CODE:
      self->code = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_chip_dispose (GObject *object)
{
  GlossChip *self = GLOSS_CHIP (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_CHIP);
  g_clear_object (&self->code);

  G_OBJECT_CLASS (gloss_chip_parent_class)->dispose (object);
}

static void
gloss_chip_class_init (GlossChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gloss_chip_get_property;
  object_class->set_property = gloss_chip_set_property;
  object_class->dispose = gloss_chip_dispose;

  properties[PROP_CODE] =
      g_param_spec_object ("code", NULL, NULL, GLOSS_TYPE_CODE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_CODE_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-chip.ui");
  gloss_closures_bind (widget_class);
}

static void
gloss_chip_init (GlossChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_chip_new:
 * @code: the code to name
 *
 * Returns: (transfer floating): a button that does nothing yet
 */
GtkWidget *
gloss_chip_new (GlossCode *code)
{
  g_return_val_if_fail (GLOSS_IS_CODE (code), NULL);

  return g_object_new (GLOSS_TYPE_CHIP, "code", code, NULL);
}
