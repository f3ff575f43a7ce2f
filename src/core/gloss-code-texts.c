/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-code-texts.h"

#include "gloss-data.h"
#include "gloss-enums.h"
#include "gloss-format.h"
#include "gloss-text.h"

/* What a code has in front of its fixes, in the order in which it is gone through. What it belongs
 * to comes last: by that it is found, and it is no name of it. */
static const struct
{
  GlossFormatCode member;
  GlossField field;
  gboolean translated;
} members[] = {
  { GLOSS_FORMAT_CODE_VALUE, GLOSS_FIELD_VALUE, FALSE },
  { GLOSS_FORMAT_CODE_ID, GLOSS_FIELD_VALUE, FALSE },
  { GLOSS_FORMAT_CODE_NAME, GLOSS_FIELD_NAME, FALSE },
  { GLOSS_FORMAT_CODE_TITLE, GLOSS_FIELD_TITLE, TRUE },
  { GLOSS_FORMAT_CODE_ALIASES, GLOSS_FIELD_ALIAS, TRUE },
  { GLOSS_FORMAT_CODE_WORDINGS, GLOSS_FIELD_WORDING, FALSE },
  { GLOSS_FORMAT_CODE_SUMMARY, GLOSS_FIELD_SUMMARY, TRUE },
  { GLOSS_FORMAT_CODE_DESCRIPTION, GLOSS_FIELD_TEXT, TRUE },
  { GLOSS_FORMAT_CODE_CAUSES, GLOSS_FIELD_TEXT, TRUE },
  { GLOSS_FORMAT_CODE_USE, GLOSS_FIELD_TEXT, TRUE },
  { GLOSS_FORMAT_CODE_TELL, GLOSS_FIELD_TEXT, TRUE },
  { GLOSS_FORMAT_CODE_RIDES_ON, GLOSS_FIELD_TEXT, FALSE },
  { GLOSS_FORMAT_CODE_CONTEXT, GLOSS_FIELD_ALIAS, TRUE },
};

typedef struct
{
  GlossTranslateFunc translate;
  GlossCodeTextFunc func;
  gpointer user_data;
} Walk;

static gboolean
visit_text (Walk *walk, GlossField field, gboolean translated, const char *text)
{
  g_autofree char *plain = NULL;

  if (*text == '\0')
    return TRUE;
  if (translated && walk->translate != NULL)
    text = walk->translate (text);

  /* What comes before takes no inline form, and only a wording has holes. */
  if (field < GLOSS_FIELD_SUMMARY && field != GLOSS_FIELD_WORDING)
    return walk->func (field, text, walk->user_data);

  plain = field == GLOSS_FIELD_WORDING ? gloss_text_open_holes (text) : gloss_text_to_plain (text);

  return walk->func (field, plain, walk->user_data);
}

static gboolean
visit_string (Walk *walk, GlossField field, gboolean translated, GVariant *string)
{
  return visit_text (walk, field, translated, g_variant_get_string (string, NULL));
}

static gboolean
visit_strings (Walk *walk, GlossField field, gboolean translated, GVariant *strings)
{
  gsize n_strings = g_variant_n_children (strings);

  for (gsize i = 0; i < n_strings; i++)
    {
      g_autoptr (GVariant) string = g_variant_get_child_value (strings, i);

      if (!visit_string (walk, field, translated, string))
        return FALSE;
    }

  return TRUE;
}

static gboolean
visit_step (Walk *walk, GVariant *step)
{
  g_autoptr (GVariant) text = g_variant_get_child_value (step, GLOSS_DATA_STEP_TEXT);
  g_autoptr (GVariant) kind = g_variant_get_child_value (step, GLOSS_DATA_STEP_KIND);
  g_autoptr (GVariant) snippet = g_variant_get_child_value (step, GLOSS_DATA_STEP_SNIPPET);
  gboolean translated = g_variant_get_byte (kind) == GLOSS_SNIPPET_MESSAGE;

  return visit_string (walk, GLOSS_FIELD_TEXT, TRUE, text) &&
         visit_string (walk, GLOSS_FIELD_TEXT, translated, snippet);
}

static gboolean
visit_fix (Walk *walk, GVariant *fix)
{
  g_autoptr (GVariant) steps = g_variant_get_child_value (fix, GLOSS_DATA_FIX_STEPS);
  gsize n_steps = g_variant_n_children (steps);

  for (gsize i = 0; i < n_steps; i++)
    {
      g_autoptr (GVariant) step = g_variant_get_child_value (steps, i);

      if (!visit_step (walk, step))
        return FALSE;
    }

  return TRUE;
}

static gboolean
visit_fixes (Walk *walk, GVariant *fixes)
{
  gsize n_fixes = g_variant_n_children (fixes);

  for (gsize i = 0; i < n_fixes; i++)
    {
      g_autoptr (GVariant) fix = g_variant_get_child_value (fixes, i);

      if (!visit_fix (walk, fix))
        return FALSE;
    }

  return TRUE;
}

static gboolean
visit_member (Walk *walk, GVariant *code, gsize i)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (code, members[i].member);

  if (g_variant_is_of_type (child, G_VARIANT_TYPE_STRING))
    return visit_string (walk, members[i].field, members[i].translated, child);

  return visit_strings (walk, members[i].field, members[i].translated, child);
}

/**
 * gloss_code_texts_foreach:
 * @code: the tuple of a code, of type %GLOSS_FORMAT_CODE
 * @translate: (nullable): what turns a text into the reader's language, or %NULL for English
 * @first: the field to start with
 * @func: (scope call): what to call for each text that is not empty
 * @user_data: for @func
 *
 * Goes through the texts of a code that are searched, the heaviest field first, and what the code
 * belongs to last.
 */
void
gloss_code_texts_foreach (GVariant *code,
                          GlossTranslateFunc translate,
                          GlossField first,
                          GlossCodeTextFunc func,
                          gpointer user_data)
{
  g_autoptr (GVariant) fixes = NULL;
  Walk walk = { translate, func, user_data };

  g_return_if_fail (g_variant_is_of_type (code, G_VARIANT_TYPE (GLOSS_FORMAT_CODE)));
  g_return_if_fail (func != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (members[i].field >= first && !visit_member (&walk, code, i))
        return;
    }

  fixes = g_variant_get_child_value (code, GLOSS_FORMAT_CODE_FIXES);
  visit_fixes (&walk, fixes);
}

typedef struct
{
  GlossIndexBuilder *builder;
  guint document;
} Indexing;

static gboolean
index_text_cb (GlossField field, const char *text, gpointer user_data)
{
  Indexing *indexing = user_data;

  gloss_index_builder_add (indexing->builder, indexing->document, field, text);

  return TRUE;
}

/**
 * gloss_code_texts_index:
 * @code: the tuple of a code, of type %GLOSS_FORMAT_CODE
 * @translate: (nullable): what turns a text into the reader's language, or %NULL for English
 * @builder: what to add to
 * @document: the code's index in the database
 *
 * Adds all texts of a code that are searched to an index.
 */
void
gloss_code_texts_index (GVariant *code,
                        GlossTranslateFunc translate,
                        GlossIndexBuilder *builder,
                        guint document)
{
  Indexing indexing = { builder, document };

  gloss_code_texts_foreach (code, translate, GLOSS_FIELD_VALUE, index_text_cb, &indexing);
}
