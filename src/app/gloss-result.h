/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-query.h"

G_BEGIN_DECLS

/**
 * GlossResult:
 *
 * What one row of the sidebar stands for: a code, or a comparison of two, below a heading.
 * Immutable.
 *
 * Properties: `code`, `other` (nullable: the code that it is compared with), `heading` (of the
 * section), `title`, `subtitle`, `label` (all of the row in words, for a screen reader).
 */
#define GLOSS_TYPE_RESULT (gloss_result_get_type ())
G_DECLARE_FINAL_TYPE (GlossResult, gloss_result, GLOSS, RESULT, GObject)

GlossResult *gloss_result_new_for_code (GlossCode *code, const char *heading);
GlossResult *gloss_result_new_for_match (GlossMatch *match, const char *heading);
GlossCode *gloss_result_get_code (GlossResult *self);
GlossCode *gloss_result_get_other (GlossResult *self);
const char *gloss_result_get_heading (GlossResult *self);
const char *gloss_result_get_title (GlossResult *self);
const char *gloss_result_get_subtitle (GlossResult *self);
const char *gloss_result_get_label (GlossResult *self);

G_END_DECLS
