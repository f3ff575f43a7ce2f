/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "gloss-query.h"
#include "search-fixture.h"

static const struct
{
  const char *text;
  const char *first;
} searches[] = {
  /* a number, a part of one, and what people write around it */
  { "252", "smtp/252" },
  { "smtp/550", "smtp/550" },
  { "SMTP/550", "smtp/550" },
  { "smtp 550", "smtp/550" },
  { "550", "smtp/550 http/550" },
  { "55", "smtp/550 smtp/552 smtp/556" },
  { "5.1", "enhanced/5.1.1 enhanced/5.1.10" },
  { "5.1.1", "enhanced/5.1.1 enhanced/5.1.10" },
  { "(#5.1.1)", "enhanced/5.1.1" },
  { "#5.1.1", "enhanced/5.1.1" },
  { "NDR 5.1.1", "enhanced/5.1.1" },
  { "<5.1.1>:", "enhanced/5.1.1" },
  { "error 421!", "smtp/421" },
  { "what does 421 mean?", "smtp/421" },
  { "٥٥٠", "smtp/550" },
  { "28", "curl/28" },
  { "curl exit 28", "curl/28" },
  /* a value with holes */
  { "x.2.2", "enhanced/2.2.2 enhanced/4.2.2 enhanced/5.2.2" },
  { "X.2.2", "enhanced/2.2.2 enhanced/4.2.2 enhanced/5.2.2" },
  { "5.2.x", "enhanced/5.2.2" },
  { "4xx", "smtp/421 smtp/450 smtp/452 http/404 http/429" },
  { "5yz", "smtp/550 smtp/552 smtp/556 http/550" },
  /* names, titles, aliases */
  { "nxdomain", "dns/NXDOMAIN" },
  { "name error", "dns/NXDOMAIN" },
  { "vrfy disabled", "smtp/252" },
  { "null mx", "smtp/556" },
  { "user unknown", "smtp/550" },
  { "timeout", "curl/28" },
  { "rate limit", "http/429" },
  /* words of any text, forms of a word, a slip */
  { "letter", "smtp/550" },
  { "greylisting", "smtp/450" },
  { "greylisted", "smtp/450" },
  { "graylisted", "smtp/450" },
  { "quoat", "smtp/552" },
  { "authentcated", "reply/gmail/unauthenticated" },
  { "mailbx unavailable", "smtp/550" },
  { "conections", "smtp/421" },
  /* the start of a word that is still being typed */
  { "greyl", "smtp/450" },
  { "grayl", "smtp/450" },
  { "cannot ver", "smtp/252" },
  { "nxd", "dns/NXDOMAIN" },
  /* all words before some of them */
  { "mailbox busy", "smtp/450" },
  { "too many recipients", "smtp/452" },
  { "too many requests", "http/429" },
  /* a wording, and a line from a log */
  { "cannot VRFY user, but will accept message and attempt delivery", "smtp/252" },
  { "domain does not accept mail", "smtp/556" },
  { "requested action aborted exceeded storage", "smtp/552" },
  { "550-5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires",
    "reply/gmail/unauthenticated enhanced/5.7.26" },
  { "550 5.1.1 mailbox unavailable", "smtp/550 enhanced/5.1.1" },
  { "host mx.example.org said: 450 Requested mail action not taken: mailbox unavailable (in "
    "reply to RCPT TO command)",
    "smtp/450" },
  /* sentences */
  { "the domain of my recipient does not take any mail", "smtp/556" },
  { "why does the server say that there is no such mailbox", "smtp/550" },
  /* two codes */
  { "252 vs 556", "smtp/252|smtp/556" },
  { "252 vs. 556", "smtp/252|smtp/556" },
  { "556 VS 252", "smtp/556|smtp/252" },
  { "252 versus smtp/556", "smtp/252|smtp/556" },
  { "252 v 556", "smtp/252|smtp/556" },
  { "252/556", "smtp/252|smtp/556" },
  { "252 / 556", "smtp/252|smtp/556" },
  { "smtp/252/smtp/556", "smtp/252|smtp/556" },
  { "404 vs 550", "http/404|http/550" },
  { "550 vs smtp/252", "smtp/550|smtp/252" },
  { "(#5.1.1) vs (#5.2.2)", "enhanced/5.1.1|enhanced/5.2.2" },
  { "nxdomain vs 404", "dns/NXDOMAIN|http/404" },
};

static void
test_query_finds (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_test_message ("%s", searches[i].text);
      gloss_query_set_text (query, searches[i].text);
      search_fixture_assert_first (query, searches[i].first);
    }
}

/* What is found does not depend on what was searched for before. */
static void
test_query_finds_the_same_again (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) used = gloss_query_new (database);

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (GlossQuery) fresh = gloss_query_new (database);
      g_autoptr (GPtrArray) first = NULL;
      g_autoptr (GPtrArray) second = NULL;

      gloss_query_set_text (used, searches[i].text);
      gloss_query_set_text (fresh, searches[i].text);
      first = search_fixture_list_matches (used);
      second = search_fixture_list_matches (fresh);
      g_assert_cmpuint (first->len, ==, second->len);
      for (guint j = 0; j < first->len; j++)
        g_assert_cmpstr (first->pdata[j], ==, second->pdata[j]);
    }
}

static void
test_query_finds_nothing (void)
{
  static const char *const texts[] = {
    "",
    "   ",
    "\t\n",
    "?!",
    "()",
    "…",
    "/",
    "vs",
    "xyzzy",
    "qwertz the",
    "the xyzzy of and to plugh",
    "999",
    "9.9.9",
  };
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("“%s”", texts[i]);
      gloss_query_set_text (query, texts[i]);
      g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 0);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 0);
    }
}

/*
 * Two words: what has both drives out what has one. A word that all have is no reason to be found.
 */
static void
test_query_leaves_noise_out (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);

  gloss_query_set_text (query, "null mx");
  g_assert_true (search_fixture_finds (query, "smtp/556"));
  g_assert_true (search_fixture_finds (query, "enhanced/5.1.10"));
  g_assert_cmpuint (gloss_query_get_n_matches (query), ==, 2);

  gloss_query_set_text (query, "is the greylisting of my provider any good");
  search_fixture_assert_first (query, "smtp/450");
  g_assert_cmpuint (gloss_query_get_n_matches (query), <, 5);
}

static void
test_query_pair (void)
{
  static const struct
  {
    const char *text;
    const char *a;
    const char *b;
  } cases[] = {
    { "252 vs 556", "smtp/252", "smtp/556" },
    { "  252   vs   556  ", "smtp/252", "smtp/556" },
    { "252/556", "smtp/252", "smtp/556" },
    { "http/550/http/404", "http/550", "http/404" },
    { "550 vs 404", "http/550", "http/404" },
    { "550 v http/550", "smtp/550", "http/550" },
    { "252", NULL, NULL },
    { "smtp/252", NULL, NULL },
    { "252 vs", NULL, NULL },
    { "vs 556", NULL, NULL },
    { "252 vs 252", NULL, NULL },
    { "252 vs 999", NULL, NULL },
    { "252 556", NULL, NULL },
    { "252 and 556", NULL, NULL },
    { "252 vs 556 vs 550", NULL, NULL },
    { "vsvs", NULL, NULL },
    { "////", NULL, NULL },
    { "252 vs 556\xff", "smtp/252", NULL },
  };
  g_autoptr (GlossDatabase) database = search_fixture_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossCode) a = NULL;
      g_autoptr (GlossCode) b = NULL;
      gboolean found = gloss_query_parse_pair (database, cases[i].text, &a, &b);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (found, ==, cases[i].b != NULL);
      if (found)
        {
          g_assert_cmpstr (gloss_code_get_id (a), ==, cases[i].a);
          g_assert_cmpstr (gloss_code_get_id (b), ==, cases[i].b);
        }
    }
}

/* Both sides of a comparison are found besides. */
static void
test_query_pair_and_its_sides (void)
{
  g_autoptr (GlossDatabase) database = search_fixture_open ();
  g_autoptr (GlossQuery) query = gloss_query_new (database);
  g_autoptr (GListModel) rest = NULL;

  gloss_query_set_text (query, "252 vs 556");
  g_assert_true (search_fixture_finds (query, "smtp/252"));
  g_assert_true (search_fixture_finds (query, "smtp/556"));
  rest = g_list_model_get_item (G_LIST_MODEL (query), 1);
  g_assert_cmpstr (gloss_group_get_id (GLOSS_GROUP (rest)), ==, "smtp");
  g_assert_cmpstr (gloss_group_get_title (GLOSS_GROUP (rest)), ==, "smtp codes");

  gloss_query_set_protocol (query, "http");
  g_assert_false (search_fixture_finds (query, "smtp/252|smtp/556"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/finds", test_query_finds);
  g_test_add_func ("/query/finds-the-same-again", test_query_finds_the_same_again);
  g_test_add_func ("/query/finds-nothing", test_query_finds_nothing);
  g_test_add_func ("/query/leaves-noise-out", test_query_leaves_noise_out);
  g_test_add_func ("/query/pair", test_query_pair);
  g_test_add_func ("/query/pair-and-its-sides", test_query_pair_and_its_sides);

  return g_test_run ();
}
