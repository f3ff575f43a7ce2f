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

static guint
count (const char *text, const char *part)
{
  g_auto (GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

/* What both sides have stands with the first one; a step with another command is another step. */
static void
test_shared_texts (void)
{
  g_autoptr (GBytes) bytes =
      fixture_build_with ("['A typing error.', 'The mailbox was closed.'], []",
                          "['A typing error.', 'The server keeps its users secret.'], "
                          "[(1, [('Write to them.', 5, 'Dear postmaster of {domain},')]), "
                          " (2, [('Ask with RCPT instead.', 1, 'swaks'), ('Wait.', 0, '')])]",
                          NULL);
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);
  g_autoptr (GlossCode) a = gloss_database_find_code (database, "smtp/252");
  g_autoptr (GlossCode) b = gloss_database_find_code (database, "smtp/550");
  g_autoptr (GlossComparison) comparison = gloss_comparison_new (database, a, b);
  g_autoptr (GlossWriter) writer = gloss_writer_new (database, GLOSS_FORMAT_TEXT);
  g_autofree char *text = gloss_writer_write_comparison (writer, comparison);

  g_test_message ("%s", text);
  g_assert_cmpuint (count (text, "The server keeps its users secret."), ==, 1);
  g_assert_cmpuint (count (text, "A typing error."), ==, 1);
  g_assert_cmpuint (count (text, "Write to them."), ==, 1);
  g_assert_cmpuint (count (text, "Ask with RCPT instead."), ==, 2);
}

static void
test_titles_stand_once (void)
{
  g_autoptr (GBytes) bytes =
      fixture_build_with ("false, 3, 1)", "true, 3, 1)", "[('rcode', 'Response code')], [], false",
                          "[('rcode', 'Response code')], [], true", NULL);
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);
  g_autoptr (GlossCode) a = gloss_database_find_code (database, "ftp/550");
  g_autoptr (GlossCode) b = gloss_database_find_code (database, "dns/NXDOMAIN");
  g_autoptr (GlossComparison) comparison = gloss_comparison_new (database, a, b);
  g_autoptr (GlossWriter) writer = gloss_writer_new (database, GLOSS_FORMAT_MARKDOWN);
  g_autofree char *text = gloss_writer_write_comparison (writer, comparison);

  g_test_message ("%s", text);
  g_assert_true (g_str_has_prefix (text, "## File Unavailable vs No Such Domain\n"));
  g_assert_nonnull (strstr (text, "\n## File Unavailable\n"));
  g_assert_nonnull (strstr (text, "\n## No Such Domain\n"));
}

/* The fixture with an entry that is part of ftp/550, and what smtp/550 has to do with others */
static char *
write_550 (const char *companions, const char *replies, GlossFormat format)
{
  g_autofree char *relations = g_strdup_printf ("%s, ['ftp/550'], [(0, '4.2.3'), (2, '1')],"
                                                " [], ['ftp/550/x'], ['ftp/550'], %s, ''",
                                                companions, replies);
  g_autoptr (GBytes) bytes =
      fixture_build_with ("'dns/NXDOMAIN', 'NXDOMAIN'", "'ftp/550/x', '550/x'",
                          "[4, 3, 0, 1, 2], [0, 1, 3, 2, 4], ",
                          "[3, 4, 0, 1, 2], [0, 1, 3, 4, 2], ", "false, 3, 1)", "true, 3, 1)",
                          "['enhanced/5.1.1', 'enhanced/5.7.1'], ['ftp/550'], "
                          "[(0, '4.2.3'), (2, '1')],  [], [], [], [], ''",
                          relations, NULL);
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);
  g_autoptr (GlossWriter) writer = gloss_writer_new (database, format);
  g_autoptr (GListModel) codes = gloss_database_find_codes (database, "smtp/550");

  return gloss_writer_write_codes (writer, codes);
}

static void
test_relations (void)
{
  g_autofree char *text = write_550 ("['ftp/550', 'enhanced/5.1.1']",
                                     "['ftp/550/x', 'ftp/550/x', 'ftp/550/y']", GLOSS_FORMAT_TEXT);

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "\nGoes With\n  • File Unavailable\n  • 5.1.1\n\n"));
  g_assert_nonnull (strstr (text, "\nComes With\n  • File Unavailable\n\n"));
  g_assert_nonnull (strstr (text, "\nIn Other Protocols\n  • File Unavailable\n\n"));
  g_assert_nonnull (strstr (text, "\nContains\n  • x No Such Domain\n\n"));
  g_assert_nonnull (strstr (text, "\nWhat Servers Say\n"
                                  "  • File Unavailable: No Such Domain; No Such Domain\n"
                                  "  • ftp/550/y\n"));
}

/* A page that names hundreds of others one by one has no room for what it is about. */
static void
test_crowds (void)
{
  g_autoptr (GString) companions = g_string_new ("['ftp/550'");
  g_autoptr (GString) replies = g_string_new ("['ftp/550/x'");
  g_autofree char *text = NULL;

  for (guint i = 1; i <= 24; i++)
    {
      g_string_append_printf (companions, ", 'enhanced/5.1.%u'", i);
      g_string_append_printf (replies, ", 'ftp/550/%u'", i);
    }
  g_string_append_c (companions, ']');
  g_string_append_c (replies, ']');
  text = write_550 (companions->str, replies->str, GLOSS_FORMAT_TEXT);

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "\nGoes With\nFile Unavailable, 5.1.1, 5.1.2, 5.1.3"));
  g_assert_nonnull (strstr (text, "\nWhat Servers Say\nFile Unavailable\n"));
}

static void
test_json_replies (void)
{
  g_autofree char *json = write_550 ("[]", "['ftp/550/x', 'ftp/550/y']", GLOSS_FORMAT_JSON);

  g_test_message ("%s", json);
  g_assert_nonnull (strstr (json, "\"id\": \"ftp/550/x\""));
  g_assert_nonnull (strstr (json, "\"provider\": \"550\""));
  g_assert_nonnull (strstr (json, "\"text\": \"No Such Domain\""));
  g_assert_null (strstr (json, "ftp/550/y"));
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
  g_test_add_func ("/writer/what-both-share-stands-once", test_shared_texts);
  g_test_add_func ("/writer/titles-stand-once", test_titles_stand_once);
  g_test_add_func ("/writer/relations-are-named", test_relations);
  g_test_add_func ("/writer/crowds-are-named-in-a-line", test_crowds);
  g_test_add_func ("/writer/json-has-replies-that-exist", test_json_replies);
  g_test_add_func ("/writer/nothing-is-an-empty-page-or-list", test_nothing);
  g_test_add_func ("/writer/protocols-have-counts", test_protocols);
  g_test_add_func ("/writer/finalize", test_finalize);

  return g_test_run ();
}
