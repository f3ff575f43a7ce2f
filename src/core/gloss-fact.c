/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-fact.h"

#include <glib/gi18n-lib.h>

#include "gloss-database-private.h"

struct _GlossFact
{
  GObject parent_instance;

  const char *id;    /* static */
  const char *label; /* static, or in a catalogue */
  char *a;
  char *b;
  GStrv a_ids;
  GStrv b_ids;
  gboolean is_list;
  gboolean same;
};

G_DEFINE_FINAL_TYPE (GlossFact, gloss_fact, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_A,
  PROP_B,
  PROP_SAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gloss_fact_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossFact *self = GLOSS_FACT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_A:
      g_value_set_string (value, self->a);
      break;
    case PROP_B:
      g_value_set_string (value, self->b);
      break;
    case PROP_SAME:
      g_value_set_boolean (value, self->same);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_fact_finalize (GObject *object)
{
  GlossFact *self = GLOSS_FACT (object);

  g_clear_pointer (&self->a, g_free);
  g_clear_pointer (&self->b, g_free);
  g_clear_pointer (&self->a_ids, g_strfreev);
  g_clear_pointer (&self->b_ids, g_strfreev);

  G_OBJECT_CLASS (gloss_fact_parent_class)->finalize (object);
}

static void
gloss_fact_class_init (GlossFactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_fact_get_property;
  object_class->finalize = gloss_fact_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_A] = g_param_spec_string ("a", NULL, NULL, NULL, flags);
  properties[PROP_B] = g_param_spec_string ("b", NULL, NULL, NULL, flags);
  properties[PROP_SAME] = g_param_spec_boolean ("same", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_fact_init (GlossFact *self)
{
}

/* Whether two lists have the same values; in which order does not matter */
static gboolean
have_same_values (GStrv a, GStrv b)
{
  if (g_strv_length (a) != g_strv_length (b))
    return FALSE;

  for (gsize i = 0; a[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) b, a[i]))
      return FALSE;

  return TRUE;
}

/*
 * gloss_fact_new:
 * @id: a static string
 * @label: what a person reads for @id; a string that lives as long as the program
 * @is_list: whether there may be several values
 * @a: what the one side has
 * @b: what the other one has
 *
 * Returns: (transfer full): a fact
 */
GlossFact *
gloss_fact_new (const char *id,
                const char *label,
                gboolean is_list,
                const GlossFactValues *a,
                const GlossFactValues *b)
{
  GlossFact *self = g_object_new (GLOSS_TYPE_FACT, NULL);

  self->id = id;
  self->label = label;
  self->is_list = is_list;
  self->a_ids = g_strdupv (a->ids);
  self->b_ids = g_strdupv (b->ids);
  self->a = gloss_fact_join (a->labels);
  self->b = gloss_fact_join (b->labels);
  self->same = have_same_values (a->ids, b->ids);

  return self;
}

/* Returns: (transfer full): a list as a person reads it, "MAIL, RCPT", in the reader's language */
char *
gloss_fact_join (GStrv labels)
{
  /* Translators: what stands between the parts of a list, as in “MAIL, RCPT, DATA” */
  return g_strjoinv (C_ ("list separator", ", "), labels);
}

/**
 * gloss_fact_get_id:
 *
 * Returns: (transfer none): which fact it is, `outcome`
 */
const char *
gloss_fact_get_id (GlossFact *self)
{
  g_return_val_if_fail (GLOSS_IS_FACT (self), NULL);

  return self->id;
}

/**
 * gloss_fact_get_label:
 *
 * Returns: (transfer none): which fact it is, "Outcome", in the reader's language
 */
const char *
gloss_fact_get_label (GlossFact *self)
{
  g_return_val_if_fail (GLOSS_IS_FACT (self), NULL);

  return self->label;
}

/**
 * gloss_fact_get_a:
 *
 * Returns: (transfer none): what it is for the one side, in the reader's language; "" where it has
 *   none
 */
const char *
gloss_fact_get_a (GlossFact *self)
{
  g_return_val_if_fail (GLOSS_IS_FACT (self), NULL);

  return self->a;
}

/**
 * gloss_fact_get_b:
 *
 * Returns: (transfer none): what it is for the other side, in the reader's language; "" where it
 *   has none
 */
const char *
gloss_fact_get_b (GlossFact *self)
{
  g_return_val_if_fail (GLOSS_IS_FACT (self), NULL);

  return self->b;
}

/**
 * gloss_fact_dup_a_ids:
 *
 * Returns: (transfer full): what it is for the one side, as values of closed lists and ids; of a
 *   reference, document and section, "RFC 5321 3.5.3"
 */
GStrv
gloss_fact_dup_a_ids (GlossFact *self)
{
  g_return_val_if_fail (GLOSS_IS_FACT (self), NULL);

  return g_strdupv (self->a_ids);
}

/**
 * gloss_fact_dup_b_ids:
 *
 * Returns: (transfer full): what it is for the other side; see gloss_fact_dup_a_ids()
 */
GStrv
gloss_fact_dup_b_ids (GlossFact *self)
{
  g_return_val_if_fail (GLOSS_IS_FACT (self), NULL);

  return g_strdupv (self->b_ids);
}

/**
 * gloss_fact_is_list:
 *
 * Returns: whether a side may have several values
 */
gboolean
gloss_fact_is_list (GlossFact *self)
{
  g_return_val_if_fail (GLOSS_IS_FACT (self), FALSE);

  return self->is_list;
}

/**
 * gloss_fact_get_same:
 *
 * Returns: whether the two sides agree
 */
gboolean
gloss_fact_get_same (GlossFact *self)
{
  g_return_val_if_fail (GLOSS_IS_FACT (self), FALSE);

  return self->same;
}
