/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `gloss 550` is measured against: links GIO, looks one resource up, prints it. */

#include <gio/gio.h>
#include <stdio.h>

int
main (void)
{
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data ("/peer/page.txt", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size = 0;
  const char *text = g_bytes_get_data (bytes, &size);

  return fwrite (text, 1, size, stdout) == size ? 0 : 1;
}
