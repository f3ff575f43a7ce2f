/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "compiler-fixture.h"

#include <string.h>

#include <glib/gstdio.h>

static const char *const files[] = {
  "documents.xml", "placeholders.xml", "protocol.xml",
  "codes.xml",     "comparisons.xml",  "sections.tsv",
};

CompilerFixture *
compiler_fixture_new (void)
{
  CompilerFixture *fixture = g_new0 (CompilerFixture, 1);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("gloss-compiler-XXXXXX", &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "source", files[i], NULL);
      g_autofree char *text = NULL;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      compiler_fixture_write (fixture, files[i], text, -1);
    }

  return fixture;
}

void
compiler_fixture_free (CompilerFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);

  g_free (fixture->folder);
  g_free (fixture->errors);
  g_free (fixture);
}

char *
compiler_fixture_read (CompilerFixture *fixture, const char *file, gsize *length)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

void
compiler_fixture_write (CompilerFixture *fixture, const char *file, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

void
compiler_fixture_edit (CompilerFixture *fixture, const char *file, const char *from, const char *to)
{
  g_autofree char *text = compiler_fixture_read (fixture, file, NULL);
  g_auto (GStrv) parts = g_strsplit (text, from, -1);
  g_autofree char *edited = g_strjoinv (to, parts);

  /* A case that changes nothing, or more than it means to, tests something else. */
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  compiler_fixture_write (fixture, file, edited, -1);
}

/* Returns the exit status, and fails the test where a signal ended the compiler */
int
compiler_fixture_run_with (CompilerFixture *fixture, const char *const *arguments)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  int wait_status = 0;

  g_ptr_array_add (argv, (char *) g_getenv ("GLOSS_COMPILER"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) arguments[i]);
  g_ptr_array_add (argv, NULL);

  g_clear_pointer (&fixture->errors, g_free);
  g_spawn_sync (fixture->folder, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output,
                &fixture->errors, &wait_status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (output, ==, "");

  if (g_spawn_check_wait_status (wait_status, &error))
    return 0;
  g_assert_true (error->domain == G_SPAWN_EXIT_ERROR);
  return error->code;
}

int
compiler_fixture_run (CompilerFixture *fixture)
{
  g_autofree char *schema = g_strconcat ("--schema=", g_getenv ("GLOSS_SCHEMA"), NULL);
  const char *arguments[] = {
    "--output=codes.gvariant",
    "--sections=sections.tsv",
    schema,
    "documents.xml",
    "placeholders.xml",
    "protocol.xml",
    "codes.xml",
    "comparisons.xml",
    NULL,
  };

  return compiler_fixture_run_with (fixture, arguments);
}

gboolean
compiler_fixture_has (CompilerFixture *fixture, const char *file)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_case (gconstpointer data)
{
  const CompilerCase *test_case = data;
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  gboolean is_good = *test_case->expected == '\0';
  int status;

  if (test_case->from != NULL)
    compiler_fixture_edit (fixture, test_case->file, test_case->from, test_case->to);
  else
    compiler_fixture_write (fixture, test_case->file, test_case->to, -1);

  status = compiler_fixture_run (fixture);
  g_assert_cmpstr (fixture->errors, ==, test_case->expected);
  g_assert_cmpint (status, ==, is_good ? 0 : 1);
  g_assert_cmpint (compiler_fixture_has (fixture, "codes.gvariant"), ==, is_good);
}

void
compiler_cases_add (const CompilerCase *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat ("/compiler/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
}
