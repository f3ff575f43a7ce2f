/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-report.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <time.h>

struct _BenchPairs
{
  GArray *ours;
  GArray *peer;
  GArray *ratios;
};

static FILE *rows;

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Sorts @doubles */
double
bench_median (GArray *doubles)
{
  guint middle = doubles->len / 2;

  g_assert (doubles->len > 0);

  g_array_sort (doubles, compare_doubles);
  if (doubles->len % 2 == 1)
    return g_array_index (doubles, double, middle);

  return (g_array_index (doubles, double, middle - 1) + g_array_index (doubles, double, middle)) /
         2;
}

static double
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* Seconds, of which only differences mean something */
double
bench_get_time (void)
{
  return read_clock (CLOCK_MONOTONIC);
}

/* Seconds of a processor that this thread had */
double
bench_get_thread_time (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

BenchPairs *
bench_pairs_new (void)
{
  BenchPairs *self = g_new0 (BenchPairs, 1);

  self->ours = g_array_new (FALSE, FALSE, sizeof (double));
  self->peer = g_array_new (FALSE, FALSE, sizeof (double));
  self->ratios = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

void
bench_pairs_free (BenchPairs *self)
{
  g_array_unref (self->ours);
  g_array_unref (self->peer);
  g_array_unref (self->ratios);
  g_free (self);
}

void
bench_pairs_add (BenchPairs *self, double ours, double peer)
{
  double ratio = ours / peer;

  g_array_append_val (self->ours, ours);
  g_array_append_val (self->peer, peer);
  g_array_append_val (self->ratios, ratio);
}

double
bench_pairs_get_ratio (BenchPairs *self)
{
  return bench_median (self->ratios);
}

static char *
format_value (BenchUnit unit, double value)
{
  if (unit == BENCH_BYTES)
    return g_strdup_printf ("%.1f MB", value / 1e6);
  if (value < 1e-3)
    return g_strdup_printf ("%.2f µs", value * 1e6);

  return g_strdup_printf ("%.2f ms", value * 1e3);
}

/* Two digits after the point, or as many as a small one needs to say something */
static char *
format_ratio (double ratio)
{
  int digits = ratio >= 0.1 ? 2 : MIN (1 - (int) floor (log10 (ratio)), 7);

  return g_strdup_printf ("%.*f", digits, ratio);
}

static const char *
judge (const char *ratio, double target)
{
  if (target <= 0)
    return "-";

  /* What is printed is what counts */
  return g_ascii_strtod (ratio, NULL) <= target ? "ok" : "short";
}

/**
 * bench_report_start:
 * @name: the name of this benchmark
 *
 * Forgets the rows of an earlier run.
 */
void
bench_report_start (const char *name)
{
  const char *folder = g_getenv ("GLOSS_BENCH_ROWS");
  g_autofree char *file = NULL;

  if (folder != NULL)
    {
      file = g_build_filename (folder, name, NULL);
      g_mkdir_with_parents (folder, 0777);
      rows = fopen (file, "w");
      if (rows == NULL)
        g_error ("%s: %s", file, g_strerror (errno));
    }
}

void
bench_report (const char *what,
              BenchUnit unit,
              double ours,
              double peer,
              double ratio,
              double target)
{
  g_autofree char *our_text = format_value (unit, ours);
  g_autofree char *peer_text = format_value (unit, peer);
  g_autofree char *ratio_text = format_ratio (ratio);
  g_autofree char *target_text = target > 0 ? format_ratio (target) : g_strdup ("-");
  g_autofree char *line = g_strdup_printf ("%s\t%s\t%s\t%s\t%s\t%s", what, our_text, peer_text,
                                           ratio_text, target_text, judge (ratio_text, target));

  g_print ("%s: %s beside %s, %s x, to reach %s: %s\n", what, our_text, peer_text, ratio_text,
           target_text, judge (ratio_text, target));
  if (rows != NULL)
    {
      fprintf (rows, "%s\n", line);
      fflush (rows);
    }
}

void
bench_report_pairs (const char *what, BenchUnit unit, BenchPairs *pairs, double target)
{
  bench_report (what, unit, bench_median (pairs->ours), bench_median (pairs->peer),
                bench_pairs_get_ratio (pairs), target);
}
