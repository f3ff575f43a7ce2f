/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gloss-database-private.h"
#include "gloss-text.h"
#include "gloss-writer-private.h"

#define SCHEMA 1

static void
write_text (GlossJson *json, const char *name, const char *text)
{
  g_autofree char *plain = gloss_text_to_plain (text);

  gloss_json_string (json, name, plain);
}

static void
write_texts (GlossJson *json, const char *name, GStrv texts)
{
  gloss_json_begin_array (json, name);
  for (gsize i = 0; texts[i] != NULL; i++)
    write_text (json, NULL, texts[i]);
  gloss_json_end_array (json);
}

static void
write_strings (GlossJson *json, const char *name, GStrv strings)
{
  g_auto (GStrv) owned = strings;

  gloss_json_strings (json, name, (const char *const *) owned);
}

/* Paragraphs are one string, parted by an empty line */
static void
write_description (GlossJson *json, GlossCode *code)
{
  g_auto (GStrv) paragraphs = gloss_code_dup_description (code);
  g_autofree char *description = g_strjoinv ("\n\n", paragraphs);

  write_text (json, "description", description);
}

static void
write_step (GlossJson *json, GlossStep *step)
{
  GlossSnippetKind kind = gloss_step_get_kind (step);
  gboolean has_snippet = kind != GLOSS_SNIPPET_NONE;

  gloss_json_begin_object (json, NULL);
  write_text (json, "text", gloss_step_get_text (step));
  gloss_json_string (json, "kind",
                     has_snippet ? gloss_enum_get_nick (GLOSS_TYPE_SNIPPET_KIND, kind) : NULL);
  gloss_json_string (json, "snippet", has_snippet ? gloss_step_get_snippet (step) : NULL);
  gloss_json_end_object (json);
}

static void
write_fixes (GlossJson *json, GlossCode *code)
{
  GListModel *fixes = gloss_code_get_fixes (code);

  gloss_json_begin_array (json, "fixes");
  for (guint i = 0; i < g_list_model_get_n_items (fixes); i++)
    {
      g_autoptr (GlossFix) fix = g_list_model_get_item (fixes, i);

      gloss_json_begin_object (json, NULL);
      gloss_json_string (json, "actor",
                         gloss_enum_get_nick (GLOSS_TYPE_ACTOR, gloss_fix_get_actor (fix)));
      gloss_json_begin_array (json, "steps");
      for (guint n = 0; n < g_list_model_get_n_items (G_LIST_MODEL (fix)); n++)
        {
          g_autoptr (GlossStep) step = g_list_model_get_item (G_LIST_MODEL (fix), n);

          write_step (json, step);
        }
      gloss_json_end_array (json);
      gloss_json_end_object (json);
    }
  gloss_json_end_array (json);
}

static void
write_relations (GlossJson *json, const char *name, GListModel *relations)
{
  gloss_json_begin_array (json, name);
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (GlossRelation) relation = g_list_model_get_item (relations, i);

      gloss_json_string (json, NULL, gloss_relation_get_id (relation));
    }
  gloss_json_end_array (json);
}

static void
write_references (GlossJson *json, GlossCode *code)
{
  GListModel *references = gloss_code_get_references (code);

  gloss_json_begin_array (json, "references");
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (GlossReference) reference = g_list_model_get_item (references, i);

      gloss_json_begin_object (json, NULL);
      gloss_json_string (json, "document", gloss_reference_get_document (reference));
      gloss_json_string (json, "section", gloss_reference_get_section (reference));
      gloss_json_string (json, "url", gloss_reference_get_url (reference));
      gloss_json_end_object (json);
    }
  gloss_json_end_array (json);
}

static void
write_facts (GlossJson *json, GlossCode *code)
{
  gloss_json_string (json, "class", gloss_code_get_class_id (code));
  gloss_json_string (json, "provenance",
                     gloss_enum_get_nick (GLOSS_TYPE_PROVENANCE, gloss_code_get_provenance (code)));
  gloss_json_string (json, "status",
                     gloss_enum_get_nick (GLOSS_TYPE_STATUS, gloss_code_get_status (code)));
  gloss_json_string (json, "outcome",
                     gloss_enum_get_nick (GLOSS_TYPE_OUTCOME, gloss_code_get_outcome (code)));
  gloss_json_string (json, "retry",
                     gloss_enum_get_nick (GLOSS_TYPE_RETRY, gloss_code_get_retry (code)));
  write_strings (json, "actors", gloss_code_dup_actor_ids (code));
  write_strings (json, "phases", gloss_code_dup_phase_ids (code));
}

static void
write_texts_of_code (GlossJson *json, GlossCode *code)
{
  g_auto (GStrv) causes = gloss_code_dup_causes (code);

  write_strings (json, "aliases", gloss_code_dup_aliases (code));
  write_strings (json, "wordings", gloss_code_dup_wordings (code));
  write_text (json, "summary", gloss_code_get_summary (code));
  write_description (json, code);
  write_texts (json, "causes", causes);
  write_fixes (json, code);
  gloss_json_string (json, "tell", gloss_code_get_tell (code));
  write_text (json, "use", gloss_code_get_use (code));
}

/* The provider is known by what its replies' values start with. */
static void
write_provider (GlossJson *json, GlossCode *reply)
{
  const char *value = gloss_code_get_value (reply);
  g_autofree char *provider = g_strndup (value, strcspn (value, "/"));

  gloss_json_string (json, "provider", provider);
}

/* A part of a provider; most replies ride on codes, and some notices of providers on none. */
static gboolean
is_reply (GlossCode *code)
{
  return gloss_protocol_is_shown_by_title (gloss_code_get_protocol (code)) &&
         strchr (gloss_code_get_value (code), '/') != NULL;
}

/* By which a reader knows the reply again: its words, or what it is called where those are no
 * different from everybody's */
static char *
dup_telling_text (GlossCode *reply)
{
  g_auto (GStrv) wordings = gloss_code_dup_wordings (reply);
  g_auto (GStrv) aliases = gloss_code_dup_aliases (reply);

  if (wordings[0] != NULL)
    return g_strdup (wordings[0]);

  return g_strdup (aliases[0] != NULL ? aliases[0] : gloss_code_get_title (reply));
}

static void
write_reply_facts (GlossJson *json, GlossCode *reply)
{
  write_provider (json, reply);
  write_relations (json, "codes", gloss_code_get_rides_on (reply));
  gloss_json_string (json, "as_of", gloss_code_get_as_of (reply));
}

static void
write_replies (GlossJson *json, GlossCode *code)
{
  GListModel *replies = gloss_code_get_replies (code);

  gloss_json_begin_array (json, "replies");
  for (guint i = 0; i < g_list_model_get_n_items (replies); i++)
    {
      g_autoptr (GlossRelation) relation = g_list_model_get_item (replies, i);
      GlossCode *reply = gloss_relation_get_code (relation);
      g_autofree char *text = NULL;

      if (reply == NULL)
        continue;
      text = dup_telling_text (reply);
      gloss_json_begin_object (json, NULL);
      gloss_json_string (json, "id", gloss_code_get_id (reply));
      write_provider (json, reply);
      gloss_json_string (json, "text", text);
      write_text (json, "meaning", gloss_code_get_summary (reply));
      gloss_json_end_object (json);
    }
  gloss_json_end_array (json);
}

/**
 * gloss_writer_json_code:
 * @json: where to write
 * @name: (nullable): the member's name
 * @code: an entry
 * @score: (nullable): how well it matched a search
 *
 * Writes a CODE of docs/terminal.md.
 */
void
gloss_writer_json_code (GlossJson *json, const char *name, GlossCode *code, const double *score)
{
  gloss_json_begin_object (json, name);
  gloss_json_string (json, "id", gloss_code_get_id (code));
  gloss_json_string (json, "protocol", gloss_protocol_get_id (gloss_code_get_protocol (code)));
  gloss_json_string (json, "value", gloss_code_get_value (code));
  gloss_json_string (json, "name", gloss_code_get_name (code));
  gloss_json_string (json, "title", gloss_code_get_title (code));
  if (score != NULL)
    gloss_json_double (json, "score", *score);
  write_facts (json, code);
  write_texts_of_code (json, code);
  write_relations (json, "related", gloss_code_get_related (code));
  write_relations (json, "confused_with", gloss_code_get_confused_with (code));
  write_relations (json, "companions", gloss_code_get_companions (code));
  write_relations (json, "equivalents", gloss_code_get_equivalents (code));
  write_references (json, code);
  write_relations (json, "part_of", gloss_code_get_part_of (code));
  write_relations (json, "parts", gloss_code_get_parts (code));
  if (is_reply (code))
    write_reply_facts (json, code);
  write_replies (json, code);
  gloss_json_end_object (json);
}

static GlossJson *
begin_document (void)
{
  GlossJson *json = gloss_json_new ();

  gloss_json_begin_object (json, NULL);
  gloss_json_int (json, "schema", SCHEMA);

  return json;
}

static char *
end_document (GlossJson *json)
{
  gloss_json_end_object (json);
  return gloss_json_end (json);
}

/**
 * gloss_writer_json_codes:
 * @codes: of GlossCode
 *
 * Returns: (transfer full): the document of `show` and `list`
 */
char *
gloss_writer_json_codes (GListModel *codes)
{
  g_autoptr (GlossJson) json = begin_document ();

  gloss_json_begin_array (json, "codes");
  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);

      gloss_writer_json_code (json, NULL, code, NULL);
    }
  gloss_json_end_array (json);

  return end_document (json);
}

static void
write_match (GlossJson *json, GlossMatch *match)
{
  double score = gloss_match_get_score (match);

  gloss_writer_json_code (json, NULL, gloss_match_get_code (match), &score);
  if (gloss_match_get_other (match) != NULL)
    gloss_writer_json_code (json, NULL, gloss_match_get_other (match), &score);
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  GlossMatch *first = *(GlossMatch *const *) a;
  GlossMatch *second = *(GlossMatch *const *) b;
  double first_score = gloss_match_get_score (first);
  double second_score = gloss_match_get_score (second);
  guint first_index = gloss_code_get_index (gloss_match_get_code (first));
  guint second_index = gloss_code_get_index (gloss_match_get_code (second));

  if (first_score != second_score)
    return first_score < second_score ? 1 : -1;

  return (first_index > second_index) - (first_index < second_index);
}

/* All matches of the groups, the best first, and equal ones in the order of the database: as they
 * were found */
static GPtrArray *
sort_matches (GListModel *groups)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (GListModel) group = g_list_model_get_item (groups, i);

      for (guint n = 0; n < g_list_model_get_n_items (group); n++)
        g_ptr_array_add (matches, g_list_model_get_item (group, n));
    }
  g_ptr_array_sort (matches, compare_matches);

  return matches;
}

/**
 * gloss_writer_json_matches:
 * @groups: of GlossGroup
 *
 * Returns: (transfer full): the document of `search`, best match first
 */
char *
gloss_writer_json_matches (GListModel *groups)
{
  g_autoptr (GlossJson) json = begin_document ();
  g_autoptr (GPtrArray) matches = sort_matches (groups);

  gloss_json_begin_array (json, "codes");
  for (guint i = 0; i < matches->len; i++)
    write_match (json, g_ptr_array_index (matches, i));
  gloss_json_end_array (json);

  return end_document (json);
}

/**
 * gloss_writer_json_protocols:
 * @protocols: of GlossProtocol
 *
 * Returns: (transfer full): the document of `list` without a protocol
 */
char *
gloss_writer_json_protocols (GListModel *protocols)
{
  g_autoptr (GlossJson) json = begin_document ();

  gloss_json_begin_array (json, "protocols");
  for (guint i = 0; i < g_list_model_get_n_items (protocols); i++)
    {
      g_autoptr (GlossProtocol) protocol = g_list_model_get_item (protocols, i);

      gloss_json_begin_object (json, NULL);
      gloss_json_string (json, "id", gloss_protocol_get_id (protocol));
      gloss_json_string (json, "name", gloss_protocol_get_name (protocol));
      gloss_json_int (json, "count", g_list_model_get_n_items (G_LIST_MODEL (protocol)));
      gloss_json_end_object (json);
    }
  gloss_json_end_array (json);

  return end_document (json);
}

static void
write_side (GlossJson *json, const char *name, GlossFact *fact, GStrv ids)
{
  g_auto (GStrv) owned = ids;

  if (gloss_fact_is_list (fact))
    gloss_json_strings (json, name, (const char *const *) owned);
  else
    gloss_json_string (json, name, owned[0]);
}

static void
write_comparison_facts (GlossJson *json, GlossComparison *comparison)
{
  GListModel *facts = gloss_comparison_get_facts (comparison);

  gloss_json_begin_array (json, "facts");
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (GlossFact) fact = g_list_model_get_item (facts, i);

      gloss_json_begin_object (json, NULL);
      gloss_json_string (json, "fact", gloss_fact_get_id (fact));
      write_side (json, "a", fact, gloss_fact_dup_a_ids (fact));
      write_side (json, "b", fact, gloss_fact_dup_b_ids (fact));
      gloss_json_boolean (json, "same", gloss_fact_get_same (fact));
      gloss_json_end_object (json);
    }
  gloss_json_end_array (json);
}

/**
 * gloss_writer_json_comparison:
 * @comparison: a comparison
 *
 * Returns: (transfer full): the document of `compare`
 */
char *
gloss_writer_json_comparison (GlossComparison *comparison)
{
  g_autoptr (GlossJson) json = begin_document ();
  g_auto (GStrv) differences = gloss_comparison_dup_differences (comparison);

  gloss_writer_json_code (json, "a", gloss_comparison_get_a (comparison), NULL);
  gloss_writer_json_code (json, "b", gloss_comparison_get_b (comparison), NULL);
  gloss_json_boolean (json, "written", gloss_comparison_get_written (comparison));
  write_text (json, "summary", gloss_comparison_get_summary (comparison));
  write_comparison_facts (json, comparison);
  write_texts (json, "differences", differences);
  gloss_json_begin_object (json, "when_to_use");
  write_text (json, "a", gloss_comparison_get_use_a (comparison));
  write_text (json, "b", gloss_comparison_get_use_b (comparison));
  gloss_json_end_object (json);

  return end_document (json);
}
