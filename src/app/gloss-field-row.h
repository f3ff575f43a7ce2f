/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-placeholder.h"
#include "gloss-values.h"

G_BEGIN_DECLS

/**
 * GlossFieldRow:
 *
 * The field for one placeholder, with what it is for below it or, where what was typed does not do,
 * why not.
 *
 * Properties: `placeholder`, `values`.
 */
#define GLOSS_TYPE_FIELD_ROW (gloss_field_row_get_type ())
G_DECLARE_FINAL_TYPE (GlossFieldRow, gloss_field_row, GLOSS, FIELD_ROW, GtkWidget)

GtkWidget *gloss_field_row_new (GlossPlaceholder *placeholder, GlossValues *values);

G_END_DECLS
