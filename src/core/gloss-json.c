/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-json.h"

struct _GlossJson
{
  GString *text;
  guint depth;
  gboolean first; /* whether nothing stands in the innermost object or array yet */
};

static void
append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (const char *c = value; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_printf (text, "\\%c", *c);
      else if (*c == '\n')
        g_string_append (text, "\\n");
      else if ((guchar) *c < 0x20 || *c == 0x7f)
        g_string_append_printf (text, "\\u%04x", (guint) *c);
      else
        g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

static void
new_line (GlossJson *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
begin_value (GlossJson *self, const char *name)
{
  if (self->depth > 0)
    {
      if (!self->first)
        g_string_append_c (self->text, ',');
      new_line (self);
    }
  self->first = FALSE;

  if (name != NULL)
    {
      append_quoted (self->text, name);
      g_string_append (self->text, ": ");
    }
}

static void
begin_container (GlossJson *self, const char *name, char bracket)
{
  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->first = TRUE;
}

static void
end_container (GlossJson *self, char bracket)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->first)
    new_line (self);
  g_string_append_c (self->text, bracket);
  self->first = FALSE;
}

/**
 * gloss_json_new:
 *
 * Returns: (transfer full): a writer with nothing written
 */
GlossJson *
gloss_json_new (void)
{
  GlossJson *self = g_new0 (GlossJson, 1);

  self->text = g_string_new (NULL);
  self->first = TRUE;

  return self;
}

/**
 * gloss_json_free:
 * @self: (transfer full): a writer
 */
void
gloss_json_free (GlossJson *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * gloss_json_end:
 * @self: a writer in which every object and array has been ended
 *
 * Takes the document out of the writer, which can only be freed then.
 *
 * Returns: (transfer full): the document, UTF-8, ended by a newline
 */
char *
gloss_json_end (GlossJson *self)
{
  g_return_val_if_fail (self->depth == 0, NULL);

  g_string_append_c (self->text, '\n');
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

/**
 * gloss_json_begin_object:
 * @self: a writer
 * @name: (nullable): the member's name
 */
void
gloss_json_begin_object (GlossJson *self, const char *name)
{
  begin_container (self, name, '{');
}

/**
 * gloss_json_end_object:
 * @self: a writer in an object
 */
void
gloss_json_end_object (GlossJson *self)
{
  end_container (self, '}');
}

/**
 * gloss_json_begin_array:
 * @self: a writer
 * @name: (nullable): the member's name
 */
void
gloss_json_begin_array (GlossJson *self, const char *name)
{
  begin_container (self, name, '[');
}

/**
 * gloss_json_end_array:
 * @self: a writer in an array
 */
void
gloss_json_end_array (GlossJson *self)
{
  end_container (self, ']');
}

/**
 * gloss_json_string:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: (nullable): UTF-8; %NULL is written as `null`
 */
void
gloss_json_string (GlossJson *self, const char *name, const char *value)
{
  begin_value (self, name);
  if (value != NULL)
    append_quoted (self->text, value);
  else
    g_string_append (self->text, "null");
}

/**
 * gloss_json_strings:
 * @self: a writer
 * @name: (nullable): the member's name
 * @values: (array zero-terminated=1): the strings
 */
void
gloss_json_strings (GlossJson *self, const char *name, const char *const *values)
{
  gloss_json_begin_array (self, name);
  for (gsize i = 0; values[i] != NULL; i++)
    gloss_json_string (self, NULL, values[i]);
  gloss_json_end_array (self);
}

/**
 * gloss_json_int:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: a number
 */
void
gloss_json_int (GlossJson *self, const char *name, gint64 value)
{
  begin_value (self, name);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/**
 * gloss_json_double:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: a finite number
 */
void
gloss_json_double (GlossJson *self, const char *name, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  begin_value (self, name);
  g_string_append (self->text, g_ascii_formatd (buffer, sizeof buffer, "%.4g", value));
}

/**
 * gloss_json_boolean:
 * @self: a writer
 * @name: (nullable): the member's name
 * @value: a truth value
 */
void
gloss_json_boolean (GlossJson *self, const char *name, gboolean value)
{
  begin_value (self, name);
  g_string_append (self->text, value ? "true" : "false");
}
