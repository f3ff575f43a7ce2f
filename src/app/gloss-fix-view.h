/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-fix.h"
#include "gloss-values.h"

G_BEGIN_DECLS

/**
 * GlossFixView:
 *
 * How to fix it: whose instructions to show, and the steps of the one who was chosen.
 *
 * Properties: `fixes` (nullable, of GlossFix), `values` (nullable), `compact` (without the buttons
 * that fill in and copy all), `narrow` (these buttons one below the other), `fix` (read-only,
 * nullable: the one that is shown).
 */
#define GLOSS_TYPE_FIX_VIEW (gloss_fix_view_get_type ())
G_DECLARE_FINAL_TYPE (GlossFixView, gloss_fix_view, GLOSS, FIX_VIEW, GtkWidget)

GlossFix *gloss_fix_view_get_fix (GlossFixView *self);
void gloss_fix_view_set_fixes (GlossFixView *self, GListModel *fixes);
void gloss_fix_view_set_values (GlossFixView *self, GlossValues *values);
void gloss_fix_view_set_compact (GlossFixView *self, gboolean compact);
void gloss_fix_view_set_narrow (GlossFixView *self, gboolean narrow);

G_END_DECLS
