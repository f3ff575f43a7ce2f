/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-database.h"

G_BEGIN_DECLS

/**
 * GlossWelcomePage:
 *
 * What a window shows before anything was opened: what can be typed, and something to try.
 *
 * Properties: `examples` (codes, and comparisons written as “252 vs 556”).
 */
#define GLOSS_TYPE_WELCOME_PAGE (gloss_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (GlossWelcomePage, gloss_welcome_page, GLOSS, WELCOME_PAGE, AdwBin)

GtkWidget *gloss_welcome_page_new (void);
void gloss_welcome_page_set_database (GlossWelcomePage *self, GlossDatabase *database);

G_END_DECLS
