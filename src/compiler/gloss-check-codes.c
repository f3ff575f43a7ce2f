/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-checker-private.h"
#include "gloss-sections.h"

/* What a set of 64 bits and an index of two bytes can hold */
#define MAX_PHASES  64
#define MAX_CLASSES 65536

/* A reply of a provider has but what is special to it. */
#define MIN_CAUSES          2
#define MIN_CAUSES_OF_REPLY 1

static GlossSourceItem *
find_item (GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    {
      GlossSourceItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (item->id, id))
        return item;
    }

  return NULL;
}

static char *
list_items (GPtrArray *items)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (items->len, NULL, TRUE);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (ids, ((GlossSourceItem *) g_ptr_array_index (items, i))->id);

  return g_strjoinv (", ", (char **) ids->pdata);
}

static void
check_items (GlossChecker *self, GPtrArray *items, const char *what, guint limit)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      const GlossSourceItem *item = g_ptr_array_index (items, i);

      if (!g_hash_table_add (seen, item->id))
        gloss_report_add (self->report, item->place,
                          "the %s “%s” is defined twice, expected it once", what, item->id);
      if (i == limit)
        gloss_report_add (self->report, item->place, "%u definitions of a %s, expected at most %u",
                          items->len, what, limit);
    }
}

/**
 * gloss_checker_check_protocol:
 * @self: a checker
 * @protocol: a protocol
 *
 * Checks the lists of @protocol.
 */
void
gloss_checker_check_protocol (GlossChecker *self, GlossSourceProtocol *protocol)
{
  check_items (self, protocol->classes, "class", MAX_CLASSES);
  check_items (self, protocol->phases, "phase", MAX_PHASES);
}

static void
check_id (GlossChecker *self, const GlossSourceCode *code)
{
  for (const char *p = code->value; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p) || strchr ("\"<>&", *p) != NULL)
      {
        gloss_report_add (self->report, code->place,
                          "the value “%s” can't be part of an id, "
                          "expected printable ASCII without “\"”, “<”, “>” and “&”",
                          code->value);
        return;
      }
}

static void
check_lists_of_protocol (GlossChecker *self, const GlossSourceCode *code)
{
  const GlossSourceProtocol *protocol = g_hash_table_lookup (self->protocols, code->protocol);

  if (protocol == NULL)
    {
      if (self->source->is_complete)
        gloss_report_add (self->report, code->place,
                          "there is no protocol “%s”, expected one that has a file",
                          code->protocol);
      return;
    }

  if (find_item (protocol->classes, code->class_id) == NULL)
    {
      g_autofree char *ids = list_items (protocol->classes);

      gloss_report_add (self->report, code->place, "“%s” has no class “%s”, expected one of %s",
                        code->protocol, code->class_id, ids);
    }

  for (guint i = 0; code->phases[i] != NULL; i++)
    {
      if (find_item (protocol->phases, code->phases[i]) == NULL)
        {
          g_autofree char *ids = list_items (protocol->phases);

          gloss_report_add (self->report, code->place, "“%s” has no phase “%s”, expected %s%s",
                            code->protocol, code->phases[i], *ids != '\0' ? "some of " : "none",
                            ids);
        }
      if (g_strv_contains ((const char *const *) code->phases + i + 1, code->phases[i]))
        gloss_report_add (self->report, code->place,
                          "the phase “%s” is named twice, expected it once", code->phases[i]);
    }
}

static void
check_actors (GlossChecker *self, const GlossSourceCode *code)
{
  guint seen = 0;

  for (guint i = 0; i < code->actors->len; i++)
    {
      GlossActor actor = g_array_index (code->actors, GlossActor, i);

      if ((seen & (1u << actor)) != 0)
        gloss_report_add (self->report, code->place,
                          "the actor “%s” is named twice, expected it once",
                          gloss_enum_get_nick (GLOSS_TYPE_ACTOR, actor));
      seen |= 1u << actor;
    }

  if ((seen & (1u << GLOSS_ACTOR_NOBODY)) != 0 && seen != 1u << GLOSS_ACTOR_NOBODY)
    gloss_report_add (self->report, code->place,
                      "the actor “nobody” is named among others, expected it alone or not at all");
}

/* A fix for whoever wants to find out more is all that a code can have on which nobody has to
 * act. */
static void
check_fixes (GlossChecker *self, const GlossSourceCode *code)
{
  guint actors = gloss_source_code_get_actors (code);
  guint seen = 0;

  for (guint i = 0; i < code->fixes->len; i++)
    {
      const GlossSourceFix *fix = g_ptr_array_index (code->fixes, i);
      const char *nick = gloss_enum_get_nick (GLOSS_TYPE_ACTOR, fix->actor);
      guint actor = 1u << fix->actor;

      if ((seen & actor) != 0)
        gloss_report_add (self->report, fix->place,
                          "a second fix for “%s”, expected one with all steps", nick);
      else if (fix->actor == GLOSS_ACTOR_NOBODY)
        gloss_report_add (self->report, fix->place,
                          "a fix for “nobody”, expected one for somebody");
      else if (actors != 1u << GLOSS_ACTOR_NOBODY && (actors & actor) == 0)
        gloss_report_add (self->report, fix->place,
                          "a fix for “%s”, expected one for somebody named in “actors”", nick);
      seen |= actor;
    }
}

static gboolean
has_fix (const GlossSourceCode *code, GlossActor actor)
{
  for (guint i = 0; i < code->fixes->len; i++)
    if (((GlossSourceFix *) g_ptr_array_index (code->fixes, i))->actor == actor)
      return TRUE;

  return FALSE;
}

/* Whether the reader is told what a code that it rides on tells, see gloss-serializer.c */
static gboolean
is_told_by_another (GlossChecker *self, const GlossSourceCode *code)
{
  for (guint i = 0; i < code->rides_on->len; i++)
    {
      const GlossSourceRelation *relation = g_ptr_array_index (code->rides_on, i);
      g_autofree char *key = gloss_source_fold_id (relation->id);
      const GlossSourceCode *ridden = g_hash_table_lookup (self->codes, key);

      /* What does not exist is an error of its own. */
      if (ridden == NULL || ridden->outcome == code->outcome)
        return ridden == NULL || ridden->tell != NULL;
    }

  return FALSE;
}

static void
check_failure (GlossChecker *self, const GlossSourceCode *code)
{
  guint min_causes = code->rides_on->len > 0 ? MIN_CAUSES_OF_REPLY : MIN_CAUSES;

  if (code->causes->len < min_causes)
    gloss_report_add (self->report, code->place,
                      "a failure with %u of “cause”, expected at least %u", code->causes->len,
                      min_causes);
  if (code->tell == NULL && !is_told_by_another (self, code))
    gloss_report_add (self->report, code->place, "a failure without “tell”, expected one");

  for (guint i = 0; i < code->actors->len; i++)
    {
      GlossActor actor = g_array_index (code->actors, GlossActor, i);

      if (actor != GLOSS_ACTOR_NOBODY && !has_fix (code, actor))
        gloss_report_add (self->report, code->place,
                          "a failure on which “%s” has to act, expected a fix for them",
                          gloss_enum_get_nick (GLOSS_TYPE_ACTOR, actor));
    }
}

static void
check_outcome (GlossChecker *self, const GlossSourceCode *code)
{
  if (code->outcome == GLOSS_OUTCOME_TRANSIENT_FAILURE ||
      code->outcome == GLOSS_OUTCOME_PERMANENT_FAILURE)
    check_failure (self, code);
  else if (code->tell != NULL)
    gloss_report_add (self->report, code->tell->place, "“tell” without a failure, expected none");
}

static gboolean
is_from_standard (const GlossSourceCode *code)
{
  return code->provenance == GLOSS_PROVENANCE_STANDARD ||
         code->provenance == GLOSS_PROVENANCE_MENTIONED;
}

static gboolean
is_shown_by_title (GlossChecker *self, const GlossSourceCode *code)
{
  const GlossSourceProtocol *protocol = g_hash_table_lookup (self->protocols, code->protocol);

  return protocol != NULL && protocol->is_shown_by_title;
}

/* What the schema sees to where there is no family that could have it, and when to send what a
 * server can send */
static void
check_texts_of_code (GlossChecker *self, const GlossSourceCode *code)
{
  gboolean needs_use = is_from_standard (code) && code->outcome != GLOSS_OUTCOME_NEUTRAL &&
                       !is_shown_by_title (self, code);

  if (code->title == NULL)
    gloss_report_add (self->report, code->place,
                      "neither the code nor its family has “title”, expected it in one");
  if (code->summary == NULL)
    gloss_report_add (self->report, code->place,
                      "neither the code nor its family has “summary”, expected it in one");
  if (code->description->len == 0 && code->rides_on->len == 0)
    gloss_report_add (self->report, code->place, "a code without “description”, expected one");
  if (needs_use && code->use == NULL)
    gloss_report_add (self->report, code->place,
                      "a code that a standard has without “use”, expected one");
}

static void
check_relation (GlossChecker *self,
                const GlossSourceCode *code,
                const GlossSourceRelation *relation)
{
  gboolean exists = gloss_checker_has_code (self, relation->id);

  if (g_ascii_strcasecmp (relation->id, code->id) == 0)
    gloss_report_add (self->report, relation->place,
                      "“%s” is related to itself, expected another entry", code->id);
  else if (exists && relation->is_external)
    gloss_report_add (self->report, relation->place,
                      "“%s” exists by now, expected no external=\"yes\"", relation->id);
  else if (!exists && !relation->is_external && self->source->is_complete)
    gloss_report_add (self->report, relation->place,
                      "there is no entry “%s”, expected one that exists or external=\"yes\"",
                      relation->id);
}

static void
check_relations (GlossChecker *self, const GlossSourceCode *code, GPtrArray *relations)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < relations->len; i++)
    {
      const GlossSourceRelation *relation = g_ptr_array_index (relations, i);

      check_relation (self, code, relation);
      if (!g_hash_table_add (seen, gloss_source_fold_id (relation->id)))
        gloss_report_add (self->report, relation->place, "“%s” is named twice, expected it once",
                          relation->id);
    }
}

static void
check_reference (GlossChecker *self, const GlossSourceReference *reference)
{
  if (!g_hash_table_contains (self->documents, reference->document))
    {
      if (self->source->is_complete)
        gloss_report_add (self->report, reference->place,
                          "there is no document “%s”, expected the id of one", reference->document);
    }
  else if (reference->has_section && self->source->is_complete &&
           !gloss_sections_contain (self->source, reference->document, reference->section))
    {
      gloss_report_add (self->report, reference->place,
                        "“%s” has no section “%s”, expected one that the list of sections has",
                        reference->document, reference->section);
    }
}

static void
check_references (GlossChecker *self, const GlossSourceCode *code)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < code->references->len; i++)
    {
      const GlossSourceReference *reference = g_ptr_array_index (code->references, i);

      check_reference (self, reference);
      if (!g_hash_table_add (seen,
                             g_strconcat (reference->document, "\t", reference->section, NULL)))
        gloss_report_add (self->report, reference->place,
                          "the same reference stands twice, expected it once");
    }

  if (code->references->len == 0 && is_from_standard (code))
    gloss_report_add (self->report, code->place,
                      "a standard names the code and nothing is cited, expected a reference");
}

/**
 * gloss_checker_check_code:
 * @self: a checker
 * @code: a code
 *
 * Checks the facts and relations of @code.
 */
void
gloss_checker_check_code (GlossChecker *self, GlossSourceCode *code)
{
  check_id (self, code);
  check_lists_of_protocol (self, code);
  check_actors (self, code);
  check_fixes (self, code);
  check_outcome (self, code);
  check_texts_of_code (self, code);
  check_relations (self, code, code->part_of);
  check_relations (self, code, code->rides_on);
  check_relations (self, code, code->related);
  check_relations (self, code, code->companions);
  check_relations (self, code, code->equivalents);
  check_references (self, code);
}
