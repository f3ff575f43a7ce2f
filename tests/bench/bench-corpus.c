/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-corpus.h"

#include <math.h>
#include <string.h>

#include "gloss-format.h"
#include "gloss-index.h"

#define SEED               20261124
#define N_WORDS            40000
#define ZIPF_EXPONENT      1.05
#define CODES_PER_PROTOCOL 2500

struct _BenchCorpus
{
  GPtrArray *words;
  double *cumulated; /* how likely a word is, or one before it */
  GRand *random;
  GStringChunk *strings;
  SearchFixtureCode *codes;
  guint n_codes;
};

typedef struct
{
  const char *word;
  guint n_postings;
} Frequency;

static int
compare_frequencies (gconstpointer a, gconstpointer b)
{
  const Frequency *first = a;
  const Frequency *second = b;

  if (first->n_postings != second->n_postings)
    return first->n_postings < second->n_postings ? 1 : -1;

  return strcmp (first->word, second->word);
}

/* The words of the shipped database that have letters only, the most frequent first */
static void
add_shipped_words (BenchCorpus *self, GBytes *shipped)
{
  g_autoptr (GVariant) database = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (GLOSS_FORMAT_TYPE), shipped, FALSE));
  g_autoptr (GVariant) variant = g_variant_get_child_value (database, GLOSS_FORMAT_TEXT_INDEX);
  g_autoptr (GlossIndex) index = gloss_index_new (variant, G_MAXUINT, NULL);
  guint n_words = gloss_index_get_n_words (index);
  g_autofree Frequency *frequencies = g_new0 (Frequency, n_words);

  for (guint i = 0; i < n_words; i++)
    {
      gsize length = 0;

      frequencies[i].word = gloss_index_get_word (index, i, &length);
      gloss_index_get_postings (index, i, &frequencies[i].n_postings);
    }

  qsort (frequencies, n_words, sizeof (Frequency), compare_frequencies);
  for (guint i = 0; i < n_words && self->words->len < N_WORDS; i++)
    {
      if (strpbrk (frequencies[i].word, "0123456789") == NULL)
        g_ptr_array_add (self->words, g_strdup (frequencies[i].word));
    }
}

static void
add_made_up_words (BenchCorpus *self)
{
  static const char *const syllables[] = {
    "ba", "con", "der", "el", "fa",  "gra", "hon", "in",  "ju", "kel", "lo", "mer", "na",
    "or", "per", "qui", "re", "sta", "tor", "un",  "ver", "wi", "xa",  "ys", "zo",  "ment",
  };

  while (self->words->len < N_WORDS)
    {
      GString *word = g_string_new (NULL);
      guint n_syllables = (guint) g_rand_int_range (self->random, 2, 5);

      for (guint i = 0; i < n_syllables; i++)
        g_string_append (word,
                         syllables[g_rand_int_range (self->random, 0, G_N_ELEMENTS (syllables))]);
      g_ptr_array_add (self->words, g_string_free_and_steal (word));
    }
}

static void
make_distribution (BenchCorpus *self)
{
  double sum = 0;

  self->cumulated = g_new (double, N_WORDS);
  for (guint i = 0; i < N_WORDS; i++)
    {
      sum += pow (i + 2.7, -ZIPF_EXPONENT);
      self->cumulated[i] = sum;
    }
  for (guint i = 0; i < N_WORDS; i++)
    self->cumulated[i] /= sum;
}

static const char *
draw_word (BenchCorpus *self)
{
  double drawn = g_rand_double (self->random);
  guint low = 0;
  guint high = N_WORDS - 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->cumulated[middle] < drawn)
        low = middle + 1;
      else
        high = middle;
    }

  return self->words->pdata[low];
}

/* @n_texts of about @n_words words each, parted by vertical bars */
static const char *
draw_texts (BenchCorpus *self, guint n_texts, guint n_words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_texts; i++)
    {
      guint n = (guint) g_rand_int_range (self->random, (int) (n_words / 2 + 1),
                                          (int) (n_words * 3 / 2 + 2));

      if (i > 0)
        g_string_append_c (text, '|');
      for (guint j = 0; j < n; j++)
        g_string_append_printf (text, j > 0 ? " %s" : "%s", draw_word (self));
    }

  return g_string_chunk_insert (self->strings, text->str);
}

static const char *
make_id (BenchCorpus *self, guint i)
{
  g_autofree char *id = NULL;
  guint protocol = i / CODES_PER_PROTOCOL;
  guint number = i % CODES_PER_PROTOCOL;

  if (protocol % 2 == 0)
    id = g_strdup_printf ("protocol%u/%u", protocol, 100 + number);
  else
    id = g_strdup_printf ("protocol%u/%u.%u.%u", protocol, 2 + number % 4, number / 4 % 25,
                          number / 100);

  return g_string_chunk_insert (self->strings, id);
}

static void
make_code (BenchCorpus *self, SearchFixtureCode *code, guint i)
{
  static const GlossOutcome outcomes[] = { GLOSS_OUTCOME_SUCCESS, GLOSS_OUTCOME_TRANSIENT_FAILURE,
                                           GLOSS_OUTCOME_PERMANENT_FAILURE };

  code->id = make_id (self, i);
  code->outcome = outcomes[g_rand_int_range (self->random, 0, G_N_ELEMENTS (outcomes))];
  code->title = draw_texts (self, 1, 3);
  code->aliases = draw_texts (self, 2, 3);
  code->wordings = draw_texts (self, 1, 6);
  code->summary = draw_texts (self, 1, 14);
  code->description = draw_texts (self, 2, 25);
  code->causes = draw_texts (self, 2, 12);
  code->step = draw_texts (self, 1, 14);
}

BenchCorpus *
bench_corpus_new (GBytes *shipped, guint n_codes)
{
  BenchCorpus *self = g_new0 (BenchCorpus, 1);

  self->words = g_ptr_array_new_with_free_func (g_free);
  self->random = g_rand_new_with_seed (SEED);
  self->strings = g_string_chunk_new (1 << 20);
  add_shipped_words (self, shipped);
  add_made_up_words (self);
  make_distribution (self);

  self->n_codes = n_codes;
  self->codes = g_new0 (SearchFixtureCode, n_codes);
  for (guint i = 0; i < n_codes; i++)
    make_code (self, &self->codes[i], i);

  return self;
}

void
bench_corpus_free (BenchCorpus *self)
{
  g_ptr_array_unref (self->words);
  g_free (self->cumulated);
  g_rand_free (self->random);
  g_string_chunk_free (self->strings);
  g_free (self->codes);
  g_free (self);
}

const SearchFixtureCode *
bench_corpus_get_codes (BenchCorpus *self, guint *n_codes)
{
  *n_codes = self->n_codes;

  return self->codes;
}

GBytes *
bench_corpus_compile (BenchCorpus *self)
{
  return search_fixture_compile (self->codes, self->n_codes);
}
