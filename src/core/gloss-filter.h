/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-data.h"

G_BEGIN_DECLS

/**
 * GlossFilter:
 *
 * Which codes a search lets through, and which protocol a code belongs to. What it reads of a code
 * it keeps.
 */
typedef struct _GlossFilter GlossFilter;

GlossFilter *gloss_filter_new (GlossData *data);
void gloss_filter_free (GlossFilter *self);
void gloss_filter_set (GlossFilter *self, const char *protocol, guint outcomes);
gboolean gloss_filter_passes (GlossFilter *self, guint document);
guint gloss_filter_get_protocol (GlossFilter *self, guint document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossFilter, gloss_filter_free)

G_END_DECLS
