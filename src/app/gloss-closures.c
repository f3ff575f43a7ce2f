/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-closures.h"

#include <glib/gi18n.h>

#include "gloss-code.h"
#include "gloss-text.h"

/*
 * Pure functions that templates call in bindings. The first argument is the object that the
 * binding belongs to, which none of them needs.
 */

static gboolean
not_so (gpointer object, gboolean value)
{
  return !value;
}

static gboolean
is_filled (gpointer object, const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_strings (gpointer object, GStrv strings)
{
  return strings != NULL && *strings != NULL;
}

/* Of a list that never changes */
static gboolean
has_items (gpointer object, GListModel *list)
{
  return list != NULL && g_list_model_get_n_items (list) > 0;
}

static char *
join_list (gpointer object, GStrv items)
{
  if (items == NULL)
    return NULL;

  /* Translators: between the items of a list, as in “MAIL, RCPT, DATA” */
  return g_strjoinv (C_ ("list separator", ", "), items);
}

static char *
join_paragraphs (gpointer object, GStrv paragraphs)
{
  return paragraphs != NULL ? g_strjoinv ("\n\n", paragraphs) : NULL;
}

static char *
get_long_title (gpointer object, GlossCode *code)
{
  return code != NULL ? gloss_code_dup_long_title (code) : NULL;
}

static GStrv
open_holes (gpointer object, GStrv wordings)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; wordings != NULL && wordings[i] != NULL; i++)
    {
      g_autofree char *wording = gloss_text_open_holes (wordings[i]);

      g_strv_builder_take (builder, g_strdup_printf ("<lit>%s</lit>", wording));
    }

  return g_strv_builder_end (builder);
}

static char *
get_outcome_icon (gpointer object, GlossOutcome outcome)
{
  return g_strdup_printf ("gloss-%s-symbolic", gloss_enum_get_nick (GLOSS_TYPE_OUTCOME, outcome));
}

/**
 * gloss_closures_bind:
 * @widget_class: a class with a template
 *
 * Lets the template of the class call the functions of this file by their names.
 */
void
gloss_closures_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, get_outcome_icon);
  gtk_widget_class_bind_template_callback (widget_class, get_long_title);
  gtk_widget_class_bind_template_callback (widget_class, has_items);
  gtk_widget_class_bind_template_callback (widget_class, has_strings);
  gtk_widget_class_bind_template_callback (widget_class, is_filled);
  gtk_widget_class_bind_template_callback (widget_class, join_list);
  gtk_widget_class_bind_template_callback (widget_class, join_paragraphs);
  gtk_widget_class_bind_template_callback (widget_class, not_so);
  gtk_widget_class_bind_template_callback (widget_class, open_holes);
}
