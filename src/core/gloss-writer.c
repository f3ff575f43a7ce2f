/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-writer.h"

#include "gloss-writer-private.h"

#include <glib/gi18n-lib.h>

struct _GlossWriter
{
  GObject parent_instance;

  GlossDatabase *database;
  GlossValues *values;
  GlossFormat format;
  guint width;
  gboolean color;
};

enum
{
  PROP_0,
  PROP_DATABASE,
  PROP_FORMAT,
  PROP_WIDTH,
  PROP_COLOR,
  PROP_VALUES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossWriter, gloss_writer, G_TYPE_OBJECT)

static GlossPage *
new_page (GlossWriter *self)
{
  return gloss_page_new (self->format, self->width, self->color);
}

static void
write_row (GlossPage *page, GlossCode *code)
{
  g_autofree char *title = gloss_code_dup_long_title (code);

  gloss_page_row (page, gloss_code_get_outcome (code), gloss_code_get_short_value (code), title,
                  gloss_code_get_summary (code));
}

static void
gloss_writer_constructed (GObject *object)
{
  GlossWriter *self = GLOSS_WRITER (object);

  G_OBJECT_CLASS (gloss_writer_parent_class)->constructed (object);

  g_assert (self->database != NULL);
  if (self->values == NULL)
    self->values = gloss_values_new (self->database);
}

static void
gloss_writer_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  GlossWriter *self = GLOSS_WRITER (object);

  switch (property_id)
    {
    case PROP_DATABASE:
      g_value_set_object (value, self->database);
      break;
    case PROP_FORMAT:
      g_value_set_enum (value, self->format);
      break;
    case PROP_WIDTH:
      g_value_set_uint (value, self->width);
      break;
    case PROP_COLOR:
      g_value_set_boolean (value, self->color);
      break;
    case PROP_VALUES:
      g_value_set_object (value, self->values);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gloss_writer_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  GlossWriter *self = GLOSS_WRITER (object);

  switch (property_id)
    {
    case PROP_DATABASE:
      self->database = g_value_dup_object (value);
      break;
    case PROP_FORMAT:
      self->format = g_value_get_enum (value);
      break;
    case PROP_WIDTH:
      self->width = g_value_get_uint (value);
      break;
    case PROP_COLOR:
      self->color = g_value_get_boolean (value);
      break;
    case PROP_VALUES:
      self->values = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gloss_writer_dispose (GObject *object)
{
  GlossWriter *self = GLOSS_WRITER (object);

  g_clear_object (&self->values);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (gloss_writer_parent_class)->dispose (object);
}

static void
gloss_writer_class_init (GlossWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = gloss_writer_constructed;
  object_class->dispose = gloss_writer_dispose;
  object_class->get_property = gloss_writer_get_property;
  object_class->set_property = gloss_writer_set_property;

  properties[PROP_DATABASE] =
      g_param_spec_object ("database", NULL, NULL, GLOSS_TYPE_DATABASE, flags);
  properties[PROP_FORMAT] =
      g_param_spec_enum ("format", NULL, NULL, GLOSS_TYPE_FORMAT, GLOSS_FORMAT_TEXT, flags);
  properties[PROP_WIDTH] = g_param_spec_uint ("width", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_COLOR] = g_param_spec_boolean ("color", NULL, NULL, FALSE, flags);
  properties[PROP_VALUES] = g_param_spec_object ("values", NULL, NULL, GLOSS_TYPE_VALUES, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_writer_init (GlossWriter *self)
{
}

/**
 * gloss_writer_new:
 * @database: the reference
 * @format: what to write
 *
 * Returns: (transfer full): a writer that neither wraps nor colours and fills placeholders with
 *   their examples
 */
GlossWriter *
gloss_writer_new (GlossDatabase *database, GlossFormat format)
{
  g_return_val_if_fail (GLOSS_IS_DATABASE (database), NULL);

  return g_object_new (GLOSS_TYPE_WRITER, "database", database, "format", format, NULL);
}

/**
 * gloss_writer_write_codes:
 * @self: a writer
 * @codes: of GlossCode
 *
 * Returns: (transfer full): each entry with all its parts; ends with a newline unless it is empty
 */
char *
gloss_writer_write_codes (GlossWriter *self, GListModel *codes)
{
  g_autoptr (GlossPage) page = NULL;

  g_return_val_if_fail (GLOSS_IS_WRITER (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (codes), NULL);

  if (self->format == GLOSS_FORMAT_JSON)
    return gloss_writer_json_codes (codes);

  page = new_page (self);
  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);

      if (i > 0)
        gloss_page_rule (page);
      gloss_writer_page_code (page, code, self->values);
    }

  return gloss_page_end (page);
}

/**
 * gloss_writer_write_list:
 * @self: a writer
 * @codes: of GlossCode
 *
 * Returns: (transfer full): value, title and verdict of each entry; as JSON, the same as
 *   gloss_writer_write_codes()
 */
char *
gloss_writer_write_list (GlossWriter *self, GListModel *codes)
{
  g_autoptr (GlossPage) page = NULL;

  g_return_val_if_fail (GLOSS_IS_WRITER (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (codes), NULL);

  if (self->format == GLOSS_FORMAT_JSON)
    return gloss_writer_json_codes (codes);

  page = new_page (self);
  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);

      write_row (page, code);
    }

  return gloss_page_end (page);
}

static void
write_group (GlossPage *page, GlossGroup *group)
{
  gloss_page_heading (page, gloss_group_get_title (group));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (group)); i++)
    {
      g_autoptr (GlossMatch) match = g_list_model_get_item (G_LIST_MODEL (group), i);

      write_row (page, gloss_match_get_code (match));
      if (gloss_match_get_other (match) != NULL)
        write_row (page, gloss_match_get_other (match));
    }
}

/**
 * gloss_writer_write_matches:
 * @self: a writer
 * @groups: of GlossGroup
 *
 * Returns: (transfer full): what a search found, group by group
 */
char *
gloss_writer_write_matches (GlossWriter *self, GListModel *groups)
{
  g_autoptr (GlossPage) page = NULL;

  g_return_val_if_fail (GLOSS_IS_WRITER (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (groups), NULL);

  if (self->format == GLOSS_FORMAT_JSON)
    return gloss_writer_json_matches (groups);

  page = new_page (self);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (GlossGroup) group = g_list_model_get_item (groups, i);

      write_group (page, group);
    }

  return gloss_page_end (page);
}

/**
 * gloss_writer_write_protocols:
 * @self: a writer
 * @protocols: of GlossProtocol
 *
 * Returns: (transfer full): each protocol and how many codes it has
 */
char *
gloss_writer_write_protocols (GlossWriter *self, GListModel *protocols)
{
  g_autoptr (GlossPage) page = NULL;

  g_return_val_if_fail (GLOSS_IS_WRITER (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (protocols), NULL);

  if (self->format == GLOSS_FORMAT_JSON)
    return gloss_writer_json_protocols (protocols);

  page = new_page (self);
  for (guint i = 0; i < g_list_model_get_n_items (protocols); i++)
    {
      g_autoptr (GlossProtocol) protocol = g_list_model_get_item (protocols, i);
      guint count = g_list_model_get_n_items (G_LIST_MODEL (protocol));
      g_autofree char *codes =
          /* Translators: how many codes a protocol has */
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u code", "%u codes", count), count);

      gloss_page_row (page, GLOSS_OUTCOME_NEUTRAL, gloss_protocol_get_id (protocol),
                      gloss_protocol_get_name (protocol), codes);
    }

  return gloss_page_end (page);
}

/**
 * gloss_writer_write_comparison:
 * @self: a writer
 * @comparison: a comparison
 *
 * Returns: (transfer full): what differs, when to use which, the facts, and both entries
 */
char *
gloss_writer_write_comparison (GlossWriter *self, GlossComparison *comparison)
{
  g_autoptr (GlossPage) page = NULL;

  g_return_val_if_fail (GLOSS_IS_WRITER (self), NULL);
  g_return_val_if_fail (GLOSS_IS_COMPARISON (comparison), NULL);

  if (self->format == GLOSS_FORMAT_JSON)
    return gloss_writer_json_comparison (comparison);

  page = new_page (self);
  gloss_writer_page_comparison (page, comparison, self->values);

  return gloss_page_end (page);
}

/**
 * gloss_writer_write_fix:
 * @self: a writer of text or Markdown
 * @fix: the instructions for one actor
 *
 * Returns: (transfer full): the steps, with their snippets filled in
 */
char *
gloss_writer_write_fix (GlossWriter *self, GlossFix *fix)
{
  g_autoptr (GlossPage) page = NULL;

  g_return_val_if_fail (GLOSS_IS_WRITER (self), NULL);
  g_return_val_if_fail (GLOSS_IS_FIX (fix), NULL);
  g_return_val_if_fail (self->format != GLOSS_FORMAT_JSON, NULL);

  page = new_page (self);
  gloss_writer_page_fix (page, fix, self->values);

  return gloss_page_end (page);
}
