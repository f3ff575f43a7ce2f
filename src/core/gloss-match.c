/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-match.h"

#include "gloss-array.h"
#include "gloss-database-private.h"
#include "gloss-excerpt.h"
#include "gloss-query-private.h"

struct _GlossMatch
{
  GObject parent_instance;

  GlossData *data;
  GlossHit hit;
  GlossTerms *terms; /* NULL where nothing was typed */
  GlossTranslateFunc translate;

  /* Made when somebody asks */
  GlossCode *code;
  GlossCode *other;
  char *excerpt;
};

enum
{
  PROP_0,
  PROP_CODE,
  PROP_OTHER,
  PROP_FIELD,
  PROP_EXCERPT,
  PROP_SCORE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossMatch, gloss_match, G_TYPE_OBJECT)

static char *
make_excerpt (GlossMatch *self)
{
  GlossField field = (GlossField) self->hit.field;
  g_autoptr (GVariant) code = NULL;

  if (self->terms == NULL || field <= GLOSS_FIELD_TITLE)
    return g_strdup ("");

  code = gloss_array_get_child (self->data->codes, self->hit.document);

  /* A number or a name may have matched in English first and stands in the translation as well. */
  if (self->translate != NULL)
    {
      g_autofree char *excerpt = gloss_excerpt_new (code, self->translate, field, self->terms);

      if (*excerpt != '\0' || self->hit.translated)
        return g_steal_pointer (&excerpt);
    }

  return gloss_excerpt_new (code, NULL, field, self->terms);
}

static void
gloss_match_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossMatch *self = GLOSS_MATCH (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_object (value, gloss_match_get_code (self));
      break;
    case PROP_OTHER:
      g_value_set_object (value, gloss_match_get_other (self));
      break;
    case PROP_FIELD:
      g_value_set_enum (value, (int) gloss_match_get_field (self));
      break;
    case PROP_EXCERPT:
      g_value_set_string (value, gloss_match_get_excerpt (self));
      break;
    case PROP_SCORE:
      g_value_set_double (value, gloss_match_get_score (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
gloss_match_dispose (GObject *object)
{
  GlossMatch *self = GLOSS_MATCH (object);

  g_clear_object (&self->code);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (gloss_match_parent_class)->dispose (object);
}

static void
gloss_match_finalize (GObject *object)
{
  GlossMatch *self = GLOSS_MATCH (object);

  g_clear_pointer (&self->data, gloss_data_unref);
  g_clear_pointer (&self->terms, gloss_terms_unref);
  g_clear_pointer (&self->excerpt, g_free);

  G_OBJECT_CLASS (gloss_match_parent_class)->finalize (object);
}

static void
gloss_match_class_init (GlossMatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gloss_match_get_property;
  object_class->dispose = gloss_match_dispose;
  object_class->finalize = gloss_match_finalize;

  properties[PROP_CODE] = g_param_spec_object ("code", NULL, NULL, GLOSS_TYPE_CODE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_OTHER] = g_param_spec_object ("other", NULL, NULL, GLOSS_TYPE_CODE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIELD] =
      g_param_spec_enum ("field", NULL, NULL, GLOSS_TYPE_FIELD, GLOSS_FIELD_VALUE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXCERPT] =
      g_param_spec_string ("excerpt", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCORE] = g_param_spec_double ("score", NULL, NULL, 0, G_MAXDOUBLE, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_match_init (GlossMatch *self)
{
}

/*
 * gloss_match_new:
 * @data: the database
 * @hit: what was found
 * @terms: (nullable): what was looked for
 * @translate: (nullable): what made the texts of the reader's language
 *
 * Returns: (transfer full): a match; the entry becomes an object when somebody asks for it
 */
GlossMatch *
gloss_match_new (GlossData *data,
                 const GlossHit *hit,
                 GlossTerms *terms,
                 GlossTranslateFunc translate)
{
  GlossMatch *self = g_object_new (GLOSS_TYPE_MATCH, NULL);

  self->data = gloss_data_ref (data);
  self->hit = *hit;
  self->terms = terms != NULL ? gloss_terms_ref (terms) : NULL;
  self->translate = translate;

  return self;
}

/**
 * gloss_match_get_code:
 * @self: a match
 *
 * Returns: (transfer none): the entry; of a comparison, its first side
 */
GlossCode *
gloss_match_get_code (GlossMatch *self)
{
  g_return_val_if_fail (GLOSS_IS_MATCH (self), NULL);

  if (self->code == NULL)
    self->code = gloss_code_new (self->data, self->hit.document);

  return self->code;
}

/**
 * gloss_match_get_other:
 * @self: a match
 *
 * Returns: (transfer none) (nullable): the second side of a comparison, or %NULL where @self is
 *   none
 */
GlossCode *
gloss_match_get_other (GlossMatch *self)
{
  g_return_val_if_fail (GLOSS_IS_MATCH (self), NULL);

  if (self->other == NULL && self->hit.other != GLOSS_HIT_NO_OTHER)
    self->other = gloss_code_new (self->data, self->hit.other);

  return self->other;
}

/**
 * gloss_match_get_field:
 * @self: a match
 *
 * Returns: which part of the entry matched best
 */
GlossField
gloss_match_get_field (GlossMatch *self)
{
  g_return_val_if_fail (GLOSS_IS_MATCH (self), GLOSS_FIELD_VALUE);

  return (GlossField) self->hit.field;
}

/**
 * gloss_match_get_excerpt:
 * @self: a match
 *
 * Returns: (transfer none): what matched, plain text; "" where a row shows it anyway
 */
const char *
gloss_match_get_excerpt (GlossMatch *self)
{
  g_return_val_if_fail (GLOSS_IS_MATCH (self), NULL);

  if (self->excerpt == NULL)
    self->excerpt = make_excerpt (self);

  return self->excerpt;
}

/**
 * gloss_match_get_score:
 * @self: a match
 *
 * Returns: how well it matches, more than 0
 */
double
gloss_match_get_score (GlossMatch *self)
{
  g_return_val_if_fail (GLOSS_IS_MATCH (self), 0);

  return (double) self->hit.score;
}
