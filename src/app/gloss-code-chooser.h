/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-database.h"

G_BEGIN_DECLS

/**
 * GlossCodeChooser:
 *
 * A popover in which a code is looked for and chosen. Before anything is typed it offers what the
 * code beside it is often confused with, then the rest of that code's protocol.
 *
 * Properties: `database`, `beside` (nullable: the code that stands beside the one to be chosen).
 *
 * Signals: `chosen` (GlossCode), after which the popover closes.
 */
#define GLOSS_TYPE_CODE_CHOOSER (gloss_code_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GlossCodeChooser, gloss_code_chooser, GLOSS, CODE_CHOOSER, GtkPopover)

GtkWidget *gloss_code_chooser_new (void);
void gloss_code_chooser_set_database (GlossCodeChooser *self, GlossDatabase *database);
void gloss_code_chooser_set_beside (GlossCodeChooser *self, GlossCode *beside);

G_END_DECLS
