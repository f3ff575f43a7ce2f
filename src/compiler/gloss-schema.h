/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

#include "gloss-report.h"

G_BEGIN_DECLS

/**
 * GlossSchema:
 *
 * The grammar of the source, in RELAX NG.
 */
typedef struct _GlossSchema GlossSchema;

GlossSchema *gloss_schema_new (const char *file, GlossReport *report);
void gloss_schema_free (GlossSchema *self);
gboolean gloss_schema_validate (GlossSchema *self, xmlDoc *doc, GlossReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossSchema, gloss_schema_free)

G_END_DECLS
