/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/tree.h>

#include "gloss-source.h"

G_BEGIN_DECLS

void gloss_reader_read (GlossSource *source, const xmlDoc *doc, GlossReport *report);

G_END_DECLS
