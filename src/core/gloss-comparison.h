/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-code.h"
#include "gloss-fact.h"

G_BEGIN_DECLS

typedef struct _GlossDatabase GlossDatabase;

/**
 * GlossComparison:
 *
 * Two entries side by side. Where somebody wrote about the pair, `summary`, the differences and
 * when to use which are that prose, seen from the side of `a` whichever way round it was asked for;
 * for any other two codes they come from facts: the summary is "", the differences are whole
 * sentences made from the facts on which the two disagree, and when to use which is each code's own
 * `use`. Immutable.
 *
 * Properties: `a`, `b`, `written`, `summary`, `facts`, `differences`, `use-a`, `use-b`, `title`
 * ("252 vs 556").
 */
#define GLOSS_TYPE_COMPARISON (gloss_comparison_get_type ())
G_DECLARE_FINAL_TYPE (GlossComparison, gloss_comparison, GLOSS, COMPARISON, GObject)

GlossComparison *gloss_comparison_new (GlossDatabase *database, GlossCode *a, GlossCode *b);
GlossCode *gloss_comparison_get_a (GlossComparison *self);
GlossCode *gloss_comparison_get_b (GlossComparison *self);
const char *gloss_comparison_get_title (GlossComparison *self);
gboolean gloss_comparison_get_written (GlossComparison *self);
const char *gloss_comparison_get_summary (GlossComparison *self); /* (text) */
GListModel *gloss_comparison_get_facts (GlossComparison *self); /* (transfer none) of GlossFact */
GStrv gloss_comparison_dup_differences (GlossComparison *self); /* (text) */
const char *gloss_comparison_get_use_a (GlossComparison *self); /* (text) */
const char *gloss_comparison_get_use_b (GlossComparison *self); /* (text) */

G_END_DECLS
