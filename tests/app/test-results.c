/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gtk/gtk.h>

#include "gloss-codes-resources.h"
#include "gloss-results.h"

typedef struct
{
  GlossDatabase *database;
  GSettings *settings;
  GlossShelf *shelf;
  GlossResults *results;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->database = gloss_database_new_for_resource (gloss_codes_get_resource (), &error);
  g_assert_no_error (error);
  fixture->settings = g_settings_new (APPLICATION_ID);
  g_settings_reset (fixture->settings, "pinned");
  g_settings_reset (fixture->settings, "recent");
  fixture->shelf = gloss_shelf_new (fixture->database, fixture->settings);
  fixture->results = gloss_results_new (fixture->shelf);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->results), (gpointer *) &fixture->results);
  g_object_unref (fixture->results);
  g_assert_null (fixture->results);
  g_clear_object (&fixture->shelf);
  g_clear_object (&fixture->settings);
  g_clear_object (&fixture->database);
}

/* Results hold references to results of other kinds only as long as they are looked at */
static GlossResult *
get (Fixture *fixture, guint position)
{
  return g_list_model_get_item (gloss_results_get_model (fixture->results), position);
}

static void
assert_row (Fixture *fixture, guint position, const char *heading, const char *value)
{
  g_autoptr (GlossResult) result = get (fixture, position);

  g_assert_nonnull (result);
  g_assert_cmpstr (gloss_result_get_heading (result), ==, heading);
  g_assert_cmpstr (gloss_code_get_value (gloss_result_get_code (result)), ==, value);
}

static void
assert_section (Fixture *fixture, guint position, guint start, guint end)
{
  GtkSectionModel *model = GTK_SECTION_MODEL (gloss_results_get_model (fixture->results));
  guint actual_start = 0;
  guint actual_end = 0;

  gtk_section_model_get_section (model, position, &actual_start, &actual_end);
  g_assert_cmpuint (actual_start, ==, start);
  g_assert_cmpuint (actual_end, ==, end);
}

static void
visit (Fixture *fixture, const char *id)
{
  g_autoptr (GlossCode) code = gloss_database_find_code (fixture->database, id);

  gloss_shelf_visit (fixture->shelf, code);
}

static void
pin (Fixture *fixture, const char *id)
{
  g_autoptr (GlossCode) code = gloss_database_find_code (fixture->database, id);

  gloss_shelf_set_pinned (fixture->shelf, code, TRUE);
}

static void
test_everything_is_there_to_browse (Fixture *fixture, gconstpointer data)
{
  GListModel *model = gloss_results_get_model (fixture->results);

  g_assert_true (gloss_results_get_browsing (fixture->results));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (fixture->database)));
  assert_row (fixture, 0, "SMTP Replies", "211");
}

static void
test_pinned_and_recent_come_first (Fixture *fixture, gconstpointer data)
{
  pin (fixture, "smtp/550");
  visit (fixture, "smtp/450");
  visit (fixture, "smtp/250");
  assert_row (fixture, 0, "Pinned", "550");
  assert_row (fixture, 1, "Recent", "250");
  assert_row (fixture, 2, "Recent", "450");
  assert_row (fixture, 3, "SMTP Replies", "211");
  assert_section (fixture, 0, 0, 1);
  assert_section (fixture, 2, 1, 3);
}

static void
test_recent_codes_hold_still_when_told (Fixture *fixture, gconstpointer data)
{
  visit (fixture, "smtp/450");
  visit (fixture, "smtp/250");
  gloss_results_set_steady (fixture->results, TRUE);
  visit (fixture, "smtp/450");
  assert_row (fixture, 0, "Recent", "250");
  assert_row (fixture, 1, "Recent", "450");
  gloss_results_set_steady (fixture->results, FALSE);
  assert_row (fixture, 0, "Recent", "450");
  assert_row (fixture, 1, "Recent", "250");
}

static void
test_a_number_is_the_best_match (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GlossResult) first = NULL;

  gloss_query_set_text (gloss_results_get_query (fixture->results), "550");
  g_assert_false (gloss_results_get_browsing (fixture->results));
  first = get (fixture, 0);
  g_assert_cmpstr (gloss_code_get_id (gloss_result_get_code (first)), ==, "smtp/550");
  g_assert_cmpstr (gloss_result_get_title (first), ==, "Mailbox Unavailable");
  g_assert_cmpstr (gloss_result_get_subtitle (first), ==, "Try again after a change");
  g_assert_cmpstr (gloss_result_get_label (first), ==,
                   "550 Mailbox Unavailable, Permanent failure, Try again after a change");
  assert_section (fixture, 0, 0, 1);
}

static void
test_a_pair_is_a_comparison (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GlossResult) first = NULL;

  gloss_query_set_text (gloss_results_get_query (fixture->results), "252 vs 556");
  first = get (fixture, 0);
  g_assert_cmpstr (gloss_code_get_id (gloss_result_get_code (first)), ==, "smtp/252");
  g_assert_cmpstr (gloss_code_get_id (gloss_result_get_other (first)), ==, "smtp/556");
  g_assert_cmpstr (gloss_result_get_title (first), ==, "252 vs 556");
}

static void
test_words_show_where_they_stand (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GlossResult) first = NULL;

  gloss_query_set_text (gloss_results_get_query (fixture->results), "relay access denied");
  first = get (fixture, 0);
  g_assert_nonnull (first);
  g_assert_cmpstr (gloss_result_get_subtitle (first), !=, "");
}

static void
test_a_filter_alone_lists_what_it_lets_through (Fixture *fixture, gconstpointer data)
{
  GListModel *model = gloss_results_get_model (fixture->results);

  gloss_query_set_outcome (gloss_results_get_query (fixture->results),
                           1u << GLOSS_OUTCOME_TRANSIENT_FAILURE);
  g_assert_false (gloss_results_get_browsing (fixture->results));
  g_assert_cmpuint (g_list_model_get_n_items (model), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GlossResult) result = get (fixture, i);

      g_assert_cmpint (gloss_code_get_outcome (gloss_result_get_code (result)), ==,
                       GLOSS_OUTCOME_TRANSIENT_FAILURE);
    }
}

static void
test_to_clear_the_search_is_to_browse_again (Fixture *fixture, gconstpointer data)
{
  GlossQuery *query = gloss_results_get_query (fixture->results);

  gloss_query_set_text (query, "qzxjvw");
  g_assert_cmpuint (g_list_model_get_n_items (gloss_results_get_model (fixture->results)), ==, 0);
  gloss_query_set_text (query, "");
  test_everything_is_there_to_browse (fixture, data);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/results/everything-is-there-to-browse", test_everything_is_there_to_browse);
  ADD ("/results/pinned-and-recent-come-first", test_pinned_and_recent_come_first);
  ADD ("/results/recent-codes-hold-still-when-told", test_recent_codes_hold_still_when_told);
  ADD ("/results/a-number-is-the-best-match", test_a_number_is_the_best_match);
  ADD ("/results/a-pair-is-a-comparison", test_a_pair_is_a_comparison);
  ADD ("/results/words-show-where-they-stand", test_words_show_where_they_stand);
  ADD ("/results/a-filter-alone-lists-what-it-lets-through",
       test_a_filter_alone_lists_what_it_lets_through);
  ADD ("/results/to-clear-the-search-is-to-browse-again",
       test_to_clear_the_search_is_to_browse_again);
#undef ADD

  return g_test_run ();
}
