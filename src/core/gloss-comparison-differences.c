/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-comparison.h"

#include <glib/gi18n-lib.h>

#include "gloss-database-private.h"

/*
 * What differs between two codes that nobody wrote about: for each fact on which they disagree, a
 * sentence about each of the two. The sentences are whole, so that each can be translated; the
 * fact's value chooses the sentence.
 */

static char *
say_outcome (GlossCode *code, const char *name)
{
  switch (gloss_code_get_outcome (code))
    {
    case GLOSS_OUTCOME_INFORMATION:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s gives information."), name);
    case GLOSS_OUTCOME_SUCCESS:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s reports success."), name);
    case GLOSS_OUTCOME_INTERMEDIATE:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s asks the client to go on."), name);
    case GLOSS_OUTCOME_REDIRECTION:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s points to another place."), name);
    case GLOSS_OUTCOME_TRANSIENT_FAILURE:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s refuses for now."), name);
    case GLOSS_OUTCOME_PERMANENT_FAILURE:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s refuses for good."), name);
    case GLOSS_OUTCOME_NEUTRAL:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s is neither a success nor a failure."), name);
    default:
      g_assert_not_reached ();
    }
}

static char *
say_retry (GlossCode *code, const char *name)
{
  switch (gloss_code_get_retry (code))
    {
    case GLOSS_RETRY_NO_NEED:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "After %s there is no need to try again."), name);
    case GLOSS_RETRY_LATER:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "After %s, try again later."), name);
    case GLOSS_RETRY_AFTER_CHANGE:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "After %s, change something before you try again."),
                              name);
    case GLOSS_RETRY_NEVER:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "After %s, do not try again."), name);
    default:
      g_assert_not_reached ();
    }
}

static char *
say_provenance (GlossCode *code, const char *name)
{
  switch (gloss_code_get_provenance (code))
    {
    case GLOSS_PROVENANCE_STANDARD:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "A standard defines %s."), name);
    case GLOSS_PROVENANCE_MENTIONED:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "A standard names %s and leaves it undefined."),
                              name);
    case GLOSS_PROVENANCE_VENDOR:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "A vendor defines %s."), name);
    case GLOSS_PROVENANCE_FOLKLORE:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "Nobody defines %s, yet servers send it."), name);
    default:
      g_assert_not_reached ();
    }
}

static char *
say_status (GlossCode *code, const char *name)
{
  switch (gloss_code_get_status (code))
    {
    case GLOSS_STATUS_CURRENT:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s is in use today."), name);
    case GLOSS_STATUS_EXPERIMENTAL:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s is an experiment."), name);
    case GLOSS_STATUS_DEPRECATED:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s is deprecated."), name);
    case GLOSS_STATUS_OBSOLETE:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s is obsolete."), name);
    case GLOSS_STATUS_RESERVED:
      /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
      return g_strdup_printf (C_ ("difference", "%s is reserved for later use."), name);
    default:
      g_assert_not_reached ();
    }
}

static char *
say_actors (GlossCode *code, const char *name)
{
  g_auto (GStrv) ids = gloss_code_dup_actor_ids (code);
  g_auto (GStrv) labels = gloss_code_dup_actor_labels (code);
  g_autofree char *list = gloss_fact_join (labels);

  if (ids[0] == NULL)
    return NULL;
  if (g_strv_contains ((const char *const *) ids, "nobody"))
    /* Translators: %s is a code, as in “252” or “SMTP reply 550” */
    return g_strdup_printf (C_ ("difference", "After %s nobody has to act."), name);

  /* Translators: %1$s is a code, %2$s a list, as in “After 550 these can act: Sender,
     Recipient.” */
  return g_strdup_printf (C_ ("difference", "After %1$s these can act: %2$s."), name, list);
}

static char *
say_phases (GlossCode *code, const char *name)
{
  g_auto (GStrv) labels = gloss_code_dup_phase_labels (code);
  g_autofree char *list = gloss_fact_join (labels);

  if (labels[0] == NULL)
    return NULL;

  /* Translators: %1$s is a code, %2$s a list, as in “550 is sent at these points: MAIL, RCPT.” */
  return g_strdup_printf (C_ ("difference", "%1$s is sent at these points: %2$s."), name, list);
}

/* One sentence about a code, or NULL where there is nothing to say; the others say nothing new. */
static const struct
{
  const char *fact;
  char *(*say) (GlossCode *code, const char *name);
} sentences[] = {
  { "outcome", say_outcome }, { "retry", say_retry },           { "actors", say_actors },
  { "phases", say_phases },   { "provenance", say_provenance }, { "status", say_status },
};

static char *
say_fact (const char *fact, GlossCode *code, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_equal (sentences[i].fact, fact))
      return sentences[i].say (code, name);

  return NULL;
}

/*
 * gloss_comparison_dup_name:
 * @code: one side
 * @other: the other one
 *
 * Returns: (transfer full): the value of @code, with what it is before it where the value alone
 *   would not tell the two apart; the title of what is shown by its title
 */
char *
gloss_comparison_dup_name (GlossCode *code, GlossCode *other)
{
  GlossProtocol *protocol = gloss_code_get_protocol (code);
  const char *value = gloss_code_get_value (code);

  if (gloss_protocol_is_shown_by_title (protocol))
    return gloss_code_dup_long_title (code);

  if (g_ascii_strcasecmp (value, gloss_code_get_value (other)) != 0 ||
      gloss_code_equal (code, other))
    return g_strdup (value);

  /* Translators: what a code is, and its value, as in “SMTP reply 550” */
  return g_strdup_printf (C_ ("code", "%1$s %2$s"), gloss_protocol_get_item_name (protocol), value);
}

/*
 * gloss_comparison_make_differences:
 * @facts: what gloss_comparison_make_facts() returned for the two
 *
 * Returns: (transfer full): two sentences for each fact on which the two codes disagree
 */
GStrv
gloss_comparison_make_differences (GListModel *facts, GlossCode *a, GlossCode *b)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *a_name = gloss_comparison_dup_name (a, b);
  g_autofree char *b_name = gloss_comparison_dup_name (b, a);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (GlossFact) fact = g_list_model_get_item (facts, i);
      g_autofree char *a_sentence = say_fact (gloss_fact_get_id (fact), a, a_name);
      g_autofree char *b_sentence = say_fact (gloss_fact_get_id (fact), b, b_name);

      if (gloss_fact_get_same (fact) || a_sentence == NULL || b_sentence == NULL)
        continue;

      /* Translators: two whole sentences, the one after the other */
      g_strv_builder_take (builder, g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), a_sentence,
                                                     b_sentence));
    }

  return g_strv_builder_end (builder);
}
