/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gloss-data.h"
#include "gloss-database.h"

G_BEGIN_DECLS

/*
 * What the parts of the core know of each other. A code's index is its position in the database as
 * a list model, and the document's number in the search indices.
 */

/* What one side of a comparison has for one fact: for machines and for people */
typedef struct
{
  GStrv ids;
  GStrv labels;
} GlossFactValues;

GlossData *gloss_database_get_data (GlossDatabase *self);

GlossCode *gloss_code_new (GlossData *data, guint index);
GlossData *gloss_code_get_data (GlossCode *self);
GVariant *gloss_code_get_variant (GlossCode *self);
guint gloss_code_get_index (GlossCode *self);

GListStore *gloss_code_make_fixes (GlossCode *self);
GListStore *gloss_code_make_related (GlossCode *self);
GListStore *gloss_code_make_companions (GlossCode *self);
GListStore *gloss_code_make_equivalents (GlossCode *self);
GListStore *gloss_code_make_confused_with (GlossCode *self);
GListStore *gloss_code_make_part_of (GlossCode *self);
GListStore *gloss_code_make_parts (GlossCode *self);
GListStore *gloss_code_make_rides_on (GlossCode *self);
GListStore *gloss_code_make_replies (GlossCode *self);
GListStore *gloss_code_make_references (GlossCode *self);

GlossFact *gloss_fact_new (const char *id,
                           const char *label,
                           gboolean is_list,
                           const GlossFactValues *a,
                           const GlossFactValues *b);
char *gloss_fact_join (GStrv labels);
GListStore *gloss_comparison_make_facts (GlossCode *a, GlossCode *b);
GStrv gloss_comparison_make_differences (GListModel *facts, GlossCode *a, GlossCode *b);
char *gloss_comparison_dup_name (GlossCode *code, GlossCode *other);

GlossFix *gloss_fix_new (GVariant *variant);
GlossPlaceholder *gloss_placeholder_new (GVariant *variant);
GlossProtocol *gloss_protocol_new (GlossData *data, guint index);
GlossReference *gloss_reference_new (GlossData *data, GVariant *variant);
GlossRelation *gloss_relation_new (GlossData *data, const char *id, const char *text);
GlossStep *gloss_step_new (GVariant *variant);

G_END_DECLS
