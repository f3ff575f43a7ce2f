/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-actor-switcher.h"

#include <adwaita.h>

#include "gloss-fix.h"

struct _GlossActorSwitcher
{
  GtkWidget parent_instance;

  AdwToggleGroup *toggles;
  GtkDropDown *drop_down;
  GtkLabel *only;

  GListModel *fixes;
  guint selected;
};

enum
{
  PROP_0,
  PROP_FIXES,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossActorSwitcher, gloss_actor_switcher, GTK_TYPE_WIDGET)

static guint
count_fixes (GlossActorSwitcher *self)
{
  return self->fixes != NULL ? g_list_model_get_n_items (self->fixes) : 0;
}

static int
get_minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The child that says all there is to say in @width */
static GtkWidget *
choose_child (GlossActorSwitcher *self, int width)
{
  if (count_fixes (self) < 2)
    return GTK_WIDGET (self->only);
  if (width < 0 || get_minimum_width (GTK_WIDGET (self->toggles)) <= width)
    return GTK_WIDGET (self->toggles);

  return GTK_WIDGET (self->drop_down);
}

static void
select_cb (GlossActorSwitcher *self, guint selected)
{
  if (selected < count_fixes (self))
    gloss_actor_switcher_set_selected (self, selected);
}

static void
toggled_cb (GlossActorSwitcher *self)
{
  select_cb (self, adw_toggle_group_get_active (self->toggles));
}

static void
dropped_cb (GlossActorSwitcher *self)
{
  select_cb (self, gtk_drop_down_get_selected (self->drop_down));
}

static void
add_toggle (GlossActorSwitcher *self, guint position)
{
  g_autoptr (GlossFix) fix = g_list_model_get_item (self->fixes, position);
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_label (toggle, gloss_fix_get_actor_label (fix));
  adw_toggle_group_add (self->toggles, toggle);
  if (position == 0)
    gtk_label_set_label (self->only, gloss_fix_get_actor_label (fix));
}

static void
show_fixes (GlossActorSwitcher *self)
{
  adw_toggle_group_remove_all (self->toggles);
  for (guint i = 0; i < count_fixes (self); i++)
    add_toggle (self, i);
  gtk_drop_down_set_model (self->drop_down, self->fixes);
}

static void
show_selected (GlossActorSwitcher *self)
{
  if (self->selected >= count_fixes (self))
    return;

  adw_toggle_group_set_active (self->toggles, self->selected);
  gtk_drop_down_set_selected (self->drop_down, self->selected);
}

static GtkSizeRequestMode
gloss_actor_switcher_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gloss_actor_switcher_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  GlossActorSwitcher *self = GLOSS_ACTOR_SWITCHER (widget);
  GtkWidget *smallest = choose_child (self, 0);
  GtkWidget *largest = choose_child (self, -1);
  int ignored;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    smallest = largest = choose_child (self, for_size);

  gtk_widget_measure (smallest, orientation, for_size, minimum, &ignored, NULL, NULL);
  gtk_widget_measure (largest, orientation, for_size, &ignored, natural, NULL, NULL);
  *natural = MAX (*minimum, *natural);
}

static void
gloss_actor_switcher_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *shown = choose_child (GLOSS_ACTOR_SWITCHER (widget), width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_set_child_visible (child, child == shown);
      if (child == shown)
        gtk_widget_allocate (child, width, height, baseline, NULL);
    }
}

/* Focus goes to the child that is shown; the others cannot have it. */
static gboolean
gloss_actor_switcher_focus (GtkWidget *widget, GtkDirectionType direction)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child))
      return gtk_widget_child_focus (child, direction);

  return FALSE;
}

static void
gloss_actor_switcher_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossActorSwitcher *self = GLOSS_ACTOR_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_FIXES:
      g_value_set_object (value, self->fixes);
      break;
    case PROP_SELECTED:
      g_value_set_uint (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_actor_switcher_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GlossActorSwitcher *self = GLOSS_ACTOR_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_FIXES:
      gloss_actor_switcher_set_fixes (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      gloss_actor_switcher_set_selected (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_actor_switcher_dispose (GObject *object)
{
  GlossActorSwitcher *self = GLOSS_ACTOR_SWITCHER (object);

  g_clear_object (&self->fixes);
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_ACTOR_SWITCHER);

  G_OBJECT_CLASS (gloss_actor_switcher_parent_class)->dispose (object);
}

static void
gloss_actor_switcher_class_init (GlossActorSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_actor_switcher_get_property;
  object_class->set_property = gloss_actor_switcher_set_property;
  object_class->dispose = gloss_actor_switcher_dispose;
  widget_class->get_request_mode = gloss_actor_switcher_get_request_mode;
  widget_class->measure = gloss_actor_switcher_measure;
  widget_class->size_allocate = gloss_actor_switcher_size_allocate;
  widget_class->focus = gloss_actor_switcher_focus;

  properties[PROP_FIXES] = g_param_spec_object ("fixes", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_FIX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/gloss-actor-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossActorSwitcher, toggles);
  gtk_widget_class_bind_template_child (widget_class, GlossActorSwitcher, drop_down);
  gtk_widget_class_bind_template_child (widget_class, GlossActorSwitcher, only);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
}

static void
gloss_actor_switcher_init (GlossActorSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_actor_switcher_set_fixes:
 * @fixes: (nullable): the fixes of a code; the first one is selected
 */
void
gloss_actor_switcher_set_fixes (GlossActorSwitcher *self, GListModel *fixes)
{
  g_return_if_fail (GLOSS_IS_ACTOR_SWITCHER (self));
  g_return_if_fail (fixes == NULL || G_IS_LIST_MODEL (fixes));

  if (!g_set_object (&self->fixes, fixes))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  gloss_actor_switcher_set_selected (self, 0);
  show_fixes (self);
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIXES]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gloss_actor_switcher_get_selected:
 *
 * Returns: the position of the fix that is selected
 */
guint
gloss_actor_switcher_get_selected (GlossActorSwitcher *self)
{
  g_return_val_if_fail (GLOSS_IS_ACTOR_SWITCHER (self), 0);

  return self->selected;
}

/**
 * gloss_actor_switcher_set_selected:
 * @selected: the position of a fix
 */
void
gloss_actor_switcher_set_selected (GlossActorSwitcher *self, guint selected)
{
  g_return_if_fail (GLOSS_IS_ACTOR_SWITCHER (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}
