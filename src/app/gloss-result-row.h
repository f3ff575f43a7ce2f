/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-result.h"

G_BEGIN_DECLS

/**
 * GlossResultRow:
 *
 * A result as a row: its badge, or the badges of the two that it compares, a title and a line
 * below.
 *
 * Properties: `result` (nullable).
 */
#define GLOSS_TYPE_RESULT_ROW (gloss_result_row_get_type ())
G_DECLARE_FINAL_TYPE (GlossResultRow, gloss_result_row, GLOSS, RESULT_ROW, AdwBin)

GtkWidget *gloss_result_row_new (void);
GlossResult *gloss_result_row_get_result (GlossResultRow *self);
void gloss_result_row_set_result (GlossResultRow *self, GlossResult *result);

G_END_DECLS
