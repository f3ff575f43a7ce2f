/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "gloss-format.h"
#include "gloss-index.h"
#include "gloss-likeness.h"
#include "gloss-query.h"
#include "gloss-words.h"
#include "search-fixture.h"

static const struct
{
  const char *text;
  const char *words; /* joined by vertical bars */
} splits[] = {
  { "", "" },
  { "?! … ()", "" },
  { "Mailbox Full", "mailbox|full" },
  { "5.1.1", "5.1.1" },
  { "(#5.1.1)", "5.1.1" },
  { "#5.1.1:", "5.1.1" },
  { "550-5.7.26 This", "550|5.7.26|this" },
  { "NDR 5.7.1.", "ndr|5.7.1" },
  { "smtp/550", "smtp|550" },
  { "dnsbl/zen.spamhaus.org/127.0.0.2", "dnsbl|zen|spamhaus|org|127.0.0.2" },
  { "192.0.2.1:25", "192.0.2.1|25" },
  { "X.2.2 and 5.1.x and 5.x.x", "x.2.2|and|5.1.x|and|5.x.x" },
  { "x.com xx.2 .5 5.", "x|com|xx|2|5|5" },
  { "1.5GB", "1.5|gb" },
  { "fully-qualified don’t can't", "fully|qualified|don|t|can|t" },
  { "HTTP_404 RFC5321", "http|404|rfc5321" },
  { "Größe Straße", "grosse|strasse" },
  { "ﬁle ＡＢＣ ①", "file|abc|1" },
  { "ÉTAGÈRE", "etagere" },
  { "٥٥٠ ५५०", "550|550" },
  { "ya\xc2\xadhoo", "yahoo" },
  { "郵箱已滿", "郵|箱|已|滿" },
  { "почта недоступна", "почта|недоступна" },
};

static void
test_words_split (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_auto (GStrv) words = gloss_words_split (splits[i].text, 0);
      g_autofree char *joined = g_strjoinv ("|", words);

      g_assert_cmpstr (joined, ==, splits[i].words);
    }
}

static void
test_words_fold_twice (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autofree char *once = gloss_words_fold (splits[i].text);
      g_autofree char *twice = gloss_words_fold (once);

      g_assert_cmpstr (once, ==, twice);
    }
}

/* A text that went through another encoding, or through none, gives words all the same. */
static void
test_words_invalid (void)
{
  static const char *const texts[] = { "\xff\xfe",
                                       "mail\xff"
                                       "box",
                                       "\xc3", "a\xed\xa0\x80z", "\xf8\x88\x80\x80\x80" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) words = gloss_words_split (texts[i], 0);

      for (gsize j = 0; words[j] != NULL; j++)
        g_assert_true (g_utf8_validate (words[j], -1, NULL));
    }
}

static void
test_words_bounds (void)
{
  g_autofree char *ascii = g_strnfill (1000, 'a');
  g_autoptr (GString) wide = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) wide_words = NULL;
  g_auto (GStrv) few = gloss_words_split ("a b c d", 2);

  for (guint i = 0; i < 1000; i++)
    g_string_append (wide, "я");
  words = gloss_words_split (ascii, 0);
  wide_words = gloss_words_split (wide->str + 2, 0);

  g_assert_cmpuint (g_strv_length (words), ==, 1);
  g_assert_cmpuint (strlen (words[0]), ==, GLOSS_WORD_MAX_LENGTH);
  g_assert_cmpuint (strlen (wide_words[0]), <=, GLOSS_WORD_MAX_LENGTH);
  g_assert_true (g_utf8_validate (wide_words[0], -1, NULL));
  g_assert_cmpuint (g_strv_length (few), ==, 2);
}

static void
test_likeness_typo (void)
{
  static const struct
  {
    const char *typed;
    const char *word;
    gboolean is_typo;
    gboolean is_typo_of_start;
  } cases[] = {
    { "mailbx", "mailbox", TRUE, TRUE },       { "maillbox", "mailbox", TRUE, TRUE },
    { "mailbix", "mailbox", TRUE, TRUE },      { "amilbox", "mailbox", TRUE, TRUE },
    { "mailbxo", "mailbox", TRUE, TRUE },      { "xailbox", "mailbox", TRUE, TRUE },
    { "ailbox", "mailbox", TRUE, TRUE },       { "mailboxx", "mailbox", TRUE, FALSE },
    { "maxbxx", "mailbox", FALSE, FALSE },     { "liambox", "mailbox", FALSE, FALSE },
    { "graylis", "greylisting", FALSE, TRUE }, { "rgeylis", "greylisting", FALSE, TRUE },
    { "gryelis", "greylisting", FALSE, TRUE }, { "почтп", "почта", TRUE, TRUE },
    { "почат", "почта", TRUE, TRUE },          { "почт", "почта", TRUE, FALSE },
    { "аочтв", "почта", FALSE, FALSE },        { "aaaa", "aaaaa", TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s, %s", cases[i].typed, cases[i].word);
      g_assert_cmpint (gloss_likeness_is_typo (cases[i].typed, strlen (cases[i].typed),
                                               cases[i].word, strlen (cases[i].word)),
                       ==, cases[i].is_typo);
      g_assert_cmpint (gloss_likeness_is_typo_of_start (cases[i].typed, cases[i].word), ==,
                       cases[i].is_typo_of_start);
    }
}

static void
test_likeness_inflection (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean is_inflection;
  } cases[] = {
    { "rejected", "rejects", TRUE },
    { "rejection", "rejected", TRUE },
    { "recipients", "recipient", TRUE },
    { "greylisting", "greylisted", TRUE },
    { "policies", "policy", TRUE },
    { "temporarily", "temporary", TRUE },
    { "message", "mailbox", FALSE },
    { "internal", "internet", FALSE },
    { "use", "used", FALSE },
    { "transfer", "translate", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s, %s", cases[i].a, cases[i].b);
      g_assert_cmpint (gloss_likeness_is_inflection (cases[i].a, cases[i].b), ==,
                       cases[i].is_inflection);
      g_assert_cmpint (gloss_likeness_is_inflection (cases[i].b, cases[i].a), ==,
                       cases[i].is_inflection);
    }
}

static GVariant *
build_index (gboolean backwards)
{
  static const struct
  {
    guint document;
    GlossField field;
    const char *text;
  } texts[] = {
    { 0, GLOSS_FIELD_VALUE, "550" },
    { 0, GLOSS_FIELD_TITLE, "Mailbox full, mailbox closed" },
    { 1, GLOSS_FIELD_TITLE, "Mailbox" },
    { 1, GLOSS_FIELD_TEXT, "It is closed." },
    { 1, GLOSS_FIELD_TEXT, "Closed for good." },
  };
  g_autoptr (GlossIndexBuilder) builder = gloss_index_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gsize j = backwards ? G_N_ELEMENTS (texts) - 1 - i : i;

      gloss_index_builder_add (builder, texts[j].document, texts[j].field, texts[j].text);
    }

  return g_variant_ref_sink (gloss_index_builder_end (builder));
}

static void
assert_postings (GlossIndex *index, const char *word, const guint32 *expected, guint n_expected)
{
  gsize length = 0;
  guint n_postings = 0;
  guint i = gloss_index_lower_bound (index, word);
  const guint32 *postings = NULL;

  g_assert_cmpuint (i, <, gloss_index_get_n_words (index));
  g_assert_cmpstr (gloss_index_get_word (index, i, &length), ==, word);
  g_assert_cmpuint (length, ==, strlen (word));
  postings = gloss_index_get_postings (index, i, &n_postings);
  g_assert_cmpmem (postings, n_postings * sizeof (guint32), expected,
                   n_expected * sizeof (guint32));
}

static void
test_index_postings (void)
{
  static const guint32 mailbox[] = { 0x002, 0x102 };
  static const guint32 closed[] = { 0x002, 0x106 };
  static const guint32 number[] = { 0x000 };
  g_autoptr (GVariant) variant = build_index (FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossIndex) index = gloss_index_new (variant, 2, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gloss_index_get_n_words (index), ==, 8);
  assert_postings (index, "mailbox", mailbox, G_N_ELEMENTS (mailbox));
  assert_postings (index, "closed", closed, G_N_ELEMENTS (closed));
  assert_postings (index, "550", number, G_N_ELEMENTS (number));
  g_assert_cmpuint (gloss_index_lower_bound (index, "zzz"), ==, 8);
  g_assert_cmpuint (gloss_index_lower_bound (index, ""), ==, 0);
}

static void
test_index_order_of_adding (void)
{
  g_autoptr (GVariant) forwards = build_index (FALSE);
  g_autoptr (GVariant) backwards = build_index (TRUE);

  g_assert_true (g_variant_equal (forwards, backwards));
}

static void
test_index_empty (void)
{
  g_autoptr (GlossIndexBuilder) builder = gloss_index_builder_new ();
  g_autoptr (GVariant) variant = g_variant_ref_sink (gloss_index_builder_end (builder));
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossIndex) index = gloss_index_new (variant, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gloss_index_get_n_words (index), ==, 0);
  g_assert_cmpuint (gloss_index_lower_bound (index, "a"), ==, 0);
}

static void
test_index_postings_out_of_range (void)
{
  g_autoptr (GVariant) variant = build_index (FALSE);
  g_autoptr (GlossIndex) index = gloss_index_new (variant, 1, NULL);
  guint document = 0;
  GlossField field = GLOSS_FIELD_VALUE;

  g_assert_true (gloss_index_read_posting (index, 0x002, &document, &field));
  g_assert_cmpuint (document, ==, 0);
  g_assert_cmpint (field, ==, GLOSS_FIELD_TITLE);
  g_assert_false (gloss_index_read_posting (index, 0x102, &document, &field));
  g_assert_false (gloss_index_read_posting (index, 0x0ff, &document, &field));
  g_assert_false (gloss_index_read_posting (index, 0xffffffff, &document, &field));
}

static void
test_index_refused (void)
{
  static const char *const texts[] = {
    "'no index'",
    "(@ay [], @au [], @au [], @au [])",
    "(@ay [97, 0], @au [0], @au [0], @au [])",
    "(@ay [], @au [], @au [0, 0], @au [])",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GVariant) variant = g_variant_parse (NULL, texts[i], NULL, NULL, NULL);
      g_autoptr (GError) error = NULL;
      GlossIndex *index = gloss_index_new (variant, 1, &error);

      g_assert_null (index);
      g_assert_error (error, GLOSS_INDEX_ERROR, GLOSS_INDEX_ERROR_INVALID);
    }
}

/* Each start points outside, backwards, or at a word without an end. */
static void
test_index_starts_out_of_range (void)
{
  static const char *const texts[] = {
    "(@ay [97, 0], @au [4294967295], @au [0, 1], @au [0])",
    "(@ay [97, 0], @au [2], @au [0, 1], @au [0])",
    "(@ay [97, 98], @au [0], @au [0, 1], @au [0])",
    "(@ay [], @au [0], @au [0, 0], @au [])",
    "(@ay [97, 0], @au [1, 0], @au [0, 1, 0], @au [0])",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GVariant) variant = g_variant_parse (NULL, texts[i], NULL, NULL, NULL);
      g_autoptr (GlossIndex) index = gloss_index_new (variant, 1, NULL);
      gsize length = 1;

      g_assert_nonnull (index);
      g_assert_cmpstr (gloss_index_get_word (index, 0, &length), ==, "");
      g_assert_cmpuint (length, ==, 0);
    }
}

static void
test_index_posting_starts_out_of_range (void)
{
  static const char *const texts[] = {
    "(@ay [97, 0], @au [0], @au [0, 2], @au [0])",
    "(@ay [97, 0], @au [0], @au [1, 0], @au [0])",
    "(@ay [97, 0], @au [0], @au [4294967295, 4294967295], @au [0])",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GVariant) variant = g_variant_parse (NULL, texts[i], NULL, NULL, NULL);
      g_autoptr (GlossIndex) index = gloss_index_new (variant, 1, NULL);
      guint n_postings = 1;

      g_assert_nonnull (index);
      gloss_index_get_postings (index, 0, &n_postings);
      g_assert_cmpuint (n_postings, ==, 0);
    }
}

static void
search_all (GlossDatabase *database)
{
  static const char *const texts[] = {
    "550", "m", "mailbx full", "graylis", "5xx", "x.2.2", "requested action not taken"
  };
  g_autoptr (GlossQuery) query = gloss_query_new (database);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gloss_query_set_text (query, texts[i]);
      g_assert_cmpuint (gloss_query_get_n_matches (query), <=,
                        g_list_model_get_n_items (G_LIST_MODEL (database)));
    }
}

static void
search_with_index (const void *bytes, gsize size)
{
  guint n_codes = 0;
  const SearchFixtureCode *codes = search_fixture_get_codes (&n_codes);
  g_autoptr (GBytes) index_bytes = g_bytes_new (bytes, size);
  g_autoptr (GVariant) index = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (GLOSS_FORMAT_INDEX), index_bytes, FALSE));
  g_autoptr (GBytes) database_bytes = search_fixture_compile_with_index (codes, 3, index);
  g_autoptr (GlossDatabase) database =
      gloss_database_new (database_bytes, GLOSS_DATABASE_CHECK_HEADER, NULL);

  g_assert_nonnull (database);
  search_all (database);
}

/* Every byte of a small index is changed in turn, and the index is cut off at every length. */
static void
test_index_damaged (void)
{
  g_autoptr (GVariant) variant = build_index (FALSE);
  gsize size = g_variant_get_size (variant);
  g_autofree guint8 *bytes = g_malloc (size);
  static const guint8 flips[] = { 0x01, 0x80, 0xff };

  g_variant_store (variant, bytes);
  for (gsize i = 0; i < size; i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (flips); j++)
        {
          bytes[i] ^= flips[j];
          search_with_index (bytes, size);
          bytes[i] ^= flips[j];
        }
      search_with_index (bytes, i);
    }
}

/* What is read lies in the bytes of the variant; nothing is copied for it. */
static void
test_index_opens_in_place (void)
{
  g_autoptr (GVariant) variant = build_index (FALSE);
  const char *data = g_variant_get_data (variant);
  gsize size = g_variant_get_size (variant);
  g_autoptr (GlossIndex) index = gloss_index_new (variant, 2, NULL);
  gsize length = 0;
  guint n_postings = 0;
  const char *word = gloss_index_get_word (index, 1, &length);
  const char *postings = (const char *) gloss_index_get_postings (index, 1, &n_postings);

  g_assert_true (word >= data && word < data + size);
  g_assert_true (postings >= data && postings < data + size);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/split", test_words_split);
  g_test_add_func ("/words/fold-twice", test_words_fold_twice);
  g_test_add_func ("/words/invalid", test_words_invalid);
  g_test_add_func ("/words/bounds", test_words_bounds);
  g_test_add_func ("/likeness/typo", test_likeness_typo);
  g_test_add_func ("/likeness/inflection", test_likeness_inflection);
  g_test_add_func ("/index/postings", test_index_postings);
  g_test_add_func ("/index/order-of-adding", test_index_order_of_adding);
  g_test_add_func ("/index/empty", test_index_empty);
  g_test_add_func ("/index/postings-out-of-range", test_index_postings_out_of_range);
  g_test_add_func ("/index/refused", test_index_refused);
  g_test_add_func ("/index/starts-out-of-range", test_index_starts_out_of_range);
  g_test_add_func ("/index/posting-starts-out-of-range", test_index_posting_starts_out_of_range);
  g_test_add_func ("/index/damaged", test_index_damaged);
  g_test_add_func ("/index/opens-in-place", test_index_opens_in_place);

  return g_test_run ();
}
