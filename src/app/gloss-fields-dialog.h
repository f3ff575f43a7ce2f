/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-database.h"
#include "gloss-values.h"

G_BEGIN_DECLS

/**
 * GlossFieldsDialog:
 *
 * A field for each placeholder that the page of a code, or of two, uses. What is typed is in the
 * snippets at once.
 */
#define GLOSS_TYPE_FIELDS_DIALOG (gloss_fields_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GlossFieldsDialog, gloss_fields_dialog, GLOSS, FIELDS_DIALOG, AdwDialog)

AdwDialog *gloss_fields_dialog_new (GlossDatabase *database,
                                    GlossValues *values,
                                    GlossCode *code,
                                    GlossCode *other); /* (nullable) */

gboolean gloss_fields_dialog_is_useful (GlossCode *code, GlossCode *other); /* (nullable) */

G_END_DECLS
