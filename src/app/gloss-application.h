/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-shelf.h"

G_BEGIN_DECLS

/**
 * GlossApplication:
 *
 * The program: what all windows share, and what can be asked of it from outside.
 */
#define GLOSS_TYPE_APPLICATION (gloss_application_get_type ())
G_DECLARE_FINAL_TYPE (GlossApplication, gloss_application, GLOSS, APPLICATION, AdwApplication)

GApplication *gloss_application_new (void);
GlossDatabase *gloss_application_get_database (GlossApplication *self);
GSettings *gloss_application_get_settings (GlossApplication *self);
GlossShelf *gloss_application_get_shelf (GlossApplication *self);

G_END_DECLS
