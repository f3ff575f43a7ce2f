/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"

#include <string.h>

static void
test_list (void)
{
  static const char *const ids[] = { "smtp/252", "smtp/550", "smtp/556", "ftp/550",
                                     "dns/NXDOMAIN" };
  g_autoptr (GlossDatabase) database = fixture_open ();
  GListModel *model = G_LIST_MODEL (database);

  g_assert_true (g_list_model_get_item_type (model) == GLOSS_TYPE_CODE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (model, i);

      g_assert_cmpstr (gloss_code_get_id (code), ==, ids[i]);
    }
  g_assert_null (g_list_model_get_item (model, G_N_ELEMENTS (ids)));
  g_assert_cmpstr (gloss_database_get_date (database), ==, "2026-11-24");
}

static void
test_find_code (void)
{
  static const struct
  {
    const char *id;
    const char *found;
  } cases[] = {
    { "smtp/252", "smtp/252" },
    { "smtp/550", "smtp/550" },
    { "smtp/556", "smtp/556" },
    { "ftp/550", "ftp/550" },
    { "dns/NXDOMAIN", "dns/NXDOMAIN" },
    { "dns/nxdomain", "dns/NXDOMAIN" },
    { "SMTP/550", "smtp/550" },
    { "550", NULL },
    { "smtp", NULL },
    { "smtp/", NULL },
    { "smtp/55", NULL },
    { "smtp/5500", NULL },
    { " smtp/550", NULL },
    { "smtp/550 ", NULL },
    { "a", NULL },
    { "zzz/1", NULL },
    { "", NULL },
    { "smtp/55\xff", NULL },
    { "smtp/\xc3\xa9", NULL },
  };
  g_autoptr (GlossDatabase) database = fixture_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossCode) code = gloss_database_find_code (database, cases[i].id);

      g_assert_cmpstr (code != NULL ? gloss_code_get_id (code) : NULL, ==, cases[i].found);
    }
}

static char *
list_ids (GListModel *codes)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", gloss_code_get_id (code));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
test_find_codes (void)
{
  static const struct
  {
    const char *id_or_value;
    const char *found;
  } cases[] = {
    { "550", "smtp/550 ftp/550" },
    { "smtp/550", "smtp/550" },
    { "FTP/550", "ftp/550" },
    { "252", "smtp/252" },
    { "nxdomain", "dns/NXDOMAIN" },
    { "NXDOMAIN", "dns/NXDOMAIN" },
    { "251", "" },
    { "55", "" },
    { "", "" },
    { "550\xff", "" },
  };
  g_autoptr (GlossDatabase) database = fixture_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) codes = gloss_database_find_codes (database, cases[i].id_or_value);
      g_autofree char *ids = list_ids (codes);

      g_assert_cmpstr (ids, ==, cases[i].found);
    }
}

static void
test_long_ids (void)
{
  static const struct
  {
    gsize length;
    gboolean found;
  } cases[] = {
    { 256, TRUE },
    { 257, FALSE },
    { 10000, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strnfill (cases[i].length, '9');
      g_autofree char *replacement = g_strdup_printf ("'%s', 'NXDOMAIN'", id);
      g_autoptr (GBytes) bytes =
          fixture_build_with ("'dns/NXDOMAIN', 'NXDOMAIN'", replacement, NULL);
      g_autoptr (GlossDatabase) database =
          gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, NULL);
      g_autoptr (GlossCode) code = gloss_database_find_code (database, id);

      g_assert_cmpint (code != NULL, ==, cases[i].found);
    }
}

static void
test_find_in_many (void)
{
  const guint n_codes = 3000;
  g_autoptr (GBytes) bytes = fixture_build_many (n_codes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossDatabase) database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n_codes; i++)
    {
      g_autofree char *id = g_strdup_printf ("test/%u", i);
      g_autoptr (GlossCode) code = gloss_database_find_code (database, id);
      g_autoptr (GListModel) codes = gloss_database_find_codes (database, id + strlen ("test/"));

      g_assert_cmpstr (gloss_code_get_id (code), ==, id);
      g_assert_cmpuint (g_list_model_get_n_items (codes), ==, 1);
    }
  g_assert_null (gloss_database_find_code (database, "test/3000"));
}

static void
test_protocols (void)
{
  static const struct
  {
    const char *id;
    const char *name;
    const char *item_name;
    guint n_codes;
    const char *first;
  } cases[] = {
    { "smtp", "SMTP Replies", "SMTP reply", 3, "smtp/252" },
    { "ftp", "FTP Replies", "FTP reply", 1, "ftp/550" },
    { "dns", "DNS Answers", "DNS answer", 1, "dns/NXDOMAIN" },
  };
  g_autoptr (GlossDatabase) database = fixture_open ();
  GListModel *protocols = gloss_database_get_protocols (database);

  g_assert_cmpuint (g_list_model_get_n_items (protocols), ==, G_N_ELEMENTS (cases));
  g_assert_true (gloss_database_get_protocols (database) == protocols);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossProtocol) protocol = g_list_model_get_item (protocols, i);
      GListModel *codes = G_LIST_MODEL (protocol);
      g_autoptr (GlossCode) first = g_list_model_get_item (codes, 0);

      g_assert_cmpstr (gloss_protocol_get_id (protocol), ==, cases[i].id);
      g_assert_cmpstr (gloss_protocol_get_name (protocol), ==, cases[i].name);
      g_assert_cmpstr (gloss_protocol_get_item_name (protocol), ==, cases[i].item_name);
      g_assert_cmpuint (g_list_model_get_n_items (codes), ==, cases[i].n_codes);
      g_assert_cmpstr (gloss_code_get_id (first), ==, cases[i].first);
      g_assert_null (g_list_model_get_item (codes, cases[i].n_codes));
    }
}

static void
test_find_protocol (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossProtocol) protocol = gloss_database_find_protocol (database, "FTP");

  g_assert_cmpstr (gloss_protocol_get_id (protocol), ==, "ftp");
  g_assert_null (gloss_database_find_protocol (database, "ft"));
  g_assert_null (gloss_database_find_protocol (database, ""));
}

static void
test_placeholders (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  GListModel *placeholders = gloss_database_get_placeholders (database);
  g_autoptr (GlossPlaceholder) first = g_list_model_get_item (placeholders, 0);
  g_autoptr (GlossPlaceholder) found = gloss_database_find_placeholder (database, "recipient");

  g_assert_cmpuint (g_list_model_get_n_items (placeholders), ==, 5);
  g_assert_cmpstr (gloss_placeholder_get_id (first), ==, "domain");
  g_assert_cmpstr (gloss_placeholder_get_id (found), ==, "recipient");
  g_assert_cmpint (gloss_placeholder_get_grammar (found), ==, GLOSS_GRAMMAR_MAILBOX);
  g_assert_cmpstr (gloss_placeholder_get_example (found), ==, "user@example.org");
  g_assert_cmpstr (gloss_placeholder_get_label (found), ==, "Recipient");
  g_assert_cmpstr (gloss_placeholder_get_hint (found), ==, "Whom it was for");
  g_assert_null (gloss_database_find_placeholder (database, "nothing"));
}

static void
test_read_in_place (void)
{
  g_autoptr (GBytes) bytes = fixture_build ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);
  g_autoptr (GlossCode) code = gloss_database_find_code (database, "smtp/550");
  const char *id = gloss_code_get_id (code);

  g_assert_true (id >= data && id < data + size);
}

/* Bytes at an odd address are copied to one that GVariant can read. */
static void
test_not_aligned (void)
{
  g_autoptr (GBytes) aligned = fixture_build ();
  gsize size = g_bytes_get_size (aligned);
  guint8 *data = g_malloc (size + 1);
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossDatabase) database = NULL;
  g_autoptr (GlossCode) code = NULL;

  memcpy (data + 1, g_bytes_get_data (aligned, NULL), size);
  whole = g_bytes_new_take (data, size + 1);
  bytes = g_bytes_new_from_bytes (whole, 1, size);
  database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, &error);
  g_assert_no_error (error);
  code = gloss_database_find_code (database, "smtp/550");
  g_assert_cmpstr (gloss_code_get_title (code), ==, "Mailbox Unavailable");
}

static void
test_strings_outlive_the_database (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossCode) code = gloss_database_find_code (database, "smtp/252");
  GListModel *related;

  fixture_assert_finalized (g_steal_pointer (&database));
  related = gloss_code_get_related (code);
  g_assert_cmpuint (g_list_model_get_n_items (related), ==, 1);
  g_assert_cmpstr (gloss_code_get_title (code), ==, "Cannot Verify User");
}

static gpointer
read_in_thread (gpointer user_data)
{
  GlossDatabase *database = user_data;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GlossCode) code =
          g_list_model_get_item (G_LIST_MODEL (database), i % FIXTURE_N_CODES);
      g_autoptr (GlossCode) found = gloss_database_find_code (database, gloss_code_get_id (code));

      g_assert_true (gloss_code_equal (code, found));
      g_assert_true (G_IS_LIST_MODEL (gloss_database_get_protocols (database)));
      fixture_read_all (G_OBJECT (code), 2);
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_in_thread, database);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/list", test_list);
  g_test_add_func ("/database/find-code", test_find_code);
  g_test_add_func ("/database/find-codes", test_find_codes);
  g_test_add_func ("/database/long-ids", test_long_ids);
  g_test_add_func ("/database/find-in-many", test_find_in_many);
  g_test_add_func ("/database/protocols", test_protocols);
  g_test_add_func ("/database/find-protocol", test_find_protocol);
  g_test_add_func ("/database/placeholders", test_placeholders);
  g_test_add_func ("/database/read-in-place", test_read_in_place);
  g_test_add_func ("/database/not-aligned", test_not_aligned);
  g_test_add_func ("/database/strings-outlive-the-database", test_strings_outlive_the_database);
  g_test_add_func ("/database/threads", test_threads);

  return g_test_run ();
}
