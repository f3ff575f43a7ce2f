/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-step-row.h"

#include <glib/gi18n.h>

#include "gloss-closures.h"
#include "gloss-snippet.h"
#include "gloss-text-label.h"

struct _GlossStepRow
{
  GtkListBoxRow parent_instance;

  GlossStep *step;
  guint number;
  GlossValues *values;
};

enum
{
  PROP_0,
  PROP_STEP,
  PROP_NUMBER,
  PROP_VALUES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossStepRow, gloss_step_row, GTK_TYPE_LIST_BOX_ROW)

static char *
write_number (gpointer object, guint number)
{
  /* Translators: the number of a step; use %Iu for the digits of your language */
  return g_strdup_printf (C_ ("step", "%u"), number);
}

static void
gloss_step_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossStepRow *self = GLOSS_STEP_ROW (object);

  switch (prop_id)
    {
    case PROP_STEP:
      g_value_set_object (value, self->step);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_VALUES:
      g_value_set_object (value, self->values);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_step_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossStepRow *self = GLOSS_STEP_ROW (object);

  switch (prop_id)
    {
    case PROP_STEP:
      self->step = g_value_dup_object (value);
      break;
    case PROP_NUMBER:
      self->number = g_value_get_uint (value);
      break;
    case PROP_VALUES:
      self->values = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_step_row_dispose (GObject *object)
{
  GlossStepRow *self = GLOSS_STEP_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_STEP_ROW);
  g_clear_object (&self->step);
  g_clear_object (&self->values);

  G_OBJECT_CLASS (gloss_step_row_parent_class)->dispose (object);
}

static void
gloss_step_row_class_init (GlossStepRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_step_row_get_property;
  object_class->set_property = gloss_step_row_set_property;
  object_class->dispose = gloss_step_row_dispose;

  properties[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, GLOSS_TYPE_STEP, flags);
  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 1, G_MAXUINT, 1, flags);
  properties[PROP_VALUES] = g_param_spec_object ("values", NULL, NULL, GLOSS_TYPE_VALUES, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_SNIPPET);
  g_type_ensure (GLOSS_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-step-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, write_number);
  gloss_closures_bind (widget_class);
}

static void
gloss_step_row_init (GlossStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_step_row_new:
 * @step: what to do
 * @number: its place in the fix, from 1
 * @values: (nullable): what fills the placeholders
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
gloss_step_row_new (GlossStep *step, guint number, GlossValues *values)
{
  return g_object_new (GLOSS_TYPE_STEP_ROW, "step", step, "number", number, "values", values, NULL);
}
