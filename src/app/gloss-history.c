/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-history.h"

/* More steps than anybody takes back, few enough to keep */
#define LONGEST 200

typedef struct
{
  char *id;
  char *other_id; /* NULL for a single code */
} Entry;

struct _GlossHistory
{
  GObject parent_instance;

  GPtrArray *entries;
  guint position; /* of the current entry, where there is any */
};

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossHistory, gloss_history, G_TYPE_OBJECT)

static Entry *
entry_new (const char *id, const char *other_id)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->id = g_strdup (id);
  entry->other_id = g_strdup (other_id);

  return entry;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry->other_id);
  g_free (entry);
}

static Entry *
get_current (GlossHistory *self)
{
  return self->entries->len > 0 ? g_ptr_array_index (self->entries, self->position) : NULL;
}

static void
notify_changes (GlossHistory *self, gboolean could_go_back, gboolean could_go_forward)
{
  if (could_go_back != gloss_history_get_can_go_back (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  if (could_go_forward != gloss_history_get_can_go_forward (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
move_to (GlossHistory *self, guint position)
{
  gboolean could_go_back = gloss_history_get_can_go_back (self);
  gboolean could_go_forward = gloss_history_get_can_go_forward (self);

  self->position = position;
  notify_changes (self, could_go_back, could_go_forward);
}

static void
gloss_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossHistory *self = GLOSS_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, gloss_history_get_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, gloss_history_get_can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_history_finalize (GObject *object)
{
  GlossHistory *self = GLOSS_HISTORY (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (gloss_history_parent_class)->finalize (object);
}

static void
gloss_history_class_init (GlossHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_history_get_property;
  object_class->finalize = gloss_history_finalize;

  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD] =
      g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_history_init (GlossHistory *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
}

/**
 * gloss_history_new:
 *
 * Returns: (transfer full): a history in which nothing was opened
 */
GlossHistory *
gloss_history_new (void)
{
  return g_object_new (GLOSS_TYPE_HISTORY, NULL);
}

/**
 * gloss_history_visit:
 * @self: a history
 * @id: the id of the code that was opened
 * @other_id: (nullable): that of the code that it is compared with
 *
 * Puts an entry behind the current one, in the place of all that could be gone forward to. To
 * visit what is the current entry already changes nothing.
 */
void
gloss_history_visit (GlossHistory *self, const char *id, const char *other_id)
{
  Entry *current = NULL;
  gboolean could_go_back = FALSE;
  gboolean could_go_forward = FALSE;

  g_return_if_fail (GLOSS_IS_HISTORY (self));
  g_return_if_fail (id != NULL);

  current = get_current (self);
  if (current != NULL && g_str_equal (current->id, id) &&
      g_strcmp0 (current->other_id, other_id) == 0)
    return;

  could_go_back = gloss_history_get_can_go_back (self);
  could_go_forward = gloss_history_get_can_go_forward (self);
  if (could_go_forward)
    g_ptr_array_set_size (self->entries, self->position + 1);
  if (self->entries->len == LONGEST)
    g_ptr_array_remove_index (self->entries, 0);
  g_ptr_array_add (self->entries, entry_new (id, other_id));
  self->position = self->entries->len - 1;
  notify_changes (self, could_go_back, could_go_forward);
}

/**
 * gloss_history_go_back:
 * @self: a history
 *
 * Returns: whether there was an earlier entry, which is the current one now
 */
gboolean
gloss_history_go_back (GlossHistory *self)
{
  g_return_val_if_fail (GLOSS_IS_HISTORY (self), FALSE);

  if (!gloss_history_get_can_go_back (self))
    return FALSE;

  move_to (self, self->position - 1);
  return TRUE;
}

/**
 * gloss_history_go_forward:
 * @self: a history
 *
 * Returns: whether there was a later entry, which is the current one now
 */
gboolean
gloss_history_go_forward (GlossHistory *self)
{
  g_return_val_if_fail (GLOSS_IS_HISTORY (self), FALSE);

  if (!gloss_history_get_can_go_forward (self))
    return FALSE;

  move_to (self, self->position + 1);
  return TRUE;
}

/**
 * gloss_history_get_can_go_back:
 * @self: a history
 *
 * Returns: whether something was opened before the current entry
 */
gboolean
gloss_history_get_can_go_back (GlossHistory *self)
{
  g_return_val_if_fail (GLOSS_IS_HISTORY (self), FALSE);

  return self->position > 0;
}

/**
 * gloss_history_get_can_go_forward:
 * @self: a history
 *
 * Returns: whether the reader went back from a later entry
 */
gboolean
gloss_history_get_can_go_forward (GlossHistory *self)
{
  g_return_val_if_fail (GLOSS_IS_HISTORY (self), FALSE);

  return self->position + 1 < self->entries->len;
}

/**
 * gloss_history_get_id:
 * @self: a history
 *
 * Returns: (nullable): the id of the current entry's code, or %NULL before anything was opened
 */
const char *
gloss_history_get_id (GlossHistory *self)
{
  Entry *current = NULL;

  g_return_val_if_fail (GLOSS_IS_HISTORY (self), NULL);

  current = get_current (self);
  return current != NULL ? current->id : NULL;
}

/**
 * gloss_history_get_other_id:
 * @self: a history
 *
 * Returns: (nullable): the id of the code with which the current entry's is compared
 */
const char *
gloss_history_get_other_id (GlossHistory *self)
{
  Entry *current = NULL;

  g_return_val_if_fail (GLOSS_IS_HISTORY (self), NULL);

  current = get_current (self);
  return current != NULL ? current->other_id : NULL;
}
