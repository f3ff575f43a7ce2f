/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BENCH_SECONDS,
  BENCH_BYTES,
} BenchUnit;

/**
 * BenchPairs:
 *
 * What was measured of two things in turn. Each pair is measured at nearly the same moment, so that
 * what else the machine does falls on both; the figure is the median of the pairs' ratios.
 */
typedef struct _BenchPairs BenchPairs;

BenchPairs *bench_pairs_new (void);
void bench_pairs_free (BenchPairs *self);
void bench_pairs_add (BenchPairs *self, double ours, double peer);
double bench_pairs_get_ratio (BenchPairs *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchPairs, bench_pairs_free)

double bench_median (GArray *doubles);
double bench_get_time (void);
double bench_get_thread_time (void);

/*
 * Prints a line of the table, and adds it to the rows of this benchmark, which are in a file of its
 * name in the folder GLOSS_BENCH_ROWS. A @target of 0 is none: the line is there to be known.
 */
void bench_report_start (const char *name);
void bench_report (const char *what,
                   BenchUnit unit,
                   double ours,
                   double peer,
                   double ratio,
                   double target);
void bench_report_pairs (const char *what, BenchUnit unit, BenchPairs *pairs, double target);

G_END_DECLS
