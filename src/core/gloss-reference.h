/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GlossReference:
 *
 * Where a fact is defined. Immutable.
 *
 * Properties: `document` ("RFC 5321"), `title`, `section` ("4.2.3", "" for all of it), `url`,
 * `label` ("RFC 5321, section 4.2.3", in the reader's language), `date` (YYYY-MM-DD, when it was
 * last read).
 */
#define GLOSS_TYPE_REFERENCE (gloss_reference_get_type ())
G_DECLARE_FINAL_TYPE (GlossReference, gloss_reference, GLOSS, REFERENCE, GObject)

const char *gloss_reference_get_document (GlossReference *self);
const char *gloss_reference_get_title (GlossReference *self);
const char *gloss_reference_get_section (GlossReference *self);
const char *gloss_reference_get_url (GlossReference *self);
const char *gloss_reference_get_label (GlossReference *self);
const char *gloss_reference_get_date (GlossReference *self);

G_END_DECLS
