/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-database-private.h"
#include "gloss-text.h"
#include "gloss-writer-private.h"

#include <glib/gi18n-lib.h>

static void
write_subtitle (GlossPage *page, GlossCode *code)
{
  GListModel *references = gloss_code_get_references (code);
  g_autoptr (GlossReference) reference = g_list_model_get_item (references, 0);
  const char *item_name = gloss_protocol_get_item_name (gloss_code_get_protocol (code));
  g_autofree char *line = NULL;

  if (reference != NULL)
    /* Translators: under an entry’s title: the kind of entry, its class, where it is defined, as in
     * “SMTP reply · Positive Completion · RFC 5321, section 4.2.3” */
    line = g_strdup_printf (_ ("%1$s · %2$s · %3$s"), item_name, gloss_code_get_class_name (code),
                            gloss_reference_get_label (reference));
  else
    /* Translators: under an entry’s title: the kind of entry and its class, as in
     * “SMTP reply · Positive Completion” */
    line = g_strdup_printf (_ ("%1$s · %2$s"), item_name, gloss_code_get_class_name (code));

  gloss_page_dim (page, line);
}

/* Takes over @labels */
static void
write_list_fact (GlossPage *page, const char *name, GStrv labels)
{
  g_auto (GStrv) owned = labels;
  g_autofree char *joined = gloss_fact_join (owned);

  if (*joined != '\0')
    gloss_page_fact (page, name, joined);
}

static gboolean
is_shown_by_title (GlossCode *code)
{
  return gloss_protocol_is_shown_by_title (gloss_code_get_protocol (code));
}

/* What says nothing about a mail has no outcome, and nobody has to act on it. */
static void
write_facts (GlossPage *page, GlossCode *code)
{
  if (gloss_code_get_outcome (code) != GLOSS_OUTCOME_NEUTRAL)
    {
      gloss_page_fact (page, C_ ("fact", "Outcome"),
                       gloss_outcome_get_label (gloss_code_get_outcome (code)));
      gloss_page_fact (page, C_ ("fact", "Try again"),
                       gloss_retry_get_label (gloss_code_get_retry (code)));
      write_list_fact (page, C_ ("fact", "Who acts"), gloss_code_dup_actor_labels (code));
    }
  write_list_fact (page, C_ ("fact", "Sent in reply to"), gloss_code_dup_phase_labels (code));
  if (!is_shown_by_title (code))
    gloss_page_fact (page, C_ ("fact", "Defined by"),
                     gloss_provenance_get_label (gloss_code_get_provenance (code)));
  if (gloss_code_get_status (code) != GLOSS_STATUS_CURRENT)
    gloss_page_fact (page, C_ ("fact", "Status"),
                     gloss_status_get_label (gloss_code_get_status (code)));
  if (*gloss_code_get_as_of (code) != '\0')
    gloss_page_fact (page, C_ ("fact", "As of"), gloss_code_get_as_of (code));
}

/* A text that may be empty, under its heading */
static void
write_section (GlossPage *page, const char *heading, const char *text)
{
  if (*text == '\0')
    return;

  gloss_page_heading (page, heading);
  gloss_page_paragraph (page, text);
}

static void
write_paragraphs (GlossPage *page, const char *heading, GStrv texts)
{
  g_auto (GStrv) owned = texts;

  if (owned[0] != NULL)
    gloss_page_heading (page, heading);
  for (gsize i = 0; owned[i] != NULL; i++)
    gloss_page_paragraph (page, owned[i]);
}

static void
write_items (GlossPage *page, const char *heading, GStrv texts)
{
  g_auto (GStrv) owned = texts;

  if (owned[0] != NULL)
    gloss_page_heading (page, heading);
  for (gsize i = 0; owned[i] != NULL; i++)
    gloss_page_item (page, owned[i]);
}

/**
 * gloss_writer_page_fix:
 * @page: where to write
 * @fix: the instructions for one actor
 * @values: what fills the placeholders
 */
void
gloss_writer_page_fix (GlossPage *page, GlossFix *fix, GlossValues *values)
{
  g_autofree char *heading =
      /* Translators: above the instructions for one person, as in “How to fix, for the sender’s
       * admin” but shorter: “How to Fix: Sender’s admin” */
      g_strdup_printf (_ ("How to Fix: %s"), gloss_fix_get_actor_label (fix));

  gloss_page_heading (page, heading);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fix)); i++)
    {
      g_autoptr (GlossStep) step = g_list_model_get_item (G_LIST_MODEL (fix), i);
      GlossSnippetKind kind = gloss_step_get_kind (step);

      gloss_page_step (page, i + 1, gloss_step_get_text (step));
      if (kind != GLOSS_SNIPPET_NONE)
        {
          g_autofree char *snippet =
              gloss_values_fill (values, kind, gloss_step_get_snippet (step));

          gloss_page_snippet (page, kind, snippet);
        }
    }
}

static gboolean
is_same_fix (GlossFix *fix, GlossFix *other)
{
  guint n_steps = g_list_model_get_n_items (G_LIST_MODEL (fix));

  if (gloss_fix_get_actor (fix) != gloss_fix_get_actor (other) ||
      g_list_model_get_n_items (G_LIST_MODEL (other)) != n_steps)
    return FALSE;

  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (GlossStep) step = g_list_model_get_item (G_LIST_MODEL (fix), i);
      g_autoptr (GlossStep) other_step = g_list_model_get_item (G_LIST_MODEL (other), i);

      if (!g_str_equal (gloss_step_get_text (step), gloss_step_get_text (other_step)) ||
          !g_str_equal (gloss_step_get_snippet (step), gloss_step_get_snippet (other_step)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_fix (GlossCode *code, GlossFix *fix)
{
  GListModel *fixes = gloss_code_get_fixes (code);

  for (guint i = 0; i < g_list_model_get_n_items (fixes); i++)
    {
      g_autoptr (GlossFix) other = g_list_model_get_item (fixes, i);

      if (is_same_fix (fix, other))
        return TRUE;
    }

  return FALSE;
}

/* Those that were not written with the code @before (nullable) already */
static void
write_fixes (GlossPage *page, GlossCode *code, GlossValues *values, GlossCode *before)
{
  GListModel *fixes = gloss_code_get_fixes (code);

  for (guint i = 0; i < g_list_model_get_n_items (fixes); i++)
    {
      g_autoptr (GlossFix) fix = g_list_model_get_item (fixes, i);

      if (before == NULL || !has_fix (before, fix))
        gloss_writer_page_fix (page, fix, values);
    }
}

static void
write_tell (GlossPage *page, GlossCode *code, GlossValues *values)
{
  g_autofree char *tell =
      gloss_values_fill (values, GLOSS_SNIPPET_MESSAGE, gloss_code_get_tell (code));

  write_section (page, _ ("What to Tell the Sender"), tell);
}

static void
write_wordings (GlossPage *page, GlossCode *code)
{
  g_auto (GStrv) wordings = gloss_code_dup_wordings (code);

  if (wordings[0] == NULL)
    return;

  gloss_page_heading (page, _ ("What It Says"));
  for (gsize i = 0; wordings[i] != NULL; i++)
    {
      g_autofree char *wording = gloss_text_open_holes (wordings[i]);
      g_autofree char *literal = g_strdup_printf ("<lit>%s</lit>", wording);

      gloss_page_item (page, literal);
    }
}

static void
write_references (GlossPage *page, GlossCode *code)
{
  GListModel *references = gloss_code_get_references (code);
  guint n_items = g_list_model_get_n_items (references);

  if (n_items == 0)
    return;

  gloss_page_heading (page, _ ("Defined In"));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GlossReference) reference = g_list_model_get_item (references, i);
      g_autofree char *line =
          /* Translators: where something is defined, then its address, as in “RFC 5321, section
           * 4.2.3: https://…” */
          g_strdup_printf (_ ("%1$s: %2$s"), gloss_reference_get_label (reference),
                           gloss_reference_get_url (reference));

      gloss_page_item (page, line);
    }
}

/**
 * gloss_writer_page_code:
 * @page: where to write
 * @code: an entry
 * @values: what fills the placeholders
 *
 * Writes an entry: the verdict and the fix first, since that is why people came.
 */
void
gloss_writer_page_code (GlossPage *page, GlossCode *code, GlossValues *values)
{
  g_autofree char *title = gloss_code_dup_long_title (code);

  gloss_page_title (page, gloss_code_get_outcome (code), gloss_code_get_short_value (code), title);
  write_subtitle (page, code);
  gloss_page_paragraph (page, gloss_code_get_summary (code));
  write_facts (page, code);
  write_fixes (page, code, values, NULL);
  write_items (page, _ ("When You See It"), gloss_code_dup_causes (code));
  write_paragraphs (page, _ ("Description"), gloss_code_dup_description (code));
  write_section (page, _ ("When to Send It"), gloss_code_get_use (code));
  write_tell (page, code, values);
  write_wordings (page, code);
  gloss_writer_page_relations (page, code);
  write_references (page, code);
}

static void
write_comparison_facts (GlossPage *page,
                        GlossComparison *comparison,
                        const char *a_name,
                        const char *b_name)
{
  GListModel *facts = gloss_comparison_get_facts (comparison);

  gloss_page_heading (page, _ ("Facts"));
  /* Translators: head of the first column of a table of facts */
  gloss_page_versus (page, C_ ("table head", "Fact"), a_name, b_name, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (GlossFact) fact = g_list_model_get_item (facts, i);

      gloss_page_versus (page, gloss_fact_get_label (fact), gloss_fact_get_a (fact),
                         gloss_fact_get_b (fact), gloss_fact_get_same (fact));
    }
}

/* Those of @texts that are not among @others, both of which it takes over */
static GStrv
leave_out (GStrv texts, GStrv others)
{
  g_auto (GStrv) owned = texts;
  g_auto (GStrv) owned_others = others;
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();

  for (gsize i = 0; owned[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) owned_others, owned[i]))
      g_strv_builder_add (left, owned[i]);

  return g_strv_builder_end (left);
}

static GStrv
dup_none (void)
{
  return g_new0 (char *, 1);
}

/* A name that is the title stands once. */
static void
write_side_title (GlossPage *page, GlossCode *code, const char *name)
{
  if (is_shown_by_title (code))
    gloss_page_title (page, gloss_code_get_outcome (code), "", name);
  else
    gloss_page_title (page, gloss_code_get_outcome (code), name, gloss_code_get_title (code));
}

/* What each of the two is, when you see it and how to fix it. Codes of one family share texts,
 * which the one @before has said already. */
static void
write_side (GlossPage *page,
            GlossCode *code,
            const char *name,
            GlossValues *values,
            GlossCode *before)
{
  GStrv known_description = before != NULL ? gloss_code_dup_description (before) : dup_none ();
  GStrv known_causes = before != NULL ? gloss_code_dup_causes (before) : dup_none ();

  write_side_title (page, code, name);
  gloss_page_paragraph (page, gloss_code_get_summary (code));
  write_paragraphs (page, _ ("Description"),
                    leave_out (gloss_code_dup_description (code), known_description));
  write_items (page, _ ("When You See It"), leave_out (gloss_code_dup_causes (code), known_causes));
  write_fixes (page, code, values, before);
}

static void
write_use (GlossPage *page, GlossComparison *comparison, const char *a_name, const char *b_name)
{
  const char *use_a = gloss_comparison_get_use_a (comparison);
  const char *use_b = gloss_comparison_get_use_b (comparison);

  if (*use_a != '\0' || *use_b != '\0')
    gloss_page_heading (page, _ ("When to Use Which"));
  if (*use_a != '\0')
    gloss_page_fact (page, a_name, use_a);
  if (*use_b != '\0')
    gloss_page_fact (page, b_name, use_b);
}

/**
 * gloss_writer_page_comparison:
 * @page: where to write
 * @comparison: a comparison
 * @values: what fills the placeholders
 *
 * Writes a comparison: what differs first, then each of the two.
 */
void
gloss_writer_page_comparison (GlossPage *page, GlossComparison *comparison, GlossValues *values)
{
  GlossCode *a = gloss_comparison_get_a (comparison);
  GlossCode *b = gloss_comparison_get_b (comparison);
  g_autofree char *a_name = gloss_comparison_dup_name (a, b);
  g_autofree char *b_name = gloss_comparison_dup_name (b, a);
  g_autofree char *titles =
      /* Translators: title of a comparison, as in “Cannot Verify User vs Domain Does Not Accept
         Mail” */
      g_strdup_printf (_ ("%1$s vs %2$s"), gloss_code_get_title (a), gloss_code_get_title (b));

  if (is_shown_by_title (a) && is_shown_by_title (b))
    gloss_page_title (page, GLOSS_OUTCOME_NEUTRAL, "", gloss_comparison_get_title (comparison));
  else
    gloss_page_title (page, GLOSS_OUTCOME_NEUTRAL, gloss_comparison_get_title (comparison), titles);
  if (*gloss_comparison_get_summary (comparison) != '\0')
    gloss_page_paragraph (page, gloss_comparison_get_summary (comparison));
  write_items (page, _ ("Key Differences"), gloss_comparison_dup_differences (comparison));
  write_use (page, comparison, a_name, b_name);
  write_comparison_facts (page, comparison, a_name, b_name);
  write_side (page, a, a_name, values, NULL);
  write_side (page, b, b_name, values, a);
}
