/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-index-builder.h"

G_BEGIN_DECLS

/*
 * The texts of a code as the search sees them. Whoever makes an index goes through here, so that
 * the compiler, the index of the reader's language and the excerpts agree on what belongs to which
 * field.
 */

/**
 * GlossTranslateFunc:
 * @text: a text of the reference
 *
 * Returns: (transfer none): @text in the reader's language, or @text itself
 */
typedef const char *(*GlossTranslateFunc) (const char *text);

/**
 * GlossCodeTextFunc:
 * @field: where the text stands
 * @text: the text, without inline forms
 * @user_data: what was given to gloss_code_texts_foreach()
 *
 * Returns: %FALSE to stop
 */
typedef gboolean (*GlossCodeTextFunc) (GlossField field, const char *text, gpointer user_data);

void gloss_code_texts_foreach (GVariant *code,
                               GlossTranslateFunc translate,
                               GlossField first,
                               GlossCodeTextFunc func,
                               gpointer user_data);
void gloss_code_texts_index (GVariant *code,
                             GlossTranslateFunc translate,
                             GlossIndexBuilder *builder,
                             guint document);

G_END_DECLS
