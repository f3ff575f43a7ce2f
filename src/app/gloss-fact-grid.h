/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-code.h"

G_BEGIN_DECLS

/**
 * GlossFactGrid:
 *
 * The facts of a code, in two columns or, where it is narrow, in one.
 *
 * Properties: `code` (nullable), `narrow`.
 */
#define GLOSS_TYPE_FACT_GRID (gloss_fact_grid_get_type ())
G_DECLARE_FINAL_TYPE (GlossFactGrid, gloss_fact_grid, GLOSS, FACT_GRID, GtkWidget)

void gloss_fact_grid_set_code (GlossFactGrid *self, GlossCode *code);
void gloss_fact_grid_set_narrow (GlossFactGrid *self, gboolean narrow);

G_END_DECLS
