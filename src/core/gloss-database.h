/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-code.h"
#include "gloss-comparison.h"
#include "gloss-placeholder.h"
#include "gloss-protocol.h"

G_BEGIN_DECLS

/**
 * GLOSS_DATABASE_ERROR:
 *
 * The error domain of the database.
 */
#define GLOSS_DATABASE_ERROR (gloss_database_error_quark ())
GQuark gloss_database_error_quark (void);

/**
 * GlossDatabaseError:
 * @GLOSS_DATABASE_ERROR_INVALID: the bytes are no database
 * @GLOSS_DATABASE_ERROR_VERSION: a database of another version of the format
 * @GLOSS_DATABASE_ERROR_TRUNCATED: the length differs from the one that the header tells
 * @GLOSS_DATABASE_ERROR_DAMAGED: bytes were changed, or an index points out of its array
 * @GLOSS_DATABASE_ERROR_NOT_FOUND: nothing has that id
 */
typedef enum
{
  GLOSS_DATABASE_ERROR_INVALID,
  GLOSS_DATABASE_ERROR_VERSION,
  GLOSS_DATABASE_ERROR_TRUNCATED,
  GLOSS_DATABASE_ERROR_DAMAGED,
  GLOSS_DATABASE_ERROR_NOT_FOUND,
} GlossDatabaseError;

/**
 * GlossDatabaseCheck:
 * @GLOSS_DATABASE_CHECK_HEADER: magic, version and length; takes no time that grows with the
 *   database
 * @GLOSS_DATABASE_CHECK_ALL: also the checksum of all bytes and every index
 *
 * How much gloss_database_new() checks before it returns. Whatever was checked, a damaged database
 * never makes a reader crash or read out of bounds: what can't be read is empty.
 */
typedef enum
{
  GLOSS_DATABASE_CHECK_HEADER,
  GLOSS_DATABASE_CHECK_ALL,
} GlossDatabaseCheck;

/**
 * GLOSS_DATABASE_RESOURCE_PATH:
 *
 * Where in its GResource the database is.
 */
#define GLOSS_DATABASE_RESOURCE_PATH "/io/github/glossapp/Gloss/codes.gvariant"

/**
 * GlossDatabase:
 *
 * The reference: a GListModel of every GlossCode, protocol by protocol. The bytes are read in
 * place; a code becomes an object when somebody asks for it, each time another one: compare them
 * with gloss_code_equal(). Immutable, and safe to read from several threads; the objects and lists
 * that come from it are for the thread that asked.
 *
 * Properties: `date`, `protocols`, `placeholders`, `n-items`.
 */
#define GLOSS_TYPE_DATABASE (gloss_database_get_type ())
G_DECLARE_FINAL_TYPE (GlossDatabase, gloss_database, GLOSS, DATABASE, GObject)

GlossDatabase *gloss_database_new (GBytes *bytes, GlossDatabaseCheck check, GError **error);
GlossDatabase *gloss_database_new_for_resource (GResource *resource, GError **error);

const char *gloss_database_get_date (GlossDatabase *self);
GListModel *gloss_database_get_protocols (GlossDatabase *self);
GListModel *gloss_database_get_placeholders (GlossDatabase *self);

GlossProtocol *gloss_database_find_protocol (GlossDatabase *self, const char *id);
GlossCode *gloss_database_find_code (GlossDatabase *self, const char *id);
GListModel *gloss_database_find_codes (GlossDatabase *self, const char *id_or_value);
GlossPlaceholder *gloss_database_find_placeholder (GlossDatabase *self, const char *id);

G_END_DECLS
