/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-database.h"

G_BEGIN_DECLS

/*
 * A small database, written by hand in GVariant's text form, so that the tests of the core do not
 * depend on the data that is shipped: smtp/252, smtp/550, smtp/556, ftp/550 and dns/NXDOMAIN, in
 * this order, and a comparison of 252 with 556.
 */

#define FIXTURE_N_CODES 5

GBytes *fixture_build (void);

/* With pairs of what to find in the text and what to put there instead; ends with %NULL */
GBytes *fixture_build_with (const char *find, ...) G_GNUC_NULL_TERMINATED;

/* A database of one protocol with codes test/0 ... */
GBytes *fixture_build_many (guint n_codes);

GlossDatabase *fixture_open (void);

/* Unrefs what must be the last reference, and sees that the object is gone with it */
void fixture_assert_finalized (gpointer object);

/* Reads every property of the object and of what is in it, down to a depth */
void fixture_read_all (GObject *object, guint depth);

/* Reads all that a database gives away, whatever its bytes are */
void fixture_read_database (GlossDatabase *database);

G_END_DECLS
