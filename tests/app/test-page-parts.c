/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-actor-switcher.h"
#include "gloss-chip-box.h"
#include "gloss-chip.h"
#include "gloss-code-badge.h"
#include "gloss-code-chooser.h"
#include "gloss-code-page.h"
#include "gloss-comparison-page.h"
#include "gloss-comparison-slot.h"
#include "gloss-entry-list.h"
#include "gloss-fact-cell.h"
#include "gloss-fact-grid.h"
#include "gloss-fields-dialog.h"
#include "gloss-fix-view.h"
#include "gloss-pair.h"
#include "gloss-section.h"
#include "gloss-snippet.h"
#include "gloss-step-row.h"
#include "gloss-text-label.h"
#include "gloss-text-list.h"

#include "pages-fixture.h"

static void
test_types_are_freed (void)
{
  const GType types[] = {
    GLOSS_TYPE_ACTOR_SWITCHER,
    GLOSS_TYPE_CHIP_BOX,
    GLOSS_TYPE_CODE_BADGE,
    GLOSS_TYPE_CODE_CHOOSER,
    GLOSS_TYPE_CODE_PAGE,
    GLOSS_TYPE_COMPARISON_PAGE,
    GLOSS_TYPE_COMPARISON_SLOT,
    GLOSS_TYPE_ENTRY_LIST,
    GLOSS_TYPE_FACT_CELL,
    GLOSS_TYPE_FACT_GRID,
    GLOSS_TYPE_FIELDS_DIALOG,
    GLOSS_TYPE_FIX_VIEW,
    GLOSS_TYPE_PAIR,
    GLOSS_TYPE_SECTION,
    GLOSS_TYPE_SNIPPET,
    GLOSS_TYPE_STEP_ROW,
    GLOSS_TYPE_TEXT_LABEL,
    GLOSS_TYPE_TEXT_LIST,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i], NULL));

      g_test_message ("%s", g_type_name (types[i]));
      g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
      g_object_unref (widget);
      g_assert_null (widget);
    }
}

static void
test_chip_is_freed_with_its_code (void)
{
  g_autoptr (GlossCode) code = fixture_find_code ("smtp/550");
  GtkWidget *chip = g_object_ref_sink (gloss_chip_new (code));

  g_object_add_weak_pointer (G_OBJECT (chip), (gpointer *) &chip);
  g_object_unref (chip);
  g_assert_null (chip);
}

static void
test_text_label_opens_codes (void)
{
  GtkWidget *text = gloss_text_label_new ("See <ref code=\"smtp/550\"/> & <lit>MAIL <x></lit>");
  GtkWidget *window = fixture_present (text, 300, 200);
  GtkLabel *label = fixture_find_child (text, GTK_TYPE_LABEL, 0);
  gboolean handled = FALSE;

  g_assert_cmpstr (gtk_label_get_text (label), ==, "See 550 & MAIL <x>");
  g_signal_emit_by_name (label, "activate-link", "gloss:smtp/550", &handled);
  g_assert_true (handled);
  g_assert_cmpstr (fixture_get_activated (), ==, "win.open 'smtp/550'");

  fixture_close (window);
}

static void
test_text_label_is_a_tab_stop_for_links_only (void)
{
  GtkWidget *text = gloss_text_label_new ("Without a link");
  GtkWidget *window = fixture_present (text, 300, 200);

  g_assert_false (gtk_widget_child_focus (text, GTK_DIR_TAB_FORWARD));
  gloss_text_label_set_text (GLOSS_TEXT_LABEL (text), "With <ref code=\"smtp/550\"/>");
  g_assert_true (gtk_widget_child_focus (text, GTK_DIR_TAB_FORWARD));

  fixture_close (window);
}

static void
test_badge_never_relies_on_colour (void)
{
  g_autoptr (GlossCode) failure = fixture_find_code ("smtp/550");
  g_autoptr (GlossCode) success = fixture_find_code ("smtp/250");
  GtkWidget *badge = g_object_ref_sink (gloss_code_badge_new ());
  GtkImage *icon = fixture_find_child (badge, GTK_TYPE_IMAGE, 0);
  g_autofree char *failure_icon = NULL;

  gloss_code_badge_set_code (GLOSS_CODE_BADGE (badge), failure);
  failure_icon = g_strdup (gtk_image_get_icon_name (icon));
  g_assert_true (gtk_widget_has_css_class (badge, "permanent-failure"));
  gtk_test_accessible_assert_role (badge, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (badge, GTK_ACCESSIBLE_PROPERTY_LABEL, "550");
  gtk_test_accessible_assert_property (badge, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       gloss_outcome_get_label (GLOSS_OUTCOME_PERMANENT_FAILURE));

  gloss_code_badge_set_code (GLOSS_CODE_BADGE (badge), success);
  g_assert_false (gtk_widget_has_css_class (badge, "permanent-failure"));
  g_assert_true (gtk_widget_has_css_class (badge, "success"));
  g_assert_cmpstr (gtk_image_get_icon_name (icon), !=, failure_icon);

  g_object_unref (badge);
}

static void
test_every_outcome_has_an_icon (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GEnumClass) klass = g_type_class_ref (GLOSS_TYPE_OUTCOME);

  for (guint i = 0; i < klass->n_values; i++)
    {
      g_autofree char *name = g_strdup_printf ("gloss-%s-symbolic", klass->values[i].value_nick);

      g_test_message ("%s", name);
      g_assert_true (gtk_icon_theme_has_icon (theme, name));
    }
}

static GtkWidget *
create_snippet (GlossValues *values, GlossSnippetKind kind, const char *text)
{
  return g_object_new (GLOSS_TYPE_SNIPPET, "values", values, "kind", kind, "snippet", text, NULL);
}

static void
test_snippet_follows_the_values (void)
{
  g_autoptr (GlossValues) values = gloss_values_new (fixture_get_database ());
  GtkWidget *snippet = create_snippet (values, GLOSS_SNIPPET_SH, "dig +short MX {domain}");
  GtkWidget *window = fixture_present (snippet, 300, 200);
  GtkWidget *copy = fixture_find_child (snippet, GTK_TYPE_BUTTON, 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (gloss_snippet_get_text (GLOSS_SNIPPET (snippet)), ==,
                   "dig +short MX example.org");
  fixture_click (copy);
  g_assert_cmpstr (fixture_get_activated (), ==,
                   "win.copy-text ('dig +short MX example.org', "
                   "'Command copied, with example names')");

  gloss_values_set (values, "domain", "gnome.org", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gloss_snippet_get_text (GLOSS_SNIPPET (snippet)), ==, "dig +short MX gnome.org");
  fixture_click (copy);
  g_assert_cmpstr (fixture_get_activated (), ==,
                   "win.copy-text ('dig +short MX gnome.org', 'Command copied')");

  fixture_close (window);
}

static void
test_snippet_names_its_button (void)
{
  GtkWidget *snippet = g_object_ref_sink (create_snippet (NULL, GLOSS_SNIPPET_DNS_RECORD, "@ MX"));
  GtkWidget *copy = fixture_find_child (snippet, GTK_TYPE_BUTTON, 0);

  g_assert_cmpstr (gtk_widget_get_tooltip_text (copy), ==, "Copy Record");
  gtk_test_accessible_assert_property (copy, GTK_ACCESSIBLE_PROPERTY_LABEL, "Copy Record");

  g_object_unref (snippet);
}

static void
test_commands_are_written_from_left_to_right (void)
{
  GtkWidget *command;
  GtkWidget *message;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  command = g_object_ref_sink (create_snippet (NULL, GLOSS_SNIPPET_SH, "mailq"));
  message = g_object_ref_sink (create_snippet (NULL, GLOSS_SNIPPET_MESSAGE, "Hello"));

  g_assert_cmpint (gtk_widget_get_direction (fixture_find_child (command, GTK_TYPE_LABEL, 0)), ==,
                   GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (fixture_find_child (message, GTK_TYPE_LABEL, 0)), ==,
                   GTK_TEXT_DIR_RTL);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_unref (command);
  g_object_unref (message);
}

static GType
get_shown_child (GtkWidget *switcher)
{
  for (GtkWidget *child = gtk_widget_get_first_child (switcher); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child))
      return G_OBJECT_TYPE (child);

  return G_TYPE_INVALID;
}

static GType
get_child_shown_at (GlossCode *code, int width)
{
  GtkWidget *switcher = g_object_new (GLOSS_TYPE_ACTOR_SWITCHER, "fixes",
                                      gloss_code_get_fixes (code), "valign", GTK_ALIGN_START, NULL);
  GtkWidget *window = fixture_present (switcher, width, 200);
  GType type = get_shown_child (switcher);

  fixture_close (window);

  return type;
}

static void
test_switcher_shows_what_fits (void)
{
  g_autoptr (GlossCode) code = fixture_find_code ("smtp/550");

  g_assert_cmpuint (g_list_model_get_n_items (gloss_code_get_fixes (code)), ==, 3);
  g_assert_cmpstr (g_type_name (get_child_shown_at (code, 800)), ==, "AdwToggleGroup");
  g_assert_cmpstr (g_type_name (get_child_shown_at (code, 240)), ==, "GtkDropDown");
}

static void
test_switcher_keeps_its_children_in_step (void)
{
  g_autoptr (GlossCode) code = fixture_find_code ("smtp/550");
  GtkWidget *switcher = g_object_ref_sink (
      g_object_new (GLOSS_TYPE_ACTOR_SWITCHER, "fixes", gloss_code_get_fixes (code), NULL));
  AdwToggleGroup *toggles = fixture_find_child (switcher, ADW_TYPE_TOGGLE_GROUP, 0);
  GtkDropDown *drop_down = fixture_find_child (switcher, GTK_TYPE_DROP_DOWN, 0);

  g_assert_cmpuint (adw_toggle_group_get_active (toggles), ==, 0);
  adw_toggle_group_set_active (toggles, 2);
  g_assert_cmpuint (gloss_actor_switcher_get_selected (GLOSS_ACTOR_SWITCHER (switcher)), ==, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 2);
  gtk_drop_down_set_selected (drop_down, 1);
  g_assert_cmpuint (adw_toggle_group_get_active (toggles), ==, 1);

  g_object_unref (switcher);
}

static void
test_fix_view_shows_the_steps_of_one_actor (void)
{
  g_autoptr (GlossCode) code = fixture_find_code ("smtp/550");
  GListModel *fixes = gloss_code_get_fixes (code);
  GtkWidget *view = g_object_ref_sink (g_object_new (GLOSS_TYPE_FIX_VIEW, "fixes", fixes, NULL));
  GlossActorSwitcher *switcher = fixture_find_child (view, GLOSS_TYPE_ACTOR_SWITCHER, 0);

  for (guint i = 0; i < g_list_model_get_n_items (fixes); i++)
    {
      g_autoptr (GlossFix) fix = g_list_model_get_item (fixes, i);

      gloss_actor_switcher_set_selected (switcher, i);
      g_assert_true (gloss_fix_view_get_fix (GLOSS_FIX_VIEW (view)) == fix);
      g_assert_cmpuint (fixture_count_children (view, GLOSS_TYPE_STEP_ROW), ==,
                        g_list_model_get_n_items (G_LIST_MODEL (fix)));
    }

  gloss_fix_view_set_fixes (GLOSS_FIX_VIEW (view), NULL);
  g_assert_null (gloss_fix_view_get_fix (GLOSS_FIX_VIEW (view)));
  g_assert_cmpuint (fixture_count_children (view, GLOSS_TYPE_STEP_ROW), ==, 0);

  g_object_unref (view);
}

static void
test_chips_open_or_compare (void)
{
  g_autoptr (GlossCode) code = fixture_find_code ("smtp/550");
  g_autoptr (GlossRelation) relation = g_list_model_get_item (gloss_code_get_related (code), 0);
  g_autofree char *open = g_strdup_printf ("win.open '%s'", gloss_relation_get_id (relation));
  g_autofree char *compare =
      g_strdup_printf ("win.compare ('smtp/550', '%s')", gloss_relation_get_id (relation));
  GtkWidget *box = g_object_new (GLOSS_TYPE_CHIP_BOX, "relations", gloss_code_get_related (code),
                                 "label", "Related", NULL);
  GtkWidget *window = fixture_present (box, 400, 300);

  gtk_test_accessible_assert_role (fixture_find_child (box, ADW_TYPE_WRAP_BOX, 0),
                                   GTK_ACCESSIBLE_ROLE_LIST);
  fixture_click (fixture_find_child (box, GLOSS_TYPE_CHIP, 0));
  g_assert_cmpstr (fixture_get_activated (), ==, open);
  gloss_chip_box_set_origin (GLOSS_CHIP_BOX (box), code);
  fixture_click (fixture_find_child (box, GLOSS_TYPE_CHIP, 0));
  g_assert_cmpstr (fixture_get_activated (), ==, compare);

  fixture_close (window);
}

static guint
count_unknown (GListModel *relations)
{
  guint n_unknown = 0;

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (GlossRelation) relation = g_list_model_get_item (relations, i);

      n_unknown += gloss_relation_get_code (relation) == NULL;
    }

  return n_unknown;
}

static void
test_chips_without_an_entry_are_plain (void)
{
  GListModel *codes = G_LIST_MODEL (fixture_get_database ());
  guint n_unknown = 0;

  for (guint i = 0; i < g_list_model_get_n_items (codes) && n_unknown == 0; i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);
      GListModel *relations = gloss_code_get_equivalents (code);
      GtkWidget *box = NULL;

      n_unknown = count_unknown (relations);
      if (n_unknown == 0)
        continue;

      box = g_object_ref_sink (g_object_new (GLOSS_TYPE_CHIP_BOX, "relations", relations, NULL));
      g_assert_cmpuint (fixture_count_children (box, GLOSS_TYPE_CHIP), ==,
                        g_list_model_get_n_items (relations) - n_unknown);
      g_assert_cmpuint (fixture_count_children (box, GTK_TYPE_LABEL), >=,
                        g_list_model_get_n_items (relations));
      g_object_unref (box);
    }

  if (n_unknown == 0)
    g_test_skip ("each relation of the reference has an entry");
}

static GString *
list_facts (GtkWidget *grid)
{
  GString *labels = g_string_new (NULL);
  GtkWidget *cell;

  for (guint i = 0; (cell = fixture_find_child (grid, GLOSS_TYPE_FACT_CELL, i)) != NULL; i++)
    {
      g_autofree char *label = NULL;

      g_object_get (cell, "label", &label, NULL);
      if (gtk_widget_get_visible (cell))
        g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", label);
    }

  return labels;
}

/* A list that is gone says nothing about a mail, and that it is gone is what matters. */
static void
test_facts_are_those_there_are (void)
{
  static const char *const cases[][2] = {
    { "smtp/550", "Outcome, Try again, Who acts, Sent in reply to" },
    { "dnsbl/relays.ordb.org", "Defined by, As of, Status" },
    { "enhanced/X.2.x", "" },
  };
  GtkWidget *grid = g_object_ref_sink (g_object_new (GLOSS_TYPE_FACT_GRID, NULL));

  g_assert_false (gtk_widget_get_visible (grid));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossCode) code = fixture_find_code (cases[i][0]);
      g_autoptr (GString) labels = NULL;

      gloss_fact_grid_set_code (GLOSS_FACT_GRID (grid), code);
      labels = list_facts (grid);
      g_assert_cmpstr (labels->str, ==, cases[i][1]);
      g_assert_cmpint (gtk_widget_get_visible (grid), ==, *cases[i][1] != '\0');
    }

  g_object_unref (grid);
}

static void
test_section_replaces_its_children (void)
{
  GtkWidget *section =
      g_object_ref_sink (g_object_new (GLOSS_TYPE_SECTION, "title", "Facts", NULL));
  GtkWidget *heading = fixture_find_child (section, GTK_TYPE_LABEL, 0);

  gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
  g_object_set (section, "child", gtk_entry_new (), "end", gtk_switch_new (), NULL);
  g_object_set (section, "child", gtk_entry_new (), "end", gtk_switch_new (), NULL);
  g_assert_cmpuint (fixture_count_children (section, GTK_TYPE_ENTRY), ==, 1);
  g_assert_cmpuint (fixture_count_children (section, GTK_TYPE_SWITCH), ==, 1);

  g_object_unref (section);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/page-parts/types-are-freed", test_types_are_freed);
  g_test_add_func ("/chip/is-freed-with-its-code", test_chip_is_freed_with_its_code);
  g_test_add_func ("/text-label/opens-codes", test_text_label_opens_codes);
  g_test_add_func ("/text-label/is-a-tab-stop-for-links-only",
                   test_text_label_is_a_tab_stop_for_links_only);
  g_test_add_func ("/badge/never-relies-on-colour", test_badge_never_relies_on_colour);
  g_test_add_func ("/badge/every-outcome-has-an-icon", test_every_outcome_has_an_icon);
  g_test_add_func ("/snippet/follows-the-values", test_snippet_follows_the_values);
  g_test_add_func ("/snippet/names-its-button", test_snippet_names_its_button);
  g_test_add_func ("/snippet/commands-are-written-from-left-to-right",
                   test_commands_are_written_from_left_to_right);
  g_test_add_func ("/switcher/shows-what-fits", test_switcher_shows_what_fits);
  g_test_add_func ("/switcher/keeps-its-children-in-step",
                   test_switcher_keeps_its_children_in_step);
  g_test_add_func ("/fix-view/shows-the-steps-of-one-actor",
                   test_fix_view_shows_the_steps_of_one_actor);
  g_test_add_func ("/chips/open-or-compare", test_chips_open_or_compare);
  g_test_add_func ("/chips/without-an-entry-are-plain", test_chips_without_an_entry_are_plain);
  g_test_add_func ("/facts/are-those-there-are", test_facts_are_those_there_are);
  g_test_add_func ("/section/replaces-its-children", test_section_replaces_its_children);

  return g_test_run ();
}
