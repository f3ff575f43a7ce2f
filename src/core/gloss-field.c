/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-field.h"

G_DEFINE_ENUM_TYPE (GlossField,
                    gloss_field,
                    G_DEFINE_ENUM_VALUE (GLOSS_FIELD_VALUE, "value"),
                    G_DEFINE_ENUM_VALUE (GLOSS_FIELD_NAME, "name"),
                    G_DEFINE_ENUM_VALUE (GLOSS_FIELD_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (GLOSS_FIELD_ALIAS, "alias"),
                    G_DEFINE_ENUM_VALUE (GLOSS_FIELD_WORDING, "wording"),
                    G_DEFINE_ENUM_VALUE (GLOSS_FIELD_SUMMARY, "summary"),
                    G_DEFINE_ENUM_VALUE (GLOSS_FIELD_TEXT, "text"))
