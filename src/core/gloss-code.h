/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gloss-enums.h"
#include "gloss-fix.h"
#include "gloss-protocol.h"

G_BEGIN_DECLS

/**
 * GlossCode:
 *
 * One entry of the reference. Immutable; two objects with the same id are the same entry. Texts are
 * returned in the reader's language, with the inline forms of gloss-text.h in those that are marked
 * (text) below; strings live as long as the code.
 *
 * Properties, all read-only: each getter below that takes no other argument is also a property of its
 * name (`id`, `value`, `title`, `outcome`, `outcome-label` ...).
 */
#define GLOSS_TYPE_CODE (gloss_code_get_type ())
G_DECLARE_FINAL_TYPE (GlossCode, gloss_code, GLOSS, CODE, GObject)

const char      *gloss_code_get_id             (GlossCode *self);
const char      *gloss_code_get_value          (GlossCode *self);
const char      *gloss_code_get_name           (GlossCode *self); /* symbolic name, "" where none */
const char      *gloss_code_get_title          (GlossCode *self);
GlossProtocol   *gloss_code_get_protocol       (GlossCode *self); /* (transfer none) */

GlossOutcome     gloss_code_get_outcome        (GlossCode *self);
GlossRetry       gloss_code_get_retry          (GlossCode *self);
GlossProvenance  gloss_code_get_provenance     (GlossCode *self);
GlossStatus      gloss_code_get_status         (GlossCode *self);
const char      *gloss_code_get_class_id       (GlossCode *self);
const char      *gloss_code_get_class_name     (GlossCode *self);

/* Lists of closed-list values: ids for machines, labels for people (NULL-terminated) */
char           **gloss_code_dup_actor_ids      (GlossCode *self); /* (transfer full) */
char           **gloss_code_dup_actor_labels   (GlossCode *self); /* (transfer full) */
char           **gloss_code_dup_phase_ids      (GlossCode *self); /* (transfer full) */
char           **gloss_code_dup_phase_labels   (GlossCode *self); /* (transfer full) */

const char      *gloss_code_get_summary        (GlossCode *self); /* (text) the verdict */
const char      *gloss_code_get_use            (GlossCode *self); /* (text) when a server should send it */
const char      *gloss_code_get_tell           (GlossCode *self); /* with placeholders; "" unless a failure */
GStrv            gloss_code_dup_aliases        (GlossCode *self);
GStrv            gloss_code_dup_wordings       (GlossCode *self); /* literal, never translated */
GStrv            gloss_code_dup_description    (GlossCode *self); /* (text) paragraphs */
GStrv            gloss_code_dup_causes         (GlossCode *self); /* (text) when you see it */
GListModel      *gloss_code_get_fixes          (GlossCode *self); /* (transfer none) of GlossFix */

GListModel      *gloss_code_get_related        (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel      *gloss_code_get_companions     (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel      *gloss_code_get_equivalents    (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel      *gloss_code_get_confused_with  (GlossCode *self); /* (transfer none) of GlossRelation */
GListModel      *gloss_code_get_references     (GlossCode *self); /* (transfer none) of GlossReference */

gboolean         gloss_code_equal              (GlossCode *self,
                                                GlossCode *other);

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

const char      *gloss_relation_get_id         (GlossRelation *self);
const char      *gloss_relation_get_value      (GlossRelation *self);
GlossCode       *gloss_relation_get_code       (GlossRelation *self); /* (transfer none) (nullable) */
const char      *gloss_relation_get_text       (GlossRelation *self); /* (text) */

/**
 * GlossReference:
 *
 * Where a fact is defined. Immutable.
 *
 * Properties: `document` ("RFC 5321"), `title`, `section` ("4.2.3", "" for all of it), `url`, `label`
 * ("RFC 5321, section 4.2.3", in the reader's language).
 */
#define GLOSS_TYPE_REFERENCE (gloss_reference_get_type ())
G_DECLARE_FINAL_TYPE (GlossReference, gloss_reference, GLOSS, REFERENCE, GObject)

const char      *gloss_reference_get_document  (GlossReference *self);
const char      *gloss_reference_get_title     (GlossReference *self);
const char      *gloss_reference_get_section   (GlossReference *self);
const char      *gloss_reference_get_url       (GlossReference *self);
const char      *gloss_reference_get_label     (GlossReference *self);

G_END_DECLS
