/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GlossShortcutRow:
 *
 * What a key does, and the key: that of an action of the application, or one that is told.
 *
 * Properties: `shortcut-action` (a detailed action name), `accelerator` (as GTK writes them).
 */
#define GLOSS_TYPE_SHORTCUT_ROW (gloss_shortcut_row_get_type ())
G_DECLARE_FINAL_TYPE (GlossShortcutRow, gloss_shortcut_row, GLOSS, SHORTCUT_ROW, AdwActionRow)

G_END_DECLS
