/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GlossSection:
 *
 * A part of a page under a heading. `end` stands on the heading's line.
 *
 * Properties: `title`, `child`, `end`.
 */
#define GLOSS_TYPE_SECTION (gloss_section_get_type ())
G_DECLARE_FINAL_TYPE (GlossSection, gloss_section, GLOSS, SECTION, GtkWidget)

void gloss_section_set_child (GlossSection *self, GtkWidget *child);
void gloss_section_set_end (GlossSection *self, GtkWidget *end);

G_END_DECLS
