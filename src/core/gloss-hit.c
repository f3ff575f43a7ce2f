/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-hit.h"

#include <string.h>

/* Hits are told apart roughly by so many bits of their keys, where they are many. */
#define CLASS_SHIFT 16
#define N_CLASSES   (1u << 16)
#define MIN_SELECT  4096

/* Fewer hits are sorted sooner one by one. */
#define MIN_RADIX  64

#define DIGIT_BITS 11
#define N_DIGITS   (1u << DIGIT_BITS)
#define N_PASSES   3

/**
 * gloss_hits_new:
 *
 * Returns: (transfer full) (element-type GlossHit): an empty array
 */
GArray *
gloss_hits_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (GlossHit));
}

/* The bits of a float that is not negative are in its order; turned round, the best is first. */
static guint32
get_key (const GlossHit *hit)
{
  guint32 bits = 0;

  memcpy (&bits, &hit->score, sizeof bits);

  return ~bits;
}

static guint
get_digit (const GlossHit *hit, guint pass)
{
  return (get_key (hit) >> (pass * DIGIT_BITS)) & (N_DIGITS - 1);
}

static void
sort_by_digit (const GlossHit *from, GlossHit *to, guint n_hits, guint pass)
{
  guint starts[N_DIGITS + 1] = { 0 };

  for (guint i = 0; i < n_hits; i++)
    starts[get_digit (&from[i], pass) + 1]++;
  for (guint i = 1; i < N_DIGITS; i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < n_hits; i++)
    to[starts[get_digit (&from[i], pass)]++] = from[i];
}

static void
sort_by_insertion (GlossHit *hits, guint n_hits)
{
  for (guint i = 1; i < n_hits; i++)
    {
      GlossHit hit = hits[i];
      guint j = i;

      for (; j > 0 && hits[j - 1].score < hit.score; j--)
        hits[j] = hits[j - 1];
      hits[j] = hit;
    }
}

static void
sort_by_radix (GlossHit *hits, guint n_hits)
{
  g_autofree GlossHit *other = g_new (GlossHit, n_hits);

  for (guint pass = 0; pass < N_PASSES; pass++)
    sort_by_digit (pass % 2 == 0 ? hits : other, pass % 2 == 0 ? other : hits, n_hits, pass);

  G_STATIC_ASSERT (N_PASSES % 2 == 1);
  memcpy (hits, other, sizeof (GlossHit) * n_hits);
}

/**
 * gloss_hits_sort:
 * @hits: (element-type GlossHit): an array
 *
 * Puts the best first; hits that are equally good stay in their order. A single letter finds almost
 * every code, and the time to sort them all is what a reader waits after a key.
 */
void
gloss_hits_sort (GArray *hits)
{
  GlossHit *data = (GlossHit *) (gpointer) hits->data;

  if (hits->len < MIN_RADIX)
    sort_by_insertion (data, hits->len);
  else
    sort_by_radix (data, hits->len);
}

/* The last of the classes that the @n_best best hits fall in, by the upper half of their keys */
static guint32
find_last_class (GArray *hits, guint n_best)
{
  g_autofree guint32 *counts = g_new0 (guint32, N_CLASSES);
  guint32 class = 0;
  guint n_hits = 0;

  for (guint i = 0; i < hits->len; i++)
    counts[get_key (&g_array_index (hits, GlossHit, i)) >> CLASS_SHIFT]++;
  for (; class < N_CLASSES - 1; class ++)
    {
      n_hits += counts[class];
      if (n_hits >= n_best)
        break;
    }

  return class;
}

/**
 * gloss_hits_select:
 * @hits: (element-type GlossHit): an array
 * @n_best: how many are wanted
 *
 * Takes hits away that are not among the @n_best best ones, without sorting; some of them may stay.
 * Those that stay are in the order in which they were.
 */
void
gloss_hits_select (GArray *hits, guint n_best)
{
  guint32 last = 0;
  guint n_kept = 0;

  if (hits->len < MIN_SELECT || hits->len <= n_best)
    return;

  last = find_last_class (hits, n_best);
  for (guint i = 0; i < hits->len; i++)
    {
      GlossHit hit = g_array_index (hits, GlossHit, i);

      if (get_key (&hit) >> CLASS_SHIFT <= last)
        g_array_index (hits, GlossHit, n_kept++) = hit;
    }
  g_array_set_size (hits, n_kept);
}

static gboolean
is_equal (const GlossHit *a, const GlossHit *b)
{
  return a->document == b->document && a->other == b->other && a->field == b->field &&
         a->translated == b->translated && memcmp (&a->score, &b->score, sizeof a->score) == 0;
}

/**
 * gloss_hits_equal:
 * @a: (element-type GlossHit): an array
 * @b: (element-type GlossHit): another one
 *
 * Returns: whether both hold the same hits in the same order
 */
gboolean
gloss_hits_equal (GArray *a, GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!is_equal (&g_array_index (a, GlossHit, i), &g_array_index (b, GlossHit, i)))
        return FALSE;
    }

  return TRUE;
}
