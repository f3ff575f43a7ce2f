/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-application.h"

#include "gloss-about.h"
#include "gloss-codes-resources.h"
#include "gloss-shortcuts-dialog.h"
#include "gloss-window.h"

#include <glib/gi18n.h>

struct _GlossApplication
{
  AdwApplication parent_instance;

  GlossDatabase *database;
  GSettings *settings;
  GlossShelf *shelf;
};

G_DEFINE_FINAL_TYPE (GlossApplication, gloss_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[4];
} shortcuts[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.shortcuts", { "<Control>question", "<Control>slash" } },
  { "app.quit", { "<Control>q" } },
  { "win.close", { "<Control>w" } },
  { "win.search", { "<Control>f", "<Control>l" } },
  { "win.back", { "<Alt>Left", "Back" } },
  { "win.forward", { "<Alt>Right", "Forward" } },
  { "win.pin", { "<Control>d" } },
  { "win.compare-with", { "<Control>m" } },
  { "win.swap", { "<Control><Shift>x" } },
  { "win.fill-in", { "<Control>i" } },
  { "win.copy-page-markdown", { "<Control><Shift>m" } },
  { "win.copy-fix", { "<Control><Shift>c" } },
  { "win.copy-tell", { "<Control><Shift>t" } },
};

static const GOptionEntry options[] = {
  { .long_name = "new-window",
    .arg = G_OPTION_ARG_NONE,
    .description = N_ ("Open another window") },
  { .long_name = "version",
    .arg = G_OPTION_ARG_NONE,
    .description = N_ ("Tell the version and the date of the reference") },
  { .long_name = G_OPTION_REMAINING,
    .arg = G_OPTION_ARG_STRING_ARRAY,
    /* Translators: what stands for a code in the list of options */
    .arg_description = N_ ("[CODE…]") },
  G_OPTION_ENTRY_NULL,
};

static GtkWindow *
get_window (GlossApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

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

static void
forget_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gloss_shelf_forget_recent (GLOSS_APPLICATION (user_data)->shelf);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (gloss_shortcuts_dialog_new (),
                      GTK_WIDGET (get_window (GLOSS_APPLICATION (user_data))));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GlossApplication *self = user_data;

  adw_dialog_present (gloss_about_dialog_new (self->database), GTK_WIDGET (get_window (self)));
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_cb },
  { .name = "forget-recent", .activate = forget_recent_cb },
  { .name = "new-window", .activate = new_window_cb },
  { .name = "quit", .activate = quit_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
};

static gboolean
open_database (GlossApplication *self, GError **error)
{
  if (self->database == NULL)
    self->database = gloss_database_new_for_resource (gloss_codes_get_resource (), error);

  return self->database != NULL;
}

static int
gloss_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  GlossApplication *self = GLOSS_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (!open_database (self, &error))
    {
      g_printerr ("gloss-gtk: %s\n", error->message);
      return 1;
    }
  if (!g_variant_dict_contains (dict, "version"))
    return -1; /* go on */

  /* Translators: a version and a date, as in “Gloss 1.0, reference of 2026-11-24” */
  g_print (_ ("Gloss %1$s, reference of %2$s\n"), PACKAGE_VERSION,
           gloss_database_get_date (self->database));
  return 0;
}

static void
gloss_application_startup (GApplication *application)
{
  GlossApplication *self = GLOSS_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  G_APPLICATION_CLASS (gloss_application_parent_class)->startup (application);

  /* Whoever ran the program was told already, and did not get here */
  if (!open_database (self, &error))
    g_error ("%s", error->message);
  self->settings = g_settings_new (APPLICATION_ID);
  self->shelf = gloss_shelf_new (self->database, self->settings);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].keys);
}

static void
gloss_application_activate (GApplication *application)
{
  GtkWindow *window = get_window (GLOSS_APPLICATION (application));

  if (window == NULL)
    window = gloss_window_new (GLOSS_APPLICATION (application));
  gtk_window_present (window);
}

/* What is asked for opens in the window that is there, or in another one */
static void
look_up (GlossApplication *self, const char *text, gboolean in_new_window)
{
  GtkWindow *window = get_window (self);

  if (window == NULL || in_new_window)
    window = gloss_window_new (self);
  if (text != NULL && *text != '\0')
    gloss_window_look_up (GLOSS_WINDOW (window), text);
  gtk_window_present (window);
}

static int
gloss_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **words = NULL;
  g_autofree char *text = NULL;

  if (g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&s", &words))
    text = g_strjoinv (" ", (char **) words);
  look_up (GLOSS_APPLICATION (application), text, g_variant_dict_contains (dict, "new-window"));

  return 0;
}

static void
gloss_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);

      look_up (GLOSS_APPLICATION (application), uri, i > 0);
    }
}

static void
gloss_application_dispose (GObject *object)
{
  GlossApplication *self = GLOSS_APPLICATION (object);

  g_clear_object (&self->shelf);
  g_clear_object (&self->settings);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (gloss_application_parent_class)->dispose (object);
}

static void
gloss_application_class_init (GlossApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = gloss_application_dispose;
  application_class->handle_local_options = gloss_application_handle_local_options;
  application_class->startup = gloss_application_startup;
  application_class->activate = gloss_application_activate;
  application_class->command_line = gloss_application_command_line;
  application_class->open = gloss_application_open;
}

static void
gloss_application_init (GlossApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (
      G_APPLICATION (self),
      _ ("Shows what servers’ replies mean. A code is a value or an id, as in 550 or smtp/550; two "
         "of them as in “252 vs 556” are compared; anything else is searched for."));
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
  return g_object_new (GLOSS_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCE_PATH, "version", PACKAGE_VERSION, NULL);
}

/**
 * gloss_application_get_database:
 * @self: an application that was started up
 *
 * Returns: (transfer none): the reference
 */
GlossDatabase *
gloss_application_get_database (GlossApplication *self)
{
  g_return_val_if_fail (GLOSS_IS_APPLICATION (self), NULL);

  return self->database;
}

/**
 * gloss_application_get_settings:
 * @self: an application that was started up
 *
 * Returns: (transfer none): the settings
 */
GSettings *
gloss_application_get_settings (GlossApplication *self)
{
  g_return_val_if_fail (GLOSS_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * gloss_application_get_shelf:
 * @self: an application that was started up
 *
 * Returns: (transfer none): the codes at hand
 */
GlossShelf *
gloss_application_get_shelf (GlossApplication *self)
{
  g_return_val_if_fail (GLOSS_IS_APPLICATION (self), NULL);

  return self->shelf;
}
