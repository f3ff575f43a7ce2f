/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-database-private.h"
#include "gloss-text.h"
#include "gloss-writer-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The most related codes that are named by their titles, too */
#define MOST_TITLES 24

static void
write_relation (GlossPage *page, GlossRelation *relation, gboolean qualified)
{
  GlossCode *code = gloss_relation_get_code (relation);
  const char *text = gloss_relation_get_text (relation);
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  if (code == NULL)
    name = g_strdup (qualified ? gloss_relation_get_id (relation)
                               : gloss_relation_get_value (relation));
  else if (qualified && !gloss_protocol_is_shown_by_title (gloss_code_get_protocol (code)))
    name = g_strdup_printf ("%s %s", gloss_relation_get_id (relation), gloss_code_get_title (code));
  else
    name = gloss_code_dup_heading (code);

  if (*text != '\0')
    /* Translators: an entry and how it differs, as in “551 User Not Local: 550 refuses, 551 …” */
    line = g_strdup_printf (_ ("%1$s: %2$s"), name, text);

  gloss_page_item (page, line != NULL ? line : name);
}

/* The ids of related codes, which cost nothing until somebody wants to know more of them */
static GVariant *
get_ids (GlossCode *code, GlossFormatCode member)
{
  return g_variant_get_child_value (gloss_code_get_variant (code), member);
}

/* So many that their titles would hide the rest of the page */
static gboolean
is_crowd (GVariant *ids)
{
  return g_variant_n_children (ids) > MOST_TITLES;
}

/* The title of what has no value that anybody knows, else the value */
static const char *
get_name (GlossData *data, const char *id, gboolean shown_by_title)
{
  const char *title = shown_by_title ? gloss_data_get_title (data, id) : NULL;

  return title != NULL ? title : gloss_text_id_get_value (id);
}

static gboolean
is_same_protocol (const char *a, const char *b)
{
  gsize length = strcspn (a, "/");

  return length == strcspn (b, "/") && g_ascii_strncasecmp (a, b, length) == 0;
}

static void
write_names (GlossPage *page, GStrvBuilder *names)
{
  g_auto (GStrv) list = g_strv_builder_end (names);
  g_autofree char *joined = gloss_fact_join (list);

  gloss_page_paragraph (page, joined);
}

/* A value alone says nothing where it is another protocol's, so @qualified ones name theirs. */
static void
write_relations (GlossPage *page, const char *heading, GListModel *relations, gboolean qualified)
{
  guint n_items = g_list_model_get_n_items (relations);

  if (n_items > 0)
    gloss_page_heading (page, heading);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GlossRelation) relation = g_list_model_get_item (relations, i);

      write_relation (page, relation, qualified);
    }
}

/* The length of what the ids of all replies of a provider start with */
static gsize
measure_provider (const char *id)
{
  const char *slash = strrchr (id, '/');

  return slash != NULL ? slash - id + 1 : 0;
}

/* Whether both are replies of one provider, which their ids say */
static gboolean
is_same_provider (const char *a, const char *b)
{
  gsize length = measure_provider (a);

  return length > 0 && length == measure_provider (b) && strncmp (a, b, length) == 0;
}

/* A provider in one line with all that it says, from number @first on; 550 has hundreds */
static guint
write_provider (GlossPage *page, GListModel *replies, guint first)
{
  guint n_replies = g_list_model_get_n_items (replies);
  g_autoptr (GlossRelation) relation = g_list_model_get_item (replies, first);
  GlossCode *code = gloss_relation_get_code (relation);
  g_autoptr (GString) line =
      g_string_new_take (code != NULL ? gloss_code_dup_long_title (code)
                                      : g_strdup (gloss_relation_get_id (relation)));
  guint i;

  for (i = first + 1; i < n_replies; i++)
    {
      g_autoptr (GlossRelation) next = g_list_model_get_item (replies, i);

      if (!is_same_provider (gloss_relation_get_id (relation), gloss_relation_get_id (next)) ||
          gloss_relation_get_code (next) == NULL)
        break;
      g_string_append_printf (line, "; %s", gloss_code_get_title (gloss_relation_get_code (next)));
    }

  gloss_page_item (page, line->str);

  return i;
}

/* Only the names of the providers, where they are many */
static void
write_providers (GlossPage *page, GlossData *data, GVariant *ids)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const char *last = "";

  for (gsize i = 0; i < g_variant_n_children (ids); i++)
    {
      const char *id = gloss_data_get_string (ids, i);
      gsize length = measure_provider (id);
      g_autofree char *provider = length > 0 ? g_strndup (id, length - 1) : NULL;
      const char *title = provider != NULL && !is_same_provider (last, id)
                              ? gloss_data_get_title (data, provider)
                              : NULL;

      if (title != NULL)
        g_strv_builder_add (names, title);
      last = id;
    }

  write_names (page, names);
}

static void
write_replies (GlossPage *page, GlossCode *code)
{
  g_autoptr (GVariant) ids = get_ids (code, GLOSS_FORMAT_CODE_REPLIES);
  guint n_replies = g_variant_n_children (ids);

  if (n_replies == 0)
    return;

  gloss_page_heading (page, _ ("What Servers Say"));
  if (is_crowd (ids))
    {
      write_providers (page, gloss_code_get_data (code), ids);
      return;
    }

  for (guint i = 0; i < n_replies;)
    i = write_provider (page, gloss_code_get_replies (code), i);
}

static void
write_companions (GlossPage *page, GlossCode *code)
{
  g_autoptr (GVariant) ids = get_ids (code, GLOSS_FORMAT_CODE_COMPANIONS);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GlossData *data = gloss_code_get_data (code);
  gboolean shown_by_title = FALSE;
  const char *last = "";

  if (!is_crowd (ids))
    {
      write_relations (page, _ ("Goes With"), gloss_code_get_companions (code), FALSE);
      return;
    }

  for (gsize i = 0; i < g_variant_n_children (ids); i++)
    {
      const char *id = gloss_data_get_string (ids, i);

      if (!is_same_protocol (last, id))
        shown_by_title = gloss_data_is_shown_by_title (data, id);
      g_strv_builder_add (names, get_name (data, id, shown_by_title));
      last = id;
    }
  gloss_page_heading (page, _ ("Goes With"));
  write_names (page, names);
}

/* Whose they are is known where they are listed. */
static void
write_parts (GlossPage *page, GlossCode *code)
{
  GListModel *parts = gloss_code_get_parts (code);

  if (g_list_model_get_n_items (parts) > 0)
    gloss_page_heading (page, _ ("Contains"));
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (GlossRelation) relation = g_list_model_get_item (parts, i);
      GlossCode *part = gloss_relation_get_code (relation);
      const char *value = gloss_relation_get_short_value (relation);
      const char *title = part != NULL ? gloss_code_get_title (part) : "";
      g_autofree char *line = g_strdup_printf ("%s %s", value, title);

      gloss_page_item (page, g_strstrip (line));
    }
}

/**
 * gloss_writer_page_relations:
 * @page: where to write
 * @code: an entry
 *
 * Writes what other entries have to do with an entry.
 */
void
gloss_writer_page_relations (GlossPage *page, GlossCode *code)
{
  write_relations (page, _ ("Often Confused With"), gloss_code_get_confused_with (code), FALSE);
  write_companions (page, code);
  write_relations (page, _ ("Comes With"), gloss_code_get_rides_on (code), FALSE);
  write_relations (page, _ ("Related"), gloss_code_get_related (code), FALSE);
  write_relations (page, _ ("In Other Protocols"), gloss_code_get_equivalents (code), TRUE);
  write_relations (page, _ ("Belongs To"), gloss_code_get_part_of (code), FALSE);
  write_parts (page, code);
  write_replies (page, code);
}
