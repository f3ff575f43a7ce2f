/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Writes JSON (RFC 8259), indented by two spaces. The caller says what comes, in order; inside an
 * object each value has a name, inside an array the name is NULL.
 */
typedef struct _GlossJson GlossJson;

GlossJson *gloss_json_new (void);
void gloss_json_free (GlossJson *self);
char *gloss_json_end (GlossJson *self);

void gloss_json_begin_object (GlossJson *self, const char *name);
void gloss_json_end_object (GlossJson *self);
void gloss_json_begin_array (GlossJson *self, const char *name);
void gloss_json_end_array (GlossJson *self);
void gloss_json_string (GlossJson *self, const char *name, const char *value);
void gloss_json_strings (GlossJson *self, const char *name, const char *const *values);
void gloss_json_int (GlossJson *self, const char *name, gint64 value);
void gloss_json_double (GlossJson *self, const char *name, double value);
void gloss_json_boolean (GlossJson *self, const char *name, gboolean value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossJson, gloss_json_free)

G_END_DECLS
