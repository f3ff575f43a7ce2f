/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-enums.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (GlossOutcome,
                    gloss_outcome,
                    G_DEFINE_ENUM_VALUE (GLOSS_OUTCOME_INFORMATION, "information"),
                    G_DEFINE_ENUM_VALUE (GLOSS_OUTCOME_SUCCESS, "success"),
                    G_DEFINE_ENUM_VALUE (GLOSS_OUTCOME_INTERMEDIATE, "intermediate"),
                    G_DEFINE_ENUM_VALUE (GLOSS_OUTCOME_REDIRECTION, "redirection"),
                    G_DEFINE_ENUM_VALUE (GLOSS_OUTCOME_TRANSIENT_FAILURE, "transient-failure"),
                    G_DEFINE_ENUM_VALUE (GLOSS_OUTCOME_PERMANENT_FAILURE, "permanent-failure"),
                    G_DEFINE_ENUM_VALUE (GLOSS_OUTCOME_NEUTRAL, "neutral"))

G_DEFINE_ENUM_TYPE (GlossRetry,
                    gloss_retry,
                    G_DEFINE_ENUM_VALUE (GLOSS_RETRY_NO_NEED, "no-need"),
                    G_DEFINE_ENUM_VALUE (GLOSS_RETRY_LATER, "later"),
                    G_DEFINE_ENUM_VALUE (GLOSS_RETRY_AFTER_CHANGE, "after-change"),
                    G_DEFINE_ENUM_VALUE (GLOSS_RETRY_NEVER, "never"))

G_DEFINE_ENUM_TYPE (GlossActor,
                    gloss_actor,
                    G_DEFINE_ENUM_VALUE (GLOSS_ACTOR_NOBODY, "nobody"),
                    G_DEFINE_ENUM_VALUE (GLOSS_ACTOR_SENDER, "sender"),
                    G_DEFINE_ENUM_VALUE (GLOSS_ACTOR_SENDER_ADMIN, "sender-admin"),
                    G_DEFINE_ENUM_VALUE (GLOSS_ACTOR_RECIPIENT, "recipient"),
                    G_DEFINE_ENUM_VALUE (GLOSS_ACTOR_RECIPIENT_ADMIN, "recipient-admin"),
                    G_DEFINE_ENUM_VALUE (GLOSS_ACTOR_CLIENT, "client"),
                    G_DEFINE_ENUM_VALUE (GLOSS_ACTOR_CLIENT_ADMIN, "client-admin"),
                    G_DEFINE_ENUM_VALUE (GLOSS_ACTOR_SERVER_ADMIN, "server-admin"),
                    G_DEFINE_ENUM_VALUE (GLOSS_ACTOR_USER, "user"))

G_DEFINE_ENUM_TYPE (GlossProvenance,
                    gloss_provenance,
                    G_DEFINE_ENUM_VALUE (GLOSS_PROVENANCE_STANDARD, "standard"),
                    G_DEFINE_ENUM_VALUE (GLOSS_PROVENANCE_MENTIONED, "mentioned"),
                    G_DEFINE_ENUM_VALUE (GLOSS_PROVENANCE_VENDOR, "vendor"),
                    G_DEFINE_ENUM_VALUE (GLOSS_PROVENANCE_FOLKLORE, "folklore"))

G_DEFINE_ENUM_TYPE (GlossStatus,
                    gloss_status,
                    G_DEFINE_ENUM_VALUE (GLOSS_STATUS_CURRENT, "current"),
                    G_DEFINE_ENUM_VALUE (GLOSS_STATUS_EXPERIMENTAL, "experimental"),
                    G_DEFINE_ENUM_VALUE (GLOSS_STATUS_DEPRECATED, "deprecated"),
                    G_DEFINE_ENUM_VALUE (GLOSS_STATUS_OBSOLETE, "obsolete"),
                    G_DEFINE_ENUM_VALUE (GLOSS_STATUS_RESERVED, "reserved"))

G_DEFINE_ENUM_TYPE (GlossSnippetKind,
                    gloss_snippet_kind,
                    G_DEFINE_ENUM_VALUE (GLOSS_SNIPPET_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (GLOSS_SNIPPET_SH, "sh"),
                    G_DEFINE_ENUM_VALUE (GLOSS_SNIPPET_POWERSHELL, "powershell"),
                    G_DEFINE_ENUM_VALUE (GLOSS_SNIPPET_CONFIG, "config"),
                    G_DEFINE_ENUM_VALUE (GLOSS_SNIPPET_DNS_RECORD, "dns-record"),
                    G_DEFINE_ENUM_VALUE (GLOSS_SNIPPET_MESSAGE, "message"))

G_DEFINE_ENUM_TYPE (GlossGrammar,
                    gloss_grammar,
                    G_DEFINE_ENUM_VALUE (GLOSS_GRAMMAR_DOMAIN, "domain"),
                    G_DEFINE_ENUM_VALUE (GLOSS_GRAMMAR_HOST, "host"),
                    G_DEFINE_ENUM_VALUE (GLOSS_GRAMMAR_ADDRESS, "address"),
                    G_DEFINE_ENUM_VALUE (GLOSS_GRAMMAR_MAILBOX, "mailbox"),
                    G_DEFINE_ENUM_VALUE (GLOSS_GRAMMAR_TOKEN, "token"))

G_DEFINE_ENUM_TYPE (GlossFormat,
                    gloss_format,
                    G_DEFINE_ENUM_VALUE (GLOSS_FORMAT_TEXT, "text"),
                    G_DEFINE_ENUM_VALUE (GLOSS_FORMAT_MARKDOWN, "markdown"),
                    G_DEFINE_ENUM_VALUE (GLOSS_FORMAT_JSON, "json"))

static const char *const outcome_labels[] = {
  /* Translators: what a reply says about the request, as in “Outcome: information” */
  [GLOSS_OUTCOME_INFORMATION] = NC_ ("outcome", "Information"),
  [GLOSS_OUTCOME_SUCCESS] = NC_ ("outcome", "Success"),
  /* Translators: the server waits for more before it decides */
  [GLOSS_OUTCOME_INTERMEDIATE] = NC_ ("outcome", "Go on"),
  [GLOSS_OUTCOME_REDIRECTION] = NC_ ("outcome", "Redirection"),
  [GLOSS_OUTCOME_TRANSIENT_FAILURE] = NC_ ("outcome", "Temporary failure"),
  [GLOSS_OUTCOME_PERMANENT_FAILURE] = NC_ ("outcome", "Permanent failure"),
  /* Translators: neither good nor bad */
  [GLOSS_OUTCOME_NEUTRAL] = NC_ ("outcome", "Neutral"),
};

static const char *const retry_labels[] = {
  /* Translators: whether to try the same request again, as in “Try again: not needed” */
  [GLOSS_RETRY_NO_NEED] = NC_ ("retry", "Not needed"),
  [GLOSS_RETRY_LATER] = NC_ ("retry", "Later"),
  [GLOSS_RETRY_AFTER_CHANGE] = NC_ ("retry", "After a change"),
  [GLOSS_RETRY_NEVER] = NC_ ("retry", "Never"),
};

static const char *const actor_labels[] = {
  /* Translators: who has to act, as in “Who acts: nobody” */
  [GLOSS_ACTOR_NOBODY] = NC_ ("actor", "Nobody"),
  /* Translators: the person who sent the mail */
  [GLOSS_ACTOR_SENDER] = NC_ ("actor", "Sender"),
  /* Translators: who runs the server that the mail was sent from */
  [GLOSS_ACTOR_SENDER_ADMIN] = NC_ ("actor", "Sender’s admin"),
  /* Translators: the person whom the mail was for */
  [GLOSS_ACTOR_RECIPIENT] = NC_ ("actor", "Recipient"),
  /* Translators: who runs the server that the mail was sent to */
  [GLOSS_ACTOR_RECIPIENT_ADMIN] = NC_ ("actor", "Recipient’s admin"),
  /* Translators: the program that made the request, or its author */
  [GLOSS_ACTOR_CLIENT] = NC_ ("actor", "Client"),
  [GLOSS_ACTOR_CLIENT_ADMIN] = NC_ ("actor", "Client’s admin"),
  [GLOSS_ACTOR_SERVER_ADMIN] = NC_ ("actor", "Server’s admin"),
  [GLOSS_ACTOR_USER] = NC_ ("actor", "User"),
};

static const char *const provenance_labels[] = {
  /* Translators: who defined a code, as in “Defined by: a standard” */
  [GLOSS_PROVENANCE_STANDARD] = NC_ ("provenance", "A standard"),
  /* Translators: a standard names the code but never says what it means */
  [GLOSS_PROVENANCE_MENTIONED] = NC_ ("provenance", "Only named in a standard"),
  [GLOSS_PROVENANCE_VENDOR] = NC_ ("provenance", "A vendor"),
  /* Translators: nobody defined the code, yet servers send it */
  [GLOSS_PROVENANCE_FOLKLORE] = NC_ ("provenance", "Nobody"),
};

static const char *const status_labels[] = {
  /* Translators: the standing of a code, as in “Status: current” */
  [GLOSS_STATUS_CURRENT] = NC_ ("status", "Current"),
  [GLOSS_STATUS_EXPERIMENTAL] = NC_ ("status", "Experimental"),
  [GLOSS_STATUS_DEPRECATED] = NC_ ("status", "Deprecated"),
  [GLOSS_STATUS_OBSOLETE] = NC_ ("status", "Obsolete"),
  [GLOSS_STATUS_RESERVED] = NC_ ("status", "Reserved"),
};

/**
 * gloss_outcome_get_label:
 *
 * Returns: what a person reads for @outcome, in the reader's language
 */
const char *
gloss_outcome_get_label (GlossOutcome outcome)
{
  g_return_val_if_fail (outcome < G_N_ELEMENTS (outcome_labels), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "outcome", outcome_labels[outcome]);
}

/**
 * gloss_retry_get_label:
 *
 * Returns: what a person reads for @retry, in the reader's language
 */
const char *
gloss_retry_get_label (GlossRetry retry)
{
  g_return_val_if_fail (retry < G_N_ELEMENTS (retry_labels), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "retry", retry_labels[retry]);
}

/**
 * gloss_actor_get_label:
 *
 * Returns: what a person reads for @actor, in the reader's language
 */
const char *
gloss_actor_get_label (GlossActor actor)
{
  g_return_val_if_fail (actor < G_N_ELEMENTS (actor_labels), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "actor", actor_labels[actor]);
}

/**
 * gloss_provenance_get_label:
 *
 * Returns: what a person reads for @provenance, in the reader's language
 */
const char *
gloss_provenance_get_label (GlossProvenance provenance)
{
  g_return_val_if_fail (provenance < G_N_ELEMENTS (provenance_labels), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "provenance", provenance_labels[provenance]);
}

/**
 * gloss_status_get_label:
 *
 * Returns: what a person reads for @status, in the reader's language
 */
const char *
gloss_status_get_label (GlossStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_labels), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "status", status_labels[status]);
}

/**
 * gloss_enum_get_nick:
 * @type: an enumeration of this file
 * @value: one of its values
 *
 * Returns: (nullable): the value as it stands in XML and JSON, or %NULL where @type has no such
 *   value
 */
const char *
gloss_enum_get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (enum_class, value);

  return found != NULL ? found->value_nick : NULL;
}

/**
 * gloss_enum_from_nick:
 * @type: an enumeration of this file
 * @nick: a value as it stands in XML and JSON
 * @value: (out): where to put the value
 *
 * Returns: whether @type has such a value
 */
gboolean
gloss_enum_from_nick (GType type, const char *nick, int *value)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value_by_nick (enum_class, nick);

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}

/**
 * gloss_enum_list_nicks:
 * @type: an enumeration of this file
 *
 * Returns: (transfer full): all its nicks for a message, "text, markdown, json"
 */
char *
gloss_enum_list_nicks (GType type)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) nicks = NULL;

  for (guint i = 0; i < enum_class->n_values; i++)
    g_strv_builder_add (builder, enum_class->values[i].value_nick);

  nicks = g_strv_builder_end (builder);
  return g_strjoinv (", ", nicks);
}
