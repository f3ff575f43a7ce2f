/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-report.h"

typedef struct
{
  GlossPlace place;
  guint file_rank; /* files stand in the order in which the report first heard of them */
  char *message;
} Entry;

struct _GlossReport
{
  GPtrArray *entries;
  GHashTable *file_ranks;
  GHashTable *seen;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->message);
  g_free (entry);
}

static guint
file_rank (GlossReport *self, const char *file)
{
  gpointer rank;

  if (!g_hash_table_lookup_extended (self->file_ranks, file, NULL, &rank))
    {
      rank = GUINT_TO_POINTER (g_hash_table_size (self->file_ranks));
      g_hash_table_insert (self->file_ranks, g_strdup (file), rank);
    }

  return GPOINTER_TO_UINT (rank);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = *(const Entry *const *) a;
  const Entry *second = *(const Entry *const *) b;

  if (first->file_rank != second->file_rank)
    return first->file_rank < second->file_rank ? -1 : 1;
  if (first->place.line != second->place.line)
    return first->place.line < second->place.line ? -1 : 1;
  return 0;
}

/**
 * gloss_report_new:
 *
 * Returns: (transfer full): a report without errors
 */
GlossReport *
gloss_report_new (void)
{
  GlossReport *self = g_new0 (GlossReport, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->file_ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * gloss_report_free:
 * @self: (transfer full): a report
 *
 * Frees @self.
 */
void
gloss_report_free (GlossReport *self)
{
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->file_ranks);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/**
 * gloss_report_add_file:
 * @self: a report
 * @file: a file that is about to be read
 *
 * Gives the errors of @file their place behind those of the files that were added before.
 */
void
gloss_report_add_file (GlossReport *self, const char *file)
{
  file_rank (self, file);
}

/**
 * gloss_report_add:
 * @self: a report
 * @place: where the error is
 * @format: what is wrong, and what was expected
 * @...: what @format asks for
 *
 * Adds an error. The same error in the same place is kept once.
 */
void
gloss_report_add (GlossReport *self, GlossPlace place, const char *format, ...)
{
  Entry *entry;
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (!g_hash_table_add (self->seen,
                         g_strdup_printf ("%s:%u: %s", place.file, place.line, message)))
    return;

  entry = g_new0 (Entry, 1);
  entry->place = place;
  entry->file_rank = file_rank (self, place.file);
  entry->message = g_steal_pointer (&message);
  g_ptr_array_add (self->entries, entry);
}

/**
 * gloss_report_get_n_errors:
 * @self: a report
 *
 * Returns: the number of errors
 */
guint
gloss_report_get_n_errors (GlossReport *self)
{
  return self->entries->len;
}

/**
 * gloss_report_print:
 * @self: a report
 * @stream: where to print it
 *
 * Prints each error on a line of its own, `FILE:LINE: what is wrong, and what was expected`, and
 * their number if there are any.
 */
void
gloss_report_print (GlossReport *self, FILE *stream)
{
  /* Stable: errors of one line stay in the order in which they were found. */
  g_ptr_array_sort (self->entries, compare_entries);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->place.line > 0)
        fprintf (stream, "%s:%u: %s\n", entry->place.file, entry->place.line, entry->message);
      else
        fprintf (stream, "%s: %s\n", entry->place.file, entry->message);
    }

  if (self->entries->len > 0)
    fprintf (stream, "%u %s\n", self->entries->len, self->entries->len == 1 ? "error" : "errors");
}
