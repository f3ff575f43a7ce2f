/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-scorer.h"

#include <math.h>

#include "gloss-lookup.h"

/* What a word is worth in each field, the heaviest 1 */
static const float field_weights[GLOSS_N_FIELDS] = {
  [GLOSS_FIELD_VALUE] = 1.0f,  [GLOSS_FIELD_NAME] = 0.65f,   [GLOSS_FIELD_TITLE] = 0.6f,
  [GLOSS_FIELD_ALIAS] = 0.55f, [GLOSS_FIELD_WORDING] = 0.4f, [GLOSS_FIELD_SUMMARY] = 0.25f,
  [GLOSS_FIELD_TEXT] = 0.15f,
};

/* What it is worth how a word was found */
static const float way_weights[GLOSS_N_WAYS] = {
  [GLOSS_WAY_WHOLE] = 1.0f,  [GLOSS_WAY_OPEN] = 0.8f, [GLOSS_WAY_INFLECTION] = 0.7f,
  [GLOSS_WAY_PREFIX] = 0.4f, [GLOSS_WAY_TYPO] = 0.5f, [GLOSS_WAY_TYPO_OF_START] = 0.3f,
};

/* What a word that was found only as the start of another one counts among those that were found */
#define PREFIX_COVERAGE 0.5f

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
#define MAX_POSTINGS 1000000

/* How many are read at all before words that hold a sentence together are left out */
#define MAX_LIGHT_POSTINGS 100000

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
  guint8 top_field;
  guint8 heavy; /* how many terms may be part of a phrase */
} Entry;

/*
 * What one term is worth for a document: how much, a part of FOUND_SCALE, and in which field; in
 * which ways it was found, each a bit. It is packed, because for a frequent word this is what a
 * search waits for.
 */
#define FOUND_SCALE                    60000.0f
#define FOUND_PACK(worth, field, ways) ((guint32) (worth) << 16 | (guint32) (field) << 8 | (ways))
#define FOUND_WORTH(found)             ((found) >> 16)
#define FOUND_FIELD(found)             (((found) >> 8) & 0xff)
#define FOUND_WAYS(found)              ((found) & 0xff)

struct _GlossScorer
{
  GlossIndex *index;
  guint n_documents;
  Entry *entries;
  guint32 *found; /* for each document, by the term that is being looked up */
  guint32 *touched; /* by the term that is being looked up */
  guint n_touched;
  guint n_whole; /* how many of them have the whole word */
  guint32 *matched; /* by any term */
  guint n_matched;
  guint n_terms;
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
  g_free (self->found);
  g_free (self->touched);
  g_free (self->matched);
  g_free (self);
}

/* What a posting in each field is worth; 0 for one that does not count */
static void
fill_worths (guint32 worths[GLOSS_N_FIELDS], GlossWay way, gboolean values_only)
{
  for (guint i = 0; i < GLOSS_N_FIELDS; i++)
    {
      float worth = way_weights[way] * field_weights[i] * FOUND_SCALE;

      worths[i] = FOUND_PACK (values_only && i > GLOSS_FIELD_NAME ? 0 : worth, i, 0);
    }
}

static void
read_postings (GlossScorer *self, guint word, GlossWay way, gboolean values_only)
{
  const guint32 bit = 1u << way;
  guint32 worths[GLOSS_N_FIELDS];
  guint n_postings = 0;
  const guint32 *postings = gloss_index_get_postings (self->index, word, &n_postings);
  guint last = G_MAXUINT;

  fill_worths (worths, way, values_only);
  self->n_read += n_postings;
  for (guint i = 0; i < n_postings; i++)
    {
      guint document = GLOSS_POSTING_DOCUMENT (postings[i]);
      guint field = GLOSS_POSTING_FIELD (postings[i]);
      guint32 found = 0;

      /* Of a document's postings the first one is worth most. */
      if (document == last || document >= self->n_documents || field >= GLOSS_N_FIELDS ||
          FOUND_WORTH (worths[field]) == 0)
        continue;

      last = document;
      found = self->found[document];
      if (found == 0)
        self->touched[self->n_touched++] = document;
      if (worths[field] > found)
        self->found[document] = worths[field] | FOUND_WAYS (found) | bit;
      else
        self->found[document] = found | bit;
    }
}

static gboolean
read_word_cb (guint word, GlossWay way, gboolean values_only, gpointer user_data)
{
  GlossScorer *self = user_data;

  read_postings (self, word, way, values_only);
  if (way == GLOSS_WAY_WHOLE)
    self->n_whole = self->n_touched;

  return self->n_read < MAX_POSTINGS;
}

/* Leaves in `found` what the term is worth for each document; returns how many have it. */
static guint
look_up (GlossScorer *self, const GlossTerm *term)
{
  self->n_whole = 0;
  gloss_lookup_find (self->index, term, read_word_cb, self);

  if (self->n_touched == 0 && gloss_term_may_be_typo (term) && self->n_typos < MAX_TYPOS)
    {
      self->n_typos++;
      gloss_lookup_find_typos (self->index, term, read_word_cb, self);
    }

  return self->n_whole > 0 ? self->n_whole : self->n_touched;
}

static float
get_rarity (GlossScorer *self, float n)
{
  return logf (1 + ((float) self->n_documents - n + 0.5f) / (n + 0.5f));
}

/*
 * Whether the term may be part of a phrase. A single word is one only where the whole of it is
 * there.
 */
static gboolean
is_heavy (GlossScorer *self, guint32 found)
{
  const guint whole = 1u << GLOSS_WAY_WHOLE | 1u << GLOSS_WAY_TYPO;
  guint field = FOUND_FIELD (found);

  /* A value may be made of words that are in the title, too. */
  return field <= GLOSS_FIELD_WORDING && (self->n_terms > 1 || (FOUND_WAYS (found) & whole) != 0);
}

static void
add_to_entry (GlossScorer *self, Entry *entry, guint32 found, float rarity)
{
  float worth = rarity * (float) FOUND_WORTH (found) / FOUND_SCALE;

  entry->score += worth;
  entry->matched +=
      FOUND_WAYS (found) == 1u << GLOSS_WAY_PREFIX ? rarity * PREFIX_COVERAGE : rarity;
  if (is_heavy (self, found))
    entry->heavy++;
  if (worth > entry->top)
    {
      entry->top = worth;
      entry->top_field = FOUND_FIELD (found);
    }
}

/* Moves what look_up() found to the sums. */
static void
add_up (GlossScorer *self, float rarity)
{
  for (guint i = 0; i < self->n_touched; i++)
    {
      guint32 document = self->touched[i];
      Entry *entry = &self->entries[document];

      if (entry->matched == 0)
        self->matched[self->n_matched++] = document;
      add_to_entry (self, entry, self->found[document], rarity);
      self->found[document] = 0;
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

/* The words that say something, the rarest first; then those that hold a sentence together */
static int
compare_tasks (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Task *first = a;
  const Task *second = b;

  if (first->term->light != second->term->light)
    return first->term->light ? 1 : -1;

  return (first->n_postings > second->n_postings) - (first->n_postings < second->n_postings);
}

static gboolean
is_affordable (GlossScorer *self, const Task *task)
{
  if (task->term->light && self->n_matched > 0)
    return self->n_read + task->n_postings < MAX_LIGHT_POSTINGS;

  return self->n_read < MAX_POSTINGS;
}

static void
forget (GlossScorer *self)
{
  for (guint i = 0; i < self->n_matched; i++)
    self->entries[self->matched[i]] = (Entry) { 0 };
  self->n_matched = 0;
}

static void
prepare (GlossScorer *self)
{
  if (self->entries == NULL)
    {
      self->entries = g_new0 (Entry, self->n_documents);
      self->found = g_new0 (guint32, self->n_documents);
      self->touched = g_new (guint32, self->n_documents);
      self->matched = g_new (guint32, self->n_documents);
    }

  forget (self);
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
  for (guint i = 0; i < self->n_matched; i++)
    self->best_coverage = MAX (self->best_coverage, self->entries[self->matched[i]].matched);

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
  self->n_terms = terms->n_terms;
  for (guint i = 0; i < terms->n_terms; i++)
    tasks[i] = (Task) { &terms->terms[i], gloss_lookup_estimate (self->index, &terms->terms[i]) };

  /*
   * Terms that are equally frequent stay in their order, so that a search repeats itself exactly.
   */
  g_sort_array (tasks, terms->n_terms, sizeof (Task), compare_tasks, NULL);
  for (guint i = 0; i < terms->n_terms; i++)
    {
      if (is_affordable (self, &tasks[i]))
        run_term (self, tasks[i].term);
    }

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
  score.n_heavy = entry->heavy;

  return score;
}

/**
 * gloss_scorer_get_documents:
 * @self: a scorer that was run
 * @n_documents: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_documents): the documents that have any of the words,
 *   in no order
 */
const guint32 *
gloss_scorer_get_documents (GlossScorer *self, guint *n_documents)
{
  *n_documents = self->n_matched;

  return self->matched;
}
