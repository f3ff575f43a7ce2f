/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gloss-enums.h"
#include "gloss-step.h"

G_BEGIN_DECLS

/**
 * GlossFix:
 *
 * The instructions for one actor: a GListModel of GlossStep, in order. Immutable.
 *
 * Properties: `actor`, `actor-label`, `n-items`.
 */
#define GLOSS_TYPE_FIX (gloss_fix_get_type ())
G_DECLARE_FINAL_TYPE (GlossFix, gloss_fix, GLOSS, FIX, GObject)

GlossActor gloss_fix_get_actor (GlossFix *self);
const char *gloss_fix_get_actor_label (GlossFix *self);

G_END_DECLS
