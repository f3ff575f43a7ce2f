/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long it takes until the reference is there, beside the same codes as JSON, which `gloss list
 * smtp --format=json` writes and json-glib parses; and whether that grows with the number of
 * codes.
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#include "bench-corpus.h"
#include "bench-report.h"
#include "gloss-codes-resources.h"
#include "gloss-writer.h"

#define N_CODES    100000
#define N_PAIRS    101
#define N_REPEAT   1000 /* what takes microseconds is repeated so often for one measurement */

#define SHIPPED_ID "smtp/550"
#define LARGE_ID   "protocol20/1350"

static GlossDatabase *
open_database (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  GlossDatabase *database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, &error);

  if (database == NULL)
    g_error ("%s", error->message);

  return database;
}

static double
measure_resource (const char *id)
{
  double start = bench_get_time ();

  for (guint i = 0; i < N_REPEAT; i++)
    {
      g_autoptr (GlossDatabase) database =
          gloss_database_new_for_resource (gloss_codes_get_resource (), NULL);
      g_autoptr (GlossCode) code = NULL;

      if (id != NULL)
        {
          code = gloss_database_find_code (database, id);
          g_assert_nonnull (code);
        }
    }

  return (bench_get_time () - start) / N_REPEAT;
}

static double
measure_bytes (GBytes *bytes, const char *id)
{
  double start = bench_get_time ();

  for (guint i = 0; i < N_REPEAT; i++)
    {
      g_autoptr (GlossDatabase) database = open_database (bytes);
      g_autoptr (GlossCode) code = NULL;

      if (id != NULL)
        {
          code = gloss_database_find_code (database, id);
          g_assert_nonnull (code);
        }
    }

  return (bench_get_time () - start) / N_REPEAT;
}

static JsonObject *
find_json (JsonParser *parser, const char *id)
{
  JsonArray *codes =
      json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "codes");

  for (guint i = 0; i < json_array_get_length (codes); i++)
    {
      JsonObject *code = json_array_get_object_element (codes, i);

      if (strcmp (json_object_get_string_member (code, "id"), id) == 0)
        return code;
    }

  return NULL;
}

static double
measure_json (const char *json, const char *id)
{
  double start = bench_get_time ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, json, -1, &error))
    g_error ("%s", error->message);
  if (id != NULL)
    g_assert_nonnull (find_json (parser, id));

  return bench_get_time () - start;
}

/* What `gloss list smtp --format=json` writes */
static char *
write_json (GlossDatabase *database)
{
  g_autoptr (GlossProtocol) protocol = gloss_database_find_protocol (database, "smtp");
  g_autoptr (GlossWriter) writer =
      g_object_new (GLOSS_TYPE_WRITER, "database", database, "format", GLOSS_FORMAT_JSON, NULL);

  return gloss_writer_write_list (writer, G_LIST_MODEL (protocol));
}

static void
compare_with_json (const char *what, const char *json, const char *id)
{
  g_autoptr (BenchPairs) pairs = bench_pairs_new ();

  measure_resource (id);
  measure_json (json, id);
  for (guint i = 0; i < N_PAIRS; i++)
    {
      double ours = measure_resource (id);

      bench_pairs_add (pairs, ours, measure_json (json, id));
    }

  bench_report_pairs (what, BENCH_SECONDS, pairs, 0.01);
}

/* Each goes first as often as the other */
static void
compare_sizes (const char *what, GBytes *large, GBytes *shipped, gboolean find, double target)
{
  g_autoptr (BenchPairs) pairs = bench_pairs_new ();
  const char *large_id = find ? LARGE_ID : NULL;
  const char *shipped_id = find ? SHIPPED_ID : NULL;

  measure_bytes (large, large_id);
  measure_bytes (shipped, shipped_id);
  for (guint i = 0; i < N_PAIRS; i++)
    {
      double first = i % 2 == 0 ? measure_bytes (large, large_id) : 0;
      double ours = measure_bytes (shipped, shipped_id);

      bench_pairs_add (pairs, i % 2 == 0 ? first : measure_bytes (large, large_id), ours);
    }

  bench_report_pairs (what, BENCH_SECONDS, pairs, target);
}

static GBytes *
make_large (GBytes *shipped, guint n_codes)
{
  g_autoptr (BenchCorpus) corpus = bench_corpus_new (shipped, n_codes);

  return bench_corpus_compile (corpus);
}

int
main (int argc, char **argv)
{
  guint n_codes = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : N_CODES;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) shipped = NULL;
  g_autoptr (GBytes) large = NULL;
  g_autoptr (GlossDatabase) database = NULL;
  g_autofree char *json = NULL;

  setlocale (LC_ALL, "");
  bench_report_start ("database");
  shipped = g_resource_lookup_data (gloss_codes_get_resource (), GLOSS_DATABASE_RESOURCE_PATH,
                                    G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (shipped == NULL)
    g_error ("%s", error->message);
  database = open_database (shipped);
  json = write_json (database);
  g_print ("%u codes: a database of %zu bytes, JSON of %zu\n",
           g_list_model_get_n_items (G_LIST_MODEL (database)), g_bytes_get_size (shipped),
           strlen (json));

  compare_with_json ("database ready / the same as JSON, parsed", json, NULL);
  compare_with_json ("database ready and a code found / JSON", json, SHIPPED_ID);

  large = make_large (shipped, n_codes);
  g_print ("%u codes: a database of %.1f MB\n", n_codes, (double) g_bytes_get_size (large) / 1e6);
  compare_sizes ("100,000 codes ready / the shipped ones", large, shipped, FALSE, 1);
  compare_sizes ("100,000 codes ready, one found / shipped", large, shipped, TRUE, 0);

  return 0;
}
