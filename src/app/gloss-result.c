/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-result.h"

#include <glib/gi18n.h>

struct _GlossResult
{
  GObject parent_instance;

  GlossCode *code;
  GlossCode *other;
  char *heading;
  char *excerpt;
  char *title;
  char *subtitle;
  char *label;
};

enum
{
  PROP_0,
  PROP_CODE,
  PROP_OTHER,
  PROP_HEADING,
  PROP_EXCERPT,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossResult, gloss_result, G_TYPE_OBJECT)

/* What a reader in a hurry does next; the outcome itself is what the badge shows. What has none is
 * told apart by its class. */
static const char *
get_advice (GlossCode *code)
{
  if (gloss_code_get_outcome (code) == GLOSS_OUTCOME_NEUTRAL)
    return gloss_code_get_class_name (code);

  switch (gloss_code_get_retry (code))
    {
    case GLOSS_RETRY_LATER:
      return _ ("Try again later");
    case GLOSS_RETRY_AFTER_CHANGE:
      return _ ("Try again after a change");
    case GLOSS_RETRY_NEVER:
      return _ ("Do not try again");
    case GLOSS_RETRY_NO_NEED:
    default:
      return gloss_outcome_get_label (gloss_code_get_outcome (code));
    }
}

static const char *
get_code_subtitle (GlossResult *self)
{
  return self->excerpt != NULL && *self->excerpt != '\0' ? self->excerpt : get_advice (self->code);
}

/* What stands before the title: the value, or what it is that has none */
static const char *
get_value (GlossCode *code)
{
  GlossProtocol *protocol = gloss_code_get_protocol (code);

  return gloss_protocol_is_shown_by_title (protocol) ? gloss_protocol_get_item_name (protocol)
                                                     : gloss_code_get_value (code);
}

static char *
dup_name (GlossCode *code)
{
  return gloss_protocol_is_shown_by_title (gloss_code_get_protocol (code))
             ? gloss_code_dup_long_title (code)
             : g_strdup (gloss_code_get_value (code));
}

static void
describe_comparison (GlossResult *self)
{
  g_autofree char *a = dup_name (self->code);
  g_autofree char *b = dup_name (self->other);
  g_autofree char *a_title = gloss_code_dup_long_title (self->code);
  g_autofree char *b_title = gloss_code_dup_long_title (self->other);

  /* Translators: the placeholders are two codes that are compared, as in “252 vs 556” */
  self->title = g_strdup_printf (_ ("%1$s vs %2$s"), a, b);
  self->subtitle = g_strdup (_ ("Compare the two"));
  self->label =
      /* Translators: the placeholders are two codes, each with its title after it */
      g_strdup_printf (_ ("Compare %1$s, %2$s, and %3$s, %4$s"), get_value (self->code), a_title,
                       get_value (self->other), b_title);
}

static void
describe_code (GlossResult *self)
{
  g_autofree char *heading = gloss_code_dup_heading (self->code);
  GlossOutcome outcome = gloss_code_get_outcome (self->code);
  const char *outcome_label = gloss_outcome_get_label (outcome);

  self->title = gloss_code_dup_long_title (self->code);
  self->subtitle = g_strdup (get_code_subtitle (self));
  if (outcome == GLOSS_OUTCOME_NEUTRAL || g_str_equal (self->subtitle, outcome_label))
    /* Translators: a row of a list, for a screen reader: a code with its title, and its outcome, as
     * in “250 Action Completed, Success” */
    self->label = g_strdup_printf (_ ("%1$s, %2$s"), heading, self->subtitle);
  else
    self->label =
        /* Translators: a row of a list, for a screen reader: a code with its title, its outcome and
         * a hint, as in “550 Mailbox Unavailable, Permanent failure, Try again after a change” */
        g_strdup_printf (_ ("%1$s, %2$s, %3$s"), heading, outcome_label, self->subtitle);
}

static void
gloss_result_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossResult *self = GLOSS_RESULT (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_object (value, self->code);
      break;
    case PROP_OTHER:
      g_value_set_object (value, self->other);
      break;
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_result_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossResult *self = GLOSS_RESULT (object);

  switch (prop_id)
    {
    case PROP_CODE:
      self->code = g_value_dup_object (value);
      break;
    case PROP_OTHER:
      self->other = g_value_dup_object (value);
      break;
    case PROP_HEADING:
      self->heading = g_value_dup_string (value);
      break;
    case PROP_EXCERPT:
      self->excerpt = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_result_constructed (GObject *object)
{
  GlossResult *self = GLOSS_RESULT (object);

  G_OBJECT_CLASS (gloss_result_parent_class)->constructed (object);

  if (self->other != NULL)
    describe_comparison (self);
  else
    describe_code (self);
}

static void
gloss_result_dispose (GObject *object)
{
  GlossResult *self = GLOSS_RESULT (object);

  g_clear_object (&self->code);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (gloss_result_parent_class)->dispose (object);
}

static void
gloss_result_finalize (GObject *object)
{
  GlossResult *self = GLOSS_RESULT (object);

  g_clear_pointer (&self->heading, g_free);
  g_clear_pointer (&self->excerpt, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (gloss_result_parent_class)->finalize (object);
}

static void
gloss_result_class_init (GlossResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags hidden = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_result_get_property;
  object_class->set_property = gloss_result_set_property;
  object_class->constructed = gloss_result_constructed;
  object_class->dispose = gloss_result_dispose;
  object_class->finalize = gloss_result_finalize;

  properties[PROP_CODE] = g_param_spec_object ("code", NULL, NULL, GLOSS_TYPE_CODE, construct);
  properties[PROP_OTHER] = g_param_spec_object ("other", NULL, NULL, GLOSS_TYPE_CODE, construct);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, construct);
  properties[PROP_EXCERPT] = g_param_spec_string ("excerpt", NULL, NULL, NULL, hidden);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, readable);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_result_init (GlossResult *self)
{
}

/**
 * gloss_result_new_for_code:
 * @code: a code
 * @heading: (nullable): that of its section
 *
 * Returns: (transfer full): the row for a code that was not searched for
 */
GlossResult *
gloss_result_new_for_code (GlossCode *code, const char *heading)
{
  g_return_val_if_fail (GLOSS_IS_CODE (code), NULL);

  return g_object_new (GLOSS_TYPE_RESULT, "code", code, "heading", heading, NULL);
}

/**
 * gloss_result_new_for_match:
 * @match: what a search found
 * @heading: (nullable): that of its section
 *
 * Returns: (transfer full): the row for @match
 */
GlossResult *
gloss_result_new_for_match (GlossMatch *match, const char *heading)
{
  g_return_val_if_fail (GLOSS_IS_MATCH (match), NULL);

  return g_object_new (GLOSS_TYPE_RESULT, "code", gloss_match_get_code (match), "other",
                       gloss_match_get_other (match), "excerpt", gloss_match_get_excerpt (match),
                       "heading", heading, NULL);
}

/**
 * gloss_result_get_code:
 * @self: a result
 *
 * Returns: (transfer none): the code that it stands for, or the first of the two
 */
GlossCode *
gloss_result_get_code (GlossResult *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULT (self), NULL);

  return self->code;
}

/**
 * gloss_result_get_other:
 * @self: a result
 *
 * Returns: (transfer none) (nullable): the code that the first is compared with
 */
GlossCode *
gloss_result_get_other (GlossResult *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULT (self), NULL);

  return self->other;
}

/**
 * gloss_result_get_heading:
 * @self: a result
 *
 * Returns: (nullable): the heading of its section
 */
const char *
gloss_result_get_heading (GlossResult *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULT (self), NULL);

  return self->heading;
}

/**
 * gloss_result_get_title:
 * @self: a result
 *
 * Returns: the first line of its row
 */
const char *
gloss_result_get_title (GlossResult *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULT (self), NULL);

  return self->title;
}

/**
 * gloss_result_get_subtitle:
 * @self: a result
 *
 * Returns: the second line of its row: the text that matched, or what to do next
 */
const char *
gloss_result_get_subtitle (GlossResult *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULT (self), NULL);

  return self->subtitle;
}

/**
 * gloss_result_get_label:
 * @self: a result
 *
 * Returns: all that its row shows, in words
 */
const char *
gloss_result_get_label (GlossResult *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULT (self), NULL);

  return self->label;
}
