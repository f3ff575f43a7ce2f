/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the window's first frame and its memory are measured against: it shows what ours shows when
 * it opens, with as many rows in its list, and nothing in it does anything.
 */

#include <adwaita.h>

static void
add_rows (GtkStringList *list)
{
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data ("/peer/rows.txt", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) rows = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);

  gtk_string_list_splice (list, 0, 0, (const char *const *) rows);
}

static void
activate_cb (GtkApplication *application)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/peer/peer-window.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  add_rows (GTK_STRING_LIST (gtk_builder_get_object (builder, "rows")));
  gtk_window_set_application (window, application);
  gtk_window_present (window);
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
      adw_application_new ("io.github.glossapp.Peer", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
