/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-database.h"
#include "gloss-query.h"
#include "gloss-values.h"

G_BEGIN_DECLS

/**
 * GlossWriter:
 *
 * The one place where entries become text, Markdown or JSON: the terminal command prints what it
 * returns, the copy buttons put it on the clipboard. JSON follows the contract of docs/terminal.md.
 *
 * Properties, to be set at construction: `database`, `format`, `width` (columns at which text is
 * wrapped, 0 for no wrapping), `color` (whether text may hold ANSI sequences), `values` (nullable:
 * what fills the placeholders in text and Markdown; without it their examples do; JSON keeps
 * `{domain}`).
 */
#define GLOSS_TYPE_WRITER (gloss_writer_get_type ())
G_DECLARE_FINAL_TYPE (GlossWriter, gloss_writer, GLOSS, WRITER, GObject)

GlossWriter *gloss_writer_new (GlossDatabase *database, GlossFormat format);

/* Each returns one whole document, UTF-8, ended by a newline (transfer full) */
char *gloss_writer_write_codes (GlossWriter *self, GListModel *codes);
char *gloss_writer_write_list (GlossWriter *self,
                               GListModel *codes); /* a line each; in JSON as write_codes */
char *gloss_writer_write_matches (GlossWriter *self, GListModel *groups);
char *gloss_writer_write_protocols (GlossWriter *self, GListModel *protocols);
char *gloss_writer_write_comparison (GlossWriter *self, GlossComparison *comparison);
char *gloss_writer_write_fix (GlossWriter *self, GlossFix *fix);

G_END_DECLS
