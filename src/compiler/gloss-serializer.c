/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gloss-serializer.h"

#include "gloss-code-texts.h"
#include "gloss-format.h"
#include "gloss-index.h"

/* A source without errors: what is named exists, and what is counted is within its bounds. */

/* The lists of a code that also hold what other codes say of it */
typedef enum
{
  LIST_RELATED,
  LIST_COMPANIONS,
  LIST_PARTS,
  LIST_REPLIES,
  N_LISTS
} List;

typedef struct
{
  const GlossSource *source;
  GPtrArray *codes; /* of GlossSourceCode, protocol by protocol */
  GHashTable *code_indices; /* by folded id */
  GPtrArray *lists[N_LISTS]; /* for each of codes, a GPtrArray of ids */
} Serializer;

static guint
find_index (GPtrArray *items, const char *id)
{
  guint i;

  /* Each of them starts as a GlossSourceItem does; gloss-checker.c asserts it. */
  for (i = 0; i < items->len; i++)
    if (g_str_equal (((const GlossSourceItem *) g_ptr_array_index (items, i))->id, id))
      return i;

  g_assert_not_reached ();
}

static guint
find_code (const Serializer *self, const char *id)
{
  g_autofree char *key = gloss_source_fold_id (id);
  gpointer i;

  if (!g_hash_table_lookup_extended (self->code_indices, key, NULL, &i))
    g_assert_not_reached ();

  return GPOINTER_TO_UINT (i);
}

static const char *
get_string (const GlossSourceText *text)
{
  return text != NULL ? text->string : "";
}

static void
add_texts (GVariantBuilder *builder, GPtrArray *texts)
{
  g_variant_builder_open (builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < texts->len; i++)
    g_variant_builder_add (builder, "s", get_string (g_ptr_array_index (texts, i)));
  g_variant_builder_close (builder);
}

static void
add_items (GVariantBuilder *builder, GPtrArray *items)
{
  g_variant_builder_open (builder, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < items->len; i++)
    {
      const GlossSourceItem *item = g_ptr_array_index (items, i);

      g_variant_builder_add (builder, "(ss)", item->id, get_string (item->name));
    }
  g_variant_builder_close (builder);
}

static void
add_fix (GVariantBuilder *builder, const GlossSourceFix *fix)
{
  g_variant_builder_open (builder, G_VARIANT_TYPE (GLOSS_FORMAT_FIX));
  g_variant_builder_add (builder, "y", fix->actor);
  g_variant_builder_open (builder, G_VARIANT_TYPE ("a" GLOSS_FORMAT_STEP));
  for (guint i = 0; i < fix->steps->len; i++)
    {
      const GlossSourceStep *step = g_ptr_array_index (fix->steps, i);
      GlossSnippetKind kind = step->snippet != NULL ? step->snippet->kind : GLOSS_SNIPPET_NONE;

      g_variant_builder_add (builder, GLOSS_FORMAT_STEP, get_string (step->text), kind,
                             get_string (step->snippet));
    }
  g_variant_builder_close (builder);
  g_variant_builder_close (builder);
}

static void
add_fixes (GVariantBuilder *builder, GPtrArray *fixes)
{
  g_variant_builder_open (builder, G_VARIANT_TYPE ("a" GLOSS_FORMAT_FIX));
  for (guint i = 0; i < fixes->len; i++)
    add_fix (builder, g_ptr_array_index (fixes, i));
  g_variant_builder_close (builder);
}

static void
add_relations (GVariantBuilder *builder, GPtrArray *relations)
{
  g_variant_builder_open (builder, G_VARIANT_TYPE ("a" GLOSS_FORMAT_RELATION));
  for (guint i = 0; i < relations->len; i++)
    {
      const GlossSourceRelation *relation = g_ptr_array_index (relations, i);

      g_variant_builder_add (builder, GLOSS_FORMAT_RELATION, relation->id);
    }
  g_variant_builder_close (builder);
}

static void
add_ids (const Serializer *self, GVariantBuilder *builder, List list, guint index)
{
  GPtrArray *ids = g_ptr_array_index (self->lists[list], index);

  g_variant_builder_open (builder, G_VARIANT_TYPE ("a" GLOSS_FORMAT_RELATION));
  for (guint i = 0; i < ids->len; i++)
    g_variant_builder_add (builder, GLOSS_FORMAT_RELATION, g_ptr_array_index (ids, i));
  g_variant_builder_close (builder);
}

static void
add_references (const Serializer *self, GVariantBuilder *builder, GPtrArray *references)
{
  g_variant_builder_open (builder, G_VARIANT_TYPE ("a" GLOSS_FORMAT_REFERENCE));
  for (guint i = 0; i < references->len; i++)
    {
      const GlossSourceReference *reference = g_ptr_array_index (references, i);

      g_variant_builder_add (builder, GLOSS_FORMAT_REFERENCE,
                             find_index (self->source->documents, reference->document),
                             reference->section);
    }
  g_variant_builder_close (builder);
}

static guint64
get_phases (const GlossSourceProtocol *protocol, const GlossSourceCode *code)
{
  guint64 phases = 0;

  for (guint i = 0; code->phases[i] != NULL; i++)
    phases |= (guint64) 1 << find_index (protocol->phases, code->phases[i]);

  return phases;
}

static void
add_names (const Serializer *self, GVariantBuilder *builder, const char *id)
{
  const GlossSourceCode *code = g_ptr_array_index (self->codes, find_code (self, id));

  g_variant_builder_add (builder, "s", get_string (code->title));
  for (guint i = 0; i < code->aliases->len; i++)
    g_variant_builder_add (builder, "s", get_string (g_ptr_array_index (code->aliases, i)));
}

/* A reply is asked for with its provider: “gmail mailbox full”. */
static void
add_context (const Serializer *self, GVariantBuilder *builder, const GlossSourceCode *code)
{
  g_variant_builder_open (builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; strchr (code->value, '/') != NULL && i < code->part_of->len; i++)
    add_names (self, builder, ((GlossSourceRelation *) g_ptr_array_index (code->part_of, i))->id);
  g_variant_builder_close (builder);
}

/* A provider's reply tells the sender what the code that it rides on does, unless it knows
 * better. */
static const GlossSourceText *
get_tell (const Serializer *self, const GlossSourceCode *code)
{
  for (guint i = 0; code->tell == NULL && i < code->rides_on->len; i++)
    {
      const GlossSourceRelation *relation = g_ptr_array_index (code->rides_on, i);
      const GlossSourceCode *ridden =
          g_ptr_array_index (self->codes, find_code (self, relation->id));

      if (ridden->outcome == code->outcome)
        return ridden->tell;
    }

  return code->tell;
}

static GVariant *
build_code (const Serializer *self, guint index)
{
  const GlossSourceCode *code = g_ptr_array_index (self->codes, index);
  guint protocol_index = find_index (self->source->protocols, code->protocol);
  const GlossSourceProtocol *protocol = g_ptr_array_index (self->source->protocols, protocol_index);
  GVariantBuilder builder;

  g_variant_builder_init_static (&builder, G_VARIANT_TYPE (GLOSS_FORMAT_CODE));
  g_variant_builder_add (&builder, "q", protocol_index);
  g_variant_builder_add (&builder, "q", find_index (protocol->classes, code->class_id));
  g_variant_builder_add (&builder, "y", code->outcome);
  g_variant_builder_add (&builder, "y", code->retry);
  g_variant_builder_add (&builder, "y", code->provenance);
  g_variant_builder_add (&builder, "y", code->status);
  g_variant_builder_add (&builder, "u", gloss_source_code_get_actors (code));
  g_variant_builder_add (&builder, "t", get_phases (protocol, code));
  g_variant_builder_add (&builder, "s", code->id);
  g_variant_builder_add (&builder, "s", code->value);
  g_variant_builder_add (&builder, "s", code->name);
  g_variant_builder_add (&builder, "s", get_string (code->title));
  g_variant_builder_add (&builder, "s", get_string (code->summary));
  g_variant_builder_add (&builder, "s", get_string (code->use));
  g_variant_builder_add (&builder, "s", get_string (get_tell (self, code)));
  add_texts (&builder, code->aliases);
  add_texts (&builder, code->wordings);
  add_texts (&builder, code->description);
  add_texts (&builder, code->causes);
  add_fixes (&builder, code->fixes);
  add_ids (self, &builder, LIST_RELATED, index);
  add_ids (self, &builder, LIST_COMPANIONS, index);
  add_relations (&builder, code->equivalents);
  add_references (self, &builder, code->references);
  add_relations (&builder, code->part_of);
  add_ids (self, &builder, LIST_PARTS, index);
  add_relations (&builder, code->rides_on);
  add_ids (self, &builder, LIST_REPLIES, index);
  g_variant_builder_add (&builder, "s", code->as_of);
  add_context (self, &builder, code);
  return g_variant_builder_end (&builder);
}

/* Also the index of their texts, which is made of the codes as they are written */
static GVariant *
build_codes (const Serializer *self, GVariant **text_index)
{
  g_autoptr (GlossIndexBuilder) index_builder = gloss_index_builder_new ();
  GVariantBuilder builder;

  g_variant_builder_init_static (&builder, G_VARIANT_TYPE ("a" GLOSS_FORMAT_CODE));
  for (guint i = 0; i < self->codes->len; i++)
    {
      GVariant *code = build_code (self, i);

      gloss_code_texts_index (code, NULL, index_builder, i);
      g_variant_builder_add_value (&builder, code);
    }

  *text_index = gloss_index_builder_end (index_builder);
  return g_variant_builder_end (&builder);
}

static GVariant *
build_protocols (const Serializer *self)
{
  GVariantBuilder builder;
  guint first = 0;

  g_variant_builder_init_static (&builder, G_VARIANT_TYPE ("a" GLOSS_FORMAT_PROTOCOL));
  for (guint i = 0; i < self->source->protocols->len; i++)
    {
      const GlossSourceProtocol *protocol = g_ptr_array_index (self->source->protocols, i);
      guint end = first;

      while (end < self->codes->len &&
             g_str_equal (((GlossSourceCode *) g_ptr_array_index (self->codes, end))->protocol,
                          protocol->id))
        end++;

      g_variant_builder_open (&builder, G_VARIANT_TYPE (GLOSS_FORMAT_PROTOCOL));
      g_variant_builder_add (&builder, "s", protocol->id);
      g_variant_builder_add (&builder, "s", get_string (protocol->name));
      g_variant_builder_add (&builder, "s", get_string (protocol->item_name));
      add_items (&builder, protocol->classes);
      add_items (&builder, protocol->phases);
      g_variant_builder_add (&builder, "b", protocol->is_shown_by_title);
      g_variant_builder_add (&builder, "u", first);
      g_variant_builder_add (&builder, "u", end - first);
      g_variant_builder_close (&builder);
      first = end;
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
build_documents (const Serializer *self)
{
  GVariantBuilder builder;

  g_variant_builder_init_static (&builder, G_VARIANT_TYPE ("a" GLOSS_FORMAT_DOCUMENT));
  for (guint i = 0; i < self->source->documents->len; i++)
    {
      const GlossSourceDocument *document = g_ptr_array_index (self->source->documents, i);

      g_variant_builder_add (&builder, GLOSS_FORMAT_DOCUMENT, document->id, document->title,
                             document->url, document->anchor, document->read);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
build_placeholders (const Serializer *self)
{
  GVariantBuilder builder;

  g_variant_builder_init_static (&builder, G_VARIANT_TYPE ("a" GLOSS_FORMAT_PLACEHOLDER));
  for (guint i = 0; i < self->source->placeholders->len; i++)
    {
      const GlossSourcePlaceholder *placeholder = g_ptr_array_index (self->source->placeholders, i);

      g_variant_builder_add (&builder, GLOSS_FORMAT_PLACEHOLDER, placeholder->id,
                             placeholder->grammar, placeholder->example,
                             get_string (placeholder->label), get_string (placeholder->hint));
    }

  return g_variant_builder_end (&builder);
}

/* The side with the lower index comes first, whichever was written first. */
static GVariant *
build_comparison (const Serializer *self, const GlossSourceComparison *comparison)
{
  guint a = find_code (self, comparison->a);
  guint b = find_code (self, comparison->b);
  gboolean is_swapped = a > b;
  GVariantBuilder builder;

  g_variant_builder_init_static (&builder, G_VARIANT_TYPE (GLOSS_FORMAT_COMPARISON));
  g_variant_builder_add (&builder, "u", MIN (a, b));
  g_variant_builder_add (&builder, "u", MAX (a, b));
  g_variant_builder_add (&builder, "s", get_string (comparison->summary));
  add_texts (&builder, comparison->differences);
  g_variant_builder_add (&builder, "s",
                         get_string (is_swapped ? comparison->use_b : comparison->use_a));
  g_variant_builder_add (&builder, "s",
                         get_string (is_swapped ? comparison->use_a : comparison->use_b));
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

static int
compare_comparisons (gconstpointer first, gconstpointer second)
{
  guint32 a[2];
  guint32 b[2];

  for (guint i = 0; i < 2; i++)
    {
      g_variant_get_child (*(GVariant *const *) first, i, "u", &a[i]);
      g_variant_get_child (*(GVariant *const *) second, i, "u", &b[i]);
      if (a[i] != b[i])
        return a[i] < b[i] ? -1 : 1;
    }

  return 0;
}

static GVariant *
build_comparisons (const Serializer *self)
{
  g_autoptr (GPtrArray) comparisons =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);

  for (guint i = 0; i < self->source->comparisons->len; i++)
    g_ptr_array_add (comparisons,
                     build_comparison (self, g_ptr_array_index (self->source->comparisons, i)));
  g_ptr_array_sort (comparisons, compare_comparisons);

  return g_variant_new_array (G_VARIANT_TYPE (GLOSS_FORMAT_COMPARISON),
                              (GVariant *const *) comparisons->pdata, comparisons->len);
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GPtrArray *codes = user_data;
  const GlossSourceCode *first = g_ptr_array_index (codes, *(const guint32 *) a);
  const GlossSourceCode *second = g_ptr_array_index (codes, *(const guint32 *) b);

  return g_ascii_strcasecmp (first->id, second->id);
}

static int
compare_values (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GPtrArray *codes = user_data;
  const GlossSourceCode *first = g_ptr_array_index (codes, *(const guint32 *) a);
  const GlossSourceCode *second = g_ptr_array_index (codes, *(const guint32 *) b);

  return g_ascii_strcasecmp (first->value, second->value);
}

static GVariant *
build_order (const Serializer *self, GCompareDataFunc compare)
{
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->codes->len);

  for (guint32 i = 0; i < self->codes->len; i++)
    g_array_append_val (order, i);
  /* Stable, so that equal ones stay in the order of the codes */
  g_array_sort_with_data (order, compare, self->codes);

  return g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, order->data, order->len,
                                    sizeof (guint32));
}

static const char *
get_date (const GlossSource *source)
{
  const char *date = "";

  for (guint i = 0; i < source->documents->len; i++)
    {
      const GlossSourceDocument *document = g_ptr_array_index (source->documents, i);

      if (strcmp (document->read, date) > 0)
        date = document->read;
    }

  return date;
}

/* Protocol by protocol, each in the order of the source */
static void
arrange_codes (Serializer *self)
{
  for (guint i = 0; i < self->source->protocols->len; i++)
    {
      const GlossSourceProtocol *protocol = g_ptr_array_index (self->source->protocols, i);

      for (guint j = 0; j < self->source->codes->len; j++)
        {
          GlossSourceCode *code = g_ptr_array_index (self->source->codes, j);

          if (!g_str_equal (code->protocol, protocol->id))
            continue;
          g_hash_table_insert (self->code_indices, gloss_source_fold_id (code->id),
                               GUINT_TO_POINTER (self->codes->len));
          g_ptr_array_add (self->codes, code);
        }
    }
}

static void
connect (Serializer *self, List list, guint index, const char *id)
{
  GPtrArray *ids = g_ptr_array_index (self->lists[list], index);

  for (guint i = 0; i < ids->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (ids, i), id) == 0)
      return;

  g_ptr_array_add (ids, (char *) id);
}

static void
connect_back (Serializer *self, List list, guint index, GPtrArray *relations)
{
  const GlossSourceCode *code = g_ptr_array_index (self->codes, index);

  for (guint i = 0; i < relations->len; i++)
    {
      const GlossSourceRelation *relation = g_ptr_array_index (relations, i);

      if (!relation->is_external)
        connect (self, list, find_code (self, relation->id), code->id);
    }
}

static void
connect_forth (Serializer *self, List list, guint index, GPtrArray *relations)
{
  for (guint i = 0; i < relations->len; i++)
    connect (self, list, index, ((GlossSourceRelation *) g_ptr_array_index (relations, i))->id);
}

/* What is related or goes together is so both ways, whichever says it, and what a code says itself
 * comes first; the whole has its parts, and what is ridden on its riders. */
static void
connect_codes (Serializer *self)
{
  for (guint i = 0; i < self->codes->len; i++)
    {
      const GlossSourceCode *code = g_ptr_array_index (self->codes, i);

      for (List list = 0; list < N_LISTS; list++)
        g_ptr_array_add (self->lists[list], g_ptr_array_new ());
      connect_forth (self, LIST_RELATED, i, code->related);
      connect_forth (self, LIST_COMPANIONS, i, code->companions);
    }

  for (guint i = 0; i < self->codes->len; i++)
    {
      const GlossSourceCode *code = g_ptr_array_index (self->codes, i);

      connect_back (self, LIST_RELATED, i, code->related);
      connect_back (self, LIST_COMPANIONS, i, code->companions);
      connect_back (self, LIST_PARTS, i, code->part_of);
      connect_back (self, LIST_REPLIES, i, code->rides_on);
    }
}

static GVariant *
build (const Serializer *self)
{
  GVariant *text_index = NULL;
  GVariant *codes = build_codes (self, &text_index);
  GVariantBuilder builder;

  g_variant_builder_init_static (&builder, G_VARIANT_TYPE (GLOSS_FORMAT_TYPE));
  g_variant_builder_add (&builder, "u", GLOSS_FORMAT_MAGIC);
  g_variant_builder_add (&builder, "u", GLOSS_FORMAT_VERSION);
  g_variant_builder_add (&builder, "u", 0);
  g_variant_builder_add (&builder, "u", 0);
  g_variant_builder_add (&builder, "t", (guint64) 0);
  g_variant_builder_add_value (&builder, build_protocols (self));
  g_variant_builder_add_value (&builder, codes);
  g_variant_builder_add_value (&builder, build_order (self, compare_ids));
  g_variant_builder_add_value (&builder, build_order (self, compare_values));
  g_variant_builder_add_value (&builder, build_documents (self));
  g_variant_builder_add_value (&builder, build_placeholders (self));
  g_variant_builder_add_value (&builder, build_comparisons (self));
  g_variant_builder_add_value (&builder, text_index);
  g_variant_builder_add (&builder, "s", get_date (self->source));
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* Checksum and length are known when all else is there. */
static GBytes *
seal (GVariant *database)
{
  gsize length = g_variant_get_size (database);
  guint8 *data = g_malloc (length);
  GlossFormatHeader header = { GLOSS_FORMAT_MAGIC, GLOSS_FORMAT_VERSION, 0, 0, length };

  g_variant_store (database, data);
  header.checksum = gloss_format_checksum (data + sizeof header, length - sizeof header);
  memcpy (data, &header, sizeof header);
  return g_bytes_new_take (data, length);
}

/**
 * gloss_serializer_build:
 * @source: a source in which no error was found
 *
 * Returns: (transfer full): the database of gloss-format.h
 */
GBytes *
gloss_serializer_build (const GlossSource *source)
{
  Serializer self = { .source = source };
  g_autoptr (GVariant) database = NULL;

  self.codes = g_ptr_array_new ();
  self.code_indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (List list = 0; list < N_LISTS; list++)
    self.lists[list] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  arrange_codes (&self);
  connect_codes (&self);
  database = build (&self);
  for (List list = 0; list < N_LISTS; list++)
    g_ptr_array_unref (self.lists[list]);
  g_ptr_array_unref (self.codes);
  g_hash_table_unref (self.code_indices);

  return seal (database);
}
