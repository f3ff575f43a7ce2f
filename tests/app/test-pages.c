/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-code-badge.h"
#include "gloss-code-chooser.h"
#include "gloss-code-page.h"
#include "gloss-comparison-page.h"
#include "gloss-comparison-slot.h"
#include "gloss-fact-row.h"
#include "gloss-field-row.h"
#include "gloss-fields-dialog.h"
#include "gloss-fix-view.h"
#include "gloss-section.h"
#include "gloss-snippet.h"

#include "pages-fixture.h"

static GtkWidget *
create_code_page (const char *id, GlossValues *values)
{
  g_autoptr (GlossCode) code = fixture_find_code (id);

  return g_object_new (GLOSS_TYPE_CODE_PAGE, "database", fixture_get_database (), "values", values,
                       "code", code, NULL);
}

static GtkWidget *
create_comparison_page (const char *a, const char *b)
{
  g_autoptr (GlossComparison) comparison = fixture_compare (a, b);

  return g_object_new (GLOSS_TYPE_COMPARISON_PAGE, "database", fixture_get_database (),
                       "comparison", comparison, NULL);
}

/* The section of that title, if it is shown */
static GtkWidget *
find_section (GtkWidget *page, const char *title)
{
  GtkWidget *section;

  for (guint i = 0; (section = fixture_find_child (page, GLOSS_TYPE_SECTION, i)) != NULL; i++)
    {
      g_autofree char *its_title = NULL;

      g_object_get (section, "title", &its_title, NULL);
      if (g_str_equal (its_title, title))
        return gtk_widget_get_visible (section) ? section : NULL;
    }

  return NULL;
}

static void
test_code_page_shows_what_there_is (void)
{
  GtkWidget *page = g_object_ref_sink (create_code_page ("smtp/550", NULL));
  g_autoptr (GlossCode) greeting = fixture_find_code ("smtp/220");

  g_assert_nonnull (find_section (page, "How to Fix"));
  g_assert_nonnull (find_section (page, "What to Tell the Sender"));
  gloss_code_page_set_code (GLOSS_CODE_PAGE (page), greeting);
  g_assert_null (find_section (page, "What to Tell the Sender"));
  g_assert_nonnull (find_section (page, "Description"));

  g_object_unref (page);
}

static void
test_code_page_heading_says_value_and_title (void)
{
  GtkWidget *page = g_object_ref_sink (create_code_page ("smtp/550", NULL));
  GtkWidget *heading = NULL;

  for (guint i = 0; heading == NULL; i++)
    {
      GtkWidget *label = fixture_find_child (page, GTK_TYPE_LABEL, i);

      g_assert_nonnull (label);
      if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label)) ==
          GTK_ACCESSIBLE_ROLE_HEADING)
        heading = label;
    }
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LEVEL, 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (heading)), ==, "Mailbox Unavailable");
  gtk_test_accessible_assert_relation (heading, GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                       fixture_find_child (page, GLOSS_TYPE_CODE_BADGE, 0), heading,
                                       NULL);

  g_object_unref (page);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_code_page_tells_of_another_fix (void)
{
  GtkWidget *page = g_object_ref_sink (create_code_page ("smtp/550", NULL));
  g_autoptr (GlossCode) other = fixture_find_code ("smtp/556");
  GlossFix *fix = gloss_code_page_get_fix (GLOSS_CODE_PAGE (page));
  guint count = 0;

  g_signal_connect (page, "notify::fix", G_CALLBACK (count_cb), &count);
  gloss_code_page_set_code (GLOSS_CODE_PAGE (page), other);
  g_assert_true (gloss_code_page_get_fix (GLOSS_CODE_PAGE (page)) != fix);
  g_assert_cmpuint (count, ==, 1);

  g_object_unref (page);
}

static void
test_code_page_writes_with_the_values (void)
{
  g_autoptr (GlossValues) values = gloss_values_new (fixture_get_database ());
  GtkWidget *page = g_object_ref_sink (create_code_page ("smtp/556", values));
  GtkWidget *empty = g_object_ref_sink (gloss_code_page_new ());
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *markdown = NULL;

  gloss_values_set (values, "domain", "gnome.org", &error);
  g_assert_no_error (error);
  text = gloss_code_page_write (GLOSS_CODE_PAGE (page), GLOSS_FORMAT_TEXT);
  markdown = gloss_code_page_write (GLOSS_CODE_PAGE (page), GLOSS_FORMAT_MARKDOWN);
  g_assert_nonnull (strstr (text, "gnome.org"));
  g_assert_nonnull (strstr (markdown, "## 556"));
  g_assert_null (gloss_code_page_write (GLOSS_CODE_PAGE (empty), GLOSS_FORMAT_TEXT));

  g_object_unref (page);
  g_object_unref (empty);
}

/* A page that asks for more width than it has is a warning of libadwaita's, and so a failure. Each
 * page takes two frames, so of the many entries that are much alike it is one in so many. */
static void
present_codes (void)
{
  const guint step = 5;
  GtkWidget *page = gloss_code_page_new ();
  GtkWidget *window = fixture_present (page, 360, 640);
  GListModel *codes = G_LIST_MODEL (fixture_get_database ());

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);

      if (i % step != 0 && !g_str_has_prefix (gloss_code_get_id (code), "smtp/"))
        continue;

      g_test_message ("%s", gloss_code_get_id (code));
      gloss_code_page_set_code (GLOSS_CODE_PAGE (page), code);
      fixture_wait_for_frames (page);
      g_assert_cmpint (gtk_widget_get_width (page), <=, 360);
    }

  fixture_close (window);
}

static void
present_comparisons (void)
{
  static const char *const pairs[][2] = { { "smtp/252", "smtp/556" },
                                          { "smtp/550", "smtp/450" },
                                          { "smtp/214", "smtp/535" } };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      GtkWidget *page = create_comparison_page (pairs[i][0], pairs[i][1]);
      GtkWidget *window = fixture_present (page, 360, 640);

      g_assert_cmpint (gtk_widget_get_width (page), <=, 360);
      fixture_close (window);
    }
}

static void
test_pages_fit_a_phone (gconstpointer user_data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int percent = GPOINTER_TO_INT (user_data);
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
  present_codes ();
  present_comparisons ();
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

static guint
count_facts (GtkWidget *page)
{
  return fixture_count_children (page, GLOSS_TYPE_FACT_ROW);
}

static void
test_comparison_page_can_hide_what_is_the_same (void)
{
  g_autoptr (GlossComparison) comparison = fixture_compare ("smtp/550", "smtp/551");
  GListModel *facts = gloss_comparison_get_facts (comparison);
  GtkWidget *page = g_object_ref_sink (create_comparison_page ("smtp/550", "smtp/551"));
  GtkSwitch *only_differences = fixture_find_child (page, GTK_TYPE_SWITCH, 0);
  guint n_differing = 0;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (GlossFact) fact = g_list_model_get_item (facts, i);

      n_differing += !gloss_fact_get_same (fact);
    }
  g_assert_cmpuint (n_differing, <, g_list_model_get_n_items (facts));
  g_assert_cmpuint (count_facts (page), ==, g_list_model_get_n_items (facts));
  g_object_set (page, "only-differences", TRUE, NULL);
  g_assert_true (gtk_switch_get_active (only_differences));
  g_assert_cmpuint (count_facts (page), ==, n_differing);
  gtk_switch_set_active (only_differences, FALSE);
  g_assert_cmpuint (count_facts (page), ==, g_list_model_get_n_items (facts));

  g_object_unref (page);
}

static void
test_fact_row_says_whether_they_differ (void)
{
  g_autoptr (GlossComparison) comparison = fixture_compare ("smtp/252", "smtp/556");
  GListModel *facts = gloss_comparison_get_facts (comparison);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (GlossFact) fact = g_list_model_get_item (facts, i);
      gboolean same = gloss_fact_get_same (fact);
      GtkWidget *row = g_object_ref_sink (gloss_fact_row_new (fact));
      GtkLabel *mark = fixture_find_child (row, GTK_TYPE_LABEL, 0);

      g_assert_cmpstr (gtk_label_get_label (mark), ==, same ? "=" : "≠");
      gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           same ? "The same" : "Different");
      g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
      g_object_unref (row);
      g_assert_null (row);
    }
}

static void
test_comparison_page_changes_one_side (void)
{
  GtkWidget *page = create_comparison_page ("smtp/252", "smtp/556");
  GtkWidget *window = fixture_present (page, 800, 600);
  g_autoptr (GlossCode) other = fixture_find_code ("smtp/550");

  g_signal_emit_by_name (fixture_find_child (page, GLOSS_TYPE_COMPARISON_SLOT, 0), "chosen", other);
  g_assert_cmpstr (fixture_get_activated (), ==, "win.compare ('smtp/550', 'smtp/556')");
  g_signal_emit_by_name (fixture_find_child (page, GLOSS_TYPE_COMPARISON_SLOT, 1), "chosen", other);
  g_assert_cmpstr (fixture_get_activated (), ==, "win.compare ('smtp/252', 'smtp/550')");

  fixture_close (window);
}

static void
test_comparison_page_says_once_who_wrote_it (void)
{
  g_autoptr (GlossComparison) written = fixture_compare ("smtp/252", "smtp/556");
  g_autoptr (GlossComparison) made = fixture_compare ("smtp/214", "smtp/535");
  GtkWidget *page = g_object_ref_sink (create_comparison_page ("smtp/252", "smtp/556"));

  g_assert_true (gloss_comparison_get_written (written));
  g_assert_nonnull (find_section (page, "In Short"));
  g_assert_false (gloss_comparison_get_written (made));
  gloss_comparison_page_set_comparison (GLOSS_COMPARISON_PAGE (page), made);
  g_assert_null (find_section (page, "In Short"));
  g_assert_nonnull (find_section (page, "Key Differences"));
  g_assert_nonnull (find_section (page, "When to Use Which"));

  g_object_unref (page);
}

static void
test_comparison_page_writes (void)
{
  GtkWidget *page = g_object_ref_sink (create_comparison_page ("smtp/252", "smtp/556"));
  g_autofree char *text =
      gloss_comparison_page_write (GLOSS_COMPARISON_PAGE (page), GLOSS_FORMAT_TEXT);

  g_assert_nonnull (strstr (text, "252"));
  g_assert_nonnull (strstr (text, "556"));

  g_object_unref (page);
}

static void
take_code_cb (GlossCodeChooser *chooser, GlossCode *code, GlossCode **taken)
{
  g_set_object (taken, code);
}

static void
test_chooser_offers_then_finds (void)
{
  g_autoptr (GlossCode) beside = fixture_find_code ("smtp/556");
  g_autoptr (GlossRelation) first =
      g_list_model_get_item (gloss_code_get_confused_with (beside), 0);
  g_autoptr (GlossCode) taken = NULL;
  GtkWidget *chooser =
      g_object_ref_sink (g_object_new (GLOSS_TYPE_CODE_CHOOSER, "database", fixture_get_database (),
                                       "beside", beside, NULL));
  GtkWidget *entry = fixture_find_child (chooser, GTK_TYPE_SEARCH_ENTRY, 0);

  g_signal_connect (chooser, "chosen", G_CALLBACK (take_code_cb), &taken);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gloss_code_get_id (taken), ==, gloss_relation_get_id (first));

  gtk_editable_set_text (GTK_EDITABLE (entry), "421");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gloss_code_get_id (taken), ==, "smtp/421");

  gtk_editable_set_text (GTK_EDITABLE (entry), "556");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gloss_code_get_id (taken), !=, "smtp/556");

  g_clear_object (&taken);
  gtk_editable_set_text (GTK_EDITABLE (entry), "qqqqqqqq");
  g_signal_emit_by_name (entry, "activate");
  g_assert_null (taken);

  g_object_unref (chooser);
}

static GtkWidget *
find_field (AdwDialog *dialog, const char *id)
{
  GtkWidget *content = adw_dialog_get_child (dialog);
  GtkWidget *field;

  for (guint i = 0; (field = fixture_find_child (content, GLOSS_TYPE_FIELD_ROW, i)) != NULL; i++)
    {
      g_autoptr (GlossPlaceholder) placeholder = NULL;

      g_object_get (field, "placeholder", &placeholder, NULL);
      if (g_str_equal (gloss_placeholder_get_id (placeholder), id))
        return field;
    }

  return NULL;
}

static void
test_fields_dialog_asks_for_what_the_page_uses (void)
{
  g_autoptr (GlossValues) values = gloss_values_new (fixture_get_database ());
  g_autoptr (GlossCode) code = fixture_find_code ("smtp/556");
  AdwDialog *dialog =
      g_object_ref_sink (gloss_fields_dialog_new (fixture_get_database (), values, code, NULL));

  g_assert_nonnull (find_field (dialog, "domain"));
  g_assert_null (find_field (dialog, "login"));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_object_unref (dialog);
  g_assert_null (dialog);
}

static void
test_fields_dialog_refuses_with_a_reason (void)
{
  g_autoptr (GlossValues) values = gloss_values_new (fixture_get_database ());
  g_autoptr (GlossCode) code = fixture_find_code ("smtp/556");
  AdwDialog *dialog =
      g_object_ref_sink (gloss_fields_dialog_new (fixture_get_database (), values, code, NULL));
  GtkWidget *field = find_field (dialog, "domain");
  GtkWidget *entry = fixture_find_child (field, ADW_TYPE_ENTRY_ROW, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), "gnome.org");
  g_assert_cmpstr (gloss_values_get (values, "domain"), ==, "gnome.org");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "-x; rm -rf /");
  g_assert_null (gloss_values_get (values, "domain"));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_assert_false (
      gtk_test_accessible_has_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID));

  g_object_unref (dialog);
}

static void
test_fields_dialog_remembers_for_the_window (void)
{
  g_autoptr (GlossValues) values = gloss_values_new (fixture_get_database ());
  g_autoptr (GlossCode) code = fixture_find_code ("smtp/556");
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;
  GtkWidget *field;

  gloss_values_set (values, "domain", "gnome.org", &error);
  g_assert_no_error (error);
  dialog =
      g_object_ref_sink (gloss_fields_dialog_new (fixture_get_database (), values, code, NULL));
  field = find_field (dialog, "domain");
  g_assert_cmpstr (gtk_editable_get_text (
                       GTK_EDITABLE (fixture_find_child (field, ADW_TYPE_ENTRY_ROW, 0))),
                   ==, "gnome.org");

  g_object_unref (dialog);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/code-page/shows-what-there-is", test_code_page_shows_what_there_is);
  g_test_add_func ("/code-page/heading-says-value-and-title",
                   test_code_page_heading_says_value_and_title);
  g_test_add_func ("/code-page/tells-of-another-fix", test_code_page_tells_of_another_fix);
  g_test_add_func ("/code-page/writes-with-the-values", test_code_page_writes_with_the_values);
  g_test_add_data_func ("/pages/fit-a-phone", GINT_TO_POINTER (100), test_pages_fit_a_phone);
  g_test_add_data_func ("/pages/fit-a-phone-with-large-text", GINT_TO_POINTER (200),
                        test_pages_fit_a_phone);
  g_test_add_func ("/comparison-page/can-hide-what-is-the-same",
                   test_comparison_page_can_hide_what_is_the_same);
  g_test_add_func ("/comparison-page/fact-row-says-whether-they-differ",
                   test_fact_row_says_whether_they_differ);
  g_test_add_func ("/comparison-page/changes-one-side", test_comparison_page_changes_one_side);
  g_test_add_func ("/comparison-page/says-once-who-wrote-it",
                   test_comparison_page_says_once_who_wrote_it);
  g_test_add_func ("/comparison-page/writes", test_comparison_page_writes);
  g_test_add_func ("/chooser/offers-then-finds", test_chooser_offers_then_finds);
  g_test_add_func ("/fields-dialog/asks-for-what-the-page-uses",
                   test_fields_dialog_asks_for_what_the_page_uses);
  g_test_add_func ("/fields-dialog/refuses-with-a-reason",
                   test_fields_dialog_refuses_with_a_reason);
  g_test_add_func ("/fields-dialog/remembers-for-the-window",
                   test_fields_dialog_remembers_for_the_window);

  return g_test_run ();
}
