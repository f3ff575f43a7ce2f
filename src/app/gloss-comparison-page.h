/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-comparison.h"
#include "gloss-values.h"

G_BEGIN_DECLS

/**
 * GlossComparisonPage:
 *
 * Two codes side by side.
 *
 * It activates `win.open`, `win.compare`, `win.copy-text` and `win.swap`.
 *
 * Properties: `database`, `comparison` (nullable: an empty page), `values`, `only-differences`.
 */
#define GLOSS_TYPE_COMPARISON_PAGE (gloss_comparison_page_get_type ())
G_DECLARE_FINAL_TYPE (GlossComparisonPage, gloss_comparison_page, GLOSS, COMPARISON_PAGE, AdwBin)

GtkWidget *gloss_comparison_page_new (void);
void gloss_comparison_page_set_database (GlossComparisonPage *self, GlossDatabase *database);
GlossComparison *gloss_comparison_page_get_comparison (GlossComparisonPage *self);
void gloss_comparison_page_set_comparison (GlossComparisonPage *self, GlossComparison *comparison);
void gloss_comparison_page_set_values (GlossComparisonPage *self, GlossValues *values);
char *gloss_comparison_page_write (GlossComparisonPage *self, GlossFormat format);

G_END_DECLS
