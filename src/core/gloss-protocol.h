/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossProtocol:
 *
 * A family of codes with one list: SMTP replies, HTTP status codes. A GListModel of its codes, in
 * the order of the source. Immutable.
 *
 * Properties: `id`, `name` ("SMTP Replies"), `item-name` ("SMTP reply"),
 * `shown-by-title`, `n-items`.
 */
#define GLOSS_TYPE_PROTOCOL (gloss_protocol_get_type ())
G_DECLARE_FINAL_TYPE (GlossProtocol, gloss_protocol, GLOSS, PROTOCOL, GObject)

const char *gloss_protocol_get_id (GlossProtocol *self);
const char *gloss_protocol_get_name (GlossProtocol *self);
const char *gloss_protocol_get_item_name (GlossProtocol *self);
gboolean gloss_protocol_is_shown_by_title (GlossProtocol *self);

G_END_DECLS
