/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search-fixture.h"

#include <string.h>

#include "gloss-code-texts.h"
#include "gloss-format.h"

static const SearchFixtureCode fixture[] = {
  { "smtp/250", GLOSS_OUTCOME_SUCCESS, NULL, "Action Completed", "OK|Queued",
    "Requested mail action okay, completed", "The server did what the command asked for.",
    "After the data the mail is in its hands.", NULL, NULL },
  { "smtp/252", GLOSS_OUTCOME_SUCCESS, NULL, "Cannot Verify User", "Cannot VRFY user|VRFY disabled",
    "Cannot VRFY user, but will accept message and attempt delivery",
    "The server neither confirms nor denies the address.", "It is not <ref code=\"smtp/550\"/>.",
    NULL, "Ask with RCPT instead." },
  { "smtp/421", GLOSS_OUTCOME_TRANSIENT_FAILURE, NULL, "Service Not Available",
    "Too many connections", "Service not available, closing transmission channel",
    "The server closes the connection.", NULL,
    "It is shutting down.|Too many connections come from one address.", NULL },
  { "smtp/450", GLOSS_OUTCOME_TRANSIENT_FAILURE, NULL, "Mailbox Temporarily Unavailable",
    "Greylisted|Mailbox busy", "Requested mail action not taken: mailbox unavailable",
    "The mailbox can’t be reached now.", NULL, "Greylisting makes unknown senders wait.", NULL },
  { "smtp/452", GLOSS_OUTCOME_TRANSIENT_FAILURE, NULL, "Insufficient System Storage",
    "Mailbox full|Too many recipients", "Requested action not taken: insufficient system storage",
    "The server has no room now.", NULL, NULL, NULL },
  { "smtp/550", GLOSS_OUTCOME_PERMANENT_FAILURE, NULL, "Mailbox Unavailable",
    "User unknown|No such user", "Requested action not taken: mailbox unavailable",
    "There is no such mailbox, or policy refuses the mail.",
    "The number does not tell which of the two it is.", NULL,
    "Compare the address letter by letter." },
  { "smtp/552", GLOSS_OUTCOME_PERMANENT_FAILURE, NULL, "Exceeded Storage Allocation",
    "Over quota|Message too big", "Requested mail action aborted: exceeded storage allocation",
    "The mail is too big for the mailbox.", NULL, NULL, NULL },
  { "smtp/556", GLOSS_OUTCOME_PERMANENT_FAILURE, NULL, "Domain Does Not Accept Mail", "Null MX",
    "Domain does not accept mail", "The recipient’s domain takes no mail.", NULL,
    "The domain publishes a null MX.", "Look at the domain’s MX records." },
  { "enhanced/2.2.2", GLOSS_OUTCOME_SUCCESS, NULL, "Mailbox Full, Accepted", NULL, NULL,
    "It is full.", NULL, NULL, NULL },
  { "enhanced/4.2.2", GLOSS_OUTCOME_TRANSIENT_FAILURE, NULL, "Mailbox Full", NULL, NULL,
    "It is full for now.", NULL, NULL, NULL },
  { "enhanced/5.1.1", GLOSS_OUTCOME_PERMANENT_FAILURE, NULL, "Bad Destination Mailbox Address",
    NULL, NULL, "The part before the @ is wrong.", NULL, NULL, NULL },
  { "enhanced/5.1.10", GLOSS_OUTCOME_PERMANENT_FAILURE, NULL, "Recipient Address Has Null MX", NULL,
    NULL, "The domain has a null MX.", NULL, NULL, NULL },
  { "enhanced/5.2.2", GLOSS_OUTCOME_PERMANENT_FAILURE, NULL, "Mailbox Full", NULL, NULL,
    "It is full.", NULL, NULL, NULL },
  { "enhanced/5.7.26", GLOSS_OUTCOME_PERMANENT_FAILURE, NULL,
    "Multiple Authentication Checks Failed", NULL, NULL, "The sender could not be authenticated.",
    NULL, NULL, NULL },
  { "reply/gmail/unauthenticated", GLOSS_OUTCOME_PERMANENT_FAILURE, NULL,
    "Mail Is Not Authenticated", NULL,
    "550-5.7.26 This mail has been blocked because the sender is unauthenticated.",
    "Gmail wants SPF or DKIM.", NULL, NULL, NULL },
  { "http/404", GLOSS_OUTCOME_PERMANENT_FAILURE, NULL, "Not Found", NULL, "Not Found",
    "There is nothing at this address.", NULL, NULL, NULL },
  { "http/429", GLOSS_OUTCOME_TRANSIENT_FAILURE, NULL, "Too Many Requests", "Rate limit", NULL,
    "The client asked too often.", NULL, NULL, NULL },
  { "http/550", GLOSS_OUTCOME_NEUTRAL, NULL, "Permission Denied", NULL, NULL, "Nobody defined it.",
    NULL, NULL, NULL },
  { "dns/NXDOMAIN", GLOSS_OUTCOME_PERMANENT_FAILURE, "Name Error", "No Such Domain", NULL, NULL,
    "The name does not exist.", NULL, NULL, NULL },
  { "curl/28", GLOSS_OUTCOME_PERMANENT_FAILURE, "CURLE_OPERATION_TIMEDOUT", "Operation Timed Out",
    "Timeout", NULL, "Nothing came for too long.", NULL, NULL, NULL },
};

static GVariant *
new_strings (const char *texts)
{
  g_auto (GStrv) list = g_strsplit (texts != NULL ? texts : "", "|", -1);

  return g_variant_new_strv ((const char *const *) list, -1);
}

static GVariant *
new_fixes (const char *step)
{
  GVariantBuilder fixes;

  g_variant_builder_init (&fixes, G_VARIANT_TYPE ("a" GLOSS_FORMAT_FIX));
  if (step != NULL)
    {
      GVariant *steps = g_variant_new_parsed ("[(%s, %y, '')]", step, GLOSS_SNIPPET_NONE);

      g_variant_builder_add (&fixes, "(y@a" GLOSS_FORMAT_STEP ")", GLOSS_ACTOR_SENDER, steps);
    }

  return g_variant_builder_end (&fixes);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* Serialized at once, so that many codes need no more memory than their bytes. */
static GVariant *
new_code (const SearchFixtureCode *code, guint protocol)
{
  const GlossOutcome outcome = code->outcome;
  GVariantBuilder builder;
  GVariant *variant = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (GLOSS_FORMAT_CODE));
  g_variant_builder_add (&builder, "q", protocol);
  g_variant_builder_add (&builder, "q", 0);
  g_variant_builder_add (&builder, "y", outcome);
  for (guint i = 0; i < 3; i++)
    g_variant_builder_add (&builder, "y", 0);
  g_variant_builder_add (&builder, "u", 1);
  g_variant_builder_add (&builder, "t", G_GUINT64_CONSTANT (0));
  g_variant_builder_add (&builder, "s", code->id);
  g_variant_builder_add (&builder, "s", strchr (code->id, '/') + 1);
  g_variant_builder_add (&builder, "s", or_empty (code->name));
  g_variant_builder_add (&builder, "s", or_empty (code->title));
  g_variant_builder_add (&builder, "s", or_empty (code->summary));
  g_variant_builder_add (&builder, "s", "");
  g_variant_builder_add (&builder, "s", "");
  g_variant_builder_add_value (&builder, new_strings (code->aliases));
  g_variant_builder_add_value (&builder, new_strings (code->wordings));
  g_variant_builder_add_value (&builder, new_strings (code->description));
  g_variant_builder_add_value (&builder, new_strings (code->causes));
  g_variant_builder_add_value (&builder, new_fixes (code->step));
  for (guint i = 0; i < 3; i++)
    g_variant_builder_add_value (&builder, new_strings (NULL));
  g_variant_builder_add_value (&builder,
                               g_variant_new_array (G_VARIANT_TYPE (GLOSS_FORMAT_REFERENCE), NULL,
                                                    0));
  for (guint i = 0; i < 4; i++)
    g_variant_builder_add_value (&builder, new_strings (NULL));
  g_variant_builder_add (&builder, "s", "");
  g_variant_builder_add_value (&builder, new_strings (NULL));

  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  g_variant_get_data (variant);

  return variant;
}

typedef struct
{
  GVariantBuilder protocols;
  GVariantBuilder codes;
  GlossIndexBuilder *index;
  guint n_protocols;
} Compilation;

static gsize
get_protocol_length (const char *id)
{
  return strcspn (id, "/");
}

static gboolean
is_same_protocol (const char *a, const char *b)
{
  gsize length = get_protocol_length (a);

  return length == get_protocol_length (b) && strncmp (a, b, length) == 0;
}

static void
add_protocol (Compilation *compilation, const char *id, guint first, guint count)
{
  g_autofree char *protocol = g_strndup (id, get_protocol_length (id));
  g_autofree char *name = g_strdup_printf ("%s codes", protocol);

  g_variant_builder_add (&compilation->protocols, "(sss@a(ss)@a(ss)buu)", protocol, name, protocol,
                         g_variant_new_parsed ("[('any', 'Any')]"),
                         g_variant_new_parsed ("[('any', 'Any')]"), FALSE, first, count);
  compilation->n_protocols++;
}

static void
add_codes (Compilation *compilation, const SearchFixtureCode *codes, guint n_codes)
{
  guint first = 0;

  for (guint i = 0; i < n_codes; i++)
    {
      g_autoptr (GVariant) code = new_code (&codes[i], compilation->n_protocols);

      g_variant_builder_add_value (&compilation->codes, code);
      gloss_code_texts_index (code, NULL, compilation->index, i);
      if (i + 1 == n_codes || !is_same_protocol (codes[i].id, codes[i + 1].id))
        {
          add_protocol (compilation, codes[i].id, first, i + 1 - first);
          first = i + 1;
        }
    }
}

typedef struct
{
  const char *key;
  guint32 document;
} Ordered;

static int
compare_ordered (gconstpointer a, gconstpointer b)
{
  const Ordered *first = a;
  const Ordered *second = b;
  int order = g_ascii_strcasecmp (first->key, second->key);

  return order != 0 ? order
                    : (first->document > second->document) - (first->document < second->document);
}

static GVariant *
new_order (const SearchFixtureCode *codes, guint n_codes, gboolean by_value)
{
  g_autofree Ordered *ordered = g_new (Ordered, n_codes);
  g_autofree guint32 *documents = g_new (guint32, n_codes);

  for (guint i = 0; i < n_codes; i++)
    ordered[i] = (Ordered) { by_value ? strchr (codes[i].id, '/') + 1 : codes[i].id, i };
  qsort (ordered, n_codes, sizeof (Ordered), compare_ordered);
  for (guint i = 0; i < n_codes; i++)
    documents[i] = ordered[i].document;

  return g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, documents, n_codes, sizeof (guint32));
}

static GBytes *
add_header (GVariant *database)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (database);
  gsize size = g_variant_get_size (owned);
  guint8 *data = g_malloc (size);
  GlossFormatHeader header = { GLOSS_FORMAT_MAGIC, GLOSS_FORMAT_VERSION, 0, 0, size };

  g_variant_store (owned, data);
  header.checksum = gloss_format_checksum (data + sizeof header, size - sizeof header);
  memcpy (data, &header, sizeof header);

  return g_bytes_new_take (data, size);
}

GBytes *
search_fixture_compile_with_index (const SearchFixtureCode *codes, guint n_codes, GVariant *index)
{
  g_autoptr (GlossIndexBuilder) builder = gloss_index_builder_new ();
  Compilation compilation = { .index = builder };

  g_variant_builder_init (&compilation.protocols, G_VARIANT_TYPE ("a" GLOSS_FORMAT_PROTOCOL));
  g_variant_builder_init (&compilation.codes, G_VARIANT_TYPE ("a" GLOSS_FORMAT_CODE));
  add_codes (&compilation, codes, n_codes);

  return add_header (g_variant_new (
      "(uuuut@a" GLOSS_FORMAT_PROTOCOL "@a" GLOSS_FORMAT_CODE "@au@au@a" GLOSS_FORMAT_DOCUMENT
      "@a" GLOSS_FORMAT_PLACEHOLDER "@a" GLOSS_FORMAT_COMPARISON "@" GLOSS_FORMAT_INDEX "s)",
      0, 0, 0, 0, G_GUINT64_CONSTANT (0), g_variant_builder_end (&compilation.protocols),
      g_variant_builder_end (&compilation.codes), new_order (codes, n_codes, FALSE),
      new_order (codes, n_codes, TRUE),
      g_variant_new_array (G_VARIANT_TYPE (GLOSS_FORMAT_DOCUMENT), NULL, 0),
      g_variant_new_array (G_VARIANT_TYPE (GLOSS_FORMAT_PLACEHOLDER), NULL, 0),
      g_variant_new_array (G_VARIANT_TYPE (GLOSS_FORMAT_COMPARISON), NULL, 0),
      index != NULL ? index : gloss_index_builder_end (builder), "2026-11-24"));
}

GBytes *
search_fixture_compile (const SearchFixtureCode *codes, guint n_codes)
{
  return search_fixture_compile_with_index (codes, n_codes, NULL);
}

const SearchFixtureCode *
search_fixture_get_codes (guint *n_codes)
{
  *n_codes = G_N_ELEMENTS (fixture);

  return fixture;
}

GlossDatabase *
search_fixture_open (void)
{
  g_autoptr (GBytes) bytes = search_fixture_compile (fixture, G_N_ELEMENTS (fixture));
  g_autoptr (GError) error = NULL;
  GlossDatabase *database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);

  return database;
}

/* The ids of all matches in their order, `a|b` for a comparison */
GPtrArray *
search_fixture_list_matches (GlossQuery *query)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  guint n_groups = g_list_model_get_n_items (G_LIST_MODEL (query));

  for (guint i = 0; i < n_groups; i++)
    {
      g_autoptr (GListModel) group = g_list_model_get_item (G_LIST_MODEL (query), i);
      guint n_matches = g_list_model_get_n_items (group);

      g_assert_cmpuint (n_matches, >, 0);
      for (guint j = 0; j < n_matches; j++)
        {
          g_autoptr (GlossMatch) match = g_list_model_get_item (group, j);
          GlossCode *other = gloss_match_get_other (match);
          const char *id = gloss_code_get_id (gloss_match_get_code (match));

          g_ptr_array_add (ids, other != NULL
                                    ? g_strconcat (id, "|", gloss_code_get_id (other), NULL)
                                    : g_strdup (id));
        }
    }
  g_assert_cmpuint (ids->len, ==, gloss_query_get_n_matches (query));

  return ids;
}

/* @expected: the ids that come first, in that order */
void
search_fixture_assert_first (GlossQuery *query, const char *expected)
{
  g_auto (GStrv) ids = g_strsplit (expected, " ", -1);
  g_autoptr (GPtrArray) found = search_fixture_list_matches (query);

  for (gsize i = 0; ids[i] != NULL && *expected != '\0'; i++)
    {
      g_assert_cmpuint (i, <, found->len);
      g_assert_cmpstr (found->pdata[i], ==, ids[i]);
    }
}

gboolean
search_fixture_finds (GlossQuery *query, const char *id)
{
  g_autoptr (GPtrArray) found = search_fixture_list_matches (query);

  return g_ptr_array_find_with_equal_func (found, id, g_str_equal, NULL);
}

GlossMatch *
search_fixture_get_best (GlossQuery *query)
{
  g_autoptr (GListModel) group = g_list_model_get_item (G_LIST_MODEL (query), 0);

  g_assert_nonnull (group);
  g_assert_cmpstr (gloss_group_get_id (GLOSS_GROUP (group)), ==, "best");

  return g_list_model_get_item (group, 0);
}
