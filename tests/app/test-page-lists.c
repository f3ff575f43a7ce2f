/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-chip-box.h"
#include "gloss-chip.h"
#include "gloss-code-badge.h"
#include "gloss-entry-list.h"

#include "pages-fixture.h"

/* What a page shows a part of before somebody asks for all. */

/* The relations of a code that has more of a kind than are shown at once */
static GListModel *
find_many (GListModel *(*get_relations) (GlossCode *code), guint n_shown)
{
  GListModel *codes = G_LIST_MODEL (fixture_get_database ());

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);

      if (g_list_model_get_n_items (get_relations (code)) > n_shown)
        return g_object_ref (get_relations (code));
    }

  g_assert_not_reached ();
}

static GtkWidget *
find_show_all (GtkWidget *widget, GType type)
{
  GtkWidget *found;

  for (guint i = 0; (found = fixture_find_child (widget, type, i)) != NULL; i++)
    {
      g_autofree char *label = NULL;

      g_object_get (found, g_type_is_a (type, GTK_TYPE_BUTTON) ? "label" : "title", &label, NULL);
      if (g_strcmp0 (label, "Show All") == 0)
        return found;
    }

  return NULL;
}

static void
test_chips_show_all_when_asked (void)
{
  const guint n_first = 18;
  g_autoptr (GListModel) relations = find_many (gloss_code_get_companions, n_first);
  GtkWidget *box = g_object_new (GLOSS_TYPE_CHIP_BOX, "relations", relations, NULL);
  GtkWidget *window = fixture_present (box, 400, 300);

  g_assert_cmpuint (fixture_count_children (box, GLOSS_TYPE_CHIP), ==, n_first);
  fixture_click (find_show_all (box, GTK_TYPE_BUTTON));
  g_assert_cmpuint (fixture_count_children (box, GLOSS_TYPE_CHIP), ==,
                    g_list_model_get_n_items (relations));
  g_assert_null (find_show_all (box, GTK_TYPE_BUTTON));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 fixture_find_child (box, GLOSS_TYPE_CHIP, n_first));

  fixture_close (window);
}

static GlossCode *
dup_related (GListModel *relations, guint position)
{
  g_autoptr (GlossRelation) relation = g_list_model_get_item (relations, position);

  return g_object_ref (gloss_relation_get_code (relation));
}

/* How many replies from @position on are of the provider of the first of them */
static guint
count_of_provider (GListModel *replies, guint position)
{
  g_autoptr (GlossCode) first = dup_related (replies, position);
  g_autoptr (GlossCode) provider = gloss_code_dup_whole (first);
  guint n = 1;

  for (; position + n < g_list_model_get_n_items (replies); n++)
    {
      g_autoptr (GlossCode) reply = dup_related (replies, position + n);
      g_autoptr (GlossCode) whole = gloss_code_dup_whole (reply);

      if (!gloss_code_equal (whole, provider))
        break;
    }

  return n;
}

static void
assert_row_of_provider (gpointer row, GListModel *replies, guint position, guint n_replies)
{
  g_autoptr (GlossCode) first = dup_related (replies, position);
  g_autoptr (GlossCode) provider = gloss_code_dup_whole (first);

  g_assert_cmpstr (adw_preferences_row_get_title (row), ==, gloss_code_get_title (provider));
  g_assert_true (
      g_str_has_prefix (adw_expander_row_get_subtitle (row), gloss_code_get_title (first)));
  g_assert_cmpuint (fixture_count_children (row, GLOSS_TYPE_CODE_BADGE), ==, 0);
  adw_expander_row_set_expanded (row, TRUE);
  g_assert_cmpuint (fixture_count_children (row, GLOSS_TYPE_CODE_BADGE), ==, n_replies);
  adw_expander_row_set_expanded (row, FALSE);
  adw_expander_row_set_expanded (row, TRUE);
  g_assert_cmpuint (fixture_count_children (row, GLOSS_TYPE_CODE_BADGE), ==, n_replies);
}

/* A provider has one row, which is filled when it is opened for the first time. */
static void
test_entries_are_grouped_by_provider (void)
{
  g_autoptr (GlossCode) code = fixture_find_code ("smtp/550");
  GListModel *replies = gloss_code_get_replies (code);
  GtkWidget *list = g_object_ref_sink (
      g_object_new (GLOSS_TYPE_ENTRY_LIST, "grouped", TRUE, "relations", replies, NULL));
  gpointer row;
  guint position = 0;

  for (guint i = 0; (row = fixture_find_child (list, ADW_TYPE_EXPANDER_ROW, i)) != NULL; i++)
    {
      guint n = count_of_provider (replies, position);

      assert_row_of_provider (row, replies, position, n);
      position += n;
    }
  g_assert_cmpuint (position, >, 0);
  g_assert_true (position == g_list_model_get_n_items (replies) ||
                 find_show_all (list, ADW_TYPE_BUTTON_ROW) != NULL);

  gloss_entry_list_set_relations (GLOSS_ENTRY_LIST (list), NULL);
  g_assert_cmpuint (fixture_count_children (list, GTK_TYPE_LIST_BOX_ROW), ==, 0);

  g_object_unref (list);
}

static void
test_entries_open_their_pages (void)
{
  g_autoptr (GlossCode) code = fixture_find_code ("smtp/550");
  GListModel *replies = gloss_code_get_replies (code);
  g_autoptr (GlossCode) first = dup_related (replies, 0);
  g_autofree char *open = g_strdup_printf ("win.open '%s'", gloss_code_get_id (first));
  GtkWidget *list =
      g_object_new (GLOSS_TYPE_ENTRY_LIST, "relations", replies, "label", "Replies", NULL);
  GtkWidget *window = fixture_present (list, 400, 300);
  GtkWidget *box = fixture_find_child (list, GTK_TYPE_LIST_BOX, 0);
  GtkWidget *row = fixture_find_child (list, ADW_TYPE_ACTION_ROW, 0);

  gtk_test_accessible_assert_property (box, GTK_ACCESSIBLE_PROPERTY_LABEL, "Replies");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   gloss_code_get_title (first));
  g_signal_emit_by_name (row, "activate");
  g_assert_cmpstr (fixture_get_activated (), ==, open);

  fixture_close (window);
}

static void
test_entries_show_all_when_asked (void)
{
  const guint n_first = 12;
  g_autoptr (GListModel) parts = find_many (gloss_code_get_parts, n_first);
  GtkWidget *list = g_object_new (GLOSS_TYPE_ENTRY_LIST, "relations", parts, NULL);
  GtkWidget *window = fixture_present (list, 400, 300);

  g_assert_cmpuint (fixture_count_children (list, ADW_TYPE_ACTION_ROW), ==, n_first);
  g_signal_emit_by_name (find_show_all (list, ADW_TYPE_BUTTON_ROW), "activate");
  g_assert_cmpuint (fixture_count_children (list, ADW_TYPE_ACTION_ROW), ==,
                    g_list_model_get_n_items (parts));
  g_assert_null (find_show_all (list, ADW_TYPE_BUTTON_ROW));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 fixture_find_child (list, ADW_TYPE_ACTION_ROW, n_first));

  fixture_close (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/chips/show-all-when-asked", test_chips_show_all_when_asked);
  g_test_add_func ("/entries/are-grouped-by-provider", test_entries_are_grouped_by_provider);
  g_test_add_func ("/entries/open-their-pages", test_entries_open_their_pages);
  g_test_add_func ("/entries/show-all-when-asked", test_entries_show_all_when_asked);

  return g_test_run ();
}
