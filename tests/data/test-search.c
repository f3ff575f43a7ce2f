/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the search finds in the database that is shipped */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "gloss-codes-resources.h"
#include "gloss-query.h"

/* So many of the questions have to be answered among the first matches that a reader sees. */
#define N_SEEN        3
#define MIN_PERCENT   90
#define MIN_QUESTIONS 60

static GlossQuery *
open_query (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossDatabase) database =
      gloss_database_new_for_resource (gloss_codes_get_resource (), &error);

  g_assert_no_error (error);

  return gloss_query_new (database);
}

/* Where @id stands among all matches, the first one being 1; 0 if it is not among them */
static guint
get_rank (GlossQuery *query, const char *const *ids)
{
  guint n_groups = g_list_model_get_n_items (G_LIST_MODEL (query));
  guint rank = 0;

  for (guint i = 0; i < n_groups; i++)
    {
      g_autoptr (GListModel) group = g_list_model_get_item (G_LIST_MODEL (query), i);
      guint n_matches = g_list_model_get_n_items (group);

      for (guint j = 0; j < n_matches; j++)
        {
          g_autoptr (GlossMatch) match = g_list_model_get_item (group, j);

          rank++;
          if (g_strv_contains (ids, gloss_code_get_id (gloss_match_get_code (match))))
            return rank;
        }
    }

  return 0;
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
  const char *first;
} searches[] = {
  { "252", "smtp/252" },
  { "smtp/550", "smtp/550" },
  { "SMTP 421", "smtp/421" },
  { "error 535!", "smtp/535" },
  { "(#5.1.1) 553", "smtp/553" },
  { "421-4.7.0 too many", "smtp/421" },
  { "vrfy disabled", "smtp/252" },
  { "cannot vrfy", "smtp/252" },
  { "cannot vrfy user but will accept message", "smtp/252" },
  { "mailbox full", "smtp/452" },
  { "mailbx unavailable", "smtp/550" },
  { "null mx", "smtp/556" },
  { "domain doesn’t accept mail", "smtp/556" },
  { "too many recipients", "smtp/452" },
  { "authentication required", "smtp/530" },
  { "wrong user name or password", "smtp/535" },
  { "closing connection", "smtp/221" },
};

static void
test_search_first (void)
{
  g_autoptr (GlossQuery) query = open_query ();

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_test_message ("%s", searches[i].text);
      g_assert_cmpuint (search (query, searches[i].text, searches[i].first), ==, 1);
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

static void
assert_seen (GlossQuery *query, const char *text, const char *id)
{
  guint rank = search (query, text, id);

  g_test_message ("“%s”: %s is number %u", text, id, rank);
  g_assert_cmpuint (rank, >=, 1);
  g_assert_cmpuint (rank, <=, N_SEEN);
}

/* Whatever is in the database is found by its id, its value, its title, an alias and a wording. */
static void
test_search_everything (void)
{
  g_autoptr (GlossQuery) query = open_query ();
  GListModel *codes = G_LIST_MODEL (gloss_query_get_database (query));
  guint n_codes = g_list_model_get_n_items (codes);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);
      g_auto (GStrv) aliases = gloss_code_dup_aliases (code);
      g_auto (GStrv) wordings = gloss_code_dup_wordings (code);
      const char *id = gloss_code_get_id (code);

      g_assert_cmpuint (search (query, id, id), ==, 1);
      assert_seen (query, gloss_code_get_value (code), id);
      assert_seen (query, gloss_code_get_title (code), id);
      for (gsize j = 0; aliases[j] != NULL; j++)
        assert_seen (query, aliases[j], id);
      for (gsize j = 0; wordings[j] != NULL; j++)
        assert_seen (query, wordings[j], id);
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
