/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-field.h"

G_BEGIN_DECLS

/**
 * GlossIndexBuilder:
 *
 * Collects words and makes the GVariant that GlossIndex reads. What comes out depends on what was
 * added, not on the order in which it was.
 */
typedef struct _GlossIndexBuilder GlossIndexBuilder;

GlossIndexBuilder *gloss_index_builder_new (void);
void gloss_index_builder_add (GlossIndexBuilder *builder,
                              guint document,
                              GlossField field,
                              const char *text);
GVariant *gloss_index_builder_end (GlossIndexBuilder *builder);
void gloss_index_builder_free (GlossIndexBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossIndexBuilder, gloss_index_builder_free)

G_END_DECLS
