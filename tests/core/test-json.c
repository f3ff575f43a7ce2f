/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-json.h"

static void
test_document (void)
{
  const char *const values[] = { "a", "b", NULL };
  g_autoptr (GlossJson) json = gloss_json_new ();
  g_autofree char *document = NULL;

  gloss_json_begin_object (json, NULL);
  gloss_json_int (json, "schema", 1);
  gloss_json_strings (json, "values", values);
  gloss_json_begin_array (json, "empty");
  gloss_json_end_array (json);
  gloss_json_begin_object (json, "object");
  gloss_json_string (json, "nothing", NULL);
  gloss_json_boolean (json, "yes", TRUE);
  gloss_json_double (json, "half", 0.5);
  gloss_json_end_object (json);
  gloss_json_end_object (json);

  document = gloss_json_end (json);
  g_assert_cmpstr (document, ==,
                   "{\n"
                   "  \"schema\": 1,\n"
                   "  \"values\": [\n"
                   "    \"a\",\n"
                   "    \"b\"\n"
                   "  ],\n"
                   "  \"empty\": [],\n"
                   "  \"object\": {\n"
                   "    \"nothing\": null,\n"
                   "    \"yes\": true,\n"
                   "    \"half\": 0.5\n"
                   "  }\n"
                   "}\n");
}

static void
test_escapes (void)
{
  static const struct
  {
    const char *value;
    const char *written;
  } cases[] = {
    { "plain", "\"plain\"\n" },
    { "a\"b\\c", "\"a\\\"b\\\\c\"\n" },
    { "line\nline", "\"line\\nline\"\n" },
    { "\t\x01\x7f", "\"\\u0009\\u0001\\u007f\"\n" },
    { "ümlaut “…”", "\"ümlaut “…”\"\n" },
    { "", "\"\"\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossJson) json = gloss_json_new ();
      g_autofree char *document = NULL;

      gloss_json_string (json, NULL, cases[i].value);
      document = gloss_json_end (json);
      g_assert_cmpstr (document, ==, cases[i].written);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/a-document-is-nested-and-indented", test_document);
  g_test_add_func ("/json/strings-are-escaped", test_escapes);

  return g_test_run ();
}
