/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "fixture.h"
#include "gloss-query.h"
#include "gloss-reader-index.h"
#include "search-fixture.h"

static const char *
translate (const char *text)
{
  static const struct
  {
    const char *english;
    const char *german;
  } catalogue[] = {
    { "Mailbox Unavailable", "Postfach nicht verfügbar" },
    { "User unknown", "Empfänger unbekannt" },
    { "Over quota", "Kontingent überschritten" },
    { "Compare the address letter by letter.",
      "Vergleichen Sie die Adresse Buchstabe für Buchstabe." },
    { "Cannot Verify User", "Benutzer kann nicht geprüft werden" },
    { "OK", "Große Übertragung" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (catalogue); i++)
    {
      if (g_str_equal (text, catalogue[i].english))
        return catalogue[i].german;
    }

  return text;
}

static const struct
{
  const char *text;
  const char *first;
} translated_searches[] = {
  { "postfach", "smtp/550" },
  { "Postfach nicht verfugbar", "smtp/550" },
  { "EMPFÄNGER UNBEKANNT", "smtp/550" },
  { "empfagner unbekannt", "smtp/550" },
  { "benutzer", "smtp/252" },
  { "grosse übertr", "smtp/250" },
  { "buchstabe", "smtp/550" },
  { "mailbox unavailable", "smtp/550" },
  { "rate limit", "http/429" },
  { "550", "smtp/550 http/550" },
  { "252 vs 556", "smtp/252|smtp/556" },
};

static void
test_reader_prepare (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autoptr (GlossMatch) best = NULL;

  gloss_query_set_text (query, "postfach");
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 0);
  g_clear_object (&query);
  g_clear_object (&database);

  database = search_fixture_open ();
  gloss_reader_index_set_for_database (database, translate);
  query = gloss_query_new (database);
  gloss_query_prepare (query);
  for (gsize i = 0; i < G_N_ELEMENTS (translated_searches); i++)
    {
      g_test_message ("%s", translated_searches[i].text);
      gloss_query_set_text (query, translated_searches[i].text);
      search_fixture_assert_first (query, translated_searches[i].first);
    }

  gloss_query_set_text (query, "buchstabe");
  best = search_fixture_get_best (query);
  g_assert_cmpstr (gloss_match_get_excerpt (best), ==,
                   "Vergleichen Sie die Adresse Buchstabe für Buchstabe.");
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  guint *n_changes = user_data;

  (*n_changes)++;
}

/* Without a word from the program the results appear when the index is made, in every query. */
static void
test_reader_comes_by_itself (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = NULL;
  g_autoptr (GlossQuery) other = NULL;
  guint n_changes = 0;

  gloss_reader_index_set_for_database (database, translate);
  query = gloss_query_new (database);
  other = gloss_query_new (database);
  g_signal_connect (query, "items-changed", G_CALLBACK (items_changed_cb), &n_changes);

  gloss_query_set_text (query, "postfach");
  gloss_query_set_text (other, "benutzer");
  while (gloss_query_get_n_matches (query) == 0 || gloss_query_get_n_matches (other) == 0)
    g_main_context_iteration (NULL, TRUE);

  search_fixture_assert_first (query, "smtp/550");
  search_fixture_assert_first (other, "smtp/252");
  g_assert_cmpuint (n_changes, ==, 1);

  /* The second search waits for nothing. */
  g_clear_object (&other);
  other = gloss_query_new (database);
  gloss_query_set_text (other, "benutzer");
  search_fixture_assert_first (other, "smtp/252");
}

static void
test_reader_not_translated (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  GlossReaderIndex *index = gloss_reader_index_get_for_database (database);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  gloss_query_set_text (query, "mailbox");
  gloss_query_prepare (query);
  g_assert_null (gloss_reader_index_get_index (index));
  g_assert_false (g_main_context_pending (NULL));
}

static GMutex gate;
static gint n_waiting;

static const char *
translate_slowly (const char *text)
{
  g_atomic_int_inc (&n_waiting);
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);

  return translate (text);
}

/* Everything goes while the thread is in the middle of a text. */
static void
test_reader_abandoned (void)
{
  GlossDatabase *database = search_fixture_open ();
  GlossQuery *query = NULL;
  gpointer index = gloss_reader_index_set_for_database (database, translate_slowly);
  gint n_texts = 0;

  g_object_add_weak_pointer (index, &index);
  g_atomic_int_set (&n_waiting, 0);
  g_mutex_lock (&gate);
  query = gloss_query_new (database);
  gloss_query_set_text (query, "postfach");
  while (g_atomic_int_get (&n_waiting) == 0)
    g_thread_yield ();

  fixture_assert_finalized (query);
  fixture_assert_finalized (database);
  g_assert_nonnull (index);
  g_mutex_unlock (&gate);
  while (index != NULL)
    g_main_context_iteration (NULL, TRUE);

  /* It stopped at the next code instead of going through them all. */
  n_texts = g_atomic_int_get (&n_waiting);
  g_assert_cmpint (n_texts, <, 20);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/prepare", test_reader_prepare);
  g_test_add_func ("/reader/comes-by-itself", test_reader_comes_by_itself);
  g_test_add_func ("/reader/not-translated", test_reader_not_translated);
  g_test_add_func ("/reader/abandoned", test_reader_abandoned);

  return g_test_run ();
}
