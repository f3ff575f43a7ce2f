/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-enums.h"

G_BEGIN_DECLS

/*
 * A page of text or Markdown, made of blocks from top to bottom. Arguments called `text` may hold
 * the inline forms of gloss-text.h; all others are plain.
 */
typedef struct _GlossPage GlossPage;

GlossPage *gloss_page_new (GlossFormat format, guint width, gboolean color);
void gloss_page_free (GlossPage *self);
char *gloss_page_end (GlossPage *self);

void gloss_page_title (GlossPage *self, GlossOutcome outcome, const char *value, const char *title);
void gloss_page_heading (GlossPage *self, const char *heading);
void gloss_page_dim (GlossPage *self, const char *line);
void gloss_page_paragraph (GlossPage *self, const char *text);
void gloss_page_item (GlossPage *self, const char *text);
void gloss_page_step (GlossPage *self, guint number, const char *text);
void gloss_page_snippet (GlossPage *self, GlossSnippetKind kind, const char *snippet);
void gloss_page_fact (GlossPage *self, const char *label, const char *value);
void
gloss_page_versus (GlossPage *self, const char *label, const char *a, const char *b, gboolean same);
void gloss_page_row (GlossPage *self,
                     GlossOutcome outcome,
                     const char *value,
                     const char *title,
                     const char *text);
void gloss_page_rule (GlossPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossPage, gloss_page_free)

G_END_DECLS
