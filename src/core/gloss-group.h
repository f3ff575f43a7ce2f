/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossGroup:
 *
 * Results under one heading: a GListModel of GlossMatch, best first. Immutable.
 *
 * Properties: `id` (`best`, or a protocol's id), `title`, `n-items`.
 */
#define GLOSS_TYPE_GROUP (gloss_group_get_type ())
G_DECLARE_FINAL_TYPE (GlossGroup, gloss_group, GLOSS, GROUP, GObject)

const char *gloss_group_get_id (GlossGroup *self);
const char *gloss_group_get_title (GlossGroup *self);

G_END_DECLS
