/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-relation.h"

#include "gloss-database-private.h"
#include "gloss-text.h"

struct _GlossRelation
{
  GObject parent_instance;

  GlossData *data;
  const char *id;   /* in data */
  const char *text; /* in data or in a catalogue */
  GlossCode *code;  /* looked up when somebody asks for it */
  gboolean was_looked_up;
};

G_DEFINE_FINAL_TYPE (GlossRelation, gloss_relation, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_VALUE,
  PROP_CODE,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gloss_relation_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossRelation *self = GLOSS_RELATION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, gloss_relation_get_id (self));
      break;
    case PROP_VALUE:
      g_value_set_string (value, gloss_relation_get_value (self));
      break;
    case PROP_CODE:
      g_value_set_object (value, gloss_relation_get_code (self));
      break;
    case PROP_TEXT:
      g_value_set_string (value, gloss_relation_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_relation_dispose (GObject *object)
{
  GlossRelation *self = GLOSS_RELATION (object);

  g_clear_object (&self->code);

  G_OBJECT_CLASS (gloss_relation_parent_class)->dispose (object);
}

static void
gloss_relation_finalize (GObject *object)
{
  GlossRelation *self = GLOSS_RELATION (object);

  g_clear_pointer (&self->data, gloss_data_unref);

  G_OBJECT_CLASS (gloss_relation_parent_class)->finalize (object);
}

static void
gloss_relation_class_init (GlossRelationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_relation_get_property;
  object_class->dispose = gloss_relation_dispose;
  object_class->finalize = gloss_relation_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  properties[PROP_CODE] = g_param_spec_object ("code", NULL, NULL, GLOSS_TYPE_CODE, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_relation_init (GlossRelation *self)
{
}

/*
 * gloss_relation_new:
 * @id: the id of a code, a string of @data
 * @text: the prose of the difference or "", a string of @data or of a catalogue
 *
 * Returns: (transfer full): a relation to the code with that id
 */
GlossRelation *
gloss_relation_new (GlossData *data, const char *id, const char *text)
{
  GlossRelation *self = g_object_new (GLOSS_TYPE_RELATION, NULL);

  self->data = gloss_data_ref (data);
  self->id = id;
  self->text = text;

  return self;
}

/**
 * gloss_relation_get_id:
 *
 * Returns: (transfer none): the other code's id, `smtp/550`
 */
const char *
gloss_relation_get_id (GlossRelation *self)
{
  g_return_val_if_fail (GLOSS_IS_RELATION (self), NULL);

  return self->id;
}

/**
 * gloss_relation_get_value:
 *
 * Returns: (transfer none): the other code's value, `550`, also where the database does not have it
 */
const char *
gloss_relation_get_value (GlossRelation *self)
{
  g_return_val_if_fail (GLOSS_IS_RELATION (self), NULL);

  return gloss_relation_get_code (self) != NULL ? gloss_code_get_value (self->code)
                                                : gloss_text_id_get_value (self->id);
}

/**
 * gloss_relation_get_short_value:
 *
 * Returns: (transfer none): gloss_code_get_short_value() of the other code, also where the database
 *   does not have it
 */
const char *
gloss_relation_get_short_value (GlossRelation *self)
{
  g_return_val_if_fail (GLOSS_IS_RELATION (self), NULL);

  return gloss_relation_get_code (self) != NULL ? gloss_code_get_short_value (self->code)
                                                : gloss_text_id_get_value (self->id);
}

/**
 * gloss_relation_get_code:
 *
 * Returns: (transfer none) (nullable): the other code, or %NULL where the database does not have it
 */
GlossCode *
gloss_relation_get_code (GlossRelation *self)
{
  guint index;

  g_return_val_if_fail (GLOSS_IS_RELATION (self), NULL);

  if (!self->was_looked_up && gloss_data_find_code (self->data, self->id, &index))
    self->code = gloss_code_new (self->data, index);
  self->was_looked_up = TRUE;

  return self->code;
}

/**
 * gloss_relation_get_text:
 *
 * Returns: (transfer none): how the two differ, with the inline forms of gloss-text.h, in the
 *   reader's language; "" where nobody wrote about it
 */
const char *
gloss_relation_get_text (GlossRelation *self)
{
  g_return_val_if_fail (GLOSS_IS_RELATION (self), NULL);

  return self->text;
}
