/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GlossEntryList:
 *
 * Entries in rows, each of which opens its own: what a provider says, what a subject contains.
 * Where they are `grouped`, there is a row for each provider, and its replies are in that. What is
 * many is shown in full when the reader asks for it.
 *
 * Properties: `relations` (a GListModel of GlossRelation), `grouped`, `label` (what a screen reader
 * calls the list).
 */
#define GLOSS_TYPE_ENTRY_LIST (gloss_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (GlossEntryList, gloss_entry_list, GLOSS, ENTRY_LIST, GtkWidget)

void gloss_entry_list_set_relations (GlossEntryList *self, GListModel *relations);

G_END_DECLS
