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

/*
 * What lies between @start and @end, kept alive by the array; empty if there is nothing between
 * them
 */
static GVariant *
new_child (GVariant *array, const Table *table, gsize start, gsize end)
{
  const GVariantType *type = g_variant_type_element (g_variant_get_type (array));

  if (start >= end || end > table->table)
    return g_variant_ref_sink (g_variant_new_from_data (type, NULL, 0, FALSE, NULL, NULL));

  return g_variant_ref_sink (g_variant_new_from_data (type, table->data + start, end - start, FALSE,
                                                      (GDestroyNotify) g_variant_unref,
                                                      g_variant_ref (array)));
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
  gsize alignment = get_alignment (g_variant_type_element (g_variant_get_type (array)));
  Table table = { 0 };
  gsize start = 0;

  if (!read_table (array, &table) || index >= table.n_entries)
    return new_child (array, &table, 0, 0);

  if (index > 0)
    start = (get_end (&table, index - 1) + alignment - 1) & ~(alignment - 1);

  return new_child (array, &table, start, get_end (&table, index));
}
