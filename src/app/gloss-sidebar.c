/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-sidebar.h"

#include "gloss-filter-bar.h"
#include "gloss-result-list.h"

#include <glib/gi18n.h>

/* A pause in typing, after which a screen reader is told how much was found */
#define ANNOUNCE_AFTER 500 /* milliseconds */

struct _GlossSidebar
{
  AdwBin parent_instance;

  GtkEditable *search_entry;
  GlossFilterBar *filter_bar;
  GtkStack *stack;
  GlossResultList *list;
  GtkWidget *clear_filters_button;

  GlossShelf *shelf;
  GlossResults *results;
  guint announce_id;
  gboolean collapsed;
};

enum
{
  PROP_0,
  PROP_SHELF,
  PROP_COLLAPSED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossSidebar, gloss_sidebar, ADW_TYPE_BIN)

static GlossQuery *
get_query (GlossSidebar *self)
{
  return gloss_results_get_query (self->results);
}

static gboolean
announce_cb (gpointer data)
{
  GlossSidebar *self = data;
  guint n = gloss_query_get_n_matches (get_query (self));
  g_autofree char *message = NULL;

  self->announce_id = 0;
  if (n == 0)
    message = g_strdup (_ ("Nothing found"));
  else
    /* Translators: the placeholder is how many codes a search found */
    message = g_strdup_printf (ngettext ("%u result", "%u results", n), n);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return G_SOURCE_REMOVE;
}

static void
results_changed_cb (GlossSidebar *self)
{
  GListModel *model = gloss_results_get_model (self->results);
  gboolean browsing = gloss_results_get_browsing (self->results);
  gboolean empty = g_list_model_get_n_items (model) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty && !browsing ? "nothing" : "results");
  gtk_widget_set_visible (self->clear_filters_button,
                          gloss_filter_bar_get_active (self->filter_bar));
}

static void
query_changed_cb (GlossSidebar *self)
{
  g_clear_handle_id (&self->announce_id, g_source_remove);
  if (!gloss_results_get_browsing (self->results))
    self->announce_id = g_timeout_add (ANNOUNCE_AFTER, announce_cb, self);
  results_changed_cb (self);
  gloss_result_list_scroll_to_top (self->list);
}

static void
search_changed_cb (GlossSidebar *self)
{
  if (self->results == NULL)
    return;

  gloss_result_list_shorten (self->list);
  gloss_query_set_text (get_query (self), gtk_editable_get_text (self->search_entry));
  query_changed_cb (self);
}

static void
search_activate_cb (GlossSidebar *self)
{
  if (self->results == NULL || gloss_results_get_browsing (self->results) ||
      !gloss_result_list_open_first (self->list))
    return;

  /* What is typed next is another search */
  gtk_editable_select_region (self->search_entry, 0, -1);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-page", NULL);
}

static void
stop_search_cb (GlossSidebar *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static gboolean
search_key_pressed_cb (GlossSidebar *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gloss_result_list_enter (self->list) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
clear_filters_cb (GlossSidebar *self)
{
  gloss_filter_bar_clear (self->filter_bar);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
set_collapsed (GlossSidebar *self, gboolean collapsed)
{
  if (self->collapsed == collapsed)
    return;

  self->collapsed = collapsed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static void
gloss_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossSidebar *self = GLOSS_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_SHELF:
      g_value_set_object (value, self->shelf);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossSidebar *self = GLOSS_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_SHELF:
      gloss_sidebar_set_shelf (self, g_value_get_object (value));
      break;
    case PROP_COLLAPSED:
      set_collapsed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
gloss_sidebar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GLOSS_SIDEBAR (widget)->search_entry));
}

static void
gloss_sidebar_dispose (GObject *object)
{
  GlossSidebar *self = GLOSS_SIDEBAR (object);

  g_clear_handle_id (&self->announce_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_SIDEBAR);
  g_clear_object (&self->results);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (gloss_sidebar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossSidebar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GlossSidebar, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, GlossSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, GlossSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, GlossSidebar, clear_filters_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
}

static void
gloss_sidebar_class_init (GlossSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_sidebar_get_property;
  object_class->set_property = gloss_sidebar_set_property;
  object_class->dispose = gloss_sidebar_dispose;
  widget_class->grab_focus = gloss_sidebar_grab_focus;

  properties[PROP_SHELF] = g_param_spec_object ("shelf", NULL, NULL, GLOSS_TYPE_SHELF, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_FILTER_BAR);
  g_type_ensure (GLOSS_TYPE_RESULT_LIST);
  bind_template (widget_class);
}

static void
gloss_sidebar_init (GlossSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_sidebar_new:
 *
 * Returns: (transfer floating): a sidebar that waits for its shelf
 */
GtkWidget *
gloss_sidebar_new (void)
{
  return g_object_new (GLOSS_TYPE_SIDEBAR, NULL);
}

/**
 * gloss_sidebar_set_shelf:
 * @self: a sidebar
 * @shelf: the codes at hand, which also tells the database
 *
 * Fills the sidebar. Can be done once.
 */
void
gloss_sidebar_set_shelf (GlossSidebar *self, GlossShelf *shelf)
{
  g_return_if_fail (GLOSS_IS_SIDEBAR (self));
  g_return_if_fail (GLOSS_IS_SHELF (shelf));
  g_return_if_fail (self->shelf == NULL);

  self->shelf = g_object_ref (shelf);
  self->results = gloss_results_new (shelf);
  gloss_result_list_set_results (self->list, self->results);
  g_signal_connect_object (gloss_results_get_model (self->results), "items-changed",
                           G_CALLBACK (results_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gloss_filter_bar_set_query (self->filter_bar, gloss_shelf_get_database (shelf), get_query (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHELF]);
}

/**
 * gloss_sidebar_get_results:
 * @self: a sidebar
 *
 * Returns: (transfer none) (nullable): what it lists, %NULL before it has a shelf
 */
GlossResults *
gloss_sidebar_get_results (GlossSidebar *self)
{
  g_return_val_if_fail (GLOSS_IS_SIDEBAR (self), NULL);

  return self->results;
}

/**
 * gloss_sidebar_set_text:
 * @self: a sidebar
 * @text: what to search for
 *
 * Searches as if @text had been typed.
 */
void
gloss_sidebar_set_text (GlossSidebar *self, const char *text)
{
  g_return_if_fail (GLOSS_IS_SIDEBAR (self));

  gtk_editable_set_text (self->search_entry, text);
  gtk_editable_set_position (self->search_entry, -1);
}

/**
 * gloss_sidebar_show_opened:
 * @self: a sidebar
 * @code: (nullable): the code that the window shows
 * @other: (nullable): the code that it is compared with
 *
 * Has the rows of what is open selected.
 */
void
gloss_sidebar_show_opened (GlossSidebar *self, GlossCode *code, GlossCode *other)
{
  g_return_if_fail (GLOSS_IS_SIDEBAR (self));

  gloss_result_list_show_opened (self->list, code, other);
}

/**
 * gloss_sidebar_start_search:
 * @self: a sidebar
 *
 * Puts the keyboard into the search entry, so that what is typed replaces what was.
 */
void
gloss_sidebar_start_search (GlossSidebar *self)
{
  g_return_if_fail (GLOSS_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (self->search_entry, 0, -1);
}

/**
 * gloss_sidebar_forward_key:
 * @self: a sidebar
 * @controller: a controller that handles a key press
 *
 * Hands a key that was pressed elsewhere to the search entry, and the keyboard with it.
 *
 * Returns: whether the entry had a use for it
 */
gboolean
gloss_sidebar_forward_key (GlossSidebar *self, GtkEventControllerKey *controller)
{
  GtkEditable *text = NULL;

  g_return_val_if_fail (GLOSS_IS_SIDEBAR (self), FALSE);
  g_return_val_if_fail (GTK_IS_EVENT_CONTROLLER_KEY (controller), FALSE);

  text = gtk_editable_get_delegate (self->search_entry);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));

  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}
