/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"

#include "gloss-values.h"

/* One for each grammar */
static const char *const ids[] = { "domain", "host", "address", "recipient", "login" };
static const char *const sound[] = { "example.com", "mail", "::1", "me@example.com", "me" };

static const GlossSnippetKind kinds[] = {
  GLOSS_SNIPPET_SH,         GLOSS_SNIPPET_POWERSHELL, GLOSS_SNIPPET_CONFIG,
  GLOSS_SNIPPET_DNS_RECORD, GLOSS_SNIPPET_MESSAGE,
};

static GlossValues *
make_values (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();

  return gloss_values_new (database);
}

static void
assert_filled (GlossValues *values,
               GlossSnippetKind kind,
               const char *snippet,
               const char *expected)
{
  g_autofree char *filled = gloss_values_fill (values, kind, snippet);

  g_assert_cmpstr (filled, ==, expected);
}

static void
test_examples (void)
{
  static const struct
  {
    const char *snippet;
    const char *filled;
  } cases[] = {
    { "", "" },
    { "dig +short MX {domain}", "dig +short MX example.org" },
    { "{domain}", "example.org" },
    { "_dmarc.{domain}", "_dmarc.example.org" },
    { "{domain}{host}", "example.orgmx.example.org" },
    { "{recipient} {login} {address}", "user@example.org jsmith 192.0.2.1" },
    { "awk '{print $1}'", "awk '{print $1}'" },
    { "{unknown} {Domain} {} { {{ }}", "{unknown} {Domain} {} { {{ }}" },
    { "{{domain}}", "{example.org}" },
    { "{domain", "{domain" },
    { "{ domain }", "{ domain }" },
    { "${domain}", "$example.org" },
    { "für {domain}…", "für example.org…" },
  };
  g_autoptr (GlossValues) values = make_values ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
      assert_filled (values, kinds[k], cases[i].snippet, cases[i].filled);
}

static void
test_quoting (void)
{
  static const struct
  {
    GlossSnippetKind kind;
    const char *id;
    const char *value;
    const char *filled;
  } cases[] = {
    { GLOSS_SNIPPET_SH, "domain", "example.com", "example.com" },
    { GLOSS_SNIPPET_SH, "domain", "_dmarc.example.com", "_dmarc.example.com" },
    { GLOSS_SNIPPET_SH, "address", "2001:db8::1", "2001:db8::1" },
    { GLOSS_SNIPPET_SH, "recipient", "a.b+c@example.com", "a.b+c@example.com" },
    { GLOSS_SNIPPET_SH, "recipient", "o'brien@example.com", "'o'\\''brien@example.com'" },
    { GLOSS_SNIPPET_SH, "recipient", "a&b@example.com", "'a&b@example.com'" },
    { GLOSS_SNIPPET_SH, "recipient", "a~b#c@example.com", "'a~b#c@example.com'" },
    { GLOSS_SNIPPET_SH, "recipient", "a=b@example.com", "'a=b@example.com'" },
    { GLOSS_SNIPPET_POWERSHELL, "domain", "example.com", "example.com" },
    { GLOSS_SNIPPET_POWERSHELL, "domain", "1and1.com", "'1and1.com'" },
    { GLOSS_SNIPPET_POWERSHELL, "login", "0x10", "'0x10'" },
    { GLOSS_SNIPPET_POWERSHELL, "recipient", "a@example.com", "'a@example.com'" },
    { GLOSS_SNIPPET_POWERSHELL, "recipient", "o'brien@example.com", "'o''brien@example.com'" },
    { GLOSS_SNIPPET_CONFIG, "recipient", "a+b@example.com", "a+b@example.com" },
    { GLOSS_SNIPPET_CONFIG, "recipient", "o'brien@example.com", "user@example.org" },
    { GLOSS_SNIPPET_CONFIG, "recipient", "a#b@example.com", "user@example.org" },
    { GLOSS_SNIPPET_DNS_RECORD, "domain", "example.com", "example.com" },
    { GLOSS_SNIPPET_DNS_RECORD, "recipient", "a&b@example.com", "user@example.org" },
    { GLOSS_SNIPPET_MESSAGE, "recipient", "o'brien@example.com", "o'brien@example.com" },
  };
  g_autoptr (GlossValues) values = make_values ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *snippet = g_strdup_printf ("{%s}", cases[i].id);
      g_autoptr (GError) error = NULL;

      gloss_values_set (values, cases[i].id, cases[i].value, &error);
      g_assert_no_error (error);
      assert_filled (values, cases[i].kind, snippet, cases[i].filled);
    }
}

/* What a shell makes of the filled snippet has the value as exactly one of its words. */
static void
test_one_word_in_a_shell (void)
{
  static const struct
  {
    const char *id;
    const char *value;
  } cases[] = {
    { "domain", "example.com" },
    { "domain", "_x.1and1.example" },
    { "host", "localhost" },
    { "address", "2001:db8::1" },
    { "recipient", "o'brien@example.com" },
    { "recipient", "a'&'b@example.com" },
    { "recipient", "a&&b#c~d=e+f-g_h'@example.com" },
    { "recipient", "a''''''b@example.com" },
    { "login", "a&b'c@example.com" },
    { "login", "j.smith-2" },
  };
  g_autoptr (GlossValues) values = make_values ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *snippet =
          g_strdup_printf ("command {%s} --option={%s}", cases[i].id, cases[i].id);
      g_autofree char *option = g_strdup_printf ("--option=%s", cases[i].value);
      g_autofree char *filled = NULL;
      g_auto (GStrv) words = NULL;
      g_autoptr (GError) error = NULL;
      int n_words;

      gloss_values_set (values, cases[i].id, cases[i].value, &error);
      g_assert_no_error (error);
      filled = gloss_values_fill (values, GLOSS_SNIPPET_SH, snippet);
      g_shell_parse_argv (filled, &n_words, &words, &error);
      g_assert_no_error (error);
      g_assert_cmpint (n_words, ==, 3);
      g_assert_cmpstr (words[1], ==, cases[i].value);
      g_assert_cmpstr (words[2], ==, option);
    }
}

/* None of these is a domain, a host, an address, a mailbox or a token. */
static const char *const hostile[] = {
  "$(id)",
  "`id`",
  "example.org; id",
  "example.org;id",
  "example.org|id",
  "example.org && id",
  "example.org&id",
  "example.org > /etc/passwd",
  "example.org < /dev/zero",
  "example.org\nid",
  "example.org\n",
  "example.org\r\nid",
  "example.org\tid",
  "example.org id",
  "a\\b",
  "example.org\\",
  "'; id; '",
  "\"; id; \"",
  "'$(id)'",
  "x'\"x",
  "$HOME",
  "${IFS}id",
  "%PATH%",
  "!!",
  "~root/x",
  "*",
  "?",
  "[a-z]",
  "a{b,c}",
  "{domain}",
  "{recipient}@example.org",
  "-oProxyCommand=id",
  "--help",
  "+trace",
  "@8.8.8.8",
  "@splat",
  "#comment",
  "<user@example.org>",
  "user@example.org (comment)",
  "user@example.org,other@example.org",
  "user@example.org;id",
  "user$(id)@example.org",
  "user`id`@example.org",
  "us|er@example.org",
  "user@exam$(id)ple.org",
  "user@example.org\n",
  "192.0.2.1;id",
  "192.0.2.1\n",
  "fe80::1%$(id)",
  "::1|id",
  "exam\u202eple.org",
  "exam\u2066ple.org",
  "exam\u200fple.org",
  "exam\u061cple.org",
  "exam\u2028ple.org",
  "user\u202e@example.org",
  "exam\x01ple.org",
  "exam\x1b[31mple.org",
  "exam\x7fple.org",
  "exam\xffple.org",
  "exam\xc0\xafple.org",
  "user@exam\xffple.org",
  "jsmith\xed\xa0\x80",
};

/* Tries a value that must not get in, after one that did */
static void
assert_never_filled (GlossValues *values, const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *snippet = g_strdup_printf ("a {%s} b", ids[i]);
      g_autofree char *before = gloss_values_fill (values, GLOSS_SNIPPET_SH, snippet);
      g_autoptr (GError) error = NULL;

      g_assert_true (gloss_values_set (values, ids[i], sound[i], NULL));
      g_assert_false (gloss_values_set (values, ids[i], value, &error));
      g_assert_nonnull (error);
      g_assert_null (gloss_values_get (values, ids[i]));
      for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
        assert_filled (values, kinds[k], snippet, before);
    }
}

static void
test_hostile (void)
{
  g_autoptr (GlossValues) values = make_values ();
  g_autofree char *long_value = g_strnfill (10 * 1024, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    assert_never_filled (values, hostile[i]);
  assert_never_filled (values, long_value);
}

/* A value can't bring in a placeholder: what was filled in is not looked at again. */
static void
test_not_filled_twice (void)
{
  g_autoptr (GBytes) bytes = fixture_build_with ("'example.org'", "'{host}'", NULL);
  g_autoptr (GlossDatabase) database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, NULL);
  g_autoptr (GlossValues) values = gloss_values_new (database);

  assert_filled (values, GLOSS_SNIPPET_SH, "{domain} {host}", "{host} mx.example.org");
}

static void
test_failure_removes (void)
{
  g_autoptr (GlossValues) values = make_values ();
  g_autoptr (GError) error = NULL;

  g_assert_true (gloss_values_set (values, "domain", " example.com ", NULL));
  g_assert_cmpstr (gloss_values_get (values, "domain"), ==, "example.com");
  g_assert_false (gloss_values_set (values, "domain", "example", &error));
  g_assert_error (error, GLOSS_PLACEHOLDER_ERROR, GLOSS_PLACEHOLDER_ERROR_GRAMMAR);
  g_assert_null (gloss_values_get (values, "domain"));
  assert_filled (values, GLOSS_SNIPPET_SH, "{domain}", "example.org");
}

static void
test_remove (void)
{
  static const char *const nothing[] = { NULL, "", "  ", "\t" };
  g_autoptr (GlossValues) values = make_values ();

  for (gsize i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_assert_true (gloss_values_set (values, "domain", "example.com", NULL));
      g_assert_true (gloss_values_set (values, "domain", nothing[i], NULL));
      g_assert_null (gloss_values_get (values, "domain"));
    }
}

static void
test_unknown (void)
{
  g_autoptr (GlossValues) values = make_values ();
  g_autoptr (GError) error = NULL;

  g_assert_false (gloss_values_set (values, "unknown", "example.com", &error));
  g_assert_error (error, GLOSS_DATABASE_ERROR, GLOSS_DATABASE_ERROR_NOT_FOUND);
  g_assert_null (gloss_values_get (values, "unknown"));
  assert_filled (values, GLOSS_SNIPPET_SH, "{unknown}", "{unknown}");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_changed (void)
{
  static const struct
  {
    const char *value;
    guint count;
  } cases[] = {
    { "example.com", 1 },
    { "example.com", 1 },
    { " example.com", 1 },
    { "example.net", 2 },
    { "example", 3 },
    { "example", 3 },
    { "", 3 },
    { "example.com", 4 },
    { NULL, 5 },
    { "example.com.", 6 },
    { "example.com", 6 },
  };
  g_autoptr (GlossValues) values = make_values ();
  guint count = 0;

  g_signal_connect_swapped (values, "changed", G_CALLBACK (count_cb), &count);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gloss_values_set (values, "domain", cases[i].value, NULL);
      g_assert_cmpuint (count, ==, cases[i].count);
    }
}

static void
test_list (void)
{
  static const struct
  {
    const char *snippet;
    const char *ids;
  } cases[] = {
    { "", "" },
    { "dig {domain}", "domain" },
    { "{host} {domain} {host}", "host domain" },
    { "{queue-id}", "queue-id" },
    { "awk '{print $1}' {} {A} {domain", "" },
    { "{{domain}}", "domain" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) found = gloss_values_list (cases[i].snippet);
      g_autofree char *joined = g_strjoinv (" ", found);

      g_assert_cmpstr (joined, ==, cases[i].ids);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/values/examples", test_examples);
  g_test_add_func ("/values/quoting", test_quoting);
  g_test_add_func ("/values/one-word-in-a-shell", test_one_word_in_a_shell);
  g_test_add_func ("/values/hostile", test_hostile);
  g_test_add_func ("/values/not-filled-twice", test_not_filled_twice);
  g_test_add_func ("/values/failure-removes", test_failure_removes);
  g_test_add_func ("/values/remove", test_remove);
  g_test_add_func ("/values/unknown", test_unknown);
  g_test_add_func ("/values/changed", test_changed);
  g_test_add_func ("/values/list", test_list);

  return g_test_run ();
}
