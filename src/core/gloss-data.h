/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "gloss-enums.h"
#include "gloss-format.h"

G_BEGIN_DECLS

/*
 * The compiled database, open for reading in place. Private to the core: GlossDatabase and the
 * objects that come from it share one GlossData, so that none of them has to hold another one.
 * Immutable after gloss_data_new(), so any thread may read it.
 *
 * Nothing here trusts the bytes. An index that points nowhere gives an empty tuple, a number that
 * is not in its list gives 0, a string that is not UTF-8 gives "". Strings that are returned lie in
 * the mapped bytes or in a message catalogue and live as long as the GlossData, or as any GVariant
 * from it.
 */
typedef struct
{
  GVariant *protocols;
  GVariant *codes;
  GVariant *by_id;
  GVariant *by_value;
  GVariant *documents;
  GVariant *placeholders;
  GVariant *comparisons;
  GVariant *text_index;
  GVariant *date;
  guint n_codes;
} GlossData;

/* The members of the tuples of gloss-format.h that have no names there */
enum
{
  GLOSS_DATA_PROTOCOL_ID,
  GLOSS_DATA_PROTOCOL_NAME,
  GLOSS_DATA_PROTOCOL_ITEM_NAME,
  GLOSS_DATA_PROTOCOL_CLASSES,
  GLOSS_DATA_PROTOCOL_PHASES,
  GLOSS_DATA_PROTOCOL_SHOWN_BY_TITLE,
  GLOSS_DATA_PROTOCOL_FIRST,
  GLOSS_DATA_PROTOCOL_COUNT,
};

enum
{
  GLOSS_DATA_NAMED_ID,
  GLOSS_DATA_NAMED_NAME,
};

enum
{
  GLOSS_DATA_FIX_ACTOR,
  GLOSS_DATA_FIX_STEPS,
};

enum
{
  GLOSS_DATA_STEP_TEXT,
  GLOSS_DATA_STEP_KIND,
  GLOSS_DATA_STEP_SNIPPET,
};

enum
{
  GLOSS_DATA_REFERENCE_DOCUMENT,
  GLOSS_DATA_REFERENCE_SECTION,
};

enum
{
  GLOSS_DATA_DOCUMENT_ID,
  GLOSS_DATA_DOCUMENT_TITLE,
  GLOSS_DATA_DOCUMENT_URL,
  GLOSS_DATA_DOCUMENT_ANCHOR,
  GLOSS_DATA_DOCUMENT_DATE,
};

enum
{
  GLOSS_DATA_PLACEHOLDER_ID,
  GLOSS_DATA_PLACEHOLDER_GRAMMAR,
  GLOSS_DATA_PLACEHOLDER_EXAMPLE,
  GLOSS_DATA_PLACEHOLDER_LABEL,
  GLOSS_DATA_PLACEHOLDER_HINT,
};

enum
{
  GLOSS_DATA_COMPARISON_A,
  GLOSS_DATA_COMPARISON_B,
  GLOSS_DATA_COMPARISON_SUMMARY,
  GLOSS_DATA_COMPARISON_DIFFERENCES,
  GLOSS_DATA_COMPARISON_USE_A,
  GLOSS_DATA_COMPARISON_USE_B,
};

/* How many values the closed lists have, and how many phases a set of 64 bits can hold */
#define GLOSS_DATA_N_OUTCOMES      (GLOSS_OUTCOME_NEUTRAL + 1)
#define GLOSS_DATA_N_RETRIES       (GLOSS_RETRY_NEVER + 1)
#define GLOSS_DATA_N_ACTORS        (GLOSS_ACTOR_USER + 1)
#define GLOSS_DATA_N_PROVENANCES   (GLOSS_PROVENANCE_FOLKLORE + 1)
#define GLOSS_DATA_N_STATUSES      (GLOSS_STATUS_RESERVED + 1)
#define GLOSS_DATA_N_SNIPPET_KINDS (GLOSS_SNIPPET_MESSAGE + 1)
#define GLOSS_DATA_N_GRAMMARS      (GLOSS_GRAMMAR_TOKEN + 1)
#define GLOSS_DATA_MAX_PHASES      64

/* How long an id or a value from outside may be, in bytes */
#define GLOSS_DATA_MAX_ID 256

GlossData *gloss_data_new (GBytes *bytes, GError **error);
GlossData *gloss_data_ref (GlossData *self);
void gloss_data_unref (GlossData *self);
gboolean gloss_data_check (GlossData *self, GBytes *bytes, GError **error);

const char *gloss_data_get_id (GlossData *self, guint index);
gboolean gloss_data_find_code (GlossData *self, const char *id, guint *index);
gboolean gloss_data_is_shown_by_title (GlossData *self, const char *id);
const char *gloss_data_get_title (GlossData *self, const char *id);
guint gloss_data_find_value (GlossData *self, const char *value, guint *first);
guint32 gloss_data_find_whole (GlossData *self, guint index);
gboolean gloss_data_is_meant (GlossData *self, guint index, const char *value);
guint gloss_data_get_by_value (GlossData *self, guint position);
gboolean gloss_data_find_comparison (GlossData *self, guint a, guint b, guint *index);

GVariant *gloss_data_get_protocol (GlossData *self, GVariant *code);
guint gloss_data_get_byte (GVariant *tuple, guint member);
guint gloss_data_get_enum (GVariant *tuple, guint member, guint n_values);
gboolean gloss_data_get_boolean (GVariant *tuple, guint member);
guint gloss_data_get_uint16 (GVariant *tuple, guint member);
guint gloss_data_get_uint32 (GVariant *tuple, guint member);
guint64 gloss_data_get_uint64 (GVariant *tuple, guint member);
const char *gloss_data_get_string (GVariant *tuple, guint member);
const char *gloss_data_get_text (GVariant *tuple, guint member);
GStrv gloss_data_dup_strings (GVariant *tuple, guint member);
GStrv gloss_data_dup_texts (GVariant *tuple, guint member);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossData, gloss_data_unref)

G_END_DECLS
