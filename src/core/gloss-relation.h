/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _GlossCode GlossCode;

/**
 * GlossRelation:
 *
 * That a code has to do with another. `code` is %NULL for an id that the database knows by name
 * only; `text` is the prose of the difference for confused-with, "" otherwise. Immutable.
 *
 * Properties: `id`, `value`, `code`, `text`.
 */
#define GLOSS_TYPE_RELATION (gloss_relation_get_type ())
G_DECLARE_FINAL_TYPE (GlossRelation, gloss_relation, GLOSS, RELATION, GObject)

const char *gloss_relation_get_id (GlossRelation *self);
const char *gloss_relation_get_value (GlossRelation *self);
const char *gloss_relation_get_short_value (GlossRelation *self);
GlossCode *gloss_relation_get_code (GlossRelation *self);
const char *gloss_relation_get_text (GlossRelation *self);

G_END_DECLS
