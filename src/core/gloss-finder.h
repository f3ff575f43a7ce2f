/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-database.h"
#include "gloss-reader-index.h"

G_BEGIN_DECLS

/**
 * GlossFinder:
 *
 * Turns what was typed into groups of matches: a comparison if two codes were typed, and what the
 * search finds, by protocol.
 */
typedef struct _GlossFinder GlossFinder;

GlossFinder *gloss_finder_new (GlossDatabase *database);
void gloss_finder_free (GlossFinder *self);
GlossReaderIndex *gloss_finder_get_reader_index (GlossFinder *self);
guint gloss_finder_find (GlossFinder *self,
                         const char *text,
                         const char *protocol,
                         guint outcomes,
                         guint limit,
                         GPtrArray *groups);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossFinder, gloss_finder_free)

G_END_DECLS
