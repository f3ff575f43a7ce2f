/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-source.h"

G_BEGIN_DECLS

GBytes *gloss_serializer_build (const GlossSource *source);

G_END_DECLS
