/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-code.h"

#include "gloss-array.h"
#include "gloss-database-private.h"

typedef enum
{
  LIST_FIXES,
  LIST_RELATED,
  LIST_COMPANIONS,
  LIST_EQUIVALENTS,
  LIST_CONFUSED_WITH,
  LIST_REFERENCES,
  LIST_PART_OF,
  LIST_PARTS,
  LIST_RIDES_ON,
  LIST_REPLIES,
  N_LISTS
} List;

struct _GlossCode
{
  GObject parent_instance;

  GlossData *data;
  GVariant *variant;
  guint index;

  /* Made when somebody asks for them */
  GlossProtocol *protocol;
  GListStore *lists[N_LISTS];
};

G_DEFINE_FINAL_TYPE (GlossCode, gloss_code, G_TYPE_OBJECT)

/* The properties, in the order of their ids; each has one of the getters, or is a value of a
   list */
typedef struct
{
  const char *name;
  const char *(*get_string) (GlossCode *self);
  GStrv (*dup_strings) (GlossCode *self);
  GListModel *(*get_list) (GlossCode *self);
  GType (*get_enum_type) (void);
  GlossFormatCode enum_member;
  guint n_values;
} Property;

static const char *get_outcome_label (GlossCode *self);
static const char *get_retry_label (GlossCode *self);
static const char *get_provenance_label (GlossCode *self);
static const char *get_status_label (GlossCode *self);

static const Property table[] = {
  { "id", .get_string = gloss_code_get_id },
  { "value", .get_string = gloss_code_get_value },
  { "name", .get_string = gloss_code_get_name },
  { "title", .get_string = gloss_code_get_title },
  { "outcome", .get_enum_type = gloss_outcome_get_type, .enum_member = GLOSS_FORMAT_CODE_OUTCOME,
    .n_values = GLOSS_DATA_N_OUTCOMES },
  { "outcome-label", .get_string = get_outcome_label },
  { "retry", .get_enum_type = gloss_retry_get_type, .enum_member = GLOSS_FORMAT_CODE_RETRY,
    .n_values = GLOSS_DATA_N_RETRIES },
  { "retry-label", .get_string = get_retry_label },
  { "provenance", .get_enum_type = gloss_provenance_get_type,
    .enum_member = GLOSS_FORMAT_CODE_PROVENANCE, .n_values = GLOSS_DATA_N_PROVENANCES },
  { "provenance-label", .get_string = get_provenance_label },
  { "status", .get_enum_type = gloss_status_get_type, .enum_member = GLOSS_FORMAT_CODE_STATUS,
    .n_values = GLOSS_DATA_N_STATUSES },
  { "status-label", .get_string = get_status_label },
  { "class-id", .get_string = gloss_code_get_class_id },
  { "class-name", .get_string = gloss_code_get_class_name },
  { "actor-ids", .dup_strings = gloss_code_dup_actor_ids },
  { "actor-labels", .dup_strings = gloss_code_dup_actor_labels },
  { "phase-ids", .dup_strings = gloss_code_dup_phase_ids },
  { "phase-labels", .dup_strings = gloss_code_dup_phase_labels },
  { "summary", .get_string = gloss_code_get_summary },
  { "use", .get_string = gloss_code_get_use },
  { "tell", .get_string = gloss_code_get_tell },
  { "aliases", .dup_strings = gloss_code_dup_aliases },
  { "wordings", .dup_strings = gloss_code_dup_wordings },
  { "description", .dup_strings = gloss_code_dup_description },
  { "causes", .dup_strings = gloss_code_dup_causes },
  { "fixes", .get_list = gloss_code_get_fixes },
  { "related", .get_list = gloss_code_get_related },
  { "companions", .get_list = gloss_code_get_companions },
  { "equivalents", .get_list = gloss_code_get_equivalents },
  { "confused-with", .get_list = gloss_code_get_confused_with },
  { "references", .get_list = gloss_code_get_references },
  { "part-of", .get_list = gloss_code_get_part_of },
  { "parts", .get_list = gloss_code_get_parts },
  { "rides-on", .get_list = gloss_code_get_rides_on },
  { "replies", .get_list = gloss_code_get_replies },
  { "as-of", .get_string = gloss_code_get_as_of },
  { "short-value", .get_string = gloss_code_get_short_value },
};

#define PROP_PROTOCOL (G_N_ELEMENTS (table) + 1)

static GParamSpec *properties[G_N_ELEMENTS (table) + 2];

static const char *
get_outcome_label (GlossCode *self)
{
  return gloss_outcome_get_label (gloss_code_get_outcome (self));
}

static const char *
get_retry_label (GlossCode *self)
{
  return gloss_retry_get_label (gloss_code_get_retry (self));
}

static const char *
get_provenance_label (GlossCode *self)
{
  return gloss_provenance_get_label (gloss_code_get_provenance (self));
}

static const char *
get_status_label (GlossCode *self)
{
  return gloss_status_get_label (gloss_code_get_status (self));
}

static GParamSpec *
make_pspec (const Property *property)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  if (property->get_string != NULL)
    return g_param_spec_string (property->name, NULL, NULL, NULL, flags);
  if (property->dup_strings != NULL)
    return g_param_spec_boxed (property->name, NULL, NULL, G_TYPE_STRV, flags);
  if (property->get_list != NULL)
    return g_param_spec_object (property->name, NULL, NULL, G_TYPE_LIST_MODEL, flags);

  return g_param_spec_enum (property->name, NULL, NULL, property->get_enum_type (), 0, flags);
}

static void
gloss_code_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossCode *self = GLOSS_CODE (object);
  const Property *property = prop_id <= G_N_ELEMENTS (table) ? &table[prop_id - 1] : NULL;

  if (prop_id == PROP_PROTOCOL)
    g_value_set_object (value, gloss_code_get_protocol (self));
  else if (property == NULL)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (property->get_string != NULL)
    g_value_set_string (value, property->get_string (self));
  else if (property->dup_strings != NULL)
    g_value_take_boxed (value, property->dup_strings (self));
  else if (property->get_list != NULL)
    g_value_set_object (value, property->get_list (self));
  else
    g_value_set_enum (value, gloss_data_get_enum (self->variant, property->enum_member,
                                                  property->n_values));
}

static void
gloss_code_dispose (GObject *object)
{
  GlossCode *self = GLOSS_CODE (object);

  g_clear_object (&self->protocol);
  for (gsize i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);

  G_OBJECT_CLASS (gloss_code_parent_class)->dispose (object);
}

static void
gloss_code_finalize (GObject *object)
{
  GlossCode *self = GLOSS_CODE (object);

  g_clear_pointer (&self->variant, g_variant_unref);
  g_clear_pointer (&self->data, gloss_data_unref);

  G_OBJECT_CLASS (gloss_code_parent_class)->finalize (object);
}

static void
gloss_code_class_init (GlossCodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gloss_code_get_property;
  object_class->dispose = gloss_code_dispose;
  object_class->finalize = gloss_code_finalize;

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    properties[i + 1] = make_pspec (&table[i]);
  properties[PROP_PROTOCOL] = g_param_spec_object ("protocol", NULL, NULL, GLOSS_TYPE_PROTOCOL,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
gloss_code_init (GlossCode *self)
{
}

/*
 * gloss_code_new:
 * @index: the position of a code in the database
 *
 * Returns: (transfer full): the code
 */
GlossCode *
gloss_code_new (GlossData *data, guint index)
{
  GlossCode *self = g_object_new (GLOSS_TYPE_CODE, NULL);

  self->data = gloss_data_ref (data);
  self->variant = gloss_array_get_child (data->codes, index);
  self->index = index;

  return self;
}

/* Returns: (transfer none): what the code was read from */
GlossData *
gloss_code_get_data (GlossCode *self)
{
  return self->data;
}

/* Returns: (transfer none): the code's tuple */
GVariant *
gloss_code_get_variant (GlossCode *self)
{
  return self->variant;
}

/* Returns: the code's position in the database */
guint
gloss_code_get_index (GlossCode *self)
{
  return self->index;
}

/**
 * gloss_code_get_id:
 *
 * Returns: (transfer none): the id, `smtp/550`
 */
const char *
gloss_code_get_id (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_get_string (self->variant, GLOSS_FORMAT_CODE_ID);
}

/**
 * gloss_code_get_value:
 *
 * Returns: (transfer none): the value as it is sent, `550`
 */
const char *
gloss_code_get_value (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_get_string (self->variant, GLOSS_FORMAT_CODE_VALUE);
}

/**
 * gloss_code_get_name:
 *
 * Returns: (transfer none): the symbolic name, `NXDOMAIN`; "" where the protocol has none
 */
const char *
gloss_code_get_name (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_get_string (self->variant, GLOSS_FORMAT_CODE_NAME);
}

/**
 * gloss_code_get_title:
 *
 * Returns: (transfer none): what the code is called, in the reader's language
 */
const char *
gloss_code_get_title (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_get_text (self->variant, GLOSS_FORMAT_CODE_TITLE);
}

/**
 * gloss_code_get_protocol:
 *
 * Returns: (transfer none): the protocol whose code it is
 */
GlossProtocol *
gloss_code_get_protocol (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  if (self->protocol == NULL)
    self->protocol =
        gloss_protocol_new (self->data,
                            gloss_data_get_uint16 (self->variant, GLOSS_FORMAT_CODE_PROTOCOL));

  return self->protocol;
}

/**
 * gloss_code_get_summary:
 *
 * Returns: (transfer none): the verdict in one sentence, with the inline forms of gloss-text.h,
 *   in the reader's language
 */
const char *
gloss_code_get_summary (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_get_text (self->variant, GLOSS_FORMAT_CODE_SUMMARY);
}

/**
 * gloss_code_get_use:
 *
 * Returns: (transfer none): when a server should send it, with the inline forms of gloss-text.h,
 *   in the reader's language
 */
const char *
gloss_code_get_use (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_get_text (self->variant, GLOSS_FORMAT_CODE_USE);
}

/**
 * gloss_code_get_tell:
 *
 * Returns: (transfer none): what to tell the person whose mail it was, with placeholders, in the
 *   reader's language; "" unless the code is a failure
 */
const char *
gloss_code_get_tell (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_get_text (self->variant, GLOSS_FORMAT_CODE_TELL);
}

/**
 * gloss_code_dup_aliases:
 *
 * Returns: (transfer full): what people call it, in the reader's language
 */
GStrv
gloss_code_dup_aliases (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_dup_texts (self->variant, GLOSS_FORMAT_CODE_ALIASES);
}

/**
 * gloss_code_dup_wordings:
 *
 * Returns: (transfer full): the literal text that servers send with it; never translated
 */
GStrv
gloss_code_dup_wordings (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_dup_strings (self->variant, GLOSS_FORMAT_CODE_WORDINGS);
}

/**
 * gloss_code_dup_description:
 *
 * Returns: (transfer full): the paragraphs of the description, with the inline forms of
 *   gloss-text.h, in the reader's language
 */
GStrv
gloss_code_dup_description (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_dup_texts (self->variant, GLOSS_FORMAT_CODE_DESCRIPTION);
}

/**
 * gloss_code_dup_causes:
 *
 * Returns: (transfer full): when you see it, one cause each, with the inline forms of gloss-text.h,
 *   in the reader's language
 */
GStrv
gloss_code_dup_causes (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return gloss_data_dup_texts (self->variant, GLOSS_FORMAT_CODE_CAUSES);
}

static GListModel *
get_list (GlossCode *self, List list)
{
  static GListStore *(*const make[N_LISTS]) (GlossCode *self) = {
    [LIST_FIXES] = gloss_code_make_fixes,
    [LIST_RELATED] = gloss_code_make_related,
    [LIST_COMPANIONS] = gloss_code_make_companions,
    [LIST_EQUIVALENTS] = gloss_code_make_equivalents,
    [LIST_CONFUSED_WITH] = gloss_code_make_confused_with,
    [LIST_REFERENCES] = gloss_code_make_references,
    [LIST_PART_OF] = gloss_code_make_part_of,
    [LIST_PARTS] = gloss_code_make_parts,
    [LIST_RIDES_ON] = gloss_code_make_rides_on,
    [LIST_REPLIES] = gloss_code_make_replies,
  };

  if (self->lists[list] == NULL)
    self->lists[list] = make[list](self);

  return G_LIST_MODEL (self->lists[list]);
}

/**
 * gloss_code_get_fixes:
 *
 * Returns: (transfer none): instructions, a #GlossFix for each actor
 */
GListModel *
gloss_code_get_fixes (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return get_list (self, LIST_FIXES);
}

/**
 * gloss_code_get_related:
 *
 * Returns: (transfer none): entries worth a look, of #GlossRelation
 */
GListModel *
gloss_code_get_related (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return get_list (self, LIST_RELATED);
}

/**
 * gloss_code_get_companions:
 *
 * Returns: (transfer none): the basic or enhanced codes that go with it, of #GlossRelation
 */
GListModel *
gloss_code_get_companions (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return get_list (self, LIST_COMPANIONS);
}

/**
 * gloss_code_get_equivalents:
 *
 * Returns: (transfer none): what other protocols call the same thing, of #GlossRelation
 */
GListModel *
gloss_code_get_equivalents (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return get_list (self, LIST_EQUIVALENTS);
}

/**
 * gloss_code_get_confused_with:
 *
 * Returns: (transfer none): every code that a comparison pairs with it, of #GlossRelation, each
 *   with the comparison's summary as its text
 */
GListModel *
gloss_code_get_confused_with (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return get_list (self, LIST_CONFUSED_WITH);
}

/**
 * gloss_code_get_references:
 *
 * Returns: (transfer none): where it is defined, foremost first, of #GlossReference
 */
GListModel *
gloss_code_get_references (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return get_list (self, LIST_REFERENCES);
}

/**
 * gloss_code_get_part_of:
 *
 * Returns: (transfer none): the entries that it belongs to, of #GlossRelation: the subject of an
 *   enhanced code, the provider of a reply, the list of an answer
 */
GListModel *
gloss_code_get_part_of (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return get_list (self, LIST_PART_OF);
}

/**
 * gloss_code_get_parts:
 *
 * Returns: (transfer none): the entries that belong to it, of #GlossRelation
 */
GListModel *
gloss_code_get_parts (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return get_list (self, LIST_PARTS);
}

/**
 * gloss_code_get_rides_on:
 *
 * Returns: (transfer none): the codes that a provider’s reply comes with, most telling first, of
 *   #GlossRelation; empty for all else
 */
GListModel *
gloss_code_get_rides_on (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return get_list (self, LIST_RIDES_ON);
}

/**
 * gloss_code_get_replies:
 *
 * Returns: (transfer none): the providers’ replies that come with it, of #GlossRelation
 */
GListModel *
gloss_code_get_replies (GlossCode *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  return get_list (self, LIST_REPLIES);
}

/**
 * gloss_code_equal:
 * @other: another code
 *
 * Returns: whether the two are the same entry
 */
gboolean
gloss_code_equal (GlossCode *self, GlossCode *other)
{
  g_return_val_if_fail (GLOSS_IS_CODE (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_CODE (other), FALSE);

  return self == other ||
         g_ascii_strcasecmp (gloss_code_get_id (self), gloss_code_get_id (other)) == 0;
}
