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
  else if (qualified)
    name = g_strdup_printf ("%s %s", gloss_relation_get_id (relation), gloss_code_get_title (code));
  else
    name = gloss_code_dup_heading (code);

  if (*text != '\0')
    /* Translators: an entry and how it differs, as in “551 User Not Local: 550 refuses, 551 …” */
    line = g_strdup_printf (_ ("%1$s: %2$s"), name, text);

  gloss_page_item (page, line != NULL ? line : name);
}

/* So many that their titles would hide the rest of the page */
static gboolean
is_crowd (GListModel *relations)
{
  return g_list_model_get_n_items (relations) > MOST_TITLES;
}

static void
write_crowd (GlossPage *page, GlossData *data, GListModel *relations)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (GlossRelation) relation = g_list_model_get_item (relations, i);
      const char *id = gloss_relation_get_id (relation);
      const char *title =
          gloss_data_is_shown_by_title (data, id) ? gloss_data_get_title (data, id) : NULL;

      g_strv_builder_add (names, title != NULL ? title : gloss_text_id_get_value (id));
    }

  list = g_strv_builder_end (names);
  joined = gloss_fact_join (list);
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

/* Whether both are replies of one provider, which their ids say */
static gboolean
is_same_provider (GlossRelation *a, GlossRelation *b)
{
  const char *a_id = gloss_relation_get_id (a);
  const char *b_id = gloss_relation_get_id (b);
  const char *slash = strrchr (a_id, '/');
  gsize length = slash != NULL ? slash - a_id + 1 : 0;

  return length > 0 && strncmp (a_id, b_id, length) == 0 && strchr (b_id + length, '/') == NULL;
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

      if (!is_same_provider (relation, next) || gloss_relation_get_code (next) == NULL)
        break;
      g_string_append_printf (line, "; %s", gloss_code_get_title (gloss_relation_get_code (next)));
    }

  gloss_page_item (page, line->str);

  return i;
}

/* Only the names of the providers, where they are many */
static void
write_providers (GlossPage *page, GlossData *data, GListModel *replies)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_autoptr (GlossRelation) last = NULL;
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (replies); i++)
    {
      g_autoptr (GlossRelation) reply = g_list_model_get_item (replies, i);
      const char *id = gloss_relation_get_id (reply);
      const char *slash = strrchr (id, '/');
      g_autofree char *provider = slash != NULL ? g_strndup (id, slash - id) : NULL;
      const char *title = provider != NULL && (last == NULL || !is_same_provider (last, reply))
                              ? gloss_data_get_title (data, provider)
                              : NULL;

      if (title != NULL)
        g_strv_builder_add (titles, title);
      g_set_object (&last, reply);
    }

  list = g_strv_builder_end (titles);
  joined = gloss_fact_join (list);
  gloss_page_paragraph (page, joined);
}

static void
write_companions (GlossPage *page, GlossCode *code)
{
  GListModel *companions = gloss_code_get_companions (code);

  if (!is_crowd (companions))
    {
      write_relations (page, _ ("Goes With"), companions, FALSE);
      return;
    }

  gloss_page_heading (page, _ ("Goes With"));
  write_crowd (page, gloss_code_get_data (code), companions);
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

static void
write_replies (GlossPage *page, GlossCode *code)
{
  GListModel *replies = gloss_code_get_replies (code);
  guint n_replies = g_list_model_get_n_items (replies);

  if (n_replies == 0)
    return;

  gloss_page_heading (page, _ ("What Servers Say"));
  if (is_crowd (replies))
    {
      write_providers (page, gloss_code_get_data (code), replies);
      return;
    }

  for (guint i = 0; i < n_replies;)
    i = write_provider (page, replies, i);
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
