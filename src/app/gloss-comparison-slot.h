/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-database.h"

G_BEGIN_DECLS

/**
 * GlossComparisonSlot:
 *
 * One side of a comparison: the code in short, and the button that puts another in its place.
 *
 * Properties: `database`, `code` (nullable), `other` (nullable: the code on the other side),
 * `narrow`.
 *
 * Signals: `chosen` (GlossCode): another code was chosen for this side.
 */
#define GLOSS_TYPE_COMPARISON_SLOT (gloss_comparison_slot_get_type ())
G_DECLARE_FINAL_TYPE (GlossComparisonSlot, gloss_comparison_slot, GLOSS, COMPARISON_SLOT, GtkWidget)

void gloss_comparison_slot_set_database (GlossComparisonSlot *self, GlossDatabase *database);
void gloss_comparison_slot_set_code (GlossComparisonSlot *self, GlossCode *code);
void gloss_comparison_slot_set_narrow (GlossComparisonSlot *self, gboolean narrow);
void gloss_comparison_slot_set_other (GlossComparisonSlot *self, GlossCode *other);

G_END_DECLS
