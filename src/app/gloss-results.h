/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-result.h"
#include "gloss-shelf.h"

G_BEGIN_DECLS

/**
 * GlossResults:
 *
 * What the sidebar lists: while there is a query, what it finds; otherwise the pinned codes, the
 * recent ones, and every protocol's codes to browse.
 *
 * Properties: `shelf`, `query`, `model` (of GlossResult, with a section for each heading),
 * `browsing` (whether there is no query), `steady` (whether the recent codes keep their places for
 * now, as they have to while somebody walks through them).
 */
#define GLOSS_TYPE_RESULTS (gloss_results_get_type ())
G_DECLARE_FINAL_TYPE (GlossResults, gloss_results, GLOSS, RESULTS, GObject)

GlossResults *gloss_results_new (GlossShelf *shelf);
GlossQuery *gloss_results_get_query (GlossResults *self);
GListModel *gloss_results_get_model (GlossResults *self);
gboolean gloss_results_get_browsing (GlossResults *self);
void gloss_results_set_steady (GlossResults *self, gboolean steady);

G_END_DECLS
