/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-field.h"
#include "gloss-index-builder.h"

G_BEGIN_DECLS

/**
 * GLOSS_INDEX_ERROR:
 *
 * The error domain of the index.
 */
#define GLOSS_INDEX_ERROR (gloss_index_error_quark ())
GQuark gloss_index_error_quark (void);

/**
 * GlossIndexError:
 * @GLOSS_INDEX_ERROR_INVALID: the variant is no index
 */
typedef enum
{
  GLOSS_INDEX_ERROR_INVALID,
} GlossIndexError;

/**
 * GLOSS_INDEX_MAX_DOCUMENTS:
 *
 * A posting has 24 bits for its document.
 */
#define GLOSS_INDEX_MAX_DOCUMENTS (1u << 24)

/* A posting taken apart; neither number is checked. gloss_index_read_posting() does both. */
#define GLOSS_POSTING_DOCUMENT(posting) ((posting) >> 8)
#define GLOSS_POSTING_FIELD(posting)    ((posting) & 0xff)

/**
 * GlossIndex:
 *
 * An inverted index over texts: which document (a code's index in the database) has which word, in
 * which field. The compiler builds the one of the English texts into the database, a worker thread
 * builds the one of the reader's language; both are one GVariant of type GLOSS_FORMAT_INDEX, read
 * in place: the words, folded, sorted by bytes and each ended by a NUL; where each word starts;
 * where each word's postings start (one more than there are words); the postings.
 *
 * A posting is `document << 8 | field`, sorted, so that a document has at most one posting for each
 * field of a word.
 *
 * Opening takes the same time for any size. The bytes are not trusted: each offset is checked when
 * it is used, and what points outside is an empty word or no postings.
 */
typedef struct _GlossIndex GlossIndex;

GlossIndex *gloss_index_new (GVariant *variant, guint n_documents, GError **error);
void gloss_index_free (GlossIndex *index);
guint gloss_index_get_n_words (GlossIndex *index);
const char *gloss_index_get_word (GlossIndex *index, guint i, gsize *length);
guint gloss_index_lower_bound (GlossIndex *index, const char *prefix);
const guint32 *gloss_index_get_postings (GlossIndex *index, guint i, guint *n_postings);
gboolean
gloss_index_read_posting (GlossIndex *index, guint32 posting, guint *document, GlossField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossIndex, gloss_index_free)

G_END_DECLS
