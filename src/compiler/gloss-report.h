/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdio.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossPlace:
 * @file: the file, as it was named to the compiler; lives as long as the program
 * @line: the line, counted from 1; 0 for the file as a whole
 *
 * Where something stands in the source.
 */
typedef struct
{
  const char *file;
  guint line;
} GlossPlace;

/**
 * GlossReport:
 *
 * The errors of one run, to be printed in the order of the files and lines.
 */
typedef struct _GlossReport GlossReport;

GlossReport *gloss_report_new (void);
void gloss_report_free (GlossReport *self);
void gloss_report_add_file (GlossReport *self, const char *file);
void gloss_report_add (GlossReport *self, GlossPlace place, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
guint gloss_report_get_n_errors (GlossReport *self);
void gloss_report_print (GlossReport *self, FILE *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossReport, gloss_report_free)

G_END_DECLS
