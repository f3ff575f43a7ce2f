/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-source.h"

G_BEGIN_DECLS

/**
 * GlossChecker:
 * @codes: by folded id; the other tables by id
 *
 * What the passes share.
 */
typedef struct
{
  GlossSource *source;
  GlossReport *report;
  GHashTable *protocols;    /* of GlossSourceProtocol */
  GHashTable *codes;        /* of GlossSourceCode */
  GHashTable *documents;    /* of GlossSourceDocument */
  GHashTable *placeholders; /* of GlossSourcePlaceholder */
} GlossChecker;

gboolean gloss_checker_has_code (GlossChecker *self, const char *id);
void gloss_checker_check_string (GlossChecker *self,
                                 GlossPlace place,
                                 const char *what,
                                 const char *string);
void gloss_checker_check_protocol (GlossChecker *self, GlossSourceProtocol *protocol);
void gloss_checker_check_code (GlossChecker *self, GlossSourceCode *code);
void gloss_checker_check_texts (GlossChecker *self);
void gloss_checker_check_snippet (GlossChecker *self, const GlossSourceText *snippet);
gsize gloss_checker_measure_hole (const char *at);

G_END_DECLS
