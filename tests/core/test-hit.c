/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-hit.h"

#define SEED 7

/* Some scores are equal, and in which order their hits came is told by the document. */
static GArray *
make_hits (guint n_hits)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  GArray *hits = gloss_hits_new ();

  for (guint i = 0; i < n_hits; i++)
    {
      GlossHit hit = { .document = i, .other = GLOSS_HIT_NO_OTHER };

      hit.score = (float) g_rand_int_range (random, 1, (int) n_hits / 2 + 2) / 3.0f;
      if (i % 11 == 0)
        hit.score *= 1000;
      g_array_append_val (hits, hit);
    }

  return hits;
}

static void
assert_sorted (GArray *hits)
{
  for (guint i = 1; i < hits->len; i++)
    {
      const GlossHit *before = &g_array_index (hits, GlossHit, i - 1);
      const GlossHit *hit = &g_array_index (hits, GlossHit, i);

      g_assert_cmpfloat (before->score, >=, hit->score);
      if (before->score == hit->score)
        g_assert_cmpuint (before->document, <, hit->document);
    }
}

static void
test_hits_sort (void)
{
  static const guint lengths[] = { 0, 1, 2, 63, 64, 65, 1000, 20000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GArray) hits = make_hits (lengths[i]);

      gloss_hits_sort (hits);
      g_assert_cmpuint (hits->len, ==, lengths[i]);
      assert_sorted (hits);
    }
}

/* What is selected and then sorted starts with the same hits as all of them sorted. */
static void
test_hits_select (void)
{
  static const guint wanted[] = { 1, 50, 5000, 20000, 30000 };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (GArray) all = make_hits (20000);
      g_autoptr (GArray) selected = make_hits (20000);

      gloss_hits_sort (all);
      gloss_hits_select (selected, wanted[i]);
      gloss_hits_sort (selected);
      g_assert_cmpuint (selected->len, >=, MIN (wanted[i], all->len));
      g_assert_cmpuint (selected->len, <=, all->len);
      if (wanted[i] <= 50)
        g_assert_cmpuint (selected->len, <, 1000);
      g_array_set_size (all, MIN (wanted[i], all->len));
      g_array_set_size (selected, all->len);
      g_assert_true (gloss_hits_equal (all, selected));
    }
}

static void
test_hits_equal (void)
{
  g_autoptr (GArray) a = make_hits (10);
  g_autoptr (GArray) b = make_hits (10);

  g_assert_true (gloss_hits_equal (a, b));
  g_array_index (b, GlossHit, 9).score += 1;
  g_assert_false (gloss_hits_equal (a, b));
  g_array_set_size (a, 9);
  g_assert_false (gloss_hits_equal (a, b));
  g_array_set_size (b, 9);
  g_assert_true (gloss_hits_equal (a, b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hits/sort", test_hits_sort);
  g_test_add_func ("/hits/select", test_hits_select);
  g_test_add_func ("/hits/equal", test_hits_equal);

  return g_test_run ();
}
