/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

#include "gloss-report.h"

G_BEGIN_DECLS

gboolean gloss_explainer_explain (const xmlDoc *schema, const xmlDoc *doc, GlossReport *report);

G_END_DECLS
