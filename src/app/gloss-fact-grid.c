/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-fact-grid.h"

#include <glib/gi18n.h>

#include "gloss-closures.h"
#include "gloss-fact-cell.h"

struct _GlossFactGrid
{
  GtkWidget parent_instance;

  GlossCode *code;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_CODE,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossFactGrid, gloss_fact_grid, GTK_TYPE_WIDGET)

/* Nearly every code is defined by a standard, which is named under the title; nobody defines what
 * Gloss gave its name. */
static char *
name_unusual_provenance (gpointer object, GlossCode *code)
{
  if (code == NULL || gloss_code_get_provenance (code) == GLOSS_PROVENANCE_STANDARD ||
      gloss_protocol_is_shown_by_title (gloss_code_get_protocol (code)))
    return NULL;

  return g_strdup (gloss_provenance_get_label (gloss_code_get_provenance (code)));
}

static char *
name_unusual_status (gpointer object, GlossCode *code)
{
  if (code == NULL || gloss_code_get_status (code) == GLOSS_STATUS_CURRENT)
    return NULL;

  return g_strdup (gloss_status_get_label (gloss_code_get_status (code)));
}

/* What says nothing about a mail has no outcome, and nobody has to act on it. */
static gboolean
is_verdict (GlossCode *code)
{
  return code != NULL && gloss_code_get_outcome (code) != GLOSS_OUTCOME_NEUTRAL;
}

static char *
name_outcome (gpointer object, GlossCode *code)
{
  return is_verdict (code) ? g_strdup (gloss_outcome_get_label (gloss_code_get_outcome (code)))
                           : NULL;
}

static char *
name_retry (gpointer object, GlossCode *code)
{
  return is_verdict (code) ? g_strdup (gloss_retry_get_label (gloss_code_get_retry (code))) : NULL;
}

static GStrv
list_actors (gpointer object, GlossCode *code)
{
  return is_verdict (code) ? gloss_code_dup_actor_labels (code) : NULL;
}

/* The cells that have something to say one after the other; without any the grid takes no room. */
static void
place_cells (GlossFactGrid *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  int n_columns = self->narrow ? 1 : 2;
  int position = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      GtkLayoutChild *child = gtk_layout_manager_get_layout_child (layout, cell);

      if (!gtk_widget_get_visible (cell))
        continue;

      gtk_grid_layout_child_set_column (GTK_GRID_LAYOUT_CHILD (child), position % n_columns);
      gtk_grid_layout_child_set_row (GTK_GRID_LAYOUT_CHILD (child), position / n_columns);
      position++;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), position > 0);
}

static void
gloss_fact_grid_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossFactGrid *self = GLOSS_FACT_GRID (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_object (value, self->code);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_fact_grid_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  GlossFactGrid *self = GLOSS_FACT_GRID (object);

  switch (prop_id)
    {
    case PROP_CODE:
      gloss_fact_grid_set_code (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      gloss_fact_grid_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_fact_grid_dispose (GObject *object)
{
  GlossFactGrid *self = GLOSS_FACT_GRID (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_FACT_GRID);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->code);

  G_OBJECT_CLASS (gloss_fact_grid_parent_class)->dispose (object);
}

static void
gloss_fact_grid_class_init (GlossFactGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_fact_grid_get_property;
  object_class->set_property = gloss_fact_grid_set_property;
  object_class->dispose = gloss_fact_grid_dispose;

  properties[PROP_CODE] = g_param_spec_object ("code", NULL, NULL, GLOSS_TYPE_CODE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_FACT_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-fact-grid.ui");
  gloss_closures_bind (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, list_actors);
  gtk_widget_class_bind_template_callback (widget_class, name_outcome);
  gtk_widget_class_bind_template_callback (widget_class, name_retry);
  gtk_widget_class_bind_template_callback (widget_class, name_unusual_provenance);
  gtk_widget_class_bind_template_callback (widget_class, name_unusual_status);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
gloss_fact_grid_init (GlossFactGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  place_cells (self);
}

/**
 * gloss_fact_grid_set_code:
 * @code: (nullable): whose facts to show
 */
void
gloss_fact_grid_set_code (GlossFactGrid *self, GlossCode *code)
{
  g_return_if_fail (GLOSS_IS_FACT_GRID (self));
  g_return_if_fail (code == NULL || GLOSS_IS_CODE (code));

  if (!g_set_object (&self->code, code))
    return;

  /* The cells follow the property. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CODE]);
  place_cells (self);
}

/**
 * gloss_fact_grid_set_narrow:
 * @narrow: whether one column is all that fits
 */
void
gloss_fact_grid_set_narrow (GlossFactGrid *self, gboolean narrow)
{
  g_return_if_fail (GLOSS_IS_FACT_GRID (self));

  narrow = !!narrow;
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  place_cells (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
