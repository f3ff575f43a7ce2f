/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-run NAME WHAT TARGET OURS... -- PEER...: how long a program takes from its start to its
 * end, beside another. Both write to /dev/null.
 */

#include "config.h"

#include <sys/wait.h>

#include "bench-command.h"
#include "bench-report.h"

#define N_PAIRS 401

static double
run (char **command)
{
  double start = bench_get_time ();
  int status = bench_command_wait (bench_command_start (command, TRUE));

  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("%s failed", command[0]);

  return bench_get_time () - start;
}

static double
run_pair (char **first, char **second, double *second_time)
{
  double first_time = run (first);

  *second_time = run (second);

  return first_time;
}

int
main (int argc, char **argv)
{
  g_autoptr (BenchPairs) pairs = bench_pairs_new ();
  char **ours = argv + MIN (argc, 4);
  char **peer = bench_command_split (ours);

  bench_report_start (argv[1]);
  run (ours);
  run (peer);
  for (guint i = 0; i < N_PAIRS; i++)
    {
      double our_time = 0;
      double peer_time = 0;

      if (i % 2 == 0)
        our_time = run_pair (ours, peer, &peer_time);
      else
        peer_time = run_pair (peer, ours, &our_time);
      bench_pairs_add (pairs, our_time, peer_time);
    }

  bench_report_pairs (argv[2], BENCH_SECONDS, pairs, g_ascii_strtod (argv[3], NULL));

  return 0;
}
