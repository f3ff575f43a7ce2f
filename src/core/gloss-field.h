/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GlossField:
 * @GLOSS_FIELD_VALUE: the value and the id
 * @GLOSS_FIELD_NAME: the symbolic name
 * @GLOSS_FIELD_TITLE: the title
 * @GLOSS_FIELD_ALIAS: what people call it
 * @GLOSS_FIELD_WORDING: what servers say literally
 * @GLOSS_FIELD_SUMMARY: the verdict
 * @GLOSS_FIELD_TEXT: everything else that is for reading, snippets included
 *
 * Where in an entry a word stands; the order is that of weight, the heaviest first.
 */
typedef enum
{
  GLOSS_FIELD_VALUE,
  GLOSS_FIELD_NAME,
  GLOSS_FIELD_TITLE,
  GLOSS_FIELD_ALIAS,
  GLOSS_FIELD_WORDING,
  GLOSS_FIELD_SUMMARY,
  GLOSS_FIELD_TEXT,
} GlossField;

#define GLOSS_N_FIELDS   (GLOSS_FIELD_TEXT + 1)

#define GLOSS_TYPE_FIELD (gloss_field_get_type ())
GType gloss_field_get_type (void) G_GNUC_CONST;

G_END_DECLS
