/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-code.h"

G_BEGIN_DECLS

/**
 * GlossPair:
 *
 * Two equal columns, one for each side of a comparison, each under its code; stacked where it is
 * narrow. A side that has no child, or whose child is hidden, leaves its column empty.
 *
 * Properties: `a`, `b` (the codes, nullable), `start`, `end` (the children), `narrow`.
 */
#define GLOSS_TYPE_PAIR (gloss_pair_get_type ())
G_DECLARE_FINAL_TYPE (GlossPair, gloss_pair, GLOSS, PAIR, GtkWidget)

void gloss_pair_set_start (GlossPair *self, GtkWidget *start);
void gloss_pair_set_end (GlossPair *self, GtkWidget *end);
void gloss_pair_set_narrow (GlossPair *self, gboolean narrow);

G_END_DECLS
