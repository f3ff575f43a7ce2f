/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-hit.h"

#include <string.h>

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

/*
 * The bits of a float that is not negative are in its own order; turned round, the best comes
 * first.
 */
static guint
get_digit (const GlossHit *hit, guint pass)
{
  guint32 bits = 0;

  memcpy (&bits, &hit->score, sizeof bits);

  return (~bits >> (pass * DIGIT_BITS)) & (N_DIGITS - 1);
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

/**
 * gloss_hits_sort:
 * @hits: (element-type GlossHit): an array
 *
 * Puts the best first; hits that are equally good stay in their order. It is a radix sort, because
 * a single letter finds almost every code, and the time for that is what a reader waits after a
 * key.
 */
void
gloss_hits_sort (GArray *hits)
{
  GlossHit *data = (GlossHit *) (gpointer) hits->data;
  g_autofree GlossHit *other = g_new (GlossHit, hits->len);

  for (guint pass = 0; pass < N_PASSES; pass++)
    sort_by_digit (pass % 2 == 0 ? data : other, pass % 2 == 0 ? other : data, hits->len, pass);

  G_STATIC_ASSERT (N_PASSES % 2 == 1);
  if (hits->len > 0)
    memcpy (data, other, sizeof (GlossHit) * hits->len);
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
