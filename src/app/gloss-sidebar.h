/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-results.h"

G_BEGIN_DECLS

/**
 * GlossSidebar:
 *
 * The search, its filters, and what it found. Opening is left to the window: it activates
 * `win.open`, `win.compare` and `win.focus-page`.
 *
 * Properties: `shelf` (to be set once), `collapsed` (whether it has the window to itself, so that a
 * row is opened by a click and not by being selected).
 */
#define GLOSS_TYPE_SIDEBAR (gloss_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (GlossSidebar, gloss_sidebar, GLOSS, SIDEBAR, AdwBin)

GtkWidget *gloss_sidebar_new (void);
void gloss_sidebar_set_shelf (GlossSidebar *self, GlossShelf *shelf);
GlossResults *gloss_sidebar_get_results (GlossSidebar *self);
void gloss_sidebar_set_text (GlossSidebar *self, const char *text);
void gloss_sidebar_show_opened (GlossSidebar *self, GlossCode *code, GlossCode *other);
void gloss_sidebar_start_search (GlossSidebar *self);
gboolean gloss_sidebar_forward_key (GlossSidebar *self, GtkEventControllerKey *controller);

G_END_DECLS
