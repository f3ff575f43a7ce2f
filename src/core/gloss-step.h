/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "gloss-enums.h"

G_BEGIN_DECLS

/**
 * GlossStep:
 *
 * One instruction, with a snippet where one helps. Immutable.
 *
 * Properties: `text` (with inline forms), `kind`, `snippet` (with placeholders, "" where none).
 */
#define GLOSS_TYPE_STEP (gloss_step_get_type ())
G_DECLARE_FINAL_TYPE (GlossStep, gloss_step, GLOSS, STEP, GObject)

const char *gloss_step_get_text (GlossStep *self);
GlossSnippetKind gloss_step_get_kind (GlossStep *self);
const char *gloss_step_get_snippet (GlossStep *self);

G_END_DECLS
