/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GlossFact:
 *
 * One fact that both sides of a comparison have, and whether they agree on it. Immutable.
 *
 * Properties: `id` (`outcome`, `retry`, `actors`, `phases`, `class`, `provenance`, `status`,
 * `companions`, `references`), `label`, `a`, `b` (for people, in the reader's language), `same`.
 */
#define GLOSS_TYPE_FACT (gloss_fact_get_type ())
G_DECLARE_FINAL_TYPE (GlossFact, gloss_fact, GLOSS, FACT, GObject)

const char *gloss_fact_get_id (GlossFact *self);
const char *gloss_fact_get_label (GlossFact *self);
const char *gloss_fact_get_a (GlossFact *self);
const char *gloss_fact_get_b (GlossFact *self);
GStrv gloss_fact_dup_a_ids (GlossFact *self);
GStrv gloss_fact_dup_b_ids (GlossFact *self);
gboolean gloss_fact_is_list (GlossFact *self);
gboolean gloss_fact_get_same (GlossFact *self);

G_END_DECLS
