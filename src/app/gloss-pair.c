/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-pair.h"

#include "gloss-code-badge.h"

struct _GlossPair
{
  GtkWidget parent_instance;

  GtkBoxLayout *layout;
  GtkBox *start_column;
  GtkBox *end_column;
  GtkWidget *start;
  GtkWidget *end;

  GlossCode *a;
  GlossCode *b;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_A,
  PROP_B,
  PROP_START,
  PROP_END,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossPair, gloss_pair, GTK_TYPE_WIDGET)

static void
set_code (GlossPair *self, GlossCode **member, GlossCode *code, guint prop_id)
{
  if (g_set_object (member, code))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

/* A column shows while its child does; side by side, both keep their place. */
static void
arrange (GlossPair *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->layout), self->narrow
                                                                     ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_layout_set_homogeneous (self->layout, !self->narrow);
  gtk_box_layout_set_spacing (self->layout, self->narrow ? 18 : 24);
}

static void
set_child (GlossPair *self, GtkBox *column, GtkWidget **member, GtkWidget *child, guint prop_id)
{
  if (*member == child)
    return;

  if (*member != NULL)
    gtk_box_remove (column, *member);
  *member = child;
  if (child != NULL)
    gtk_box_append (column, child);

  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
gloss_pair_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossPair *self = GLOSS_PAIR (object);

  switch (prop_id)
    {
    case PROP_A:
      g_value_set_object (value, self->a);
      break;
    case PROP_B:
      g_value_set_object (value, self->b);
      break;
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_pair_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossPair *self = GLOSS_PAIR (object);

  switch (prop_id)
    {
    case PROP_A:
      set_code (self, &self->a, g_value_get_object (value), prop_id);
      break;
    case PROP_B:
      set_code (self, &self->b, g_value_get_object (value), prop_id);
      break;
    case PROP_START:
      gloss_pair_set_start (self, g_value_get_object (value));
      break;
    case PROP_END:
      gloss_pair_set_end (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      gloss_pair_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_pair_dispose (GObject *object)
{
  GlossPair *self = GLOSS_PAIR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_PAIR);
  self->start = NULL;
  self->end = NULL;
  g_clear_object (&self->a);
  g_clear_object (&self->b);

  G_OBJECT_CLASS (gloss_pair_parent_class)->dispose (object);
}

static void
gloss_pair_class_init (GlossPairClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_pair_get_property;
  object_class->set_property = gloss_pair_set_property;
  object_class->dispose = gloss_pair_dispose;

  properties[PROP_A] = g_param_spec_object ("a", NULL, NULL, GLOSS_TYPE_CODE, flags);
  properties[PROP_B] = g_param_spec_object ("b", NULL, NULL, GLOSS_TYPE_CODE, flags);
  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_CODE_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-pair.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossPair, layout);
  gtk_widget_class_bind_template_child (widget_class, GlossPair, start_column);
  gtk_widget_class_bind_template_child (widget_class, GlossPair, end_column);
}

static void
gloss_pair_init (GlossPair *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_pair_set_start:
 * @start: (nullable): what there is about `a`
 */
void
gloss_pair_set_start (GlossPair *self, GtkWidget *start)
{
  g_return_if_fail (GLOSS_IS_PAIR (self));
  g_return_if_fail (start == NULL || GTK_IS_WIDGET (start));

  set_child (self, self->start_column, &self->start, start, PROP_START);
}

/**
 * gloss_pair_set_end:
 * @end: (nullable): what there is about `b`
 */
void
gloss_pair_set_end (GlossPair *self, GtkWidget *end)
{
  g_return_if_fail (GLOSS_IS_PAIR (self));
  g_return_if_fail (end == NULL || GTK_IS_WIDGET (end));

  set_child (self, self->end_column, &self->end, end, PROP_END);
}

/**
 * gloss_pair_set_narrow:
 * @narrow: whether to stack the columns
 */
void
gloss_pair_set_narrow (GlossPair *self, gboolean narrow)
{
  g_return_if_fail (GLOSS_IS_PAIR (self));

  narrow = !!narrow;
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
