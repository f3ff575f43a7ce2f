/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-code-page.h"

#include <glib/gi18n.h>

#include "gloss-chip-box.h"
#include "gloss-closures.h"
#include "gloss-code-badge.h"
#include "gloss-entry-list.h"
#include "gloss-fact-grid.h"
#include "gloss-fix-view.h"
#include "gloss-section.h"
#include "gloss-snippet.h"
#include "gloss-text-label.h"
#include "gloss-text-list.h"
#include "gloss-writer.h"

struct _GlossCodePage
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GlossCodeBadge *badge;
  GtkLabel *title;
  GlossFixView *fix_view;
  GtkListBox *references;

  GlossDatabase *database;
  GlossCode *code;
  GlossValues *values;
};

enum
{
  PROP_0,
  PROP_DATABASE,
  PROP_CODE,
  PROP_VALUES,
  PROP_FIX,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossCodePage, gloss_code_page, ADW_TYPE_BIN)

/* Kind, class, and where it is defined: as gloss_writer writes it, so that it is translated once */
static char *
write_origin (gpointer object, GlossCode *code)
{
  g_autoptr (GlossReference) reference = NULL;
  const char *item_name;

  if (code == NULL)
    return NULL;

  item_name = gloss_protocol_get_item_name (gloss_code_get_protocol (code));
  reference = g_list_model_get_item (gloss_code_get_references (code), 0);
  if (reference == NULL)
    /* Translators: under an entry’s title: the kind of entry and its class, as in
     * “SMTP reply · Positive Completion” */
    return g_strdup_printf (_ ("%1$s · %2$s"), item_name, gloss_code_get_class_name (code));

  /* Translators: under an entry’s title: the kind of entry, its class, where it is defined, as in
   * “SMTP reply · Positive Completion · RFC 5321, section 4.2.3” */
  return g_strdup_printf (_ ("%1$s · %2$s · %3$s"), item_name, gloss_code_get_class_name (code),
                          gloss_reference_get_label (reference));
}

static GtkWidget *
create_reference_row (GlossReference *reference, gboolean is_first)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("gloss-external-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gloss_reference_get_label (reference));
  if (is_first)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gloss_reference_get_title (reference));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gloss_reference_get_url (reference));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.open-reference");

  return row;
}

static void
launched_cb (GObject *launcher, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_message ("%s", error->message);
}

static void
open_reference (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkUriLauncher) launcher =
      gtk_uri_launcher_new (g_variant_get_string (parameter, NULL));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, launched_cb,
                           NULL);
}

static void
notify_fix_cb (GlossCodePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIX]);
}

/* A document's title stands where the document comes first. */
static void
show_references (GlossCodePage *self)
{
  GListModel *references = self->code != NULL ? gloss_code_get_references (self->code) : NULL;
  guint n_references = references != NULL ? g_list_model_get_n_items (references) : 0;
  g_autofree char *last = NULL;

  gtk_list_box_remove_all (self->references);
  for (guint i = 0; i < n_references; i++)
    {
      g_autoptr (GlossReference) reference = g_list_model_get_item (references, i);
      gboolean is_first = g_set_str (&last, gloss_reference_get_document (reference));

      gtk_list_box_append (self->references, create_reference_row (reference, is_first));
    }
}

static void
gloss_code_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossCodePage *self = GLOSS_CODE_PAGE (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      g_value_set_object (value, self->database);
      break;
    case PROP_CODE:
      g_value_set_object (value, self->code);
      break;
    case PROP_VALUES:
      g_value_set_object (value, self->values);
      break;
    case PROP_FIX:
      g_value_set_object (value, gloss_code_page_get_fix (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_code_page_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  GlossCodePage *self = GLOSS_CODE_PAGE (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      gloss_code_page_set_database (self, g_value_get_object (value));
      break;
    case PROP_CODE:
      gloss_code_page_set_code (self, g_value_get_object (value));
      break;
    case PROP_VALUES:
      gloss_code_page_set_values (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_code_page_dispose (GObject *object)
{
  GlossCodePage *self = GLOSS_CODE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_CODE_PAGE);
  g_clear_object (&self->database);
  g_clear_object (&self->code);
  g_clear_object (&self->values);

  G_OBJECT_CLASS (gloss_code_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (GLOSS_TYPE_CHIP_BOX);
  g_type_ensure (GLOSS_TYPE_CODE_BADGE);
  g_type_ensure (GLOSS_TYPE_ENTRY_LIST);
  g_type_ensure (GLOSS_TYPE_FACT_GRID);
  g_type_ensure (GLOSS_TYPE_FIX_VIEW);
  g_type_ensure (GLOSS_TYPE_SECTION);
  g_type_ensure (GLOSS_TYPE_SNIPPET);
  g_type_ensure (GLOSS_TYPE_TEXT_LABEL);
  g_type_ensure (GLOSS_TYPE_TEXT_LIST);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-code-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossCodePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, GlossCodePage, badge);
  gtk_widget_class_bind_template_child (widget_class, GlossCodePage, title);
  gtk_widget_class_bind_template_child (widget_class, GlossCodePage, fix_view);
  gtk_widget_class_bind_template_child (widget_class, GlossCodePage, references);
  gloss_closures_bind (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, write_origin);
  gtk_widget_class_bind_template_callback (widget_class, notify_fix_cb);
}

static void
gloss_code_page_class_init (GlossCodePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_code_page_get_property;
  object_class->set_property = gloss_code_page_set_property;
  object_class->dispose = gloss_code_page_dispose;

  properties[PROP_DATABASE] =
      g_param_spec_object ("database", NULL, NULL, GLOSS_TYPE_DATABASE, flags);
  properties[PROP_CODE] = g_param_spec_object ("code", NULL, NULL, GLOSS_TYPE_CODE, flags);
  properties[PROP_VALUES] = g_param_spec_object ("values", NULL, NULL, GLOSS_TYPE_VALUES, flags);
  properties[PROP_FIX] = g_param_spec_object ("fix", NULL, NULL, GLOSS_TYPE_FIX,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.open-reference", "s", open_reference);
}

static void
gloss_code_page_init (GlossCodePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Two things to look at, and one heading to hear. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->badge, self->title, NULL, -1);
}

/**
 * gloss_code_page_new:
 *
 * Returns: (transfer floating): a page without a code
 */
GtkWidget *
gloss_code_page_new (void)
{
  return g_object_new (GLOSS_TYPE_CODE_PAGE, NULL);
}

/**
 * gloss_code_page_set_database:
 * @database: (nullable): where the codes are from
 */
void
gloss_code_page_set_database (GlossCodePage *self, GlossDatabase *database)
{
  g_return_if_fail (GLOSS_IS_CODE_PAGE (self));
  g_return_if_fail (database == NULL || GLOSS_IS_DATABASE (database));

  if (g_set_object (&self->database, database))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATABASE]);
}

/**
 * gloss_code_page_get_code:
 *
 * Returns: (transfer none) (nullable): the code that is shown
 */
GlossCode *
gloss_code_page_get_code (GlossCodePage *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE_PAGE (self), NULL);

  return self->code;
}

/**
 * gloss_code_page_set_code:
 * @code: (nullable): the code to show, from its top
 */
void
gloss_code_page_set_code (GlossCodePage *self, GlossCode *code)
{
  g_return_if_fail (GLOSS_IS_CODE_PAGE (self));
  g_return_if_fail (code == NULL || GLOSS_IS_CODE (code));

  if (!g_set_object (&self->code, code))
    return;

  show_references (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CODE]);
}

/**
 * gloss_code_page_set_values:
 * @values: (nullable): what the reader filled in
 */
void
gloss_code_page_set_values (GlossCodePage *self, GlossValues *values)
{
  g_return_if_fail (GLOSS_IS_CODE_PAGE (self));
  g_return_if_fail (values == NULL || GLOSS_IS_VALUES (values));

  if (g_set_object (&self->values, values))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUES]);
}

/**
 * gloss_code_page_get_fix:
 *
 * Returns: (transfer none) (nullable): the fix that is shown
 */
GlossFix *
gloss_code_page_get_fix (GlossCodePage *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE_PAGE (self), NULL);

  return gloss_fix_view_get_fix (self->fix_view);
}

/**
 * gloss_code_page_write:
 * @format: how to write it
 *
 * Returns: (transfer full) (nullable): all of the page, with the reader's values; %NULL for an
 * empty page
 */
char *
gloss_code_page_write (GlossCodePage *self, GlossFormat format)
{
  g_autoptr (GlossWriter) writer = NULL;
  g_autoptr (GListStore) codes = NULL;

  g_return_val_if_fail (GLOSS_IS_CODE_PAGE (self), NULL);

  if (self->code == NULL || self->database == NULL)
    return NULL;

  codes = g_list_store_new (GLOSS_TYPE_CODE);
  g_list_store_append (codes, self->code);
  writer = g_object_new (GLOSS_TYPE_WRITER, "database", self->database, "format", format, "values",
                         self->values, NULL);

  return gloss_writer_write_codes (writer, G_LIST_MODEL (codes));
}
