/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * The closed lists of the database. A value's nick is what stands in the XML and in the JSON;
 * its label is what a person reads, in the reader's language.
 */

/**
 * GlossOutcome:
 *
 * What a code says about what was asked, in one grouping for all protocols.
 */
typedef enum
{
  GLOSS_OUTCOME_INFORMATION,
  GLOSS_OUTCOME_SUCCESS,
  GLOSS_OUTCOME_INTERMEDIATE,
  GLOSS_OUTCOME_REDIRECTION,
  GLOSS_OUTCOME_TRANSIENT_FAILURE,
  GLOSS_OUTCOME_PERMANENT_FAILURE,
  GLOSS_OUTCOME_NEUTRAL,
} GlossOutcome;

#define GLOSS_TYPE_OUTCOME (gloss_outcome_get_type ())
GType gloss_outcome_get_type (void) G_GNUC_CONST;

/**
 * GlossRetry:
 *
 * Whether the same request may succeed when it is made again.
 */
typedef enum
{
  GLOSS_RETRY_NO_NEED,
  GLOSS_RETRY_LATER,
  GLOSS_RETRY_AFTER_CHANGE,
  GLOSS_RETRY_NEVER,
} GlossRetry;

#define GLOSS_TYPE_RETRY (gloss_retry_get_type ())
GType gloss_retry_get_type (void) G_GNUC_CONST;

/**
 * GlossActor:
 *
 * Who has to act. In a set of actors, actor N is the bit `1 << N`.
 */
typedef enum
{
  GLOSS_ACTOR_NOBODY,
  GLOSS_ACTOR_SENDER,
  GLOSS_ACTOR_SENDER_ADMIN,
  GLOSS_ACTOR_RECIPIENT,
  GLOSS_ACTOR_RECIPIENT_ADMIN,
  GLOSS_ACTOR_CLIENT,
  GLOSS_ACTOR_CLIENT_ADMIN,
  GLOSS_ACTOR_SERVER_ADMIN,
  GLOSS_ACTOR_USER,
} GlossActor;

#define GLOSS_TYPE_ACTOR (gloss_actor_get_type ())
GType gloss_actor_get_type (void) G_GNUC_CONST;

/**
 * GlossProvenance:
 * @GLOSS_PROVENANCE_STANDARD: an RFC or its registry defines the code
 * @GLOSS_PROVENANCE_MENTIONED: a standard names it and never defines it
 * @GLOSS_PROVENANCE_VENDOR: a vendor defines it
 * @GLOSS_PROVENANCE_FOLKLORE: nobody defines it, yet it is seen
 */
typedef enum
{
  GLOSS_PROVENANCE_STANDARD,
  GLOSS_PROVENANCE_MENTIONED,
  GLOSS_PROVENANCE_VENDOR,
  GLOSS_PROVENANCE_FOLKLORE,
} GlossProvenance;

#define GLOSS_TYPE_PROVENANCE (gloss_provenance_get_type ())
GType gloss_provenance_get_type (void) G_GNUC_CONST;

typedef enum
{
  GLOSS_STATUS_CURRENT,
  GLOSS_STATUS_EXPERIMENTAL,
  GLOSS_STATUS_DEPRECATED,
  GLOSS_STATUS_OBSOLETE,
  GLOSS_STATUS_RESERVED,
} GlossStatus;

#define GLOSS_TYPE_STATUS (gloss_status_get_type ())
GType gloss_status_get_type (void) G_GNUC_CONST;

/**
 * GlossSnippetKind:
 * @GLOSS_SNIPPET_NONE: a step without a snippet
 * @GLOSS_SNIPPET_SH: a POSIX shell command
 * @GLOSS_SNIPPET_POWERSHELL: a PowerShell command
 * @GLOSS_SNIPPET_CONFIG: lines of a configuration file
 * @GLOSS_SNIPPET_DNS_RECORD: a record in master file format
 * @GLOSS_SNIPPET_MESSAGE: a paragraph to send to somebody; the only kind that is translated
 */
typedef enum
{
  GLOSS_SNIPPET_NONE,
  GLOSS_SNIPPET_SH,
  GLOSS_SNIPPET_POWERSHELL,
  GLOSS_SNIPPET_CONFIG,
  GLOSS_SNIPPET_DNS_RECORD,
  GLOSS_SNIPPET_MESSAGE,
} GlossSnippetKind;

#define GLOSS_TYPE_SNIPPET_KIND (gloss_snippet_kind_get_type ())
GType gloss_snippet_kind_get_type (void) G_GNUC_CONST;

/**
 * GlossGrammar:
 *
 * What may be filled into a placeholder.
 */
typedef enum
{
  GLOSS_GRAMMAR_DOMAIN,
  GLOSS_GRAMMAR_HOST,
  GLOSS_GRAMMAR_ADDRESS,
  GLOSS_GRAMMAR_MAILBOX,
  GLOSS_GRAMMAR_TOKEN,
} GlossGrammar;

#define GLOSS_TYPE_GRAMMAR (gloss_grammar_get_type ())
GType gloss_grammar_get_type (void) G_GNUC_CONST;

/**
 * GlossFormat:
 *
 * How a writer writes.
 */
typedef enum
{
  GLOSS_FORMAT_TEXT,
  GLOSS_FORMAT_MARKDOWN,
  GLOSS_FORMAT_JSON,
} GlossFormat;

#define GLOSS_TYPE_FORMAT (gloss_format_get_type ())
GType gloss_format_get_type (void) G_GNUC_CONST;

const char *gloss_outcome_get_label (GlossOutcome outcome);
const char *gloss_retry_get_label (GlossRetry retry);
const char *gloss_actor_get_label (GlossActor actor);
const char *gloss_provenance_get_label (GlossProvenance provenance);
const char *gloss_status_get_label (GlossStatus status);

const char *gloss_enum_get_nick (GType type, int value);
gboolean gloss_enum_from_nick (GType type, const char *nick, int *value);
char *gloss_enum_list_nicks (GType type);

G_END_DECLS
