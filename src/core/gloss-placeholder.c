/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-placeholder.h"

#include "gloss-database-private.h"
#include "gloss-grammar.h"

struct _GlossPlaceholder
{
  GObject parent_instance;

  GVariant *variant;
};

G_DEFINE_FINAL_TYPE (GlossPlaceholder, gloss_placeholder, G_TYPE_OBJECT)

G_DEFINE_QUARK (gloss_placeholder_error, gloss_placeholder_error)

enum
{
  PROP_0,
  PROP_ID,
  PROP_GRAMMAR,
  PROP_EXAMPLE,
  PROP_LABEL,
  PROP_HINT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gloss_placeholder_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossPlaceholder *self = GLOSS_PLACEHOLDER (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, gloss_placeholder_get_id (self));
      break;
    case PROP_GRAMMAR:
      g_value_set_enum (value, gloss_placeholder_get_grammar (self));
      break;
    case PROP_EXAMPLE:
      g_value_set_string (value, gloss_placeholder_get_example (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, gloss_placeholder_get_label (self));
      break;
    case PROP_HINT:
      g_value_set_string (value, gloss_placeholder_get_hint (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_placeholder_finalize (GObject *object)
{
  GlossPlaceholder *self = GLOSS_PLACEHOLDER (object);

  g_clear_pointer (&self->variant, g_variant_unref);

  G_OBJECT_CLASS (gloss_placeholder_parent_class)->finalize (object);
}

static void
gloss_placeholder_class_init (GlossPlaceholderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_placeholder_get_property;
  object_class->finalize = gloss_placeholder_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_GRAMMAR] =
      g_param_spec_enum ("grammar", NULL, NULL, GLOSS_TYPE_GRAMMAR, GLOSS_GRAMMAR_DOMAIN, flags);
  properties[PROP_EXAMPLE] = g_param_spec_string ("example", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_placeholder_init (GlossPlaceholder *self)
{
}

/*
 * gloss_placeholder_new:
 * @variant: the tuple of a placeholder
 *
 * Returns: (transfer full): a placeholder
 */
GlossPlaceholder *
gloss_placeholder_new (GVariant *variant)
{
  GlossPlaceholder *self = g_object_new (GLOSS_TYPE_PLACEHOLDER, NULL);

  self->variant = g_variant_ref (variant);

  return self;
}

/**
 * gloss_placeholder_get_id:
 *
 * Returns: (transfer none): what stands between the braces, `domain`
 */
const char *
gloss_placeholder_get_id (GlossPlaceholder *self)
{
  g_return_val_if_fail (GLOSS_IS_PLACEHOLDER (self), NULL);

  return gloss_data_get_string (self->variant, GLOSS_DATA_PLACEHOLDER_ID);
}

/**
 * gloss_placeholder_get_grammar:
 *
 * Returns: what may be filled in
 */
GlossGrammar
gloss_placeholder_get_grammar (GlossPlaceholder *self)
{
  g_return_val_if_fail (GLOSS_IS_PLACEHOLDER (self), GLOSS_GRAMMAR_DOMAIN);

  return gloss_data_get_enum (self->variant, GLOSS_DATA_PLACEHOLDER_GRAMMAR, GLOSS_DATA_N_GRAMMARS);
}

/**
 * gloss_placeholder_get_example:
 *
 * Returns: (transfer none): what stands in for a value that nobody filled in
 */
const char *
gloss_placeholder_get_example (GlossPlaceholder *self)
{
  g_return_val_if_fail (GLOSS_IS_PLACEHOLDER (self), NULL);

  return gloss_data_get_string (self->variant, GLOSS_DATA_PLACEHOLDER_EXAMPLE);
}

/**
 * gloss_placeholder_get_label:
 *
 * Returns: (transfer none): what a field for it is called, in the reader's language
 */
const char *
gloss_placeholder_get_label (GlossPlaceholder *self)
{
  g_return_val_if_fail (GLOSS_IS_PLACEHOLDER (self), NULL);

  return gloss_data_get_text (self->variant, GLOSS_DATA_PLACEHOLDER_LABEL);
}

/**
 * gloss_placeholder_get_hint:
 *
 * Returns: (transfer none): what to fill in, in a phrase, in the reader's language
 */
const char *
gloss_placeholder_get_hint (GlossPlaceholder *self)
{
  g_return_val_if_fail (GLOSS_IS_PLACEHOLDER (self), NULL);

  return gloss_data_get_text (self->variant, GLOSS_DATA_PLACEHOLDER_HINT);
}

/**
 * gloss_placeholder_normalize:
 * @value: what somebody typed; any bytes
 * @error: return location for an error of %GLOSS_PLACEHOLDER_ERROR
 *
 * Takes blanks off both ends, turns a domain into its ASCII form without a dot at its end, and
 * mends nothing else.
 *
 * Returns: (transfer full): the value as it is filled in, or %NULL with a reason for the reader
 */
char *
gloss_placeholder_normalize (GlossPlaceholder *self, const char *value, GError **error)
{
  g_return_val_if_fail (GLOSS_IS_PLACEHOLDER (self), NULL);
  g_return_val_if_fail (value != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return gloss_grammar_normalize (gloss_placeholder_get_grammar (self), value, error);
}
