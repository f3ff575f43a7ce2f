/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-results.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

/* More than anybody scrolls through to find a code by its words */
#define MOST_MATCHES 200

struct _GlossResults
{
  GObject parent_instance;

  GlossShelf *shelf;
  GlossQuery *query;

  GListStore *recent; /* the shelf's recent codes as they were when it was last not steady */
  GListModel *found;  /* of sections */
  GListModel *browse; /* of sections */
  GtkFlattenListModel *model;
  gboolean steady;
};

enum
{
  PROP_0,
  PROP_SHELF,
  PROP_QUERY,
  PROP_MODEL,
  PROP_BROWSING,
  PROP_STEADY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossResults, gloss_results, G_TYPE_OBJECT)

static gpointer
map_code (gpointer item, gpointer heading)
{
  g_autoptr (GlossCode) code = item;

  return gloss_result_new_for_code (code, heading);
}

static gpointer
map_match (gpointer item, gpointer heading)
{
  g_autoptr (GlossMatch) match = item;

  return gloss_result_new_for_match (match, heading);
}

/* A section is a list of results that all have the same heading */
static GListModel *
section_new (GListModel *items, GtkMapListModelMapFunc map, const char *heading)
{
  return G_LIST_MODEL (
      gtk_map_list_model_new (g_object_ref (items), map, g_strdup (heading), g_free));
}

static gpointer
map_group (gpointer item, gpointer user_data)
{
  g_autoptr (GlossGroup) group = item;

  return section_new (G_LIST_MODEL (group), map_match, gloss_group_get_title (group));
}

static gpointer
map_protocol (gpointer item, gpointer user_data)
{
  g_autoptr (GlossProtocol) protocol = item;

  return section_new (G_LIST_MODEL (protocol), map_code, gloss_protocol_get_name (protocol));
}

static GListModel *
browse_new (GlossResults *self)
{
  GlossDatabase *database = gloss_shelf_get_database (self->shelf);
  g_autoptr (GListStore) own = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) pinned = NULL;
  g_autoptr (GListModel) recent = NULL;
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  GListModel *protocols = gloss_database_get_protocols (database);
  g_autoptr (GtkMapListModel) all =
      gtk_map_list_model_new (g_object_ref (protocols), map_protocol, NULL, NULL);

  /* Translators: the heading over the codes that were pinned */
  pinned = section_new (gloss_shelf_get_pinned (self->shelf), map_code, C_ ("heading", "Pinned"));
  /* Translators: the heading over the codes that were opened last */
  recent = section_new (G_LIST_MODEL (self->recent), map_code, C_ ("heading", "Recent"));
  g_list_store_append (own, pinned);
  g_list_store_append (own, recent);
  g_list_store_append (parts, own);
  g_list_store_append (parts, all);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static gboolean
recent_is_up_to_date (GlossResults *self, GListModel *recent)
{
  GListModel *shown = G_LIST_MODEL (self->recent);

  if (g_list_model_get_n_items (shown) != g_list_model_get_n_items (recent))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GlossCode) a = g_list_model_get_item (shown, i);
      g_autoptr (GlossCode) b = g_list_model_get_item (recent, i);

      if (!gloss_code_equal (a, b))
        return FALSE;
    }

  return TRUE;
}

static void
update_recent (GlossResults *self)
{
  GListModel *recent = gloss_shelf_get_recent (self->shelf);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->steady || recent_is_up_to_date (self, recent))
    return;

  for (guint i = 0; i < g_list_model_get_n_items (recent); i++)
    g_ptr_array_add (codes, g_list_model_get_item (recent, i));
  g_list_store_splice (self->recent, 0, g_list_model_get_n_items (G_LIST_MODEL (self->recent)),
                       codes->pdata, codes->len);
}

static gboolean
has_query (GlossResults *self)
{
  const char *text = gloss_query_get_text (self->query);

  return (text != NULL && *text != '\0') || gloss_query_get_protocol (self->query) != NULL ||
         gloss_query_get_outcome (self->query) != 0;
}

static void
query_changed_cb (GlossResults *self)
{
  GListModel *sections = has_query (self) ? self->found : self->browse;
  const char *text = gloss_query_get_text (self->query);

  /* A filter alone lists all that it lets through */
  gloss_query_set_limit (self->query, text != NULL && *text != '\0' ? MOST_MATCHES : 0);
  if (gtk_flatten_list_model_get_model (self->model) == sections)
    return;

  gtk_flatten_list_model_set_model (self->model, sections);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BROWSING]);
}

static void
gloss_results_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossResults *self = GLOSS_RESULTS (object);

  switch (prop_id)
    {
    case PROP_SHELF:
      g_value_set_object (value, self->shelf);
      break;
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_BROWSING:
      g_value_set_boolean (value, gloss_results_get_browsing (self));
      break;
    case PROP_STEADY:
      g_value_set_boolean (value, self->steady);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_results_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossResults *self = GLOSS_RESULTS (object);

  switch (prop_id)
    {
    case PROP_SHELF:
      self->shelf = g_value_dup_object (value);
      break;
    case PROP_STEADY:
      gloss_results_set_steady (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_results_constructed (GObject *object)
{
  GlossResults *self = GLOSS_RESULTS (object);
  static const char *const signals[] = { "notify::text", "notify::protocol", "notify::outcome" };

  G_OBJECT_CLASS (gloss_results_parent_class)->constructed (object);

  self->query = gloss_query_new (gloss_shelf_get_database (self->shelf));
  gloss_query_set_limit (self->query, MOST_MATCHES);
  self->recent = g_list_store_new (GLOSS_TYPE_CODE);
  update_recent (self);
  self->found = G_LIST_MODEL (
      gtk_map_list_model_new (g_object_ref (G_LIST_MODEL (self->query)), map_group, NULL, NULL));
  self->browse = browse_new (self);
  self->model = gtk_flatten_list_model_new (g_object_ref (self->browse));

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->query, signals[i], G_CALLBACK (query_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (gloss_shelf_get_recent (self->shelf), "items-changed",
                           G_CALLBACK (update_recent), self, G_CONNECT_SWAPPED);
}

static void
gloss_results_dispose (GObject *object)
{
  GlossResults *self = GLOSS_RESULTS (object);

  g_clear_object (&self->model);
  g_clear_object (&self->browse);
  g_clear_object (&self->found);
  g_clear_object (&self->recent);
  g_clear_object (&self->query);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (gloss_results_parent_class)->dispose (object);
}

static void
gloss_results_class_init (GlossResultsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_results_get_property;
  object_class->set_property = gloss_results_set_property;
  object_class->constructed = gloss_results_constructed;
  object_class->dispose = gloss_results_dispose;

  properties[PROP_SHELF] =
      g_param_spec_object ("shelf", NULL, NULL, GLOSS_TYPE_SHELF,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, GLOSS_TYPE_QUERY, readable);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_BROWSING] = g_param_spec_boolean ("browsing", NULL, NULL, TRUE, readable);
  properties[PROP_STEADY] =
      g_param_spec_boolean ("steady", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_results_init (GlossResults *self)
{
}

/**
 * gloss_results_new:
 * @shelf: the codes at hand, which also tells the database
 *
 * Returns: (transfer full): what there is to list, before anything is searched for
 */
GlossResults *
gloss_results_new (GlossShelf *shelf)
{
  g_return_val_if_fail (GLOSS_IS_SHELF (shelf), NULL);

  return g_object_new (GLOSS_TYPE_RESULTS, "shelf", shelf, NULL);
}

/**
 * gloss_results_get_query:
 * @self: results
 *
 * Returns: (transfer none): the query to set what is searched for on
 */
GlossQuery *
gloss_results_get_query (GlossResults *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULTS (self), NULL);

  return self->query;
}

/**
 * gloss_results_get_model:
 * @self: results
 *
 * Returns: (transfer none): the results, a GtkSectionModel of GlossResult
 */
GListModel *
gloss_results_get_model (GlossResults *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULTS (self), NULL);

  return G_LIST_MODEL (self->model);
}

/**
 * gloss_results_get_browsing:
 * @self: results
 *
 * Returns: whether there is no text and no filter, and everything is there to browse
 */
gboolean
gloss_results_get_browsing (GlossResults *self)
{
  g_return_val_if_fail (GLOSS_IS_RESULTS (self), FALSE);

  return gtk_flatten_list_model_get_model (self->model) == self->browse;
}

/**
 * gloss_results_set_steady:
 * @self: results
 * @steady: whether the recent codes keep their places
 *
 * Holds the recent codes where they are, or lets them follow the shelf again.
 */
void
gloss_results_set_steady (GlossResults *self, gboolean steady)
{
  g_return_if_fail (GLOSS_IS_RESULTS (self));

  if (self->steady == !!steady)
    return;

  self->steady = !!steady;
  update_recent (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEADY]);
}
