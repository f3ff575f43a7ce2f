/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search-fixture.h"

G_BEGIN_DECLS

/**
 * BenchCorpus:
 *
 * A database of any number of codes that looks like the one that is shipped: its words are those
 * of the shipped texts in the order of how many codes have them, followed by made-up ones, and are
 * as frequent as words are in any language (Zipf's law). The same number of codes gives the same
 * bytes every time.
 */
typedef struct _BenchCorpus BenchCorpus;

BenchCorpus *bench_corpus_new (GBytes *shipped, guint n_codes);
void bench_corpus_free (BenchCorpus *self);
const SearchFixtureCode *bench_corpus_get_codes (BenchCorpus *self, guint *n_codes);
GBytes *bench_corpus_compile (BenchCorpus *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchCorpus, bench_corpus_free)

G_END_DECLS
