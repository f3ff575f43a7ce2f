/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-window-private.h"

#include "gloss-fields-dialog.h"
#include "gloss-writer.h"

#include <glib/gi18n.h>

#define NEW_ISSUE "https://github.com/glossapp/Gloss/issues/new?title="

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GlossWindow *self = GLOSS_WINDOW (widget);
  g_autoptr (GlossCode) code =
      gloss_database_find_code (self->database, g_variant_get_string (parameter, NULL));

  if (code != NULL)
    gloss_window_open (self, code, NULL);
}

static void
compare_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GlossWindow *self = GLOSS_WINDOW (widget);
  const char *a_id = NULL;
  const char *b_id = NULL;
  g_autoptr (GlossCode) a = NULL;
  g_autoptr (GlossCode) b = NULL;

  g_variant_get (parameter, "(&s&s)", &a_id, &b_id);
  a = gloss_database_find_code (self->database, a_id);
  b = gloss_database_find_code (self->database, b_id);
  if (a != NULL && b != NULL)
    gloss_window_open (self, a, b);
}

static void
compare_with_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (GLOSS_WINDOW (widget)->compare_button));
}

static void
swap_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GlossWindow *self = GLOSS_WINDOW (widget);
  g_autoptr (GlossCode) a = g_object_ref (self->code);
  g_autoptr (GlossCode) b = g_object_ref (self->other);

  gloss_window_open (self, b, a);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gloss_window_go_back (GLOSS_WINDOW (widget));
}

static void
forward_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gloss_window_go_forward (GLOSS_WINDOW (widget));
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GlossWindow *self = GLOSS_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gloss_sidebar_start_search (self->sidebar);
}

static void
focus_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GlossWindow *self = GLOSS_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
copy (GlossWindow *self, const char *text, const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  /* Which announces it, too */
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
copy_text_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *text = NULL;
  const char *message = NULL;

  g_variant_get (parameter, "(&s&s)", &text, &message);
  copy (GLOSS_WINDOW (widget), text, message);
}

static void
copy_page (GlossWindow *self, GlossFormat format, const char *message)
{
  g_autofree char *text = NULL;

  if (self->other != NULL)
    text = gloss_comparison_page_write (self->comparison_page, format);
  else
    text = gloss_code_page_write (self->code_page, format);
  copy (self, text, message);
}

static void
copy_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_page (GLOSS_WINDOW (widget), GLOSS_FORMAT_TEXT, _ ("Page copied"));
}

static void
copy_page_markdown_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_page (GLOSS_WINDOW (widget), GLOSS_FORMAT_MARKDOWN, _ ("Page copied as Markdown"));
}

static void
copy_fix_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GlossWindow *self = GLOSS_WINDOW (widget);
  GlossFix *fix = gloss_code_page_get_fix (self->code_page);
  g_autoptr (GlossWriter) writer = NULL;
  g_autofree char *text = NULL;

  if (fix == NULL)
    return;

  writer = g_object_new (GLOSS_TYPE_WRITER, "database", self->database, "format", GLOSS_FORMAT_TEXT,
                         "values", self->values, NULL);
  text = gloss_writer_write_fix (writer, fix);
  copy (self, text, _ ("Fix copied"));
}

static void
copy_tell_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GlossWindow *self = GLOSS_WINDOW (widget);
  g_autofree char *text =
      gloss_values_fill (self->values, GLOSS_SNIPPET_MESSAGE, gloss_code_get_tell (self->code));

  copy (self, text, _ ("Text for the sender copied"));
}

static void
fill_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GlossWindow *self = GLOSS_WINDOW (widget);

  adw_dialog_present (gloss_fields_dialog_new (self->database, self->values, self->code,
                                               self->other),
                      widget);
}

static void
report_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GlossWindow *self = GLOSS_WINDOW (widget);
  g_autofree char *title = g_uri_escape_string (gloss_code_get_id (self->code), NULL, FALSE);
  g_autofree char *uri = g_strconcat (NEW_ISSUE, title, NULL);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (self), NULL, NULL, NULL);
}

static void
close_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.back", NULL, back_cb },
  { "win.close", NULL, close_cb },
  { "win.compare", "(ss)", compare_cb },
  { "win.compare-with", NULL, compare_with_cb },
  { "win.copy-fix", NULL, copy_fix_cb },
  { "win.copy-page", NULL, copy_page_cb },
  { "win.copy-page-markdown", NULL, copy_page_markdown_cb },
  { "win.copy-tell", NULL, copy_tell_cb },
  { "win.copy-text", "(ss)", copy_text_cb },
  { "win.fill-in", NULL, fill_in_cb },
  { "win.focus-page", NULL, focus_page_cb },
  { "win.forward", NULL, forward_cb },
  { "win.open", "s", open_cb },
  { "win.report", NULL, report_cb },
  { "win.search", NULL, search_cb },
  { "win.swap", NULL, swap_cb },
};

void
gloss_window_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

static gboolean
has_fix (GlossCode *code)
{
  return g_list_model_get_n_items (gloss_code_get_fixes (code)) > 0;
}

void
gloss_window_update_actions (GlossWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean shows = self->code != NULL;
  gboolean compares = self->other != NULL;
  gboolean single = shows && !compares;

  gtk_widget_action_set_enabled (widget, "win.back", gloss_history_get_can_go_back (self->history));
  gtk_widget_action_set_enabled (widget, "win.forward",
                                 gloss_history_get_can_go_forward (self->history));
  gtk_widget_action_set_enabled (widget, "win.compare-with", single);
  gtk_widget_action_set_enabled (widget, "win.copy-fix", single && has_fix (self->code));
  gtk_widget_action_set_enabled (widget, "win.copy-page", shows);
  gtk_widget_action_set_enabled (widget, "win.copy-page-markdown", shows);
  gtk_widget_action_set_enabled (widget, "win.copy-tell",
                                 single && *gloss_code_get_tell (self->code) != '\0');
  gtk_widget_action_set_enabled (widget, "win.fill-in",
                                 shows && gloss_fields_dialog_is_useful (self->code, self->other));
  gtk_widget_action_set_enabled (widget, "win.focus-page", shows);
  gtk_widget_action_set_enabled (widget, "win.pin", single);
  gtk_widget_action_set_enabled (widget, "win.report", single);
  gtk_widget_action_set_enabled (widget, "win.swap", compares);
}
