/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"

#include "gloss-values.h"

/* Each object goes with its last reference, also after everything in it was read. */

static void
assert_read_and_finalized (gpointer object)
{
  g_assert_nonnull (object);
  fixture_read_all (object, 3);
  fixture_assert_finalized (object);
}

static GlossCode *
find (const char *id)
{
  g_autoptr (GlossDatabase) database = fixture_open ();

  return gloss_database_find_code (database, id);
}

static void
test_database (void)
{
  assert_read_and_finalized (fixture_open ());
}

static void
test_code (void)
{
  assert_read_and_finalized (find ("smtp/252"));
}

static void
test_protocol (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();

  assert_read_and_finalized (gloss_database_find_protocol (database, "smtp"));
}

static void
test_placeholder (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();

  assert_read_and_finalized (gloss_database_find_placeholder (database, "domain"));
}

/* The first item of a list of a code, alone: the code and its lists are gone */
static gpointer
take_first (const char *id, const char *property)
{
  g_autoptr (GlossCode) code = find (id);
  g_autoptr (GListModel) list = NULL;

  g_object_get (code, property, &list, NULL);

  return g_list_model_get_item (list, 0);
}

static void
test_relation (void)
{
  GlossRelation *relation = take_first ("smtp/252", "confused-with");
  gpointer code = gloss_relation_get_code (relation);

  g_object_add_weak_pointer (code, &code);
  assert_read_and_finalized (relation);
  g_assert_null (code);
}

static void
test_reference (void)
{
  assert_read_and_finalized (take_first ("smtp/252", "references"));
}

static void
test_fix (void)
{
  assert_read_and_finalized (take_first ("smtp/252", "fixes"));
}

static void
test_step (void)
{
  g_autoptr (GListModel) fix = take_first ("smtp/252", "fixes");
  GObject *step = g_list_model_get_item (fix, 0);

  fixture_assert_finalized (g_steal_pointer (&fix));
  assert_read_and_finalized (step);
}

static GlossComparison *
compare (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossCode) a = gloss_database_find_code (database, "smtp/252");
  g_autoptr (GlossCode) b = gloss_database_find_code (database, "smtp/550");

  return gloss_comparison_new (database, a, b);
}

static void
test_comparison (void)
{
  assert_read_and_finalized (compare ());
}

static void
test_fact (void)
{
  g_autoptr (GlossComparison) comparison = compare ();
  GObject *fact = g_list_model_get_item (gloss_comparison_get_facts (comparison), 0);

  fixture_assert_finalized (g_steal_pointer (&comparison));
  assert_read_and_finalized (fact);
}

static void
test_values (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  GlossValues *values = gloss_values_new (database);

  g_assert_true (gloss_values_set (values, "domain", "example.com", NULL));
  fixture_assert_finalized (values);
  fixture_assert_finalized (g_steal_pointer (&database));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finalize/database", test_database);
  g_test_add_func ("/finalize/code", test_code);
  g_test_add_func ("/finalize/protocol", test_protocol);
  g_test_add_func ("/finalize/placeholder", test_placeholder);
  g_test_add_func ("/finalize/relation", test_relation);
  g_test_add_func ("/finalize/reference", test_reference);
  g_test_add_func ("/finalize/fix", test_fix);
  g_test_add_func ("/finalize/step", test_step);
  g_test_add_func ("/finalize/comparison", test_comparison);
  g_test_add_func ("/finalize/fact", test_fact);
  g_test_add_func ("/finalize/values", test_values);

  return g_test_run ();
}
