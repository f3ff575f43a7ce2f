/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-filter.h"

#include <string.h>

#include "gloss-array.h"

#define UNREAD G_MAXUINT8

typedef struct
{
  const char *id;
  guint first;
  guint count;
} Range;

struct _GlossFilter
{
  GlossData *data;
  Range *ranges;
  guint n_ranges;
  guint8 *outcomes_read; /* for each code, as soon as somebody filters by it */

  gboolean has_protocol;
  const Range *protocol; /* NULL for one that does not exist */
  guint outcomes;
};

/**
 * gloss_filter_new:
 * @data: the database
 *
 * Returns: (transfer full): a filter that lets everything through
 */
GlossFilter *
gloss_filter_new (GlossData *data)
{
  GlossFilter *self = g_new0 (GlossFilter, 1);

  self->data = gloss_data_ref (data);
  self->n_ranges = (guint) g_variant_n_children (data->protocols);
  self->ranges = g_new0 (Range, self->n_ranges);
  for (guint i = 0; i < self->n_ranges; i++)
    {
      g_autoptr (GVariant) protocol = gloss_array_get_child (data->protocols, i);

      self->ranges[i].id = gloss_data_get_string (protocol, GLOSS_DATA_PROTOCOL_ID);
      self->ranges[i].first = gloss_data_get_uint32 (protocol, GLOSS_DATA_PROTOCOL_FIRST);
      self->ranges[i].count = gloss_data_get_uint32 (protocol, GLOSS_DATA_PROTOCOL_COUNT);
    }

  return self;
}

/**
 * gloss_filter_free:
 * @self: (transfer full): a filter
 */
void
gloss_filter_free (GlossFilter *self)
{
  gloss_data_unref (self->data);
  g_free (self->ranges);
  g_free (self->outcomes_read);
  g_free (self);
}

/**
 * gloss_filter_set:
 * @self: a filter
 * @protocol: (nullable): the id of the only protocol to let through, or %NULL for all
 * @outcomes: the outcomes to let through, each as a bit `1 << GlossOutcome`, or 0 for all
 *
 * Says what to let through. A protocol that does not exist lets nothing through.
 */
void
gloss_filter_set (GlossFilter *self, const char *protocol, guint outcomes)
{
  self->has_protocol = protocol != NULL;
  self->protocol = NULL;
  for (guint i = 0; self->has_protocol && i < self->n_ranges; i++)
    {
      if (g_ascii_strcasecmp (self->ranges[i].id, protocol) == 0)
        self->protocol = &self->ranges[i];
    }
  self->outcomes = outcomes;
}

static gboolean
is_in (const Range *range, guint document)
{
  return document >= range->first && document - range->first < range->count;
}

static guint
read_outcome (GlossFilter *self, guint document)
{
  if (self->outcomes_read == NULL)
    {
      self->outcomes_read = g_malloc (self->data->n_codes);
      memset (self->outcomes_read, UNREAD, self->data->n_codes);
    }

  if (self->outcomes_read[document] == UNREAD)
    {
      g_autoptr (GVariant) code = gloss_array_get_child (self->data->codes, document);

      self->outcomes_read[document] =
          (guint8) gloss_data_get_enum (code, GLOSS_FORMAT_CODE_OUTCOME, GLOSS_DATA_N_OUTCOMES);
    }

  return self->outcomes_read[document];
}

/**
 * gloss_filter_passes:
 * @self: a filter
 * @document: the index of a code, less than there are codes
 *
 * Returns: whether it is let through
 */
gboolean
gloss_filter_passes (GlossFilter *self, guint document)
{
  if (self->has_protocol && (self->protocol == NULL || !is_in (self->protocol, document)))
    return FALSE;

  return self->outcomes == 0 || (self->outcomes & (1u << read_outcome (self, document))) != 0;
}

/**
 * gloss_filter_get_protocol:
 * @self: a filter
 * @document: the index of a code
 *
 * Returns: the index of its protocol; of none where the database is damaged
 */
guint
gloss_filter_get_protocol (GlossFilter *self, guint document)
{
  for (guint i = 0; i < self->n_ranges; i++)
    {
      if (is_in (&self->ranges[i], document))
        return i;
    }

  return self->n_ranges;
}
