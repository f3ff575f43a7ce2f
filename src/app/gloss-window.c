/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-window.h"

struct _GlossWindow
{
  AdwApplicationWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (GlossWindow, gloss_window, ADW_TYPE_APPLICATION_WINDOW)

static void
gloss_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_WINDOW);

  G_OBJECT_CLASS (gloss_window_parent_class)->dispose (object);
}

static void
gloss_window_class_init (GlossWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-window.ui");
}

static void
gloss_window_init (GlossWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_window_new:
 * @application: the application that the window belongs to
 *
 * Creates a window of Gloss.
 *
 * Returns: (transfer none): the new window, owned by GTK
 */
GtkWindow *
gloss_window_new (GlossApplication *application)
{
  g_return_val_if_fail (GLOSS_IS_APPLICATION (application), NULL);

  return g_object_new (GLOSS_TYPE_WINDOW, "application", application, NULL);
}
