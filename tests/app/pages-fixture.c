/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pages-fixture.h"

#include "freed.h"
#include "gloss-codes-resources.h"

static GlossDatabase *database;
static char *activated;

static void
activate_cb (GSimpleAction *action, GVariant *parameter)
{
  g_autofree char *target = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_free (activated);
  activated = g_strdup_printf ("win.%s %s", g_action_get_name (G_ACTION (action)), target);
  g_strchomp (activated);
}

static void
add_action (GActionMap *map, const char *name, const char *type)
{
  g_autoptr (GVariantType) parameter_type = type != NULL ? g_variant_type_new (type) : NULL;
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, parameter_type);

  g_signal_connect (action, "activate", G_CALLBACK (activate_cb), NULL);
  g_action_map_add_action (map, G_ACTION (action));
}

void
fixture_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  adw_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    RESOURCE_PATH "/icons");
}

GlossDatabase *
fixture_get_database (void)
{
  g_autoptr (GError) error = NULL;

  if (database == NULL)
    database = gloss_database_new_for_resource (gloss_codes_get_resource (), &error);
  g_assert_no_error (error);

  return database;
}

GlossCode *
fixture_find_code (const char *id)
{
  GlossCode *code = gloss_database_find_code (fixture_get_database (), id);

  g_assert_nonnull (code);
  return code;
}

GlossComparison *
fixture_compare (const char *a, const char *b)
{
  g_autoptr (GlossCode) code_a = fixture_find_code (a);
  g_autoptr (GlossCode) code_b = fixture_find_code (b);

  return gloss_comparison_new (fixture_get_database (), code_a, code_b);
}

static void
count_frame_cb (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
}

void
fixture_wait_for_frames (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint n_frames = 0;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (count_frame_cb), &n_frames);

  while (n_frames < 2)
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, id);
}

GtkWidget *
fixture_present (GtkWidget *widget, int width, int height)
{
  GtkWidget *window = adw_window_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  add_action (G_ACTION_MAP (actions), "open", "s");
  add_action (G_ACTION_MAP (actions), "compare", "(ss)");
  add_action (G_ACTION_MAP (actions), "copy-text", "(ss)");
  add_action (G_ACTION_MAP (actions), "copy-fix", NULL);
  add_action (G_ACTION_MAP (actions), "fill-in", NULL);
  add_action (G_ACTION_MAP (actions), "report", NULL);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  fixture_forget_activated ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  adw_window_set_content (ADW_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  fixture_wait_for_frames (window);

  return window;
}

void
fixture_close (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  assert_freed ((gpointer *) &window);
}

const char *
fixture_get_activated (void)
{
  return activated != NULL ? activated : "";
}

void
fixture_forget_activated (void)
{
  g_clear_pointer (&activated, g_free);
}

static gpointer
find_child (GtkWidget *widget, GType type, guint *n)
{
  gpointer found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (G_TYPE_CHECK_INSTANCE_TYPE (child, type) && (*n)-- == 0)
      found = child;
    else
      found = find_child (child, type, n);

  return found;
}

gpointer
fixture_find_child (gpointer widget, GType type, guint n)
{
  return find_child (widget, type, &n);
}

guint
fixture_count_children (gpointer widget, GType type)
{
  guint n = 0;

  while (fixture_find_child (widget, type, n) != NULL)
    n++;

  return n;
}

void
fixture_click (gpointer button)
{
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}
