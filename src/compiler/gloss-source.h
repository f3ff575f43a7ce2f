/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "gloss-enums.h"
#include "gloss-report.h"

G_BEGIN_DECLS

/*
 * What the source files say, in plain structs, each with the place where it stands. All strings
 * are UTF-8 and never NULL; all arrays are there, if empty.
 */

/**
 * GlossRole:
 *
 * What a text is. Its rules are in gloss_role_get_info().
 */
typedef enum
{
  GLOSS_ROLE_NAME,
  GLOSS_ROLE_LABEL,
  GLOSS_ROLE_HINT,
  GLOSS_ROLE_TITLE,
  GLOSS_ROLE_ALIAS,
  GLOSS_ROLE_WORDING,
  GLOSS_ROLE_SUMMARY,
  GLOSS_ROLE_DESCRIPTION,
  GLOSS_ROLE_CAUSE,
  GLOSS_ROLE_STEP,
  GLOSS_ROLE_SNIPPET,
  GLOSS_ROLE_TELL,
  GLOSS_ROLE_USE,
  GLOSS_ROLE_DIFFERENCE,
} GlossRole;

/**
 * GlossRoleInfo:
 * @has_placeholders: whether placeholders may stand in it
 * @once_from: the length in characters from which on it may stand only once in the whole source;
 *   G_MAXUINT for never
 * @once_in_owner: whether it may stand only once in the code or comparison that it is a part of
 */
typedef struct
{
  gboolean has_placeholders;
  guint once_from;
  gboolean once_in_owner;
} GlossRoleInfo;

const GlossRoleInfo *gloss_role_get_info (GlossRole role);

/**
 * GlossSourceText:
 * @string: the text with its inline forms, as it is in the database and in the catalogues
 * @kind: of a snippet
 * @owner: the code, comparison, protocol or placeholder that it is a part of
 * @has_fault: whether an error was reported for it already
 */
typedef struct
{
  GlossPlace place;
  GlossRole role;
  char *string;
  GlossSnippetKind kind;
  gconstpointer owner;
  gboolean has_fault;
} GlossSourceText;

typedef struct
{
  GlossPlace place;
  char *id;
  GlossSourceText *name;
} GlossSourceItem; /* a class or a phase */

typedef struct
{
  GlossPlace place;
  char *id;
  GlossSourceText *name;
  GlossSourceText *item_name;
  gboolean is_shown_by_title;
  GPtrArray *classes; /* of GlossSourceItem */
  GPtrArray *phases;  /* of GlossSourceItem */
} GlossSourceProtocol;

typedef struct
{
  GlossSourceText *text;
  GlossSourceText *snippet; /* NULL where there is none */
} GlossSourceStep;

typedef struct
{
  GlossPlace place;
  GlossActor actor;
  GPtrArray *steps; /* of GlossSourceStep */
} GlossSourceFix;

typedef struct
{
  GlossPlace place;
  char *id;
  gboolean is_external;
} GlossSourceRelation;

typedef struct
{
  GlossPlace place;
  char *document;
  char *section; /* "" for the whole document */
  gboolean has_section;
} GlossSourceReference;

typedef struct
{
  GlossPlace place;
  char *id;
  char *protocol;
  char *value;
  char *name; /* "" where there is none */
  char *class_id;
  GlossOutcome outcome;
  GlossRetry retry;
  GlossProvenance provenance;
  GlossStatus status;
  GArray *actors; /* of GlossActor */
  GStrv phases;
  char *as_of;            /* "" where there is none */
  GlossSourceText *title; /* NULL where there is none, as the next three */
  GlossSourceText *summary;
  GlossSourceText *use;
  GlossSourceText *tell;
  GPtrArray *aliases;     /* of GlossSourceText, as the next three */
  GPtrArray *wordings;
  GPtrArray *description;
  GPtrArray *causes;
  GPtrArray *fixes;       /* of GlossSourceFix */
  GPtrArray *part_of;     /* of GlossSourceRelation, as the next four */
  GPtrArray *rides_on;
  GPtrArray *related;
  GPtrArray *companions;
  GPtrArray *equivalents;
  GPtrArray *references;  /* of GlossSourceReference */
} GlossSourceCode;

typedef struct
{
  GlossPlace place;
  char *a;
  char *b;
  GlossSourceText *summary;
  GPtrArray *differences; /* of GlossSourceText */
  GlossSourceText *use_a;
  GlossSourceText *use_b;
} GlossSourceComparison;

typedef struct
{
  GlossPlace place;
  char *id;
  char *title;
  char *url;
  char *anchor; /* "" where there is none */
  char *read;   /* "" where there is none */
} GlossSourceDocument;

typedef struct
{
  GlossPlace place;
  char *id;
  GlossGrammar grammar;
  char *example;
  GlossSourceText *label;
  GlossSourceText *hint;
} GlossSourcePlaceholder;

/**
 * GlossSource:
 * @texts: every text, in the order of the source; it owns them, the others borrow them
 * @sections: the documents' sections, keys "DOCUMENT\tSECTION"
 * @is_complete: whether all files could be read; if not, what seems to be missing may be in the
 *   others
 */
typedef struct
{
  GPtrArray *texts;        /* of GlossSourceText */
  GPtrArray *protocols;    /* of GlossSourceProtocol */
  GPtrArray *codes;        /* of GlossSourceCode */
  GPtrArray *comparisons;  /* of GlossSourceComparison */
  GPtrArray *documents;    /* of GlossSourceDocument */
  GPtrArray *placeholders; /* of GlossSourcePlaceholder */
  GHashTable *sections;
  gboolean is_complete;
} GlossSource;

GlossSource *gloss_source_new (void);
void gloss_source_free (GlossSource *self);
GlossSourceText *gloss_source_add_text (GlossSource *self,
                                        GlossPlace place,
                                        GlossRole role,
                                        char *string,
                                        gconstpointer owner);
/* A new Type at the end of an array, to be filled; the array owns it */
#define GLOSS_SOURCE_ADD(Type, items) ((Type *) gloss_source_append ((items), g_new0 (Type, 1)))

gpointer gloss_source_append (GPtrArray *items, gpointer item);
GlossSourceProtocol *gloss_source_add_protocol (GlossSource *self);
GlossSourceCode *gloss_source_add_code (GlossSource *self);
GlossSourceFix *gloss_source_add_fix (GPtrArray *fixes);
guint gloss_source_code_get_actors (const GlossSourceCode *code);
GlossSourceComparison *gloss_source_add_comparison (GlossSource *self);

char *gloss_source_fold_id (const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossSource, gloss_source_free)

G_END_DECLS
