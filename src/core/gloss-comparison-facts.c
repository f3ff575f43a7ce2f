/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-comparison.h"

#include <glib/gi18n-lib.h>

#include "gloss-database-private.h"

/* The rows of a comparison. */

typedef void (*ReadFunc) (GlossCode *code, GlossFactValues *values);

static void
set_one (GlossFactValues *values, const char *id, const char *label)
{
  const char *const ids[] = { *id != '\0' ? id : NULL, NULL };
  const char *const labels[] = { *id != '\0' ? label : NULL, NULL };

  values->ids = g_strdupv ((GStrv) ids);
  values->labels = g_strdupv ((GStrv) labels);
}

static void
read_outcome (GlossCode *code, GlossFactValues *values)
{
  GlossOutcome outcome = gloss_code_get_outcome (code);

  set_one (values, gloss_enum_get_nick (GLOSS_TYPE_OUTCOME, outcome),
           gloss_outcome_get_label (outcome));
}

static void
read_retry (GlossCode *code, GlossFactValues *values)
{
  GlossRetry retry = gloss_code_get_retry (code);

  set_one (values, gloss_enum_get_nick (GLOSS_TYPE_RETRY, retry), gloss_retry_get_label (retry));
}

static void
read_actors (GlossCode *code, GlossFactValues *values)
{
  values->ids = gloss_code_dup_actor_ids (code);
  values->labels = gloss_code_dup_actor_labels (code);
}

static void
read_phases (GlossCode *code, GlossFactValues *values)
{
  values->ids = gloss_code_dup_phase_ids (code);
  values->labels = gloss_code_dup_phase_labels (code);
}

static void
read_class (GlossCode *code, GlossFactValues *values)
{
  set_one (values, gloss_code_get_class_id (code), gloss_code_get_class_name (code));
}

static void
read_provenance (GlossCode *code, GlossFactValues *values)
{
  GlossProvenance provenance = gloss_code_get_provenance (code);

  set_one (values, gloss_enum_get_nick (GLOSS_TYPE_PROVENANCE, provenance),
           gloss_provenance_get_label (provenance));
}

static void
read_status (GlossCode *code, GlossFactValues *values)
{
  GlossStatus status = gloss_code_get_status (code);

  set_one (values, gloss_enum_get_nick (GLOSS_TYPE_STATUS, status),
           gloss_status_get_label (status));
}

static const char *
get_name (GlossRelation *relation)
{
  GlossCode *code = gloss_relation_get_code (relation);

  if (code != NULL && gloss_protocol_is_shown_by_title (gloss_code_get_protocol (code)))
    return gloss_code_get_title (code);

  return gloss_relation_get_value (relation);
}

static void
read_companions (GlossCode *code, GlossFactValues *values)
{
  GListModel *companions = gloss_code_get_companions (code);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (companions); i++)
    {
      g_autoptr (GlossRelation) companion = g_list_model_get_item (companions, i);

      g_strv_builder_add (ids, gloss_relation_get_id (companion));
      g_strv_builder_add (labels, get_name (companion));
    }

  values->ids = g_strv_builder_end (ids);
  values->labels = g_strv_builder_end (labels);
}

/* Only the first one: it is where the code is defined foremost. */
static void
read_references (GlossCode *code, GlossFactValues *values)
{
  GListModel *references = gloss_code_get_references (code);
  g_autoptr (GlossReference) reference = g_list_model_get_item (references, 0);
  g_autofree char *id = NULL;

  if (reference == NULL)
    {
      set_one (values, "", "");
      return;
    }

  id = g_strjoin (" ", gloss_reference_get_document (reference),
                  gloss_reference_get_section (reference), NULL);
  set_one (values, g_strchomp (id), gloss_reference_get_label (reference));
}

/* The labels are short names of rows, and each has what a code is or has on its right. */
static const struct
{
  const char *id;
  const char *label;
  gboolean is_list;
  ReadFunc read;
} rows[] = {
  /* Translators: the name of a row, as in “Outcome: permanent failure” */
  { "outcome", NC_ ("fact", "Outcome"), FALSE, read_outcome },
  /* Translators: the name of a row, as in “Try again: later” */
  { "retry", NC_ ("fact", "Try again"), FALSE, read_retry },
  /* Translators: the name of a row, as in “Who acts: the sender” */
  { "actors", NC_ ("fact", "Who acts"), TRUE, read_actors },
  /* Translators: the name of a row, as in “Sent in reply to: MAIL, RCPT” */
  { "phases", NC_ ("fact", "Sent in reply to"), TRUE, read_phases },
  /* Translators: the name of a row, as in “Class: positive completion” */
  { "class", NC_ ("fact", "Class"), FALSE, read_class },
  /* Translators: the name of a row, as in “Defined by: a standard” */
  { "provenance", NC_ ("fact", "Defined by"), FALSE, read_provenance },
  /* Translators: the name of a row, as in “Status: obsolete” */
  { "status", NC_ ("fact", "Status"), FALSE, read_status },
  /* Translators: the name of a row, as in “Goes with: 5.1.1, 5.1.10”; other codes that are sent
     with it */
  { "companions", NC_ ("fact", "Goes with"), TRUE, read_companions },
  /* Translators: the name of a row, as in “Defined in: RFC 5321, section 4.2.3” */
  { "references", NC_ ("fact", "Defined in"), FALSE, read_references },
};

static void
clear_values (GlossFactValues *values)
{
  g_clear_pointer (&values->ids, g_strfreev);
  g_clear_pointer (&values->labels, g_strfreev);
}

/*
 * gloss_comparison_make_facts:
 *
 * Returns: (transfer full): a #GlossFact for each fact that at least one of the two codes has
 */
GListStore *
gloss_comparison_make_facts (GlossCode *a, GlossCode *b)
{
  GListStore *store = g_list_store_new (GLOSS_TYPE_FACT);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GlossFactValues a_values = { NULL };
      GlossFactValues b_values = { NULL };

      rows[i].read (a, &a_values);
      rows[i].read (b, &b_values);
      if (a_values.ids[0] != NULL || b_values.ids[0] != NULL)
        {
          const char *label = g_dpgettext2 (GETTEXT_PACKAGE, "fact", rows[i].label);
          g_autoptr (GlossFact) fact =
              gloss_fact_new (rows[i].id, label, rows[i].is_list, &a_values, &b_values);

          g_list_store_append (store, fact);
        }
      clear_values (&a_values);
      clear_values (&b_values);
    }

  return store;
}
