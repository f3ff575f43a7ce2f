/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-json.h"
#include "gloss-page.h"
#include "gloss-writer.h"

G_BEGIN_DECLS

void
gloss_writer_json_code (GlossJson *json, const char *name, GlossCode *code, const double *score);
char *gloss_writer_json_codes (GListModel *codes);
char *gloss_writer_json_matches (GListModel *groups);
char *gloss_writer_json_protocols (GListModel *protocols);
char *gloss_writer_json_comparison (GlossComparison *comparison);

void gloss_writer_page_code (GlossPage *page, GlossCode *code, GlossValues *values);
void gloss_writer_page_relations (GlossPage *page, GlossCode *code);
void gloss_writer_page_fix (GlossPage *page, GlossFix *fix, GlossValues *values);
void
gloss_writer_page_comparison (GlossPage *page, GlossComparison *comparison, GlossValues *values);

G_END_DECLS
