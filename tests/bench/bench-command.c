/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-command.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

char **
bench_command_split (char **arguments)
{
  for (char **argument = arguments; *argument != NULL; argument++)
    {
      if (strcmp (*argument, "--") == 0)
        {
          *argument = NULL;
          return argument + 1;
        }
    }

  g_error ("The command of the peer is missing, after “--”");
}

pid_t
bench_command_start (char **command, gboolean silent)
{
  posix_spawn_file_actions_t actions;
  pid_t pid = 0;
  int status = 0;

  posix_spawn_file_actions_init (&actions);
  if (silent)
    posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  status = posix_spawn (&pid, command[0], &actions, NULL, command, environ);
  if (status != 0)
    g_error ("%s: %s", command[0], g_strerror (status));
  posix_spawn_file_actions_destroy (&actions);

  return pid;
}

int
bench_command_wait (pid_t pid)
{
  int status = 0;

  while (waitpid (pid, &status, 0) < 0)
    g_assert (errno == EINTR);

  return status;
}
