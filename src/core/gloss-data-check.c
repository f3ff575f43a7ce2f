/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-data.h"

#include <string.h>

#include "gloss-array.h"
#include "gloss-database.h"
#include "gloss-index.h"

/*
 * Sets an error that says what is damaged, and returns FALSE. Not translated: it is for whoever
 * makes a database, since those who have one check its header only.
 */
static gboolean damaged (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
damaged (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error =
        g_error_new_valist (GLOSS_DATABASE_ERROR, GLOSS_DATABASE_ERROR_DAMAGED, format, arguments);
  va_end (arguments);

  return FALSE;
}

static gboolean
check_bytes (GBytes *bytes, GError **error)
{
  GlossFormatHeader header;
  g_autoptr (GVariant) root = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  memcpy (&header, data, sizeof header);
  if (gloss_format_checksum (data + sizeof header, size - sizeof header) != header.checksum)
    return damaged (error, "The database is damaged: its checksum is wrong");

  root = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (GLOSS_FORMAT_TYPE), bytes, FALSE));
  if (!g_variant_is_normal_form (root))
    return damaged (error, "The database is damaged: it is not in normal form");

  return TRUE;
}

static gsize
count_members (GVariant *tuple, guint member)
{
  g_autoptr (GVariant) array = g_variant_get_child_value (tuple, member);

  return g_variant_n_children (array);
}

/* The protocols' codes follow each other without a gap, from the first to the last */
static gboolean
check_protocols (GlossData *self, GError **error)
{
  guint next = 0;

  for (gsize i = 0; i < g_variant_n_children (self->protocols); i++)
    {
      g_autoptr (GVariant) protocol = g_variant_get_child_value (self->protocols, i);
      const char *id = gloss_data_get_string (protocol, GLOSS_DATA_PROTOCOL_ID);
      guint first = gloss_data_get_uint32 (protocol, GLOSS_DATA_PROTOCOL_FIRST);
      guint count = gloss_data_get_uint32 (protocol, GLOSS_DATA_PROTOCOL_COUNT);

      if (first != next || count > self->n_codes - next)
        return damaged (error,
                        "Protocol “%s” has %u entries from number %u on, and %u of %u "
                        "were expected to be left",
                        id, count, first, self->n_codes - next, self->n_codes);
      if (count_members (protocol, GLOSS_DATA_PROTOCOL_PHASES) > GLOSS_DATA_MAX_PHASES)
        return damaged (error, "Protocol “%s” has more than %d phases", id, GLOSS_DATA_MAX_PHASES);
      next += count;
    }

  if (next != self->n_codes)
    return damaged (error, "The protocols have %u entries, and the database has %u", next,
                    self->n_codes);

  return TRUE;
}

static gboolean
check_in_list (GVariant *tuple,
               guint member,
               guint n_values,
               const char *fact,
               const char *id,
               GError **error)
{
  guint value = gloss_data_get_byte (tuple, member);

  if (value >= n_values)
    return damaged (error, "Entry “%s”: “%s” is %u, and it must be less than %u", id, fact, value,
                    n_values);

  return TRUE;
}

static gboolean
check_facts (GVariant *code, const char *id, GError **error)
{
  static const struct
  {
    const char *fact;
    guint member;
    guint n_values;
  } facts[] = {
    { "outcome", GLOSS_FORMAT_CODE_OUTCOME, GLOSS_DATA_N_OUTCOMES },
    { "retry", GLOSS_FORMAT_CODE_RETRY, GLOSS_DATA_N_RETRIES },
    { "provenance", GLOSS_FORMAT_CODE_PROVENANCE, GLOSS_DATA_N_PROVENANCES },
    { "status", GLOSS_FORMAT_CODE_STATUS, GLOSS_DATA_N_STATUSES },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    if (!check_in_list (code, facts[i].member, facts[i].n_values, facts[i].fact, id, error))
      return FALSE;

  if (gloss_data_get_uint32 (code, GLOSS_FORMAT_CODE_ACTORS) >> GLOSS_DATA_N_ACTORS != 0)
    return damaged (error, "Entry “%s” names an actor that does not exist", id);

  return TRUE;
}

static gboolean
check_place (GlossData *self, guint index, GVariant *code, const char *id, GError **error)
{
  g_autoptr (GVariant) protocol = gloss_data_get_protocol (self, code);
  guint first = gloss_data_get_uint32 (protocol, GLOSS_DATA_PROTOCOL_FIRST);
  guint64 phases = gloss_data_get_uint64 (code, GLOSS_FORMAT_CODE_PHASES);
  gsize n_phases = count_members (protocol, GLOSS_DATA_PROTOCOL_PHASES);

  if (index < first || index - first >= gloss_data_get_uint32 (protocol, GLOSS_DATA_PROTOCOL_COUNT))
    return damaged (error, "Entry “%s” is not among those of its protocol", id);
  if (gloss_data_get_uint16 (code, GLOSS_FORMAT_CODE_CLASS) >=
      count_members (protocol, GLOSS_DATA_PROTOCOL_CLASSES))
    return damaged (error, "Entry “%s” has a class that its protocol does not have", id);
  if (n_phases < GLOSS_DATA_MAX_PHASES && phases >> n_phases != 0)
    return damaged (error, "Entry “%s” has a phase that its protocol does not have", id);

  return TRUE;
}

static gboolean
check_fix (GVariant *fix, const char *id, GError **error)
{
  g_autoptr (GVariant) steps = g_variant_get_child_value (fix, GLOSS_DATA_FIX_STEPS);

  if (!check_in_list (fix, GLOSS_DATA_FIX_ACTOR, GLOSS_DATA_N_ACTORS, "actor", id, error))
    return FALSE;

  for (gsize i = 0; i < g_variant_n_children (steps); i++)
    {
      g_autoptr (GVariant) step = g_variant_get_child_value (steps, i);

      if (!check_in_list (step, GLOSS_DATA_STEP_KIND, GLOSS_DATA_N_SNIPPET_KINDS, "kind", id,
                          error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_fixes (GVariant *code, const char *id, GError **error)
{
  g_autoptr (GVariant) fixes = g_variant_get_child_value (code, GLOSS_FORMAT_CODE_FIXES);

  for (gsize i = 0; i < g_variant_n_children (fixes); i++)
    {
      g_autoptr (GVariant) fix = g_variant_get_child_value (fixes, i);

      if (!check_fix (fix, id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_references (GlossData *self, GVariant *code, const char *id, GError **error)
{
  g_autoptr (GVariant) references = g_variant_get_child_value (code, GLOSS_FORMAT_CODE_REFERENCES);

  for (gsize i = 0; i < g_variant_n_children (references); i++)
    {
      g_autoptr (GVariant) reference = g_variant_get_child_value (references, i);

      if (gloss_data_get_uint16 (reference, GLOSS_DATA_REFERENCE_DOCUMENT) >=
          g_variant_n_children (self->documents))
        return damaged (error, "Entry “%s” refers to a document that does not exist", id);
    }

  return TRUE;
}

static gboolean
check_codes (GlossData *self, GError **error)
{
  for (guint i = 0; i < self->n_codes; i++)
    {
      g_autoptr (GVariant) code = g_variant_get_child_value (self->codes, i);
      const char *id = gloss_data_get_string (code, GLOSS_FORMAT_CODE_ID);

      if (!check_place (self, i, code, id, error) || !check_facts (code, id, error) ||
          !check_fixes (code, id, error) || !check_references (self, code, id, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * An order has each code once, and ascends: by the string, and where two are equal, by the index.
 * As no two indices are equal then, and there are as many as codes, it is a permutation.
 */
static gboolean
check_order (GlossData *self,
             GVariant *order,
             guint member,
             gboolean unique,
             const char *name,
             GError **error)
{
  gsize n;
  const guint32 *indices = g_variant_get_fixed_array (order, &n, sizeof (guint32));
  const char *previous = NULL;

  if (n != self->n_codes)
    return damaged (error, "“%s” has %zu entries, and the database has %u", name, n, self->n_codes);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) code = gloss_array_get_child (self->codes, indices[i]);
      const char *key = gloss_data_get_string (code, member);
      int compared = previous != NULL ? g_ascii_strcasecmp (previous, key) : -1;

      if (indices[i] >= self->n_codes)
        return damaged (error, "“%s” names entry %u, and there are %u", name, indices[i],
                        self->n_codes);
      if (key[0] == '\0')
        return damaged (error, "Entry %u has no id or no value", indices[i]);
      if (compared > 0 || (compared == 0 && (unique || indices[i - 1] >= indices[i])))
        return damaged (error, "“%s” is not sorted at “%s”", name, key);
      previous = key;
    }

  return TRUE;
}

static gboolean
check_placeholders (GlossData *self, GError **error)
{
  for (gsize i = 0; i < g_variant_n_children (self->placeholders); i++)
    {
      g_autoptr (GVariant) placeholder = g_variant_get_child_value (self->placeholders, i);

      if (!check_in_list (placeholder, GLOSS_DATA_PLACEHOLDER_GRAMMAR, GLOSS_DATA_N_GRAMMARS,
                          "grammar", gloss_data_get_string (placeholder, GLOSS_DATA_PLACEHOLDER_ID),
                          error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_comparisons (GlossData *self, GError **error)
{
  guint64 previous = 0;

  for (gsize i = 0; i < g_variant_n_children (self->comparisons); i++)
    {
      g_autoptr (GVariant) pair = g_variant_get_child_value (self->comparisons, i);
      guint a = gloss_data_get_uint32 (pair, GLOSS_DATA_COMPARISON_A);
      guint b = gloss_data_get_uint32 (pair, GLOSS_DATA_COMPARISON_B);
      guint64 key = (guint64) a << 32 | b;

      if (a >= b || b >= self->n_codes)
        return damaged (error, "A comparison is of the entries %u and %u, and there are %u", a, b,
                        self->n_codes);
      if (key <= previous)
        return damaged (error, "The comparison of the entries %u and %u is out of order", a, b);
      previous = key;
    }

  return TRUE;
}

static gboolean
check_postings (GlossIndex *index, guint word, GError **error)
{
  guint n;
  const guint32 *postings = gloss_index_get_postings (index, word, &n);

  if (n == 0)
    return damaged (error, "Word %u of the index is in no entry", word);

  for (guint i = 0; i < n; i++)
    {
      guint document;
      GlossField field;

      if ((i > 0 && postings[i - 1] >= postings[i]) ||
          !gloss_index_read_posting (index, postings[i], &document, &field))
        return damaged (error, "Word %u of the index is not in the entry that it names", word);
    }

  return TRUE;
}

static gboolean
check_text_index (GlossData *self, GError **error)
{
  g_autoptr (GlossIndex) index = gloss_index_new (self->text_index, self->n_codes, error);
  const char *previous = "";

  if (index == NULL)
    return FALSE;

  for (guint i = 0; i < gloss_index_get_n_words (index); i++)
    {
      gsize length;
      const char *word = gloss_index_get_word (index, i, &length);

      if (strcmp (previous, word) >= 0)
        return damaged (error, "Word %u of the index is out of order", i);
      if (!check_postings (index, i, error))
        return FALSE;
      previous = word;
    }

  return TRUE;
}

/*
 * gloss_data_check:
 * @bytes: what @self was made from
 * @error: return location for an error of %GLOSS_DATABASE_ERROR or %GLOSS_INDEX_ERROR
 *
 * Checks every byte against the checksum, and every number that points somewhere.
 *
 * Returns: whether all is well
 */
gboolean
gloss_data_check (GlossData *self, GBytes *bytes, GError **error)
{
  return check_bytes (bytes, error) && check_protocols (self, error) && check_codes (self, error) &&
         check_order (self, self->by_id, GLOSS_FORMAT_CODE_ID, TRUE, "by-id", error) &&
         check_order (self, self->by_value, GLOSS_FORMAT_CODE_VALUE, FALSE, "by-value", error) &&
         check_placeholders (self, error) && check_comparisons (self, error) &&
         check_text_index (self, error);
}
