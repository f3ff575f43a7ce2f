/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-shortcut-row.h"

struct _GlossShortcutRow
{
  AdwActionRow parent_instance;

  GtkLabel *key_label;

  char *shortcut_action;
  char *accelerator;
};

enum
{
  PROP_0,
  PROP_SHORTCUT_ACTION,
  PROP_ACCELERATOR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossShortcutRow, gloss_shortcut_row, ADW_TYPE_ACTION_ROW)

static void
show_key (GlossShortcutRow *self, const char *accelerator)
{
  g_autofree char *label = NULL;
  GdkModifierType modifiers = 0;
  guint key = 0;

  if (accelerator != NULL && gtk_accelerator_parse (accelerator, &key, &modifiers))
    label = gtk_accelerator_get_label (key, modifiers);
  gtk_label_set_label (self->key_label, label != NULL ? label : "");
}

static void
set_shortcut_action (GlossShortcutRow *self, const char *action)
{
  GApplication *application = g_application_get_default ();
  g_auto (GStrv) accelerators = NULL;

  if (action == NULL || !g_set_str (&self->shortcut_action, action))
    return;

  if (GTK_IS_APPLICATION (application))
    accelerators = gtk_application_get_accels_for_action (GTK_APPLICATION (application), action);
  if (accelerators != NULL)
    show_key (self, accelerators[0]);
}

static void
set_accelerator (GlossShortcutRow *self, const char *accelerator)
{
  if (accelerator != NULL && g_set_str (&self->accelerator, accelerator))
    show_key (self, accelerator);
}

static void
gloss_shortcut_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossShortcutRow *self = GLOSS_SHORTCUT_ROW (object);

  switch (prop_id)
    {
    case PROP_SHORTCUT_ACTION:
      g_value_set_string (value, self->shortcut_action);
      break;
    case PROP_ACCELERATOR:
      g_value_set_string (value, self->accelerator);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_shortcut_row_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  GlossShortcutRow *self = GLOSS_SHORTCUT_ROW (object);

  switch (prop_id)
    {
    case PROP_SHORTCUT_ACTION:
      set_shortcut_action (self, g_value_get_string (value));
      break;
    case PROP_ACCELERATOR:
      set_accelerator (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_shortcut_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_SHORTCUT_ROW);

  G_OBJECT_CLASS (gloss_shortcut_row_parent_class)->dispose (object);
}

static void
gloss_shortcut_row_finalize (GObject *object)
{
  GlossShortcutRow *self = GLOSS_SHORTCUT_ROW (object);

  g_clear_pointer (&self->shortcut_action, g_free);
  g_clear_pointer (&self->accelerator, g_free);

  G_OBJECT_CLASS (gloss_shortcut_row_parent_class)->finalize (object);
}

static void
gloss_shortcut_row_class_init (GlossShortcutRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_shortcut_row_get_property;
  object_class->set_property = gloss_shortcut_row_set_property;
  object_class->dispose = gloss_shortcut_row_dispose;
  object_class->finalize = gloss_shortcut_row_finalize;

  properties[PROP_SHORTCUT_ACTION] =
      g_param_spec_string ("shortcut-action", NULL, NULL, NULL, flags);
  properties[PROP_ACCELERATOR] = g_param_spec_string ("accelerator", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/gloss-shortcut-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossShortcutRow, key_label);
}

static void
gloss_shortcut_row_init (GlossShortcutRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
