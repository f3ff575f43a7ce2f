/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-welcome-page.h"

#include "gloss-query.h"
#include "gloss-result-row.h"

struct _GlossWelcomePage
{
  AdwBin parent_instance;

  GtkListBox *list_box;

  char **examples;
};

enum
{
  PROP_0,
  PROP_EXAMPLES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossWelcomePage, gloss_welcome_page, ADW_TYPE_BIN)

/* NULL for a code that this database does not have */
static GlossResult *
find_example (GlossDatabase *database, const char *text)
{
  g_autoptr (GlossCode) a = NULL;
  g_autoptr (GlossCode) b = NULL;

  if (!gloss_query_parse_pair (database, text, &a, &b))
    a = gloss_database_find_code (database, text);
  if (a == NULL)
    return NULL;

  return g_object_new (GLOSS_TYPE_RESULT, "code", a, "other", b, NULL);
}

static void
set_action (GtkActionable *row, GlossResult *result)
{
  const char *id = gloss_code_get_id (gloss_result_get_code (result));
  GlossCode *other = gloss_result_get_other (result);

  /* The target comes first, for an action without the one that it wants can't be activated */
  if (other != NULL)
    {
      gtk_actionable_set_action_target (row, "(ss)", id, gloss_code_get_id (other));
      gtk_actionable_set_action_name (row, "win.compare");
    }
  else
    {
      gtk_actionable_set_action_target (row, "s", id);
      gtk_actionable_set_action_name (row, "win.open");
    }
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GlossResult *result = item;
  GtkWidget *content = gloss_result_row_new ();
  GtkWidget *row = gtk_list_box_row_new ();

  gloss_result_row_set_result (GLOSS_RESULT_ROW (content), result);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  set_action (GTK_ACTIONABLE (row), result);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gloss_result_get_label (result), -1);

  return row;
}

static void
gloss_welcome_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossWelcomePage *self = GLOSS_WELCOME_PAGE (object);

  switch (prop_id)
    {
    case PROP_EXAMPLES:
      g_value_set_boxed (value, self->examples);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_welcome_page_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  GlossWelcomePage *self = GLOSS_WELCOME_PAGE (object);

  switch (prop_id)
    {
    case PROP_EXAMPLES:
      g_strfreev (self->examples);
      self->examples = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (gloss_welcome_page_parent_class)->dispose (object);
}

static void
gloss_welcome_page_finalize (GObject *object)
{
  GlossWelcomePage *self = GLOSS_WELCOME_PAGE (object);

  g_clear_pointer (&self->examples, g_strfreev);

  G_OBJECT_CLASS (gloss_welcome_page_parent_class)->finalize (object);
}

static void
gloss_welcome_page_class_init (GlossWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gloss_welcome_page_get_property;
  object_class->set_property = gloss_welcome_page_set_property;
  object_class->dispose = gloss_welcome_page_dispose;
  object_class->finalize = gloss_welcome_page_finalize;

  properties[PROP_EXAMPLES] = g_param_spec_boxed ("examples", NULL, NULL, G_TYPE_STRV,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/gloss-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossWelcomePage, list_box);
}

static void
gloss_welcome_page_init (GlossWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_welcome_page_new:
 *
 * Returns: (transfer floating): a page that waits for its database
 */
GtkWidget *
gloss_welcome_page_new (void)
{
  return g_object_new (GLOSS_TYPE_WELCOME_PAGE, NULL);
}

/**
 * gloss_welcome_page_set_database:
 * @self: a welcome page
 * @database: where the examples are
 *
 * Shows the examples that @database has.
 */
void
gloss_welcome_page_set_database (GlossWelcomePage *self, GlossDatabase *database)
{
  g_autoptr (GListStore) results = g_list_store_new (GLOSS_TYPE_RESULT);

  g_return_if_fail (GLOSS_IS_WELCOME_PAGE (self));
  g_return_if_fail (GLOSS_IS_DATABASE (database));

  for (gsize i = 0; self->examples != NULL && self->examples[i] != NULL; i++)
    {
      g_autoptr (GlossResult) result = find_example (database, self->examples[i]);

      if (result != NULL)
        g_list_store_append (results, result);
    }
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (results), create_row, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box),
                          g_list_model_get_n_items (G_LIST_MODEL (results)) > 0);
}
