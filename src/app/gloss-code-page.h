/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-code.h"
#include "gloss-values.h"

G_BEGIN_DECLS

/**
 * GlossCodePage:
 *
 * Everything about one code, in the order in which a reader in a hurry needs it.
 *
 * It activates `win.open`, `win.compare`, `win.copy-text`, `win.copy-fix`, `win.fill-in` and
 * `win.report`.
 *
 * Properties: `database`, `code` (nullable: an empty page), `values`, `fix` (read-only: the one
 * that is shown).
 */
#define GLOSS_TYPE_CODE_PAGE (gloss_code_page_get_type ())
G_DECLARE_FINAL_TYPE (GlossCodePage, gloss_code_page, GLOSS, CODE_PAGE, AdwBin)

GtkWidget *gloss_code_page_new (void);
void gloss_code_page_set_database (GlossCodePage *self, GlossDatabase *database);
GlossCode *gloss_code_page_get_code (GlossCodePage *self);
void gloss_code_page_set_code (GlossCodePage *self, GlossCode *code);
void gloss_code_page_set_values (GlossCodePage *self, GlossValues *values);
GlossFix *gloss_code_page_get_fix (GlossCodePage *self);
char *gloss_code_page_write (GlossCodePage *self, GlossFormat format);

G_END_DECLS
