/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "fixture.h"
#include "gloss-reader-index.h"
#include "gloss-text.h"

#define HEADER "Content-Type: text/plain; charset=UTF-8\n"

static char *folder;

/* A compiled catalogue with one message, besides its header */
static void
append_catalogue (GByteArray *out, const char *msgid, const char *msgstr)
{
  const char *strings[] = { "", msgid, HEADER, msgstr };
  guint32 start = 7 * sizeof (guint32);
  guint32 head[7] = { 0x950412de, 0, 2, start, start + 4 * sizeof (guint32), 0, 0 };
  guint32 offset = start + 8 * sizeof (guint32);

  g_byte_array_append (out, (const guint8 *) head, sizeof head);
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      guint32 entry[2] = { strlen (strings[i]), offset };

      g_byte_array_append (out, (const guint8 *) entry, sizeof entry);
      offset += entry[0] + 1;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    g_byte_array_append (out, (const guint8 *) strings[i], strlen (strings[i]) + 1);
}

/* German for the reference, and none for the interface */
static void
set_up (void)
{
  g_autofree char *messages = NULL;
  g_autofree char *catalogue = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  folder = g_dir_make_tmp ("gloss-translation-XXXXXX", &error);
  g_assert_no_error (error);
  messages = g_build_filename (folder, "de", "LC_MESSAGES", NULL);
  catalogue = g_build_filename (messages, GETTEXT_PACKAGE_CODES ".mo", NULL);
  append_catalogue (bytes, "Mailbox Unavailable", "Postfach nicht verfügbar");
  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  g_file_set_contents (catalogue, (const char *) bytes->data, bytes->len, &error);
  g_assert_no_error (error);

  bindtextdomain (GETTEXT_PACKAGE, folder);
  bindtextdomain (GETTEXT_PACKAGE_CODES, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE_CODES, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
tear_down (void)
{
  const char *const names[] = { "de/LC_MESSAGES/" GETTEXT_PACKAGE_CODES ".mo", "de/LC_MESSAGES",
                                "de", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_clear_pointer (&folder, g_free);
}

static gboolean
has_german (void)
{
  if (setlocale (LC_ALL, "de_DE.UTF-8") != NULL)
    return TRUE;

  g_test_skip ("there is no locale de_DE.UTF-8 here");
  return FALSE;
}

static void
test_reference_alone (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossCode) code = NULL;

  if (!has_german ())
    return;

  code = gloss_database_find_code (database, "smtp/550");
  g_assert_cmpstr (gloss_code_get_title (code), ==, "Postfach nicht verfügbar");
  g_assert_cmpstr (gloss_code_get_use (code), ==, "Send it when there is no such mailbox.");
}

static void
test_index_of_reference_alone (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  GlossReaderIndex *index = NULL;

  if (!has_german ())
    return;

  index = gloss_reader_index_get_for_database (database);
  gloss_reader_index_wait (index);
  g_assert_nonnull (gloss_reader_index_get_index (index));
}

int
main (int argc, char *argv[])
{
  int status;

  g_unsetenv ("LANGUAGE");
  g_test_init (&argc, &argv, NULL);
  set_up ();

  g_test_add_func ("/translation/the-reference-without-the-interface", test_reference_alone);
  g_test_add_func ("/translation/its-index-too", test_index_of_reference_alone);

  status = g_test_run ();
  tear_down ();

  return status;
}
