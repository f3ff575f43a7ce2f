/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-checker.h"

#include "gloss-checker-private.h"
#include "gloss-index.h"
#include "gloss-text.h"

/* What an index of two bytes can count */
#define MAX_ITEMS (1u << 16)

typedef struct
{
  GlossPlace place;
  char *id;
} Identified;

/* Every struct that has an id starts with its place and its id. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (GlossSourceProtocol, id) == G_STRUCT_OFFSET (Identified, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (GlossSourceCode, id) == G_STRUCT_OFFSET (Identified, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (GlossSourceDocument, id) == G_STRUCT_OFFSET (Identified, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (GlossSourcePlaceholder, id) == G_STRUCT_OFFSET (Identified, id));

static GHashTable *
collect (GlossChecker *self, GPtrArray *items, char *(*fold) (const char *id))
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const Identified *item = g_ptr_array_index (items, i);
      g_autofree char *key = fold (item->id);
      const Identified *earlier = g_hash_table_lookup (table, key);

      if (earlier == NULL)
        g_hash_table_insert (table, g_steal_pointer (&key), (gpointer) item);
      else
        gloss_report_add (self->report, item->place,
                          "“%s” is defined at %s:%u already, expected each id once", item->id,
                          earlier->place.file, earlier->place.line);
    }

  return table;
}

static char *
keep_id (const char *id)
{
  return g_strdup (id);
}

/**
 * gloss_checker_has_code:
 * @self: a checker
 * @id: the id of an entry
 *
 * Returns: whether the source has it
 */
gboolean
gloss_checker_has_code (GlossChecker *self, const char *id)
{
  g_autofree char *key = gloss_source_fold_id (id);

  return g_hash_table_contains (self->codes, key);
}

/**
 * gloss_checker_check_string:
 * @self: a checker
 * @place: where the string is
 * @what: what it is, for the message
 * @string: the string
 *
 * Checks what holds for every string that people read.
 */
void
gloss_checker_check_string (GlossChecker *self,
                            GlossPlace place,
                            const char *what,
                            const char *string)
{
  g_autoptr (GError) error = NULL;
  const char *last;

  if (*string == '\0')
    {
      gloss_report_add (self->report, place, "“%s” is empty, expected a text", what);
      return;
    }

  last = g_utf8_find_prev_char (string, string + strlen (string));
  if (g_unichar_isspace (g_utf8_get_char (string)) || g_unichar_isspace (g_utf8_get_char (last)))
    gloss_report_add (self->report, place, "“%s” has a blank at an end, expected none", what);
  if (!gloss_text_check (string, &error))
    gloss_report_add (self->report, place, "“%s”: %s", what, error->message);
}

static void
check_limit (GlossChecker *self, GPtrArray *items, const char *what, guint limit)
{
  const Identified *beyond;

  if (items->len <= limit)
    return;

  beyond = g_ptr_array_index (items, limit);
  gloss_report_add (self->report, beyond->place, "%u %s, expected at most %u", items->len, what,
                    limit);
}

static void
check_document (GlossChecker *self, const GlossSourceDocument *document)
{
  GDate date;
  int year;
  int month;
  int day;

  gloss_checker_check_string (self, document->place, "id", document->id);
  gloss_checker_check_string (self, document->place, "title", document->title);
  if (!g_str_has_prefix (document->url, "https://") && !g_str_has_prefix (document->url, "http://"))
    gloss_report_add (self->report, document->place,
                      "“%s” is no address of a page, expected one that starts with https://",
                      document->url);

  /* The schema has seen to the digits. A page that others read may have none. */
  g_date_clear (&date, 1);
  if (*document->read == '\0')
    return;
  if (sscanf (document->read, "%d-%d-%d", &year, &month, &day) != 3 ||
      !g_date_valid_dmy (day, month, year))
    gloss_report_add (self->report, document->place,
                      "there is no day “%s”, expected one that there is", document->read);
}

static void
check_pair (GlossChecker *self, GHashTable *pairs, const GlossSourceComparison *comparison)
{
  g_autofree char *a = gloss_source_fold_id (comparison->a);
  g_autofree char *b = gloss_source_fold_id (comparison->b);
  gboolean is_ordered = strcmp (a, b) < 0;
  g_autofree char *key = g_strconcat (is_ordered ? a : b, " ", is_ordered ? b : a, NULL);
  const GlossSourceComparison *earlier = g_hash_table_lookup (pairs, key);

  if (g_str_equal (a, b))
    gloss_report_add (self->report, comparison->place,
                      "“%s” is compared with itself, expected two entries", comparison->a);
  else if (earlier == NULL)
    g_hash_table_insert (pairs, g_steal_pointer (&key), (gpointer) comparison);
  else
    gloss_report_add (self->report, comparison->place,
                      "“%s” and “%s” are compared at %s:%u already, expected each pair once",
                      comparison->a, comparison->b, earlier->place.file, earlier->place.line);
}

static void
check_side (GlossChecker *self, const GlossSourceComparison *comparison, const char *id)
{
  if (self->source->is_complete && !gloss_checker_has_code (self, id))
    gloss_report_add (self->report, comparison->place,
                      "“%s” is compared but does not exist, expected the id of an entry", id);
}

static void
check_comparisons (GlossChecker *self)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->source->comparisons->len; i++)
    {
      const GlossSourceComparison *comparison = g_ptr_array_index (self->source->comparisons, i);

      check_pair (self, pairs, comparison);
      check_side (self, comparison, comparison->a);
      check_side (self, comparison, comparison->b);
    }
}

static void
check_limits (GlossChecker *self)
{
  check_limit (self, self->source->protocols, "protocols", MAX_ITEMS - 1);
  check_limit (self, self->source->documents, "documents", MAX_ITEMS - 1);
  check_limit (self, self->source->codes, "codes", GLOSS_INDEX_MAX_DOCUMENTS);
}

/**
 * gloss_checker_check:
 * @source: what was read
 * @report: where errors go
 *
 * Checks what a grammar can't say: that what is named exists, that what has to go together does,
 * and that no text can be taken for something else.
 */
void
gloss_checker_check (GlossSource *source, GlossReport *report)
{
  GlossChecker self = { .source = source, .report = report };

  self.protocols = collect (&self, source->protocols, keep_id);
  self.codes = collect (&self, source->codes, gloss_source_fold_id);
  self.documents = collect (&self, source->documents, keep_id);
  self.placeholders = collect (&self, source->placeholders, keep_id);

  check_limits (&self);
  for (guint i = 0; i < source->protocols->len; i++)
    gloss_checker_check_protocol (&self, g_ptr_array_index (source->protocols, i));
  for (guint i = 0; i < source->documents->len; i++)
    check_document (&self, g_ptr_array_index (source->documents, i));
  for (guint i = 0; i < source->placeholders->len; i++)
    {
      const GlossSourcePlaceholder *placeholder = g_ptr_array_index (source->placeholders, i);

      gloss_checker_check_string (&self, placeholder->place, "example", placeholder->example);
    }
  for (guint i = 0; i < source->codes->len; i++)
    gloss_checker_check_code (&self, g_ptr_array_index (source->codes, i));
  check_comparisons (&self);
  gloss_checker_check_texts (&self);

  g_hash_table_unref (self.protocols);
  g_hash_table_unref (self.codes);
  g_hash_table_unref (self.documents);
  g_hash_table_unref (self.placeholders);
}
