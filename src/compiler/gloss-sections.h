/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-source.h"

G_BEGIN_DECLS

void gloss_sections_read (GlossSource *source, const char *file, GlossReport *report);
gboolean
gloss_sections_contain (const GlossSource *source, const char *document, const char *section);

G_END_DECLS
