/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-code-badge.h"

struct _GlossCodeBadge
{
  GtkWidget parent_instance;

  GtkImage *icon;
  GtkLabel *value;

  GlossCode *code;
  guint unbreakable;
};

enum
{
  PROP_0,
  PROP_CODE,
  PROP_UNBREAKABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossCodeBadge, gloss_code_badge, GTK_TYPE_WIDGET)

static const char *
get_outcome_nick (GlossCode *code)
{
  return gloss_enum_get_nick (GLOSS_TYPE_OUTCOME, gloss_code_get_outcome (code));
}

/* A long value is broken rather than make the window wider. */
static void
set_wrap (GlossCodeBadge *self)
{
  const char *value = gtk_label_get_label (self->value);

  gtk_label_set_wrap (self->value, g_utf8_strlen (value, -1) > (glong) self->unbreakable);
}

static void
set_unbreakable (GlossCodeBadge *self, guint unbreakable)
{
  if (self->unbreakable == unbreakable)
    return;

  self->unbreakable = unbreakable;
  set_wrap (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNBREAKABLE]);
}

static void
show_code (GlossCodeBadge *self)
{
  const char *nick = get_outcome_nick (self->code);
  const char *value = gloss_code_get_short_value (self->code);
  GlossOutcome outcome = gloss_code_get_outcome (self->code);
  g_autofree char *icon_name = g_strdup_printf ("gloss-%s-symbolic", nick);

  gtk_widget_add_css_class (GTK_WIDGET (self), nick);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->value, value);
  gtk_widget_set_visible (GTK_WIDGET (self->value), *value != '\0');
  set_wrap (self);
  /* What is heard is what is seen: without a value, an icon that stands for the outcome. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *value != '\0' ? value : gloss_outcome_get_label (outcome),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  *value != '\0' ? gloss_outcome_get_label (outcome) : "", -1);
}

static void
gloss_code_badge_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossCodeBadge *self = GLOSS_CODE_BADGE (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_object (value, self->code);
      break;
    case PROP_UNBREAKABLE:
      g_value_set_uint (value, self->unbreakable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_code_badge_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  GlossCodeBadge *self = GLOSS_CODE_BADGE (object);

  switch (prop_id)
    {
    case PROP_CODE:
      gloss_code_badge_set_code (self, g_value_get_object (value));
      break;
    case PROP_UNBREAKABLE:
      set_unbreakable (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_code_badge_dispose (GObject *object)
{
  GlossCodeBadge *self = GLOSS_CODE_BADGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_CODE_BADGE);
  g_clear_object (&self->code);

  G_OBJECT_CLASS (gloss_code_badge_parent_class)->dispose (object);
}

static void
gloss_code_badge_class_init (GlossCodeBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gloss_code_badge_get_property;
  object_class->set_property = gloss_code_badge_set_property;
  object_class->dispose = gloss_code_badge_dispose;

  properties[PROP_CODE] =
      g_param_spec_object ("code", NULL, NULL, GLOSS_TYPE_CODE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_UNBREAKABLE] =
      g_param_spec_uint ("unbreakable", NULL, NULL, 0, G_MAXUINT, 12,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-code-badge.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossCodeBadge, icon);
  gtk_widget_class_bind_template_child (widget_class, GlossCodeBadge, value);
  gtk_widget_class_set_css_name (widget_class, "codebadge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gloss_code_badge_init (GlossCodeBadge *self)
{
  self->unbreakable = 12;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_code_badge_new:
 *
 * Returns: (transfer floating): a badge without a code
 */
GtkWidget *
gloss_code_badge_new (void)
{
  return g_object_new (GLOSS_TYPE_CODE_BADGE, NULL);
}

/**
 * gloss_code_badge_get_code:
 *
 * Returns: (transfer none) (nullable): the code that is shown
 */
GlossCode *
gloss_code_badge_get_code (GlossCodeBadge *self)
{
  g_return_val_if_fail (GLOSS_IS_CODE_BADGE (self), NULL);

  return self->code;
}

/**
 * gloss_code_badge_set_code:
 * @code: (nullable): the code to show
 */
void
gloss_code_badge_set_code (GlossCodeBadge *self, GlossCode *code)
{
  g_return_if_fail (GLOSS_IS_CODE_BADGE (self));
  g_return_if_fail (code == NULL || GLOSS_IS_CODE (code));

  if (self->code == code)
    return;

  if (self->code != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), get_outcome_nick (self->code));
  g_set_object (&self->code, code);
  if (code != NULL)
    show_code (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CODE]);
}
