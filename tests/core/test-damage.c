/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"

#include <string.h>

#include "gloss-format.h"

/* Opens bytes that are no sound database, and sees why they were refused */
static void
assert_refused (GBytes *bytes, GlossDatabaseCheck check, GlossDatabaseError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossDatabase) database = gloss_database_new (bytes, check, &error);

  g_assert_null (database);
  g_assert_error (error, GLOSS_DATABASE_ERROR, (int) code);
  g_assert_cmpint (strlen (error->message), >, 0);
}

static GBytes *
change_header (gsize offset, guint32 number)
{
  g_autoptr (GBytes) bytes = fixture_build ();
  gsize size;
  guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&bytes), &size);

  memcpy (data + offset, &number, sizeof number);

  return g_bytes_new_take (data, size);
}

static void
test_no_database (void)
{
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) text = g_bytes_new_static ("550 5.1.1 no such user here, sorry", 34);

  assert_refused (empty, GLOSS_DATABASE_CHECK_HEADER, GLOSS_DATABASE_ERROR_TRUNCATED);
  assert_refused (text, GLOSS_DATABASE_CHECK_HEADER, GLOSS_DATABASE_ERROR_INVALID);
}

static void
test_header (void)
{
  static const struct
  {
    gsize offset;
    guint32 number;
    GlossDatabaseError code;
  } cases[] = {
    { G_STRUCT_OFFSET (GlossFormatHeader, magic), 0, GLOSS_DATABASE_ERROR_INVALID },
    { G_STRUCT_OFFSET (GlossFormatHeader, magic), GUINT32_SWAP_LE_BE (GLOSS_FORMAT_MAGIC),
      GLOSS_DATABASE_ERROR_INVALID },
    { G_STRUCT_OFFSET (GlossFormatHeader, version), GLOSS_FORMAT_VERSION + 1,
      GLOSS_DATABASE_ERROR_VERSION },
    { G_STRUCT_OFFSET (GlossFormatHeader, version), 0, GLOSS_DATABASE_ERROR_VERSION },
    { G_STRUCT_OFFSET (GlossFormatHeader, reserved), 1, GLOSS_DATABASE_ERROR_DAMAGED },
    { G_STRUCT_OFFSET (GlossFormatHeader, length), 24, GLOSS_DATABASE_ERROR_TRUNCATED },
    { G_STRUCT_OFFSET (GlossFormatHeader, length), G_MAXUINT32, GLOSS_DATABASE_ERROR_TRUNCATED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = change_header (cases[i].offset, cases[i].number);

      assert_refused (bytes, GLOSS_DATABASE_CHECK_HEADER, cases[i].code);
      assert_refused (bytes, GLOSS_DATABASE_CHECK_ALL, cases[i].code);
    }
}

static void
test_byte_order_is_named (void)
{
  g_autoptr (GBytes) bytes = change_header (G_STRUCT_OFFSET (GlossFormatHeader, magic),
                                            GUINT32_SWAP_LE_BE (GLOSS_FORMAT_MAGIC));
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, &error);

  g_assert_null (database);
  g_assert_nonnull (strstr (error->message, "byte order"));
}

static void
test_checksum (void)
{
  g_autoptr (GBytes) bytes =
      change_header (G_STRUCT_OFFSET (GlossFormatHeader, checksum), 0x12345678);
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);

  g_assert_nonnull (database);
  assert_refused (bytes, GLOSS_DATABASE_CHECK_ALL, GLOSS_DATABASE_ERROR_DAMAGED);
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) whole = fixture_build ();

  for (gsize length = 0; length < g_bytes_get_size (whole); length++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (whole, 0, length);

      assert_refused (bytes, GLOSS_DATABASE_CHECK_HEADER, GLOSS_DATABASE_ERROR_TRUNCATED);
    }
}

static void
change_each_byte (GBytes *whole)
{
  gsize size = g_bytes_get_size (whole);

  for (gsize i = 0; i < size; i++)
    {
      guint8 *data = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);
      g_autoptr (GlossDatabase) database = NULL;
      g_autoptr (GError) error = NULL;

      data[i] ^= 0xff;
      g_assert_null (gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, &error));
      g_assert_nonnull (error);

      database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);
      if (database != NULL)
        fixture_read_database (database);
    }
}

static void
test_each_byte (void)
{
  g_autoptr (GBytes) whole = fixture_build ();

  change_each_byte (whole);
}

/* The same where entries belong to one another, and are called by what they belong to */
static void
test_each_byte_of_parts (void)
{
  g_autoptr (GBytes) whole = fixture_build_with (
      "'dns/NXDOMAIN', 'NXDOMAIN'", "'ftp/550/x', '550/x'", "[4, 3, 0, 1, 2], [0, 1, 3, 2, 4], ",
      "[3, 4, 0, 1, 2], [0, 1, 3, 4, 2], ", "[('rcode', 'Response code')], [], false",
      "[('rcode', 'Response code')], [], true", "[(3, '')], [], [], [], [], '', [])",
      "[(3, '')], ['ftp/550'], [], ['smtp/550'], [], '2026-01', ['File'])",
      "[(0, '4.2.3'), (2, '1')],  [], [], [], [], ''",
      "[(0, '4.2.3'), (2, '1')], [], ['ftp/550/x'], [], ['ftp/550/x', 'ftp/550/x'], ''", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossDatabase) database = gloss_database_new (whole, GLOSS_DATABASE_CHECK_ALL, &error);

  g_assert_no_error (error);
  change_each_byte (whole);
}

/* The checksum is right in all of these: only a look at what the numbers mean finds them. */
static void
test_meaning (void)
{
  static const struct
  {
    const char *find;
    const char *replace;
  } cases[] = {
    { "'end of the message')], false, 0, 3)", "'end of the message')], false, 0, 2)" },
    { "'end of the message')], false, 0, 3)", "'end of the message')], false, 1, 2)" },
    { "'end of the message')], false, 0, 3)", "'end of the message')], false, 0, 4294967295)" },
    { "  4, 1)], ", "  4, 0)], " },
    { "[(0, 0, 1, 0, 0, 0, 1, 1,", "[(3, 0, 1, 0, 0, 0, 1, 1," },
    { "[(0, 0, 1, 0, 0, 0, 1, 1,", "[(1, 0, 1, 0, 0, 0, 1, 1," },
    { "[(0, 0, 1, 0, 0, 0, 1, 1,", "[(0, 2, 1, 0, 0, 0, 1, 1," },
    { "[(0, 0, 1, 0, 0, 0, 1, 1,", "[(0, 0, 7, 0, 0, 0, 1, 1," },
    { "[(0, 0, 1, 0, 0, 0, 1, 1,", "[(0, 0, 1, 4, 0, 0, 1, 1," },
    { "[(0, 0, 1, 0, 0, 0, 1, 1,", "[(0, 0, 1, 0, 4, 0, 1, 1," },
    { "[(0, 0, 1, 0, 0, 0, 1, 1,", "[(0, 0, 1, 0, 0, 5, 1, 1," },
    { "[(0, 0, 1, 0, 0, 0, 1, 1,", "[(0, 0, 1, 0, 0, 0, 512, 1," },
    { "[(0, 0, 1, 0, 0, 0, 1, 1,", "[(0, 0, 1, 0, 0, 0, 1, 8," },
    { "[(2, [('Ask", "[(9, [('Ask" },
    { "RCPT instead.', 1,", "RCPT instead.', 6," },
    { "[(0, '3.5.3')", "[(4, '3.5.3')" },
    { "'smtp/252', '252'", "'', '252'" },
    { "'smtp/252', '252'", "'smtp/252', ''" },
    { "'smtp/556', '556'", "'SMTP/550', '556'" },
    { "[4, 3, 0, 1, 2], ", "[4, 3, 0, 1], " },
    { "[4, 3, 0, 1, 2], ", "[4, 3, 0, 2, 1], " },
    { "[4, 3, 0, 1, 2], ", "[4, 3, 0, 1, 5], " },
    { "[4, 3, 0, 1, 2], ", "[4, 3, 0, 1, 1], " },
    { "[0, 1, 3, 2, 4], ", "[0, 3, 1, 2, 4], " },
    { "[0, 1, 3, 2, 4], ", "[0, 1, 1, 2, 4], " },
    { "[0, 1, 3, 2, 4], ", "[0, 1, 3, 2, 4294967295], " },
    { "('login', 4,", "('login', 5," },
    { "[(0, 2, '252 keeps", "[(0, 5, '252 keeps" },
    { "[(0, 2, '252 keeps", "[(2, 0, '252 keeps" },
    { "[(0, 2, '252 keeps", "[(2, 2, '252 keeps" },
    { "[(0, 2, '252 keeps", "[(0, 2, '', [], '', ''), (0, 2, '252 keeps" },
    { "[(0, 2, '252 keeps", "[(1, 2, '', [], '', ''), (0, 2, '252 keeps" },
    { "[0x61, 0, 0x62, 0]", "[0x63, 0, 0x62, 0]" },
    { "[0x61, 0, 0x62, 0]", "[0x61, 0, 0x62, 1]" },
    { "[0, 2], [0, 1, 3]", "[0, 9], [0, 1, 3]" },
    { "[0, 2], [0, 1, 3]", "[0, 2], [0, 0, 3]" },
    { "[0x002, 0x102, 0x403]", "[0x002, 0x403, 0x102]" },
    { "[0x002, 0x102, 0x403]", "[0x002, 0x102, 0x503]" },
    { "[0x002, 0x102, 0x403]", "[0x002, 0x102, 0x407]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = fixture_build_with (cases[i].find, cases[i].replace, NULL);
      g_autoptr (GlossDatabase) database = NULL;

      g_test_message ("%s", cases[i].replace);
      assert_refused (bytes, GLOSS_DATABASE_CHECK_ALL, GLOSS_DATABASE_ERROR_DAMAGED);

      database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);
      g_assert_nonnull (database);
      fixture_read_database (database);
    }
}

static void
test_index_without_starts (void)
{
  g_autoptr (GBytes) bytes = fixture_build_with ("[0, 1, 3], [0x002", "[0, 1], [0x002", NULL);

  g_assert_null (gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, NULL));
}

static void
test_what_cannot_be_read_is_empty (void)
{
  g_autoptr (GBytes) bytes =
      fixture_build_with ("[(0, 0, 1, 0, 0, 0, 1, 1,", "[(3, 2, 7, 4, 4, 5, 512, 8,", NULL);
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);
  g_autoptr (GlossCode) code = gloss_database_find_code (database, "smtp/252");
  g_auto (GStrv) actors = gloss_code_dup_actor_ids (code);
  g_auto (GStrv) phases = gloss_code_dup_phase_labels (code);

  g_assert_cmpstr (gloss_protocol_get_id (gloss_code_get_protocol (code)), ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gloss_code_get_protocol (code))), ==,
                    0);
  g_assert_cmpstr (gloss_code_get_class_id (code), ==, "");
  g_assert_cmpstr (gloss_code_get_class_name (code), ==, "");
  g_assert_cmpint (gloss_code_get_outcome (code), ==, GLOSS_OUTCOME_INFORMATION);
  g_assert_cmpint (gloss_code_get_retry (code), ==, GLOSS_RETRY_NO_NEED);
  g_assert_cmpint (gloss_code_get_provenance (code), ==, GLOSS_PROVENANCE_STANDARD);
  g_assert_cmpint (gloss_code_get_status (code), ==, GLOSS_STATUS_CURRENT);
  g_assert_cmpuint (g_strv_length (actors), ==, 0);
  g_assert_cmpuint (g_strv_length (phases), ==, 0);
  g_assert_cmpstr (gloss_code_get_value (code), ==, "252");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/damage/no-database", test_no_database);
  g_test_add_func ("/damage/header", test_header);
  g_test_add_func ("/damage/byte-order-is-named", test_byte_order_is_named);
  g_test_add_func ("/damage/checksum", test_checksum);
  g_test_add_func ("/damage/truncated-at-every-length", test_truncated);
  g_test_add_func ("/damage/each-byte-in-turn", test_each_byte);
  g_test_add_func ("/damage/each-byte-of-parts", test_each_byte_of_parts);
  g_test_add_func ("/damage/numbers-that-mean-nothing", test_meaning);
  g_test_add_func ("/damage/index-without-starts", test_index_without_starts);
  g_test_add_func ("/damage/what-cannot-be-read-is-empty", test_what_cannot_be_read_is_empty);

  return g_test_run ();
}
