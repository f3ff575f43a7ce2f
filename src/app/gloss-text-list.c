/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-text-list.h"

#include "gloss-text-label.h"

struct _GlossTextList
{
  GtkWidget parent_instance;

  GtkListBox *list;

  GtkStringList *texts;
  char *label;
};

enum
{
  PROP_0,
  PROP_TEXTS,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossTextList, gloss_text_list, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GtkWidget *label = gloss_text_label_new (gtk_string_object_get_string (item));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (row, "text");
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);

  return row;
}

static void
set_label (GlossTextList *self, const char *label)
{
  if (!g_set_str (&self->label, label))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static void
gloss_text_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossTextList *self = GLOSS_TEXT_LIST (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_text_list_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  GlossTextList *self = GLOSS_TEXT_LIST (object);

  switch (prop_id)
    {
    case PROP_TEXTS:
      gloss_text_list_set_texts (self, g_value_get_boxed (value));
      break;
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_text_list_dispose (GObject *object)
{
  GlossTextList *self = GLOSS_TEXT_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_TEXT_LIST);
  g_clear_object (&self->texts);

  G_OBJECT_CLASS (gloss_text_list_parent_class)->dispose (object);
}

static void
gloss_text_list_finalize (GObject *object)
{
  GlossTextList *self = GLOSS_TEXT_LIST (object);

  g_free (self->label);

  G_OBJECT_CLASS (gloss_text_list_parent_class)->finalize (object);
}

static void
gloss_text_list_class_init (GlossTextListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gloss_text_list_get_property;
  object_class->set_property = gloss_text_list_set_property;
  object_class->dispose = gloss_text_list_dispose;
  object_class->finalize = gloss_text_list_finalize;

  properties[PROP_TEXTS] =
      g_param_spec_boxed ("texts", NULL, NULL, G_TYPE_STRV,
                          G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-text-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossTextList, list);
}

static void
gloss_text_list_init (GlossTextList *self)
{
  self->texts = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->texts), create_row, NULL, NULL);
}

/**
 * gloss_text_list_set_texts:
 * @texts: (nullable): texts of the reference, with inline forms
 */
void
gloss_text_list_set_texts (GlossTextList *self, const char *const *texts)
{
  guint n_texts;

  g_return_if_fail (GLOSS_IS_TEXT_LIST (self));

  n_texts = g_list_model_get_n_items (G_LIST_MODEL (self->texts));
  gtk_string_list_splice (self->texts, 0, n_texts, texts);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXTS]);
}
