/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Until a widget that nobody needs has really been kept by somebody, on a loaded machine */
#define FREED_MAX_SECONDS 10

static inline gboolean
freed_too_late_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/*
 * Asserts that the object that @location is a weak pointer to goes away: at once or, where the
 * toolkit still holds it for an event or a frame that is under way, when that has passed.
 */
static inline void
assert_freed (gpointer *location)
{
  gboolean too_late = FALSE;
  guint id = g_timeout_add_seconds (FREED_MAX_SECONDS, freed_too_late_cb, &too_late);

  while (*location != NULL && !too_late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (*location);
  g_source_remove (id);
}
