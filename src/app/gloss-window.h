/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-application.h"
#include "gloss-history.h"
#include "gloss-values.h"

G_BEGIN_DECLS

/**
 * GlossWindow:
 *
 * A window: the sidebar, and the page of what was opened from it. Everything that a reader can do
 * in it is an action with the prefix `win`.
 *
 * Properties: `pinned` (whether the code that is shown is pinned).
 */
#define GLOSS_TYPE_WINDOW (gloss_window_get_type ())
G_DECLARE_FINAL_TYPE (GlossWindow, gloss_window, GLOSS, WINDOW, AdwApplicationWindow)

GtkWindow *gloss_window_new (GlossApplication *application);
void gloss_window_look_up (GlossWindow *self, const char *text);
GlossCode *gloss_window_get_code (GlossWindow *self);
GlossCode *gloss_window_get_other (GlossWindow *self);
GlossValues *gloss_window_get_values (GlossWindow *self);

G_END_DECLS
