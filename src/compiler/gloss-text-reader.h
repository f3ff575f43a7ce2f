/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/tree.h>

#include "gloss-source.h"

G_BEGIN_DECLS

GlossSourceText *gloss_text_reader_read (GlossSource *source,
                                         const xmlNode *node,
                                         GlossRole role,
                                         gconstpointer owner,
                                         GlossReport *report);

G_END_DECLS
