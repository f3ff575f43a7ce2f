/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-search.h"

#include <string.h>

#include "gloss-array.h"
#include "gloss-exact.h"
#include "gloss-phrase.h"
#include "gloss-scorer.h"

/*
 * A score is at most 100 for the words, and more for what says more than words do: what was typed
 * is the value; it is the name, the title or an alias; it is a provider’s reply, number and
 * wording; a wording of the code stands in it; the value does; all words are there. Each step
 * stands above the one after it, and two of them together may stand above the one before.
 */
#define POINTS_WORDS           100.0f
#define POINTS_WHOLE           2000.0f
#define POINTS_SAME            1000.0f
#define POINTS_QUOTED_REPLY    900.0f
#define POINTS_QUOTED          500.0f
#define POINTS_VALUE           300.0f
#define POINTS_COMPLETE        100.0f
#define POINTS_PART            30.0f
#define POINTS_PART_OF_WORDING 20.0f

/* What belongs to a provider or a list is for those who name it; for others the general entries
 * come first, and a list before its answers. */
#define PART_FACTOR 0.6f

/* For how many of the best the order of the words is looked at */
#define MAX_PHRASES 160

/* More candidates than one in so many codes are many. */
#define MANY 32

typedef enum
{
  NAMED = 1 << 0,
  NAMED_WHOLE = 1 << 1,
} Named;

typedef struct
{
  GlossIndex *index;
  GlossScorer *scorer;
} Side;

struct _GlossSearch
{
  GlossData *data;
  GlossFilter *filter;
  Side english;
  Side reader;
  GlossTranslateFunc translate;

  /*
   * Of the search that runs: what it says of each document, for which one it does, and their
   * protocols
   */
  guint8 *named;
  guint32 *wholes; /* what each document is a part of, or G_MAXUINT32; found by the first search */
  GArray *named_documents;
  GArray *candidates;
  GHashTable *named_protocols;
};

static void
open_side (Side *side, GVariant *variant, GlossData *data)
{
  g_autoptr (GError) error = NULL;

  side->index = gloss_index_new (variant, data->n_codes, &error);
  if (side->index != NULL)
    side->scorer = gloss_scorer_new (side->index, data->n_codes);
  else
    g_debug ("No search by words: %s", error->message);
}

static void
close_side (Side *side)
{
  g_clear_pointer (&side->scorer, gloss_scorer_free);
  g_clear_pointer (&side->index, gloss_index_free);
}

/**
 * gloss_search_new:
 * @data: the database
 *
 * Returns: (transfer full): a search in the English texts
 */
GlossSearch *
gloss_search_new (GlossData *data)
{
  GlossSearch *self = g_new0 (GlossSearch, 1);

  self->data = gloss_data_ref (data);
  self->filter = gloss_filter_new (data);
  self->named_documents = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->candidates = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->named_protocols = g_hash_table_new (NULL, NULL);
  open_side (&self->english, data->text_index, data);

  return self;
}

/**
 * gloss_search_free:
 * @self: (transfer full): a search
 */
void
gloss_search_free (GlossSearch *self)
{
  close_side (&self->english);
  close_side (&self->reader);
  g_free (self->named);
  g_free (self->wholes);
  g_array_unref (self->named_documents);
  g_array_unref (self->candidates);
  g_hash_table_unref (self->named_protocols);
  gloss_filter_free (self->filter);
  gloss_data_unref (self->data);
  g_free (self);
}

/**
 * gloss_search_get_filter:
 * @self: a search
 *
 * Returns: (transfer none): what the search lets through
 */
GlossFilter *
gloss_search_get_filter (GlossSearch *self)
{
  return self->filter;
}

/**
 * gloss_search_set_translated:
 * @self: a search
 * @index: the index of the texts in the reader's language
 * @translate: what made them
 *
 * From now on looks in both languages.
 */
void
gloss_search_set_translated (GlossSearch *self, GVariant *index, GlossTranslateFunc translate)
{
  close_side (&self->reader);
  open_side (&self->reader, index, self->data);
  self->translate = translate;
}

static void
note_named_cb (guint document, gboolean whole, gpointer user_data)
{
  GlossSearch *self = user_data;
  guint protocol = gloss_filter_get_protocol (self->filter, document);
  guint32 value = document;

  self->named[document] |= whole ? NAMED | NAMED_WHOLE : NAMED;
  g_array_append_val (self->named_documents, value);
  g_hash_table_add (self->named_protocols, GUINT_TO_POINTER (protocol));
}

static void
find_named (GlossSearch *self, const char *text, GlossTerms *terms)
{
  if (self->named == NULL)
    self->named = g_new0 (guint8, self->data->n_codes);

  for (guint i = 0; i < self->named_documents->len; i++)
    self->named[g_array_index (self->named_documents, guint32, i)] = 0;
  g_array_set_size (self->named_documents, 0);
  g_hash_table_remove_all (self->named_protocols);

  gloss_exact_foreach (self->data, text, terms, note_named_cb, self);
}

static void
find_wholes (GlossSearch *self)
{
  self->wholes = g_new (guint32, self->data->n_codes);
  for (guint i = 0; i < self->data->n_codes; i++)
    self->wholes[i] = gloss_data_find_whole (self->data, i);
}

/* Whether the document belongs to something that nobody named */
static gboolean
is_part_of_unnamed (GlossSearch *self, GlossScorer *scorer, guint document)
{
  GlossScore whole;

  if (self->wholes == NULL)
    find_wholes (self);
  if (self->wholes[document] == G_MAXUINT32)
    return FALSE;

  whole = gloss_scorer_get (scorer, self->wholes[document]);

  return whole.share <= 0 || whole.field > GLOSS_FIELD_ALIAS;
}

static float
get_points (GlossSearch *self, GlossScorer *scorer, guint document, GlossScore score, guint named)
{
  gboolean in_front = score.share <= 0 || !is_part_of_unnamed (self, scorer, document);
  float points = score.share * POINTS_WORDS * (in_front ? 1 : PART_FACTOR);

  if (!score.enough && named == 0)
    return 0;

  if (score.complete)
    points += POINTS_COMPLETE;
  if ((named & NAMED) != 0)
    points += POINTS_VALUE;
  if ((named & NAMED_WHOLE) != 0)
    points += POINTS_WHOLE;

  return points;
}

/* The better of what both languages say */
static GlossHit
weigh (GlossSearch *self, guint document)
{
  guint named = self->named[document];
  GlossHit hit = { .document = document, .other = GLOSS_HIT_NO_OTHER, .field = GLOSS_FIELD_VALUE };

  if (self->english.scorer != NULL)
    {
      GlossScore score = gloss_scorer_get (self->english.scorer, document);

      hit.score = get_points (self, self->english.scorer, document, score, named);
      hit.field = score.field;
      hit.n_heavy = (guint8) score.n_heavy;
    }
  else
    hit.score = get_points (self, NULL, document, (GlossScore) { 0 }, named);

  if (self->reader.scorer != NULL)
    {
      GlossScore score = gloss_scorer_get (self->reader.scorer, document);
      float points = get_points (self, self->reader.scorer, document, score, named);

      if (points > hit.score)
        {
          hit.score = points;
          hit.field = score.field;
          hit.n_heavy = (guint8) score.n_heavy;
          hit.translated = TRUE;
        }
    }

  return hit;
}

static void
collect_one (GlossSearch *self, GArray *hits, guint document)
{
  GlossHit hit = weigh (self, document);

  if (hit.score > 0 && gloss_filter_passes (self->filter, document))
    g_array_append_val (hits, hit);
}

static void
add_candidates (GlossSearch *self, GlossScorer *scorer)
{
  guint n_documents = 0;
  const guint32 *documents = NULL;

  if (scorer == NULL)
    return;

  documents = gloss_scorer_get_documents (scorer, &n_documents);
  if (n_documents > 0)
    g_array_append_vals (self->candidates, documents, n_documents);
}

static int
compare_documents (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

/*
 * Weighs all documents that may be a match, in the order of the database. Where they are few the
 * time does not depend on how many others there are; where they are many, going through all is
 * quicker than to sort them.
 */
static void
collect (GlossSearch *self, GArray *hits)
{
  GArray *candidates = self->candidates;

  g_array_set_size (candidates, 0);
  g_array_append_vals (candidates, self->named_documents->data, self->named_documents->len);
  add_candidates (self, self->english.scorer);
  add_candidates (self, self->reader.scorer);

  if (candidates->len > self->data->n_codes / MANY)
    {
      for (guint i = 0; i < self->data->n_codes; i++)
        collect_one (self, hits, i);
      return;
    }

  g_array_sort (candidates, compare_documents);
  for (guint i = 0; i < candidates->len; i++)
    {
      guint32 document = g_array_index (candidates, guint32, i);

      if (i == 0 || document != g_array_index (candidates, guint32, i - 1))
        collect_one (self, hits, document);
    }
}

/* A reply that names its own code can't be the wording of another code of that protocol. */
static gboolean
is_excluded (GlossSearch *self, guint document)
{
  guint protocol = gloss_filter_get_protocol (self->filter, document);

  return self->named[document] == 0 &&
         g_hash_table_contains (self->named_protocols, GUINT_TO_POINTER (protocol));
}

/* Whether a reply that is looked at comes with one of the codes that were typed */
static gboolean
rides_on_named (GlossSearch *self, GVariant *code)
{
  g_autoptr (GVariant) ids = g_variant_get_child_value (code, GLOSS_FORMAT_CODE_RIDES_ON);

  for (gsize i = 0; i < g_variant_n_children (ids); i++)
    {
      guint document;

      if (gloss_data_find_code (self->data, gloss_data_get_string (ids, i), &document) &&
          self->named[document] != 0)
        return TRUE;
    }

  return FALSE;
}

/* The title of a part is half of its name: “Mailbox Full” is a code before it is Gmail’s reply. */
static gboolean
is_half_a_name (GVariant *code, GlossField field)
{
  return field == GLOSS_FIELD_TITLE &&
         strchr (gloss_data_get_string (code, GLOSS_FORMAT_CODE_VALUE), '/') != NULL;
}

static float
get_phrase_points (GlossSearch *self,
                   guint document,
                   GVariant *code,
                   GlossPhrase phrase,
                   GlossField field)
{
  if (phrase == GLOSS_PHRASE_NONE)
    return 0;
  if (phrase == GLOSS_PHRASE_PART)
    return field == GLOSS_FIELD_WORDING ? POINTS_PART_OF_WORDING : POINTS_PART;
  if (phrase == GLOSS_PHRASE_SAME && field != GLOSS_FIELD_WORDING)
    return is_half_a_name (code, field) ? POINTS_QUOTED : POINTS_SAME;

  if (is_excluded (self, document))
    return POINTS_PART_OF_WORDING;

  return rides_on_named (self, code) ? POINTS_QUOTED_REPLY : POINTS_QUOTED;
}

/* All that was typed has to stand in a text, or enough words of a text in what was typed. */
static gboolean
may_have_phrase (const GlossHit *hit, GlossTerms *terms)
{
  return hit->n_heavy >= MIN (terms->n_terms, GLOSS_PHRASE_MIN_WORDS);
}

static void
add_phrase (GlossSearch *self, GlossHit *hit, GlossTerms *terms)
{
  g_autoptr (GVariant) code = gloss_array_get_child (self->data->codes, hit->document);
  GlossTranslateFunc translate = hit->translated ? self->translate : NULL;
  GlossField field = GLOSS_FIELD_TEXT;
  GlossPhrase phrase = gloss_phrase_find (terms, code, translate, &field);

  hit->score += get_phrase_points (self, hit->document, code, phrase, field);
  if (phrase != GLOSS_PHRASE_NONE)
    hit->field = (guint8) field;
}

/* Only phrases make a hit better, so that those which had no chance need not be looked at. */
static void
add_phrases (GlossSearch *self, GArray *hits, GlossTerms *terms)
{
  g_autoptr (GArray) best = gloss_hits_new ();
  guint n_best = MIN (hits->len, MAX_PHRASES);

  if (n_best == 0)
    return;

  g_array_append_vals (best, hits->data, n_best);
  for (guint i = 0; i < n_best; i++)
    {
      GlossHit *hit = &g_array_index (best, GlossHit, i);

      if (may_have_phrase (hit, terms))
        add_phrase (self, hit, terms);
    }
  gloss_hits_sort (best);
  for (guint i = 0; i < n_best; i++)
    g_array_index (hits, GlossHit, i) = g_array_index (best, GlossHit, i);
}

static void
apply_limit (GArray *hits, guint limit)
{
  if (limit > 0 && hits->len > limit)
    g_array_set_size (hits, limit);
}

/**
 * gloss_search_run:
 * @self: a search
 * @text: valid UTF-8, what was typed or pasted
 * @terms: the terms of @text
 * @limit: the most hits to return, or 0 for all
 *
 * Searches.
 *
 * Returns: (transfer full) (element-type GlossHit): the hits, the best first; those that are
 *   equally good in the order of the database
 */
GArray *
gloss_search_run (GlossSearch *self, const char *text, GlossTerms *terms, guint limit)
{
  GArray *hits = gloss_hits_new ();

  find_named (self, text, terms);
  if (self->english.scorer != NULL)
    gloss_scorer_run (self->english.scorer, terms);
  if (self->reader.scorer != NULL)
    gloss_scorer_run (self->reader.scorer, terms);

  collect (self, hits);
  if (limit > 0)
    gloss_hits_select (hits, MAX (limit, MAX_PHRASES));
  gloss_hits_sort (hits);
  add_phrases (self, hits, terms);
  apply_limit (hits, limit);

  return hits;
}

/**
 * gloss_search_list:
 * @self: a search
 * @limit: the most hits to return, or 0 for all
 *
 * Lists what the filter lets through.
 *
 * Returns: (transfer full) (element-type GlossHit): the hits, in the order of the database
 */
GArray *
gloss_search_list (GlossSearch *self, guint limit)
{
  GArray *hits = gloss_hits_new ();

  for (guint i = 0; i < self->data->n_codes && (limit == 0 || hits->len < limit); i++)
    {
      GlossHit hit = { .document = i, .other = GLOSS_HIT_NO_OTHER, .score = 1 };

      hit.field = GLOSS_FIELD_VALUE;
      if (gloss_filter_passes (self->filter, i))
        g_array_append_val (hits, hit);
    }

  return hits;
}
