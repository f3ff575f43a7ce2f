/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-comparison.h"

#include <glib/gi18n-lib.h>

#include "gloss-database-private.h"

struct _GlossComparison
{
  GObject parent_instance;

  GlossCode *a;
  GlossCode *b;
  GVariant *variant;  /* NULL unless somebody wrote about the two */
  gboolean is_swapped; /* a is the later one of the database */
  char *title;
  GListStore *facts;
};

G_DEFINE_FINAL_TYPE (GlossComparison, gloss_comparison, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_A,
  PROP_B,
  PROP_WRITTEN,
  PROP_SUMMARY,
  PROP_FACTS,
  PROP_DIFFERENCES,
  PROP_USE_A,
  PROP_USE_B,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gloss_comparison_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossComparison *self = GLOSS_COMPARISON (object);

  switch (prop_id)
    {
    case PROP_A:
      g_value_set_object (value, self->a);
      break;
    case PROP_B:
      g_value_set_object (value, self->b);
      break;
    case PROP_WRITTEN:
      g_value_set_boolean (value, gloss_comparison_get_written (self));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, gloss_comparison_get_summary (self));
      break;
    case PROP_FACTS:
      g_value_set_object (value, gloss_comparison_get_facts (self));
      break;
    case PROP_DIFFERENCES:
      g_value_take_boxed (value, gloss_comparison_dup_differences (self));
      break;
    case PROP_USE_A:
      g_value_set_string (value, gloss_comparison_get_use_a (self));
      break;
    case PROP_USE_B:
      g_value_set_string (value, gloss_comparison_get_use_b (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_comparison_dispose (GObject *object)
{
  GlossComparison *self = GLOSS_COMPARISON (object);

  g_clear_object (&self->a);
  g_clear_object (&self->b);
  g_clear_object (&self->facts);

  G_OBJECT_CLASS (gloss_comparison_parent_class)->dispose (object);
}

static void
gloss_comparison_finalize (GObject *object)
{
  GlossComparison *self = GLOSS_COMPARISON (object);

  g_clear_pointer (&self->variant, g_variant_unref);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (gloss_comparison_parent_class)->finalize (object);
}

static void
gloss_comparison_class_init (GlossComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_comparison_get_property;
  object_class->dispose = gloss_comparison_dispose;
  object_class->finalize = gloss_comparison_finalize;

  properties[PROP_A] = g_param_spec_object ("a", NULL, NULL, GLOSS_TYPE_CODE, flags);
  properties[PROP_B] = g_param_spec_object ("b", NULL, NULL, GLOSS_TYPE_CODE, flags);
  properties[PROP_WRITTEN] = g_param_spec_boolean ("written", NULL, NULL, FALSE, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  properties[PROP_FACTS] = g_param_spec_object ("facts", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_DIFFERENCES] = g_param_spec_boxed ("differences", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_USE_A] = g_param_spec_string ("use-a", NULL, NULL, NULL, flags);
  properties[PROP_USE_B] = g_param_spec_string ("use-b", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_comparison_init (GlossComparison *self)
{
}

static GVariant *
find_written (GlossData *data, guint a, guint b)
{
  guint index;

  if (!gloss_data_find_comparison (data, MIN (a, b), MAX (a, b), &index))
    return NULL;

  return g_variant_get_child_value (data->comparisons, index);
}

static char *
make_title (GlossCode *a, GlossCode *b)
{
  g_autofree char *a_name = gloss_comparison_dup_name (a, b);
  g_autofree char *b_name = gloss_comparison_dup_name (b, a);

  /* Translators: two codes that are compared, as in “252 vs 556” */
  return g_strdup_printf (C_ ("comparison", "%1$s vs %2$s"), a_name, b_name);
}

/**
 * gloss_comparison_new:
 * @database: where the codes are from
 * @a: a code, shown first
 * @b: another code, or the same one
 *
 * Returns: (transfer full): the two side by side
 */
GlossComparison *
gloss_comparison_new (GlossDatabase *database, GlossCode *a, GlossCode *b)
{
  GlossComparison *self;
  GlossData *data;

  g_return_val_if_fail (GLOSS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (GLOSS_IS_CODE (a), NULL);
  g_return_val_if_fail (GLOSS_IS_CODE (b), NULL);
  data = gloss_database_get_data (database);
  g_return_val_if_fail (gloss_code_get_data (a) == data && gloss_code_get_data (b) == data, NULL);

  self = g_object_new (GLOSS_TYPE_COMPARISON, NULL);
  self->a = g_object_ref (a);
  self->b = g_object_ref (b);
  self->is_swapped = gloss_code_get_index (a) > gloss_code_get_index (b);
  self->variant = find_written (data, gloss_code_get_index (a), gloss_code_get_index (b));
  self->title = make_title (a, b);

  return self;
}

/**
 * gloss_comparison_get_a:
 *
 * Returns: (transfer none): the code that is shown first
 */
GlossCode *
gloss_comparison_get_a (GlossComparison *self)
{
  g_return_val_if_fail (GLOSS_IS_COMPARISON (self), NULL);

  return self->a;
}

/**
 * gloss_comparison_get_b:
 *
 * Returns: (transfer none): the other code
 */
GlossCode *
gloss_comparison_get_b (GlossComparison *self)
{
  g_return_val_if_fail (GLOSS_IS_COMPARISON (self), NULL);

  return self->b;
}

/**
 * gloss_comparison_get_title:
 *
 * Returns: (transfer none): "252 vs 556", or "SMTP reply 550 vs FTP reply 550" where the values are
 *   equal, in the reader's language
 */
const char *
gloss_comparison_get_title (GlossComparison *self)
{
  g_return_val_if_fail (GLOSS_IS_COMPARISON (self), NULL);

  return self->title;
}

/**
 * gloss_comparison_get_written:
 *
 * Returns: whether somebody wrote about the two
 */
gboolean
gloss_comparison_get_written (GlossComparison *self)
{
  g_return_val_if_fail (GLOSS_IS_COMPARISON (self), FALSE);

  return self->variant != NULL;
}

/**
 * gloss_comparison_get_summary:
 *
 * Returns: (transfer none): the difference in a sentence or two, with the inline forms of
 *   gloss-text.h, in the reader's language; "" where nobody wrote about the two
 */
const char *
gloss_comparison_get_summary (GlossComparison *self)
{
  g_return_val_if_fail (GLOSS_IS_COMPARISON (self), NULL);

  if (self->variant == NULL)
    return "";

  return gloss_data_get_text (self->variant, GLOSS_DATA_COMPARISON_SUMMARY);
}

/**
 * gloss_comparison_get_facts:
 *
 * Returns: (transfer none): a #GlossFact for each fact that at least one of the two has
 */
GListModel *
gloss_comparison_get_facts (GlossComparison *self)
{
  g_return_val_if_fail (GLOSS_IS_COMPARISON (self), NULL);

  if (self->facts == NULL)
    self->facts = gloss_comparison_make_facts (self->a, self->b);

  return G_LIST_MODEL (self->facts);
}

/**
 * gloss_comparison_dup_differences:
 *
 * Returns: (transfer full): one thing each on which the two part, with the inline forms of
 *   gloss-text.h, in the reader's language; made from the facts where nobody wrote about the two
 */
GStrv
gloss_comparison_dup_differences (GlossComparison *self)
{
  g_return_val_if_fail (GLOSS_IS_COMPARISON (self), NULL);

  if (self->variant == NULL)
    return gloss_comparison_make_differences (gloss_comparison_get_facts (self), self->a, self->b);

  return gloss_data_dup_texts (self->variant, GLOSS_DATA_COMPARISON_DIFFERENCES);
}

static const char *
get_use (GlossComparison *self, GlossCode *code, gboolean is_later)
{
  if (self->variant == NULL)
    return gloss_code_get_use (code);

  return gloss_data_get_text (self->variant,
                              is_later ? GLOSS_DATA_COMPARISON_USE_B : GLOSS_DATA_COMPARISON_USE_A);
}

/**
 * gloss_comparison_get_use_a:
 *
 * Returns: (transfer none): when a server should send the first code, with the inline forms of
 *   gloss-text.h, in the reader's language
 */
const char *
gloss_comparison_get_use_a (GlossComparison *self)
{
  g_return_val_if_fail (GLOSS_IS_COMPARISON (self), NULL);

  return get_use (self, self->a, self->is_swapped);
}

/**
 * gloss_comparison_get_use_b:
 *
 * Returns: (transfer none): when a server should send the other code, with the inline forms of
 *   gloss-text.h, in the reader's language
 */
const char *
gloss_comparison_get_use_b (GlossComparison *self)
{
  g_return_val_if_fail (GLOSS_IS_COMPARISON (self), NULL);

  return get_use (self, self->b, !self->is_swapped);
}
