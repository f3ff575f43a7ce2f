/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-report.h"

G_BEGIN_DECLS

/**
 * GlossCompilerOptions:
 * @output: the file to write
 * @sections: the list of the documents' sections
 * @schema: the schema of the inputs
 * @inputs: (array zero-terminated=1): the source files; protocols and codes are shown in their
 *   order
 *
 * What to compile.
 */
typedef struct
{
  const char *output;
  const char *sections;
  const char *schema;
  const char *const *inputs;
} GlossCompilerOptions;

gboolean gloss_compiler_run (const GlossCompilerOptions *options, GlossReport *report);

G_END_DECLS
