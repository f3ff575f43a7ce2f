/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-database.h"

G_BEGIN_DECLS

/* The exit statuses of the contract in docs/terminal.md */
typedef enum
{
  GLOSS_CLI_FOUND = 0,
  GLOSS_CLI_NOT_FOUND = 1,
  GLOSS_CLI_FAILED = 2,
} GlossCliStatus;

/* What the options said */
typedef struct
{
  GlossDatabase *database;
  GlossFormat format;
  char *protocol;  /* nullable */
  guint outcomes;  /* a set, 0 for all */
  guint limit;     /* 0 for all */
  gboolean filter; /* whether --protocol, --outcome or --limit was given */
} GlossCliOptions;

typedef GlossCliStatus (*GlossCliCommand) (const GlossCliOptions *options,
                                           const char *const *arguments);

GlossCliCommand gloss_cli_find_command (const char *name);
GlossCliStatus gloss_cli_run_plain (const GlossCliOptions *options, const char *const *arguments);

G_END_DECLS
