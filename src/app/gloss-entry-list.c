/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-entry-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gloss-code-badge.h"
#include "gloss-relation.h"
#include "gloss-text.h"

/* How many rows are made before somebody asks for all: what a glance takes in, and a frame */
#define FIRST_ROWS 12

struct _GlossEntryList
{
  GtkWidget parent_instance;

  GtkListBox *list;

  GListModel *relations;
  guint n_shown; /* of the relations, those that have rows */
  gboolean grouped;
  char *label;
};

enum
{
  PROP_0,
  PROP_RELATIONS,
  PROP_GROUPED,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossEntryList, gloss_entry_list, GTK_TYPE_WIDGET)

/* The first wording, by which a reader knows a reply again, or the verdict */
static char *
dup_subtitle (GlossCode *code)
{
  g_auto (GStrv) wordings = gloss_code_dup_wordings (code);

  if (g_list_model_get_n_items (gloss_code_get_rides_on (code)) > 0 && wordings[0] != NULL)
    return gloss_text_open_holes (wordings[0]);

  return gloss_text_to_plain (gloss_code_get_summary (code));
}

static GtkWidget *
create_entry_row (GlossCode *code)
{
  g_autofree char *subtitle = dup_subtitle (code);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *badge = gloss_code_badge_new ();

  gloss_code_badge_set_code (GLOSS_CODE_BADGE (badge), code);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), badge);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gloss_code_get_title (code));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gloss_code_get_id (code));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");

  return row;
}

/* Returns: (transfer full) (nullable) */
static GlossCode *
dup_code (GListModel *relations, guint position)
{
  g_autoptr (GlossRelation) relation = g_list_model_get_item (relations, position);
  GlossCode *code = relation != NULL ? gloss_relation_get_code (relation) : NULL;

  return code != NULL ? g_object_ref (code) : NULL;
}

/* Returns: (transfer full) (nullable) */
static GlossCode *
dup_provider (GListModel *relations, guint position)
{
  g_autoptr (GlossCode) code = dup_code (relations, position);

  return code != NULL ? gloss_code_dup_whole (code) : NULL;
}

/* The position after the replies of the provider who has the one at @first; they all exist */
static guint
find_end (GListModel *relations, guint first, GlossCode *provider)
{
  for (guint i = first + 1; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (GlossCode) other = dup_provider (relations, i);

      if (other == NULL || !gloss_code_equal (other, provider))
        return i;
    }

  return g_list_model_get_n_items (relations);
}

typedef struct
{
  GListModel *relations;
  guint first;
  guint end;
} Range;

static void
range_free (gpointer data, GClosure *closure)
{
  Range *range = data;

  g_object_unref (range->relations);
  g_free (range);
}

/* The rows of a provider are made when somebody wants to see them. */
static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, gpointer user_data)
{
  Range *range = user_data;

  for (; range->first < range->end; range->first++)
    {
      g_autoptr (GlossCode) code = dup_code (range->relations, range->first);

      adw_expander_row_add_row (row, create_entry_row (code));
    }
}

static GtkWidget *
create_provider_row (GListModel *relations, GlossCode *provider, guint first, guint end)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *subtitle = NULL;
  Range *range = g_new (Range, 1);

  for (guint i = first; i < end; i++)
    {
      g_autoptr (GlossCode) code = dup_code (relations, i);

      g_strv_builder_add (titles, gloss_code_get_title (code));
    }
  list = g_strv_builder_end (titles);
  subtitle = g_strjoinv (C_ ("list separator", ", "), list);

  *range = (Range) { g_object_ref (relations), first, end };
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gloss_code_get_title (provider));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (row), 2);
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (expanded_cb), range, range_free, 0);

  return row;
}

/* Appends the row of the first relation that has none yet */
static void
append_row (GlossEntryList *self)
{
  guint position = self->n_shown;
  g_autoptr (GlossCode) code = dup_code (self->relations, position);
  g_autoptr (GlossCode) provider =
      self->grouped && code != NULL ? gloss_code_dup_whole (code) : NULL;
  guint end = position + 1;

  if (provider != NULL)
    {
      end = find_end (self->relations, position, provider);
      gtk_list_box_append (self->list,
                           create_provider_row (self->relations, provider, position, end));
    }
  else if (code != NULL)
    {
      gtk_list_box_append (self->list, create_entry_row (code));
    }

  self->n_shown = end;
}

static void
show_all_cb (GlossEntryList *self, AdwButtonRow *row)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GtkListBoxRow *next;

  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  while (self->n_shown < g_list_model_get_n_items (self->relations))
    append_row (self);

  next = gtk_list_box_get_row_at_index (self->list, index);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
append_show_all (GlossEntryList *self)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Show All"));
  g_signal_connect_object (row, "activated", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
show_relations (GlossEntryList *self)
{
  guint n_relations = self->relations != NULL ? g_list_model_get_n_items (self->relations) : 0;

  gtk_list_box_remove_all (self->list);
  self->n_shown = 0;
  for (guint n_rows = 0; self->n_shown < n_relations && n_rows < FIRST_ROWS; n_rows++)
    append_row (self);
  if (self->n_shown < n_relations)
    append_show_all (self);
}

static void
set_grouped (GlossEntryList *self, gboolean grouped)
{
  if (self->grouped == grouped)
    return;

  self->grouped = grouped;
  show_relations (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUPED]);
}

static void
set_label (GlossEntryList *self, const char *label)
{
  if (!g_set_str (&self->label, label))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static void
gloss_entry_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossEntryList *self = GLOSS_ENTRY_LIST (object);

  switch (prop_id)
    {
    case PROP_RELATIONS:
      g_value_set_object (value, self->relations);
      break;
    case PROP_GROUPED:
      g_value_set_boolean (value, self->grouped);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_entry_list_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  GlossEntryList *self = GLOSS_ENTRY_LIST (object);

  switch (prop_id)
    {
    case PROP_RELATIONS:
      gloss_entry_list_set_relations (self, g_value_get_object (value));
      break;
    case PROP_GROUPED:
      set_grouped (self, g_value_get_boolean (value));
      break;
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_entry_list_dispose (GObject *object)
{
  GlossEntryList *self = GLOSS_ENTRY_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_ENTRY_LIST);
  g_clear_object (&self->relations);

  G_OBJECT_CLASS (gloss_entry_list_parent_class)->dispose (object);
}

static void
gloss_entry_list_finalize (GObject *object)
{
  GlossEntryList *self = GLOSS_ENTRY_LIST (object);

  g_free (self->label);

  G_OBJECT_CLASS (gloss_entry_list_parent_class)->finalize (object);
}

static void
gloss_entry_list_class_init (GlossEntryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_entry_list_get_property;
  object_class->set_property = gloss_entry_list_set_property;
  object_class->dispose = gloss_entry_list_dispose;
  object_class->finalize = gloss_entry_list_finalize;

  properties[PROP_RELATIONS] =
      g_param_spec_object ("relations", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_GROUPED] = g_param_spec_boolean ("grouped", NULL, NULL, FALSE, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-entry-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossEntryList, list);
}

static void
gloss_entry_list_init (GlossEntryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_entry_list_set_relations:
 * @relations: (nullable): the relations of a code
 */
void
gloss_entry_list_set_relations (GlossEntryList *self, GListModel *relations)
{
  g_return_if_fail (GLOSS_IS_ENTRY_LIST (self));
  g_return_if_fail (relations == NULL || G_IS_LIST_MODEL (relations));

  if (!g_set_object (&self->relations, relations))
    return;

  show_relations (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RELATIONS]);
}
