/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-text-label.h"

#include "gloss-text.h"

struct _GlossTextLabel
{
  GtkWidget parent_instance;

  GtkLabel *label;

  char *text;
  gboolean has_links;
};

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossTextLabel, gloss_text_label, GTK_TYPE_WIDGET)

static void
find_link (GlossTextRunKind kind, const char *run, gsize length, gpointer user_data)
{
  gboolean *found = user_data;

  *found |= kind == GLOSS_TEXT_REFERENCE;
}

static gboolean
activate_link_cb (GlossTextLabel *self, const char *uri)
{
  const char *prefix = GLOSS_TEXT_URI_SCHEME ":";

  if (!g_str_has_prefix (uri, prefix))
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", uri + strlen (prefix));
  return TRUE;
}

/* Text can be selected with the pointer, but only links are worth a stop of the Tab key. */
static gboolean
gloss_text_label_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GlossTextLabel *self = GLOSS_TEXT_LABEL (widget);

  if (!self->has_links)
    return FALSE;

  return GTK_WIDGET_CLASS (gloss_text_label_parent_class)->focus (widget, direction);
}

static void
gloss_text_label_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossTextLabel *self = GLOSS_TEXT_LABEL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_text_label_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  GlossTextLabel *self = GLOSS_TEXT_LABEL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      gloss_text_label_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_text_label_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_TEXT_LABEL);

  G_OBJECT_CLASS (gloss_text_label_parent_class)->dispose (object);
}

static void
gloss_text_label_finalize (GObject *object)
{
  GlossTextLabel *self = GLOSS_TEXT_LABEL (object);

  g_free (self->text);

  G_OBJECT_CLASS (gloss_text_label_parent_class)->finalize (object);
}

static void
gloss_text_label_class_init (GlossTextLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gloss_text_label_get_property;
  object_class->set_property = gloss_text_label_set_property;
  object_class->dispose = gloss_text_label_dispose;
  object_class->finalize = gloss_text_label_finalize;
  widget_class->focus = gloss_text_label_focus;

  properties[PROP_TEXT] =
      g_param_spec_string ("text", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-text-label.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossTextLabel, label);
  gtk_widget_class_bind_template_callback (widget_class, activate_link_cb);
}

static void
gloss_text_label_init (GlossTextLabel *self)
{
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_text_label_new:
 * @text: a text of the reference
 *
 * Returns: (transfer floating): a label that shows @text
 */
GtkWidget *
gloss_text_label_new (const char *text)
{
  return g_object_new (GLOSS_TYPE_TEXT_LABEL, "text", text, NULL);
}

/**
 * gloss_text_label_get_text:
 *
 * Returns: (transfer none): the text, with its inline forms
 */
const char *
gloss_text_label_get_text (GlossTextLabel *self)
{
  g_return_val_if_fail (GLOSS_IS_TEXT_LABEL (self), NULL);

  return self->text;
}

/**
 * gloss_text_label_set_text:
 * @text: (nullable): a text of the reference
 */
void
gloss_text_label_set_text (GlossTextLabel *self, const char *text)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (GLOSS_IS_TEXT_LABEL (self));

  if (!g_set_str (&self->text, text != NULL ? text : ""))
    return;

  markup = gloss_text_to_markup (self->text);
  gtk_label_set_markup (self->label, markup);

  self->has_links = FALSE;
  gloss_text_foreach (self->text, find_link, &self->has_links);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
