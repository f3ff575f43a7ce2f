/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-fix-view.h"

#include "gloss-actor-switcher.h"
#include "gloss-step-row.h"

struct _GlossFixView
{
  GtkWidget parent_instance;

  GlossActorSwitcher *switcher;
  GtkListBox *steps;

  GListModel *fixes;
  GlossFix *fix;
  GlossValues *values;
  gboolean compact;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_FIXES,
  PROP_VALUES,
  PROP_COMPACT,
  PROP_NARROW,
  PROP_FIX,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossFixView, gloss_fix_view, GTK_TYPE_WIDGET)

static GtkOrientation
get_orientation (gpointer object, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static gboolean
fix_has_placeholders (GListModel *fix)
{
  for (guint i = 0; i < g_list_model_get_n_items (fix); i++)
    {
      g_autoptr (GlossStep) step = g_list_model_get_item (fix, i);
      g_auto (GStrv) ids = gloss_values_list (gloss_step_get_snippet (step));

      if (*ids != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_placeholders (gpointer object, GListModel *fixes)
{
  for (guint i = 0; fixes != NULL && i < g_list_model_get_n_items (fixes); i++)
    {
      g_autoptr (GlossFix) fix = g_list_model_get_item (fixes, i);

      if (fix_has_placeholders (G_LIST_MODEL (fix)))
        return TRUE;
    }

  return FALSE;
}

static void
show_steps (GlossFixView *self)
{
  guint n_steps = self->fix != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->fix)) : 0;

  gtk_list_box_remove_all (self->steps);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (GlossStep) step = g_list_model_get_item (G_LIST_MODEL (self->fix), i);

      gtk_list_box_append (self->steps, gloss_step_row_new (step, i + 1, self->values));
    }
}

static void
show_fix_cb (GlossFixView *self)
{
  guint selected = gloss_actor_switcher_get_selected (self->switcher);
  g_autoptr (GlossFix) fix =
      self->fixes != NULL ? g_list_model_get_item (self->fixes, selected) : NULL;

  if (!g_set_object (&self->fix, fix))
    return;

  show_steps (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIX]);
}

static void
gloss_fix_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossFixView *self = GLOSS_FIX_VIEW (object);

  switch (prop_id)
    {
    case PROP_FIXES:
      g_value_set_object (value, self->fixes);
      break;
    case PROP_VALUES:
      g_value_set_object (value, self->values);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_FIX:
      g_value_set_object (value, self->fix);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_fix_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossFixView *self = GLOSS_FIX_VIEW (object);

  switch (prop_id)
    {
    case PROP_FIXES:
      gloss_fix_view_set_fixes (self, g_value_get_object (value));
      break;
    case PROP_VALUES:
      gloss_fix_view_set_values (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      gloss_fix_view_set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_NARROW:
      gloss_fix_view_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_fix_view_dispose (GObject *object)
{
  GlossFixView *self = GLOSS_FIX_VIEW (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_FIX_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->fixes);
  g_clear_object (&self->fix);
  g_clear_object (&self->values);

  G_OBJECT_CLASS (gloss_fix_view_parent_class)->dispose (object);
}

static void
gloss_fix_view_class_init (GlossFixViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_fix_view_get_property;
  object_class->set_property = gloss_fix_view_set_property;
  object_class->dispose = gloss_fix_view_dispose;

  properties[PROP_FIXES] = g_param_spec_object ("fixes", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_VALUES] = g_param_spec_object ("values", NULL, NULL, GLOSS_TYPE_VALUES, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_FIX] = g_param_spec_object ("fix", NULL, NULL, GLOSS_TYPE_FIX,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_ACTOR_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-fix-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossFixView, switcher);
  gtk_widget_class_bind_template_child (widget_class, GlossFixView, steps);
  gtk_widget_class_bind_template_callback (widget_class, get_orientation);
  gtk_widget_class_bind_template_callback (widget_class, has_placeholders);
  gtk_widget_class_bind_template_callback (widget_class, show_fix_cb);
}

static void
gloss_fix_view_init (GlossFixView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_fix_view_get_fix:
 *
 * Returns: (transfer none) (nullable): the fix that is shown
 */
GlossFix *
gloss_fix_view_get_fix (GlossFixView *self)
{
  g_return_val_if_fail (GLOSS_IS_FIX_VIEW (self), NULL);

  return self->fix;
}

/**
 * gloss_fix_view_set_fixes:
 * @fixes: (nullable): the fixes of a code
 */
void
gloss_fix_view_set_fixes (GlossFixView *self, GListModel *fixes)
{
  g_return_if_fail (GLOSS_IS_FIX_VIEW (self));
  g_return_if_fail (fixes == NULL || G_IS_LIST_MODEL (fixes));

  if (!g_set_object (&self->fixes, fixes))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIXES]);
  show_fix_cb (self);
}

/**
 * gloss_fix_view_set_values:
 * @values: (nullable): what the reader filled in
 */
void
gloss_fix_view_set_values (GlossFixView *self, GlossValues *values)
{
  g_return_if_fail (GLOSS_IS_FIX_VIEW (self));
  g_return_if_fail (values == NULL || GLOSS_IS_VALUES (values));

  if (!g_set_object (&self->values, values))
    return;

  show_steps (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUES]);
}

/**
 * gloss_fix_view_set_compact:
 * @compact: whether to leave out the buttons that fill in and copy all
 */
void
gloss_fix_view_set_compact (GlossFixView *self, gboolean compact)
{
  g_return_if_fail (GLOSS_IS_FIX_VIEW (self));

  compact = !!compact;
  if (self->compact == compact)
    return;

  self->compact = compact;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

/**
 * gloss_fix_view_set_narrow:
 * @narrow: whether the buttons have to stand one below the other
 */
void
gloss_fix_view_set_narrow (GlossFixView *self, gboolean narrow)
{
  g_return_if_fail (GLOSS_IS_FIX_VIEW (self));

  narrow = !!narrow;
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
