/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GlossFactCell:
 *
 * One fact: an icon, what it is called, and what it is here. Hidden while it has no value.
 *
 * Properties: `icon-name`, `label`, `value`.
 */
#define GLOSS_TYPE_FACT_CELL (gloss_fact_cell_get_type ())
G_DECLARE_FINAL_TYPE (GlossFactCell, gloss_fact_cell, GLOSS, FACT_CELL, GtkWidget)

G_END_DECLS
