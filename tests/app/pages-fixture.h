/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-comparison.h"
#include "gloss-values.h"

G_BEGIN_DECLS

/*
 * The reference that is shipped, and a window in which widgets can be tried without the rest of
 * Gloss: it has the actions that the pages activate, and keeps what they were activated with.
 */

void fixture_init (int *argc, char ***argv);

GlossDatabase *fixture_get_database (void);
GlossCode *fixture_find_code (const char *id);
GlossComparison *fixture_compare (const char *a, const char *b);

GtkWidget *fixture_present (GtkWidget *widget, int width, int height);
void fixture_close (GtkWidget *window);
void fixture_wait_for_frames (GtkWidget *widget);

/* What was activated last, as `win.open 'smtp/550'`, or "" */
const char *fixture_get_activated (void);
void fixture_forget_activated (void);

/* The nth descendant of a type, from 0, in the order of the tree, or %NULL */
gpointer fixture_find_child (gpointer widget, GType type, guint n);
guint fixture_count_children (gpointer widget, GType type);

void fixture_click (gpointer button);

G_END_DECLS
