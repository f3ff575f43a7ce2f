/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-database.h"

G_BEGIN_DECLS

/**
 * GlossValues:
 *
 * What the reader filled in for the placeholders, once for a window; never stored. Nothing that
 * does not match its placeholder's grammar gets in, and what comes out is quoted for the snippet's
 * kind.
 *
 * Signals: `changed`, after a value was set or removed.
 */
#define GLOSS_TYPE_VALUES (gloss_values_get_type ())
G_DECLARE_FINAL_TYPE (GlossValues, gloss_values, GLOSS, VALUES, GObject)

GlossValues *gloss_values_new (GlossDatabase *database);

/* "" or NULL removes it. On failure what was set before is removed too, so that no stale value
   is copied */
gboolean gloss_values_set (GlossValues *self, const char *id, const char *value, GError **error);
const char *gloss_values_get (GlossValues *self, const char *id); /* (nullable) */

/* Each placeholder replaced by its value, quoted for @kind, or by its example where none is set */
char *gloss_values_fill (GlossValues *self, GlossSnippetKind kind, const char *snippet);

/* The ids of the placeholders that stand in @snippet, in order, each once */
GStrv gloss_values_list (const char *snippet);

G_END_DECLS
