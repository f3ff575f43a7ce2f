/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-code.h"

G_BEGIN_DECLS

/**
 * GlossCodeBadge:
 *
 * A code's value in the colour of its outcome, with the outcome's sign, so that colour is never
 * alone.
 *
 * Style classes: none for a pill; `flat` for the value and its sign only; `large` for the top of a
 * page.
 *
 * Properties: `code` (nullable), `unbreakable` (how many characters of a value stay on one line
 * whatever the width).
 */
#define GLOSS_TYPE_CODE_BADGE (gloss_code_badge_get_type ())
G_DECLARE_FINAL_TYPE (GlossCodeBadge, gloss_code_badge, GLOSS, CODE_BADGE, GtkWidget)

GtkWidget *gloss_code_badge_new (void);
GlossCode *gloss_code_badge_get_code (GlossCodeBadge *self);
void gloss_code_badge_set_code (GlossCodeBadge *self, GlossCode *code);

G_END_DECLS
