/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-array.h"

#include <string.h>

/* An array of @n_elements, each longer than the one before, up to @longest */
static GVariant *
make_array (guint n_elements, gsize longest)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ysut)"));
  for (guint i = 0; i < n_elements; i++)
    {
      g_autofree char *text = g_strnfill (i * longest / n_elements, 'x');

      g_variant_builder_add (&builder, "(ysut)", i & 0xff, text, i, (guint64) i << 32);
    }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* As it is read from a file */
static GVariant *
load (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE ("a(ysut)"), bytes, FALSE));
}

/* The table of ends has entries of one, two or four bytes. */
static void
test_array_children (void)
{
  static const struct
  {
    guint n_elements;
    gsize longest;
  } sizes[] = { { 0, 0 }, { 1, 0 }, { 3, 10 }, { 20, 40 }, { 2000, 20 }, { 3000, 60 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GVariant) array = make_array (sizes[i].n_elements, sizes[i].longest);

      for (guint j = 0; j < sizes[i].n_elements; j++)
        {
          g_autoptr (GVariant) expected = g_variant_get_child_value (array, j);
          g_autoptr (GVariant) child = gloss_array_get_child (array, j);

          g_assert_true (g_variant_equal (child, expected));
        }
    }
}

static void
test_array_no_such_child (void)
{
  static const gsize indices[] = { 3, 4, 1000, G_MAXUINT32, G_MAXSIZE };
  g_autoptr (GVariant) array = make_array (3, 10);
  g_autoptr (GVariant) empty = make_array (0, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (indices); i++)
    {
      g_autoptr (GVariant) child = gloss_array_get_child (array, indices[i]);
      g_autoptr (GVariant) none = gloss_array_get_child (empty, indices[i]);

      g_assert_cmpuint (g_variant_get_size (child), ==, 0);
      g_assert_true (g_variant_equal (child, none));
    }
}

static void
test_array_strings (void)
{
  g_autoptr (GVariant) array = g_variant_ref_sink (
      g_variant_new_parsed ("[('550', 'a', uint64 1), ('', 'bcd', 2), ('x', '', 3)]"));

  g_assert_cmpstr (gloss_array_peek_string (array, 8, 0, 0), ==, "550");
  g_assert_cmpstr (gloss_array_peek_string (array, 8, 0, 4), ==, "a");
  g_assert_cmpstr (gloss_array_peek_string (array, 8, 1, 0), ==, "");
  g_assert_cmpstr (gloss_array_peek_string (array, 8, 1, 1), ==, "bcd");
  g_assert_cmpstr (gloss_array_peek_string (array, 8, 2, 0), ==, "x");
  g_assert_cmpstr (gloss_array_peek_string (array, 8, 2, 1000), ==, "");
  g_assert_cmpstr (gloss_array_peek_string (array, 8, 3, 0), ==, "");
}

static void
test_array_pairs (void)
{
  g_autoptr (GVariant) array =
      g_variant_ref_sink (g_variant_new_parsed ("[(uint32 7, uint32 70000, 'a'), (8, 9, 'bcd')]"));
  guint32 pair[2] = { 0, 0 };

  g_assert_true (gloss_array_peek_pair (array, 0, pair));
  g_assert_cmpuint (pair[0], ==, 7);
  g_assert_cmpuint (pair[1], ==, 70000);
  g_assert_true (gloss_array_peek_pair (array, 1, pair));
  g_assert_cmpuint (pair[0], ==, 8);
  g_assert_cmpuint (pair[1], ==, 9);
  g_assert_false (gloss_array_peek_pair (array, 2, pair));
}

static void
read_all (const guint8 *data, gsize size)
{
  g_autoptr (GVariant) array = load (data, size);

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (GVariant) child = gloss_array_get_child (array, i);
      g_autofree char *printed = g_variant_print (child, FALSE);

      g_assert_true (g_utf8_validate (printed, -1, NULL));
      for (gsize offset = 0; offset < size; offset++)
        g_assert_cmpuint (strlen (gloss_array_peek_string (array, 8, i, offset)), <, size);
    }
}

/* Every byte takes every value, and the bytes end anywhere. */
static void
test_array_damaged (void)
{
  g_autoptr (GVariant) array = make_array (4, 6);
  gsize size = g_variant_get_size (array);
  g_autofree guint8 *data = g_malloc (size);

  g_variant_store (array, data);
  for (gsize i = 0; i < size; i++)
    {
      guint8 byte = data[i];

      for (guint value = 0; value <= G_MAXUINT8; value++)
        {
          data[i] = (guint8) value;
          read_all (data, size);
        }
      data[i] = byte;
      read_all (data, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/array/children", test_array_children);
  g_test_add_func ("/array/no-such-child", test_array_no_such_child);
  g_test_add_func ("/array/strings", test_array_strings);
  g_test_add_func ("/array/pairs", test_array_pairs);
  g_test_add_func ("/array/damaged", test_array_damaged);

  return g_test_run ();
}
