/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "gloss-enums.h"

G_BEGIN_DECLS

/**
 * GLOSS_PLACEHOLDER_ERROR:
 *
 * The error domain of what a reader fills in.
 */
#define GLOSS_PLACEHOLDER_ERROR (gloss_placeholder_error_quark ())
GQuark gloss_placeholder_error_quark (void);

/**
 * GlossPlaceholderError:
 * @GLOSS_PLACEHOLDER_ERROR_ENCODING: not valid UTF-8
 * @GLOSS_PLACEHOLDER_ERROR_TOO_LONG: longer than its grammar allows
 * @GLOSS_PLACEHOLDER_ERROR_FORBIDDEN: starts with `-`, `+` or `@`, or holds a control or
 *   bidirectional character
 * @GLOSS_PLACEHOLDER_ERROR_GRAMMAR: does not match the grammar
 */
typedef enum
{
  GLOSS_PLACEHOLDER_ERROR_ENCODING,
  GLOSS_PLACEHOLDER_ERROR_TOO_LONG,
  GLOSS_PLACEHOLDER_ERROR_FORBIDDEN,
  GLOSS_PLACEHOLDER_ERROR_GRAMMAR,
} GlossPlaceholderError;

/**
 * GlossPlaceholder:
 *
 * A hole in a snippet that the reader fills once for a window: `{domain}`. Immutable.
 *
 * Properties: `id`, `grammar`, `example` ("example.org"), `label` ("Domain"), `hint`.
 */
#define GLOSS_TYPE_PLACEHOLDER (gloss_placeholder_get_type ())
G_DECLARE_FINAL_TYPE (GlossPlaceholder, gloss_placeholder, GLOSS, PLACEHOLDER, GObject)

const char *gloss_placeholder_get_id (GlossPlaceholder *self);
GlossGrammar gloss_placeholder_get_grammar (GlossPlaceholder *self);
const char *gloss_placeholder_get_example (GlossPlaceholder *self);
const char *gloss_placeholder_get_label (GlossPlaceholder *self);
const char *gloss_placeholder_get_hint (GlossPlaceholder *self);

/* The value as it is filled in (trimmed; a domain in its ASCII form), or NULL with the reason */
char *gloss_placeholder_normalize (GlossPlaceholder *self, const char *value, GError **error);

G_END_DECLS
