/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-code.h"
#include "gloss-field.h"

G_BEGIN_DECLS

/**
 * GlossMatch:
 *
 * One result of a search: the entry, what matched, and how well. A match with `other` stands for
 * the comparison of the two ("252 vs 556"). Immutable.
 *
 * Properties: `code`, `other`, `field` (which part matched best), `excerpt` (what of that part
 * matched, plain, in the language in which it did, cut to a row or two; "" where the value, the
 * name or the title matched, which a row shows anyway), `score` (above 0; only the order that it
 * gives has a meaning).
 */
#define GLOSS_TYPE_MATCH (gloss_match_get_type ())
G_DECLARE_FINAL_TYPE (GlossMatch, gloss_match, GLOSS, MATCH, GObject)

GlossCode *gloss_match_get_code (GlossMatch *self); /* (transfer none) */
GlossCode *gloss_match_get_other (GlossMatch *self); /* (transfer none) (nullable) */
GlossField gloss_match_get_field (GlossMatch *self);
const char *gloss_match_get_excerpt (GlossMatch *self);
double gloss_match_get_score (GlossMatch *self);

G_END_DECLS
