/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-code-page.h"
#include "gloss-comparison-page.h"
#include "gloss-sidebar.h"
#include "gloss-welcome-page.h"
#include "gloss-window.h"

G_BEGIN_DECLS

/* What the window's actions, in a file of their own, know of it */

struct _GlossWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwNavigationSplitView *split_view;
  GlossSidebar *sidebar;
  AdwNavigationPage *content_page;
  AdwHeaderBar *header_bar;
  GtkWidget *history_box;
  GtkWidget *compare_button;
  GtkWidget *swap_button;
  GtkWidget *copy_button;
  GtkWidget *pin_button;
  GtkWidget *more_button;
  GtkStack *stack;
  GlossWelcomePage *welcome_page;
  GMenuModel *copy_menu;
  GMenuModel *wide_menu;
  GMenuModel *narrow_menu;
  GlossCodePage *code_page;             /* NULL before the first code was opened */
  GlossComparisonPage *comparison_page; /* NULL before the first comparison was opened */

  GlossDatabase *database;
  GSettings *settings;
  GlossShelf *shelf;
  GlossValues *values;
  GlossHistory *history;
  GlossCode *code;
  GlossCode *other;
};

void gloss_window_open (GlossWindow *self, GlossCode *code, GlossCode *other);
void gloss_window_go_back (GlossWindow *self);
void gloss_window_go_forward (GlossWindow *self);
void gloss_window_install_actions (GtkWidgetClass *widget_class);
void gloss_window_update_actions (GlossWindow *self);

G_END_DECLS
