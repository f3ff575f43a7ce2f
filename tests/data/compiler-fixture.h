/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A folder with a copy of the small source in tests/data/source, in which the compiler is run.
 * The program and its schema are in GLOSS_COMPILER and GLOSS_SCHEMA.
 */
typedef struct
{
  char *folder;
  char *errors; /* what the last run wrote to standard error */
} CompilerFixture;

CompilerFixture *compiler_fixture_new (void);
void compiler_fixture_free (CompilerFixture *fixture);
char *compiler_fixture_read (CompilerFixture *fixture, const char *file, gsize *length);
void compiler_fixture_write (CompilerFixture *fixture,
                             const char *file,
                             const char *text,
                             gssize length);
void compiler_fixture_edit (CompilerFixture *fixture,
                            const char *file,
                            const char *from,
                            const char *to);
int compiler_fixture_run (CompilerFixture *fixture);
int compiler_fixture_run_with (CompilerFixture *fixture, const char *const *arguments);
gboolean compiler_fixture_has (CompilerFixture *fixture, const char *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CompilerFixture, compiler_fixture_free)

/*
 * A case: @from, which stands once in @file, is replaced by @to (the whole file where @from is
 * NULL), and the compiler has to say @expected and to write nothing. Where @expected is "" it has
 * to say nothing and to write the database.
 */
typedef struct
{
  const char *name;
  const char *file;
  const char *from;
  const char *to;
  const char *expected;
} CompilerCase;

void compiler_cases_add (const CompilerCase *cases, gsize n_cases);

G_END_DECLS
