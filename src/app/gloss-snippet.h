/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gloss-values.h"

G_BEGIN_DECLS

/**
 * GlossSnippet:
 *
 * Something to copy, with the reader's own values in it, and the button that copies it through
 * `win.copy-text`.
 *
 * Properties: `kind`, `snippet` (with placeholders), `values` (nullable), `text` (read-only: what
 * is shown and copied).
 */
#define GLOSS_TYPE_SNIPPET (gloss_snippet_get_type ())
G_DECLARE_FINAL_TYPE (GlossSnippet, gloss_snippet, GLOSS, SNIPPET, GtkWidget)

const char *gloss_snippet_get_text (GlossSnippet *self);
void gloss_snippet_set_kind (GlossSnippet *self, GlossSnippetKind kind);
void gloss_snippet_set_snippet (GlossSnippet *self, const char *snippet);
void gloss_snippet_set_values (GlossSnippet *self, GlossValues *values);

G_END_DECLS
