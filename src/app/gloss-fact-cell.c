/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-fact-cell.h"

#include "gloss-closures.h"
struct _GlossFactCell
{
  GtkWidget parent_instance;

  char *icon_name;
  char *label;
  char *value;
};

enum
{
  PROP_0,
  PROP_ICON_NAME,
  PROP_LABEL,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossFactCell, gloss_fact_cell, GTK_TYPE_WIDGET)

static char **
get_member (GlossFactCell *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_ICON_NAME:
      return &self->icon_name;
    case PROP_LABEL:
      return &self->label;
    case PROP_VALUE:
      return &self->value;
    default:
      return NULL;
    }
}

static void
gloss_fact_cell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  char **member = get_member (GLOSS_FACT_CELL (object), prop_id);

  if (member != NULL)
    g_value_set_string (value, *member);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gloss_fact_cell_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  char **member = get_member (GLOSS_FACT_CELL (object), prop_id);

  if (member == NULL)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_str (member, g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
gloss_fact_cell_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_FACT_CELL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gloss_fact_cell_parent_class)->dispose (object);
}

static void
gloss_fact_cell_finalize (GObject *object)
{
  GlossFactCell *self = GLOSS_FACT_CELL (object);

  g_free (self->icon_name);
  g_free (self->label);
  g_free (self->value);

  G_OBJECT_CLASS (gloss_fact_cell_parent_class)->finalize (object);
}

static void
gloss_fact_cell_class_init (GlossFactCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_fact_cell_get_property;
  object_class->set_property = gloss_fact_cell_set_property;
  object_class->dispose = gloss_fact_cell_dispose;
  object_class->finalize = gloss_fact_cell_finalize;

  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-fact-cell.ui");
  gloss_closures_bind (widget_class);
  gtk_widget_class_set_css_name (widget_class, "factcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
gloss_fact_cell_init (GlossFactCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
