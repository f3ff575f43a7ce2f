/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long a search takes, from the text to the results in the list, beside SQLite's FTS5 with the
 * same texts in the same process: all words, the last one as the start of a word, ordered by bm25.
 * FTS5 is asked twice: for codes that have all words, which is quickest, and for those that have
 * any, which is what Gloss answers. FTS5 knows no slips and no values; what it returns is row
 * numbers.
 */

#include "config.h"

#include <locale.h>
#include <malloc.h>
#include <sqlite3.h>
#include <string.h>

#include "bench-corpus.h"
#include "bench-report.h"
#include "gloss-array.h"
#include "gloss-code-texts.h"
#include "gloss-codes-resources.h"
#include "gloss-data.h"
#include "gloss-query.h"
#include "gloss-words.h"

#define RESOURCE_FILE "/io/github/glossapp/Gloss/codes.gvariant"
#define LIMIT         50
#define N_CODES       100000

/* Each search is repeated until this many or so many microseconds are over. */
#define MAX_RUNS 200
#define MAX_TIME 400000

static const char *const searches[] = {
  "5",
  "55",
  "550",
  "m",
  "ma",
  "mail",
  "mailbox full",
  "greylis",
  "vrfy",
  "the server",
  "too many recipients",
  "authentication required",
  "mailbx unavailable",
  "252 vs 556",
  "cannot vrfy user but will accept message",
  "550 5.7.26 This mail has been blocked because the sender is unauthenticated",
  "why does the server say that the domain of the recipient does not accept any mail",
};

typedef double (*SearchFunc) (gpointer user_data, const char *text);

static double
search_with_gloss (gpointer user_data, const char *text)
{
  GlossQuery *query = user_data;
  gint64 start = 0;
  guint n_groups = 0;

  gloss_query_set_text (query, "");
  start = g_get_monotonic_time ();
  gloss_query_set_text (query, text);
  n_groups = g_list_model_get_n_items (G_LIST_MODEL (query));
  for (guint i = 0; i < n_groups; i++)
    {
      g_autoptr (GListModel) group = g_list_model_get_item (G_LIST_MODEL (query), i);
      guint n_matches = g_list_model_get_n_items (group);

      for (guint j = 0; j < n_matches; j++)
        {
          g_autoptr (GlossMatch) match = g_list_model_get_item (group, j);
        }
    }

  return (double) (g_get_monotonic_time () - start);
}

typedef struct
{
  sqlite3 *db;
  sqlite3_stmt *select;
  const char *operator;
} Sqlite;

static void
check (Sqlite *sqlite, int status)
{
  if (status != SQLITE_OK && status != SQLITE_DONE && status != SQLITE_ROW)
    g_error ("SQLite: %s", sqlite3_errmsg (sqlite->db));
}

static gboolean
append_text_cb (GlossField field, const char *text, gpointer user_data)
{
  GString **fields = user_data;

  g_string_append_printf (fields[field], "%s\n", text);

  return TRUE;
}

static void
insert_code (Sqlite *sqlite, sqlite3_stmt *insert, GVariant *code)
{
  GString *fields[GLOSS_N_FIELDS];

  for (guint i = 0; i < GLOSS_N_FIELDS; i++)
    fields[i] = g_string_new (NULL);
  gloss_code_texts_foreach (code, NULL, GLOSS_FIELD_VALUE, append_text_cb, fields);
  for (guint i = 0; i < GLOSS_N_FIELDS; i++)
    check (sqlite, sqlite3_bind_text (insert, (int) i + 1, fields[i]->str, -1, SQLITE_TRANSIENT));
  check (sqlite, sqlite3_step (insert));
  check (sqlite, sqlite3_reset (insert));
  for (guint i = 0; i < GLOSS_N_FIELDS; i++)
    g_string_free (fields[i], TRUE);
}

static void
open_sqlite (Sqlite *sqlite, GBytes *bytes)
{
  g_autoptr (GlossData) data = gloss_data_new (bytes, NULL);
  sqlite3_stmt *insert = NULL;

  check (sqlite, sqlite3_open (":memory:", &sqlite->db));
  check (sqlite, sqlite3_exec (sqlite->db,
                               "create virtual table codes using fts5(value, name, title, alias,"
                               " wording, summary, text, prefix='1 2 3',"
                               " tokenize='unicode61 remove_diacritics 2');"
                               "begin",
                               NULL, NULL, NULL));
  check (sqlite, sqlite3_prepare_v2 (sqlite->db, "insert into codes values (?,?,?,?,?,?,?)", -1,
                                     &insert, NULL));
  for (guint i = 0; i < data->n_codes; i++)
    {
      g_autoptr (GVariant) code = gloss_array_get_child (data->codes, i);

      insert_code (sqlite, insert, code);
    }
  check (sqlite, sqlite3_finalize (insert));
  check (sqlite, sqlite3_exec (sqlite->db, "commit; insert into codes(codes) values ('optimize')",
                               NULL, NULL, NULL));
  check (sqlite, sqlite3_prepare_v2 (sqlite->db,
                                     "select rowid from codes where codes match ? order by"
                                     " bm25(codes, 20, 12, 11, 11, 8, 5, 3) limit ?",
                                     -1, &sqlite->select, NULL));
  check (sqlite, sqlite3_bind_int (sqlite->select, 2, LIMIT));
}

static void
close_sqlite (Sqlite *sqlite)
{
  check (sqlite, sqlite3_finalize (sqlite->select));
  check (sqlite, sqlite3_close (sqlite->db));
}

/* "a" OR "b" OR "c"*, each quoted, so that a value is a phrase */
static char *
make_expression (Sqlite *sqlite, const char *text)
{
  g_auto (GStrv) words = gloss_words_split (text, 64);
  GString *expression = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (expression, "%s\"%s\"%s", i > 0 ? sqlite->operator: "", words[i],
                            words[i + 1] == NULL ? "*" : "");

  return g_string_free_and_steal (expression);
}

static double
search_with_sqlite (gpointer user_data, const char *text)
{
  Sqlite *sqlite = user_data;
  g_autofree char *expression = make_expression (sqlite, text);
  gint64 start = g_get_monotonic_time ();

  check (sqlite, sqlite3_bind_text (sqlite->select, 1, expression, -1, SQLITE_STATIC));
  while (sqlite3_step (sqlite->select) == SQLITE_ROW)
    sqlite3_column_int64 (sqlite->select, 0);
  check (sqlite, sqlite3_reset (sqlite->select));

  return (double) (g_get_monotonic_time () - start);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
measure (SearchFunc func, gpointer user_data, const char *text)
{
  double times[MAX_RUNS];
  guint n_runs = 0;
  gint64 end = g_get_monotonic_time () + MAX_TIME;

  func (user_data, text);
  while (n_runs < MAX_RUNS && (n_runs < 5 || g_get_monotonic_time () < end))
    times[n_runs++] = func (user_data, text);
  qsort (times, n_runs, sizeof (double), compare_times);

  return times[n_runs / 2];
}

static void
report (const char *name, const double sums[3], double worst, double most)
{
  g_autofree char *all = g_strdup_printf ("searches, %s / FTS5, all words", name);
  g_autofree char *any = g_strdup_printf ("searches, %s / FTS5, any word", name);
  g_autofree char *slowest = g_strdup_printf ("slowest search, %s / %g ms", name, most);

  bench_report (all, BENCH_SECONDS, sums[0] / 1e6, sums[1] / 1e6, sums[0] / sums[1], 1);
  bench_report (any, BENCH_SECONDS, sums[0] / 1e6, sums[2] / 1e6, sums[0] / sums[2], 1);
  bench_report (slowest, BENCH_SECONDS, worst / 1e6, most / 1e3, worst / 1e3 / most, 1);
}

static void
measure_all (const char *name, GBytes *bytes, double most)
{
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  Sqlite sqlite = { 0 };
  double worst = 0;
  double worst_ratio = 0;
  double sums[3] = { 0 };

  g_print ("\n%s: %u codes, %.1f MB\n%9s %9s %9s  %s\n", name,
           g_list_model_get_n_items (G_LIST_MODEL (database)),
           (double) g_bytes_get_size (bytes) / 1e6, "Gloss", "FTS5 all", "FTS5 any",
           "search (µs, median)");
  open_sqlite (&sqlite, bytes);
  gloss_query_set_limit (query, LIMIT);
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      double gloss = measure (search_with_gloss, query, searches[i]);
      double all = 0;
      double any = 0;

      sqlite.operator= " ";
      all = measure (search_with_sqlite, &sqlite, searches[i]);
      sqlite.operator= " OR ";
      any = measure (search_with_sqlite, &sqlite, searches[i]);
      g_print ("%9.0f %9.0f %9.0f  %s\n", gloss, all, any, searches[i]);
      worst = MAX (worst, gloss);
      worst_ratio = MAX (worst_ratio, gloss / any);
      sums[0] += gloss;
      sums[1] += all;
      sums[2] += any;
    }
  close_sqlite (&sqlite);

  g_print ("the search that is slowest beside FTS5 with any word: %.2f x\n", worst_ratio);
  report (name, sums, worst, most);
}

/*
 * What is allocated for a database and a query before anybody searches; it is the same for any
 * size.
 */
static gsize
measure_opening (GBytes *bytes)
{
  gsize before = mallinfo2 ().uordblks;
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);
  g_autoptr (GlossQuery) query = gloss_query_new (database);

  return mallinfo2 ().uordblks - before;
}

static GBytes *
load_shipped (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resource_lookup_data (gloss_codes_get_resource (), RESOURCE_FILE,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);

  return bytes;
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
  g_autoptr (GBytes) shipped = NULL;
  g_autoptr (GBytes) large = NULL;

  setlocale (LC_ALL, "");
  bench_report_start ("search");
  shipped = load_shipped ();
  large = make_large (shipped, n_codes);

  /* Once for what the types allocate */
  measure_opening (shipped);
  g_print (
      "opening, before the first search: %zu bytes for the shipped database, %zu for %u codes\n",
      measure_opening (shipped), measure_opening (large), n_codes);
  measure_all ("shipped codes", shipped, 1);
  measure_all ("100,000 codes", large, 8);

  return 0;
}
