/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-closures.h"

#include <glib/gi18n.h>

/**
 * gloss_closure_not:
 * @value: whether something is so
 *
 * Returns: whether it is not
 */
gboolean
gloss_closure_not (gpointer object, gboolean value)
{
  return !value;
}

/**
 * gloss_closure_is_filled:
 * @text: (nullable): a text
 *
 * Returns: whether there is anything to read in @text
 */
gboolean
gloss_closure_is_filled (gpointer object, const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * gloss_closure_has_strings:
 * @strings: (nullable): some strings
 *
 * Returns: whether there is at least one
 */
gboolean
gloss_closure_has_strings (gpointer object, GStrv strings)
{
  return strings != NULL && *strings != NULL;
}

/**
 * gloss_closure_has_items:
 * @list: (nullable): a list that never changes
 *
 * Returns: whether there is anything in it
 */
gboolean
gloss_closure_has_items (gpointer object, GListModel *list)
{
  return list != NULL && g_list_model_get_n_items (list) > 0;
}

/**
 * gloss_closure_join_list:
 * @items: (nullable): names of things
 *
 * Returns: (transfer full) (nullable): all of them on one line
 */
char *
gloss_closure_join_list (gpointer object, GStrv items)
{
  if (items == NULL)
    return NULL;

  /* Translators: between the items of a list, as in “MAIL, RCPT, DATA” */
  return g_strjoinv (C_ ("list separator", ", "), items);
}

/**
 * gloss_closure_join_paragraphs:
 * @paragraphs: (nullable): texts of the reference
 *
 * Returns: (transfer full) (nullable): one text with an empty line between the paragraphs
 */
char *
gloss_closure_join_paragraphs (gpointer object, GStrv paragraphs)
{
  return paragraphs != NULL ? g_strjoinv ("\n\n", paragraphs) : NULL;
}

/**
 * gloss_closure_get_outcome_icon:
 * @outcome: an outcome
 *
 * Returns: (transfer full): the name of the icon that stands for it
 */
char *
gloss_closure_get_outcome_icon (gpointer object, GlossOutcome outcome)
{
  return g_strdup_printf ("gloss-%s-symbolic", gloss_enum_get_nick (GLOSS_TYPE_OUTCOME, outcome));
}
