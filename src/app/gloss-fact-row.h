/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-fact.h"

G_BEGIN_DECLS

/**
 * GlossFactRow:
 *
 * One fact of a comparison: what it is called, and over each other's column what it is for either
 * side.
 *
 * Properties: `fact`.
 */
#define GLOSS_TYPE_FACT_ROW (gloss_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (GlossFactRow, gloss_fact_row, GLOSS, FACT_ROW, GtkListBoxRow)

GtkWidget *gloss_fact_row_new (GlossFact *fact);

G_END_DECLS
