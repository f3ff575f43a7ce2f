/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The database that is built, and the schema that it is built by */

#include <gio/gio.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "gloss-codes-resources.h"
#include "gloss-enums.h"
#include "gloss-format.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codes/form", test_form);
  g_test_add_func ("/codes/header", test_header);
  g_test_add_func ("/codes/not-compressed", test_not_compressed);
  g_test_add_func ("/codes/closed-lists", test_closed_lists);
  return g_test_run ();
}
