/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-source.h"

G_BEGIN_DECLS

void gloss_checker_check (GlossSource *source, GlossReport *report);

G_END_DECLS
