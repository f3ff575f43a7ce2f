/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-code.h"

G_BEGIN_DECLS

/*
 * Pure functions that templates call in bindings. The first argument is the object that the binding
 * belongs to, which none of them needs.
 */

gboolean gloss_closure_not (gpointer object, gboolean value);
gboolean gloss_closure_is_filled (gpointer object, const char *text);
gboolean gloss_closure_has_strings (gpointer object, GStrv strings);
gboolean gloss_closure_has_items (gpointer object, GListModel *list);
char *gloss_closure_join_list (gpointer object, GStrv items);
char *gloss_closure_join_paragraphs (gpointer object, GStrv paragraphs);
char *gloss_closure_get_outcome_icon (gpointer object, GlossOutcome outcome);

G_END_DECLS
