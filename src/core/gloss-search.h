/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-code-texts.h"
#include "gloss-data.h"
#include "gloss-filter.h"
#include "gloss-hit.h"
#include "gloss-index.h"
#include "gloss-terms.h"

G_BEGIN_DECLS

/**
 * GlossSearch:
 *
 * Puts together what the indices, the values and the order of the words say about each code.
 */
typedef struct _GlossSearch GlossSearch;

GlossSearch *gloss_search_new (GlossData *data);
void gloss_search_free (GlossSearch *self);
GlossFilter *gloss_search_get_filter (GlossSearch *self);
void gloss_search_set_translated (GlossSearch *self, GVariant *index, GlossTranslateFunc translate);
GArray *gloss_search_run (GlossSearch *self, const char *text, GlossTerms *terms, guint limit);
GArray *gloss_search_list (GlossSearch *self, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossSearch, gloss_search_free)

G_END_DECLS
