/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A text of the reference, as it stands in the database and in the catalogues: plain UTF-8 with two
 * inline forms, `<ref code="smtp/550"/>` for another entry and `<lit>MAIL FROM:</lit>` for what is
 * typed or sent literally. Everything else, `<` and `&` included, stands for itself: a text is not
 * XML. What is not exactly one of the two forms is plain text.
 */

/**
 * GLOSS_TEXT_ERROR:
 *
 * The error domain of gloss_text_check().
 */
#define GLOSS_TEXT_ERROR (gloss_text_error_quark ())
GQuark gloss_text_error_quark (void);

/**
 * GlossTextError:
 * @GLOSS_TEXT_ERROR_ENCODING: not valid UTF-8
 * @GLOSS_TEXT_ERROR_FORBIDDEN: holds a control or bidirectional character
 * @GLOSS_TEXT_ERROR_FORM: holds something that looks like an inline form and is none
 */
typedef enum
{
  GLOSS_TEXT_ERROR_ENCODING,
  GLOSS_TEXT_ERROR_FORBIDDEN,
  GLOSS_TEXT_ERROR_FORM,
} GlossTextError;

typedef enum
{
  GLOSS_TEXT_PLAIN,
  GLOSS_TEXT_LITERAL,
  GLOSS_TEXT_REFERENCE,
} GlossTextRunKind;

/**
 * GlossTextRunFunc:
 * @kind: what the run is
 * @run: (array length=length): the run's text, not NUL-terminated; of a reference, the code's id
 * @length: of @run in bytes
 * @user_data: what was given to gloss_text_foreach()
 */
typedef void (*GlossTextRunFunc) (GlossTextRunKind kind,
                                  const char *run,
                                  gsize length,
                                  gpointer user_data);

void gloss_text_foreach (const char *text, GlossTextRunFunc func, gpointer user_data);
const char *gloss_text_id_get_value (const char *id);
gsize gloss_text_measure_hole (const char *at);
char *gloss_text_open_holes (const char *wording);
char *gloss_text_to_plain (const char *text);
char *gloss_text_to_markup (const char *text);
char *gloss_text_to_markdown (const char *text);
gboolean gloss_text_check (const char *text, GError **error);
gboolean gloss_text_is_control (gunichar c);
gboolean gloss_text_is_bidirectional (gunichar c);

/**
 * GLOSS_TEXT_URI_SCHEME:
 *
 * The scheme of the links that gloss_text_to_markup() makes: `gloss:smtp/550`.
 */
#define GLOSS_TEXT_URI_SCHEME "gloss"

const char *gloss_text_translate (const char *text);

G_END_DECLS
