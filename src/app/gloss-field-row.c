/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-field-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _GlossFieldRow
{
  GtkWidget parent_instance;

  AdwEntryRow *entry;
  GtkLabel *hint;
  GtkLabel *error;

  GlossPlaceholder *placeholder;
  GlossValues *values;
};

enum
{
  PROP_0,
  PROP_PLACEHOLDER,
  PROP_VALUES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossFieldRow, gloss_field_row, GTK_TYPE_WIDGET)

static char *
write_hint (gpointer object, GlossPlaceholder *placeholder)
{
  if (placeholder == NULL)
    return NULL;

  /* Translators: below a field: what belongs in it, and an example, as in “The part after the @ of
   * the recipient’s address, for example example.org” */
  return g_strdup_printf (_ ("%1$s, for example %2$s"), gloss_placeholder_get_hint (placeholder),
                          gloss_placeholder_get_example (placeholder));
}

static void
show_error (GlossFieldRow *self, const char *message)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self->entry);

  gtk_label_set_label (self->error, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), message != NULL);
  if (message != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE,
                                      self->error, NULL, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
    }
}

static void
changed_cb (GlossFieldRow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->values == NULL || self->placeholder == NULL)
    return;

  gloss_values_set (self->values, gloss_placeholder_get_id (self->placeholder),
                    gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error);
  show_error (self, error != NULL ? error->message : NULL);
}

static void
gloss_field_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossFieldRow *self = GLOSS_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      g_value_set_object (value, self->placeholder);
      break;
    case PROP_VALUES:
      g_value_set_object (value, self->values);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_field_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  GlossFieldRow *self = GLOSS_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      self->placeholder = g_value_dup_object (value);
      break;
    case PROP_VALUES:
      self->values = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_field_row_constructed (GObject *object)
{
  GlossFieldRow *self = GLOSS_FIELD_ROW (object);
  const char *value = gloss_values_get (self->values, gloss_placeholder_get_id (self->placeholder));

  G_OBJECT_CLASS (gloss_field_row_parent_class)->constructed (object);

  if (value != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), value);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->hint, NULL, -1);
}

static gboolean
gloss_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GLOSS_FIELD_ROW (widget)->entry));
}

static void
gloss_field_row_dispose (GObject *object)
{
  GlossFieldRow *self = GLOSS_FIELD_ROW (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_FIELD_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->placeholder);
  g_clear_object (&self->values);

  G_OBJECT_CLASS (gloss_field_row_parent_class)->dispose (object);
}

static void
gloss_field_row_class_init (GlossFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_field_row_get_property;
  object_class->set_property = gloss_field_row_set_property;
  object_class->constructed = gloss_field_row_constructed;
  object_class->dispose = gloss_field_row_dispose;
  widget_class->grab_focus = gloss_field_row_grab_focus;

  properties[PROP_PLACEHOLDER] =
      g_param_spec_object ("placeholder", NULL, NULL, GLOSS_TYPE_PLACEHOLDER, flags);
  properties[PROP_VALUES] = g_param_spec_object ("values", NULL, NULL, GLOSS_TYPE_VALUES, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossFieldRow, entry);
  gtk_widget_class_bind_template_child (widget_class, GlossFieldRow, hint);
  gtk_widget_class_bind_template_child (widget_class, GlossFieldRow, error);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_hint);
}

static void
gloss_field_row_init (GlossFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_field_row_new:
 * @placeholder: what to ask for
 * @values: where to keep it
 *
 * Returns: (transfer floating): a field
 */
GtkWidget *
gloss_field_row_new (GlossPlaceholder *placeholder, GlossValues *values)
{
  g_return_val_if_fail (GLOSS_IS_PLACEHOLDER (placeholder), NULL);
  g_return_val_if_fail (GLOSS_IS_VALUES (values), NULL);

  return g_object_new (GLOSS_TYPE_FIELD_ROW, "placeholder", placeholder, "values", values, NULL);
}
