/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-enums.h"

G_BEGIN_DECLS

/*
 * What may be filled into a placeholder. Whatever gets through is ASCII, starts with a letter, a
 * digit, `_` or `:`, and is made of letters, digits and `. _ - + = ' & ~ # @ :` only.
 */

char *gloss_grammar_normalize (GlossGrammar grammar, const char *value, GError **error);

G_END_DECLS
