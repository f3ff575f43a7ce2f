/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-finder.h"

#include <glib/gi18n-lib.h>

#include "gloss-array.h"
#include "gloss-database-private.h"
#include "gloss-versus.h"
#include "gloss-query-private.h"
#include "gloss-search.h"

#define MAX_BEST 3
#define BEST_ID  "best"

/* A comparison that was typed stands above everything that is found. */
#define PAIR_SCORE 10000.0f

struct _GlossFinder
{
  GlossData *data;
  GlossSearch *search;
  GlossReaderIndex *reader_index;
  GVariant *translated; /* the index of the reader's language, when it is in use */
};

static GlossTranslateFunc
get_translate (GlossFinder *self)
{
  return gloss_reader_index_get_translate (self->reader_index);
}

/* The best and what is at least half as good stand first, from whichever protocol they are. */
static guint
count_best (GArray *hits)
{
  float enough = g_array_index (hits, GlossHit, 0).score / 2;
  guint n_best = 1;

  while (n_best < MIN (hits->len, MAX_BEST) &&
         g_array_index (hits, GlossHit, n_best).score >= enough)
    n_best++;

  return n_best;
}

static guint
add_best (GlossFinder *self, GPtrArray *groups, GArray *hits, GlossTerms *terms)
{
  g_autoptr (GArray) best = gloss_hits_new ();
  guint n_best = count_best (hits);
  const char *title =
      n_best == 1 ? C_ ("search results", "Best Match") : C_ ("search results", "Best Matches");

  g_array_append_vals (best, hits->data, n_best);
  g_ptr_array_add (groups,
                   gloss_group_new (self->data, BEST_ID, title, best, terms, get_translate (self)));

  return n_best;
}

static void
add_protocol (GlossFinder *self, GPtrArray *groups, guint protocol, GArray *hits, GlossTerms *terms)
{
  g_autoptr (GVariant) tuple = gloss_array_get_child (self->data->protocols, protocol);

  g_ptr_array_add (groups, gloss_group_new (self->data,
                                            gloss_data_get_string (tuple, GLOSS_DATA_PROTOCOL_ID),
                                            gloss_data_get_text (tuple, GLOSS_DATA_PROTOCOL_NAME),
                                            hits, terms, get_translate (self)));
}

/* Adds a group for each protocol, in the order in which the hits name them. */
static void
add_protocols (GlossFinder *self, GPtrArray *groups, GArray *hits, guint first, GlossTerms *terms)
{
  GlossFilter *filter = gloss_search_get_filter (self->search);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) by_protocol =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = first; i < hits->len; i++)
    {
      GlossHit *hit = &g_array_index (hits, GlossHit, i);
      guint protocol = gloss_filter_get_protocol (filter, hit->document);
      GArray *group = g_hash_table_lookup (by_protocol, GUINT_TO_POINTER (protocol));

      if (group == NULL)
        {
          group = gloss_hits_new ();
          g_hash_table_insert (by_protocol, GUINT_TO_POINTER (protocol), group);
          g_array_append_val (order, protocol);
        }
      g_array_append_vals (group, hit, 1);
    }

  for (guint i = 0; i < order->len; i++)
    {
      guint protocol = g_array_index (order, guint, i);

      add_protocol (self, groups, protocol,
                    g_hash_table_lookup (by_protocol, GUINT_TO_POINTER (protocol)), terms);
    }
}

static void
use_reader_index (GlossFinder *self)
{
  GVariant *index = gloss_reader_index_get_index (self->reader_index);

  if (index == NULL || index == self->translated)
    return;

  self->translated = index;
  gloss_search_set_translated (self->search, index, get_translate (self));
}

static gboolean
find_pair (GlossFinder *self, const char *text, GlossHit *hit)
{
  GlossFilter *filter = gloss_search_get_filter (self->search);
  guint a = 0;
  guint b = 0;

  if (!gloss_versus_parse (self->data, text, &a, &b) || !gloss_filter_passes (filter, a) ||
      !gloss_filter_passes (filter, b))
    return FALSE;

  *hit = (GlossHit) { .document = a, .other = b, .score = PAIR_SCORE, .field = GLOSS_FIELD_VALUE };

  return TRUE;
}

static guint
search (GlossFinder *self, const char *text, guint limit, GPtrArray *groups)
{
  g_autoptr (GlossTerms) terms = gloss_terms_new (text);
  g_autoptr (GArray) hits = NULL;
  GlossHit pair = { 0 };

  gloss_reader_index_start (self->reader_index);
  use_reader_index (self);
  hits = gloss_search_run (self->search, text, terms, limit);

  if (find_pair (self, text, &pair))
    {
      g_array_prepend_val (hits, pair);
      if (limit > 0 && hits->len > limit)
        g_array_set_size (hits, limit);
    }
  if (hits->len == 0)
    return 0;

  add_protocols (self, groups, hits, add_best (self, groups, hits, terms), terms);

  return hits->len;
}

static guint
list (GlossFinder *self, guint limit, GPtrArray *groups)
{
  g_autoptr (GArray) hits = gloss_search_list (self->search, limit);

  add_protocols (self, groups, hits, 0, NULL);

  return hits->len;
}

static gboolean
is_blank (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

/*
 * gloss_finder_new:
 * @database: what to search in
 *
 * Returns: (transfer full): a finder
 */
GlossFinder *
gloss_finder_new (GlossDatabase *database)
{
  GlossFinder *self = g_new0 (GlossFinder, 1);

  self->data = gloss_data_ref (gloss_database_get_data (database));
  self->search = gloss_search_new (self->data);
  self->reader_index = g_object_ref (gloss_reader_index_get_for_database (database));

  return self;
}

/*
 * gloss_finder_free:
 * @self: (transfer full): a finder
 */
void
gloss_finder_free (GlossFinder *self)
{
  gloss_search_free (self->search);
  g_object_unref (self->reader_index);
  gloss_data_unref (self->data);
  g_free (self);
}

/*
 * gloss_finder_get_reader_index:
 * @self: a finder
 *
 * Returns: (transfer none): the index of the reader's language, which a search starts
 */
GlossReaderIndex *
gloss_finder_get_reader_index (GlossFinder *self)
{
  return self->reader_index;
}

/*
 * gloss_finder_find:
 * @self: a finder
 * @text: valid UTF-8, what to search for
 * @protocol: (nullable): the id of the only protocol to search, or %NULL for all
 * @outcomes: the outcomes to search, each as a bit `1 << GlossOutcome`, or 0 for all
 * @limit: the most matches in all, or 0 for no limit
 * @groups: (element-type GlossGroup): where to add the groups
 *
 * Searches, or lists what the filter lets through if there is no text.
 *
 * Returns: how many matches the groups have together
 */
guint
gloss_finder_find (GlossFinder *self,
                   const char *text,
                   const char *protocol,
                   guint outcomes,
                   guint limit,
                   GPtrArray *groups)
{
  gloss_filter_set (gloss_search_get_filter (self->search), protocol, outcomes);

  if (!is_blank (text))
    return search (self, text, limit, groups);
  if (protocol != NULL || outcomes != 0)
    return list (self, limit, groups);

  return 0;
}
