/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The compiled database: what the compiler writes and GlossDatabase reads in place. One GVariant of
 * type GLOSS_FORMAT_TYPE, in the byte order of the machine; the page docs/database-format.md says
 * what the elements of the source mean. Its first 24 bytes are the header: magic, version, checksum
 * and length at fixed offsets, so that they can be checked before GVariant looks at anything.
 *
 * A change of any type or meaning below needs another GLOSS_FORMAT_VERSION.
 */

#define GLOSS_FORMAT_MAGIC   ((guint32) 0x53534c47) /* "GLSS" on a little-endian machine */
#define GLOSS_FORMAT_VERSION ((guint32) 2)

typedef struct
{
  guint32 magic;
  guint32 version;
  guint32 checksum; /* CRC-32 (IEEE) of the bytes from the end of this header to the end */
  guint32 reserved; /* 0 */
  guint64 length;   /* of the whole, header included, in bytes */
} GlossFormatHeader;

G_STATIC_ASSERT (sizeof (GlossFormatHeader) == 24);

/* A step: text, snippet kind, snippet ("" where there is none) */
#define GLOSS_FORMAT_STEP "(sys)"

/* A fix: actor, steps */
#define GLOSS_FORMAT_FIX "(ya" GLOSS_FORMAT_STEP ")"

/* A reference: index into documents, section ("" for the whole document) */
#define GLOSS_FORMAT_REFERENCE "(qs)"

/* A relation: id; whether its entry is in this database is found by looking it up */
#define GLOSS_FORMAT_RELATION "s"

/*
 * A code, in this order (GlossFormatCode names the positions):
 *   protocol, class (indices), outcome, retry, provenance, status, actors (a set), phases (a set),
 *   id, value, name, title, summary, use, tell,
 *   aliases, wordings, description, causes, fixes, related, companions, equivalents, references,
 *   part of, parts, rides on, replies (ids), as of (YYYY-MM, "" where it does not matter),
 *   context (what search finds it by besides: titles and aliases of what its value is a part of)
 */
#define GLOSS_FORMAT_CODE \
  "(qqyyyyutsssssssasasasasa" GLOSS_FORMAT_FIX "asasasa" GLOSS_FORMAT_REFERENCE "asasasassas)"

/* Where the id of a code starts, behind what has a fixed size; the value follows it */
#define GLOSS_FORMAT_CODE_ALIGNMENT 8
#define GLOSS_FORMAT_CODE_ID_OFFSET 24

/* A protocol and a placeholder start with their ids */
#define GLOSS_FORMAT_PROTOCOL_ALIGNMENT    4
#define GLOSS_FORMAT_PLACEHOLDER_ALIGNMENT 1

typedef enum
{
  GLOSS_FORMAT_CODE_PROTOCOL,
  GLOSS_FORMAT_CODE_CLASS,
  GLOSS_FORMAT_CODE_OUTCOME,
  GLOSS_FORMAT_CODE_RETRY,
  GLOSS_FORMAT_CODE_PROVENANCE,
  GLOSS_FORMAT_CODE_STATUS,
  GLOSS_FORMAT_CODE_ACTORS,
  GLOSS_FORMAT_CODE_PHASES,
  GLOSS_FORMAT_CODE_ID,
  GLOSS_FORMAT_CODE_VALUE,
  GLOSS_FORMAT_CODE_NAME,
  GLOSS_FORMAT_CODE_TITLE,
  GLOSS_FORMAT_CODE_SUMMARY,
  GLOSS_FORMAT_CODE_USE,
  GLOSS_FORMAT_CODE_TELL,
  GLOSS_FORMAT_CODE_ALIASES,
  GLOSS_FORMAT_CODE_WORDINGS,
  GLOSS_FORMAT_CODE_DESCRIPTION,
  GLOSS_FORMAT_CODE_CAUSES,
  GLOSS_FORMAT_CODE_FIXES,
  GLOSS_FORMAT_CODE_RELATED,
  GLOSS_FORMAT_CODE_COMPANIONS,
  GLOSS_FORMAT_CODE_EQUIVALENTS,
  GLOSS_FORMAT_CODE_REFERENCES,
  GLOSS_FORMAT_CODE_PART_OF,
  GLOSS_FORMAT_CODE_PARTS,
  GLOSS_FORMAT_CODE_RIDES_ON,
  GLOSS_FORMAT_CODE_REPLIES,
  GLOSS_FORMAT_CODE_AS_OF,
  GLOSS_FORMAT_CODE_CONTEXT,
} GlossFormatCode;

/* A protocol: id, name, item name, classes (id, name), phases (id, label), whether its
   entries are shown by their titles, first code, number of codes */
#define GLOSS_FORMAT_PROTOCOL "(sssa(ss)a(ss)buu)"

/* A document: id, title, URL, anchor prefix for a section ("" where none), date read
   (YYYY-MM-DD) */
#define GLOSS_FORMAT_DOCUMENT "(sssss)"

/* A placeholder: id, grammar, example, label, hint */
#define GLOSS_FORMAT_PLACEHOLDER "(sysss)"

/* A comparison: index of a, index of b (a < b), summary, differences, when to use a, and b */
#define GLOSS_FORMAT_COMPARISON "(uusasss)"

/* A search index: see gloss-index.h */
#define GLOSS_FORMAT_INDEX "(ayauauau)"

/*
 * The whole: header; protocols; codes, protocol by protocol in the order of the source; the codes'
 * indices sorted by id and by value (both folded by ASCII rules); documents; placeholders;
 * comparisons, sorted by (a, b); the index of the English text; the date of the reference
 * (YYYY-MM-DD)
 */
#define GLOSS_FORMAT_TYPE                                                             \
  "(uuuuta" GLOSS_FORMAT_PROTOCOL "a" GLOSS_FORMAT_CODE "auaua" GLOSS_FORMAT_DOCUMENT \
  "a" GLOSS_FORMAT_PLACEHOLDER "a" GLOSS_FORMAT_COMPARISON GLOSS_FORMAT_INDEX "s)"

typedef enum
{
  GLOSS_FORMAT_MAGIC_MEMBER,
  GLOSS_FORMAT_VERSION_MEMBER,
  GLOSS_FORMAT_CHECKSUM_MEMBER,
  GLOSS_FORMAT_RESERVED_MEMBER,
  GLOSS_FORMAT_LENGTH_MEMBER,
  GLOSS_FORMAT_PROTOCOLS,
  GLOSS_FORMAT_CODES,
  GLOSS_FORMAT_BY_ID,
  GLOSS_FORMAT_BY_VALUE,
  GLOSS_FORMAT_DOCUMENTS,
  GLOSS_FORMAT_PLACEHOLDERS,
  GLOSS_FORMAT_COMPARISONS,
  GLOSS_FORMAT_TEXT_INDEX,
  GLOSS_FORMAT_DATE,
} GlossFormatMember;

guint32 gloss_format_checksum (const void *data, gsize length);

G_END_DECLS
