/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-array.h"

#include <string.h>

/*
 * An array whose elements have no fixed size ends in a table of where each of them ends. GVariant
 * does not trust such a table before it has looked at every entry up to the one that is asked for,
 * and looks again each time: one code of a hundred thousand takes as long as a search should. Here
 * the two entries that matter are checked, which is enough: a table in disorder gives elements
 * that overlap, but none that reaches out of the array.
 */
typedef struct
{
  const guint8 *data;
  gsize entry_size;
  gsize table; /* where it starts; the last element ends before */
  gsize n_entries;
} Table;

static gsize
read_entry (const guint8 *data, gsize entry_size)
{
  guint8 byte = 0;
  guint16 two_bytes = 0;
  guint32 four_bytes = 0;
  guint64 eight_bytes = 0;

  switch (entry_size)
    {
    case sizeof byte:
      return *data;
    case sizeof two_bytes:
      memcpy (&two_bytes, data, sizeof two_bytes);
      return GUINT16_FROM_LE (two_bytes);
    case sizeof four_bytes:
      memcpy (&four_bytes, data, sizeof four_bytes);
      return GUINT32_FROM_LE (four_bytes);
    default:
      memcpy (&eight_bytes, data, sizeof eight_bytes);
      return (gsize) GUINT64_FROM_LE (eight_bytes);
    }
}

static gsize
get_entry_size (gsize size)
{
  if (size <= G_MAXUINT8)
    return sizeof (guint8);
  if (size <= G_MAXUINT16)
    return sizeof (guint16);
  if (size <= G_MAXUINT32)
    return sizeof (guint32);

  return sizeof (guint64);
}

static gboolean
read_table (GVariant *array, Table *table)
{
  gsize size = g_variant_get_size (array);

  if (size == 0)
    return FALSE;

  table->data = g_variant_get_data (array);
  table->entry_size = get_entry_size (size);
  table->table = read_entry (table->data + size - table->entry_size, table->entry_size);
  if (table->table > size || (size - table->table) % table->entry_size != 0)
    return FALSE;

  table->n_entries = (size - table->table) / table->entry_size;

  return TRUE;
}

static gsize
get_end (const Table *table, gsize index)
{
  return read_entry (table->data + table->table + index * table->entry_size, table->entry_size);
}

/* A type is aligned as its widest member is. */
static gsize
get_alignment (const GVariantType *type)
{
  const char *string = g_variant_type_peek_string (type);
  gsize length = g_variant_type_get_string_length (type);
  gsize alignment = 1;

  for (gsize i = 0; i < length; i++)
    {
      if (strchr ("xtdv", string[i]) != NULL)
        return 8;
      if (strchr ("iuh", string[i]) != NULL)
        alignment = 4;
      else if (strchr ("nq", string[i]) != NULL)
        alignment = MAX (alignment, 2);
    }

  return alignment;
}

/* Finds the bytes of a child. Returns NULL where there is none, or it is empty. */
static const guint8 *
find_child (GVariant *array, gsize alignment, gsize index, gsize *size)
{
  Table table = { 0 };
  gsize start = 0;
  gsize end = 0;

  if (!read_table (array, &table) || index >= table.n_entries)
    return NULL;

  if (index > 0)
    start = (get_end (&table, index - 1) + alignment - 1) & ~(alignment - 1);
  end = get_end (&table, index);
  if (start >= end || end > table.table)
    return NULL;

  *size = end - start;
  return table.data + start;
}

/*
 * gloss_array_get_child:
 * @array: an array of elements that have no fixed size, in the byte order of the machine; it need
 *   not be trusted
 * @index: any number
 *
 * The same as g_variant_get_child_value() in a time that does not grow with @index.
 *
 * Returns: (transfer full): the child, not trusted; an empty value of its type where there is none
 */
GVariant *
gloss_array_get_child (GVariant *array, gsize index)
{
  const GVariantType *type = g_variant_type_element (g_variant_get_type (array));
  gsize size = 0;
  const guint8 *child = find_child (array, get_alignment (type), index, &size);

  if (child == NULL)
    return g_variant_ref_sink (g_variant_new_from_data (type, NULL, 0, FALSE, NULL, NULL));

  return g_variant_ref_sink (g_variant_new_from_data (type, child, size, FALSE,
                                                      (GDestroyNotify) g_variant_unref,
                                                      g_variant_ref (array)));
}

/*
 * gloss_array_peek_string:
 * @array: as for gloss_array_get_child(), of tuples
 * @alignment: of the tuples
 * @index: any number
 * @offset: where in each tuple the string starts, behind members of fixed size or another string
 *
 * The same as to get the tuple and its string, which makes GVariant read the type of the tuple each
 * time: many times the work of comparing the string with another.
 *
 * Returns: (transfer none): the string, which lives as long as @array and may not be UTF-8; ""
 *   where there is none
 */
const char *
gloss_array_peek_string (GVariant *array, gsize alignment, gsize index, gsize offset)
{
  gsize size = 0;
  const guint8 *tuple = find_child (array, alignment, index, &size);

  if (tuple == NULL || offset >= size || memchr (tuple + offset, '\0', size - offset) == NULL)
    return "";

  return (const char *) tuple + offset;
}

/*
 * gloss_array_peek_pair:
 * @array: as for gloss_array_get_child(), of tuples that start with two 32-bit numbers and have
 *   nothing wider
 * @index: any number
 * @pair: (out) (array fixed-size=2): where to put the numbers
 *
 * Returns: whether there are such numbers
 */
gboolean
gloss_array_peek_pair (GVariant *array, gsize index, guint32 pair[2])
{
  gsize size = 0;
  const guint8 *tuple = find_child (array, sizeof (guint32), index, &size);

  if (tuple == NULL || size < 2 * sizeof (guint32))
    return FALSE;

  memcpy (pair, tuple, 2 * sizeof (guint32));
  return TRUE;
}
