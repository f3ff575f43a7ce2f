/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-page.h"
#include "gloss-wrap.h"

static void
test_wrap (void)
{
  static const struct
  {
    const char *text;
    guint width;
    const char *lines;
  } cases[] = {
    { "one two three", 0, "- one two three\n" },
    { "one two three", 9, "- one two\n  three\n" },
    { "one two three", 10, "- one two\n  three\n" },
    { "unbreakable word", 5, "- unbreakable\n  word\n" },
    { "one  two ", 40, "- one two\n" },
    { "日本語 日本語", 10, "- 日本語\n  日本語\n" },
    { "", 10, "- \n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      gloss_wrap_append (out, cases[i].text, "- ", "  ", cases[i].width);
      g_assert_cmpstr (out->str, ==, cases[i].lines);
    }
}

static void
test_measure (void)
{
  g_assert_cmpuint (gloss_wrap_measure ("abc"), ==, 3);
  g_assert_cmpuint (gloss_wrap_measure ("ü…"), ==, 2);
  g_assert_cmpuint (gloss_wrap_measure ("日本"), ==, 4);
  g_assert_cmpuint (gloss_wrap_measure ("e\u0301"), ==, 1);
}

static char *
write_page (GlossFormat format, guint width, gboolean color)
{
  g_autoptr (GlossPage) page = gloss_page_new (format, width, color);

  gloss_page_title (page, GLOSS_OUTCOME_PERMANENT_FAILURE, "550", "Mailbox Unavailable");
  gloss_page_dim (page, "SMTP reply");
  gloss_page_paragraph (page, "See <ref code=\"smtp/551\"/> and <lit>a*b</lit>.");
  gloss_page_fact (page, "Outcome", "Permanent failure");
  gloss_page_heading (page, "How to Fix");
  gloss_page_step (page, 1, "Do this.");
  gloss_page_snippet (page, GLOSS_SNIPPET_SH, "dig +short MX example.org");
  gloss_page_heading (page, "Facts");
  gloss_page_versus (page, "Fact", "252", "556", TRUE);
  gloss_page_versus (page, "Outcome", "Success", "a|b", FALSE);
  gloss_page_versus (page, "Goes with", "", "5.1.10", FALSE);
  gloss_page_versus (page, "Status", "Current", "Current", TRUE);

  return gloss_page_end (page);
}

static void
test_text (void)
{
  g_autofree char *text = write_page (GLOSS_FORMAT_TEXT, 0, FALSE);

  g_assert_cmpstr (text, ==,
                   "550  Mailbox Unavailable\n"
                   "SMTP reply\n"
                   "\n"
                   "See 551 and a*b.\n"
                   "\n"
                   "Outcome              Permanent failure\n"
                   "\n"
                   "How to Fix\n"
                   "  1. Do this.\n"
                   "     dig +short MX example.org\n"
                   "\n"
                   "Facts\n"
                   "≠ Outcome\n"
                   "    252  Success\n"
                   "    556  a|b\n"
                   "≠ Goes with\n"
                   "    252  —\n"
                   "    556  5.1.10\n"
                   "Status\n"
                   "    Current\n");
}

static void
test_markdown (void)
{
  g_autofree char *text = write_page (GLOSS_FORMAT_MARKDOWN, 0, FALSE);

  g_assert_cmpstr (text, ==,
                   "## 550 Mailbox Unavailable\n"
                   "\n"
                   "SMTP reply\n"
                   "\n"
                   "See 551 and `a*b`.\n"
                   "\n"
                   "- **Outcome:** Permanent failure\n"
                   "\n"
                   "### How to Fix\n"
                   "\n"
                   "1. Do this.\n"
                   "\n"
                   "   ```sh\n"
                   "   dig +short MX example.org\n"
                   "   ```\n"
                   "\n"
                   "### Facts\n"
                   "\n"
                   "| Fact | 252 | 556 |\n"
                   "| --- | --- | --- |\n"
                   "| ≠ Outcome | Success | a\\|b |\n"
                   "| ≠ Goes with | — | 5.1.10 |\n"
                   "| Status | Current | Current |\n");
}

/* What somebody filled into a message is no Markdown. */
static void
test_message (void)
{
  g_autoptr (GlossPage) page = gloss_page_new (GLOSS_FORMAT_MARKDOWN, 0, FALSE);
  g_autofree char *text = NULL;

  gloss_page_step (page, 1, "Write.");
  gloss_page_snippet (page, GLOSS_SNIPPET_MESSAGE, "Mail for _me_~you~@example.org fails.");
  text = gloss_page_end (page);
  g_assert_cmpstr (text, ==,
                   "1. Write.\n"
                   "\n"
                   "   Mail for \\_me\\_\\~you\\~@example.org fails.\n");
}

static void
test_narrow (void)
{
  g_autofree char *text = write_page (GLOSS_FORMAT_TEXT, 20, FALSE);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "dig ") == NULL && i > 0)
      g_assert_cmpuint (gloss_wrap_measure (lines[i]), <=, 20);
}

static void
test_tenth_step (void)
{
  g_autoptr (GlossPage) page = gloss_page_new (GLOSS_FORMAT_MARKDOWN, 0, FALSE);
  g_autofree char *text = NULL;

  gloss_page_step (page, 10, "Do this.");
  gloss_page_snippet (page, GLOSS_SNIPPET_CONFIG, "key = value");
  text = gloss_page_end (page);

  g_assert_cmpstr (text, ==, "10. Do this.\n\n    ```\n    key = value\n    ```\n");
}

/* What is called by its title has no value to stand before it. */
static void
test_no_value (void)
{
  static const struct
  {
    GlossFormat format;
    gboolean color;
    const char *text;
  } cases[] = {
    { GLOSS_FORMAT_TEXT, FALSE, "Gmail and Google\nWorkspace\n\nGmail\n     It is one.\nYahoo\n" },
    { GLOSS_FORMAT_TEXT, TRUE,
      "\033[1mGmail and Google\033[0m\n\033[1mWorkspace\033[0m\n\n"
      "\033[1mGmail\033[0m\n     It is one.\n\033[1mYahoo\033[0m\n" },
    { GLOSS_FORMAT_MARKDOWN, FALSE,
      "## Gmail and Google Workspace\n\n- Gmail: It is one.\n- Yahoo\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossPage) page = gloss_page_new (cases[i].format, 20, cases[i].color);
      g_autofree char *text = NULL;

      gloss_page_title (page, GLOSS_OUTCOME_NEUTRAL, "", "Gmail and Google Workspace");
      gloss_page_row (page, GLOSS_OUTCOME_NEUTRAL, "", "Gmail", "It is one.");
      gloss_page_row (page, GLOSS_OUTCOME_NEUTRAL, "", "Yahoo", "");
      text = gloss_page_end (page);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_color (void)
{
  g_autofree char *colored = write_page (GLOSS_FORMAT_TEXT, 0, TRUE);
  g_autofree char *markdown = write_page (GLOSS_FORMAT_MARKDOWN, 0, TRUE);

  g_assert_nonnull (strstr (colored, "\033[1;31m550\033[0m"));
  g_assert_null (strchr (markdown, '\033'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wrap/lines-break-at-spaces-only", test_wrap);
  g_test_add_func ("/wrap/wide-and-combining-characters-are-measured", test_measure);
  g_test_add_func ("/page/text", test_text);
  g_test_add_func ("/page/markdown", test_markdown);
  g_test_add_func ("/page/a-message-is-no-markdown", test_message);
  g_test_add_func ("/page/a-snippet-stands-under-its-step", test_tenth_step);
  g_test_add_func ("/page/no-line-is-wider-than-the-terminal", test_narrow);
  g_test_add_func ("/page/an-entry-without-a-value", test_no_value);
  g_test_add_func ("/page/colour-is-for-text-only", test_color);

  return g_test_run ();
}
