/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-run NAME WHAT TARGET OURS... -- PEER...: how long a program takes from its start to its
 * end, beside another. Both write to /dev/null.
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench-report.h"

#define N_PAIRS 401

static posix_spawn_file_actions_t actions;

static double
run (char **command)
{
  double start = bench_get_time ();
  pid_t pid = 0;
  int status = posix_spawn (&pid, command[0], &actions, NULL, command, environ);

  if (status != 0)
    g_error ("%s: %s", command[0], g_strerror (status));
  while (waitpid (pid, &status, 0) < 0)
    g_assert (errno == EINTR);
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

static char **
split (char **arguments)
{
  for (char **argument = arguments; *argument != NULL; argument++)
    {
      if (strcmp (*argument, "--") == 0)
        {
          *argument = NULL;
          return argument + 1;
        }
    }

  g_error ("usage: bench-run NAME WHAT TARGET OURS... -- PEER...");
}

int
main (int argc, char **argv)
{
  g_autoptr (BenchPairs) pairs = bench_pairs_new ();
  char **ours = argv + MIN (argc, 4);
  char **peer = split (ours);

  bench_report_start (argv[1]);
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);

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
  posix_spawn_file_actions_destroy (&actions);

  return 0;
}
