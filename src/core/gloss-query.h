/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-database.h"
#include "gloss-index.h"

G_BEGIN_DECLS

/**
 * GlossMatch:
 *
 * One result of a search: the entry, what matched, and how well. A match with `other` stands for the
 * comparison of the two ("252 vs 556"). Immutable.
 *
 * Properties: `code`, `other`, `field` (which part matched best), `excerpt` (the text of that part, plain, in
 * the language in which it matched; "" where the value or the title matched), `score`.
 */
#define GLOSS_TYPE_MATCH (gloss_match_get_type ())
G_DECLARE_FINAL_TYPE (GlossMatch, gloss_match, GLOSS, MATCH, GObject)

GlossCode     *gloss_match_get_code       (GlossMatch    *self); /* (transfer none) */
GlossCode     *gloss_match_get_other      (GlossMatch    *self); /* (transfer none) (nullable) */
GlossField     gloss_match_get_field      (GlossMatch    *self);
const char    *gloss_match_get_excerpt    (GlossMatch    *self);
double         gloss_match_get_score      (GlossMatch    *self);

/**
 * GlossGroup:
 *
 * Results under one heading: a GListModel of GlossMatch, best first. Immutable.
 *
 * Properties: `id` (`best`, or a protocol's id), `title`.
 */
#define GLOSS_TYPE_GROUP (gloss_group_get_type ())
G_DECLARE_FINAL_TYPE (GlossGroup, gloss_group, GLOSS, GROUP, GObject)

const char    *gloss_group_get_id         (GlossGroup    *self);
const char    *gloss_group_get_title      (GlossGroup    *self);

/**
 * GlossQuery:
 *
 * A search: a GListModel of GlossGroup that follows its properties. The first group, `best`, has the
 * best match (or the comparison that was typed) when there is a text; the others have the rest by
 * protocol. With no text and no filter it is empty; with no text and a filter it lists what the filter lets through.
 *
 * The English index is in the database. The index of the reader's language is made on a worker thread
 * after the first search and is shared by all queries of a database; results appear again when it is
 * ready (`items-changed`). gloss_query_prepare() waits for it, for programs without a main loop.
 *
 * Properties: `database`, `text`, `protocol` (id, or %NULL for all), `outcome` (a set: bit `1 <<
 * GlossOutcome`; 0 for all), `limit` (most matches in all, 0 for no limit), `n-matches`.
 */
#define GLOSS_TYPE_QUERY (gloss_query_get_type ())
G_DECLARE_FINAL_TYPE (GlossQuery, gloss_query, GLOSS, QUERY, GObject)

GlossQuery    *gloss_query_new            (GlossDatabase *database);
const char    *gloss_query_get_text       (GlossQuery    *self);
void           gloss_query_set_text       (GlossQuery    *self,
                                           const char    *text);
const char    *gloss_query_get_protocol   (GlossQuery    *self);
void           gloss_query_set_protocol   (GlossQuery    *self,
                                           const char    *id);
guint          gloss_query_get_outcome    (GlossQuery    *self);
void           gloss_query_set_outcome    (GlossQuery    *self,
                                           guint          outcomes);
guint          gloss_query_get_limit      (GlossQuery    *self);
void           gloss_query_set_limit      (GlossQuery    *self,
                                           guint          limit);
guint          gloss_query_get_n_matches  (GlossQuery    *self);
void           gloss_query_prepare        (GlossQuery    *self);

/* "252 vs 556", "252 versus 556", "252 / 556": the two, each a bare value or an id, or FALSE */
gboolean       gloss_query_parse_pair     (GlossDatabase *database,
                                           const char    *text,
                                           GlossCode    **a,
                                           GlossCode    **b);

G_END_DECLS
