/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-format.h"

static void
fill_table (guint32 table[256])
{
  for (guint32 i = 0; i < 256; i++)
    {
      guint32 crc = i;

      for (int bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320u : 0);
      table[i] = crc;
    }
}

/**
 * gloss_format_checksum:
 * @data: (array length=length): the bytes
 * @length: of @data in bytes
 *
 * The CRC-32 that the header of a database carries; the polynomial is that of IEEE 802.3.
 *
 * Returns: the checksum
 */
guint32
gloss_format_checksum (const void *data, gsize length)
{
  const guint8 *bytes = data;
  guint32 table[256];
  guint32 crc = 0xffffffff;

  fill_table (table);
  for (gsize i = 0; i < length; i++)
    crc = (crc >> 8) ^ table[(crc ^ bytes[i]) & 0xff];

  return crc ^ 0xffffffff;
}
