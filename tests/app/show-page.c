/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <locale.h>

#include <glib/gi18n.h>

#include "gloss-code-page.h"
#include "gloss-codes-resources.h"
#include "gloss-comparison-page.h"
#include "gloss-fields-dialog.h"

/*
 * show-page [OPTION...] CODE [CODE]: the page of a code, or the comparison of two, in a window
 * without the rest of Gloss, to look at and to take pictures of:
 *
 *   tests/with-display build-aux/screenshot FILE show-page --width=360 --rtl smtp/550
 */

static int width = 820;
static int height = 900;
static double scale = 1;
static gboolean rtl;
static gboolean only_differences;
static gboolean fields;
static char **ids;

static const GOptionEntry options[] = {
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "The window's width", "PIXELS" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "The window's height", "PIXELS" },
  { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &scale, "How much larger text is", "FACTOR" },
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "From right to left", NULL },
  { "only-differences", 0, 0, G_OPTION_ARG_NONE, &only_differences, "Hide what is the same", NULL },
  { "fields", 0, 0, G_OPTION_ARG_NONE, &fields, "Show the dialog that fills in", NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &ids, NULL, "CODE [CODE]" },
  G_OPTION_ENTRY_NULL
};

/* They do nothing here; without them the buttons would be insensitive. */
static const GActionEntry actions[] = {
  { .name = "open", .parameter_type = "s" },
  { .name = "compare", .parameter_type = "(ss)" },
  { .name = "copy-text", .parameter_type = "(ss)" },
  { .name = "copy-fix" },
  { .name = "fill-in" },
  { .name = "report" },
};

static GlossCode *
find_code (GlossDatabase *database, const char *id_or_value)
{
  g_autoptr (GListModel) codes = gloss_database_find_codes (database, id_or_value);
  g_autoptr (GlossCode) code = g_list_model_get_item (codes, 0);

  if (code == NULL)
    g_error ("there is no code %s", id_or_value);

  return g_steal_pointer (&code);
}

static GtkWidget *
create_page (GlossDatabase *database, GlossValues *values, GlossCode *code, GlossCode *other)
{
  g_autoptr (GlossComparison) comparison = NULL;

  if (other == NULL)
    return g_object_new (GLOSS_TYPE_CODE_PAGE, "database", database, "values", values, "code", code,
                         NULL);

  comparison = gloss_comparison_new (database, code, other);
  return g_object_new (GLOSS_TYPE_COMPARISON_PAGE, "database", database, "values", values,
                       "only-differences", only_differences, "comparison", comparison, NULL);
}

static void
present (GtkApplication *application, GtkWidget *page)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *window =
      g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application, "default-width", width,
                    "default-height", height, "content", view, "title", "Gloss", NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), NULL);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  gtk_window_present (GTK_WINDOW (window));
}

static void
activate_cb (GtkApplication *application)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossDatabase) database =
      gloss_database_new_for_resource (gloss_codes_get_resource (), &error);
  g_autoptr (GlossValues) values = NULL;
  g_autoptr (GlossCode) code = NULL;
  g_autoptr (GlossCode) other = NULL;
  GtkWidget *page;

  g_assert_no_error (error);
  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scale), NULL);

  values = gloss_values_new (database);
  code = find_code (database, ids[0]);
  if (ids[1] != NULL)
    other = find_code (database, ids[1]);
  page = create_page (database, values, code, other);
  present (application, page);
  if (fields)
    adw_dialog_present (gloss_fields_dialog_new (database, values, code, other), page);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GApplication) application = NULL;

  setlocale (LC_ALL, "");
  textdomain (GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || ids == NULL)
    {
      g_printerr ("show-page: %s\n", error != NULL ? error->message : "no CODE was given");
      return 2;
    }

  application = g_object_new (ADW_TYPE_APPLICATION, "resource-base-path", RESOURCE_PATH, NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (application, 1, argv);
}
