/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-checker-private.h"
#include "gloss-text.h"

typedef struct
{
  GlossChecker *checker;
  const GlossSourceText *text;
} Visit;

/* The element's name; a comparison's use-a and use-b are "use" to us. */
static const char *
get_role_name (GlossRole role)
{
  static const char *const names[] = {
    [GLOSS_ROLE_NAME] = "name",       [GLOSS_ROLE_LABEL] = "label",
    [GLOSS_ROLE_HINT] = "hint",       [GLOSS_ROLE_TITLE] = "title",
    [GLOSS_ROLE_ALIAS] = "alias",     [GLOSS_ROLE_WORDING] = "wording",
    [GLOSS_ROLE_SUMMARY] = "summary", [GLOSS_ROLE_DESCRIPTION] = "p",
    [GLOSS_ROLE_CAUSE] = "cause",     [GLOSS_ROLE_STEP] = "text",
    [GLOSS_ROLE_SNIPPET] = "snippet", [GLOSS_ROLE_TELL] = "tell",
    [GLOSS_ROLE_USE] = "use",         [GLOSS_ROLE_DIFFERENCE] = "difference",
  };

  return names[role];
}

static gboolean
is_hole_character (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_';
}

/**
 * gloss_checker_measure_hole:
 * @at: a place in a text
 *
 * Returns: the length of the `{word}` that starts at @at, in bytes, or 0
 */
gsize
gloss_checker_measure_hole (const char *at)
{
  gsize length = 1;

  if (*at != '{')
    return 0;
  while (is_hole_character (at[length]))
    length++;

  return length > 1 && at[length] == '}' ? length + 1 : 0;
}

static void
check_hole (GlossChecker *self, const GlossSourceText *text, const char *at, gsize length)
{
  g_autofree char *id = g_strndup (at + 1, length - 2);

  if (!gloss_role_get_info (text->role)->has_placeholders)
    gloss_report_add (
        self->report, text->place,
        "“{%s}” in “%s”, expected placeholders only in “snippet”, “tell” and “wording”", id,
        get_role_name (text->role));
  else if (self->source->is_complete && !g_hash_table_contains (self->placeholders, id))
    gloss_report_add (self->report, text->place,
                      "there is no placeholder “{%s}”, expected one that is defined", id);
}

static void
check_holes (GlossChecker *self, const GlossSourceText *text)
{
  const char *at = strchr (text->string, '{');

  while (at != NULL)
    {
      gsize length = gloss_checker_measure_hole (at);

      if (length > 0)
        check_hole (self, text, at, length);
      at = strchr (at + MAX (length, 1), '{');
    }
}

/* Whether the values of the entry's protocol are names that nobody reads */
static gboolean
is_shown_by_title (GlossChecker *self, const char *id)
{
  g_autofree char *protocol_id = g_strndup (id, strcspn (id, "/"));
  const GlossSourceProtocol *protocol = g_hash_table_lookup (self->protocols, protocol_id);

  return protocol != NULL && protocol->is_shown_by_title;
}

static void
check_run (GlossTextRunKind kind, const char *run, gsize length, gpointer user_data)
{
  Visit *visit = user_data;
  g_autofree char *id = NULL;

  if (kind != GLOSS_TEXT_REFERENCE || !visit->checker->source->is_complete)
    return;

  id = g_strndup (run, length);
  if (!gloss_checker_has_code (visit->checker, id))
    gloss_report_add (visit->checker->report, visit->text->place,
                      "“%s” points at the entry “%s”, expected one that exists",
                      get_role_name (visit->text->role), id);
  else if (is_shown_by_title (visit->checker, id))
    gloss_report_add (visit->checker->report, visit->text->place,
                      "“%s” points at “%s”, expected an entry that is shown by its value",
                      get_role_name (visit->text->role), id);
}

static gboolean
is_translated (const GlossSourceText *text)
{
  return text->role != GLOSS_ROLE_SNIPPET || text->kind == GLOSS_SNIPPET_MESSAGE;
}

/* Within one code or comparison. A wording is not translated, so that the same words as a title are
 * another text to most readers. */
static void
check_once_in_owner (GlossChecker *self, GHashTable *seen, const GlossSourceText *text)
{
  gboolean is_literal = text->role == GLOSS_ROLE_WORDING;
  g_autofree char *key = g_strdup_printf ("%p %d %s", text->owner, is_literal, text->string);
  const GlossSourceText *earlier = g_hash_table_lookup (seen, key);

  if (!gloss_role_get_info (text->role)->once_in_owner)
    return;

  if (earlier == NULL)
    g_hash_table_insert (seen, g_steal_pointer (&key), (gpointer) text);
  else
    gloss_report_add (self->report, text->place,
                      "“%s” says what “%s” on line %u says, expected no text twice in one entry",
                      get_role_name (text->role), get_role_name (earlier->role),
                      earlier->place.line);
}

/* In the whole source */
static void
check_once (GlossChecker *self, GHashTable *seen, const GlossSourceText *text)
{
  const GlossSourceText *earlier = g_hash_table_lookup (seen, text->string);
  gulong length = g_utf8_strlen (text->string, -1);

  if (length < gloss_role_get_info (text->role)->once_from)
    return;

  if (earlier == NULL)
    g_hash_table_insert (seen, text->string, (gpointer) text);
  else if (earlier->owner != text->owner)
    gloss_report_add (self->report, text->place,
                      "“%s” says what “%s” at %s:%u says, expected words of its own",
                      get_role_name (text->role), get_role_name (earlier->role),
                      earlier->place.file, earlier->place.line);
}

/**
 * gloss_checker_check_texts:
 * @self: a checker
 *
 * Checks every text of the source.
 */
void
gloss_checker_check_texts (GlossChecker *self)
{
  g_autoptr (GHashTable) in_owner = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) in_source = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->source->texts->len; i++)
    {
      const GlossSourceText *text = g_ptr_array_index (self->source->texts, i);
      Visit visit = { self, text };

      /* What its plain characters are was checked where they were still told from elements. */
      if (text->has_fault)
        continue;

      if (is_translated (text))
        gloss_checker_check_string (self, text->place, get_role_name (text->role), text->string);
      else
        gloss_checker_check_snippet (self, text);
      check_holes (self, text);
      gloss_text_foreach (text->string, check_run, &visit);
      if (*text->string != '\0')
        {
          check_once_in_owner (self, in_owner, text);
          check_once (self, in_source, text);
        }
    }
}
