/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-fact-row.h"

#include <glib/gi18n.h>

struct _GlossFactRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *mark;

  GlossFact *fact;
};

enum
{
  PROP_0,
  PROP_FACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossFactRow, gloss_fact_row, GTK_TYPE_LIST_BOX_ROW)

static char *
name_value (gpointer object, const char *value)
{
  if (value == NULL || *value == '\0')
    /* Translators: of a fact of which one of the two codes has nothing, such as companions */
    return g_strdup (C_ ("fact", "None"));

  return g_strdup (value);
}

static void
show_mark (GlossFactRow *self)
{
  gboolean same = gloss_fact_get_same (self->fact);
  const char *meaning = same ? C_ ("fact", "The same") : C_ ("fact", "Different");

  gtk_label_set_label (self->mark, same ? "=" : "≠");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  meaning, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark), meaning);
  gtk_widget_add_css_class (GTK_WIDGET (self), same ? "same" : "different");
}

static void
gloss_fact_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossFactRow *self = GLOSS_FACT_ROW (object);

  switch (prop_id)
    {
    case PROP_FACT:
      g_value_set_object (value, self->fact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_fact_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossFactRow *self = GLOSS_FACT_ROW (object);

  switch (prop_id)
    {
    case PROP_FACT:
      self->fact = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_fact_row_constructed (GObject *object)
{
  G_OBJECT_CLASS (gloss_fact_row_parent_class)->constructed (object);

  show_mark (GLOSS_FACT_ROW (object));
}

static void
gloss_fact_row_dispose (GObject *object)
{
  GlossFactRow *self = GLOSS_FACT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_FACT_ROW);
  g_clear_object (&self->fact);

  G_OBJECT_CLASS (gloss_fact_row_parent_class)->dispose (object);
}

static void
gloss_fact_row_class_init (GlossFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gloss_fact_row_get_property;
  object_class->set_property = gloss_fact_row_set_property;
  object_class->constructed = gloss_fact_row_constructed;
  object_class->dispose = gloss_fact_row_dispose;

  properties[PROP_FACT] =
      g_param_spec_object ("fact", NULL, NULL, GLOSS_TYPE_FACT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossFactRow, mark);
  gtk_widget_class_bind_template_callback (widget_class, name_value);
}

static void
gloss_fact_row_init (GlossFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_fact_row_new:
 * @fact: a fact of a comparison
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
gloss_fact_row_new (GlossFact *fact)
{
  g_return_val_if_fail (GLOSS_IS_FACT (fact), NULL);

  return g_object_new (GLOSS_TYPE_FACT_ROW, "fact", fact, NULL);
}
