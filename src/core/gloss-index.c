/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-index.h"

#include <string.h>

#include "gloss-format.h"

struct _GlossIndex
{
  guint n_documents;

  GVariant *bytes_variant;
  GVariant *word_starts_variant;
  GVariant *posting_starts_variant;
  GVariant *postings_variant;

  const char *bytes;
  const guint32 *word_starts;
  const guint32 *posting_starts;
  const guint32 *postings;

  gsize n_bytes;
  gsize n_words;
  gsize n_posting_starts;
  gsize n_postings;
};

G_DEFINE_QUARK (gloss - index - error - quark, gloss_index_error)

static const guint32 *
get_numbers (GVariant *array, gsize *n_numbers)
{
  return g_variant_get_fixed_array (array, n_numbers, sizeof (guint32));
}

static void
read_members (GlossIndex *index, GVariant *variant)
{
  index->bytes_variant = g_variant_get_child_value (variant, 0);
  index->word_starts_variant = g_variant_get_child_value (variant, 1);
  index->posting_starts_variant = g_variant_get_child_value (variant, 2);
  index->postings_variant = g_variant_get_child_value (variant, 3);

  index->bytes = g_variant_get_fixed_array (index->bytes_variant, &index->n_bytes, 1);
  index->word_starts = get_numbers (index->word_starts_variant, &index->n_words);
  index->posting_starts = get_numbers (index->posting_starts_variant, &index->n_posting_starts);
  index->postings = get_numbers (index->postings_variant, &index->n_postings);
}

/**
 * gloss_index_new:
 * @variant: an index of type %GLOSS_FORMAT_INDEX, whose bytes need not be trusted
 * @n_documents: how many documents there are; postings of others are left out
 * @error: return location for an error of %GLOSS_INDEX_ERROR
 *
 * Opens an index; the time that it takes does not depend on its size.
 *
 * Returns: (transfer full): the index, or %NULL if @variant can't be one
 */
GlossIndex *
gloss_index_new (GVariant *variant, guint n_documents, GError **error)
{
  g_autoptr (GlossIndex) index = NULL;

  g_return_val_if_fail (variant != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (GLOSS_FORMAT_INDEX)))
    {
      g_set_error (error, GLOSS_INDEX_ERROR, GLOSS_INDEX_ERROR_INVALID,
                   "The search index has the type “%s”, expected “%s”",
                   g_variant_get_type_string (variant), GLOSS_FORMAT_INDEX);
      return NULL;
    }

  index = g_new0 (GlossIndex, 1);
  index->n_documents = MIN (n_documents, GLOSS_INDEX_MAX_DOCUMENTS);
  read_members (index, variant);

  if (index->n_words >= G_MAXUINT32 || index->n_posting_starts != index->n_words + 1)
    {
      g_set_error (error, GLOSS_INDEX_ERROR, GLOSS_INDEX_ERROR_INVALID,
                   "The search index has %" G_GSIZE_FORMAT " words and %" G_GSIZE_FORMAT
                   " starts of postings, expected one more than words",
                   index->n_words, index->n_posting_starts);
      return NULL;
    }

  return g_steal_pointer (&index);
}

/**
 * gloss_index_free:
 * @index: (transfer full): an index
 *
 * Closes @index; words and postings got from it can't be used any more.
 */
void
gloss_index_free (GlossIndex *index)
{
  g_return_if_fail (index != NULL);

  g_clear_pointer (&index->bytes_variant, g_variant_unref);
  g_clear_pointer (&index->word_starts_variant, g_variant_unref);
  g_clear_pointer (&index->posting_starts_variant, g_variant_unref);
  g_clear_pointer (&index->postings_variant, g_variant_unref);
  g_free (index);
}

/**
 * gloss_index_get_n_words:
 * @index: an index
 *
 * Returns: how many different words it has
 */
guint
gloss_index_get_n_words (GlossIndex *index)
{
  return (guint) index->n_words;
}

/**
 * gloss_index_get_word:
 * @index: an index
 * @i: which word, below gloss_index_get_n_words()
 * @length: (out): the word's length in bytes
 *
 * Returns: (transfer none): the word, NUL-terminated; "" if it can't be read
 */
const char *
gloss_index_get_word (GlossIndex *index, guint i, gsize *length)
{
  guint32 start = index->word_starts[i];
  gsize end = i + 1 < index->n_words ? index->word_starts[i + 1] : index->n_bytes;

  *length = 0;
  if (start >= end || end > index->n_bytes || index->bytes[end - 1] != '\0')
    return "";

  *length = end - 1 - start;

  return index->bytes + start;
}

/**
 * gloss_index_lower_bound:
 * @index: an index
 * @prefix: a folded word, or the start of one
 *
 * Returns: the first word that is not less than @prefix: where it is, and those that it starts
 *   follow
 */
guint
gloss_index_lower_bound (GlossIndex *index, const char *prefix)
{
  guint low = 0;
  guint high = (guint) index->n_words;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gsize length = 0;

      if (strcmp (gloss_index_get_word (index, middle, &length), prefix) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * gloss_index_get_postings:
 * @index: an index
 * @i: which word, below gloss_index_get_n_words()
 * @n_postings: (out): how many postings it has
 *
 * The postings of a word, to be read with gloss_index_read_posting().
 *
 * Returns: (transfer none) (array length=n_postings): the postings
 */
const guint32 *
gloss_index_get_postings (GlossIndex *index, guint i, guint *n_postings)
{
  guint32 start = index->posting_starts[i];
  guint32 end = index->posting_starts[i + 1];

  *n_postings = 0;
  if (start > end || end > index->n_postings)
    return index->postings;

  *n_postings = end - start;

  return index->postings + start;
}

/**
 * gloss_index_read_posting:
 * @index: an index
 * @posting: one of the postings of a word
 * @document: (out): which document has the word
 * @field: (out): in which of its fields
 *
 * Returns: %FALSE if there is no such document or field
 */
gboolean
gloss_index_read_posting (GlossIndex *index, guint32 posting, guint *document, GlossField *field)
{
  *document = GLOSS_POSTING_DOCUMENT (posting);
  *field = (GlossField) GLOSS_POSTING_FIELD (posting);

  return *document < index->n_documents && GLOSS_POSTING_FIELD (posting) < GLOSS_N_FIELDS;
}
