/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-section.h"

#include <adwaita.h>

struct _GlossSection
{
  GtkWidget parent_instance;

  AdwWrapBox *head;
  GtkWidget *child;
  GtkWidget *end;

  char *title;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CHILD,
  PROP_END,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossSection, gloss_section, GTK_TYPE_WIDGET)

static void
gloss_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossSection *self = GLOSS_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_section_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossSection *self = GLOSS_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      if (g_set_str (&self->title, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CHILD:
      gloss_section_set_child (self, g_value_get_object (value));
      break;
    case PROP_END:
      gloss_section_set_end (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_section_dispose (GObject *object)
{
  GlossSection *self = GLOSS_SECTION (object);

  gloss_section_set_end (self, NULL);
  gloss_section_set_child (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_SECTION);

  G_OBJECT_CLASS (gloss_section_parent_class)->dispose (object);
}

static void
gloss_section_finalize (GObject *object)
{
  GlossSection *self = GLOSS_SECTION (object);

  g_free (self->title);

  G_OBJECT_CLASS (gloss_section_parent_class)->finalize (object);
}

static void
gloss_section_class_init (GlossSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_section_get_property;
  object_class->set_property = gloss_section_set_property;
  object_class->dispose = gloss_section_dispose;
  object_class->finalize = gloss_section_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-section.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossSection, head);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gloss_section_init (GlossSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_section_set_child:
 * @child: (nullable): what stands under the heading
 */
void
gloss_section_set_child (GlossSection *self, GtkWidget *child)
{
  g_return_if_fail (GLOSS_IS_SECTION (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * gloss_section_set_end:
 * @end: (nullable): what stands at the end of the heading's line
 */
void
gloss_section_set_end (GlossSection *self, GtkWidget *end)
{
  g_return_if_fail (GLOSS_IS_SECTION (self));
  g_return_if_fail (end == NULL || GTK_IS_WIDGET (end));

  if (self->end == end)
    return;

  if (self->end != NULL)
    adw_wrap_box_remove (self->head, self->end);
  self->end = end;
  if (end != NULL)
    adw_wrap_box_append (self->head, end);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END]);
}
