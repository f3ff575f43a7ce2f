/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gloss-database.h"

G_BEGIN_DECLS

AdwDialog *gloss_about_dialog_new (GlossDatabase *database);

G_END_DECLS
