/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "gloss-application.h"
#include "gloss-window.h"

/* A process has one application; the tests share it, started up but never run. */
static GlossApplication *application;

static void
start_application (void)
{
  g_autoptr (GError) error = NULL;

  application = GLOSS_APPLICATION (gloss_application_new ());
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

static void
wait_until_mapped (GtkWindow *window)
{
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
}

static void
close_all_windows (void)
{
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (GTK_APPLICATION (application))) != NULL)
    gtk_window_destroy (window);
}

static void
test_window_shows_and_is_freed (void)
{
  GtkWindow *window = gloss_window_new (application);

  g_assert_cmpstr (gtk_window_get_title (window), ==, "Gloss");
  gtk_window_present (window);
  wait_until_mapped (window);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
}

static void
test_window_fits_a_phone (void)
{
  GtkWindow *window = gloss_window_new (application);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);

  gtk_window_destroy (window);
}

static void
test_new_window_opens_a_second_one (void)
{
  GtkApplication *app = GTK_APPLICATION (application);

  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (app)), ==, 1);
  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (app)), ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (app)), ==, 2);

  close_all_windows ();
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/window/shows-and-is-freed", test_window_shows_and_is_freed);
  g_test_add_func ("/window/fits-a-phone", test_window_fits_a_phone);
  g_test_add_func ("/window/new-window-opens-a-second-one", test_new_window_opens_a_second_one);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
