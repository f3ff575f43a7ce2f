/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-shortcuts-dialog.h"

#include "gloss-shortcut-row.h"

struct _GlossShortcutsDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (GlossShortcutsDialog, gloss_shortcuts_dialog, ADW_TYPE_DIALOG)

static void
gloss_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (gloss_shortcuts_dialog_parent_class)->dispose (object);
}

static void
gloss_shortcuts_dialog_class_init (GlossShortcutsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_shortcuts_dialog_dispose;

  g_type_ensure (GLOSS_TYPE_SHORTCUT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/gloss-shortcuts-dialog.ui");
}

static void
gloss_shortcuts_dialog_init (GlossShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog to be presented
 */
AdwDialog *
gloss_shortcuts_dialog_new (void)
{
  return g_object_new (GLOSS_TYPE_SHORTCUTS_DIALOG, NULL);
}
