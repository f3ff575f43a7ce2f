/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "gloss-text.h"

/* A text and what becomes of it; the runs are "p" plain, "l" literal, "r" reference. */
static const struct
{
  const char *name;
  const char *text;
  const char *runs;
  const char *plain;
  const char *markup;
  const char *markdown;
} texts[] = {
  { "empty", "", "", "", "", "" },
  { "plain", "No such user.", "p[No such user.]", "No such user.", "No such user.",
    "No such user." },
  { "reference", "See <ref code=\"smtp/550\"/>.", "p[See ]r[smtp/550]p[.]", "See 550.",
    "See <a href=\"gloss:smtp/550\">550</a>.", "See 550." },
  { "literal", "Send <lit>0 .</lit> now", "p[Send ]l[0 .]p[ now]", "Send “0 .” now",
    "Send <tt><span allow_breaks=\"false\">0 .</span></tt> now", "Send `0 .` now" },
  { "only-forms", "<lit>a</lit><ref code=\"x/1\"/><lit>b</lit>", "l[a]r[x/1]l[b]", "a1b",
    "<tt>a</tt><a href=\"gloss:x/1\">1</a><tt>b</tt>", "`a`1`b`" },
  { "value-with-slash", "<ref code=\"dnsbl/zen.example.org/127.0.0.2\"/>",
    "r[dnsbl/zen.example.org/127.0.0.2]", "zen.example.org/127.0.0.2",
    "<a href=\"gloss:dnsbl/zen.example.org/127.0.0.2\">zen.example.org/127.0.0.2</a>",
    "zen.example.org/127.0.0.2" },
  { "angle-brackets-in-literal", "<lit>MAIL FROM:<></lit>", "l[MAIL FROM:<>]", "“MAIL FROM:<>”",
    "<tt><span allow_breaks=\"false\">MAIL FROM:&lt;&gt;</span></tt>", "`MAIL FROM:<>`" },
  { "not-xml", "a < b && c > d \"e\" 'f'", "p[a < b && c > d \"e\" 'f']",
    "a < b && c > d \"e\" 'f'", "a &lt; b &amp;&amp; c &gt; d &quot;e&quot; &apos;f&apos;",
    "a < b && c > d \"e\" 'f'" },
  { "markup-is-escaped", "<b>&amp;</b>", "p[<b>&amp;</b>]", "<b>&amp;</b>",
    "&lt;b&gt;&amp;amp;&lt;/b&gt;", "\\<b>\\&amp;\\</b>" },
  { "unfinished-literal", "a <lit>b", "p[a <lit>b]", "a <lit>b", "a &lt;lit&gt;b", "a \\<lit>b" },
  { "empty-literal", "<lit></lit>", "p[<lit></lit>]", "<lit></lit>", "&lt;lit&gt;&lt;/lit&gt;",
    "\\<lit>\\</lit>" },
  { "literal-after-a-false-start", "<lit <lit>x</lit>", "p[<lit ]l[x]", "<lit x",
    "&lt;lit <tt>x</tt>", "\\<lit `x`" },
  { "reference-without-slash", "<ref code=\"550\"/>", "p[<ref code=\"550\"/>]",
    "<ref code=\"550\"/>", "&lt;ref code=&quot;550&quot;/&gt;", "\\<ref code=\"550\"/>" },
  { "reference-without-protocol", "<ref code=\"/550\"/>", "p[<ref code=\"/550\"/>]",
    "<ref code=\"/550\"/>", "&lt;ref code=&quot;/550&quot;/&gt;", "\\<ref code=\"/550\"/>" },
  { "reference-with-blank", "<ref code=\"a/b c\"/>", "p[<ref code=\"a/b c\"/>]",
    "<ref code=\"a/b c\"/>", "&lt;ref code=&quot;a/b c&quot;/&gt;", "\\<ref code=\"a/b c\"/>" },
  { "reference-that-breaks-out", "<ref code=\"a/b\" onclick=\"x\"/>",
    "p[<ref code=\"a/b\" onclick=\"x\"/>]", "<ref code=\"a/b\" onclick=\"x\"/>",
    "&lt;ref code=&quot;a/b&quot; onclick=&quot;x&quot;/&gt;",
    "\\<ref code=\"a/b\" onclick=\"x\"/>" },
  { "other-quotes", "<ref code='a/b'/>", "p[<ref code='a/b'/>]", "<ref code='a/b'/>",
    "&lt;ref code=&apos;a/b&apos;/&gt;", "\\<ref code='a/b'/>" },
  { "not-ascii", "Bücher “für” <lit>ü</lit>", "p[Bücher “für” ]l[ü]", "Bücher “für” ü",
    "Bücher “für” <tt>ü</tt>", "Bücher “für” `ü`" },
  { "markdown-emphasis", "2 * 3 * 4, _so_, smtp_helo_name", "p[2 * 3 * 4, _so_, smtp_helo_name]",
    "2 * 3 * 4, _so_, smtp_helo_name", "2 * 3 * 4, _so_, smtp_helo_name",
    "2 \\* 3 \\* 4, \\_so\\_, smtp_helo_name" },
  { "markdown-links-and-code", "[a](b) `c` ~~d~~ e|f g\\h", "p[[a](b) `c` ~~d~~ e|f g\\h]",
    "[a](b) `c` ~~d~~ e|f g\\h", "[a](b) `c` ~~d~~ e|f g\\h",
    "\\[a\\](b) \\`c\\` \\~\\~d\\~\\~ e\\|f g\\\\h" },
  { "markdown-heading", "# 1", "p[# 1]", "# 1", "# 1", "\\# 1" },
  { "markdown-quotation", "> said", "p[> said]", "> said", "&gt; said", "\\> said" },
  { "markdown-bullet", "- one", "p[- one]", "- one", "- one", "\\- one" },
  { "markdown-number", "10. August", "p[10. August]", "10. August", "10. August", "10\\. August" },
  { "markdown-number-in-parenthesis", "1) one", "p[1) one]", "1) one", "1) one", "1\\) one" },
  { "markdown-decimal", "5.1.1 is no list", "p[5.1.1 is no list]", "5.1.1 is no list",
    "5.1.1 is no list", "5.1.1 is no list" },
  { "markdown-entity", "a&#65;b &c d & e", "p[a&#65;b &c d & e]", "a&#65;b &c d & e",
    "a&amp;#65;b &amp;c d &amp; e", "a\\&#65;b \\&c d & e" },
  { "markdown-backtick-in-literal", "<lit>a`b``c</lit>", "l[a`b``c]", "a`b``c", "<tt>a`b``c</tt>",
    "```a`b``c```" },
  { "markdown-backtick-at-end", "<lit>`</lit>", "l[`]", "“`”", "<tt>`</tt>", "`` ` ``" },
  { "markdown-mark-after-literal", "<lit>a</lit>- b", "l[a]p[- b]", "a- b", "<tt>a</tt>- b",
    "`a`- b" },
};

static void
append_run (GlossTextRunKind kind, const char *run, gsize length, gpointer user_data)
{
  static const char names[] = {
    [GLOSS_TEXT_PLAIN] = 'p',
    [GLOSS_TEXT_LITERAL] = 'l',
    [GLOSS_TEXT_REFERENCE] = 'r',
  };

  g_string_append_printf (user_data, "%c[%.*s]", names[kind], (int) length, run);
}

static void
test_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GString) runs = g_string_new (NULL);
  g_autofree char *plain = gloss_text_to_plain (texts[i].text);
  g_autofree char *markup = gloss_text_to_markup (texts[i].text);
  g_autofree char *markdown = gloss_text_to_markdown (texts[i].text);

  gloss_text_foreach (texts[i].text, append_run, runs);
  g_assert_cmpstr (runs->str, ==, texts[i].runs);
  g_assert_cmpstr (plain, ==, texts[i].plain);
  g_assert_cmpstr (markup, ==, texts[i].markup);
  g_assert_cmpstr (markdown, ==, texts[i].markdown);
}

/* A link is the only attribute there is: whatever the text, the markup has to be well-formed. */
static void
test_markup_is_well_formed (void)
{
  static const GMarkupParser parser = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *markup = gloss_text_to_markup (texts[i].text);
      g_autofree char *document = g_strconcat ("<markup>", markup, "</markup>", NULL);
      g_autoptr (GMarkupParseContext) context =
          g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_markup_parse_context_parse (context, document, -1, &error);
      g_assert_no_error (error);
      g_markup_parse_context_end_parse (context, &error);
      g_assert_no_error (error);
    }
}

static void
test_id_get_value (void)
{
  g_assert_cmpstr (gloss_text_id_get_value ("smtp/550"), ==, "550");
  g_assert_cmpstr (gloss_text_id_get_value ("dns/NXDOMAIN"), ==, "NXDOMAIN");
  g_assert_cmpstr (gloss_text_id_get_value ("reply/gmail/rate"), ==, "gmail/rate");
  g_assert_cmpstr (gloss_text_id_get_value ("550"), ==, "550");
  g_assert_cmpstr (gloss_text_id_get_value (""), ==, "");
}

static void
test_check (void)
{
  /* code: -1 for a text that is all right */
  static const struct
  {
    const char *text;
    int code;
    const char *message;
  } cases[] = {
    { "", -1, NULL },
    { "<lit>a</lit> <ref code=\"b/c\"/> & < >", -1, NULL },
    { "a <little> <reference> <b>", -1, NULL },
    { "Zeilen\xc2\xa0– “so”", -1, NULL },
    { "a\xff", GLOSS_TEXT_ERROR_ENCODING, "the text is damaged, expected UTF-8" },
    { "a\nb", GLOSS_TEXT_ERROR_FORBIDDEN,
      "U+000A in the text, expected no control or bidirectional character" },
    { "a\x7f", GLOSS_TEXT_ERROR_FORBIDDEN,
      "U+007F in the text, expected no control or bidirectional character" },
    { "a\u202e", GLOSS_TEXT_ERROR_FORBIDDEN,
      "U+202E in the text, expected no control or bidirectional character" },
    { "a\u2067", GLOSS_TEXT_ERROR_FORBIDDEN,
      "U+2067 in the text, expected no control or bidirectional character" },
    { "a\u061c", GLOSS_TEXT_ERROR_FORBIDDEN,
      "U+061C in the text, expected no control or bidirectional character" },
    { "a\ufeff", GLOSS_TEXT_ERROR_FORBIDDEN,
      "U+FEFF in the text, expected no control or bidirectional character" },
    { "a <lit>b", GLOSS_TEXT_ERROR_FORM,
      "“<lit>” looks like an inline form, expected <ref code=\"PROTOCOL/VALUE\"/> or "
      "<lit>TEXT</lit>" },
    { "a </lit> b", GLOSS_TEXT_ERROR_FORM,
      "“</lit>” looks like an inline form, expected <ref code=\"PROTOCOL/VALUE\"/> or "
      "<lit>TEXT</lit>" },
    { "<ref code=\"550\"/>", GLOSS_TEXT_ERROR_FORM,
      "“<ref code=\"550\"/>” looks like an inline form, expected <ref "
      "code=\"PROTOCOL/VALUE\"/> or <lit>TEXT</lit>" },
    { "<lit>a <ref code=\"x/1\"/></lit>", GLOSS_TEXT_ERROR_FORM,
      "“<ref code=\"x/1\"/>” looks like an inline form, expected <ref "
      "code=\"PROTOCOL/VALUE\"/> or <lit>TEXT</lit>" },
    { "a <ref", GLOSS_TEXT_ERROR_FORM,
      "“<ref” looks like an inline form, expected <ref code=\"PROTOCOL/VALUE\"/> or "
      "<lit>TEXT</lit>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_good = gloss_text_check (cases[i].text, &error);

      g_assert_cmpint (is_good, ==, cases[i].code < 0);
      if (is_good)
        continue;
      g_assert_error (error, GLOSS_TEXT_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_translate (void)
{
  const char *text = "No catalogue has this.";

  /* Not the header of a catalogue */
  g_assert_cmpstr (gloss_text_translate (""), ==, "");
  g_assert_true (gloss_text_translate (text) == text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/text/runs/", texts[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_text);
    }
  g_test_add_func ("/text/markup-is-well-formed", test_markup_is_well_formed);
  g_test_add_func ("/text/id-get-value", test_id_get_value);
  g_test_add_func ("/text/check", test_check);
  g_test_add_func ("/text/translate", test_translate);
  return g_test_run ();
}
