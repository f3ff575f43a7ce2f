/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-code.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gloss-database-private.h"

/* What a code is called: by its value, its title, and what it belongs to. */

static gboolean
is_shown_by_title (GlossCode *self)
{
  g_autoptr (GVariant) protocol =
      gloss_data_get_protocol (gloss_code_get_data (self), gloss_code_get_variant (self));

  return gloss_data_get_boolean (protocol, GLOSS_DATA_PROTOCOL_SHOWN_BY_TITLE);
}

static const char *
skip_whole (const char *value)
{
  const char *slash = strrchr (value, '/');

  return slash != NULL ? slash + 1 : value;
}

/**
 * gloss_code_get_short_value:
 *
 * Returns: (transfer none): what stands for it where there is little room: `550`, the last part of
 *   `zen.spamhaus.org/127.0.0.2`, and for an entry that is shown by its title the value of what it
 *   rides on, or ""
 */
const char *
gloss_code_get_short_value (GlossCode *self)
{
  g_autoptr (GlossRelation) ridden = NULL;
  GlossCode *code;

  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  if (!is_shown_by_title (self))
    return skip_whole (gloss_code_get_value (self));

  ridden = g_list_model_get_item (gloss_code_get_rides_on (self), 0);
  code = ridden != NULL ? gloss_relation_get_code (ridden) : NULL;
  if (code == NULL || is_shown_by_title (code))
    return "";

  return skip_whole (gloss_code_get_value (code));
}

/**
 * gloss_code_dup_whole:
 *
 * Returns: (transfer full) (nullable): what the id says that it belongs to: the provider
 *   `reply/google` of `reply/google/mailbox-full`; %NULL where it says nothing
 */
GlossCode *
gloss_code_dup_whole (GlossCode *self)
{
  g_autofree char *whole = NULL;
  const char *id;
  const char *slash;
  guint index;

  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  /* In a damaged database an id need not end in the value. */
  id = gloss_code_get_id (self);
  slash = strrchr (id, '/');
  if (slash == NULL || strchr (gloss_code_get_value (self), '/') == NULL)
    return NULL;

  whole = g_strndup (id, slash - id);
  if (!gloss_data_find_code (gloss_code_get_data (self), whole, &index))
    return NULL;

  return gloss_code_new (gloss_code_get_data (self), index);
}

/**
 * gloss_code_dup_long_title:
 *
 * Returns: (transfer full): the title with what the entry belongs to, as in “Gmail: Mailbox Full”,
 *   in the reader's language
 */
char *
gloss_code_dup_long_title (GlossCode *self)
{
  g_autoptr (GlossCode) whole = NULL;

  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  whole = gloss_code_dup_whole (self);
  if (whole == NULL)
    return g_strdup (gloss_code_get_title (self));

  /* Translators: a provider or list, and what its reply or answer says, as in
   * “Gmail: Mailbox Full” */
  return g_strdup_printf (_ ("%1$s: %2$s"), gloss_code_get_title (whole),
                          gloss_code_get_title (self));
}

/**
 * gloss_code_dup_heading:
 *
 * Returns: (transfer full): what it is called in one line, as in “550 Mailbox Unavailable” or
 *   “Gmail: Mailbox Full”, in the reader's language
 */
char *
gloss_code_dup_heading (GlossCode *self)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (GLOSS_IS_CODE (self), NULL);

  title = gloss_code_dup_long_title (self);
  if (is_shown_by_title (self))
    return g_steal_pointer (&title);

  return g_strdup_printf ("%s %s", gloss_code_get_short_value (self), title);
}
