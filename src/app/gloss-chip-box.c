/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-chip-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gloss-chip.h"

/* More than these are shown when somebody asks for them: 550 goes with a hundred codes. */
#define FIRST_CHIPS 18

struct _GlossChipBox
{
  GtkWidget parent_instance;

  AdwWrapBox *box;

  GListModel *relations;
  GlossCode *origin;
  char *label;
  gboolean qualified;
};

enum
{
  PROP_0,
  PROP_RELATIONS,
  PROP_ORIGIN,
  PROP_QUALIFIED,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossChipBox, gloss_chip_box, GTK_TYPE_WIDGET)

static GtkWidget *
create_plain (const char *value)
{
  GtkWidget *label = gtk_label_new (value);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "plain-chip");
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static GtkWidget *
create_chip (GlossChipBox *self, GlossRelation *relation)
{
  GlossCode *code = gloss_relation_get_code (relation);
  GtkWidget *chip;

  if (code == NULL)
    return create_plain (self->qualified ? gloss_relation_get_id (relation)
                                         : gloss_relation_get_value (relation));

  chip = gloss_chip_new (code);
  if (self->origin != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "(ss)",
                                      gloss_code_get_id (self->origin), gloss_code_get_id (code));
  else
    gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", gloss_code_get_id (code));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip),
                                  self->origin != NULL ? "win.compare" : "win.open");

  return chip;
}

static void
append_chips (GlossChipBox *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      g_autoptr (GlossRelation) relation = g_list_model_get_item (self->relations, i);

      adw_wrap_box_append (self->box, create_chip (self, relation));
    }
}

static void
show_all_cb (GlossChipBox *self, GtkButton *button)
{
  GtkWidget *last = gtk_widget_get_prev_sibling (GTK_WIDGET (button));

  adw_wrap_box_remove (self->box, GTK_WIDGET (button));
  append_chips (self, FIRST_CHIPS, g_list_model_get_n_items (self->relations));
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (last));
}

static void
append_show_all (GlossChipBox *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show All"));

  gtk_widget_add_css_class (button, "chip");
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, button);
}

static void
show_relations (GlossChipBox *self)
{
  guint n_relations = self->relations != NULL ? g_list_model_get_n_items (self->relations) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, child);
  append_chips (self, 0, MIN (n_relations, FIRST_CHIPS));
  if (n_relations > FIRST_CHIPS)
    append_show_all (self);
}

static void
set_qualified (GlossChipBox *self, gboolean qualified)
{
  if (self->qualified == qualified)
    return;

  self->qualified = qualified;
  show_relations (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUALIFIED]);
}

static void
set_label (GlossChipBox *self, const char *label)
{
  if (!g_set_str (&self->label, label))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static void
gloss_chip_box_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossChipBox *self = GLOSS_CHIP_BOX (object);

  switch (prop_id)
    {
    case PROP_RELATIONS:
      g_value_set_object (value, self->relations);
      break;
    case PROP_ORIGIN:
      g_value_set_object (value, self->origin);
      break;
    case PROP_QUALIFIED:
      g_value_set_boolean (value, self->qualified);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_chip_box_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossChipBox *self = GLOSS_CHIP_BOX (object);

  switch (prop_id)
    {
    case PROP_RELATIONS:
      gloss_chip_box_set_relations (self, g_value_get_object (value));
      break;
    case PROP_ORIGIN:
      gloss_chip_box_set_origin (self, g_value_get_object (value));
      break;
    case PROP_QUALIFIED:
      set_qualified (self, g_value_get_boolean (value));
      break;
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_chip_box_dispose (GObject *object)
{
  GlossChipBox *self = GLOSS_CHIP_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_CHIP_BOX);
  g_clear_object (&self->relations);
  g_clear_object (&self->origin);

  G_OBJECT_CLASS (gloss_chip_box_parent_class)->dispose (object);
}

static void
gloss_chip_box_finalize (GObject *object)
{
  GlossChipBox *self = GLOSS_CHIP_BOX (object);

  g_free (self->label);

  G_OBJECT_CLASS (gloss_chip_box_parent_class)->finalize (object);
}

static void
gloss_chip_box_class_init (GlossChipBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_chip_box_get_property;
  object_class->set_property = gloss_chip_box_set_property;
  object_class->dispose = gloss_chip_box_dispose;
  object_class->finalize = gloss_chip_box_finalize;

  properties[PROP_RELATIONS] =
      g_param_spec_object ("relations", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_ORIGIN] = g_param_spec_object ("origin", NULL, NULL, GLOSS_TYPE_CODE, flags);
  properties[PROP_QUALIFIED] = g_param_spec_boolean ("qualified", NULL, NULL, FALSE, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-chip-box.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossChipBox, box);
}

static void
gloss_chip_box_init (GlossChipBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_chip_box_set_relations:
 * @relations: (nullable): the relations of a code
 */
void
gloss_chip_box_set_relations (GlossChipBox *self, GListModel *relations)
{
  g_return_if_fail (GLOSS_IS_CHIP_BOX (self));
  g_return_if_fail (relations == NULL || G_IS_LIST_MODEL (relations));

  if (!g_set_object (&self->relations, relations))
    return;

  show_relations (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RELATIONS]);
}

/**
 * gloss_chip_box_set_origin:
 * @origin: (nullable): the code to compare with; without one, a chip opens its own code
 */
void
gloss_chip_box_set_origin (GlossChipBox *self, GlossCode *origin)
{
  g_return_if_fail (GLOSS_IS_CHIP_BOX (self));
  g_return_if_fail (origin == NULL || GLOSS_IS_CODE (origin));

  if (!g_set_object (&self->origin, origin))
    return;

  show_relations (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORIGIN]);
}
