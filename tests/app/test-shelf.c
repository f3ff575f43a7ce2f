/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-codes-resources.h"
#include "gloss-shelf.h"

typedef struct
{
  GlossDatabase *database;
  GSettings *settings;
  GlossShelf *shelf;
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
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->shelf), (gpointer *) &fixture->shelf);
  g_object_unref (fixture->shelf);
  g_assert_null (fixture->shelf);
  g_clear_object (&fixture->settings);
  g_clear_object (&fixture->database);
}

static void
assert_codes (GListModel *model, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (model, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", gloss_code_get_value (code));
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
visit (Fixture *fixture, const char *id)
{
  g_autoptr (GlossCode) code = gloss_database_find_code (fixture->database, id);

  gloss_shelf_visit (fixture->shelf, code);
}

static void
pin (Fixture *fixture, const char *id, gboolean pinned)
{
  g_autoptr (GlossCode) code = gloss_database_find_code (fixture->database, id);

  gloss_shelf_set_pinned (fixture->shelf, code, pinned);
  g_assert_cmpint (gloss_shelf_is_pinned (fixture->shelf, code), ==, pinned);
}

static void
test_starts_empty (Fixture *fixture, gconstpointer data)
{
  assert_codes (gloss_shelf_get_pinned (fixture->shelf), "");
  assert_codes (gloss_shelf_get_recent (fixture->shelf), "");
}

static void
test_the_newest_comes_first (Fixture *fixture, gconstpointer data)
{
  visit (fixture, "smtp/550");
  visit (fixture, "smtp/450");
  visit (fixture, "smtp/250");
  assert_codes (gloss_shelf_get_recent (fixture->shelf), "250 450 550");
  visit (fixture, "smtp/550");
  assert_codes (gloss_shelf_get_recent (fixture->shelf), "550 250 450");
}

static void
test_recent_codes_are_few (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "smtp/211", "smtp/214", "smtp/220", "smtp/221", "smtp/235",
                                     "smtp/250", "smtp/251", "smtp/252", "smtp/253", "smtp/354" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    visit (fixture, ids[i]);
  assert_codes (gloss_shelf_get_recent (fixture->shelf), "354 253 252 251 250 235 221 220");
}

static void
test_pins_keep_their_order (Fixture *fixture, gconstpointer data)
{
  pin (fixture, "smtp/550", TRUE);
  pin (fixture, "smtp/250", TRUE);
  pin (fixture, "smtp/550", TRUE);
  assert_codes (gloss_shelf_get_pinned (fixture->shelf), "550 250");
  pin (fixture, "smtp/550", FALSE);
  assert_codes (gloss_shelf_get_pinned (fixture->shelf), "250");
}

static void
test_a_pinned_code_is_not_recent_too (Fixture *fixture, gconstpointer data)
{
  visit (fixture, "smtp/550");
  visit (fixture, "smtp/450");
  pin (fixture, "smtp/550", TRUE);
  assert_codes (gloss_shelf_get_recent (fixture->shelf), "450");
  pin (fixture, "smtp/550", FALSE);
  assert_codes (gloss_shelf_get_recent (fixture->shelf), "450 550");
}

static void
test_forgets_recent_and_keeps_pinned (Fixture *fixture, gconstpointer data)
{
  visit (fixture, "smtp/550");
  pin (fixture, "smtp/250", TRUE);
  gloss_shelf_forget_recent (fixture->shelf);
  assert_codes (gloss_shelf_get_recent (fixture->shelf), "");
  assert_codes (gloss_shelf_get_pinned (fixture->shelf), "250");
}

static void
test_passes_over_what_it_does_not_know (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "gopher/1", "smtp/550", "", "SMTP/450", NULL };

  g_settings_set_strv (fixture->settings, "recent", ids);
  g_settings_set_strv (fixture->settings, "pinned", (const char *const[]) { "x/y", NULL });
  assert_codes (gloss_shelf_get_recent (fixture->shelf), "550 450");
  assert_codes (gloss_shelf_get_pinned (fixture->shelf), "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/shelf/starts-empty", test_starts_empty);
  ADD ("/shelf/the-newest-comes-first", test_the_newest_comes_first);
  ADD ("/shelf/recent-codes-are-few", test_recent_codes_are_few);
  ADD ("/shelf/pins-keep-their-order", test_pins_keep_their_order);
  ADD ("/shelf/a-pinned-code-is-not-recent-too", test_a_pinned_code_is_not_recent_too);
  ADD ("/shelf/forgets-recent-and-keeps-pinned", test_forgets_recent_and_keeps_pinned);
  ADD ("/shelf/passes-over-what-it-does-not-know", test_passes_over_what_it_does_not_know);
#undef ADD

  return g_test_run ();
}
