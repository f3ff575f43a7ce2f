/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gloss-enums.h"
#include "gloss-fix.h"
#include "gloss-protocol.h"
#include "gloss-reference.h"
#include "gloss-relation.h"

G_BEGIN_DECLS

/**
 * GlossCode:
 *
 * One entry of the reference. Immutable; two objects with the same id are the same entry. Texts are
 * returned in the reader's language, with the inline forms of gloss-text.h in those that are marked
 * (text) below; strings live as long as the code.
 *
 * Properties, all read-only: each getter below that takes no other argument is also a property of
 * its name (`id`, `value`, `title`, `outcome`, `outcome-label` ...).
 */
#define GLOSS_TYPE_CODE (gloss_code_get_type ())
G_DECLARE_FINAL_TYPE (GlossCode, gloss_code, GLOSS, CODE, GObject)

const char *gloss_code_get_id (GlossCode *self);
const char *gloss_code_get_value (GlossCode *self);
const char *gloss_code_get_name (GlossCode *self); /* symbolic name, "" where none */
const char *gloss_code_get_title (GlossCode *self);
const char *gloss_code_get_short_value (GlossCode *self);
char *gloss_code_dup_long_title (GlossCode *self); /* (transfer full) */
char *gloss_code_dup_heading (GlossCode *self); /* (transfer full) */
GlossCode *gloss_code_dup_whole (GlossCode *self); /* (transfer full) (nullable) */
GlossProtocol *gloss_code_get_protocol (GlossCode *self); /* (transfer none) */

GlossOutcome gloss_code_get_outcome (GlossCode *self);
GlossRetry gloss_code_get_retry (GlossCode *self);
GlossProvenance gloss_code_get_provenance (GlossCode *self);
GlossStatus gloss_code_get_status (GlossCode *self);
const char *gloss_code_get_class_id (GlossCode *self);
const char *gloss_code_get_class_name (GlossCode *self);

/* Lists of closed-list values: ids for machines, labels for people (NULL-terminated) */
GStrv gloss_code_dup_actor_ids (GlossCode *self); /* (transfer full) */
GStrv gloss_code_dup_actor_labels (GlossCode *self); /* (transfer full) */
GStrv gloss_code_dup_phase_ids (GlossCode *self); /* (transfer full) */
GStrv gloss_code_dup_phase_labels (GlossCode *self); /* (transfer full) */

const char *gloss_code_get_summary (GlossCode *self); /* (text) the verdict */
const char *gloss_code_get_use (GlossCode *self); /* (text) when a server should send it */
const char *gloss_code_get_tell (GlossCode *self); /* with placeholders; "" unless a failure */
GStrv gloss_code_dup_aliases (GlossCode *self);
GStrv gloss_code_dup_wordings (GlossCode *self); /* literal, never translated */
GStrv gloss_code_dup_description (GlossCode *self); /* (text) paragraphs */
GStrv gloss_code_dup_causes (GlossCode *self); /* (text) when you see it */
GListModel *gloss_code_get_fixes (GlossCode *self); /* (transfer none) of GlossFix */

GListModel *gloss_code_get_related (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel *gloss_code_get_companions (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel *gloss_code_get_equivalents (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel *gloss_code_get_confused_with (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel *gloss_code_get_part_of (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel *gloss_code_get_parts (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel *gloss_code_get_rides_on (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel *gloss_code_get_replies (GlossCode *self); /* (transfer none) of GlossRelation */
const char *gloss_code_get_as_of (GlossCode *self); /* `2026-01`, "" where it does not matter */
GListModel *gloss_code_get_references (GlossCode *self); /* (transfer none) of GlossReference */

gboolean gloss_code_equal (GlossCode *self, GlossCode *other);

G_END_DECLS
