/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-query.h"

G_BEGIN_DECLS

/**
 * GlossFilterBar:
 *
 * Where the reader says which protocol and which outcome to search in.
 *
 * Signals: `changed`, after the query was told.
 */
#define GLOSS_TYPE_FILTER_BAR (gloss_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (GlossFilterBar, gloss_filter_bar, GLOSS, FILTER_BAR, GtkWidget)

GtkWidget *gloss_filter_bar_new (void);
void gloss_filter_bar_set_query (GlossFilterBar *self, GlossDatabase *database, GlossQuery *query);
gboolean gloss_filter_bar_get_active (GlossFilterBar *self);
void gloss_filter_bar_clear (GlossFilterBar *self);

G_END_DECLS
