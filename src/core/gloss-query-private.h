/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-code-texts.h"
#include "gloss-data.h"
#include "gloss-group.h"
#include "gloss-hit.h"
#include "gloss-match.h"
#include "gloss-terms.h"

G_BEGIN_DECLS

/* What the parts of the search know of each other. */

GlossMatch *gloss_match_new (GlossData *data,
                             const GlossHit *hit,
                             GlossTerms *terms,
                             GlossTranslateFunc translate);

GlossGroup *gloss_group_new (GlossData *data,
                             const char *id,
                             const char *title,
                             GArray *hits,
                             GlossTerms *terms,
                             GlossTranslateFunc translate);
gboolean gloss_group_is_same (GlossGroup *self, GlossGroup *other);

G_END_DECLS
