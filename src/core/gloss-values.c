/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gloss-text.h"

#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#define DIGITS  "0123456789"

struct _GlossValues
{
  GObject parent_instance;

  GlossDatabase *database;
  GHashTable *values; /* of what was normalized, by the placeholder's id */
};

G_DEFINE_FINAL_TYPE (GlossValues, gloss_values, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
gloss_values_dispose (GObject *object)
{
  GlossValues *self = GLOSS_VALUES (object);

  g_clear_object (&self->database);

  G_OBJECT_CLASS (gloss_values_parent_class)->dispose (object);
}

static void
gloss_values_finalize (GObject *object)
{
  GlossValues *self = GLOSS_VALUES (object);

  g_clear_pointer (&self->values, g_hash_table_unref);

  G_OBJECT_CLASS (gloss_values_parent_class)->finalize (object);
}

static void
gloss_values_class_init (GlossValuesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gloss_values_dispose;
  object_class->finalize = gloss_values_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", GLOSS_TYPE_VALUES, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
gloss_values_init (GlossValues *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * gloss_values_new:
 * @database: where the placeholders are from
 *
 * Returns: (transfer full): values, none of them set
 */
GlossValues *
gloss_values_new (GlossDatabase *database)
{
  GlossValues *self;

  g_return_val_if_fail (GLOSS_IS_DATABASE (database), NULL);

  self = g_object_new (GLOSS_TYPE_VALUES, NULL);
  self->database = g_object_ref (database);

  return self;
}

static void
replace (GlossValues *self, const char *id, char *value)
{
  g_autofree char *owned = value;

  if (g_strcmp0 (g_hash_table_lookup (self->values, id), owned) == 0)
    return;

  if (owned != NULL)
    g_hash_table_replace (self->values, g_strdup (id), g_steal_pointer (&owned));
  else
    g_hash_table_remove (self->values, id);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * gloss_values_set:
 * @id: a placeholder's id
 * @value: (nullable): what somebody typed; %NULL or only blanks remove the value
 * @error: return location for an error of %GLOSS_PLACEHOLDER_ERROR, or
 *   %GLOSS_DATABASE_ERROR_NOT_FOUND
 *
 * Sets a value, if it matches the placeholder's grammar. If it does not, the value that was set
 * before is removed all the same, so that nobody copies what stands in no field any more.
 *
 * Returns: whether @value was set or removed as asked
 */
gboolean
gloss_values_set (GlossValues *self, const char *id, const char *value, GError **error)
{
  g_autoptr (GlossPlaceholder) placeholder = NULL;
  char *normalized = NULL;
  gboolean is_empty = value == NULL || value[strspn (value, " \t")] == '\0';

  g_return_val_if_fail (GLOSS_IS_VALUES (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  placeholder = gloss_database_find_placeholder (self->database, id);
  if (placeholder == NULL)
    {
      g_set_error (error, GLOSS_DATABASE_ERROR, GLOSS_DATABASE_ERROR_NOT_FOUND,
                   /* Translators: a placeholder is a hole in a command; %s is its id */
                   _ ("There is no placeholder “%s”"), id);
      return FALSE;
    }

  if (!is_empty)
    normalized = gloss_placeholder_normalize (placeholder, value, error);
  replace (self, gloss_placeholder_get_id (placeholder), normalized);

  return is_empty || normalized != NULL;
}

/**
 * gloss_values_get:
 * @id: a placeholder's id
 *
 * Returns: (transfer none) (nullable): the value as it is filled in, not quoted; %NULL where none
 *   is set
 */
const char *
gloss_values_get (GlossValues *self, const char *id)
{
  g_return_val_if_fail (GLOSS_IS_VALUES (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->values, id);
}

static gboolean
consists_of (const char *value, const char *characters)
{
  return strspn (value, characters) == strlen (value);
}

/* One word of a POSIX shell. No `=` in what stays bare: at the start of a command it assigns. */
static char *
quote_sh (const char *value)
{
  if (consists_of (value, LETTERS DIGITS "._@:/+,-"))
    return g_strdup (value);

  return g_shell_quote (value);
}

/*
 * One word of PowerShell. There `@` splats, a word that starts with a digit may be a number, and
 * between single quotes only a doubled one is special.
 */
static char *
quote_powershell (const char *value)
{
  g_autoptr (GString) quoted = NULL;

  if (g_ascii_isalpha (value[0]) && consists_of (value, LETTERS DIGITS "._-"))
    return g_strdup (value);

  quoted = g_string_new (value);
  g_string_replace (quoted, "'", "''", 0);
  g_string_prepend_c (quoted, '\'');
  g_string_append_c (quoted, '\'');

  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

/* How a configuration file or a zone quotes, nobody knows here; so only what needs no quotes
   gets in. */
static char *
take_plain (const char *value)
{
  return consists_of (value, LETTERS DIGITS "._@:/=+-") ? g_strdup (value) : NULL;
}

static char *
quote (GlossSnippetKind kind, const char *value)
{
  switch (kind)
    {
    case GLOSS_SNIPPET_SH:
      return quote_sh (value);
    case GLOSS_SNIPPET_POWERSHELL:
      return quote_powershell (value);
    case GLOSS_SNIPPET_CONFIG:
    case GLOSS_SNIPPET_DNS_RECORD:
      return take_plain (value);
    case GLOSS_SNIPPET_NONE:
    case GLOSS_SNIPPET_MESSAGE:
      return g_strdup (value);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The placeholder that starts at a brace: its id without braces, or NULL */
static char *
read_placeholder (const char *at)
{
  gsize length = gloss_text_measure_hole (at);

  return length > 0 ? g_strndup (at + 1, length - strlen ("{}")) : NULL;
}

/* What stands in for a placeholder, or NULL for one that is not in the database */
static char *
get_replacement (GlossValues *self, GlossSnippetKind kind, const char *id)
{
  g_autoptr (GlossPlaceholder) placeholder = gloss_database_find_placeholder (self->database, id);
  const char *value = gloss_values_get (self, id);
  char *quoted = value != NULL ? quote (kind, value) : NULL;

  if (quoted != NULL || placeholder == NULL)
    return quoted;

  return g_strdup (gloss_placeholder_get_example (placeholder));
}

/**
 * gloss_values_fill:
 * @kind: what @snippet is; %GLOSS_SNIPPET_MESSAGE for any text that is for people
 * @snippet: a snippet, or a text with placeholders
 *
 * Replaces each placeholder by its value. In a command the value is one word, quoted where it has
 * to be. In a configuration file and a record, a value that would need quotes is left out, and the
 * example stands there; so it does where no value is set. What was filled in is not looked at
 * again.
 *
 * Returns: (transfer full): @snippet with its holes filled
 */
char *
gloss_values_fill (GlossValues *self, GlossSnippetKind kind, const char *snippet)
{
  GString *filled;
  const char *p = snippet;
  const char *brace;

  g_return_val_if_fail (GLOSS_IS_VALUES (self), NULL);
  g_return_val_if_fail (snippet != NULL, NULL);

  filled = g_string_new (NULL);
  while ((brace = strchr (p, '{')) != NULL)
    {
      g_autofree char *id = read_placeholder (brace);
      g_autofree char *replacement = id != NULL ? get_replacement (self, kind, id) : NULL;
      gsize length = replacement != NULL ? strlen (id) + strlen ("{}") : 1;

      g_string_append_len (filled, p, brace - p);
      if (replacement != NULL)
        g_string_append (filled, replacement);
      else
        g_string_append_len (filled, brace, length);
      p = brace + length;
    }
  g_string_append (filled, p);

  return g_string_free (filled, FALSE);
}

/**
 * gloss_values_list:
 * @snippet: a snippet, or a text with placeholders
 *
 * Returns: (transfer full): the ids of the placeholders in it, in order, each once
 */
GStrv
gloss_values_list (const char *snippet)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  g_return_val_if_fail (snippet != NULL, NULL);

  for (const char *p = strchr (snippet, '{'); p != NULL; p = strchr (p + 1, '{'))
    {
      g_autofree char *id = read_placeholder (p);

      if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, g_steal_pointer (&id));
    }

  return (GStrv) g_ptr_array_steal (ids, NULL);
}
