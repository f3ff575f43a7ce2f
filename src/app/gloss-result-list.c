/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-result-list.h"

#include "gloss-result-row.h"

/* What was opened is looked for among so many rows; further down, nobody sees it selected */
#define MOST_COMPARED 1000

/* GTK makes a widget for each row of a list like this, seen or not, and a keystroke would wait for
 * all of them. At first there are as many as can be seen; the others follow in steps. */
#define FIRST_ROWS 20 /* at most */
#define ROW_HEIGHT 50 /* at least */
#define STEP_ROWS  20
#define STEP_AFTER 100 /* milliseconds */

/* From so many rows on a GtkListView has a widget for those that are near only. */
#define MOST_ROWS 200

/* GTK throws the row of a result away when the result goes, and to make another one takes longer
 * than all else that a keystroke asks for, so rows are put by: as many as two searches have */
#define MOST_SPARE_ROWS 40

struct _GlossResultList
{
  AdwBin parent_instance;

  GtkListView *list_view;

  GlossResults *results;
  GtkSliceListModel *rows; /* the results that have rows already */
  GtkSelectionModel *selection;
  GPtrArray *spare_rows; /* that stood for results before */
  guint step_id;
  GlossCode *code; /* what the window shows */
  GlossCode *other;
  gboolean collapsed;
  gboolean shown;     /* whether the list was on the screen before */
  gboolean selecting; /* whether the selection is changed by us */
};

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossResultList, gloss_result_list, ADW_TYPE_BIN)

static gboolean
is_empty (GlossResultList *self)
{
  return self->selection == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;
}

static GtkAdjustment *
get_adjustment (GlossResultList *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view));
}

static gboolean
same_code (GlossCode *a, GlossCode *b)
{
  return a == b || (a != NULL && b != NULL && gloss_code_equal (a, b));
}

static void
open_code (GlossResultList *self, GlossCode *code)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", gloss_code_get_id (code));
}

static void
open_comparison (GlossResultList *self, GlossCode *a, GlossCode *b)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.compare", "(ss)", gloss_code_get_id (a),
                              gloss_code_get_id (b));
}

static void
open_result (GlossResultList *self, GlossResult *result)
{
  GlossCode *code = gloss_result_get_code (result);
  GlossCode *other = gloss_result_get_other (result);

  if (other != NULL)
    open_comparison (self, code, other);
  else
    open_code (self, code);
}

/* Two rows were selected: the one that was open stays on its side */
static void
open_two (GlossResultList *self, GlossResult *first, GlossResult *second)
{
  GlossCode *a = gloss_result_get_code (first);
  GlossCode *b = gloss_result_get_code (second);

  if (gloss_result_get_other (first) != NULL || gloss_result_get_other (second) != NULL ||
      gloss_code_equal (a, b))
    return;

  if (same_code (b, self->code))
    open_comparison (self, b, a);
  else
    open_comparison (self, a, b);
}

static void
selection_changed_cb (GlossResultList *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (GlossResult) first = NULL;
  g_autoptr (GlossResult) second = NULL;

  if (self->selecting || self->collapsed)
    return;

  selected = gtk_selection_model_get_selection (self->selection);
  if (gtk_bitset_is_empty (selected))
    return;

  first = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, 0));
  if (gtk_bitset_get_size (selected) == 1)
    {
      open_result (self, first);
    }
  else if (gtk_bitset_get_size (selected) == 2)
    {
      second =
          g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, 1));
      open_two (self, first, second);
    }
}

static gboolean
stands_for (GlossResult *result, GlossCode *code, GlossCode *other)
{
  return same_code (gloss_result_get_code (result), code) &&
         same_code (gloss_result_get_other (result), other);
}

/* Whether the selected rows are what is open already; they may not be the first ones that are */
static gboolean
selection_is_right (GlossResultList *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  guint64 size = gtk_bitset_get_size (selected);
  gboolean has_code = FALSE;
  gboolean has_other = FALSE;

  for (guint64 i = 0; i < size && i < 2; i++)
    {
      g_autoptr (GlossResult) result =
          g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i));

      if (size == 1 && stands_for (result, self->code, self->other))
        return TRUE;
      has_code = has_code || stands_for (result, self->code, NULL);
      has_other = has_other || (self->other != NULL && stands_for (result, self->other, NULL));
    }

  return size == 2 && has_code && has_other;
}

static guint
find (GlossResultList *self, GlossCode *code, GlossCode *other)
{
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->selection)), MOST_COMPARED);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GlossResult) result = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (stands_for (result, code, other))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static GtkBitset *
find_opened (GlossResultList *self)
{
  GtkBitset *found = gtk_bitset_new_empty ();
  guint position = find (self, self->code, self->other);

  if (position != GTK_INVALID_LIST_POSITION)
    {
      gtk_bitset_add (found, position);
      return found;
    }

  if (self->other != NULL)
    {
      guint a = find (self, self->code, NULL);
      guint b = find (self, self->other, NULL);

      if (a != GTK_INVALID_LIST_POSITION && b != GTK_INVALID_LIST_POSITION)
        {
          gtk_bitset_add (found, a);
          gtk_bitset_add (found, b);
        }
    }

  return found;
}

/* Selects the rows of what the window shows, where they are in the list */
static void
select_opened (GlossResultList *self)
{
  g_autoptr (GtkBitset) all = NULL;
  g_autoptr (GtkBitset) found = NULL;

  if (self->selection == NULL ||
      (!self->collapsed && self->code != NULL && selection_is_right (self)))
    return;

  self->selecting = TRUE;
  if (self->collapsed || self->code == NULL)
    {
      gtk_selection_model_unselect_all (self->selection);
    }
  else
    {
      all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->selection)));
      found = find_opened (self);
      gtk_selection_model_set_selection (self->selection, found, all);
    }
  self->selecting = FALSE;
}

static void
layout_cb (GlossResultList *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, layout_cb, self);
  gtk_adjustment_set_value (get_adjustment (self), 0);
}

/* GTK keeps the first row where it is, with its heading out of sight. To go on to the heading takes
 * the sizes of both, so it is done after the layout, and before anything of it is drawn. */
static void
scroll_to_top (GlossResultList *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->list_view));

  if (clock == NULL || is_empty (self))
    return;

  gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
  g_signal_handlers_disconnect_by_func (clock, layout_cb, self);
  g_signal_connect_object (clock, "layout", G_CALLBACK (layout_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

static void
bind_cb (GlossResultList *self, GtkListItem *item)
{
  GlossResult *result = gtk_list_item_get_item (item);
  g_autoptr (GtkWidget) row = NULL;

  if (self->spare_rows->len > 0)
    row = g_ptr_array_steal_index (self->spare_rows, self->spare_rows->len - 1);
  else
    row = g_object_ref_sink (gloss_result_row_new ());
  gloss_result_row_set_result (GLOSS_RESULT_ROW (row), result);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_accessible_label (item, gloss_result_get_label (result));
}

static void
unbind_cb (GlossResultList *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  if (self->spare_rows != NULL && self->spare_rows->len < MOST_SPARE_ROWS)
    g_ptr_array_add (self->spare_rows, g_object_ref (row));
  gtk_list_item_set_child (item, NULL);
}

static gboolean
step_cb (gpointer user_data)
{
  GlossResultList *self = user_data;
  GListModel *results = gtk_slice_list_model_get_model (self->rows);
  guint size = gtk_slice_list_model_get_size (self->rows);

  if (size < MIN (g_list_model_get_n_items (results), MOST_ROWS))
    {
      gtk_slice_list_model_set_size (self->rows, size + STEP_ROWS);
      return G_SOURCE_CONTINUE;
    }

  gtk_slice_list_model_set_size (self->rows, G_MAXUINT);
  self->step_id = 0;

  return G_SOURCE_REMOVE;
}

static guint
count_first_rows (GlossResultList *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return height > 0 ? MIN (height / ROW_HEIGHT + 1, FIRST_ROWS) : FIRST_ROWS;
}

static void
shorten (GlossResultList *self)
{
  g_clear_handle_id (&self->step_id, g_source_remove);
  gtk_slice_list_model_set_size (self->rows, count_first_rows (self));
  self->step_id = g_timeout_add (STEP_AFTER, step_cb, self);
}

/* Later on, whoever comes back to the list finds it where it was */
static void
list_map_cb (GlossResultList *self)
{
  if (self->selection == NULL || self->shown)
    return;

  self->shown = TRUE;
  shorten (self);
  scroll_to_top (self);
}

static void
results_changed_cb (GlossResultList *self)
{
  select_opened (self);
  /* What is put in before the first row is to be seen by whoever sees that */
  if (gtk_adjustment_get_value (get_adjustment (self)) <= 0)
    scroll_to_top (self);
}

static void
row_activate_cb (GlossResultList *self, guint position)
{
  g_autoptr (GlossResult) result = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  open_result (self, result);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-page", NULL);
}

static void
list_focus_cb (GlossResultList *self, GtkEventControllerFocus *controller)
{
  if (self->results != NULL)
    gloss_results_set_steady (self->results,
                              gtk_event_controller_focus_contains_focus (controller));
}

static void
set_collapsed (GlossResultList *self, gboolean collapsed)
{
  if (self->collapsed == collapsed)
    return;

  self->collapsed = collapsed;
  select_opened (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static void
gloss_result_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossResultList *self = GLOSS_RESULT_LIST (object);

  switch (prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_result_list_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  GlossResultList *self = GLOSS_RESULT_LIST (object);

  switch (prop_id)
    {
    case PROP_COLLAPSED:
      set_collapsed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_result_list_dispose (GObject *object)
{
  GlossResultList *self = GLOSS_RESULT_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_RESULT_LIST);
  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_pointer (&self->spare_rows, g_ptr_array_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->results);
  g_clear_object (&self->code);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (gloss_result_list_parent_class)->dispose (object);
}

static void
gloss_result_list_class_init (GlossResultListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gloss_result_list_get_property;
  object_class->set_property = gloss_result_list_set_property;
  object_class->dispose = gloss_result_list_dispose;

  properties[PROP_COLLAPSED] =
      g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_RESULT);
  g_type_ensure (GLOSS_TYPE_RESULT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-result-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossResultList, list_view);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_focus_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_map_cb);
}

static void
gloss_result_list_init (GlossResultList *self)
{
  self->spare_rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_result_list_new:
 *
 * Returns: (transfer floating): a list that waits for its results
 */
GtkWidget *
gloss_result_list_new (void)
{
  return g_object_new (GLOSS_TYPE_RESULT_LIST, NULL);
}

/**
 * gloss_result_list_set_results:
 * @self: a list
 * @results: what it is to list
 *
 * Fills the list. Can be done once.
 */
void
gloss_result_list_set_results (GlossResultList *self, GlossResults *results)
{
  GListModel *model = NULL;

  g_return_if_fail (GLOSS_IS_RESULT_LIST (self));
  g_return_if_fail (GLOSS_IS_RESULTS (results));
  g_return_if_fail (self->results == NULL);

  self->results = g_object_ref (results);
  model = gloss_results_get_model (results);
  self->rows = gtk_slice_list_model_new (g_object_ref (model), 0, FIRST_ROWS);
  self->step_id = g_timeout_add (STEP_AFTER, step_cb, self);
  self->selection =
      GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->rows))));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (results_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_list_view_set_model (self->list_view, self->selection);
}

/**
 * gloss_result_list_shorten:
 * @self: a list
 *
 * Leaves as many rows as can be seen, before the results change; those that follow come by and by.
 */
void
gloss_result_list_shorten (GlossResultList *self)
{
  g_return_if_fail (GLOSS_IS_RESULT_LIST (self));

  if (self->rows != NULL)
    shorten (self);
}

/**
 * gloss_result_list_show_opened:
 * @self: a list
 * @code: (nullable): the code that the window shows
 * @other: (nullable): the code that it is compared with
 *
 * Has the rows of what is open selected.
 */
void
gloss_result_list_show_opened (GlossResultList *self, GlossCode *code, GlossCode *other)
{
  g_return_if_fail (GLOSS_IS_RESULT_LIST (self));

  g_set_object (&self->code, code);
  g_set_object (&self->other, other);
  select_opened (self);
}

/**
 * gloss_result_list_open_first:
 * @self: a list
 *
 * Opens the first row and leaves the keyboard where it is.
 *
 * Returns: whether there is one
 */
gboolean
gloss_result_list_open_first (GlossResultList *self)
{
  g_autoptr (GlossResult) first = NULL;

  g_return_val_if_fail (GLOSS_IS_RESULT_LIST (self), FALSE);

  if (is_empty (self))
    return FALSE;

  first = g_list_model_get_item (G_LIST_MODEL (self->selection), 0);
  open_result (self, first);

  return TRUE;
}

/**
 * gloss_result_list_enter:
 * @self: a list
 *
 * Puts the keyboard on the first row.
 *
 * Returns: whether there is one
 */
gboolean
gloss_result_list_enter (GlossResultList *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULT_LIST (self), FALSE);

  if (is_empty (self))
    return FALSE;

  /* Where a selected row opens at once, to get into the list is to open its first row */
  gtk_list_view_scroll_to (self->list_view, 0,
                           self->collapsed ? GTK_LIST_SCROLL_FOCUS
                                           : GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                           NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));

  return TRUE;
}

/**
 * gloss_result_list_scroll_to_top:
 * @self: a list
 *
 * Shows the first row and its heading.
 */
void
gloss_result_list_scroll_to_top (GlossResultList *self)
{
  g_return_if_fail (GLOSS_IS_RESULT_LIST (self));

  scroll_to_top (self);
}
