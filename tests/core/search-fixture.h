/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-query.h"

G_BEGIN_DECLS

/**
 * SearchFixtureCode:
 *
 * What a search needs of a code. NULL is nothing; a vertical bar parts the texts of a list.
 */
typedef struct
{
  const char *id;
  GlossOutcome outcome;
  const char *name;
  const char *title;
  const char *aliases;
  const char *wordings;
  const char *summary;
  const char *description;
  const char *causes;
  const char *step;
} SearchFixtureCode;

/*
 * Compiles codes without XML, with the index that the compiler would make. Codes of a protocol
 * follow each other; the protocol is what stands before the first slash of an id.
 */
GBytes *search_fixture_compile (const SearchFixtureCode *codes, guint n_codes);

/* The same with another index of words */
GBytes *
search_fixture_compile_with_index (const SearchFixtureCode *codes, guint n_codes, GVariant *index);

/* A database of the codes in search-fixture.c */
GlossDatabase *search_fixture_open (void);
const SearchFixtureCode *search_fixture_get_codes (guint *n_codes);

/* The ids of all matches in their order, `a|b` for a comparison */
GPtrArray *search_fixture_list_matches (GlossQuery *query);

/* Sees that the matches start with the ids in @expected, which blanks part */
void search_fixture_assert_first (GlossQuery *query, const char *expected);

gboolean search_fixture_finds (GlossQuery *query, const char *id);
GlossMatch *search_fixture_get_best (GlossQuery *query);

G_END_DECLS
