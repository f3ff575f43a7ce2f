/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GlossTextLabel:
 *
 * A text of the reference, with its inline forms: a reference is a link that activates `win.open`.
 *
 * Properties: `text`.
 */
#define GLOSS_TYPE_TEXT_LABEL (gloss_text_label_get_type ())
G_DECLARE_FINAL_TYPE (GlossTextLabel, gloss_text_label, GLOSS, TEXT_LABEL, GtkWidget)

GtkWidget *gloss_text_label_new (const char *text);
const char *gloss_text_label_get_text (GlossTextLabel *self);
void gloss_text_label_set_text (GlossTextLabel *self, const char *text);

G_END_DECLS
