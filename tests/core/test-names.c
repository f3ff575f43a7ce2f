/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"
#include "gloss-text.h"

/* The fixture with a list and one of its answers in the place of ftp/550 and dns/NXDOMAIN. What
 * rides on 550 is shown by its title. */
static GlossDatabase *
open_with_list (gboolean shown_by_title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      fixture_build_with ("(1, 0, 5, 2, 1, 3, 32, 1, 'ftp/550', '550'",
                          "(2, 0, 5, 2, 1, 3, 32, 1, 'dns/x.example', 'x.example'",
                          "'dns/NXDOMAIN', 'NXDOMAIN'",
                          "'dns/x.example/127.0.0.2', 'x.example/127.0.0.2'",
                          "[4, 3, 0, 1, 2], [0, 1, 3, 2, 4], ",
                          "[3, 4, 0, 1, 2], [0, 1, 2, 3, 4], ", "'smtp/550', '550'",
                          "'smtp/550', '5.5.0'", "[(3, '')], [], [], [], [], '', [])",
                          "[(3, '')], ['dns/x.example'], [], ['smtp/550'], [], '2026-01', [])",
                          "[('rcode', 'Response code')], [], false",
                          shown_by_title ? "[('rcode', 'Response code')], [], true"
                                         : "[('rcode', 'Response code')], [], false",
                          NULL);
  GlossDatabase *database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, &error);

  g_assert_no_error (error);

  return database;
}

static void
assert_found (GlossDatabase *database, const char *value, const char *expected)
{
  g_autoptr (GListModel) codes = gloss_database_find_codes (database, value);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", gloss_code_get_id (code));
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_finds_by_last_part (void)
{
  g_autoptr (GlossDatabase) database = open_with_list (FALSE);

  assert_found (database, "127.0.0.2", "dns/x.example/127.0.0.2");
  assert_found (database, "X.EXAMPLE/127.0.0.2", "dns/x.example/127.0.0.2");
  assert_found (database, "x.example", "dns/x.example");
  assert_found (database, "0.2", "");
  assert_found (database, "", "");
}

/* Nobody sends the value of what is shown by its title, and its parts are words. */
static void
test_finds_no_word (void)
{
  g_autoptr (GlossDatabase) database = open_with_list (TRUE);

  assert_found (database, "127.0.0.2", "");
  assert_found (database, "x.example/127.0.0.2", "dns/x.example/127.0.0.2");
}

static void
test_finds_without_class (void)
{
  g_autoptr (GlossDatabase) database = open_with_list (FALSE);

  assert_found (database, "5.5.0", "smtp/550");
  assert_found (database, "X.5.0", "smtp/550");
  assert_found (database, "x.5.0", "smtp/550");
  assert_found (database, "4.5.0", "");
  assert_found (database, "x.5", "");
  assert_found (database, "x", "");
}

static void
assert_called (GlossCode *code, const char *short_value, const char *title, const char *heading)
{
  g_autofree char *long_title = gloss_code_dup_long_title (code);
  g_autofree char *whole_heading = gloss_code_dup_heading (code);

  g_assert_cmpstr (gloss_code_get_short_value (code), ==, short_value);
  g_assert_cmpstr (long_title, ==, title);
  g_assert_cmpstr (whole_heading, ==, heading);
}

static void
test_called_by_value (void)
{
  g_autoptr (GlossDatabase) database = open_with_list (FALSE);
  g_autoptr (GlossCode) plain = gloss_database_find_code (database, "smtp/252");
  g_autoptr (GlossCode) answer = gloss_database_find_code (database, "dns/x.example/127.0.0.2");
  g_autoptr (GlossCode) list = gloss_code_dup_whole (answer);

  assert_called (plain, "252", "Cannot Verify User", "252 Cannot Verify User");
  assert_called (answer, "127.0.0.2", "File Unavailable: No Such Domain",
                 "127.0.0.2 File Unavailable: No Such Domain");
  g_assert_cmpstr (gloss_code_get_id (list), ==, "dns/x.example");
  g_assert_null (gloss_code_dup_whole (plain));
  g_assert_cmpstr (gloss_code_get_as_of (answer), ==, "2026-01");
  g_assert_cmpstr (gloss_code_get_as_of (plain), ==, "");
}

static void
test_called_by_title (void)
{
  g_autoptr (GlossDatabase) database = open_with_list (TRUE);
  g_autoptr (GlossCode) answer = gloss_database_find_code (database, "dns/x.example/127.0.0.2");
  g_autoptr (GlossRelation) ridden = g_list_model_get_item (gloss_code_get_rides_on (answer), 0);

  assert_called (answer, "5.5.0", "File Unavailable: No Such Domain",
                 "File Unavailable: No Such Domain");
  g_assert_cmpstr (gloss_relation_get_short_value (ridden), ==, "5.5.0");
}

/* What rides on nothing that has a value */
static void
test_called_by_nothing_else (void)
{
  g_autoptr (GlossDatabase) database = open_with_list (TRUE);
  g_autoptr (GlossCode) list = gloss_database_find_code (database, "dns/x.example");

  g_assert_true (gloss_protocol_is_shown_by_title (gloss_code_get_protocol (list)));
  assert_called (list, "", "File Unavailable", "File Unavailable");
}

/* As only a damaged database has it */
static void
test_called_without_an_id (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      fixture_build_with ("'dns/NXDOMAIN', 'NXDOMAIN'", "'dns', 'a/b'", NULL);
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, &error);
  g_autoptr (GlossCode) code = g_list_model_get_item (G_LIST_MODEL (database), FIXTURE_N_CODES - 1);

  g_assert_no_error (error);
  g_assert_null (gloss_code_dup_whole (code));
  assert_called (code, "b", "No Such Domain", "b No Such Domain");
}

static void
test_holes (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "No such user", "No such user" },
    { "<{recipient}>: Relay access denied", "<…>: Relay access denied" },
    { "{host}[{address}] said {", "…[…] said {" },
    { "{}{A}{own-host}", "{}{A}…" },
    { "{host2}{{host}}", "…{…}" },
    { "{not closed", "{not closed" },
    { "é {domain}…", "é ……" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *open = gloss_text_open_holes (cases[i][0]);

      g_assert_cmpstr (open, ==, cases[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/names/finds-by-last-part", test_finds_by_last_part);
  g_test_add_func ("/names/finds-no-word", test_finds_no_word);
  g_test_add_func ("/names/finds-without-class", test_finds_without_class);
  g_test_add_func ("/names/called-by-value", test_called_by_value);
  g_test_add_func ("/names/called-by-title", test_called_by_title);
  g_test_add_func ("/names/called-by-nothing-else", test_called_by_nothing_else);
  g_test_add_func ("/names/called-without-an-id", test_called_without_an_id);
  g_test_add_func ("/names/holes", test_holes);

  return g_test_run ();
}
