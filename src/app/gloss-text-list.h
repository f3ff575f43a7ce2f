/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GlossTextList:
 *
 * A few texts of the reference, a row each.
 *
 * Properties: `texts` (nullable), `label` (what a screen reader calls the list).
 */
#define GLOSS_TYPE_TEXT_LIST (gloss_text_list_get_type ())
G_DECLARE_FINAL_TYPE (GlossTextList, gloss_text_list, GLOSS, TEXT_LIST, GtkWidget)

void gloss_text_list_set_texts (GlossTextList *self, const char *const *texts);

G_END_DECLS
