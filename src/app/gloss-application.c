/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-application.h"

#include "gloss-window.h"

struct _GlossApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (GlossApplication, gloss_application, ADW_TYPE_APPLICATION)

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (gloss_window_new (GLOSS_APPLICATION (user_data)));
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = new_window_cb },
  { .name = "quit", .activate = quit_cb },
};

static void
gloss_application_startup (GApplication *application)
{
  GtkApplication *app = GTK_APPLICATION (application);

  G_APPLICATION_CLASS (gloss_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (app, "app.new-window",
                                         (const char *[]) { "<Control>n", NULL });
  gtk_application_set_accels_for_action (app, "app.quit", (const char *[]) { "<Control>q", NULL });
  gtk_application_set_accels_for_action (app, "window.close",
                                         (const char *[]) { "<Control>w", NULL });
}

static void
gloss_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = gloss_window_new (GLOSS_APPLICATION (application));
  gtk_window_present (window);
}

static void
gloss_application_class_init (GlossApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = gloss_application_startup;
  application_class->activate = gloss_application_activate;
}

static void
gloss_application_init (GlossApplication *self)
{
}

/**
 * gloss_application_new:
 *
 * Creates the application.
 *
 * Returns: (transfer full): the application
 */
GApplication *
gloss_application_new (void)
{
  return g_object_new (GLOSS_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_PATH, "version", PACKAGE_VERSION, NULL);
}
