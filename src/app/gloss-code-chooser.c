/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-code-chooser.h"

#include "gloss-closures.h"
#include "gloss-code-badge.h"
#include "gloss-query.h"

#include <glib/gi18n.h>

struct _GlossCodeChooser
{
  GtkPopover parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;

  GlossDatabase *database;
  GlossCode *beside;
  GlossQuery *query;
  GListModel *found;   /* of GlossCode: what was typed */
  GListModel *offered; /* of GlossCode: before anything is typed */
};

enum
{
  PROP_0,
  PROP_DATABASE,
  PROP_BESIDE,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GlossCodeChooser, gloss_code_chooser, GTK_TYPE_POPOVER)

static gpointer
get_code (gpointer item, gpointer user_data)
{
  g_autoptr (GObject) owner = item;
  GlossCode *code = NULL;

  g_object_get (owner, "code", &code, NULL);

  return code;
}

static gboolean
is_confused_with (GlossCode *code, GlossCode *other)
{
  GListModel *confused = gloss_code_get_confused_with (other);

  for (guint i = 0; i < g_list_model_get_n_items (confused); i++)
    {
      g_autoptr (GlossRelation) relation = g_list_model_get_item (confused, i);

      if (g_str_equal (gloss_relation_get_id (relation), gloss_code_get_id (code)))
        return TRUE;
    }

  return FALSE;
}

/* Nothing is compared with itself */
static gboolean
is_another (gpointer item, gpointer user_data)
{
  GlossCodeChooser *self = user_data;

  return self->beside == NULL || !gloss_code_equal (item, self->beside);
}

/* What is often confused with the code stands above already */
static gboolean
is_rest (gpointer item, gpointer user_data)
{
  GlossCodeChooser *self = user_data;

  return is_another (item, self) && !is_confused_with (item, self->beside);
}

static gboolean
is_one_code (gpointer item, gpointer user_data)
{
  if (GLOSS_IS_MATCH (item))
    return gloss_match_get_other (item) == NULL;

  return gloss_relation_get_code (item) != NULL;
}

/* The codes that @items, matches or relations, stand for; takes over @items */
static GListModel *
map_to_codes (GListModel *items)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_one_code, NULL, NULL));
  GtkFilterListModel *codes = gtk_filter_list_model_new (items, filter);

  return G_LIST_MODEL (gtk_map_list_model_new (G_LIST_MODEL (codes), get_code, NULL, NULL));
}

/* Takes over @codes */
static GListModel *
filter_codes (GlossCodeChooser *self, GListModel *codes, GtkCustomFilterFunc func)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (func, self, NULL));

  return G_LIST_MODEL (gtk_filter_list_model_new (codes, filter));
}

static GListModel *
offer (GlossCodeChooser *self)
{
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  if (self->beside != NULL)
    {
      GListModel *confused = gloss_code_get_confused_with (self->beside);
      GlossProtocol *protocol = gloss_code_get_protocol (self->beside);
      g_autoptr (GListModel) codes = map_to_codes (g_object_ref (confused));
      g_autoptr (GListModel) rest =
          filter_codes (self, G_LIST_MODEL (g_object_ref (protocol)), is_rest);

      g_list_store_append (lists, codes);
      g_list_store_append (lists, rest);
    }
  else if (self->database != NULL)
    g_list_store_append (lists, self->database);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static gboolean
is_typed (GlossCodeChooser *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

static void
show_page_cb (GlossCodeChooser *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "list");
}

static void
show_codes (GlossCodeChooser *self)
{
  gtk_single_selection_set_model (self->selection, is_typed (self) ? self->found : self->offered);
  show_page_cb (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
update_offer (GlossCodeChooser *self)
{
  g_clear_object (&self->offered);
  self->offered = offer (self);
  show_codes (self);
}

static void
choose (GlossCodeChooser *self, guint position)
{
  g_autoptr (GlossCode) code = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (code == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, code);
}

static void
activate_cb (GlossCodeChooser *self, guint position)
{
  choose (self, position);
}

static void
search_changed_cb (GlossCodeChooser *self)
{
  if (self->query != NULL)
    gloss_query_set_text (self->query, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  show_codes (self);
}

/* The entry tells of a change a moment later than of the Enter key. */
static void
entry_activate_cb (GlossCodeChooser *self)
{
  search_changed_cb (self);
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
stop_search_cb (GlossCodeChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
key_pressed_cb (GlossCodeChooser *self, guint keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;

  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
show_cb (GlossCodeChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
gloss_code_chooser_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossCodeChooser *self = GLOSS_CODE_CHOOSER (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      g_value_set_object (value, self->database);
      break;
    case PROP_BESIDE:
      g_value_set_object (value, self->beside);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_code_chooser_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  GlossCodeChooser *self = GLOSS_CODE_CHOOSER (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      gloss_code_chooser_set_database (self, g_value_get_object (value));
      break;
    case PROP_BESIDE:
      gloss_code_chooser_set_beside (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_code_chooser_dispose (GObject *object)
{
  GlossCodeChooser *self = GLOSS_CODE_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_CODE_CHOOSER);
  g_clear_object (&self->database);
  g_clear_object (&self->beside);
  g_clear_object (&self->query);
  g_clear_object (&self->found);
  g_clear_object (&self->offered);

  G_OBJECT_CLASS (gloss_code_chooser_parent_class)->dispose (object);
}

/* What a screen reader says of a row */
static char *
name_code (gpointer object, GlossCode *code)
{
  return code != NULL ? gloss_code_dup_heading (code) : NULL;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GLOSS_TYPE_CODE_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/gloss-code-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossCodeChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, GlossCodeChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, GlossCodeChooser, list);
  gtk_widget_class_bind_template_child (widget_class, GlossCodeChooser, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_code);
  gloss_closures_bind (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
gloss_code_chooser_class_init (GlossCodeChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_code_chooser_get_property;
  object_class->set_property = gloss_code_chooser_set_property;
  object_class->dispose = gloss_code_chooser_dispose;

  properties[PROP_DATABASE] =
      g_param_spec_object ("database", NULL, NULL, GLOSS_TYPE_DATABASE, flags);
  properties[PROP_BESIDE] = g_param_spec_object ("beside", NULL, NULL, GLOSS_TYPE_CODE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", GLOSS_TYPE_CODE_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, GLOSS_TYPE_CODE);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gloss_code_chooser_init (GlossCodeChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (show_page_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gloss_code_chooser_new:
 *
 * Returns: (transfer floating): a popover without a database
 */
GtkWidget *
gloss_code_chooser_new (void)
{
  return g_object_new (GLOSS_TYPE_CODE_CHOOSER, NULL);
}

/**
 * gloss_code_chooser_set_database:
 * @database: (nullable): where to look
 */
void
gloss_code_chooser_set_database (GlossCodeChooser *self, GlossDatabase *database)
{
  GListModel *matches;

  g_return_if_fail (GLOSS_IS_CODE_CHOOSER (self));
  g_return_if_fail (database == NULL || GLOSS_IS_DATABASE (database));

  if (!g_set_object (&self->database, database))
    return;

  g_clear_object (&self->query);
  g_clear_object (&self->found);
  if (database != NULL)
    {
      self->query = gloss_query_new (database);
      matches =
          G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->query))));
      self->found = filter_codes (self, map_to_codes (matches), is_another);
    }
  update_offer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATABASE]);
}

/**
 * gloss_code_chooser_set_beside:
 * @beside: (nullable): the code that stands beside the one to be chosen
 */
void
gloss_code_chooser_set_beside (GlossCodeChooser *self, GlossCode *beside)
{
  g_return_if_fail (GLOSS_IS_CODE_CHOOSER (self));
  g_return_if_fail (beside == NULL || GLOSS_IS_CODE (beside));

  if (!g_set_object (&self->beside, beside))
    return;

  update_offer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BESIDE]);
}
