/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-window.h"

#include "gloss-code-chooser.h"
#include "gloss-query.h"
#include "gloss-text.h"
#include "gloss-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  PROP_0,
  PROP_PINNED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossWindow, gloss_window, ADW_TYPE_APPLICATION_WINDOW)

/* The buttons of a mouse that go back and forward in what was opened */
#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

static void
ensure_code_page (GlossWindow *self)
{
  if (self->code_page != NULL)
    return;

  self->code_page = GLOSS_CODE_PAGE (gloss_code_page_new ());
  gloss_code_page_set_database (self->code_page, self->database);
  gloss_code_page_set_values (self->code_page, self->values);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->code_page), "code");
}

static void
ensure_comparison_page (GlossWindow *self)
{
  if (self->comparison_page != NULL)
    return;

  self->comparison_page = GLOSS_COMPARISON_PAGE (gloss_comparison_page_new ());
  gloss_comparison_page_set_database (self->comparison_page, self->database);
  gloss_comparison_page_set_values (self->comparison_page, self->values);
  g_settings_bind (self->settings, "only-differences", self->comparison_page, "only-differences",
                   G_SETTINGS_BIND_DEFAULT);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->comparison_page), "comparison");
}

static void
set_title (GlossWindow *self, const char *title)
{
  adw_navigation_page_set_title (self->content_page, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_code_page (GlossWindow *self)
{
  g_autofree char *title = NULL;

  ensure_code_page (self);
  gloss_code_page_set_code (self->code_page, self->code);
  gtk_stack_set_visible_child_name (self->stack, "code");

  title = gloss_code_dup_heading (self->code);
  set_title (self, title);
}

static void
show_comparison_page (GlossWindow *self)
{
  g_autoptr (GlossComparison) comparison =
      gloss_comparison_new (self->database, self->code, self->other);

  ensure_comparison_page (self);
  gloss_comparison_page_set_comparison (self->comparison_page, comparison);
  gtk_stack_set_visible_child_name (self->stack, "comparison");
  set_title (self, gloss_comparison_get_title (comparison));
}

/* A menu is a popover as soon as its button has it; the first frame does not wait for them */
static void
set_menu (GtkWidget *button, GMenuModel *menu)
{
  if (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)) != menu)
    gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
}

static void
update_header (GlossWindow *self)
{
  gboolean collapsed = adw_navigation_split_view_get_collapsed (self->split_view);
  gboolean compares = self->other != NULL;
  gboolean shows = self->code != NULL;

  if (shows)
    {
      set_menu (self->copy_button, self->copy_menu);
      set_menu (self->more_button, collapsed ? self->narrow_menu : self->wide_menu);
    }

  /* Where there is little room, the page's own heading has to do */
  adw_header_bar_set_show_title (self->header_bar, compares && !collapsed);
  gtk_widget_set_visible (self->history_box, shows);
  gtk_widget_set_visible (self->compare_button, shows && !compares);
  gtk_widget_set_visible (self->pin_button, shows && !compares);
  gtk_widget_set_visible (self->swap_button, compares);
  gtk_widget_set_visible (self->copy_button, shows);
  gtk_widget_set_visible (self->more_button, shows);
}

/* Shows a code, or two of them, without a step in the history */
static void
show (GlossWindow *self, GlossCode *code, GlossCode *other)
{
  g_set_object (&self->code, code);
  g_set_object (&self->other, other);

  if (other != NULL)
    show_comparison_page (self);
  else
    show_code_page (self);

  update_header (self);
  gloss_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED]);
  gloss_sidebar_show_opened (self->sidebar, code, other);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* The entry of the history that is the current one now; an older database may have known it */
static void
show_current (GlossWindow *self)
{
  const char *id = gloss_history_get_id (self->history);
  const char *other_id = gloss_history_get_other_id (self->history);
  g_autoptr (GlossCode) code = gloss_database_find_code (self->database, id);
  g_autoptr (GlossCode) other = NULL;

  if (other_id != NULL)
    other = gloss_database_find_code (self->database, other_id);
  if (code != NULL)
    show (self, code, other);
}

static gboolean
is_shown (GlossWindow *self, GlossCode *code, GlossCode *other)
{
  if (self->code == NULL || !gloss_code_equal (self->code, code))
    return FALSE;
  if (self->other == NULL || other == NULL)
    return self->other == other;

  return gloss_code_equal (self->other, other);
}

void
gloss_window_open (GlossWindow *self, GlossCode *code, GlossCode *other)
{
  if (is_shown (self, code, other))
    {
      adw_navigation_split_view_set_show_content (self->split_view, TRUE);
      return;
    }

  gloss_history_visit (self->history, gloss_code_get_id (code),
                       other != NULL ? gloss_code_get_id (other) : NULL);
  /* First, so that the row among the recent ones is there to be selected */
  if (other == NULL)
    gloss_shelf_visit (self->shelf, code);
  show (self, code, other);
}

void
gloss_window_go_back (GlossWindow *self)
{
  if (gloss_history_go_back (self->history))
    show_current (self);
}

void
gloss_window_go_forward (GlossWindow *self)
{
  if (gloss_history_go_forward (self->history))
    show_current (self);
}

static void
chosen_cb (GlossWindow *self, GlossCode *chosen)
{
  gloss_window_open (self, self->code, chosen);
}

static void
create_chooser_cb (GtkMenuButton *button, gpointer user_data)
{
  GlossWindow *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    {
      GtkWidget *chooser = gloss_code_chooser_new ();

      gloss_code_chooser_set_database (GLOSS_CODE_CHOOSER (chooser), self->database);
      g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, chooser);
    }
  gloss_code_chooser_set_beside (GLOSS_CODE_CHOOSER (gtk_menu_button_get_popover (button)),
                                 self->code);
}

/* Typing anywhere is a search, unless something has a better use for the key */
static gboolean
key_pressed_cb (GlossWindow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  const GdkModifierType others = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;

  if ((state & others) != 0 || !g_unichar_isgraph (gdk_keyval_to_unicode (keyval)) ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return GDK_EVENT_PROPAGATE;

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  return gloss_sidebar_forward_key (self->sidebar, controller);
}

static gboolean
has_selection (GtkWidget *focus)
{
  if (GTK_IS_EDITABLE (focus))
    return gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), NULL, NULL);
  if (GTK_IS_LABEL (focus))
    return gtk_label_get_selection_bounds (GTK_LABEL (focus), NULL, NULL);

  return FALSE;
}

/* Selected text is what is copied, or else the page. No shortcut can tell, since entries and labels
 * take the key whether or not anything is selected in them. */
static gboolean
copy_key_pressed_cb (GlossWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (gdk_keyval_to_lower (keyval) != GDK_KEY_c ||
      (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK || self->code == NULL ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL ||
      has_selection (gtk_window_get_focus (GTK_WINDOW (self))))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.copy-page", NULL);

  return GDK_EVENT_STOP;
}

static void
mouse_pressed_cb (GlossWindow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button == BUTTON_BACK)
    gloss_window_go_back (self);
  else if (button == BUTTON_FORWARD)
    gloss_window_go_forward (self);
  else
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
gloss_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GlossWindow *self = GLOSS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PINNED:
      g_value_set_boolean (value, self->code != NULL && self->other == NULL &&
                                      gloss_shelf_is_pinned (self->shelf, self->code));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GlossWindow *self = GLOSS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PINNED:
      if (self->code != NULL && self->other == NULL)
        gloss_shelf_set_pinned (self->shelf, self->code, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pins_changed_cb (GlossWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED]);
}

static void
bind_settings (GlossWindow *self)
{
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
set_up (GlossWindow *self, GlossApplication *application)
{
  self->database = g_object_ref (gloss_application_get_database (application));
  self->settings = g_object_ref (gloss_application_get_settings (application));
  self->shelf = g_object_ref (gloss_application_get_shelf (application));
  self->values = gloss_values_new (self->database);

  gloss_sidebar_set_shelf (self->sidebar, self->shelf);
  gloss_welcome_page_set_database (self->welcome_page, self->database);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->compare_button), create_chooser_cb,
                                         self, NULL);
  g_signal_connect_object (gloss_shelf_get_pinned (self->shelf), "items-changed",
                           G_CALLBACK (pins_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify", G_CALLBACK (gloss_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  bind_settings (self);
  gloss_window_update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

static void
gloss_window_dispose (GObject *object)
{
  GlossWindow *self = GLOSS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_WINDOW);
  g_clear_object (&self->code);
  g_clear_object (&self->other);
  g_clear_object (&self->history);
  g_clear_object (&self->values);
  g_clear_object (&self->shelf);
  g_clear_object (&self->settings);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (gloss_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/gloss-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, history_box);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, compare_button);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, swap_button);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, copy_button);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, pin_button);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, more_button);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, welcome_page);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, copy_menu);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, wide_menu);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, narrow_menu);
  gtk_widget_class_bind_template_callback (widget_class, update_header);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mouse_pressed_cb);
}

static void
gloss_window_class_init (GlossWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gloss_window_get_property;
  object_class->set_property = gloss_window_set_property;
  object_class->dispose = gloss_window_dispose;

  properties[PROP_PINNED] =
      g_param_spec_boolean ("pinned", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_SIDEBAR);
  g_type_ensure (GLOSS_TYPE_WELCOME_PAGE);
  bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "win.pin", "pinned");
  gloss_window_install_actions (widget_class);
}

static void
gloss_window_init (GlossWindow *self)
{
  self->history = gloss_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_window_new:
 * @application: the application that the window belongs to, started up
 *
 * Creates a window of Gloss.
 *
 * Returns: (transfer none): the new window, owned by GTK
 */
GtkWindow *
gloss_window_new (GlossApplication *application)
{
  GlossWindow *self = NULL;

  g_return_val_if_fail (GLOSS_IS_APPLICATION (application), NULL);

  self = g_object_new (GLOSS_TYPE_WINDOW, "application", application, NULL);
  set_up (self, application);

  return GTK_WINDOW (self);
}

/* What stands behind the scheme of a gloss: URI, or all of a text that is none */
static char *
dup_without_scheme (const char *text)
{
  const char *prefix = GLOSS_TEXT_URI_SCHEME ":";
  char *rest = NULL;

  if (g_ascii_strncasecmp (text, prefix, strlen (prefix)) != 0)
    return g_strdup (text);

  text += strlen (prefix);
  while (*text == '/')
    text++;
  rest = g_uri_unescape_string (text, NULL);

  return rest != NULL ? rest : g_strdup (text);
}

/**
 * gloss_window_look_up:
 * @self: a window
 * @text: a code, two of them as in “252 vs 556”, a `gloss:` URI, or words
 *
 * Opens what @text stands for, or else searches for it.
 */
void
gloss_window_look_up (GlossWindow *self, const char *text)
{
  g_autofree char *words = NULL;
  g_autoptr (GListModel) codes = NULL;
  g_autoptr (GlossCode) a = NULL;
  g_autoptr (GlossCode) b = NULL;

  g_return_if_fail (GLOSS_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  words = dup_without_scheme (text);
  if (gloss_query_parse_pair (self->database, words, &a, &b))
    {
      gloss_window_open (self, a, b);
      return;
    }

  codes = gloss_database_find_codes (self->database, words);
  a = g_list_model_get_item (codes, 0);
  if (a != NULL)
    gloss_window_open (self, a, NULL);
  /* A value that several protocols know, or words: the choice is the reader's */
  if (g_list_model_get_n_items (codes) != 1)
    gloss_sidebar_set_text (self->sidebar, words);
}

/**
 * gloss_window_get_code:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the code that it shows, or the first of two
 */
GlossCode *
gloss_window_get_code (GlossWindow *self)
{
  g_return_val_if_fail (GLOSS_IS_WINDOW (self), NULL);

  return self->code;
}

/**
 * gloss_window_get_other:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the code with which the first is compared
 */
GlossCode *
gloss_window_get_other (GlossWindow *self)
{
  g_return_val_if_fail (GLOSS_IS_WINDOW (self), NULL);

  return self->other;
}

/**
 * gloss_window_get_values:
 * @self: a window
 *
 * Returns: (transfer none): what the reader filled in for the placeholders, in this window
 */
GlossValues *
gloss_window_get_values (GlossWindow *self)
{
  g_return_val_if_fail (GLOSS_IS_WINDOW (self), NULL);

  return self->values;
}
