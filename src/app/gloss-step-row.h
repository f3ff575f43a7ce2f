/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-step.h"
#include "gloss-values.h"

G_BEGIN_DECLS

/**
 * GlossStepRow:
 *
 * One instruction of a fix, with its number.
 *
 * Properties: `step`, `number`, `values` (nullable).
 */
#define GLOSS_TYPE_STEP_ROW (gloss_step_row_get_type ())
G_DECLARE_FINAL_TYPE (GlossStepRow, gloss_step_row, GLOSS, STEP_ROW, GtkListBoxRow)

GtkWidget *gloss_step_row_new (GlossStep *step, guint number, GlossValues *values);

G_END_DECLS
