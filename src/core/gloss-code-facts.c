/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-code.h"

#include "gloss-array.h"
#include "gloss-database-private.h"

/* The facts of a code: what the comparison of any two codes rests on. */

static guint
get_enum (GlossCode *self, GlossFormatCode member, guint n_values)
{
  return gloss_data_get_enum (gloss_code_get_variant (self), member, n_values);
}

/**
 * gloss_code_get_outcome:
 *
 * Returns: what the code says about what was asked
 */
GlossOutcome
gloss_code_get_outcome (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), GLOSS_OUTCOME_INFORMATION);

  return get_enum (self, GLOSS_FORMAT_CODE_OUTCOME, GLOSS_DATA_N_OUTCOMES);
}

/**
 * gloss_code_get_retry:
 *
 * Returns: whether to make the same request again
 */
GlossRetry
gloss_code_get_retry (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), GLOSS_RETRY_NO_NEED);

  return get_enum (self, GLOSS_FORMAT_CODE_RETRY, GLOSS_DATA_N_RETRIES);
}

/**
 * gloss_code_get_provenance:
 *
 * Returns: who defined the code
 */
GlossProvenance
gloss_code_get_provenance (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), GLOSS_PROVENANCE_STANDARD);

  return get_enum (self, GLOSS_FORMAT_CODE_PROVENANCE, GLOSS_DATA_N_PROVENANCES);
}

/**
 * gloss_code_get_status:
 *
 * Returns: the code's standing
 */
GlossStatus
gloss_code_get_status (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), GLOSS_STATUS_CURRENT);

  return get_enum (self, GLOSS_FORMAT_CODE_STATUS, GLOSS_DATA_N_STATUSES);
}

static GVariant *
get_protocol (GlossCode *self)
{
  return gloss_data_get_protocol (gloss_code_get_data (self), gloss_code_get_variant (self));
}

/* The (id, name) of the code's class */
static GVariant *
get_class (GlossCode *self)
{
  g_autoptr (GVariant) protocol = get_protocol (self);
  g_autoptr (GVariant) classes = g_variant_get_child_value (protocol, GLOSS_DATA_PROTOCOL_CLASSES);

  return gloss_array_get_child (classes, gloss_data_get_uint16 (gloss_code_get_variant (self),
                                                                GLOSS_FORMAT_CODE_CLASS));
}

/**
 * gloss_code_get_class_id:
 *
 * Returns: (transfer none): the protocol's own grouping, `2yz`
 */
const char *
gloss_code_get_class_id (GlossCode *self)
{
  g_autoptr (GVariant) found = NULL;

  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  found = get_class (self);
  return gloss_data_get_string (found, GLOSS_DATA_NAMED_ID);
}

/**
 * gloss_code_get_class_name:
 *
 * Returns: (transfer none): what the class is called, "Positive Completion", in the reader's
 *   language
 */
const char *
gloss_code_get_class_name (GlossCode *self)
{
  g_autoptr (GVariant) found = NULL;

  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  found = get_class (self);
  return gloss_data_get_text (found, GLOSS_DATA_NAMED_NAME);
}

static GStrv
dup_actors (GlossCode *self, const char *(*get_name) (GlossActor actor))
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint actors = gloss_data_get_uint32 (gloss_code_get_variant (self), GLOSS_FORMAT_CODE_ACTORS);

  for (guint i = 0; i < GLOSS_DATA_N_ACTORS; i++)
    if (actors & (1u << i))
      g_strv_builder_add (builder, get_name (i));

  return g_strv_builder_end (builder);
}

static const char *
get_actor_id (GlossActor actor)
{
  return gloss_enum_get_nick (GLOSS_TYPE_ACTOR, actor);
}

/**
 * gloss_code_dup_actor_ids:
 *
 * Returns: (transfer full): who has to act, `sender`, `recipient-admin`
 */
GStrv
gloss_code_dup_actor_ids (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return dup_actors (self, get_actor_id);
}

/**
 * gloss_code_dup_actor_labels:
 *
 * Returns: (transfer full): who has to act, as a person reads it, in the reader's language
 */
GStrv
gloss_code_dup_actor_labels (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return dup_actors (self, gloss_actor_get_label);
}

static GStrv
dup_phases (GlossCode *self, guint member)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GVariant) protocol = get_protocol (self);
  g_autoptr (GVariant) phases = g_variant_get_child_value (protocol, GLOSS_DATA_PROTOCOL_PHASES);
  gsize n_phases = MIN (g_variant_n_children (phases), (gsize) GLOSS_DATA_MAX_PHASES);
  guint64 set = gloss_data_get_uint64 (gloss_code_get_variant (self), GLOSS_FORMAT_CODE_PHASES);

  for (gsize i = 0; i < n_phases; i++)
    if (set & (G_GUINT64_CONSTANT (1) << i))
      {
        g_autoptr (GVariant) phase = g_variant_get_child_value (phases, i);

        g_strv_builder_add (builder, member == GLOSS_DATA_NAMED_ID
                                         ? gloss_data_get_string (phase, member)
                                         : gloss_data_get_text (phase, member));
      }

  return g_strv_builder_end (builder);
}

/**
 * gloss_code_dup_phase_ids:
 *
 * Returns: (transfer full): where in the conversation the code is sent, `rcpt`, `message`
 */
GStrv
gloss_code_dup_phase_ids (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return dup_phases (self, GLOSS_DATA_NAMED_ID);
}

/**
 * gloss_code_dup_phase_labels:
 *
 * Returns: (transfer full): where in the conversation the code is sent, as a person reads it, in
 *   the reader's language
 */
GStrv
gloss_code_dup_phase_labels (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return dup_phases (self, GLOSS_DATA_NAMED_NAME);
}

/**
 * gloss_code_get_as_of:
 *
 * Returns: (transfer none): the month whose state it describes, `2026-01`; "" where that does not
 *   matter or is not known
 */
const char *
gloss_code_get_as_of (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_get_string (gloss_code_get_variant (self), GLOSS_FORMAT_CODE_AS_OF);
}
