/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-comparison-page.h"

#include "gloss-closures.h"
#include "gloss-code-badge.h"
#include "gloss-comparison-slot.h"
#include "gloss-fact-row.h"
#include "gloss-fix-view.h"
#include "gloss-pair.h"
#include "gloss-section.h"
#include "gloss-text-label.h"
#include "gloss-text-list.h"
#include "gloss-writer.h"

struct _GlossComparisonPage
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GlossSection *differences_section;
  GtkListBox *facts;
  GlossSection *causes_section;
  GlossSection *fixes_section;

  GlossDatabase *database;
  GlossComparison *comparison;
  GlossValues *values;
  GtkFilterListModel *shown_facts;
  GtkFilter *differing;
  gboolean only_differences;
};

enum
{
  PROP_0,
  PROP_DATABASE,
  PROP_COMPARISON,
  PROP_VALUES,
  PROP_ONLY_DIFFERENCES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossComparisonPage, gloss_comparison_page, ADW_TYPE_BIN)

static GtkWidget *
create_fact_row (gpointer item, gpointer user_data)
{
  return gloss_fact_row_new (item);
}

static void
compare (GlossComparisonPage *self, GlossCode *a, GlossCode *b)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.compare", "(ss)", gloss_code_get_id (a),
                              gloss_code_get_id (b));
}

static void
chosen_a_cb (GlossComparisonPage *self, GlossCode *code)
{
  compare (self, code, gloss_comparison_get_b (self->comparison));
}

static void
chosen_b_cb (GlossComparisonPage *self, GlossCode *code)
{
  compare (self, gloss_comparison_get_a (self->comparison), code);
}

static gboolean
has_causes (GlossCode *code)
{
  g_auto (GStrv) causes = gloss_code_dup_causes (code);

  return *causes != NULL;
}

static gboolean
has_fixes (GlossCode *code)
{
  return g_list_model_get_n_items (gloss_code_get_fixes (code)) > 0;
}

static void
show_comparison (GlossComparisonPage *self)
{
  GlossCode *a = gloss_comparison_get_a (self->comparison);
  GlossCode *b = gloss_comparison_get_b (self->comparison);
  g_auto (GStrv) differences = gloss_comparison_dup_differences (self->comparison);

  gtk_widget_set_visible (GTK_WIDGET (self->differences_section), *differences != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->causes_section), has_causes (a) || has_causes (b));
  gtk_widget_set_visible (GTK_WIDGET (self->fixes_section), has_fixes (a) || has_fixes (b));
}

static void
set_only_differences (GlossComparisonPage *self, gboolean only_differences)
{
  if (self->only_differences == only_differences)
    return;

  self->only_differences = only_differences;
  gtk_filter_list_model_set_filter (self->shown_facts, only_differences ? self->differing : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLY_DIFFERENCES]);
}

static void
gloss_comparison_page_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  GlossComparisonPage *self = GLOSS_COMPARISON_PAGE (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      g_value_set_object (value, self->database);
      break;
    case PROP_COMPARISON:
      g_value_set_object (value, self->comparison);
      break;
    case PROP_VALUES:
      g_value_set_object (value, self->values);
      break;
    case PROP_ONLY_DIFFERENCES:
      g_value_set_boolean (value, self->only_differences);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_comparison_page_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  GlossComparisonPage *self = GLOSS_COMPARISON_PAGE (object);

  switch (prop_id)
    {
    case PROP_DATABASE:
      gloss_comparison_page_set_database (self, g_value_get_object (value));
      break;
    case PROP_COMPARISON:
      gloss_comparison_page_set_comparison (self, g_value_get_object (value));
      break;
    case PROP_VALUES:
      gloss_comparison_page_set_values (self, g_value_get_object (value));
      break;
    case PROP_ONLY_DIFFERENCES:
      set_only_differences (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_comparison_page_dispose (GObject *object)
{
  GlossComparisonPage *self = GLOSS_COMPARISON_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_COMPARISON_PAGE);
  g_clear_object (&self->database);
  g_clear_object (&self->comparison);
  g_clear_object (&self->values);
  g_clear_object (&self->shown_facts);
  g_clear_object (&self->differing);

  G_OBJECT_CLASS (gloss_comparison_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (GLOSS_TYPE_CODE_BADGE);
  g_type_ensure (GLOSS_TYPE_COMPARISON_SLOT);
  g_type_ensure (GLOSS_TYPE_FIX_VIEW);
  g_type_ensure (GLOSS_TYPE_PAIR);
  g_type_ensure (GLOSS_TYPE_SECTION);
  g_type_ensure (GLOSS_TYPE_TEXT_LABEL);
  g_type_ensure (GLOSS_TYPE_TEXT_LIST);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/gloss-comparison-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossComparisonPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, GlossComparisonPage, differences_section);
  gtk_widget_class_bind_template_child (widget_class, GlossComparisonPage, facts);
  gtk_widget_class_bind_template_child (widget_class, GlossComparisonPage, causes_section);
  gtk_widget_class_bind_template_child (widget_class, GlossComparisonPage, fixes_section);
  gtk_widget_class_bind_template_callback (widget_class, chosen_a_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_b_cb);
  gloss_closures_bind (widget_class);
}

static void
gloss_comparison_page_class_init (GlossComparisonPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_comparison_page_get_property;
  object_class->set_property = gloss_comparison_page_set_property;
  object_class->dispose = gloss_comparison_page_dispose;

  properties[PROP_DATABASE] =
      g_param_spec_object ("database", NULL, NULL, GLOSS_TYPE_DATABASE, flags);
  properties[PROP_COMPARISON] =
      g_param_spec_object ("comparison", NULL, NULL, GLOSS_TYPE_COMPARISON, flags);
  properties[PROP_VALUES] = g_param_spec_object ("values", NULL, NULL, GLOSS_TYPE_VALUES, flags);
  properties[PROP_ONLY_DIFFERENCES] =
      g_param_spec_boolean ("only-differences", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gloss_comparison_page_init (GlossComparisonPage *self)
{
  GtkExpression *same = gtk_property_expression_new (GLOSS_TYPE_FACT, NULL, "same");

  gtk_widget_init_template (GTK_WIDGET (self));

  self->differing = GTK_FILTER (gtk_bool_filter_new (same));
  gtk_bool_filter_set_invert (GTK_BOOL_FILTER (self->differing), TRUE);
  self->shown_facts = gtk_filter_list_model_new (NULL, NULL);
  gtk_list_box_bind_model (self->facts, G_LIST_MODEL (self->shown_facts), create_fact_row, NULL,
                           NULL);
}

/**
 * gloss_comparison_page_new:
 *
 * Returns: (transfer floating): a page without a comparison
 */
GtkWidget *
gloss_comparison_page_new (void)
{
  return g_object_new (GLOSS_TYPE_COMPARISON_PAGE, NULL);
}

/**
 * gloss_comparison_page_set_database:
 * @database: (nullable): where the codes are from
 */
void
gloss_comparison_page_set_database (GlossComparisonPage *self, GlossDatabase *database)
{
  g_return_if_fail (GLOSS_IS_COMPARISON_PAGE (self));
  g_return_if_fail (database == NULL || GLOSS_IS_DATABASE (database));

  if (g_set_object (&self->database, database))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATABASE]);
}

/**
 * gloss_comparison_page_get_comparison:
 *
 * Returns: (transfer none) (nullable): the comparison that is shown
 */
GlossComparison *
gloss_comparison_page_get_comparison (GlossComparisonPage *self)
{
  g_return_val_if_fail (GLOSS_IS_COMPARISON_PAGE (self), NULL);

  return self->comparison;
}

/**
 * gloss_comparison_page_set_comparison:
 * @comparison: (nullable): the comparison to show, from its top
 */
void
gloss_comparison_page_set_comparison (GlossComparisonPage *self, GlossComparison *comparison)
{
  g_return_if_fail (GLOSS_IS_COMPARISON_PAGE (self));
  g_return_if_fail (comparison == NULL || GLOSS_IS_COMPARISON (comparison));

  if (!g_set_object (&self->comparison, comparison))
    return;

  if (comparison != NULL)
    show_comparison (self);
  gtk_filter_list_model_set_model (self->shown_facts, comparison != NULL
                                                          ? gloss_comparison_get_facts (comparison)
                                                          : NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARISON]);
}

/**
 * gloss_comparison_page_set_values:
 * @values: (nullable): what the reader filled in
 */
void
gloss_comparison_page_set_values (GlossComparisonPage *self, GlossValues *values)
{
  g_return_if_fail (GLOSS_IS_COMPARISON_PAGE (self));
  g_return_if_fail (values == NULL || GLOSS_IS_VALUES (values));

  if (g_set_object (&self->values, values))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUES]);
}

/**
 * gloss_comparison_page_write:
 * @format: how to write it
 *
 * Returns: (transfer full) (nullable): all of the page, with the reader's values; %NULL for an
 * empty page
 */
char *
gloss_comparison_page_write (GlossComparisonPage *self, GlossFormat format)
{
  g_autoptr (GlossWriter) writer = NULL;

  g_return_val_if_fail (GLOSS_IS_COMPARISON_PAGE (self), NULL);

  if (self->comparison == NULL || self->database == NULL)
    return NULL;

  writer = g_object_new (GLOSS_TYPE_WRITER, "database", self->database, "format", format, "values",
                         self->values, NULL);

  return gloss_writer_write_comparison (writer, self->comparison);
}
