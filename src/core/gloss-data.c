/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-data.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gloss-array.h"
#include "gloss-database.h"
#include "gloss-text.h"

/* Here rather than with GlossDatabase, since the compiler has this file and not that one */
G_DEFINE_QUARK (gloss_database_error, gloss_database_error)

static gboolean
check_header (GBytes *bytes, GError **error)
{
  GlossFormatHeader header;
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (size < sizeof header)
    {
      g_set_error (error, GLOSS_DATABASE_ERROR, GLOSS_DATABASE_ERROR_TRUNCATED,
                   /* Translators: both numbers are lengths in bytes */
                   _ ("The database is cut off: its length is %zu, and its header alone takes %zu"),
                   size, sizeof header);
      return FALSE;
    }

  memcpy (&header, data, sizeof header);
  if (header.magic == GUINT32_SWAP_LE_BE (GLOSS_FORMAT_MAGIC))
    g_set_error_literal (error, GLOSS_DATABASE_ERROR, GLOSS_DATABASE_ERROR_INVALID,
                         _ ("The database was made for a machine of another byte order"));
  else if (header.magic != GLOSS_FORMAT_MAGIC)
    g_set_error_literal (error, GLOSS_DATABASE_ERROR, GLOSS_DATABASE_ERROR_INVALID,
                         _ ("This is no database of Gloss"));
  else if (header.version != GLOSS_FORMAT_VERSION)
    g_set_error (error, GLOSS_DATABASE_ERROR, GLOSS_DATABASE_ERROR_VERSION,
                 /* Translators: both numbers are versions of the file format */
                 _ ("The database has version %u of the format, and version %u is needed"),
                 header.version, GLOSS_FORMAT_VERSION);
  else if (header.length != size)
    g_set_error (error, GLOSS_DATABASE_ERROR, GLOSS_DATABASE_ERROR_TRUNCATED,
                 /* Translators: both numbers are lengths in bytes */
                 _ ("The database is damaged: its length is %zu, and its header says %zu"), size,
                 (gsize) header.length);
  else if (header.reserved != 0)
    g_set_error_literal (error, GLOSS_DATABASE_ERROR, GLOSS_DATABASE_ERROR_DAMAGED,
                         _ ("The database’s header is damaged"));
  else
    return TRUE;

  return FALSE;
}

static guint
count_children (GVariant *array)
{
  return MIN (g_variant_n_children (array), (gsize) G_MAXUINT - 1);
}

/*
 * gloss_data_new:
 * @bytes: a compiled database
 * @error: return location for an error of %GLOSS_DATABASE_ERROR
 *
 * Checks the header and finds the members; looks at no code. GVariant keeps the alignment that it
 * needs: where @bytes are not aligned to 8, it makes one copy that is.
 *
 * Returns: (transfer full): the open database, or %NULL
 */
GlossData *
gloss_data_new (GBytes *bytes, GError **error)
{
  g_autoptr (GVariant) root = NULL;
  GlossData *self;

  if (!check_header (bytes, error))
    return NULL;

  root = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (GLOSS_FORMAT_TYPE), bytes, FALSE));

  self = g_atomic_rc_box_new0 (GlossData);
  self->protocols = g_variant_get_child_value (root, GLOSS_FORMAT_PROTOCOLS);
  self->codes = g_variant_get_child_value (root, GLOSS_FORMAT_CODES);
  self->by_id = g_variant_get_child_value (root, GLOSS_FORMAT_BY_ID);
  self->by_value = g_variant_get_child_value (root, GLOSS_FORMAT_BY_VALUE);
  self->documents = g_variant_get_child_value (root, GLOSS_FORMAT_DOCUMENTS);
  self->placeholders = g_variant_get_child_value (root, GLOSS_FORMAT_PLACEHOLDERS);
  self->comparisons = g_variant_get_child_value (root, GLOSS_FORMAT_COMPARISONS);
  self->text_index = g_variant_get_child_value (root, GLOSS_FORMAT_TEXT_INDEX);
  self->date = g_variant_get_child_value (root, GLOSS_FORMAT_DATE);
  self->n_codes = count_children (self->codes);

  return self;
}

GlossData *
gloss_data_ref (GlossData *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_data (gpointer data)
{
  GlossData *self = data;

  g_variant_unref (self->protocols);
  g_variant_unref (self->codes);
  g_variant_unref (self->by_id);
  g_variant_unref (self->by_value);
  g_variant_unref (self->documents);
  g_variant_unref (self->placeholders);
  g_variant_unref (self->comparisons);
  g_variant_unref (self->text_index);
  g_variant_unref (self->date);
}

void
gloss_data_unref (GlossData *self)
{
  g_atomic_rc_box_release_full (self, clear_data);
}

/*
 * gloss_data_get_protocol:
 * @code: the tuple of a code
 *
 * Returns: (transfer full): the tuple of its protocol
 */
GVariant *
gloss_data_get_protocol (GlossData *self, GVariant *code)
{
  return gloss_array_get_child (self->protocols,
                                gloss_data_get_uint16 (code, GLOSS_FORMAT_CODE_PROTOCOL));
}

guint
gloss_data_get_byte (GVariant *tuple, guint member)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (tuple, member);

  return g_variant_get_byte (child);
}

/* A value of a closed list that has n_values; the first one where it is none of them */
guint
gloss_data_get_enum (GVariant *tuple, guint member, guint n_values)
{
  guint value = gloss_data_get_byte (tuple, member);

  return value < n_values ? value : 0;
}

gboolean
gloss_data_get_boolean (GVariant *tuple, guint member)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (tuple, member);

  return g_variant_get_boolean (child);
}

guint
gloss_data_get_uint16 (GVariant *tuple, guint member)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (tuple, member);

  return g_variant_get_uint16 (child);
}

guint
gloss_data_get_uint32 (GVariant *tuple, guint member)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (tuple, member);

  return g_variant_get_uint32 (child);
}

guint64
gloss_data_get_uint64 (GVariant *tuple, guint member)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (tuple, member);

  return g_variant_get_uint64 (child);
}

/* Never translated. The string outlives the child: both lie in the bytes that the tuple holds. */
const char *
gloss_data_get_string (GVariant *tuple, guint member)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (tuple, member);

  return g_variant_get_string (child, NULL);
}

/* In the reader's language */
const char *
gloss_data_get_text (GVariant *tuple, guint member)
{
  return gloss_text_translate (gloss_data_get_string (tuple, member));
}

GStrv
gloss_data_dup_strings (GVariant *tuple, guint member)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (tuple, member);

  return g_variant_dup_strv (child, NULL);
}

GStrv
gloss_data_dup_texts (GVariant *tuple, guint member)
{
  GStrv texts = gloss_data_dup_strings (tuple, member);

  for (gsize i = 0; texts[i] != NULL; i++)
    {
      char *source = texts[i];

      texts[i] = g_strdup (gloss_text_translate (source));
      g_free (source);
    }

  return texts;
}

static guint
get_order (GVariant *order, guint position)
{
  gsize n;
  const guint32 *indices = g_variant_get_fixed_array (order, &n, sizeof (guint32));

  return position < n ? indices[position] : G_MAXUINT;
}

/* The id or the value of a code; "" where there is no such code */
static const char *
peek_key (GlossData *self, guint index, GlossFormatCode member)
{
  gsize offset = GLOSS_FORMAT_CODE_ID_OFFSET;
  const char *id =
      gloss_array_peek_string (self->codes, GLOSS_FORMAT_CODE_ALIGNMENT, index, offset);

  if (member == GLOSS_FORMAT_CODE_ID)
    return id;

  return gloss_array_peek_string (self->codes, GLOSS_FORMAT_CODE_ALIGNMENT, index,
                                  offset + strlen (id) + 1);
}

/*
 * The first position of an order whose code has an id or a value that is not less than a key, by
 * ASCII rules. Where there is no code, id and value are empty, and so unlike any key.
 */
static guint
find_first (GlossData *self, GVariant *order, GlossFormatCode member, const char *key)
{
  gsize n = 0;
  const guint32 *indices = g_variant_get_fixed_array (order, &n, sizeof (guint32));
  guint low = 0;
  guint high = MIN (n, (gsize) G_MAXUINT - 1);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_ascii_strcasecmp (peek_key (self, indices[middle], member), key) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_at (GlossData *self, GVariant *order, guint position, GlossFormatCode member, const char *key)
{
  return g_ascii_strcasecmp (peek_key (self, get_order (order, position), member), key) == 0;
}

static gboolean
is_key (const char *key)
{
  gsize length = strnlen (key, GLOSS_DATA_MAX_ID + 1);

  return length > 0 && length <= GLOSS_DATA_MAX_ID && g_utf8_validate_len (key, length, NULL);
}

/*
 * gloss_data_get_id:
 * @index: any number
 *
 * Returns: (transfer none): the id of a code, "" where there is no such code
 */
const char *
gloss_data_get_id (GlossData *self, guint index)
{
  const char *id = peek_key (self, index, GLOSS_FORMAT_CODE_ID);

  return g_utf8_validate (id, -1, NULL) ? id : "";
}

/*
 * gloss_data_find_code:
 * @id: an id, in any case of letters
 * @index: (out): where to put the index of its code
 *
 * Returns: whether there is such a code
 */
gboolean
gloss_data_find_code (GlossData *self, const char *id, guint *index)
{
  guint position;

  if (!is_key (id))
    return FALSE;

  position = find_first (self, self->by_id, GLOSS_FORMAT_CODE_ID, id);
  if (!is_at (self, self->by_id, position, GLOSS_FORMAT_CODE_ID, id))
    return FALSE;

  *index = get_order (self->by_id, position);
  return TRUE;
}

/*
 * gloss_data_is_shown_by_title:
 * @id: the id of a code
 *
 * Returns: whether the codes of its protocol are called by their titles
 */
gboolean
gloss_data_is_shown_by_title (GlossData *self, const char *id)
{
  for (gsize i = 0; i < g_variant_n_children (self->protocols); i++)
    {
      g_autoptr (GVariant) protocol = g_variant_get_child_value (self->protocols, i);
      const char *name = gloss_data_get_string (protocol, GLOSS_DATA_PROTOCOL_ID);
      gsize length = strlen (name);

      if (g_ascii_strncasecmp (id, name, length) == 0 && id[length] == '/')
        return gloss_data_get_boolean (protocol, GLOSS_DATA_PROTOCOL_SHOWN_BY_TITLE);
    }

  return FALSE;
}

/*
 * gloss_data_get_title:
 * @id: an id, in any case of letters
 *
 * Returns: (transfer none) (nullable): the title of its code in the reader's language, %NULL where
 *   there is no such code
 */
const char *
gloss_data_get_title (GlossData *self, const char *id)
{
  g_autoptr (GVariant) code = NULL;
  guint index;

  if (!gloss_data_find_code (self, id, &index))
    return NULL;

  code = gloss_array_get_child (self->codes, index);

  return gloss_data_get_text (code, GLOSS_FORMAT_CODE_TITLE);
}

/*
 * gloss_data_find_value:
 * @value: a bare value, in any case of letters
 * @first: (out): where to put the position of the first one, for gloss_data_get_by_value()
 *
 * Returns: how many codes have that value
 */
guint
gloss_data_find_value (GlossData *self, const char *value, guint *first)
{
  guint n = 0;

  *first = 0;
  if (!is_key (value))
    return 0;

  *first = find_first (self, self->by_value, GLOSS_FORMAT_CODE_VALUE, value);
  while (is_at (self, self->by_value, *first + n, GLOSS_FORMAT_CODE_VALUE, value))
    n++;

  return n;
}

/* The index of the code at a position of the order by value, less than n_codes */
guint
gloss_data_get_by_value (GlossData *self, guint position)
{
  return get_order (self->by_value, position);
}

/* A class digit, or `x` for any */
static gboolean
is_class (char c)
{
  return g_ascii_isdigit (c) || g_ascii_tolower (c) == 'x';
}

/*
 * gloss_data_is_meant:
 * @index: any number
 * @value: what somebody takes for the value of a code
 *
 * Returns: whether it is the last part of the code's value, or the code's value but for the class,
 *   where one of the two has `x` for it
 */
gboolean
gloss_data_is_meant (GlossData *self, guint index, const char *value)
{
  const char *known = peek_key (self, index, GLOSS_FORMAT_CODE_VALUE);
  const char *slash = strrchr (known, '/');

  if (slash != NULL)
    return g_ascii_strcasecmp (slash + 1, value) == 0;

  return is_class (known[0]) && is_class (value[0]) && value[1] == '.' &&
         (g_ascii_isalpha (known[0]) || g_ascii_isalpha (value[0])) &&
         g_ascii_strcasecmp (known + 1, value + 1) == 0;
}

/*
 * gloss_data_find_whole:
 * @index: any number
 *
 * Returns: the index of what the code's value says that it belongs to, the provider of a reply or
 *   the list of an answer; G_MAXUINT32 where it says nothing
 */
guint32
gloss_data_find_whole (GlossData *self, guint index)
{
  const char *value = peek_key (self, index, GLOSS_FORMAT_CODE_VALUE);
  const char *id = peek_key (self, index, GLOSS_FORMAT_CODE_ID);
  const char *slash = strchr (value, '/') != NULL ? strrchr (id, '/') : NULL;
  g_autofree char *whole = NULL;
  guint found;

  if (slash == NULL)
    return G_MAXUINT32;

  whole = g_strndup (id, slash - id);

  return gloss_data_find_code (self, whole, &found) ? found : G_MAXUINT32;
}

/*
 * gloss_data_find_comparison:
 * @a: the index of a code
 * @b: the index of a later code
 * @index: (out): where to put the index of the comparison
 *
 * Returns: whether somebody wrote about the two
 */
gboolean
gloss_data_find_comparison (GlossData *self, guint a, guint b, guint *index)
{
  guint64 key = (guint64) a << 32 | b;
  guint low = 0;
  guint high = count_children (self->comparisons);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (GVariant) pair = g_variant_get_child_value (self->comparisons, middle);
      guint64 found = (guint64) gloss_data_get_uint32 (pair, GLOSS_DATA_COMPARISON_A) << 32 |
                      gloss_data_get_uint32 (pair, GLOSS_DATA_COMPARISON_B);

      if (found == key)
        {
          *index = middle;
          return TRUE;
        }
      if (found < key)
        low = middle + 1;
      else
        high = middle;
    }

  return FALSE;
}
