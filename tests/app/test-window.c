/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "freed.h"
#include "gloss-application.h"
#include "gloss-shortcuts-dialog.h"
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
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
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

static GlossWindow *
present_window (void)
{
  GtkWindow *window = gloss_window_new (application);

  gtk_window_present (window);
  wait_until_mapped (window);

  return GLOSS_WINDOW (window);
}

static void
activate (GlossWindow *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static void
open_code (GlossWindow *window, const char *id)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open", "s", id));
}

static void
compare (GlossWindow *window, const char *a, const char *b)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", "(ss)", a, b));
}

/* What a button of the window that activates @action would tell its user */
static gboolean
is_enabled (GlossWindow *window, const char *action)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "action-name", action, NULL);
  gboolean enabled = FALSE;

  gtk_widget_set_parent (button, GTK_WIDGET (window));
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
}

static void
assert_shows (GlossWindow *window, const char *id, const char *other_id)
{
  GlossCode *code = gloss_window_get_code (window);
  GlossCode *other = gloss_window_get_other (window);

  g_assert_cmpstr (code != NULL ? gloss_code_get_id (code) : NULL, ==, id);
  g_assert_cmpstr (other != NULL ? gloss_code_get_id (other) : NULL, ==, other_id);
}

static void
destroy_and_assert_freed (GlossWindow *window)
{
  gpointer pointer = window;

  g_object_add_weak_pointer (G_OBJECT (window), &pointer);
  gtk_window_destroy (GTK_WINDOW (window));
  assert_freed (&pointer);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;
  g_autoptr (GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static char *
read_clipboard (GlossWindow *window)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, text_read_cb,
                                 &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);

  return text;
}

static void
test_shows_and_is_freed (void)
{
  GlossWindow *window = present_window ();

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Gloss");
  destroy_and_assert_freed (window);
}

static void
test_is_freed_with_pages (void)
{
  GlossWindow *window = present_window ();

  open_code (window, "smtp/550");
  compare (window, "smtp/252", "smtp/556");
  iterate ();
  destroy_and_assert_freed (window);
}

static void
test_fits_a_phone (void)
{
  GlossWindow *window = present_window ();
  int minimum = 0;

  open_code (window, "smtp/550");
  compare (window, "smtp/252", "smtp/556");
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);

  close_all_windows ();
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

static void
test_opens_and_titles (void)
{
  GlossWindow *window = present_window ();

  assert_shows (window, NULL, NULL);
  open_code (window, "smtp/550");
  assert_shows (window, "smtp/550", NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "550 Mailbox Unavailable");
  compare (window, "smtp/252", "smtp/556");
  assert_shows (window, "smtp/252", "smtp/556");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "252 vs 556");
  activate (window, "win.swap");
  assert_shows (window, "smtp/556", "smtp/252");
  open_code (window, "gopher/1");
  assert_shows (window, "smtp/556", "smtp/252");

  close_all_windows ();
}

static void
test_goes_back_and_forward (void)
{
  GlossWindow *window = present_window ();

  open_code (window, "smtp/550");
  g_assert_false (is_enabled (window, "win.back"));
  open_code (window, "smtp/551");
  compare (window, "smtp/252", "smtp/556");
  activate (window, "win.back");
  assert_shows (window, "smtp/551", NULL);
  activate (window, "win.back");
  assert_shows (window, "smtp/550", NULL);
  g_assert_false (is_enabled (window, "win.back"));
  activate (window, "win.forward");
  activate (window, "win.forward");
  assert_shows (window, "smtp/252", "smtp/556");
  g_assert_false (is_enabled (window, "win.forward"));

  close_all_windows ();
}

static void
test_actions_follow_what_is_shown (void)
{
  GlossWindow *window = present_window ();

  g_assert_false (is_enabled (window, "win.copy-page"));
  g_assert_false (is_enabled (window, "win.copy-fix"));
  g_assert_false (is_enabled (window, "win.pin"));
  g_assert_false (is_enabled (window, "win.swap"));
  g_assert_false (is_enabled (window, "win.compare-with"));

  open_code (window, "smtp/550");
  g_assert_true (is_enabled (window, "win.copy-page"));
  g_assert_true (is_enabled (window, "win.copy-fix"));
  g_assert_true (is_enabled (window, "win.copy-tell"));
  g_assert_true (is_enabled (window, "win.pin"));
  g_assert_true (is_enabled (window, "win.compare-with"));
  g_assert_false (is_enabled (window, "win.swap"));

  open_code (window, "smtp/250");
  g_assert_false (is_enabled (window, "win.copy-tell"));

  compare (window, "smtp/252", "smtp/556");
  g_assert_true (is_enabled (window, "win.copy-page"));
  g_assert_true (is_enabled (window, "win.swap"));
  g_assert_false (is_enabled (window, "win.copy-fix"));
  g_assert_false (is_enabled (window, "win.pin"));

  close_all_windows ();
}

static void
test_pins (void)
{
  GlossWindow *window = present_window ();
  GlossShelf *shelf = gloss_application_get_shelf (application);
  gboolean pinned = FALSE;

  open_code (window, "smtp/550");
  activate (window, "win.pin");
  g_assert_true (gloss_shelf_is_pinned (shelf, gloss_window_get_code (window)));
  g_object_get (window, "pinned", &pinned, NULL);
  g_assert_true (pinned);
  activate (window, "win.pin");
  g_assert_false (gloss_shelf_is_pinned (shelf, gloss_window_get_code (window)));

  close_all_windows ();
}

static void
test_copies (void)
{
  GlossWindow *window = present_window ();
  GlossValues *values = gloss_window_get_values (window);
  g_autoptr (GError) error = NULL;
  g_autofree char *page = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *text = NULL;
  g_autofree char *comparison = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-text", "(ss)", "dig", "Copied");
  text = read_clipboard (window);
  g_assert_cmpstr (text, ==, "dig");

  gloss_values_set (values, "domain", "here.example", &error);
  g_assert_no_error (error);
  open_code (window, "smtp/550");
  activate (window, "win.copy-page");
  page = read_clipboard (window);
  g_assert_nonnull (strstr (page, "Mailbox Unavailable"));
  g_assert_nonnull (strstr (page, "here.example"));

  activate (window, "win.copy-page-markdown");
  markdown = read_clipboard (window);
  g_assert_true (g_str_has_prefix (markdown, "## 550 "));

  compare (window, "smtp/252", "smtp/556");
  activate (window, "win.copy-page");
  comparison = read_clipboard (window);
  g_assert_nonnull (strstr (comparison, "252"));
  g_assert_nonnull (strstr (comparison, "556"));

  close_all_windows ();
}

static void
test_looks_up (void)
{
  static const struct
  {
    const char *text;
    const char *id;
    const char *other_id;
  } cases[] = {
    { "550", "smtp/550", NULL },
    { "smtp/551", "smtp/551", NULL },
    { "SMTP/552", "smtp/552", NULL },
    { "252 vs 556", "smtp/252", "smtp/556" },
    { "gloss:smtp/450", "smtp/450", NULL },
    { "gloss:///smtp/451", "smtp/451", NULL },
    { "gloss:252%20vs%20556", "smtp/252", "smtp/556" },
    { "relay access denied", NULL, NULL },
    { "gloss:", NULL, NULL },
    { "%", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GlossWindow *window = present_window ();

      g_test_message ("%s", cases[i].text);
      gloss_window_look_up (window, cases[i].text);
      assert_shows (window, cases[i].id, cases[i].other_id);
      close_all_windows ();
    }
}

static void
test_shortcuts_dialog_is_freed (void)
{
  GlossWindow *window = present_window ();
  AdwDialog *dialog = gloss_shortcuts_dialog_new ();

  adw_dialog_present (dialog, GTK_WIDGET (window));
  iterate ();
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (dialog);
  close_all_windows ();
  assert_freed ((gpointer *) &dialog);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/window/shows-and-is-freed", test_shows_and_is_freed);
  g_test_add_func ("/window/is-freed-with-pages", test_is_freed_with_pages);
  g_test_add_func ("/window/fits-a-phone", test_fits_a_phone);
  g_test_add_func ("/window/new-window-opens-a-second-one", test_new_window_opens_a_second_one);
  g_test_add_func ("/window/opens-and-titles", test_opens_and_titles);
  g_test_add_func ("/window/goes-back-and-forward", test_goes_back_and_forward);
  g_test_add_func ("/window/actions-follow-what-is-shown", test_actions_follow_what_is_shown);
  g_test_add_func ("/window/pins", test_pins);
  g_test_add_func ("/window/copies", test_copies);
  g_test_add_func ("/window/looks-up", test_looks_up);
  g_test_add_func ("/window/shortcuts-dialog-is-freed", test_shortcuts_dialog_is_freed);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
