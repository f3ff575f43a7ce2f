/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-results.h"

G_BEGIN_DECLS

/**
 * GlossResultList:
 *
 * The results as a list. A row that is selected is opened, two are compared; opening is left to
 * the window: it activates `win.open`, `win.compare` and `win.focus-page`.
 *
 * Properties: `collapsed` (whether it has the window to itself, so that a row is opened by a click
 * and not by being selected).
 */
#define GLOSS_TYPE_RESULT_LIST (gloss_result_list_get_type ())
G_DECLARE_FINAL_TYPE (GlossResultList, gloss_result_list, GLOSS, RESULT_LIST, AdwBin)

GtkWidget *gloss_result_list_new (void);
void gloss_result_list_set_results (GlossResultList *self, GlossResults *results);
void gloss_result_list_shorten (GlossResultList *self);
void gloss_result_list_show_opened (GlossResultList *self, GlossCode *code, GlossCode *other);
gboolean gloss_result_list_open_first (GlossResultList *self);
gboolean gloss_result_list_enter (GlossResultList *self);
void gloss_result_list_scroll_to_top (GlossResultList *self);

G_END_DECLS
