/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-snippet.h"

#include <glib/gi18n.h>
#include <string.h>

/* A word of a command that is longer than this may be broken rather than make the window wider; in
 * larger text, one that is accordingly shorter. */
#define UNBREAKABLE_LENGTH 16

struct _GlossSnippet
{
  GtkWidget parent_instance;

  GtkLabel *text;
  GtkButton *copy;

  GlossSnippetKind kind;
  char *snippet;
  GlossValues *values;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_SNIPPET,
  PROP_VALUES,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  const char *verb;     /* what the button says */
  const char *copied;   /* what is said when it was pressed */
  const char *examples; /* the same, while a name in it is still an example */
} Wording;

#define COMMAND \
  { N_ ("Copy Command"), N_ ("Command copied"), N_ ("Command copied, with example names") }

static const Wording wordings[] = {
  [GLOSS_SNIPPET_NONE] = { N_ ("Copy Text"), N_ ("Text copied"),
                           N_ ("Text copied, with example names") },
  [GLOSS_SNIPPET_SH] = COMMAND,
  [GLOSS_SNIPPET_POWERSHELL] = COMMAND,
  [GLOSS_SNIPPET_CONFIG] = { N_ ("Copy Configuration"), N_ ("Configuration copied"),
                             N_ ("Configuration copied, with example names") },
  [GLOSS_SNIPPET_DNS_RECORD] = { N_ ("Copy Record"), N_ ("Record copied"),
                                 N_ ("Record copied, with example names") },
  [GLOSS_SNIPPET_MESSAGE] = { N_ ("Copy Message"), N_ ("Message copied"),
                              N_ ("Message copied, with example names") },
};

G_DEFINE_FINAL_TYPE (GlossSnippet, gloss_snippet, GTK_TYPE_WIDGET)

static gsize
get_unbreakable_length (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? UNBREAKABLE_LENGTH * 96 * 1024 / dpi : UNBREAKABLE_LENGTH;
}

/* Without these, a line would end after the hyphen of an option or with a hyphen of Pango's own. */
static void
keep_words (PangoAttrList *attributes, const char *text, gsize unbreakable_length)
{
  const char *word = text;

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  while (*word != '\0')
    {
      gsize length = strcspn (word, " \n");

      if (length > 0 && length <= unbreakable_length)
        {
          PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

          attribute->start_index = word - text;
          attribute->end_index = attribute->start_index + length;
          pango_attr_list_insert (attributes, attribute);
        }
      word += length;
      word += strspn (word, " \n");
    }
}

static gboolean
is_prose (GlossSnippet *self)
{
  return self->kind == GLOSS_SNIPPET_MESSAGE;
}

static void
show_kind (GlossSnippet *self)
{
  const char *verb = _ (wordings[self->kind].verb);

  if (is_prose (self))
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "monospace");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "monospace");

  /* Commands are written from left to right in every language. */
  gtk_widget_set_direction (GTK_WIDGET (self->text),
                            is_prose (self) ? GTK_TEXT_DIR_NONE : GTK_TEXT_DIR_LTR);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->copy), verb);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy), GTK_ACCESSIBLE_PROPERTY_LABEL, verb,
                                  -1);
}

static char *
fill (GlossSnippet *self)
{
  if (self->values == NULL)
    return g_strdup (self->snippet);

  return gloss_values_fill (self->values, self->kind, self->snippet);
}

/* The id of the placeholder that starts at @at, or NULL */
static const char *
find_placeholder (GStrv ids, const char *at)
{
  for (gsize i = 0; *at == '{' && ids[i] != NULL; i++)
    {
      gsize length = strlen (ids[i]);

      if (strncmp (at + 1, ids[i], length) == 0 && at[length + 1] == '}')
        return ids[i];
    }

  return NULL;
}

static void
mark_example (PangoAttrList *attributes, gsize start, gsize end)
{
  PangoAttribute *attribute = pango_attr_style_new (PANGO_STYLE_ITALIC);

  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* Sets what is an example apart from what the reader filled in. Returns whether there is an
   example. */
static gboolean
mark_examples (GlossSnippet *self, PangoAttrList *attributes)
{
  g_auto (GStrv) ids = gloss_values_list (self->snippet);
  gboolean found = FALSE;
  gsize length = 0;

  for (const char *p = self->snippet; self->values != NULL && *p != '\0';)
    {
      const char *id = find_placeholder (ids, p);
      g_autofree char *hole = id != NULL ? g_strdup_printf ("{%s}", id) : NULL;
      g_autofree char *filled =
          hole != NULL ? gloss_values_fill (self->values, self->kind, hole) : NULL;
      gsize start = length;

      length += filled != NULL ? strlen (filled) : 1;
      p += hole != NULL ? strlen (hole) : 1;
      if (id == NULL || gloss_values_get (self->values, id) != NULL)
        continue;

      mark_example (attributes, start, length);
      found = TRUE;
    }

  return found;
}

static void
show_text_cb (GlossSnippet *self)
{
  g_autofree char *text = fill (self);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const Wording *wording = &wordings[self->kind];
  gboolean has_examples = mark_examples (self, attributes);

  if (!is_prose (self))
    keep_words (attributes, text, get_unbreakable_length (GTK_WIDGET (self)));
  gtk_label_set_attributes (self->text, attributes);
  gtk_label_set_text (self->text, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->copy), "(ss)", text,
                                    has_examples ? _ (wording->examples) : _ (wording->copied));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/* The text can be selected with the pointer; the Tab key goes to the button. */
static gboolean
gloss_snippet_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GlossSnippet *self = GLOSS_SNIPPET (widget);

  if (gtk_widget_get_focus_child (widget) == GTK_WIDGET (self->copy))
    return FALSE;

  return gtk_widget_child_focus (GTK_WIDGET (self->copy), direction);
}

static void
gloss_snippet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossSnippet *self = GLOSS_SNIPPET (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_SNIPPET:
      g_value_set_string (value, self->snippet);
      break;
    case PROP_VALUES:
      g_value_set_object (value, self->values);
      break;
    case PROP_TEXT:
      g_value_set_string (value, gloss_snippet_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_snippet_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossSnippet *self = GLOSS_SNIPPET (object);

  switch (prop_id)
    {
    case PROP_KIND:
      gloss_snippet_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_SNIPPET:
      gloss_snippet_set_snippet (self, g_value_get_string (value));
      break;
    case PROP_VALUES:
      gloss_snippet_set_values (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_snippet_dispose (GObject *object)
{
  GlossSnippet *self = GLOSS_SNIPPET (object);

  if (self->values != NULL)
    g_signal_handlers_disconnect_by_func (self->values, show_text_cb, self);
  g_clear_object (&self->values);
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_SNIPPET);

  G_OBJECT_CLASS (gloss_snippet_parent_class)->dispose (object);
}

static void
gloss_snippet_finalize (GObject *object)
{
  GlossSnippet *self = GLOSS_SNIPPET (object);

  g_free (self->snippet);

  G_OBJECT_CLASS (gloss_snippet_parent_class)->finalize (object);
}

static void
gloss_snippet_class_init (GlossSnippetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gloss_snippet_get_property;
  object_class->set_property = gloss_snippet_set_property;
  object_class->dispose = gloss_snippet_dispose;
  object_class->finalize = gloss_snippet_finalize;
  widget_class->focus = gloss_snippet_focus;

  properties[PROP_KIND] =
      g_param_spec_enum ("kind", NULL, NULL, GLOSS_TYPE_SNIPPET_KIND, GLOSS_SNIPPET_NONE, flags);
  properties[PROP_SNIPPET] = g_param_spec_string ("snippet", NULL, NULL, "", flags);
  properties[PROP_VALUES] = g_param_spec_object ("values", NULL, NULL, GLOSS_TYPE_VALUES, flags);
  properties[PROP_TEXT] =
      g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-snippet.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossSnippet, text);
  gtk_widget_class_bind_template_child (widget_class, GlossSnippet, copy);
  gtk_widget_class_set_css_name (widget_class, "snippet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gloss_snippet_init (GlossSnippet *self)
{
  self->snippet = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  show_kind (self);
  show_text_cb (self);
}

/**
 * gloss_snippet_get_text:
 *
 * Returns: (transfer none): what is shown and copied
 */
const char *
gloss_snippet_get_text (GlossSnippet *self)
{
  g_return_val_if_fail (GLOSS_IS_SNIPPET (self), NULL);

  return gtk_label_get_text (self->text);
}

/**
 * gloss_snippet_set_kind:
 * @kind: what the snippet is, which decides how values are quoted
 */
void
gloss_snippet_set_kind (GlossSnippet *self, GlossSnippetKind kind)
{
  g_return_if_fail (GLOSS_IS_SNIPPET (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  show_kind (self);
  show_text_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

/**
 * gloss_snippet_set_snippet:
 * @snippet: (nullable): what to copy, with placeholders
 */
void
gloss_snippet_set_snippet (GlossSnippet *self, const char *snippet)
{
  g_return_if_fail (GLOSS_IS_SNIPPET (self));

  if (!g_set_str (&self->snippet, snippet != NULL ? snippet : ""))
    return;

  show_text_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SNIPPET]);
}

/**
 * gloss_snippet_set_values:
 * @values: (nullable): what the reader filled in
 */
void
gloss_snippet_set_values (GlossSnippet *self, GlossValues *values)
{
  g_return_if_fail (GLOSS_IS_SNIPPET (self));
  g_return_if_fail (values == NULL || GLOSS_IS_VALUES (values));

  if (self->values == values)
    return;

  if (self->values != NULL)
    g_signal_handlers_disconnect_by_func (self->values, show_text_cb, self);
  g_set_object (&self->values, values);
  if (values != NULL)
    g_signal_connect_object (values, "changed", G_CALLBACK (show_text_cb), self, G_CONNECT_SWAPPED);

  show_text_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUES]);
}
