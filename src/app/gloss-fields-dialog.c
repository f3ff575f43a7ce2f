/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-fields-dialog.h"

#include "gloss-field-row.h"

struct _GlossFieldsDialog
{
  AdwDialog parent_instance;

  GtkBox *fields;
};

G_DEFINE_FINAL_TYPE (GlossFieldsDialog, gloss_fields_dialog, ADW_TYPE_DIALOG)

static void
collect_from_text (GHashTable *ids, const char *text)
{
  g_auto (GStrv) found = gloss_values_list (text);

  for (gsize i = 0; found[i] != NULL; i++)
    g_hash_table_add (ids, g_strdup (found[i]));
}

static void
collect_from_fix (GHashTable *ids, GListModel *fix)
{
  for (guint i = 0; i < g_list_model_get_n_items (fix); i++)
    {
      g_autoptr (GlossStep) step = g_list_model_get_item (fix, i);

      collect_from_text (ids, gloss_step_get_snippet (step));
    }
}

static void
collect_from_code (GHashTable *ids, GlossCode *code)
{
  GListModel *fixes = gloss_code_get_fixes (code);

  for (guint i = 0; i < g_list_model_get_n_items (fixes); i++)
    {
      g_autoptr (GListModel) fix = g_list_model_get_item (fixes, i);

      collect_from_fix (ids, fix);
    }
  collect_from_text (ids, gloss_code_get_tell (code));
}

/* In the order of the database, so that a field stays where it was from page to page */
static void
add_fields (GlossFieldsDialog *self, GListModel *placeholders, GlossValues *values, GHashTable *ids)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (placeholders); i++)
    {
      g_autoptr (GlossPlaceholder) placeholder = g_list_model_get_item (placeholders, i);
      GtkWidget *field;

      if (!g_hash_table_contains (ids, gloss_placeholder_get_id (placeholder)))
        continue;

      field = gloss_field_row_new (placeholder, values);
      gtk_box_append (self->fields, field);
      if (is_first)
        adw_dialog_set_focus (ADW_DIALOG (self), field);
      is_first = FALSE;
    }
}

static void
gloss_fields_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_FIELDS_DIALOG);

  G_OBJECT_CLASS (gloss_fields_dialog_parent_class)->dispose (object);
}

static void
gloss_fields_dialog_class_init (GlossFieldsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_fields_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/gloss-fields-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossFieldsDialog, fields);
}

static void
gloss_fields_dialog_init (GlossFieldsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GHashTable *
collect (GlossCode *code, GlossCode *other)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect_from_code (ids, code);
  if (other != NULL)
    collect_from_code (ids, other);

  return ids;
}

/**
 * gloss_fields_dialog_is_useful:
 * @code: the code whose page is shown
 * @other: (nullable): the code on the other side of a comparison
 *
 * Returns: whether the page uses a placeholder
 */
gboolean
gloss_fields_dialog_is_useful (GlossCode *code, GlossCode *other)
{
  g_autoptr (GHashTable) ids = NULL;

  g_return_val_if_fail (GLOSS_IS_CODE (code), FALSE);
  g_return_val_if_fail (other == NULL || GLOSS_IS_CODE (other), FALSE);

  ids = collect (code, other);

  return g_hash_table_size (ids) > 0;
}

/**
 * gloss_fields_dialog_new:
 * @database: where the placeholders are from
 * @values: where what is typed goes at once
 * @code: the code whose page is shown
 * @other: (nullable): the code on the other side of a comparison
 *
 * Returns: (transfer floating): a dialog with a field for each placeholder that the page uses
 */
AdwDialog *
gloss_fields_dialog_new (GlossDatabase *database,
                         GlossValues *values,
                         GlossCode *code,
                         GlossCode *other)
{
  g_autoptr (GHashTable) ids = NULL;
  GlossFieldsDialog *self;

  g_return_val_if_fail (GLOSS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (GLOSS_IS_VALUES (values), NULL);
  g_return_val_if_fail (GLOSS_IS_CODE (code), NULL);
  g_return_val_if_fail (other == NULL || GLOSS_IS_CODE (other), NULL);

  ids = collect (code, other);
  self = g_object_new (GLOSS_TYPE_FIELDS_DIALOG, NULL);
  add_fields (self, gloss_database_get_placeholders (database), values, ids);

  return ADW_DIALOG (self);
}
