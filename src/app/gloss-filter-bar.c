/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-filter-bar.h"

#include <glib/gi18n.h>

/* More protocols than these are easier to search than to scan */
#define MOST_SCANNED 10

struct _GlossFilterBar
{
  GtkWidget parent_instance;

  GtkDropDown *protocol_drop_down;
  GtkDropDown *outcome_drop_down;
  GtkListItemFactory *button_factory;

  GListModel *protocols;
  GArray *outcomes; /* the GlossOutcome of each entry of the drop-down after the first */
  GlossQuery *query;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GlossFilterBar, gloss_filter_bar, GTK_TYPE_WIDGET)

/* The position in the list of what may be chosen, without “all” at its start; FALSE for all */
static gboolean
get_chosen (GtkDropDown *drop_down, guint *position)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return FALSE;

  *position = selected - 1;
  return TRUE;
}

static void
filter_changed_cb (GlossFilterBar *self)
{
  g_autoptr (GlossProtocol) protocol = NULL;
  guint outcomes = 0;
  guint position = 0;

  if (self->query == NULL)
    return;

  if (get_chosen (self->protocol_drop_down, &position))
    protocol = g_list_model_get_item (self->protocols, position);
  if (get_chosen (self->outcome_drop_down, &position))
    outcomes = 1u << g_array_index (self->outcomes, GlossOutcome, position);

  gloss_query_set_protocol (self->query,
                            protocol != NULL ? gloss_protocol_get_id (protocol) : NULL);
  gloss_query_set_outcome (self->query, outcomes);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill_protocols (GlossFilterBar *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = g_list_model_get_n_items (self->protocols);

  gtk_string_list_append (names, _ ("All Protocols"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GlossProtocol) protocol = g_list_model_get_item (self->protocols, i);

      gtk_string_list_append (names, gloss_protocol_get_name (protocol));
    }
  gtk_drop_down_set_model (self->protocol_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_enable_search (self->protocol_drop_down, n > MOST_SCANNED);
}

/* The outcomes that some code has, as a set; stops as soon as all are there */
static guint
collect_outcomes (GListModel *codes)
{
  const guint all = (1u << (GLOSS_OUTCOME_NEUTRAL + 1)) - 1;
  guint n = g_list_model_get_n_items (codes);
  guint found = 0;

  for (guint i = 0; i < n && found != all; i++)
    {
      g_autoptr (GlossCode) code = g_list_model_get_item (codes, i);

      found |= 1u << gloss_code_get_outcome (code);
    }

  return found;
}

static void
fill_outcomes (GlossFilterBar *self, GListModel *codes)
{
  guint found = collect_outcomes (codes);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("Any Outcome"));
  for (GlossOutcome outcome = 0; outcome <= GLOSS_OUTCOME_NEUTRAL; outcome++)
    if (found & (1u << outcome))
      {
        gtk_string_list_append (labels, gloss_outcome_get_label (outcome));
        g_array_append_val (self->outcomes, outcome);
      }
  gtk_drop_down_set_model (self->outcome_drop_down, G_LIST_MODEL (labels));
}

/* The button gets shorter where there is little room; the list keeps what GTK made for it */
static void
let_shrink (GlossFilterBar *self, GtkDropDown *drop_down)
{
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  gtk_drop_down_set_factory (drop_down, self->button_factory);
}

static void
gloss_filter_bar_dispose (GObject *object)
{
  GlossFilterBar *self = GLOSS_FILTER_BAR (object);

  g_clear_object (&self->query);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_FILTER_BAR);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (gloss_filter_bar_parent_class)->dispose (object);
}

static void
gloss_filter_bar_finalize (GObject *object)
{
  GlossFilterBar *self = GLOSS_FILTER_BAR (object);

  g_clear_pointer (&self->outcomes, g_array_unref);

  G_OBJECT_CLASS (gloss_filter_bar_parent_class)->finalize (object);
}

static void
gloss_filter_bar_class_init (GlossFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_filter_bar_dispose;
  object_class->finalize = gloss_filter_bar_finalize;

  signals[CHANGED] = g_signal_new ("changed", GLOSS_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossFilterBar, protocol_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GlossFilterBar, outcome_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GlossFilterBar, button_factory);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_set_css_name (widget_class, "filterbar");
}

static void
gloss_filter_bar_init (GlossFilterBar *self)
{
  self->outcomes = g_array_new (FALSE, FALSE, sizeof (GlossOutcome));
  gtk_widget_init_template (GTK_WIDGET (self));
  let_shrink (self, self->protocol_drop_down);
  let_shrink (self, self->outcome_drop_down);
}

/**
 * gloss_filter_bar_new:
 *
 * Returns: (transfer floating): a bar that waits for its query
 */
GtkWidget *
gloss_filter_bar_new (void)
{
  return g_object_new (GLOSS_TYPE_FILTER_BAR, NULL);
}

/**
 * gloss_filter_bar_set_query:
 * @self: a filter bar
 * @database: what there is to choose from
 * @query: what is to be told
 *
 * Fills the bar. Can be done once.
 */
void
gloss_filter_bar_set_query (GlossFilterBar *self, GlossDatabase *database, GlossQuery *query)
{
  g_return_if_fail (GLOSS_IS_FILTER_BAR (self));
  g_return_if_fail (GLOSS_IS_DATABASE (database));
  g_return_if_fail (GLOSS_IS_QUERY (query));
  g_return_if_fail (self->query == NULL);

  self->protocols = g_object_ref (gloss_database_get_protocols (database));
  fill_protocols (self);
  fill_outcomes (self, G_LIST_MODEL (database));
  self->query = g_object_ref (query);
}

/**
 * gloss_filter_bar_get_active:
 * @self: a filter bar
 *
 * Returns: whether anything is left out
 */
gboolean
gloss_filter_bar_get_active (GlossFilterBar *self)
{
  guint position = 0;

  g_return_val_if_fail (GLOSS_IS_FILTER_BAR (self), FALSE);

  return get_chosen (self->protocol_drop_down, &position) ||
         get_chosen (self->outcome_drop_down, &position);
}

/**
 * gloss_filter_bar_clear:
 * @self: a filter bar
 *
 * Leaves nothing out any more.
 */
void
gloss_filter_bar_clear (GlossFilterBar *self)
{
  g_return_if_fail (GLOSS_IS_FILTER_BAR (self));

  gtk_drop_down_set_selected (self->protocol_drop_down, 0);
  gtk_drop_down_set_selected (self->outcome_drop_down, 0);
}
