/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-result-row.h"

#include "gloss-code-badge.h"

struct _GlossResultRow
{
  AdwBin parent_instance;

  GtkBox *badges;
  GtkWidget *other; /* the second badge, where there was need of one */

  GlossResult *result;
};

enum
{
  PROP_0,
  PROP_RESULT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossResultRow, gloss_result_row, ADW_TYPE_BIN)

/* Nearly every row is about one code only. */
static void
show_other (GlossResultRow *self)
{
  GlossCode *other = self->result != NULL ? gloss_result_get_other (self->result) : NULL;

  if (other != NULL && self->other == NULL)
    {
      self->other = gloss_code_badge_new ();
      gtk_box_append (self->badges, self->other);
    }
  if (self->other == NULL)
    return;

  gloss_code_badge_set_code (GLOSS_CODE_BADGE (self->other), other);
  gtk_widget_set_visible (self->other, other != NULL);
}

static void
gloss_result_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossResultRow *self = GLOSS_RESULT_ROW (object);

  switch (prop_id)
    {
    case PROP_RESULT:
      g_value_set_object (value, self->result);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_result_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  GlossResultRow *self = GLOSS_RESULT_ROW (object);

  switch (prop_id)
    {
    case PROP_RESULT:
      gloss_result_row_set_result (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_result_row_dispose (GObject *object)
{
  GlossResultRow *self = GLOSS_RESULT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_RESULT_ROW);
  g_clear_object (&self->result);

  G_OBJECT_CLASS (gloss_result_row_parent_class)->dispose (object);
}

static void
gloss_result_row_class_init (GlossResultRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gloss_result_row_get_property;
  object_class->set_property = gloss_result_row_set_property;
  object_class->dispose = gloss_result_row_dispose;

  properties[PROP_RESULT] =
      g_param_spec_object ("result", NULL, NULL, GLOSS_TYPE_RESULT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_CODE_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-result-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossResultRow, badges);
  gtk_widget_class_set_css_name (widget_class, "resultrow");
}

static void
gloss_result_row_init (GlossResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_result_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
gloss_result_row_new (void)
{
  return g_object_new (GLOSS_TYPE_RESULT_ROW, NULL);
}

/**
 * gloss_result_row_get_result:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
GlossResult *
gloss_result_row_get_result (GlossResultRow *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULT_ROW (self), NULL);

  return self->result;
}

/**
 * gloss_result_row_set_result:
 * @self: a row
 * @result: (nullable): what it is to show
 *
 * Shows another result.
 */
void
gloss_result_row_set_result (GlossResultRow *self, GlossResult *result)
{
  g_return_if_fail (GLOSS_IS_RESULT_ROW (self));
  g_return_if_fail (result == NULL || GLOSS_IS_RESULT (result));

  if (!g_set_object (&self->result, result))
    return;

  show_other (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESULT]);
}
