/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-database.h"
#include "gloss-group.h"
#include "gloss-match.h"

G_BEGIN_DECLS

/**
 * GLOSS_QUERY_MAX_TEXT:
 *
 * What is kept of a text that is searched for, in bytes.
 */
#define GLOSS_QUERY_MAX_TEXT 16384

/**
 * GlossQuery:
 *
 * A search: a GListModel of GlossGroup that follows its properties. The first group, `best`, has
 * the best match (or the comparison that was typed) when there is a text; the others have the rest
 * by protocol, the one with the best match first. With no text and no filter it is empty; with no
 * text and a filter it lists what the filter lets through, in the order of the database.
 *
 * A change of a property takes effect before its setter returns. What stays the same is not
 * replaced: a group whose matches are those that it had before stays the same object.
 *
 * The English index is in the database. The index of the reader's language is made on a worker
 * thread after the first search and is shared by all queries of a database; results appear again
 * when it is ready (`items-changed`). gloss_query_prepare() waits for it, for programs without a
 * main loop.
 *
 * Properties: `database`, `text`, `protocol` (id, or %NULL for all), `outcome` (a set: bit `1 <<
 * GlossOutcome`; 0 for all), `limit` (most matches in all, 0 for no limit), `n-matches` (how many
 * the groups have), `n-items`.
 */
#define GLOSS_TYPE_QUERY (gloss_query_get_type ())
G_DECLARE_FINAL_TYPE (GlossQuery, gloss_query, GLOSS, QUERY, GObject)

GlossQuery *gloss_query_new (GlossDatabase *database);
GlossDatabase *gloss_query_get_database (GlossQuery *self);
const char *gloss_query_get_text (GlossQuery *self);
void gloss_query_set_text (GlossQuery *self, const char *text);
const char *gloss_query_get_protocol (GlossQuery *self);
void gloss_query_set_protocol (GlossQuery *self, const char *id);
guint gloss_query_get_outcome (GlossQuery *self);
void gloss_query_set_outcome (GlossQuery *self, guint outcomes);
guint gloss_query_get_limit (GlossQuery *self);
void gloss_query_set_limit (GlossQuery *self, guint limit);
guint gloss_query_get_n_matches (GlossQuery *self);
void gloss_query_prepare (GlossQuery *self);

/* "252 vs 556", "252 versus 556", "252 / 556": the two, each a bare value or an id, or FALSE */
gboolean
gloss_query_parse_pair (GlossDatabase *database, const char *text, GlossCode **a, GlossCode **b);

G_END_DECLS
