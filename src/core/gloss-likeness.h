/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Words that are as good as equal. All of these take folded words.
 */

gboolean gloss_likeness_is_inflection (const char *a, const char *b);
gboolean
gloss_likeness_is_typo (const char *typed, gsize typed_length, const char *word, gsize length);
gboolean gloss_likeness_is_typo_of_start (const char *typed, const char *word);

G_END_DECLS
