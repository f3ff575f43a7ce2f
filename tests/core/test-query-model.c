/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "fixture.h"
#include "gloss-query.h"
#include "search-fixture.h"

static void
test_query_protocol (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);

  gloss_query_set_text (query, "550");
  gloss_query_set_protocol (query, "http");
  search_fixture_assert_first (query, "http/550");
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 1);

  gloss_query_set_protocol (query, "HTTP");
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 1);

  gloss_query_set_protocol (query, "gopher");
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 0);

  gloss_query_set_protocol (query, NULL);
  search_fixture_assert_first (query, "smtp/550 http/550");
}

static void
test_query_outcome (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);

  gloss_query_set_text (query, "mailbox full");
  gloss_query_set_outcome (query, 1 << GLOSS_OUTCOME_SUCCESS);
  search_fixture_assert_first (query, "enhanced/2.2.2");
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 1);

  gloss_query_set_outcome (query,
                           1 << GLOSS_OUTCOME_SUCCESS | 1 << GLOSS_OUTCOME_TRANSIENT_FAILURE);
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 3);
  g_assert_false (search_fixture_finds (query, "enhanced/5.2.2"));

  gloss_query_set_outcome (query, 1 << GLOSS_OUTCOME_INTERMEDIATE);
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 0);
}

static void
test_query_lists (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autoptr (GListModel) group = NULL;

  gloss_query_set_outcome (query, 1 << GLOSS_OUTCOME_SUCCESS);
  search_fixture_assert_first (query, "smtp/250 smtp/252 enhanced/2.2.2");
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 2);
  group = g_list_model_get_item (G_LIST_MODEL (query), 0);
  g_assert_cmpstr (gloss_group_get_id (GLOSS_GROUP (group)), ==, "smtp");

  gloss_query_set_protocol (query, "enhanced");
  search_fixture_assert_first (query, "enhanced/2.2.2");
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 1);

  gloss_query_set_outcome (query, 0);
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 6);

  gloss_query_set_protocol (query, NULL);
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 0);
}

static void
test_query_limit (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autoptr (GPtrArray) all = NULL;

  gloss_query_set_text (query, "mail");
  all = search_fixture_list_matches (query);
  g_assert_cmpuint (all->len, >, 5);

  for (guint limit = 1; limit < all->len + 2; limit++)
    {
      gloss_query_set_limit (query, limit);
      g_assert_cmpuint (gloss_query_get_n_matches (query), ==, MIN (limit, all->len));
      search_fixture_assert_first (query, all->pdata[0]);
    }

  gloss_query_set_limit (query, 1);
  gloss_query_set_text (query, "252 vs 556");
  search_fixture_assert_first (query, "smtp/252|smtp/556");
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 1);

  gloss_query_set_limit (query, 2);
  gloss_query_set_text (query, "");
  gloss_query_set_protocol (query, "smtp");
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 2);
}

/* What is an id as a whole is no pair, whatever stands around it. */
static void
test_query_slashes (void)
{
  static const SearchFixtureCode codes[] = {
    { .id = "list/zen", .title = "Zen" },
    { .id = "list/zen/550", .title = "Listed" },
    { .id = "smtp/550", .title = "Mailbox Unavailable" },
  };
  static const char *const texts[] = { "list/zen/550", " list/zen/550 ", "(zen/550)" };
  g_autoptr (GBytes) bytes = search_fixture_compile (codes, G_N_ELEMENTS (codes));
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);
  g_autoptr (GlossQuery) query = gloss_query_new (database);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gloss_query_set_text (query, texts[i]);
      search_fixture_assert_first (query, "list/zen/550");
    }
  gloss_query_set_text (query, "smtp/550/list/zen");
  search_fixture_assert_first (query, "smtp/550|list/zen");
}

/* The groups are: the best matches, then protocols, the one with the better match first. */
static void
test_query_groups (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n_groups = 0;
  double last = G_MAXDOUBLE;

  gloss_query_set_text (query, "mailbox");
  n_groups = g_list_model_get_n_items (G_LIST_MODEL (query));
  for (guint i = 0; i < n_groups; i++)
    {
      g_autoptr (GListModel) group = g_list_model_get_item (G_LIST_MODEL (query), i);
      g_autoptr (GlossMatch) match = g_list_model_get_item (group, 0);

      g_string_append_printf (ids, "%s ", gloss_group_get_id (GLOSS_GROUP (group)));
      g_assert_cmpfloat (gloss_match_get_score (match), >, 0);
      g_assert_cmpfloat (gloss_match_get_score (match), <=, last);
      last = gloss_match_get_score (match);
    }

  g_assert_cmpstr (ids->str, ==, "best enhanced smtp ");
}

static void
test_query_excerpt (void)
{
  static const struct
  {
    const char *text;
    GlossField field;
    const char *excerpt;
  } cases[] = {
    { "252", GLOSS_FIELD_VALUE, "" },
    { "mailbox busy", GLOSS_FIELD_ALIAS, "Mailbox busy" },
    { "name error", GLOSS_FIELD_NAME, "" },
    { "null mx", GLOSS_FIELD_ALIAS, "Null MX" },
    { "confirms", GLOSS_FIELD_SUMMARY, "The server neither confirms nor denies the address." },
    { "letter", GLOSS_FIELD_TEXT, "Compare the address letter by letter." },
    { "shuting", GLOSS_FIELD_TEXT, "It is shutting down." },
    { "channel", GLOSS_FIELD_WORDING, "Service not available, closing transmission channel" },
  };
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossMatch) best = NULL;

      g_test_message ("%s", cases[i].text);
      gloss_query_set_text (query, cases[i].text);
      best = search_fixture_get_best (query);
      g_assert_cmpint (gloss_match_get_field (best), ==, cases[i].field);
      g_assert_cmpstr (gloss_match_get_excerpt (best), ==, cases[i].excerpt);
    }
}

/*
 * Of a long text the excerpt shows the part that matches, whole words of it, without inline forms.
 */
static void
test_query_excerpt_is_cut (void)
{
  static const SearchFixtureCode codes[] = {
    { "smtp/1", GLOSS_OUTCOME_SUCCESS, NULL, "One", NULL, NULL, NULL,
      "Zuerst kommt ein Satz, der nichts mit dem zu tun hat, wonach jemand sucht. Hier aber steht "
      "<lit>Zauberwort</lit>, und danach geht es noch sehr lange weiter, damit auch das Ende des "
      "Absatzes nicht mehr in die Zeilen passt, die für einen Treffer gedacht sind, und "
      "noch länger.",
      NULL, NULL },
  };
  g_autoptr (GBytes) bytes = search_fixture_compile (codes, G_N_ELEMENTS (codes));
  g_autoptr (GlossDatabase) database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, NULL);
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autoptr (GlossMatch) best = NULL;
  const char *excerpt = NULL;

  gloss_query_set_text (query, "zauberwort");
  best = search_fixture_get_best (query);
  excerpt = gloss_match_get_excerpt (best);
  g_assert_true (g_str_has_prefix (excerpt, "…Hier aber steht Zauberwort, und danach"));
  g_assert_true (g_str_has_suffix (excerpt, "…"));
  g_assert_cmpint (g_utf8_strlen (excerpt, -1), <=, 182);
}

static void
test_query_hostile_text (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autofree char *long_word = g_strnfill (1000000, 'a');
  g_autofree char *slashes = g_strnfill (100000, '/');
  g_autofree char *invalid = g_strnfill (100000, '\xff');
  g_autoptr (GString) many = g_string_new ("550");
  g_autoptr (GString) wide = g_string_new ("x");

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (many, " word%u", i);
      g_string_append (wide, "郵箱");
    }

  gloss_query_set_text (query, long_word);
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 0);
  g_assert_cmpuint (strlen (gloss_query_get_text (query)), ==, GLOSS_QUERY_MAX_TEXT);
  gloss_query_set_text (query, slashes);
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 0);
  gloss_query_set_text (query, invalid);
  g_assert_true (g_utf8_validate (gloss_query_get_text (query), -1, NULL));
  gloss_query_set_text (query, wide->str);
  g_assert_true (g_utf8_validate (gloss_query_get_text (query), -1, NULL));
  g_assert_null (strstr (gloss_query_get_text (query), "\xef\xbf\xbd"));
  gloss_query_set_text (query, many->str);
  search_fixture_assert_first (query, "smtp/550");
  gloss_query_set_text (query, "mail\xff"
                               "box \xc3 550");
  g_assert_true (g_utf8_validate (gloss_query_get_text (query), -1, NULL));
  search_fixture_assert_first (query, "smtp/550");
  gloss_query_set_text (query, NULL);
  g_assert_cmpstr (gloss_query_get_text (query), ==, "");
}

/* Only the first words of a pasted text are looked at. */
static void
test_query_bounded_words (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 64; i++)
    g_string_append_printf (text, "zq%u ", i);
  g_string_append (text, "greylisting");
  gloss_query_set_text (query, text->str);
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 0);
}

typedef struct
{
  GPtrArray *groups;
  guint n_changes;
} Replay;

/* Does to a copy what the signal says, and sees that it is then what the model is. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Replay *replay = user_data;

  g_assert_cmpuint (removed + added, >, 0);
  g_assert_cmpuint (position + removed, <=, replay->groups->len);
  if (removed > 0)
    g_ptr_array_remove_range (replay->groups, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (replay->groups, (int) (position + i),
                        g_list_model_get_item (model, position + i));

  g_assert_cmpuint (replay->groups->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < replay->groups->len; i++)
    {
      g_autoptr (GObject) group = g_list_model_get_item (model, i);

      g_assert_true (group == replay->groups->pdata[i]);
    }
  replay->n_changes++;
}

static void
count_cb (gpointer object, gpointer pspec, gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
test_query_items_changed (void)
{
  static const char *const texts[] = {
    "252 vs 556", "mailbox unavailable", "too many recipients",
    "smtp/550",   "x.2.2 full",          "not found",
  };
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);
  Replay replay = { groups, 0 };

  g_signal_connect (query, "items-changed", G_CALLBACK (items_changed_cb), &replay);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = texts[i];

      for (const char *end = text; *end != '\0'; end = g_utf8_next_char (end))
        {
          g_autofree char *typed = g_strndup (text, (gsize) (end - text));

          gloss_query_set_text (query, typed);
        }
      gloss_query_set_outcome (query, i % 3 == 0 ? 1 << GLOSS_OUTCOME_PERMANENT_FAILURE : 0);
      gloss_query_set_protocol (query, i % 5 == 0 ? "smtp" : NULL);
      gloss_query_set_limit (query, (guint) i % 7);
    }
  g_assert_cmpuint (replay.n_changes, >, 0);
}

static void
test_query_items_stay (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);
  Replay replay = { groups, 0 };
  guint n_texts = 0;
  guint n_counts = 0;

  g_signal_connect (query, "items-changed", G_CALLBACK (items_changed_cb), &replay);
  g_signal_connect (query, "notify::text", G_CALLBACK (count_cb), &n_texts);
  g_signal_connect (query, "notify::n-matches", G_CALLBACK (count_cb), &n_counts);

  gloss_query_set_text (query, "252");
  g_assert_cmpuint (replay.n_changes, ==, 1);
  g_assert_cmpuint (n_texts, ==, 1);
  g_assert_cmpuint (n_counts, ==, 1);

  /*
   * The same text, the same words, a limit that leaves out nothing, a filter that does not either
   */
  gloss_query_set_text (query, "252");
  g_assert_cmpuint (n_texts, ==, 1);
  gloss_query_set_text (query, " (252)");
  g_assert_cmpuint (n_texts, ==, 2);
  gloss_query_set_limit (query, 1000);
  gloss_query_set_protocol (query, "smtp");
  g_assert_cmpuint (replay.n_changes, ==, 1);
  g_assert_cmpuint (n_counts, ==, 1);
}

/* Two words that are found alike have different excerpts, so that the match can't stay. */
static void
test_query_items_with_other_words (void)
{
  static const SearchFixtureCode codes[] = {
    { "smtp/1", GLOSS_OUTCOME_SUCCESS, NULL, "One", NULL, NULL, NULL,
      "Aberration here.|Zeppelin there.", NULL, NULL },
    { "smtp/2", GLOSS_OUTCOME_SUCCESS, NULL, "Two", NULL, NULL, NULL, NULL, NULL, NULL },
  };
  g_autoptr (GBytes) bytes = search_fixture_compile (codes, G_N_ELEMENTS (codes));
  g_autoptr (GlossDatabase) database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, NULL);
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autoptr (GlossMatch) first = NULL;
  g_autoptr (GlossMatch) second = NULL;

  gloss_query_set_text (query, "aberration");
  first = search_fixture_get_best (query);
  gloss_query_set_text (query, "zeppelin");
  second = search_fixture_get_best (query);
  g_assert_cmpstr (gloss_match_get_excerpt (first), ==, "Aberration here.");
  g_assert_cmpstr (gloss_match_get_excerpt (second), ==, "Zeppelin there.");
}

static void
test_query_properties (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query =
      g_object_new (GLOSS_TYPE_QUERY, "limit", 3, "text", "mailbox", "protocol", "smtp", "outcome",
                    1 << GLOSS_OUTCOME_PERMANENT_FAILURE, "database", database, NULL);

  g_assert_true (gloss_query_get_database (query) == database);
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 2);
  g_assert_cmpuint (gloss_query_get_limit (query), ==, 3);
  g_assert_cmpuint (gloss_query_get_outcome (query), ==, 1 << GLOSS_OUTCOME_PERMANENT_FAILURE);
  g_assert_cmpstr (gloss_query_get_protocol (query), ==, "smtp");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (query)) == GLOSS_TYPE_GROUP);
  fixture_read_all (G_OBJECT (query), 4);
}

static void
test_query_finalize (void)
{
  GlossDatabase *database = search_fixture_open ();
  GlossQuery *query = gloss_query_new (database);
  GListModel *group = NULL;
  GlossMatch *match = NULL;

  gloss_query_set_text (query, "252 vs 556");
  group = g_list_model_get_item (G_LIST_MODEL (query), 0);
  match = g_list_model_get_item (group, 0);
  fixture_read_all (G_OBJECT (match), 2);

  fixture_assert_finalized (query);
  g_assert_cmpuint (g_list_model_get_n_items (group), ==, 1);
  fixture_assert_finalized (group);
  g_assert_cmpstr (gloss_code_get_id (gloss_match_get_code (match)), ==, "smtp/252");
  fixture_assert_finalized (match);
  fixture_assert_finalized (database);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/protocol", test_query_protocol);
  g_test_add_func ("/query/outcome", test_query_outcome);
  g_test_add_func ("/query/lists", test_query_lists);
  g_test_add_func ("/query/limit", test_query_limit);
  g_test_add_func ("/query/slashes", test_query_slashes);
  g_test_add_func ("/query/groups", test_query_groups);
  g_test_add_func ("/query/excerpt", test_query_excerpt);
  g_test_add_func ("/query/excerpt-is-cut", test_query_excerpt_is_cut);
  g_test_add_func ("/query/hostile-text", test_query_hostile_text);
  g_test_add_func ("/query/bounded-words", test_query_bounded_words);
  g_test_add_func ("/query/items-changed", test_query_items_changed);
  g_test_add_func ("/query/items-stay", test_query_items_stay);
  g_test_add_func ("/query/items-with-other-words", test_query_items_with_other_words);
  g_test_add_func ("/query/properties", test_query_properties);
  g_test_add_func ("/query/finalize", test_query_finalize);

  return g_test_run ();
}
