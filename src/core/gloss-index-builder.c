/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-index-builder.h"

#include <string.h>

#include "gloss-format.h"
#include "gloss-index.h"
#include "gloss-words.h"

struct _GlossIndexBuilder
{
  GHashTable *postings; /* word -> GArray of guint32 */
};

typedef struct
{
  GHashTable *postings;
  guint32 posting;
} Addition;

static int
compare_postings (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
add_word_cb (const char *word, gsize length, gpointer user_data)
{
  Addition *addition = user_data;
  GArray *array = g_hash_table_lookup (addition->postings, word);

  if (array == NULL)
    {
      array = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (addition->postings, g_strndup (word, length), array);
    }

  /* A text that repeats a word is the common case; other repetitions go when all is sorted. */
  if (array->len == 0 || g_array_index (array, guint32, array->len - 1) != addition->posting)
    g_array_append_val (array, addition->posting);

  return TRUE;
}

static void
append_postings (GArray *target, GArray *postings)
{
  g_array_sort (postings, compare_postings);
  for (guint i = 0; i < postings->len; i++)
    {
      guint32 posting = g_array_index (postings, guint32, i);

      if (i == 0 || posting != g_array_index (postings, guint32, i - 1))
        g_array_append_val (target, posting);
    }
}

static GVariant *
new_array (GArray *array, const GVariantType *type)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize size = (gsize) array->len * g_array_get_element_size (array);

  bytes = g_bytes_new_take (g_array_free (array, FALSE), size);

  return g_variant_new_from_bytes (type, bytes, TRUE);
}

/**
 * gloss_index_builder_new:
 *
 * Returns: (transfer full): a builder without words
 */
GlossIndexBuilder *
gloss_index_builder_new (void)
{
  GlossIndexBuilder *builder = g_new0 (GlossIndexBuilder, 1);

  builder->postings =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  return builder;
}

/**
 * gloss_index_builder_free:
 * @builder: (transfer full): a builder
 *
 * Frees @builder; what it made stays.
 */
void
gloss_index_builder_free (GlossIndexBuilder *builder)
{
  g_return_if_fail (builder != NULL);

  g_hash_table_unref (builder->postings);
  g_free (builder);
}

/**
 * gloss_index_builder_add:
 * @builder: a builder
 * @document: the index of a code in the database, below %GLOSS_INDEX_MAX_DOCUMENTS
 * @field: where in the code @text stands
 * @text: plain text, without inline forms
 *
 * Adds the words of a text. The texts of one field may be added one after the other.
 */
void
gloss_index_builder_add (GlossIndexBuilder *builder,
                         guint document,
                         GlossField field,
                         const char *text)
{
  Addition addition = { 0 };

  g_return_if_fail (builder != NULL);
  g_return_if_fail (document < GLOSS_INDEX_MAX_DOCUMENTS);
  g_return_if_fail (field < GLOSS_N_FIELDS);
  g_return_if_fail (text != NULL);

  addition.postings = builder->postings;
  addition.posting = ((guint32) document << 8) | (guint32) field;
  gloss_words_foreach (text, add_word_cb, &addition);
}

/**
 * gloss_index_builder_end:
 * @builder: a builder
 *
 * Returns: (transfer floating): the index of all that was added, of type %GLOSS_FORMAT_INDEX
 */
GVariant *
gloss_index_builder_end (GlossIndexBuilder *builder)
{
  g_autofree char **words = NULL;
  GArray *bytes = NULL;
  GArray *word_starts = NULL;
  GArray *posting_starts = NULL;
  GArray *postings = NULL;
  guint n_words = 0;

  g_return_val_if_fail (builder != NULL, NULL);

  bytes = g_array_new (FALSE, FALSE, sizeof (char));
  word_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  posting_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  postings = g_array_new (FALSE, FALSE, sizeof (guint32));

  words = (char **) g_hash_table_get_keys_as_array (builder->postings, &n_words);
  qsort (words, n_words, sizeof (char *), compare_words);
  for (guint i = 0; i < n_words; i++)
    {
      guint32 word_start = bytes->len;
      guint32 posting_start = postings->len;

      g_array_append_vals (bytes, words[i], (guint) strlen (words[i]) + 1);
      g_array_append_val (word_starts, word_start);
      g_array_append_val (posting_starts, posting_start);
      append_postings (postings, g_hash_table_lookup (builder->postings, words[i]));
    }
  g_array_append_val (posting_starts, postings->len);

  return g_variant_new ("(@ay@au@au@au)", new_array (bytes, G_VARIANT_TYPE ("ay")),
                        new_array (word_starts, G_VARIANT_TYPE ("au")),
                        new_array (posting_starts, G_VARIANT_TYPE ("au")),
                        new_array (postings, G_VARIANT_TYPE ("au")));
}
