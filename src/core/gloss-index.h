/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * An inverted index over texts: which document (a code's index in the database) has which word, in
 * which field. The compiler builds the one of the English texts into the database, a worker thread
 * builds the one of the reader's language; both are one GVariant of type GLOSS_FORMAT_INDEX, read in
 * place: the words, folded, sorted and each ended by a NUL; where each word starts; where each
 * word's postings start (one more than there are words); the postings.
 *
 * A posting is `document << 8 | field`, sorted, so that a document has at most one posting for each
 * field of a word.
 */

/**
 * GlossField:
 *
 * Where in an entry a word stands; the order is that of weight, the heaviest first.
 */
typedef enum
{
  GLOSS_FIELD_VALUE,
  GLOSS_FIELD_NAME,
  GLOSS_FIELD_TITLE,
  GLOSS_FIELD_ALIAS,
  GLOSS_FIELD_WORDING,
  GLOSS_FIELD_SUMMARY,
  GLOSS_FIELD_TEXT,
  GLOSS_N_FIELDS
} GlossField;

typedef struct _GlossIndexBuilder GlossIndexBuilder;
typedef struct _GlossIndex GlossIndex;

GlossIndexBuilder *gloss_index_builder_new   (void);
void               gloss_index_builder_add   (GlossIndexBuilder *builder,
                                              guint              document,
                                              GlossField         field,
                                              const char        *text);
GVariant          *gloss_index_builder_end   (GlossIndexBuilder *builder);
void               gloss_index_builder_free  (GlossIndexBuilder *builder);

GlossIndex        *gloss_index_new           (GVariant          *variant,
                                              guint              n_documents,
                                              GError           **error);
void               gloss_index_free          (GlossIndex        *index);

char             **gloss_index_split         (const char        *text);
char              *gloss_index_fold          (const char        *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossIndexBuilder, gloss_index_builder_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossIndex, gloss_index_free)

G_END_DECLS
