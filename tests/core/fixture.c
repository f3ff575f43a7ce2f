/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"

#include <string.h>

#include "gloss-format.h"
#include "gloss-values.h"
#include "gloss-writer.h"

/* Members in the order of gloss-format.h. The words of the index are "a" and "b". */
static const char fixture[] =
    "(0, 0, 0, 0, 0, "
    /* protocols */
    "[('smtp', 'SMTP Replies', 'SMTP reply',"
    "  [('2yz', 'Positive Completion'), ('5yz', 'Permanent Negative Completion')],"
    "  [('vrfy', 'VRFY'), ('rcpt', 'RCPT'), ('message', 'end of the message')], false, 0, 3),"
    " ('ftp', 'FTP Replies', 'FTP reply', [('5yz', 'Permanent Negative')],"
    "  [('any', 'any command')],"
    "  false, 3, 1),"
    " ('dns', 'DNS Answers', 'DNS answer', [('rcode', 'Response code')], [], false,"
    "  4, 1)], "
    /* codes */
    "[(0, 0, 1, 0, 0, 0, 1, 1, 'smtp/252', '252', '', 'Cannot Verify User',"
    "  'Neither yes nor no.', 'Send it to VRFY.', '',"
    "  ['Cannot VRFY user', 'VRFY disabled'], ['Cannot VRFY user, but will accept message'],"
    "  ['It promises nothing more than <ref code=\"smtp/550\"/>.', 'Say <lit>RCPT</lit> instead.'],"
    "  ['VRFY is switched off.', 'The users are not known here.'],"
    "  [(2, [('Ask with RCPT instead.', 1, 'swaks --to {recipient} --server {host}'),"
    "        ('Wait.', 0, '')]),"
    "   (1, [('Write to them.', 5, 'Dear postmaster of {domain},')])],"
    "  ['smtp/550'], ['enhanced/2.5.0'], [], [(0, '3.5.3'), (0, '')],"
    "  [], [], [], [], '', []),"
    " (0, 1, 5, 2, 0, 0, 6, 7, 'smtp/550', '550', '', 'Mailbox Unavailable',"
    "  'There is no such mailbox.', 'Send it when there is no such mailbox.',"
    "  'Nobody has the address {recipient}.', ['User unknown'], ['No such user here'],"
    "  ['The mailbox is not there.'], ['A typing error.', 'The mailbox was closed.'], [],"
    "  ['smtp/252'], ['enhanced/5.1.1', 'enhanced/5.7.1'], ['ftp/550'], [(0, '4.2.3'), (2, '1')],"
    "  [], [], [], [], '', []),"
    " (0, 1, 5, 3, 0, 1, 6, 2, 'smtp/556', '556', '', 'Domain Does Not Accept Mail',"
    "  'The domain takes no mail.', 'Send it for a null MX.', 'That domain takes no mail.',"
    "  ['Null MX'], ['Domain does not accept mail'], ['The domain says so.'], ['A null MX.'], [],"
    "  [], ['enhanced/5.1.10'], [], [(1, '4')], [], [], [], [], '', []),"
    " (1, 0, 5, 2, 1, 3, 32, 1, 'ftp/550', '550', '', 'File Unavailable',"
    "  'There is no such file.', 'Send it when there is no such file.', 'The file is gone.',"
    "  [], [], ['The file is not there.'], ['It was deleted.'], [], [], [], ['smtp/550'], [],"
    "  [], [], [], [], '', []),"
    " (2, 0, 5, 2, 3, 2, 128, 0, 'dns/NXDOMAIN', 'NXDOMAIN', 'Name Error', 'No Such Domain',"
    "  'There is no such name.', 'Send it when there is no such name.', '', [], [], [], [], [],"
    "  [], [], [], [(3, '')], [], [], [], [], '', [])], "
    /* by id, by value */
    "[4, 3, 0, 1, 2], [0, 1, 3, 2, 4], "
    /* documents */
    "[('RFC 5321', 'Simple Mail Transfer Protocol', 'https://example.org/rfc5321', 'section-',"
    "  '2026-11-24'),"
    " ('RFC 7504', 'SMTP 521 and 556 Reply Codes', 'https://example.org/rfc7504', '',"
    "  '2026-11-23'),"
    " ('Registry', 'Codes', 'https://example.org/codes', '#', ''),"
    " ('Folklore', 'What People Say', '', '', '')], "
    /* placeholders */
    "[('domain', 0, 'example.org', 'Domain', 'The part after the @'),"
    " ('host', 1, 'mx.example.org', 'Server', 'Its name'),"
    " ('address', 2, '192.0.2.1', 'IP Address', 'Where it is'),"
    " ('recipient', 3, 'user@example.org', 'Recipient', 'Whom it was for'),"
    " ('login', 4, 'jsmith', 'User Name', 'Who signs in')], "
  /* comparisons */
    "[(0, 2, '252 keeps a secret, 556 tells one.', ['252 is unsure, 556 is certain.',"
    "  'After 252 go on, after 556 stop.'], 'Answer VRFY with 252.', 'Answer RCPT with 556.')], "
  /* index */
    "([0x61, 0, 0x62, 0], [0, 2], [0, 1, 3], [0x002, 0x102, 0x403]), "
    "'2026-11-24')";

static GBytes *
build_from_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) variant =
      g_variant_parse (G_VARIANT_TYPE (GLOSS_FORMAT_TYPE), text, NULL, NULL, &error);
  GlossFormatHeader header = { .magic = GLOSS_FORMAT_MAGIC, .version = GLOSS_FORMAT_VERSION };
  guint8 *data;

  g_assert_no_error (error);
  header.length = g_variant_get_size (variant);
  data = g_malloc (header.length);
  g_variant_store (variant, data);
  header.checksum = gloss_format_checksum (data + sizeof header, header.length - sizeof header);
  memcpy (data, &header, sizeof header);

  return g_bytes_new_take (data, header.length);
}

GBytes *
fixture_build (void)
{
  return build_from_text (fixture);
}

GBytes *
fixture_build_with (const char *find, ...)
{
  g_autoptr (GString) text = g_string_new (fixture);
  va_list pairs;

  va_start (pairs, find);
  for (; find != NULL; find = va_arg (pairs, const char *))
    g_assert_cmpuint (g_string_replace (text, find, va_arg (pairs, const char *), 0), >, 0);
  va_end (pairs);

  return build_from_text (text->str);
}

static int
compare_decimals (gconstpointer a, gconstpointer b, gpointer user_data)
{
  g_autofree char *a_text = g_strdup_printf ("%u", *(const guint *) a);
  g_autofree char *b_text = g_strdup_printf ("%u", *(const guint *) b);

  return strcmp (a_text, b_text);
}

GBytes *
fixture_build_many (guint n_codes)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) order = g_string_new ("[");
  g_autofree guint *indices = g_new (guint, n_codes);

  g_string_printf (text, "(0, 0, 0, 0, 0, [('test', 'T', 't', [('c', 'C')], [], false, 0, %u)], [",
                   n_codes);
  for (guint i = 0; i < n_codes; i++)
    {
      indices[i] = i;
      g_string_append_printf (text,
                              "%s(0, 0, 0, 0, 0, 0, 1, 0, 'test/%u', '%u', '', 'Title %u', '', '',"
                              " '', [], [], [], [], [], [], [], [], [], [], [], [], [], '', [])",
                              i > 0 ? ", " : "", i, i, i);
    }

  g_sort_array (indices, n_codes, sizeof (guint), compare_decimals, NULL);
  for (guint i = 0; i < n_codes; i++)
    g_string_append_printf (order, "%s%u", i > 0 ? ", " : "", indices[i]);

  g_string_append_printf (text, "], %s], %s], [], [], [], ([], [], [0], []), '2026-11-24')",
                          order->str, order->str);

  return build_from_text (text->str);
}

GlossDatabase *
fixture_open (void)
{
  g_autoptr (GBytes) bytes = fixture_build ();
  g_autoptr (GError) error = NULL;
  GlossDatabase *database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);

  return database;
}

void
fixture_assert_finalized (gpointer object)
{
  gpointer pointer = object;

  g_object_add_weak_pointer (object, &pointer);
  g_object_unref (object);
  g_assert_null (pointer);
}

static void
read_property (GObject *object, GParamSpec *pspec, guint depth)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (object, pspec->name, &value);
  if (G_VALUE_HOLDS_STRING (&value))
    g_assert_true (g_utf8_validate (g_value_get_string (&value), -1, NULL));
  else if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
    g_assert_nonnull (g_value_get_boxed (&value));
  else if (G_VALUE_HOLDS_ENUM (&value))
    g_assert_nonnull (
        g_enum_get_value (G_PARAM_SPEC_ENUM (pspec)->enum_class, g_value_get_enum (&value)));
  else if (G_VALUE_HOLDS_OBJECT (&value) && g_value_get_object (&value) != NULL)
    fixture_read_all (g_value_get_object (&value), depth);
}

void
fixture_read_all (GObject *object, guint depth)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n;

  if (depth == 0)
    return;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);
  for (guint i = 0; i < n; i++)
    read_property (object, pspecs[i], depth - 1);

  n = G_IS_LIST_MODEL (object) ? g_list_model_get_n_items (G_LIST_MODEL (object)) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (object), i);

      g_assert_nonnull (item);
      fixture_read_all (item, depth - 1);
    }
}

/* The first code with the last but two: of the fixture, a pair that somebody wrote about */
static void
compare_two (GlossDatabase *database)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (database));
  g_autoptr (GlossCode) a = g_list_model_get_item (G_LIST_MODEL (database), 0);
  g_autoptr (GlossCode) b = g_list_model_get_item (G_LIST_MODEL (database), MAX (n, 3) - 3);
  g_autoptr (GlossComparison) comparison = NULL;

  if (a == NULL || b == NULL)
    return;

  comparison = gloss_comparison_new (database, b, a);
  fixture_read_all (G_OBJECT (comparison), 3);
}

static void
find_all (GlossDatabase *database)
{
  static const char *const keys[] = {
    "smtp/252", "smtp/550", "ftp/550", "dns/nxdomain", "252", "550", "nxdomain", "zzz", "",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GlossCode) code = gloss_database_find_code (database, keys[i]);
      g_autoptr (GListModel) codes = gloss_database_find_codes (database, keys[i]);
      g_autoptr (GlossProtocol) protocol = gloss_database_find_protocol (database, keys[i]);

      g_assert_true (G_IS_LIST_MODEL (codes));
    }
}

static void
write_all (GlossDatabase *database)
{
  for (GlossFormat format = GLOSS_FORMAT_TEXT; format <= GLOSS_FORMAT_JSON; format++)
    {
      g_autoptr (GlossWriter) writer = gloss_writer_new (database, format);
      g_autofree char *page = gloss_writer_write_codes (writer, G_LIST_MODEL (database));

      g_assert_true (g_utf8_validate (page, -1, NULL));
    }
}

void
fixture_read_database (GlossDatabase *database)
{
  g_autoptr (GlossValues) values = gloss_values_new (database);
  g_autofree char *filled =
      gloss_values_fill (values, GLOSS_SNIPPET_SH, "{domain} {host} {address} {recipient} {login}");

  fixture_read_all (G_OBJECT (database), 4);
  find_all (database);
  compare_two (database);
  write_all (database);
}
