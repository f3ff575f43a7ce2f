/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-code-texts.h"
#include "gloss-terms.h"

G_BEGIN_DECLS

char *gloss_excerpt_new (GVariant *code,
                         GlossTranslateFunc translate,
                         GlossField field,
                         GlossTerms *terms);

G_END_DECLS
