/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"

/* The placeholders of the fixture, one for each grammar */
#define DOMAIN  "domain"
#define HOST    "host"
#define ADDRESS "address"
#define MAILBOX "recipient"
#define TOKEN   "login"

#define A63     "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg"
#define A60     "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff"

static void
test_accepted (void)
{
  static const struct
  {
    const char *id;
    const char *value;
    const char *normalized; /* NULL where nothing is changed */
  } cases[] = {
    { DOMAIN, "example.org", NULL },
    { DOMAIN, "EXAMPLE.org", NULL },
    { DOMAIN, " example.org\t", "example.org" },
    { DOMAIN, "example.org.", "example.org" },
    { DOMAIN, "a.b", NULL },
    { DOMAIN, "1and1.example", NULL },
    { DOMAIN, "_dmarc.example.org", NULL },
    { DOMAIN, "xn--bcher-kva.example", NULL },
    { DOMAIN, "bücher.example", "xn--bcher-kva.example" },
    { DOMAIN, A63 ".org", NULL },
    { DOMAIN, A63 "." A63 "." A63 "." A60 "a", NULL },
    { HOST, "mx.example.org", NULL },
    { HOST, "localhost", NULL },
    { HOST, "mail-1", NULL },
    { HOST, "mx.example.org.", "mx.example.org" },
    { ADDRESS, "192.0.2.1", NULL },
    { ADDRESS, "2001:db8::1", NULL },
    { ADDRESS, "::1", NULL },
    { ADDRESS, "::ffff:192.0.2.1", NULL },
    { ADDRESS, " 192.0.2.1 ", "192.0.2.1" },
    { MAILBOX, "user@example.org", NULL },
    { MAILBOX, "first.last+tag@example.org", NULL },
    { MAILBOX, "o'brien@example.org", NULL },
    { MAILBOX, "prvs=123=user@example.org", NULL },
    { MAILBOX, "a~b#c&d_e-f@example.org", NULL },
    { MAILBOX, "_@example.org", NULL },
    { MAILBOX, "user@bücher.example", "user@xn--bcher-kva.example" },
    { MAILBOX, "user@example.org.", "user@example.org" },
    { MAILBOX, A63 "h@example.org", NULL },
    { TOKEN, "jsmith", NULL },
    { TOKEN, "4XyZ123abc", NULL },
    { TOKEN, "1rABcd-000000-2Z", NULL },
    { TOKEN, "j.smith_2", NULL },
    { TOKEN, "jsmith@example.org", NULL },
    { TOKEN, A63 "h", NULL },
  };
  g_autoptr (GlossDatabase) database = fixture_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossPlaceholder) placeholder =
          gloss_database_find_placeholder (database, cases[i].id);
      g_autoptr (GError) error = NULL;
      g_autofree char *normalized =
          gloss_placeholder_normalize (placeholder, cases[i].value, &error);

      g_test_message ("%s", cases[i].value);
      g_assert_no_error (error);
      g_assert_cmpstr (normalized, ==,
                       cases[i].normalized != NULL ? cases[i].normalized : cases[i].value);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *id;
    const char *value;
    GlossPlaceholderError code;
  } cases[] = {
    { DOMAIN, "", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, ".", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, ".org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "example..org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "example.org..", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "exam ple.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "a-.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "a.-b", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "a_b.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "192.0.2.1", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "user@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "https://example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, "exa℀mple.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, A63 "h.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, A63 "." A63 "." A63 "." A60 "aa", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { DOMAIN, A63 "." A63 "." A63 "." A63 "." A63, GLOSS_PLACEHOLDER_ERROR_TOO_LONG },
    { DOMAIN, "-example.org", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { DOMAIN, "  -example.org", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { HOST, "127", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { HOST, "127.0.0.1", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { HOST, "mx.example.org:25", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { HOST, "+x", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { ADDRESS, "192.0.2", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { ADDRESS, "192.0.2.256", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { ADDRESS, "192.0.2.1/24", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { ADDRESS, "fe80::1%eth0", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { ADDRESS, "[::1]", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { ADDRESS, "example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { ADDRESS, ":", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { ADDRESS, A63, GLOSS_PLACEHOLDER_ERROR_TOO_LONG },
    { MAILBOX, "user", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "user@", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "user@org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "user@-a.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "user@[192.0.2.1]", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "a@b@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, ".user@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "user.@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "us..er@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "~user@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "'user@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "#user@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "host!user@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "user%host@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "\"a b\"@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "A B <user@example.org>", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "üser@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, A63 "hi@example.org", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { MAILBOX, "@example.org", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { TOKEN, ".hidden", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { TOKEN, "_x", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { TOKEN, "DOMAIN\\user", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { TOKEN, "a/b", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { TOKEN, "a=b", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { TOKEN, "jsmith@", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { TOKEN, A63 "hi", GLOSS_PLACEHOLDER_ERROR_GRAMMAR },
    { TOKEN, "jsmith\xff", GLOSS_PLACEHOLDER_ERROR_ENCODING },
    { TOKEN, "js\xc3", GLOSS_PLACEHOLDER_ERROR_ENCODING },
    { TOKEN, "jsmith\n", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\tmith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\x7fmith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\xc2\x85mith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\u061cmith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\u200emith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\u200fmith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\u2028mith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\u202amith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\u202emith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\u2066mith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
    { TOKEN, "js\u2069mith", GLOSS_PLACEHOLDER_ERROR_FORBIDDEN },
  };
  g_autoptr (GlossDatabase) database = fixture_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossPlaceholder) placeholder =
          gloss_database_find_placeholder (database, cases[i].id);
      g_autoptr (GError) error = NULL;
      g_autofree char *escaped = g_strescape (cases[i].value, NULL);

      g_test_message ("%s", escaped);
      g_assert_null (gloss_placeholder_normalize (placeholder, cases[i].value, &error));
      g_assert_error (error, GLOSS_PLACEHOLDER_ERROR, (int) cases[i].code);
    }
}

static void
test_long_values (void)
{
  static const char *const ids[] = { DOMAIN, HOST, ADDRESS, MAILBOX, TOKEN };
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autofree char *value = g_strnfill (10 * 1024, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GlossPlaceholder) placeholder = gloss_database_find_placeholder (database, ids[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (gloss_placeholder_normalize (placeholder, value, &error));
      g_assert_error (error, GLOSS_PLACEHOLDER_ERROR, GLOSS_PLACEHOLDER_ERROR_TOO_LONG);
    }
}

/* What was normalized once is not changed by doing it again. */
static void
test_normalized_stays (void)
{
  static const char *const values[] = { "bücher.example.", " EXAMPLE.org ", "_dmarc.example.org" };
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossPlaceholder) placeholder = gloss_database_find_placeholder (database, DOMAIN);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *once = gloss_placeholder_normalize (placeholder, values[i], NULL);
      g_autofree char *twice = gloss_placeholder_normalize (placeholder, once, NULL);

      g_assert_cmpstr (once, ==, twice);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/placeholder/accepted", test_accepted);
  g_test_add_func ("/placeholder/refused", test_refused);
  g_test_add_func ("/placeholder/long-values", test_long_values);
  g_test_add_func ("/placeholder/normalized-stays", test_normalized_stays);

  return g_test_run ();
}
