/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* Parts the arguments at “--” and returns what follows it */
char **bench_command_split (char **arguments);

/* Starts a program, whose output may go to /dev/null */
pid_t bench_command_start (char **command, gboolean silent);

/* Waits for the end of a program, and returns its status as waitpid() does */
int bench_command_wait (pid_t pid);

G_END_DECLS
