/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-code.h"

G_BEGIN_DECLS

/**
 * GlossChip:
 *
 * A code as a small button; what it does is its action.
 *
 * Properties: `code`.
 */
#define GLOSS_TYPE_CHIP (gloss_chip_get_type ())
G_DECLARE_FINAL_TYPE (GlossChip, gloss_chip, GLOSS, CHIP, GtkButton)

GtkWidget *gloss_chip_new (GlossCode *code);

G_END_DECLS
