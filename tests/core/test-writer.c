/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"
#include "gloss-writer.h"

static char *
write_252 (GlossDatabase *database, GlossFormat format, GlossValues *values)
{
  g_autoptr (GlossWriter) writer = g_object_new (GLOSS_TYPE_WRITER, "database", database, "format",
                                                 format, "values", values, NULL);
  g_autoptr (GListModel) codes = gloss_database_find_codes (database, "smtp/252");

  g_assert_cmpuint (g_list_model_get_n_items (codes), ==, 1);
  return gloss_writer_write_codes (writer, codes);
}

static void
test_verdict_first (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossCode) code = gloss_database_find_code (database, "smtp/252");
  g_autofree char *text = write_252 (database, GLOSS_FORMAT_TEXT, NULL);
  const char *summary = strstr (text, gloss_code_get_summary (code));
  const char *fix = strstr (text, "How to Fix");

  g_assert_true (g_str_has_prefix (text, "252  "));
  g_assert_nonnull (summary);
  g_assert_nonnull (fix);
  g_assert_true (summary < fix);
  g_assert_true (g_str_has_suffix (text, "\n"));
}

static void
test_values_fill (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossValues) values = gloss_values_new (database);
  g_autofree char *before = write_252 (database, GLOSS_FORMAT_TEXT, values);
  g_autofree char *after = NULL;
  g_autofree char *json = NULL;

  g_assert_true (gloss_values_set (values, "domain", "gloss.example", NULL));
  after = write_252 (database, GLOSS_FORMAT_TEXT, values);
  json = write_252 (database, GLOSS_FORMAT_JSON, values);

  g_assert_nonnull (strstr (before, "example.org"));
  g_assert_null (strstr (before, "gloss.example"));
  g_assert_nonnull (strstr (after, "gloss.example"));
  g_assert_nonnull (strstr (json, "{domain}"));
  g_assert_null (strstr (json, "gloss.example"));
}

static void
test_comparison (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossCode) a = gloss_database_find_code (database, "smtp/252");
  g_autoptr (GlossCode) b = gloss_database_find_code (database, "smtp/556");
  g_autoptr (GlossComparison) comparison = gloss_comparison_new (database, a, b);

  for (GlossFormat format = GLOSS_FORMAT_TEXT; format <= GLOSS_FORMAT_JSON; format++)
    {
      g_autoptr (GlossWriter) writer = gloss_writer_new (database, format);
      g_autofree char *text = gloss_writer_write_comparison (writer, comparison);

      g_assert_nonnull (strstr (text, gloss_comparison_get_use_a (comparison)));
      g_assert_nonnull (strstr (text, gloss_comparison_get_use_b (comparison)));
      g_assert_nonnull (strstr (text, gloss_code_get_title (a)));
      g_assert_true (g_str_has_suffix (text, "\n"));
    }
}

/* The value alone would not tell 550 of SMTP from 550 of FTP. */
static void
test_equal_values (void)
{
  static const struct
  {
    GlossFormat format;
    const char *text;
  } cases[] = {
    { GLOSS_FORMAT_TEXT, "\nSMTP reply 550       Send it when there is no such mailbox.\n" },
    { GLOSS_FORMAT_TEXT, "\n    FTP reply 550  " },
    { GLOSS_FORMAT_TEXT, "\nFTP reply 550  File Unavailable\n" },
    { GLOSS_FORMAT_MARKDOWN, "\n| Fact | SMTP reply 550 | FTP reply 550 |\n" },
  };
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossCode) a = gloss_database_find_code (database, "smtp/550");
  g_autoptr (GlossCode) b = gloss_database_find_code (database, "ftp/550");
  g_autoptr (GlossComparison) comparison = gloss_comparison_new (database, a, b);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossWriter) writer = gloss_writer_new (database, cases[i].format);
      g_autofree char *text = gloss_writer_write_comparison (writer, comparison);

      g_test_message ("%s", text);
      g_assert_nonnull (strstr (text, cases[i].text));
    }
}

static void
test_nothing (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GListModel) none = gloss_database_find_codes (database, "nosuch");
  g_autoptr (GlossWriter) text = gloss_writer_new (database, GLOSS_FORMAT_TEXT);
  g_autoptr (GlossWriter) json = gloss_writer_new (database, GLOSS_FORMAT_JSON);
  g_autofree char *as_text = gloss_writer_write_codes (text, none);
  g_autofree char *as_json = gloss_writer_write_codes (json, none);

  g_assert_cmpstr (as_text, ==, "");
  g_assert_cmpstr (as_json, ==, "{\n  \"schema\": 1,\n  \"codes\": []\n}\n");
}

static void
test_protocols (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossWriter) writer = gloss_writer_new (database, GLOSS_FORMAT_JSON);
  g_autofree char *text =
      gloss_writer_write_protocols (writer, gloss_database_get_protocols (database));

  g_assert_nonnull (strstr (text, "\"id\": \"smtp\""));
  g_assert_nonnull (strstr (text, "\"count\": 3"));
}

static void
test_finalize (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();

  fixture_assert_finalized (gloss_writer_new (database, GLOSS_FORMAT_TEXT));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writer/the-verdict-comes-before-the-fix", test_verdict_first);
  g_test_add_func ("/writer/values-fill-text-and-not-json", test_values_fill);
  g_test_add_func ("/writer/a-comparison-has-both-sides", test_comparison);
  g_test_add_func ("/writer/equal-values-are-told-apart", test_equal_values);
  g_test_add_func ("/writer/nothing-is-an-empty-page-or-list", test_nothing);
  g_test_add_func ("/writer/protocols-have-counts", test_protocols);
  g_test_add_func ("/writer/finalize", test_finalize);

  return g_test_run ();
}
