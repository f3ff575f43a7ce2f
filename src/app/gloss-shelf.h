/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-database.h"

G_BEGIN_DECLS

/**
 * GlossShelf:
 *
 * The codes at hand: those that the reader pinned, and those that were opened last. All windows
 * share one. Only ids are kept, in the settings; an id that this database does not have is passed
 * over.
 *
 * Properties: `database`, `settings`, `pinned` (in the order of pinning), `recent` (the newest
 * first, without those that are pinned).
 */
#define GLOSS_TYPE_SHELF (gloss_shelf_get_type ())
G_DECLARE_FINAL_TYPE (GlossShelf, gloss_shelf, GLOSS, SHELF, GObject)

GlossShelf *gloss_shelf_new (GlossDatabase *database, GSettings *settings);
GlossDatabase *gloss_shelf_get_database (GlossShelf *self);
GListModel *gloss_shelf_get_pinned (GlossShelf *self);
GListModel *gloss_shelf_get_recent (GlossShelf *self);
gboolean gloss_shelf_is_pinned (GlossShelf *self, GlossCode *code);
void gloss_shelf_set_pinned (GlossShelf *self, GlossCode *code, gboolean pinned);
void gloss_shelf_visit (GlossShelf *self, GlossCode *code);
void gloss_shelf_forget_recent (GlossShelf *self);

G_END_DECLS
