/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The database that is built, and the schema that it is built by */

#include <gio/gio.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "gloss-codes-resources.h"
#include "gloss-enums.h"
#include "gloss-format.h"
#include "gloss-values.h"

#define RESOURCE_FILE "/io/github/glossapp/Gloss/codes.gvariant"

static GBytes *
load (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resource_lookup_data (gloss_codes_get_resource (), RESOURCE_FILE,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_form (void)
{
  g_autoptr (GBytes) bytes = load ();
  g_autoptr (GVariant) database = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (GLOSS_FORMAT_TYPE), bytes, FALSE));
  g_autoptr (GVariant) codes = g_variant_get_child_value (database, GLOSS_FORMAT_CODES);
  g_autoptr (GVariant) date = g_variant_get_child_value (database, GLOSS_FORMAT_DATE);

  g_assert_true (g_variant_is_normal_form (database));
  g_assert_cmpuint (g_variant_n_children (codes), >, 0);
  g_assert_cmpuint (strlen (g_variant_get_string (date, NULL)), ==, strlen ("2026-01-31"));
}

static void
test_header (void)
{
  g_autoptr (GBytes) bytes = load ();
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  GlossFormatHeader header;

  memcpy (&header, data, sizeof header);
  g_assert_cmphex (header.magic, ==, GLOSS_FORMAT_MAGIC);
  g_assert_cmpuint (header.version, ==, GLOSS_FORMAT_VERSION);
  g_assert_cmpuint (header.length, ==, length);
  g_assert_cmphex (header.checksum, ==,
                   gloss_format_checksum (data + sizeof header, length - sizeof header));
}

/* A compressed file would be unpacked into memory at each start. */
static void
test_not_compressed (void)
{
  g_autoptr (GError) error = NULL;
  guint32 flags = G_RESOURCE_FLAGS_COMPRESSED;

  g_resource_get_info (gloss_codes_get_resource (), RESOURCE_FILE, G_RESOURCE_LOOKUP_FLAGS_NONE,
                       NULL, &flags, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (flags & G_RESOURCE_FLAGS_COMPRESSED, ==, 0);
}

static const xmlNode *
find_by_name (const xmlNode *parent, const char *element, const char *name)
{
  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      xmlChar *value = NULL;
      const xmlNode *found;
      gboolean is_it;

      if (node->type != XML_ELEMENT_NODE)
        continue;

      value = xmlGetProp ((xmlNode *) node, (const xmlChar *) "name");
      is_it = g_str_equal (node->name, element) && g_strcmp0 ((char *) value, name) == 0;
      xmlFree (value);
      found = is_it ? node : find_by_name (node, element, name);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
collect_values (const xmlNode *parent, GString *values)
{
  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE && g_str_equal (node->name, "value"))
        {
          xmlChar *content = xmlNodeGetContent (node);

          g_string_append_printf (values, "%s%s", values->len > 0 ? ", " : "", (char *) content);
          xmlFree (content);
        }
      collect_values (node, values);
    }
}

/* The schema and gloss-enums.h write the closed lists down twice; they have to say the same. */
static void
test_closed_lists (void)
{
  const struct
  {
    const char *element;
    const char *name;
    GType type;
    const char *not_in_schema;
  } lists[] = {
    { "define", "outcome", GLOSS_TYPE_OUTCOME, "" },
    { "define", "retry", GLOSS_TYPE_RETRY, "" },
    { "define", "actor", GLOSS_TYPE_ACTOR, "" },
    { "define", "provenance", GLOSS_TYPE_PROVENANCE, "" },
    { "define", "status", GLOSS_TYPE_STATUS, "" },
    { "attribute", "kind", GLOSS_TYPE_SNIPPET_KIND, "none, " },
    { "attribute", "grammar", GLOSS_TYPE_GRAMMAR, "" },
  };
  xmlDoc *schema = xmlReadFile (g_getenv ("GLOSS_SCHEMA"), NULL, XML_PARSE_NONET);

  g_assert_nonnull (schema);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const xmlNode *list =
          find_by_name (xmlDocGetRootElement (schema), lists[i].element, lists[i].name);
      g_autoptr (GString) values = g_string_new (NULL);
      g_autofree char *nicks = gloss_enum_list_nicks (lists[i].type);

      g_assert_nonnull (list);
      collect_values (list, values);
      g_string_prepend (values, lists[i].not_in_schema);
      g_assert_cmpstr (values->str, ==, nicks);
    }

  xmlFreeDoc (schema);
  xmlCleanupParser ();
}

static GlossDatabase *
open_database (void)
{
  g_autoptr (GError) error = NULL;
  GlossDatabase *database = gloss_database_new_for_resource (gloss_codes_get_resource (), &error);

  g_assert_no_error (error);
  return database;
}

/* What is opened with a look at its header only is sound all through. */
static void
test_sound (void)
{
  g_autoptr (GBytes) bytes = load ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossDatabase) database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);
}

/* An example stands in a command without being quoted. */
static void
test_examples (void)
{
  g_autoptr (GlossDatabase) database = open_database ();
  GListModel *placeholders = gloss_database_get_placeholders (database);

  g_assert_cmpuint (g_list_model_get_n_items (placeholders), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (placeholders); i++)
    {
      g_autoptr (GlossPlaceholder) placeholder = g_list_model_get_item (placeholders, i);
      const char *example = gloss_placeholder_get_example (placeholder);
      g_autoptr (GError) error = NULL;
      g_autofree char *normalized = gloss_placeholder_normalize (placeholder, example, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (normalized, ==, example);
    }
}

/* The most that a placeholder's grammar lets through */
static const char *
get_odd_value (GlossGrammar grammar)
{
  switch (grammar)
    {
    case GLOSS_GRAMMAR_DOMAIN:
      return "_x-1.1and1.example";
    case GLOSS_GRAMMAR_HOST:
      return "localhost";
    case GLOSS_GRAMMAR_ADDRESS:
      return "::ffff:192.0.2.1";
    case GLOSS_GRAMMAR_MAILBOX:
    case GLOSS_GRAMMAR_TOKEN:
      return "o'a'&&b#c~d=e+f-g_h'@example.com";
    default:
      g_assert_not_reached ();
    }
}

static GlossValues *
fill_in_all (GlossDatabase *database)
{
  GlossValues *values = gloss_values_new (database);
  GListModel *placeholders = gloss_database_get_placeholders (database);

  for (guint i = 0; i < g_list_model_get_n_items (placeholders); i++)
    {
      g_autoptr (GlossPlaceholder) placeholder = g_list_model_get_item (placeholders, i);
      const char *value = get_odd_value (gloss_placeholder_get_grammar (placeholder));
      g_autoptr (GError) error = NULL;

      gloss_values_set (values, gloss_placeholder_get_id (placeholder), value, &error);
      g_assert_no_error (error);
    }

  return values;
}

/* What a shell reads is word by word what was meant. */
static void
assert_same_words (GlossValues *values, const char *line)
{
  g_autofree char *filled = gloss_values_fill (values, GLOSS_SNIPPET_SH, line);
  g_auto (GStrv) meant = NULL;
  g_auto (GStrv) read = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", filled);
  g_shell_parse_argv (line, NULL, &meant, &error);
  g_assert_no_error (error);
  g_shell_parse_argv (filled, NULL, &read, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (g_strv_length (read), ==, g_strv_length (meant));
  for (gsize i = 0; meant[i] != NULL; i++)
    {
      g_autofree char *word = gloss_values_fill (values, GLOSS_SNIPPET_MESSAGE, meant[i]);

      g_assert_cmpstr (read[i], ==, word);
    }
}

static guint
check_commands (GlossValues *values, GListModel *fix)
{
  guint n_commands = 0;

  for (guint i = 0; i < g_list_model_get_n_items (fix); i++)
    {
      g_autoptr (GlossStep) step = g_list_model_get_item (fix, i);
      g_auto (GStrv) lines = g_strsplit (gloss_step_get_snippet (step), "\n", -1);

      if (gloss_step_get_kind (step) != GLOSS_SNIPPET_SH)
        continue;
      for (gsize n = 0; lines[n] != NULL; n++)
        assert_same_words (values, lines[n]);
      n_commands++;
    }

  return n_commands;
}

static void
test_commands (void)
{
  g_autoptr (GlossDatabase) database = open_database ();
  g_autoptr (GlossValues) values = fill_in_all (database);
  guint n_commands = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (database)); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (G_LIST_MODEL (database), i);
      GListModel *fixes = gloss_code_get_fixes (code);

      for (guint n = 0; n < g_list_model_get_n_items (fixes); n++)
        {
          g_autoptr (GListModel) fix = g_list_model_get_item (fixes, n);

          n_commands += check_commands (values, fix);
        }
    }

  g_assert_cmpuint (n_commands, >, 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codes/form", test_form);
  g_test_add_func ("/codes/header", test_header);
  g_test_add_func ("/codes/not-compressed", test_not_compressed);
  g_test_add_func ("/codes/closed-lists", test_closed_lists);
  g_test_add_func ("/codes/sound", test_sound);
  g_test_add_func ("/codes/examples-match-their-grammar", test_examples);
  g_test_add_func ("/codes/commands-keep-their-words", test_commands);
  return g_test_run ();
}
