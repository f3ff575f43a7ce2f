/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the search finds in the database that is shipped */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "gloss-codes-resources.h"
#include "gloss-query.h"
#include "gloss-text.h"

/* So many of the questions have to be answered among the first matches that a reader sees. */
#define N_SEEN 3

/* A thousand wordings are much alike, and there is no number to tell them apart here. */
#define N_SEEN_WORDINGS 10
#define MIN_PERCENT     90
#define MIN_QUESTIONS   60

static GlossQuery *
open_query (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossDatabase) database =
      gloss_database_new_for_resource (gloss_codes_get_resource (), &error);

  g_assert_no_error (error);

  return gloss_query_new (database);
}

/* Calls for each match, in the order in which they are shown */
static void
foreach_match (GlossQuery *query, void (*func) (GlossMatch *match, gpointer data), gpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (query)); i++)
    {
      g_autoptr (GListModel) group = g_list_model_get_item (G_LIST_MODEL (query), i);

      for (guint j = 0; j < g_list_model_get_n_items (group); j++)
        {
          g_autoptr (GlossMatch) match = g_list_model_get_item (group, j);

          func (match, data);
        }
    }
}

typedef struct
{
  const char *const *ids;
  double score;  /* the best of the ids' */
  guint n_before;
} Rank;

static void
find_score_cb (GlossMatch *match, gpointer data)
{
  Rank *rank = data;

  if (g_strv_contains (rank->ids, gloss_code_get_id (gloss_match_get_code (match))))
    rank->score = MAX (rank->score, gloss_match_get_score (match));
}

static void
count_before_cb (GlossMatch *match, gpointer data)
{
  Rank *rank = data;

  if (gloss_match_get_score (match) > rank->score)
    rank->n_before++;
}

/* Where the best of @ids stands among all matches, the best one being 1; 0 if none is among them */
static guint
get_rank (GlossQuery *query, const char *const *ids)
{
  Rank rank = { .ids = ids };

  foreach_match (query, find_score_cb, &rank);
  foreach_match (query, count_before_cb, &rank);

  return rank.score > 0 ? rank.n_before + 1 : 0;
}

static guint
search (GlossQuery *query, const char *text, const char *id)
{
  const char *ids[] = { id, NULL };

  gloss_query_set_text (query, text);

  return get_rank (query, ids);
}

static const struct
{
  const char *text;
  const char *first; /* or one of these */
} searches[] = {
  { "252", "smtp/252" },
  { "smtp/550", "smtp/550" },
  { "SMTP 421", "smtp/421" },
  { "error 535!", "smtp/535" },
  { "(#5.1.1) 553", "smtp/553 enhanced/5.1.1" },
  { "421-4.7.0 too many", "smtp/421 enhanced/4.7.0" },
  { "vrfy disabled", "smtp/252" },
  { "cannot vrfy", "smtp/252" },
  { "cannot vrfy user but will accept message", "smtp/252" },
  { "mailbox full", "enhanced/4.2.2 enhanced/5.2.2" },
  { "mailbx unavailable", "smtp/550" },
  { "null mx", "smtp/556 enhanced/5.1.10" },
  { "domain doesn’t accept mail", "smtp/556 event/null-mx" },
  { "too many recipients", "enhanced/4.5.3 enhanced/5.5.3 choice/too-many-recipients" },
  { "authentication required", "smtp/530 choice/authentication-required" },
  { "wrong user name or password", "smtp/535 enhanced/5.7.8 choice/authentication-failed" },
  { "closing connection", "smtp/221" },
};

static void
test_search_first (void)
{
  g_autoptr (GlossQuery) query = open_query ();

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_auto (GStrv) ids = g_strsplit (searches[i].first, " ", -1);

      g_test_message ("%s", searches[i].text);
      gloss_query_set_text (query, searches[i].text);
      g_assert_cmpuint (get_rank (query, (const char *const *) ids), ==, 1);
    }
}

static void
test_search_comparison (void)
{
  g_autoptr (GlossQuery) query = open_query ();
  g_autoptr (GListModel) group = NULL;
  g_autoptr (GlossMatch) match = NULL;

  gloss_query_set_text (query, "252 vs 556");
  group = g_list_model_get_item (G_LIST_MODEL (query), 0);
  match = g_list_model_get_item (group, 0);
  g_assert_cmpstr (gloss_code_get_id (gloss_match_get_code (match)), ==, "smtp/252");
  g_assert_cmpstr (gloss_code_get_id (gloss_match_get_other (match)), ==, "smtp/556");
}

/* How many entries have a text as a name or wording */
static void
count_texts (GHashTable *counts, GStrv texts)
{
  for (gsize i = 0; texts[i] != NULL; i++)
    {
      char *key = g_utf8_casefold (texts[i], -1);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (count + 1));
    }
}

static GHashTable *
count_all_texts (GListModel *codes)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);
      const char *titles[] = { gloss_code_get_title (code), NULL };
      g_auto (GStrv) aliases = gloss_code_dup_aliases (code);
      g_auto (GStrv) wordings = gloss_code_dup_wordings (code);

      count_texts (counts, (GStrv) titles);
      count_texts (counts, aliases);
      count_texts (counts, wordings);
    }

  return counts;
}

/* Among the first that are seen, behind those that have the same text */
static void
assert_seen (GlossQuery *query, GHashTable *counts, const char *text, const char *id, guint n_seen)
{
  g_autofree char *key = g_utf8_casefold (text, -1);
  g_autofree char *open = gloss_text_open_holes (text);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
  guint rank = search (query, open, id);

  g_test_message ("“%s”: %s is number %u of %u", text, id, rank, count);
  g_assert_cmpuint (rank, >=, 1);
  g_assert_cmpuint (rank, <=, n_seen + MAX (count, 1) - 1);
}

/* Whatever is in the database is found by its id, its value, its title, an alias and a wording. */
static void
test_search_everything (void)
{
  g_autoptr (GlossQuery) query = open_query ();
  g_autoptr (GHashTable) counts = count_all_texts (G_LIST_MODEL (gloss_query_get_database (query)));
  GListModel *codes = G_LIST_MODEL (gloss_query_get_database (query));
  guint n_codes = g_list_model_get_n_items (codes);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);
      g_auto (GStrv) aliases = gloss_code_dup_aliases (code);
      g_auto (GStrv) wordings = gloss_code_dup_wordings (code);
      g_autofree char *title = gloss_code_dup_long_title (code);
      gboolean is_part = strchr (gloss_code_get_value (code), '/') != NULL;
      const char *id = gloss_code_get_id (code);

      g_assert_cmpuint (search (query, id, id), ==, 1);
      assert_seen (query, counts, gloss_code_get_value (code), id, N_SEEN);
      /* With what it belongs to, a title is a sentence among others of a provider. */
      assert_seen (query, counts, title, id, is_part ? N_SEEN_WORDINGS : N_SEEN);
      for (gsize j = 0; aliases[j] != NULL; j++)
        assert_seen (query, counts, aliases[j], id, N_SEEN);
      for (gsize j = 0; wordings[j] != NULL; j++)
        assert_seen (query, counts, wordings[j], id, N_SEEN_WORDINGS);
    }
}

/* A row of the table: a question, a tab, and the ids of which one answers it. */
static gboolean
is_answered (GlossQuery *query, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", 2);
  g_auto (GStrv) ids = NULL;
  guint rank = 0;

  g_assert_cmpuint (g_strv_length (fields), ==, 2);
  ids = g_strsplit (fields[1], " ", -1);
  gloss_query_set_text (query, fields[0]);
  rank = get_rank (query, (const char *const *) ids);
  if (rank == 0 || rank > N_SEEN)
    g_test_message ("“%s”: %s is number %u", fields[0], fields[1], rank);

  return rank > 0 && rank <= N_SEEN;
}

static void
test_search_questions (void)
{
  g_autoptr (GlossQuery) query = open_query ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "questions.tsv", NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n_questions = 0;
  guint n_answered = 0;

  g_file_get_contents (path, &table, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      n_questions++;
      if (is_answered (query, lines[i]))
        n_answered++;
    }

  g_test_message ("%u of %u", n_answered, n_questions);
  g_assert_cmpuint (n_questions, >=, MIN_QUESTIONS);
  g_assert_cmpuint (n_answered * 100, >=, n_questions * MIN_PERCENT);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/first", test_search_first);
  g_test_add_func ("/search/comparison", test_search_comparison);
  g_test_add_func ("/search/everything", test_search_everything);
  g_test_add_func ("/search/questions", test_search_questions);

  return g_test_run ();
}
