/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GlossShortcutsDialog:
 *
 * All keys, by what they are good for.
 */
#define GLOSS_TYPE_SHORTCUTS_DIALOG (gloss_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GlossShortcutsDialog,
                      gloss_shortcuts_dialog,
                      GLOSS,
                      SHORTCUTS_DIALOG,
                      AdwDialog)

AdwDialog *gloss_shortcuts_dialog_new (void);

G_END_DECLS
