/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"

static GlossCode *
find (const char *id)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  GlossCode *code = gloss_database_find_code (database, id);

  g_assert_nonnull (code);

  return code;
}

static void
assert_strings (GStrv strings, const char *expected)
{
  g_auto (GStrv) owned = strings;
  g_autofree char *joined = g_strjoinv ("|", owned);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_facts (void)
{
  g_autoptr (GlossCode) code = find ("ftp/550");

  g_assert_cmpint (gloss_code_get_outcome (code), ==, GLOSS_OUTCOME_PERMANENT_FAILURE);
  g_assert_cmpint (gloss_code_get_retry (code), ==, GLOSS_RETRY_AFTER_CHANGE);
  g_assert_cmpint (gloss_code_get_provenance (code), ==, GLOSS_PROVENANCE_MENTIONED);
  g_assert_cmpint (gloss_code_get_status (code), ==, GLOSS_STATUS_OBSOLETE);
  g_assert_cmpstr (gloss_code_get_class_id (code), ==, "5yz");
  g_assert_cmpstr (gloss_code_get_class_name (code), ==, "Permanent Negative");
  g_assert_cmpstr (gloss_protocol_get_id (gloss_code_get_protocol (code)), ==, "ftp");
}

static void
test_sets (void)
{
  g_autoptr (GlossCode) smtp = find ("smtp/550");
  g_autoptr (GlossCode) dns = find ("dns/NXDOMAIN");

  assert_strings (gloss_code_dup_actor_ids (smtp), "sender|sender-admin");
  assert_strings (gloss_code_dup_actor_labels (smtp), "Sender|Sender’s admin");
  assert_strings (gloss_code_dup_phase_ids (smtp), "vrfy|rcpt|message");
  assert_strings (gloss_code_dup_phase_labels (smtp), "VRFY|RCPT|end of the message");
  assert_strings (gloss_code_dup_actor_ids (dns), "server-admin");
  assert_strings (gloss_code_dup_phase_ids (dns), "");
}

/* With so many phases in the first protocol, and the first and the last of a set in smtp/556 */
static GlossDatabase *
open_with_phases (guint n_phases, GlossDatabaseCheck check)
{
  g_autoptr (GString) phases = g_string_new ("[");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n_phases; i++)
    g_string_append_printf (phases, "%s('p%u', 'P%u')", i > 0 ? ", " : "", i, i);
  g_string_append (phases, "]");
  bytes =
      fixture_build_with ("[('vrfy', 'VRFY'), ('rcpt', 'RCPT'), ('message', 'end of the message')]",
                          phases->str, "6, 2, 'smtp/556'", "6, 0x8000000000000001, 'smtp/556'",
                          NULL);

  return gloss_database_new (bytes, check, NULL);
}

static void
test_most_phases (void)
{
  g_autoptr (GlossDatabase) database = open_with_phases (64, GLOSS_DATABASE_CHECK_ALL);
  g_autoptr (GlossCode) code = gloss_database_find_code (database, "smtp/556");

  assert_strings (gloss_code_dup_phase_ids (code), "p0|p63");
}

static void
test_too_many_phases (void)
{
  g_autoptr (GlossDatabase) database = open_with_phases (70, GLOSS_DATABASE_CHECK_HEADER);
  g_autoptr (GlossCode) code = gloss_database_find_code (database, "smtp/556");

  assert_strings (gloss_code_dup_phase_ids (code), "p0|p63");
  g_assert_null (open_with_phases (70, GLOSS_DATABASE_CHECK_ALL));
}

static void
test_texts (void)
{
  g_autoptr (GlossCode) code = find ("smtp/252");
  g_autoptr (GlossCode) failure = find ("smtp/550");
  g_autoptr (GlossCode) named = find ("dns/NXDOMAIN");

  g_assert_cmpstr (gloss_code_get_value (code), ==, "252");
  g_assert_cmpstr (gloss_code_get_name (code), ==, "");
  g_assert_cmpstr (gloss_code_get_name (named), ==, "Name Error");
  g_assert_cmpstr (gloss_code_get_title (code), ==, "Cannot Verify User");
  g_assert_cmpstr (gloss_code_get_summary (code), ==, "Neither yes nor no.");
  g_assert_cmpstr (gloss_code_get_use (code), ==, "Send it to VRFY.");
  g_assert_cmpstr (gloss_code_get_tell (code), ==, "");
  g_assert_cmpstr (gloss_code_get_tell (failure), ==, "Nobody has the address {recipient}.");
  assert_strings (gloss_code_dup_aliases (code), "Cannot VRFY user|VRFY disabled");
  assert_strings (gloss_code_dup_wordings (code), "Cannot VRFY user, but will accept message");
  assert_strings (gloss_code_dup_description (code),
                  "It promises nothing more than <ref code=\"smtp/550\"/>.|"
                  "Say <lit>RCPT</lit> instead.");
  assert_strings (gloss_code_dup_causes (code),
                  "VRFY is switched off.|The users are not known here.");
}

static void
test_fixes (void)
{
  g_autoptr (GlossCode) code = find ("smtp/252");
  GListModel *fixes = gloss_code_get_fixes (code);
  g_autoptr (GlossFix) fix = g_list_model_get_item (fixes, 0);
  g_autoptr (GlossFix) letter = g_list_model_get_item (fixes, 1);
  g_autoptr (GlossStep) ask = g_list_model_get_item (G_LIST_MODEL (fix), 0);
  g_autoptr (GlossStep) wait = g_list_model_get_item (G_LIST_MODEL (fix), 1);
  g_autoptr (GlossStep) write = g_list_model_get_item (G_LIST_MODEL (letter), 0);

  g_assert_cmpuint (g_list_model_get_n_items (fixes), ==, 2);
  g_assert_cmpint (gloss_fix_get_actor (fix), ==, GLOSS_ACTOR_SENDER_ADMIN);
  g_assert_cmpstr (gloss_fix_get_actor_label (fix), ==, "Sender’s admin");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fix)), ==, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fix), 2));
  g_assert_cmpstr (gloss_step_get_text (ask), ==, "Ask with RCPT instead.");
  g_assert_cmpint (gloss_step_get_kind (ask), ==, GLOSS_SNIPPET_SH);
  g_assert_cmpstr (gloss_step_get_snippet (ask), ==, "swaks --to {recipient} --server {host}");
  g_assert_cmpint (gloss_step_get_kind (wait), ==, GLOSS_SNIPPET_NONE);
  g_assert_cmpstr (gloss_step_get_snippet (wait), ==, "");
  g_assert_cmpstr (gloss_step_get_snippet (write), ==, "Dear postmaster of {domain},");
}

static void
assert_relations (GListModel *relations, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (GlossRelation) relation = g_list_model_get_item (relations, i);
      GlossCode *code = gloss_relation_get_code (relation);

      g_string_append_printf (ids, "%s%s=%s%s", i > 0 ? " " : "", gloss_relation_get_id (relation),
                              gloss_relation_get_value (relation), code == NULL ? "?" : "");
      if (code != NULL)
        g_assert_cmpstr (gloss_code_get_id (code), ==, gloss_relation_get_id (relation));
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_relations (void)
{
  g_autoptr (GlossCode) code = find ("smtp/550");

  assert_relations (gloss_code_get_related (code), "smtp/252=252");
  assert_relations (gloss_code_get_companions (code),
                    "enhanced/5.1.1=5.1.1? enhanced/5.7.1=5.7.1?");
  assert_relations (gloss_code_get_equivalents (code), "ftp/550=550");
  assert_relations (gloss_code_get_confused_with (code), "");
  g_assert_true (gloss_code_get_related (code) == gloss_code_get_related (code));
}

static void
test_confused_with (void)
{
  static const char *const ids[] = { "smtp/252", "smtp/556" };
  static const char *const others[] = { "smtp/556=556", "smtp/252=252" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GlossCode) code = find (ids[i]);
      GListModel *confused_with = gloss_code_get_confused_with (code);
      g_autoptr (GlossRelation) relation = g_list_model_get_item (confused_with, 0);

      assert_relations (confused_with, others[i]);
      g_assert_cmpstr (gloss_relation_get_text (relation), ==,
                       "252 keeps a secret, 556 tells one.");
    }
}

static void
test_references (void)
{
  static const struct
  {
    const char *code;
    guint position;
    const char *label;
    const char *title;
    const char *url;
    const char *date;
  } cases[] = {
    { "smtp/252", 0, "RFC 5321, section 3.5.3", "Simple Mail Transfer Protocol",
      "https://example.org/rfc5321#section-3.5.3", "2026-11-24" },
    { "smtp/252", 1, "RFC 5321", "Simple Mail Transfer Protocol", "https://example.org/rfc5321",
      "2026-11-24" },
    { "smtp/556", 0, "RFC 7504, section 4", "SMTP 521 and 556 Reply Codes",
      "https://example.org/rfc7504", "2026-11-23" },
    { "dns/NXDOMAIN", 0, "Folklore", "What People Say", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossCode) code = find (cases[i].code);
      g_autoptr (GlossReference) reference =
          g_list_model_get_item (gloss_code_get_references (code), cases[i].position);

      g_assert_cmpstr (gloss_reference_get_label (reference), ==, cases[i].label);
      g_assert_cmpstr (gloss_reference_get_title (reference), ==, cases[i].title);
      g_assert_cmpstr (gloss_reference_get_url (reference), ==, cases[i].url);
      g_assert_cmpstr (gloss_reference_get_date (reference), ==, cases[i].date);
    }
}

static void
test_appendix (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fixture_build_with ("(0, '3.5.3')", "(0, 'B.1')", NULL);
  g_autoptr (GlossDatabase) database =
      gloss_database_new (bytes, GLOSS_DATABASE_CHECK_HEADER, &error);
  g_autoptr (GlossCode) code = gloss_database_find_code (database, "smtp/252");
  g_autoptr (GlossReference) reference =
      g_list_model_get_item (gloss_code_get_references (code), 0);

  g_assert_cmpstr (gloss_reference_get_label (reference), ==, "RFC 5321, appendix B.1");
  g_assert_cmpstr (gloss_reference_get_url (reference), ==,
                   "https://example.org/rfc5321#appendix-B.1");
}

static void
test_equal (void)
{
  g_autoptr (GlossCode) code = find ("smtp/550");
  g_autoptr (GlossCode) again = find ("SMTP/550");
  g_autoptr (GlossCode) other = find ("ftp/550");

  g_assert_true (gloss_code_equal (code, code));
  g_assert_true (gloss_code_equal (code, again));
  g_assert_false (gloss_code_equal (code, other));
}

static void
assert_string_property (GlossCode *code, const char *name, const char *expected)
{
  g_autofree char *value = NULL;

  g_object_get (code, name, &value, NULL);
  g_assert_cmpstr (value, ==, expected);
}

static void
test_properties (void)
{
  g_autoptr (GlossCode) code = find ("smtp/550");
  g_autoptr (GlossProtocol) protocol = NULL;
  g_autoptr (GListModel) companions = NULL;
  g_auto (GStrv) actors = NULL;
  GlossOutcome outcome;
  GlossRetry retry;

  g_object_get (code, "outcome", &outcome, "retry", &retry, "protocol", &protocol, "companions",
                &companions, "actor-ids", &actors, NULL);
  g_assert_cmpint (outcome, ==, GLOSS_OUTCOME_PERMANENT_FAILURE);
  g_assert_cmpint (retry, ==, GLOSS_RETRY_AFTER_CHANGE);
  g_assert_true (protocol == gloss_code_get_protocol (code));
  g_assert_true (companions == gloss_code_get_companions (code));
  assert_strings (g_steal_pointer (&actors), "sender|sender-admin");

  assert_string_property (code, "id", "smtp/550");
  assert_string_property (code, "value", "550");
  assert_string_property (code, "title", "Mailbox Unavailable");
  assert_string_property (code, "outcome-label", "Permanent failure");
  assert_string_property (code, "retry-label", "After a change");
  assert_string_property (code, "provenance-label", "A standard");
  assert_string_property (code, "status-label", "Current");
  assert_string_property (code, "class-name", "Permanent Negative Completion");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/code/facts", test_facts);
  g_test_add_func ("/code/sets", test_sets);
  g_test_add_func ("/code/most-phases", test_most_phases);
  g_test_add_func ("/code/too-many-phases", test_too_many_phases);
  g_test_add_func ("/code/texts", test_texts);
  g_test_add_func ("/code/fixes", test_fixes);
  g_test_add_func ("/code/relations", test_relations);
  g_test_add_func ("/code/confused-with", test_confused_with);
  g_test_add_func ("/code/references", test_references);
  g_test_add_func ("/code/appendix", test_appendix);
  g_test_add_func ("/code/equal", test_equal);
  g_test_add_func ("/code/properties", test_properties);

  return g_test_run ();
}
