/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-scorer.h"

#include <math.h>
#include <string.h>

#include "gloss-likeness.h"

/* What a word is worth in each field, the heaviest 1 */
static const float field_weights[GLOSS_N_FIELDS] = {
  [GLOSS_FIELD_VALUE] = 1.0f,  [GLOSS_FIELD_NAME] = 0.65f,   [GLOSS_FIELD_TITLE] = 0.6f,
  [GLOSS_FIELD_ALIAS] = 0.55f, [GLOSS_FIELD_WORDING] = 0.4f, [GLOSS_FIELD_SUMMARY] = 0.25f,
  [GLOSS_FIELD_TEXT] = 0.15f,
};

/* What the way in which a word was found is worth */
#define WEIGHT_WHOLE         1.0f
#define WEIGHT_OPEN          0.8f
#define WEIGHT_INFLECTION    0.7f
#define WEIGHT_PREFIX        0.4f
#define WEIGHT_TYPO          0.5f
#define WEIGHT_TYPO_OF_START 0.3f

/* What a word that was found only as the start of another one counts among those that were found */
#define PREFIX_COVERAGE 0.5f

/* Forms of a word start with all but so many of its letters. */
#define STEM_MIN_LENGTH 4
#define STEM_CUT        3

/*
 * A search for so many words is for all of them; in a longer one, that is a sentence, any code
 * that uses most words in its texts would stand before the one that it is about.
 */
#define MAX_STRICT 2

/* How many words are compared with every word of the index, because nothing else was found */
#define MAX_TYPOS 4

/*
 * How many postings are read for one search. Words are looked up from the rarest on, so that in a
 * huge database what is left out are the words that almost every document has.
 */
#define MAX_POSTINGS 1500000

/* A document is a match from this part of the best match's weight of words on */
#define MIN_COVERAGE        0.4f
#define MIN_COVERAGE_STRICT 0.6f

/*
 * A document that misses words of no more than this part of the weight has every word that counts.
 */
#define COMPLETE_COVERAGE 0.95f

/* What is known of a text has to be so much of it; else “the” would be what a question is about. */
#define MIN_KNOWN 0.2f

/* A word that no document has says something too, but not how much. */
#define UNKNOWN_FACTOR 0.5f

/* What a word that holds a sentence together is worth of what its rarity says */
#define LIGHT_FACTOR 0.15f

/* How many unknown words count, so that a pasted line with names of hosts still finds its code */
#define MAX_UNKNOWN 2

typedef struct
{
  float score;
  float matched;
  float top; /* the largest contribution to score, from top_field */
  float best; /* of the term that is being looked up, from best_field */
  guint8 top_field;
  guint8 best_field;
  guint8 solid; /* whether the term was found as more than the start of another word */
} Entry;

struct _GlossScorer
{
  GlossIndex *index;
  guint n_documents;
  Entry *entries;
  guint32 *touched;
  guint n_touched;
  guint n_typos;
  guint n_read;

  float known;
  float unknown;
  guint n_unknown;
  guint n_weighty;
  float best_coverage;
};

typedef struct
{
  const GlossTerm *term;
  guint n_postings;
} Task;

/**
 * gloss_scorer_new:
 * @index: (not nullable): the index, which has to stay as long as the scorer
 * @n_documents: how many documents there are
 *
 * Returns: (transfer full): a scorer
 */
GlossScorer *
gloss_scorer_new (GlossIndex *index, guint n_documents)
{
  GlossScorer *self = g_new0 (GlossScorer, 1);

  self->index = index;
  self->n_documents = n_documents;

  return self;
}

/**
 * gloss_scorer_free:
 * @self: (transfer full): a scorer
 */
void
gloss_scorer_free (GlossScorer *self)
{
  g_free (self->entries);
  g_free (self->touched);
  g_free (self);
}

static void
read_postings (GlossScorer *self, guint word, float weight, gboolean values_only)
{
  guint8 solid = weight != WEIGHT_PREFIX;
  guint n_postings = 0;
  const guint32 *postings = gloss_index_get_postings (self->index, word, &n_postings);

  self->n_read += n_postings;
  for (guint i = 0; i < n_postings; i++)
    {
      guint document = 0;
      GlossField field = GLOSS_FIELD_TEXT;
      float worth = 0;
      Entry *entry = NULL;

      if (!gloss_index_read_posting (self->index, postings[i], &document, &field))
        continue;
      if (values_only && field > GLOSS_FIELD_NAME)
        continue;

      entry = &self->entries[document];
      worth = weight * field_weights[field];
      if (entry->best == 0)
        self->touched[self->n_touched++] = document;
      entry->solid |= solid;
      if (worth > entry->best)
        {
          entry->best = worth;
          entry->best_field = field;
        }
    }
}

/* The words that start with @prefix: from the first to before the last */
static void
find_range (GlossScorer *self, const char *prefix, guint *first, guint *last)
{
  /* No UTF-8 has a byte 0xff: after it come only words that don't start with @prefix. */
  g_autofree char *after = g_strconcat (prefix, "\xff", NULL);

  *first = gloss_index_lower_bound (self->index, prefix);
  *last = gloss_index_lower_bound (self->index, after);
}

static gboolean
is_word (GlossScorer *self, guint i, const GlossTerm *term)
{
  gsize length = 0;

  return i < gloss_index_get_n_words (self->index) &&
         g_str_equal (gloss_index_get_word (self->index, i, &length), term->word);
}

static void
look_pattern_up (GlossScorer *self, const GlossTerm *term)
{
  GlossTermLookup lookups[GLOSS_TERM_MAX_LOOKUPS];
  guint n_lookups = gloss_term_get_lookups (term, lookups);

  for (guint i = 0; i < n_lookups; i++)
    {
      guint first = 0;
      guint last = 0;

      find_range (self, lookups[i].text, &first, &last);
      for (; first < last && self->n_read < MAX_POSTINGS; first++)
        {
          gsize length = 0;
          const char *word = gloss_index_get_word (self->index, first, &length);

          if (lookups[i].whole && !g_str_equal (word, lookups[i].text))
            break;
          if (lookups[i].length == 0 || lookups[i].length == length)
            read_postings (self, first, WEIGHT_WHOLE, TRUE);
        }
    }
}

static void
look_range_up (GlossScorer *self, const GlossTerm *term, guint first, guint last)
{
  float weight = term->open ? WEIGHT_OPEN : WEIGHT_PREFIX;
  gboolean values_only = term->kind == GLOSS_TERM_NUMBER;

  for (; first < last && self->n_read < MAX_POSTINGS; first++)
    read_postings (self, first, weight, values_only);
}

static void
look_inflections_up (GlossScorer *self, const GlossTerm *term)
{
  g_autofree char *stem = NULL;
  guint first = 0;
  guint last = 0;

  if (term->kind != GLOSS_TERM_WORD || term->length <= STEM_MIN_LENGTH)
    return;

  stem = g_strndup (term->word, MAX (STEM_MIN_LENGTH, term->length - STEM_CUT));
  find_range (self, stem, &first, &last);
  for (; first < last && self->n_read < MAX_POSTINGS; first++)
    {
      gsize length = 0;

      if (gloss_likeness_is_inflection (term->word,
                                        gloss_index_get_word (self->index, first, &length)))
        read_postings (self, first, WEIGHT_INFLECTION, FALSE);
    }
}

static void
look_typos_up (GlossScorer *self, const GlossTerm *term)
{
  /* One slip changes the length by one character at most. */
  gsize slack = g_str_is_ascii (term->word) ? 1 : 4;
  guint n_words = gloss_index_get_n_words (self->index);

  for (guint i = 0; i < n_words; i++)
    {
      gsize length = 0;
      const char *word = gloss_index_get_word (self->index, i, &length);

      if (length + slack >= term->length && length <= term->length + slack &&
          gloss_likeness_is_typo (term->word, term->length, word, length))
        read_postings (self, i, WEIGHT_TYPO, FALSE);
    }
}

static void
look_typos_of_start_up (GlossScorer *self, const GlossTerm *term)
{
  guint n_words = gloss_index_get_n_words (self->index);

  for (guint i = 0; i < n_words && self->n_read < MAX_POSTINGS; i++)
    {
      gsize length = 0;
      const char *word = gloss_index_get_word (self->index, i, &length);

      if (length >= term->length && gloss_likeness_is_typo_of_start (term->word, word))
        read_postings (self, i, WEIGHT_TYPO_OF_START, FALSE);
    }
}

static void
look_slips_up (GlossScorer *self, const GlossTerm *term)
{
  if (!gloss_term_may_be_typo (term) || self->n_typos == MAX_TYPOS)
    return;

  self->n_typos++;
  look_typos_up (self, term);
  if (self->n_touched == 0 && term->open)
    look_typos_of_start_up (self, term);
}

/* Leaves in the entries what the term is worth for each document; returns how many have it. */
static guint
look_up (GlossScorer *self, const GlossTerm *term)
{
  guint first = 0;
  guint last = 0;
  guint n_whole = 0;

  if (term->kind == GLOSS_TERM_PATTERN)
    {
      look_pattern_up (self, term);
      return self->n_touched;
    }

  find_range (self, term->word, &first, &last);
  if (is_word (self, first, term))
    {
      read_postings (self, first++, WEIGHT_WHOLE, FALSE);
      n_whole = self->n_touched;
    }
  if (gloss_term_may_be_prefix (term))
    look_range_up (self, term, first, last);
  look_inflections_up (self, term);
  if (self->n_touched == 0)
    look_slips_up (self, term);

  return n_whole > 0 ? n_whole : self->n_touched;
}

static float
get_rarity (GlossScorer *self, float n)
{
  return logf (1 + ((float) self->n_documents - n + 0.5f) / (n + 0.5f));
}

/* Moves what look_up() found to the sums. */
static void
add_up (GlossScorer *self, float rarity)
{
  for (guint i = 0; i < self->n_touched; i++)
    {
      Entry *entry = &self->entries[self->touched[i]];
      float worth = rarity * entry->best;

      entry->score += worth;
      entry->matched += entry->solid ? rarity : rarity * PREFIX_COVERAGE;
      if (worth > entry->top)
        {
          entry->top = worth;
          entry->top_field = entry->best_field;
        }
      entry->best = 0;
      entry->solid = FALSE;
    }
  self->n_touched = 0;
}

static void
run_term (GlossScorer *self, const GlossTerm *term)
{
  guint n = look_up (self, term);

  if (n == 0 && term->light)
    return;
  if (!term->light)
    self->n_weighty++;

  if (n == 0)
    {
      self->n_unknown++;
      self->unknown += UNKNOWN_FACTOR * get_rarity (self, 0);
    }
  else
    {
      float rarity = get_rarity (self, (float) n) * (term->light ? LIGHT_FACTOR : 1);

      self->known += rarity;
      add_up (self, rarity);
    }
}

/* How many postings looking a term up reads, roughly: they lie one after the other. */
static guint
estimate (GlossScorer *self, const GlossTerm *term)
{
  guint first = gloss_index_lower_bound (self->index, term->word);
  guint n_postings = 0;

  if (is_word (self, first, term))
    gloss_index_get_postings (self->index, first, &n_postings);

  return n_postings;
}

static int
compare_tasks (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Task *first = a;
  const Task *second = b;

  return (first->n_postings > second->n_postings) - (first->n_postings < second->n_postings);
}

static void
prepare (GlossScorer *self)
{
  if (self->entries == NULL)
    {
      self->entries = g_new0 (Entry, self->n_documents);
      self->touched = g_new (guint32, self->n_documents);
    }
  else
    memset (self->entries, 0, sizeof (Entry) * self->n_documents);

  self->n_touched = 0;
  self->n_typos = 0;
  self->n_read = 0;
  self->known = 0;
  self->unknown = 0;
  self->n_unknown = 0;
  self->n_weighty = 0;
  self->best_coverage = 0;
}

static void
find_best_coverage (GlossScorer *self)
{
  for (guint i = 0; i < self->n_documents; i++)
    self->best_coverage = MAX (self->best_coverage, self->entries[i].matched);

  if (self->known > 0)
    self->best_coverage /= self->known;
}

/**
 * gloss_scorer_run:
 * @self: a scorer
 * @terms: what to look for
 *
 * Weighs all documents; gloss_scorer_get() tells the result.
 */
void
gloss_scorer_run (GlossScorer *self, GlossTerms *terms)
{
  Task tasks[GLOSS_TERMS_MAX];

  prepare (self);
  for (guint i = 0; i < terms->n_terms; i++)
    tasks[i] = (Task) { &terms->terms[i], estimate (self, &terms->terms[i]) };

  /*
   * Terms that are equally frequent stay in their order, so that a search repeats itself exactly.
   */
  g_sort_array (tasks, terms->n_terms, sizeof (Task), compare_tasks, NULL);
  for (guint i = 0; i < terms->n_terms && self->n_read < MAX_POSTINGS; i++)
    run_term (self, tasks[i].term);

  find_best_coverage (self);
}

/**
 * gloss_scorer_get:
 * @self: a scorer that was run
 * @document: which document
 *
 * Returns: what the index says about it
 */
GlossScore
gloss_scorer_get (GlossScorer *self, guint document)
{
  const Entry *entry = &self->entries[document];
  float unknown = self->unknown;
  float counted = unknown;
  float coverage = 0;
  gboolean strict = self->n_weighty <= MAX_STRICT;
  float min_coverage = strict ? MIN_COVERAGE_STRICT : MIN_COVERAGE;
  GlossScore score = { 0 };

  if (entry->matched == 0)
    return score;

  if (self->n_unknown > MAX_UNKNOWN)
    counted = unknown * MAX_UNKNOWN / (float) self->n_unknown;
  coverage = entry->matched / self->known;
  score.enough = coverage >= min_coverage * self->best_coverage &&
                 entry->matched >= MIN_KNOWN * (self->known + counted);
  score.share = coverage * entry->score / (self->known + unknown);
  score.complete = strict && self->n_unknown == 0 && coverage >= COMPLETE_COVERAGE;
  score.field = (GlossField) entry->top_field;

  return score;
}
