/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-comparison-slot.h"

#include "gloss-closures.h"
#include "gloss-code-badge.h"
#include "gloss-code-chooser.h"
#include "gloss-text-label.h"

struct _GlossComparisonSlot
{
  GtkWidget parent_instance;

  GtkButton *open;

  GlossDatabase *database;
  GlossCode *code;
  GlossCode *other;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_DATABASE,
  PROP_CODE,
  PROP_OTHER,
  PROP_NARROW,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GlossComparisonSlot, gloss_comparison_slot, GTK_TYPE_WIDGET)

static void
chosen_cb (GlossComparisonSlot *self, GlossCode *code)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, code);
}

static void
gloss_comparison_slot_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  GlossComparisonSlot *self = GLOSS_COMPARISON_SLOT (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      g_value_set_object (value, self->database);
      break;
    case PROP_CODE:
      g_value_set_object (value, self->code);
      break;
    case PROP_OTHER:
      g_value_set_object (value, self->other);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_comparison_slot_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  GlossComparisonSlot *self = GLOSS_COMPARISON_SLOT (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      gloss_comparison_slot_set_database (self, g_value_get_object (value));
      break;
    case PROP_CODE:
      gloss_comparison_slot_set_code (self, g_value_get_object (value));
      break;
    case PROP_OTHER:
      gloss_comparison_slot_set_other (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      gloss_comparison_slot_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_comparison_slot_dispose (GObject *object)
{
  GlossComparisonSlot *self = GLOSS_COMPARISON_SLOT (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_COMPARISON_SLOT);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->database);
  g_clear_object (&self->code);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (gloss_comparison_slot_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GLOSS_TYPE_CODE_BADGE);
  g_type_ensure (GLOSS_TYPE_CODE_CHOOSER);
  g_type_ensure (GLOSS_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/gloss-comparison-slot.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossComparisonSlot, open);
  gloss_closures_bind (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
gloss_comparison_slot_class_init (GlossComparisonSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_comparison_slot_get_property;
  object_class->set_property = gloss_comparison_slot_set_property;
  object_class->dispose = gloss_comparison_slot_dispose;

  properties[PROP_DATABASE] =
      g_param_spec_object ("database", NULL, NULL, GLOSS_TYPE_DATABASE, flags);
  properties[PROP_CODE] = g_param_spec_object ("code", NULL, NULL, GLOSS_TYPE_CODE, flags);
  properties[PROP_OTHER] = g_param_spec_object ("other", NULL, NULL, GLOSS_TYPE_CODE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", GLOSS_TYPE_COMPARISON_SLOT, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, GLOSS_TYPE_CODE);

  bind_template (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gloss_comparison_slot_init (GlossComparisonSlot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_comparison_slot_set_database:
 * @database: (nullable): where another code is chosen from
 */
void
gloss_comparison_slot_set_database (GlossComparisonSlot *self, GlossDatabase *database)
{
  g_return_if_fail (GLOSS_IS_COMPARISON_SLOT (self));
  g_return_if_fail (database == NULL || GLOSS_IS_DATABASE (database));

  if (g_set_object (&self->database, database))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATABASE]);
}

/**
 * gloss_comparison_slot_set_code:
 * @code: (nullable): the code to show
 */
void
gloss_comparison_slot_set_code (GlossComparisonSlot *self, GlossCode *code)
{
  g_return_if_fail (GLOSS_IS_COMPARISON_SLOT (self));
  g_return_if_fail (code == NULL || GLOSS_IS_CODE (code));

  if (!g_set_object (&self->code, code))
    return;

  if (code != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", gloss_code_get_id (code));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CODE]);
}

/**
 * gloss_comparison_slot_set_other:
 * @other: (nullable): the code on the other side
 */
void
gloss_comparison_slot_set_other (GlossComparisonSlot *self, GlossCode *other)
{
  g_return_if_fail (GLOSS_IS_COMPARISON_SLOT (self));
  g_return_if_fail (other == NULL || GLOSS_IS_CODE (other));

  if (g_set_object (&self->other, other))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OTHER]);
}

/**
 * gloss_comparison_slot_set_narrow:
 * @narrow: whether there is little room
 */
void
gloss_comparison_slot_set_narrow (GlossComparisonSlot *self, gboolean narrow)
{
  g_return_if_fail (GLOSS_IS_COMPARISON_SLOT (self));

  narrow = !!narrow;
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
