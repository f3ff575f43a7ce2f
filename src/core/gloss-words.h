/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The words of a text, as the search sees them: folded, so that case, accents and compatibility
 * forms do not matter, and split at everything that is neither letter nor digit. Digits joined by
 * dots stay one word ("5.1.1", "127.0.0.2"), also with an x for a group ("x.2.2", "5.1.x").
 */

/**
 * GLOSS_WORD_MAX_LENGTH:
 *
 * What is kept of a word, in bytes; the rest of a longer one is left out.
 */
#define GLOSS_WORD_MAX_LENGTH 64

/**
 * GlossWordFunc:
 * @word: the word, folded and NUL-terminated
 * @length: of @word in bytes, at most %GLOSS_WORD_MAX_LENGTH
 * @user_data: what was given to gloss_words_foreach()
 *
 * Returns: %FALSE to stop
 */
typedef gboolean (*GlossWordFunc) (const char *word, gsize length, gpointer user_data);

char *gloss_words_fold (const char *text);
char **gloss_words_split (const char *text, guint max_words);
void gloss_words_foreach (const char *text, GlossWordFunc func, gpointer user_data);

G_END_DECLS
