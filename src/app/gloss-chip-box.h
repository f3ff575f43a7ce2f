/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-code.h"

G_BEGIN_DECLS

/**
 * GlossChipBox:
 *
 * The codes that a code has to do with, one small button each, which opens the code or, with an
 * `origin`, its comparison with that one. A code that the database knows by its value only is a
 * plain label.
 *
 * Properties: `relations` (nullable, of GlossRelation), `origin` (nullable), `qualified` (whether
 * plain labels name the protocol too), `label` (what a screen reader calls the list).
 */
#define GLOSS_TYPE_CHIP_BOX (gloss_chip_box_get_type ())
G_DECLARE_FINAL_TYPE (GlossChipBox, gloss_chip_box, GLOSS, CHIP_BOX, GtkWidget)

void gloss_chip_box_set_relations (GlossChipBox *self, GListModel *relations);
void gloss_chip_box_set_origin (GlossChipBox *self, GlossCode *origin);

G_END_DECLS
