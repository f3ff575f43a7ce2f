/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-code-texts.h"
#include "gloss-database.h"

G_BEGIN_DECLS

/**
 * GlossReaderIndex:
 *
 * The index of the texts in the reader's language: made once for a database, on a worker thread,
 * when somebody asks for it first; shared by all its queries. Where nothing is translated there is
 * none.
 *
 * Signals: `ready`, in the main context of whoever started it, when the index was made.
 */
#define GLOSS_TYPE_READER_INDEX (gloss_reader_index_get_type ())
G_DECLARE_FINAL_TYPE (GlossReaderIndex, gloss_reader_index, GLOSS, READER_INDEX, GObject)

GlossReaderIndex *gloss_reader_index_get_for_database (GlossDatabase *database);
GlossReaderIndex *
gloss_reader_index_set_for_database (GlossDatabase *database, GlossTranslateFunc translate);
void gloss_reader_index_start (GlossReaderIndex *self);
void gloss_reader_index_wait (GlossReaderIndex *self);
GVariant *gloss_reader_index_get_index (GlossReaderIndex *self);
GlossTranslateFunc gloss_reader_index_get_translate (GlossReaderIndex *self);

G_END_DECLS
