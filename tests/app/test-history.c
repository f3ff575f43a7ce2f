/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-history.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
assert_current (GlossHistory *history, const char *id, const char *other_id)
{
  g_assert_cmpstr (gloss_history_get_id (history), ==, id);
  g_assert_cmpstr (gloss_history_get_other_id (history), ==, other_id);
}

static void
test_empty_history_goes_nowhere (void)
{
  g_autoptr (GlossHistory) history = gloss_history_new ();

  assert_current (history, NULL, NULL);
  g_assert_false (gloss_history_get_can_go_back (history));
  g_assert_false (gloss_history_get_can_go_forward (history));
  g_assert_false (gloss_history_go_back (history));
  g_assert_false (gloss_history_go_forward (history));
}

static void
test_goes_back_and_forward (void)
{
  g_autoptr (GlossHistory) history = gloss_history_new ();

  gloss_history_visit (history, "smtp/550", NULL);
  gloss_history_visit (history, "smtp/550", "smtp/551");
  gloss_history_visit (history, "smtp/551", NULL);
  assert_current (history, "smtp/551", NULL);

  g_assert_true (gloss_history_go_back (history));
  assert_current (history, "smtp/550", "smtp/551");
  g_assert_true (gloss_history_go_back (history));
  assert_current (history, "smtp/550", NULL);
  g_assert_false (gloss_history_go_back (history));

  g_assert_true (gloss_history_go_forward (history));
  assert_current (history, "smtp/550", "smtp/551");
}

static void
test_a_visit_forgets_what_lay_ahead (void)
{
  g_autoptr (GlossHistory) history = gloss_history_new ();

  gloss_history_visit (history, "smtp/550", NULL);
  gloss_history_visit (history, "smtp/551", NULL);
  gloss_history_go_back (history);
  gloss_history_visit (history, "smtp/552", NULL);

  assert_current (history, "smtp/552", NULL);
  g_assert_false (gloss_history_get_can_go_forward (history));
  gloss_history_go_back (history);
  assert_current (history, "smtp/550", NULL);
}

static void
test_the_same_again_is_no_step (void)
{
  g_autoptr (GlossHistory) history = gloss_history_new ();

  gloss_history_visit (history, "smtp/550", NULL);
  gloss_history_visit (history, "smtp/550", NULL);
  g_assert_false (gloss_history_get_can_go_back (history));
}

static void
test_notifies_of_changes_only (void)
{
  g_autoptr (GlossHistory) history = gloss_history_new ();
  guint back = 0;
  guint forward = 0;

  g_signal_connect_swapped (history, "notify::can-go-back", G_CALLBACK (count_cb), &back);
  g_signal_connect_swapped (history, "notify::can-go-forward", G_CALLBACK (count_cb), &forward);

  gloss_history_visit (history, "smtp/550", NULL);
  g_assert_cmpuint (back, ==, 0);
  gloss_history_visit (history, "smtp/551", NULL);
  gloss_history_visit (history, "smtp/552", NULL);
  g_assert_cmpuint (back, ==, 1);
  g_assert_cmpuint (forward, ==, 0);
  gloss_history_go_back (history);
  g_assert_cmpuint (back, ==, 1);
  g_assert_cmpuint (forward, ==, 1);
}

static void
test_is_bounded (void)
{
  g_autoptr (GlossHistory) history = gloss_history_new ();
  guint steps = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("smtp/%u", i);

      gloss_history_visit (history, id, NULL);
    }
  assert_current (history, "smtp/999", NULL);
  while (gloss_history_go_back (history))
    steps++;
  g_assert_cmpuint (steps, ==, 199);
  assert_current (history, "smtp/800", NULL);
}

static void
test_is_freed (void)
{
  GlossHistory *history = gloss_history_new ();

  gloss_history_visit (history, "smtp/550", "smtp/551");
  g_object_add_weak_pointer (G_OBJECT (history), (gpointer *) &history);
  g_object_unref (history);
  g_assert_null (history);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/empty-goes-nowhere", test_empty_history_goes_nowhere);
  g_test_add_func ("/history/goes-back-and-forward", test_goes_back_and_forward);
  g_test_add_func ("/history/a-visit-forgets-what-lay-ahead", test_a_visit_forgets_what_lay_ahead);
  g_test_add_func ("/history/the-same-again-is-no-step", test_the_same_again_is_no_step);
  g_test_add_func ("/history/notifies-of-changes-only", test_notifies_of_changes_only);
  g_test_add_func ("/history/is-bounded", test_is_bounded);
  g_test_add_func ("/history/is-freed", test_is_freed);

  return g_test_run ();
}
