/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-step.h"

#include "gloss-database-private.h"

struct _GlossStep
{
  GObject parent_instance;

  GVariant *variant;
};

G_DEFINE_FINAL_TYPE (GlossStep, gloss_step, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_KIND,
  PROP_SNIPPET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gloss_step_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossStep *self = GLOSS_STEP (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, gloss_step_get_text (self));
      break;
    case PROP_KIND:
      g_value_set_enum (value, gloss_step_get_kind (self));
      break;
    case PROP_SNIPPET:
      g_value_set_string (value, gloss_step_get_snippet (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_step_finalize (GObject *object)
{
  GlossStep *self = GLOSS_STEP (object);

  g_clear_pointer (&self->variant, g_variant_unref);

  G_OBJECT_CLASS (gloss_step_parent_class)->finalize (object);
}

static void
gloss_step_class_init (GlossStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_step_get_property;
  object_class->finalize = gloss_step_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_KIND] =
      g_param_spec_enum ("kind", NULL, NULL, GLOSS_TYPE_SNIPPET_KIND, GLOSS_SNIPPET_NONE, flags);
  properties[PROP_SNIPPET] = g_param_spec_string ("snippet", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_step_init (GlossStep *self)
{
}

/*
 * gloss_step_new:
 * @variant: the tuple of a step
 *
 * Returns: (transfer full): a step
 */
GlossStep *
gloss_step_new (GVariant *variant)
{
  GlossStep *self = g_object_new (GLOSS_TYPE_STEP, NULL);

  self->variant = g_variant_ref (variant);

  return self;
}

/**
 * gloss_step_get_text:
 *
 * Returns: (transfer none): what to do, with the inline forms of gloss-text.h, in the reader's
 *   language
 */
const char *
gloss_step_get_text (GlossStep *self)
{
  g_return_val_if_fail (GLOSS_IS_STEP (self), NULL);

  return gloss_data_get_text (self->variant, GLOSS_DATA_STEP_TEXT);
}

/**
 * gloss_step_get_kind:
 *
 * Returns: what the snippet is, %GLOSS_SNIPPET_NONE where there is none
 */
GlossSnippetKind
gloss_step_get_kind (GlossStep *self)
{
  g_return_val_if_fail (GLOSS_IS_STEP (self), GLOSS_SNIPPET_NONE);

  return gloss_data_get_enum (self->variant, GLOSS_DATA_STEP_KIND, GLOSS_DATA_N_SNIPPET_KINDS);
}

/**
 * gloss_step_get_snippet:
 *
 * Returns: (transfer none): something to copy, with its placeholders; "" where there is none. A
 *   message is in the reader's language, any other kind is the same in all.
 */
const char *
gloss_step_get_snippet (GlossStep *self)
{
  g_return_val_if_fail (GLOSS_IS_STEP (self), NULL);

  if (gloss_step_get_kind (self) == GLOSS_SNIPPET_MESSAGE)
    return gloss_data_get_text (self->variant, GLOSS_DATA_STEP_SNIPPET);

  return gloss_data_get_string (self->variant, GLOSS_DATA_STEP_SNIPPET);
}
