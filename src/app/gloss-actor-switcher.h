/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GlossActorSwitcher:
 *
 * Chooses among the fixes of a code by who carries them out: toggles where all of them fit, a
 * drop-down where they do not, and a plain label where there is nothing to choose.
 *
 * Properties: `fixes` (nullable, of GlossFix), `selected`.
 */
#define GLOSS_TYPE_ACTOR_SWITCHER (gloss_actor_switcher_get_type ())
G_DECLARE_FINAL_TYPE (GlossActorSwitcher, gloss_actor_switcher, GLOSS, ACTOR_SWITCHER, GtkWidget)

void gloss_actor_switcher_set_fixes (GlossActorSwitcher *self, GListModel *fixes);
guint gloss_actor_switcher_get_selected (GlossActorSwitcher *self);
void gloss_actor_switcher_set_selected (GlossActorSwitcher *self, guint selected);

G_END_DECLS
