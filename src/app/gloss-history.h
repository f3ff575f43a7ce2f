/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GlossHistory:
 *
 * What was opened in one window, in order, and where in it the reader is. An entry is the id of a
 * code, or the ids of the two that were compared.
 *
 * Properties: `can-go-back`, `can-go-forward`.
 */
#define GLOSS_TYPE_HISTORY (gloss_history_get_type ())
G_DECLARE_FINAL_TYPE (GlossHistory, gloss_history, GLOSS, HISTORY, GObject)

GlossHistory *gloss_history_new (void);
void gloss_history_visit (GlossHistory *self, const char *id, const char *other_id);
gboolean gloss_history_go_back (GlossHistory *self);
gboolean gloss_history_go_forward (GlossHistory *self);
gboolean gloss_history_get_can_go_back (GlossHistory *self);
gboolean gloss_history_get_can_go_forward (GlossHistory *self);
const char *gloss_history_get_id (GlossHistory *self);
const char *gloss_history_get_other_id (GlossHistory *self);

G_END_DECLS
