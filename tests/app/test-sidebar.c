/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "freed.h"
#include "gloss-codes-resources.h"
#include "gloss-filter-bar.h"
#include "gloss-result-row.h"
#include "gloss-sidebar.h"
#include "gloss-welcome-page.h"

typedef struct
{
  GlossDatabase *database;
  GSettings *settings;
  GlossShelf *shelf;
  GtkWidget *window;
  GlossSidebar *sidebar;
  GString *opened; /* what the window was asked for, one after another */
} Fixture;

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_string_append_printf (user_data, "%s;", g_variant_get_string (parameter, NULL));
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *a = NULL;
  const char *b = NULL;

  g_variant_get (parameter, "(&s&s)", &a, &b);
  g_string_append_printf (user_data, "%s vs %s;", a, b);
}

static void
focus_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_string_append (user_data, "focus;");
}

static const GActionEntry actions[] = {
  { .name = "open", .parameter_type = "s", .activate = open_cb },
  { .name = "compare", .parameter_type = "(ss)", .activate = compare_cb },
  { .name = "focus-page", .activate = focus_page_cb },
};

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static GtkSelectionModel *
get_selection (Fixture *fixture)
{
  GtkWidget *list = find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_VIEW);

  return gtk_list_view_get_model (GTK_LIST_VIEW (list));
}

static void
wait_for_all_rows (Fixture *fixture)
{
  GListModel *rows = G_LIST_MODEL (get_selection (fixture));
  GListModel *results = gloss_results_get_model (gloss_sidebar_get_results (fixture->sidebar));

  while (g_list_model_get_n_items (rows) < g_list_model_get_n_items (results))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GError) error = NULL;

  fixture->database = gloss_database_new_for_resource (gloss_codes_get_resource (), &error);
  g_assert_no_error (error);
  fixture->settings = g_settings_new (APPLICATION_ID);
  g_settings_reset (fixture->settings, "pinned");
  g_settings_reset (fixture->settings, "recent");
  fixture->shelf = gloss_shelf_new (fixture->database, fixture->settings);
  fixture->opened = g_string_new (NULL);
  fixture->sidebar = GLOSS_SIDEBAR (gloss_sidebar_new ());
  gloss_sidebar_set_shelf (fixture->sidebar, fixture->shelf);

  fixture->window = g_object_ref_sink (adw_window_new ());
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions),
                                   fixture->opened);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->sidebar));
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_widget_get_mapped (fixture->window))
    g_main_context_iteration (NULL, TRUE);
  wait_for_all_rows (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->sidebar), (gpointer *) &fixture->sidebar);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->window);
  assert_freed ((gpointer *) &fixture->sidebar);
  g_string_free (fixture->opened, TRUE);
  g_clear_object (&fixture->shelf);
  g_clear_object (&fixture->settings);
  g_clear_object (&fixture->database);
}

static guint
get_position (Fixture *fixture, const char *value)
{
  GListModel *model = G_LIST_MODEL (get_selection (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GlossResult) result = g_list_model_get_item (model, i);

      if (g_str_equal (gloss_code_get_value (gloss_result_get_code (result)), value))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* What is seen comes at once, in time for the next frame; nobody waits for the rows below. */
static void
test_further_rows_come_later (Fixture *fixture, gconstpointer data)
{
  GListModel *rows = G_LIST_MODEL (get_selection (fixture));
  GListModel *results = gloss_results_get_model (gloss_sidebar_get_results (fixture->sidebar));
  guint n_rows = 0;

  gloss_sidebar_set_text (fixture->sidebar, "e");
  n_rows = g_list_model_get_n_items (rows);
  g_assert_cmpuint (n_rows, >=, 8);
  g_assert_cmpuint (n_rows, <, g_list_model_get_n_items (results));

  wait_for_all_rows (fixture);
  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (GlossResult) row = g_list_model_get_item (rows, i);
      g_autoptr (GlossResult) result = g_list_model_get_item (results, i);

      g_assert_true (row == result);
    }
}

static void
show_opened (Fixture *fixture, const char *id, const char *other_id)
{
  g_autoptr (GlossCode) code = gloss_database_find_code (fixture->database, id);
  g_autoptr (GlossCode) other =
      other_id != NULL ? gloss_database_find_code (fixture->database, other_id) : NULL;

  gloss_sidebar_show_opened (fixture->sidebar, code, other);
}

static void
activate_row (Fixture *fixture, guint position)
{
  GtkWidget *list = find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_VIEW);

  g_signal_emit_by_name (list, "activate", position);
}

static void
test_a_selected_row_opens (Fixture *fixture, gconstpointer data)
{
  gtk_selection_model_select_item (get_selection (fixture), get_position (fixture, "550"), TRUE);
  g_assert_cmpstr (fixture->opened->str, ==, "smtp/550;");
}

static void
test_two_selected_rows_are_compared (Fixture *fixture, gconstpointer data)
{
  show_opened (fixture, "smtp/550", NULL);
  gtk_selection_model_select_item (get_selection (fixture), get_position (fixture, "450"), FALSE);
  g_assert_cmpstr (fixture->opened->str, ==, "smtp/550 vs smtp/450;");
}

static void
test_what_is_open_is_selected (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *selection = get_selection (fixture);

  show_opened (fixture, "smtp/550", NULL);
  g_assert_true (gtk_selection_model_is_selected (selection, get_position (fixture, "550")));
  show_opened (fixture, "smtp/252", "smtp/556");
  g_assert_true (gtk_selection_model_is_selected (selection, get_position (fixture, "252")));
  g_assert_true (gtk_selection_model_is_selected (selection, get_position (fixture, "556")));
  g_assert_false (gtk_selection_model_is_selected (selection, get_position (fixture, "550")));
  /* To show what is open is not to open it */
  g_assert_cmpstr (fixture->opened->str, ==, "");
}

static void
test_what_is_open_stays_selected_in_a_search (Fixture *fixture, gconstpointer data)
{
  show_opened (fixture, "smtp/550", NULL);
  gloss_sidebar_set_text (fixture->sidebar, "55");
  g_assert_cmpuint (get_position (fixture, "550"), !=, GTK_INVALID_LIST_POSITION);
  g_assert_true (
      gtk_selection_model_is_selected (get_selection (fixture), get_position (fixture, "550")));
  g_assert_cmpstr (fixture->opened->str, ==, "");
}

static void
test_collapsed_it_opens_what_is_activated (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->sidebar, "collapsed", TRUE, NULL);
  gtk_selection_model_select_item (get_selection (fixture), 3, TRUE);
  g_assert_cmpstr (fixture->opened->str, ==, "");
  activate_row (fixture, get_position (fixture, "550"));
  g_assert_cmpstr (fixture->opened->str, ==, "smtp/550;focus;");
}

static void
test_enter_opens_the_first_result (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_SEARCH_ENTRY);

  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (fixture->opened->str, ==, "");
  gloss_sidebar_set_text (fixture->sidebar, "252 vs 556");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (fixture->opened->str, ==, "smtp/252 vs smtp/556;focus;");
  gloss_sidebar_set_text (fixture->sidebar, "qzxjvw");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (fixture->opened->str, ==, "smtp/252 vs smtp/556;focus;");
}

static void
test_nothing_found_says_so (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stack = find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_STACK);
  GtkWidget *entry = find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_SEARCH_ENTRY);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "results");
  gloss_sidebar_set_text (fixture->sidebar, "qzxjvw");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "nothing");
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "results");
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = find (GTK_WIDGET (fixture->sidebar), GLOSS_TYPE_FILTER_BAR);
  GtkWidget *protocol = gtk_widget_get_first_child (bar);
  GtkWidget *outcome = gtk_widget_get_next_sibling (protocol);
  GlossQuery *query = gloss_results_get_query (gloss_sidebar_get_results (fixture->sidebar));

  g_assert_false (gloss_filter_bar_get_active (GLOSS_FILTER_BAR (bar)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (protocol), 1);
  g_assert_cmpstr (gloss_query_get_protocol (query), ==, "smtp");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (outcome), 1);
  g_assert_cmpuint (gloss_query_get_outcome (query), ==, 1u << GLOSS_OUTCOME_INFORMATION);
  g_assert_cmpuint (get_position (fixture, "211"), ==, 0);
  g_assert_cmpuint (get_position (fixture, "550"), ==, GTK_INVALID_LIST_POSITION);
  g_assert_true (gloss_filter_bar_get_active (GLOSS_FILTER_BAR (bar)));
  gloss_filter_bar_clear (GLOSS_FILTER_BAR (bar));
  g_assert_null (gloss_query_get_protocol (query));
  g_assert_cmpuint (gloss_query_get_outcome (query), ==, 0);
  g_assert_cmpuint (get_position (fixture, "550"), !=, GTK_INVALID_LIST_POSITION);
}

static void
test_is_named (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_VIEW);
  GtkWidget *entry = find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *bar = find (GTK_WIDGET (fixture->sidebar), GLOSS_TYPE_FILTER_BAR);
  GtkWidget *protocol = gtk_widget_get_first_child (bar);

  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Codes");
  gtk_test_accessible_assert_role (entry, GTK_ACCESSIBLE_ROLE_SEARCH_BOX);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Search for a code");
  gtk_test_accessible_assert_role (protocol, GTK_ACCESSIBLE_ROLE_COMBO_BOX);
  gtk_test_accessible_assert_property (protocol, GTK_ACCESSIBLE_PROPERTY_LABEL, "Protocol");
}

static void
test_row_shows_another_result (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GlossCode) code = gloss_database_find_code (fixture->database, "smtp/550");
  g_autoptr (GlossResult) result = gloss_result_new_for_code (code, NULL);
  GtkWidget *row = g_object_ref_sink (gloss_result_row_new ());
  gpointer pointer = row;

  gloss_result_row_set_result (GLOSS_RESULT_ROW (row), result);
  g_assert_true (gloss_result_row_get_result (GLOSS_RESULT_ROW (row)) == result);
  gloss_result_row_set_result (GLOSS_RESULT_ROW (row), NULL);
  g_object_add_weak_pointer (G_OBJECT (row), &pointer);
  g_object_unref (row);
  g_assert_null (pointer);
}

static void
test_welcome_page_opens_its_examples (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = gloss_welcome_page_new ();
  gpointer pointer = page;
  GtkWidget *list = NULL;

  gloss_welcome_page_set_database (GLOSS_WELCOME_PAGE (page), fixture->database);
  adw_window_set_content (ADW_WINDOW (fixture->window), page);
  list = find (page, GTK_TYPE_LIST_BOX);
  for (int i = 0; gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i) != NULL; i++)
    g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i), "activate");
  g_assert_cmpstr (fixture->opened->str, ==, "smtp/550;smtp/421;smtp/554;smtp/252 vs smtp/556;");

  g_object_add_weak_pointer (G_OBJECT (page), &pointer);
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  assert_freed (&pointer);
  fixture->sidebar = GLOSS_SIDEBAR (gloss_sidebar_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->sidebar));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/sidebar/a-selected-row-opens", test_a_selected_row_opens);
  ADD ("/sidebar/further-rows-come-later", test_further_rows_come_later);
  ADD ("/sidebar/two-selected-rows-are-compared", test_two_selected_rows_are_compared);
  ADD ("/sidebar/what-is-open-is-selected", test_what_is_open_is_selected);
  ADD ("/sidebar/what-is-open-stays-selected-in-a-search",
       test_what_is_open_stays_selected_in_a_search);
  ADD ("/sidebar/collapsed-it-opens-what-is-activated", test_collapsed_it_opens_what_is_activated);
  ADD ("/sidebar/enter-opens-the-first-result", test_enter_opens_the_first_result);
  ADD ("/sidebar/nothing-found-says-so", test_nothing_found_says_so);
  ADD ("/sidebar/filters", test_filters);
  ADD ("/sidebar/is-named", test_is_named);
  ADD ("/result-row/shows-another-result", test_row_shows_another_result);
  ADD ("/welcome-page/opens-its-examples", test_welcome_page_opens_its_examples);
#undef ADD

  return g_test_run ();
}
