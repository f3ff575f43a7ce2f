/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"

static GlossComparison *
compare (GlossDatabase *database, const char *a_id, const char *b_id)
{
  g_autoptr (GlossCode) a = gloss_database_find_code (database, a_id);
  g_autoptr (GlossCode) b = gloss_database_find_code (database, b_id);

  return gloss_comparison_new (database, a, b);
}

static void
assert_strings (GStrv strings, const char *expected)
{
  g_auto (GStrv) owned = strings;
  g_autofree char *joined = g_strjoinv ("|", owned);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_written (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossComparison) comparison = compare (database, "smtp/252", "smtp/556");

  g_assert_true (gloss_comparison_get_written (comparison));
  g_assert_cmpstr (gloss_comparison_get_title (comparison), ==, "252 vs 556");
  g_assert_cmpstr (gloss_comparison_get_summary (comparison), ==,
                   "252 keeps a secret, 556 tells one.");
  assert_strings (gloss_comparison_dup_differences (comparison),
                  "252 is unsure, 556 is certain.|After 252 go on, after 556 stop.");
  g_assert_cmpstr (gloss_comparison_get_use_a (comparison), ==, "Answer VRFY with 252.");
  g_assert_cmpstr (gloss_comparison_get_use_b (comparison), ==, "Answer RCPT with 556.");
}

static void
test_written_the_other_way_round (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossComparison) comparison = compare (database, "smtp/556", "smtp/252");

  g_assert_true (gloss_comparison_get_written (comparison));
  g_assert_cmpstr (gloss_comparison_get_title (comparison), ==, "556 vs 252");
  g_assert_cmpstr (gloss_comparison_get_summary (comparison), ==,
                   "252 keeps a secret, 556 tells one.");
  g_assert_cmpstr (gloss_comparison_get_use_a (comparison), ==, "Answer RCPT with 556.");
  g_assert_cmpstr (gloss_comparison_get_use_b (comparison), ==, "Answer VRFY with 252.");
  g_assert_cmpstr (gloss_code_get_id (gloss_comparison_get_a (comparison)), ==, "smtp/556");
  g_assert_cmpstr (gloss_code_get_id (gloss_comparison_get_b (comparison)), ==, "smtp/252");
}

static void
test_not_written (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossComparison) comparison = compare (database, "smtp/252", "smtp/550");

  g_assert_false (gloss_comparison_get_written (comparison));
  g_assert_cmpstr (gloss_comparison_get_summary (comparison), ==, "");
  assert_strings (gloss_comparison_dup_differences (comparison),
                  "252 reports success. 550 refuses for good.|"
                  "After 252 there is no need to try again. "
                  "After 550, change something before you try again.|"
                  "After 252 nobody has to act. "
                  "After 550 these can act: Sender, Sender’s admin.|"
                  "252 is sent at these points: VRFY. "
                  "550 is sent at these points: VRFY, RCPT, end of the message.");
  g_assert_cmpstr (gloss_comparison_get_use_a (comparison), ==, "Send it to VRFY.");
  g_assert_cmpstr (gloss_comparison_get_use_b (comparison), ==,
                   "Send it when there is no such mailbox.");
}

static void
test_equal_values_are_told_apart (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossComparison) comparison = compare (database, "ftp/550", "smtp/550");

  g_assert_cmpstr (gloss_comparison_get_title (comparison), ==, "FTP reply 550 vs SMTP reply 550");
  assert_strings (gloss_comparison_dup_differences (comparison),
                  "After FTP reply 550 these can act: Client. "
                  "After SMTP reply 550 these can act: Sender, Sender’s admin.|"
                  "FTP reply 550 is sent at these points: any command. "
                  "SMTP reply 550 is sent at these points: VRFY, RCPT, end of the message.|"
                  "A standard names FTP reply 550 and leaves it undefined. "
                  "A standard defines SMTP reply 550.|"
                  "FTP reply 550 is obsolete. SMTP reply 550 is in use today.");
}

/* Each value of a closed list has a sentence of its own. */
static void
test_each_value_has_its_sentence (void)
{
  static const struct
  {
    const char *facts;
    const char *sentence;
  } cases[] = {
    { "0, 2, 1, 3, 32, 1,", "FTP reply 550 gives information. SMTP reply 550 refuses for good." },
    { "1, 2, 1, 3, 32, 1,", "FTP reply 550 reports success. SMTP reply 550 refuses for good." },
    { "2, 2, 1, 3, 32, 1,",
      "FTP reply 550 asks the client to go on. SMTP reply 550 refuses for good." },
    { "3, 2, 1, 3, 32, 1,",
      "FTP reply 550 points to another place. SMTP reply 550 refuses for good." },
    { "4, 2, 1, 3, 32, 1,", "FTP reply 550 refuses for now. SMTP reply 550 refuses for good." },
    { "6, 2, 1, 3, 32, 1,",
      "FTP reply 550 is neither a success nor a failure. SMTP reply 550 refuses for good." },
    { "5, 1, 1, 3, 32, 1,", "After FTP reply 550, try again later. "
                            "After SMTP reply 550, change something before you try again." },
    { "5, 3, 1, 3, 32, 1,", "After FTP reply 550, do not try again. "
                            "After SMTP reply 550, change something before you try again." },
    { "5, 2, 2, 3, 32, 1,", "A vendor defines FTP reply 550. A standard defines SMTP reply 550." },
    { "5, 2, 3, 3, 32, 1,",
      "Nobody defines FTP reply 550, yet servers send it. A standard defines SMTP reply 550." },
    { "5, 2, 1, 1, 32, 1,", "FTP reply 550 is an experiment. SMTP reply 550 is in use today." },
    { "5, 2, 1, 2, 32, 1,", "FTP reply 550 is deprecated. SMTP reply 550 is in use today." },
    { "5, 2, 1, 4, 32, 1,",
      "FTP reply 550 is reserved for later use. SMTP reply 550 is in use today." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = fixture_build_with ("5, 2, 1, 3, 32, 1,", cases[i].facts, NULL);
      g_autoptr (GlossDatabase) database =
          gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, NULL);
      g_autoptr (GlossComparison) comparison = compare (database, "ftp/550", "smtp/550");
      g_auto (GStrv) differences = gloss_comparison_dup_differences (comparison);

      g_test_message ("%s", cases[i].sentence);
      g_assert_true (g_strv_contains ((const char *const *) differences, cases[i].sentence));
    }
}

static void
test_facts (void)
{
  static const struct
  {
    const char *id;
    const char *label;
    const char *a;
    const char *b;
    const char *a_ids;
    const char *b_ids;
    gboolean is_list;
    gboolean same;
  } rows[] = {
    { "outcome", "Outcome", "Success", "Permanent failure", "success", "permanent-failure", FALSE,
      FALSE },
    { "retry", "Try again", "Not needed", "After a change", "no-need", "after-change", FALSE,
      FALSE },
    { "actors", "Who acts", "Nobody", "Sender, Sender’s admin", "nobody", "sender|sender-admin",
      TRUE, FALSE },
    { "phases", "Sent in reply to", "VRFY", "VRFY, RCPT, end of the message", "vrfy",
      "vrfy|rcpt|message", TRUE, FALSE },
    { "class", "Class", "Positive Completion", "Permanent Negative Completion", "2yz", "5yz", FALSE,
      FALSE },
    { "provenance", "Defined by", "A standard", "A standard", "standard", "standard", FALSE, TRUE },
    { "status", "Status", "Current", "Current", "current", "current", FALSE, TRUE },
    { "companions", "Goes with", "2.5.0", "5.1.1, 5.7.1", "enhanced/2.5.0",
      "enhanced/5.1.1|enhanced/5.7.1", TRUE, FALSE },
    { "references", "Defined in", "RFC 5321, section 3.5.3", "RFC 5321, section 4.2.3",
      "RFC 5321 3.5.3", "RFC 5321 4.2.3", FALSE, FALSE },
  };
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossComparison) comparison = compare (database, "smtp/252", "smtp/550");
  GListModel *facts = gloss_comparison_get_facts (comparison);

  g_assert_cmpuint (g_list_model_get_n_items (facts), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GlossFact) fact = g_list_model_get_item (facts, i);

      g_assert_cmpstr (gloss_fact_get_id (fact), ==, rows[i].id);
      g_assert_cmpstr (gloss_fact_get_label (fact), ==, rows[i].label);
      g_assert_cmpstr (gloss_fact_get_a (fact), ==, rows[i].a);
      g_assert_cmpstr (gloss_fact_get_b (fact), ==, rows[i].b);
      assert_strings (gloss_fact_dup_a_ids (fact), rows[i].a_ids);
      assert_strings (gloss_fact_dup_b_ids (fact), rows[i].b_ids);
      g_assert_cmpint (gloss_fact_is_list (fact), ==, rows[i].is_list);
      g_assert_cmpint (gloss_fact_get_same (fact), ==, rows[i].same);
    }
}

static GlossFact *
find_fact (GlossComparison *comparison, const char *id)
{
  GListModel *facts = gloss_comparison_get_facts (comparison);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (GlossFact) fact = g_list_model_get_item (facts, i);

      if (g_str_equal (gloss_fact_get_id (fact), id))
        return g_steal_pointer (&fact);
    }

  return NULL;
}

static void
test_facts_that_one_side_has (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossComparison) comparison = compare (database, "ftp/550", "dns/NXDOMAIN");
  g_autoptr (GlossFact) phases = find_fact (comparison, "phases");
  g_autoptr (GlossFact) references = find_fact (comparison, "references");

  g_assert_cmpstr (gloss_fact_get_a (phases), ==, "any command");
  g_assert_cmpstr (gloss_fact_get_b (phases), ==, "");
  g_assert_false (gloss_fact_get_same (phases));
  g_assert_cmpstr (gloss_fact_get_a (references), ==, "");
  g_assert_cmpstr (gloss_fact_get_b (references), ==, "Folklore");
  assert_strings (gloss_fact_dup_b_ids (references), "Folklore");
  g_assert_null (find_fact (comparison, "companions"));
}

static void
test_order_of_a_list_does_not_matter (void)
{
  g_autoptr (GBytes) bytes =
      fixture_build_with ("['enhanced/5.1.10']", "['enhanced/5.7.1', 'enhanced/5.1.1']", NULL);
  g_autoptr (GlossDatabase) database = gloss_database_new (bytes, GLOSS_DATABASE_CHECK_ALL, NULL);
  g_autoptr (GlossComparison) comparison = compare (database, "smtp/550", "smtp/556");
  g_autoptr (GlossFact) companions = find_fact (comparison, "companions");

  g_assert_true (gloss_fact_get_same (companions));
}

static void
test_with_itself (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossComparison) comparison = compare (database, "smtp/550", "smtp/550");
  GListModel *facts = gloss_comparison_get_facts (comparison);

  g_assert_cmpstr (gloss_comparison_get_title (comparison), ==, "550 vs 550");
  g_assert_false (gloss_comparison_get_written (comparison));
  assert_strings (gloss_comparison_dup_differences (comparison), "");
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (GlossFact) fact = g_list_model_get_item (facts, i);

      g_assert_true (gloss_fact_get_same (fact));
    }
}

static void
test_properties (void)
{
  g_autoptr (GlossDatabase) database = fixture_open ();
  g_autoptr (GlossComparison) comparison = compare (database, "smtp/252", "smtp/556");
  g_autoptr (GListModel) facts = NULL;
  g_autoptr (GlossCode) a = NULL;
  g_autofree char *title = NULL;
  g_autofree char *use_b = NULL;
  gboolean written = FALSE;

  g_object_get (comparison, "facts", &facts, "a", &a, "title", &title, "use-b", &use_b, "written",
                &written, NULL);
  g_assert_true (facts == gloss_comparison_get_facts (comparison));
  g_assert_true (a == gloss_comparison_get_a (comparison));
  g_assert_cmpstr (title, ==, "252 vs 556");
  g_assert_cmpstr (use_b, ==, "Answer RCPT with 556.");
  g_assert_true (written);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/written", test_written);
  g_test_add_func ("/comparison/written-the-other-way-round", test_written_the_other_way_round);
  g_test_add_func ("/comparison/not-written", test_not_written);
  g_test_add_func ("/comparison/equal-values-are-told-apart", test_equal_values_are_told_apart);
  g_test_add_func ("/comparison/each-value-has-its-sentence", test_each_value_has_its_sentence);
  g_test_add_func ("/comparison/facts", test_facts);
  g_test_add_func ("/comparison/facts-that-one-side-has", test_facts_that_one_side_has);
  g_test_add_func ("/comparison/order-of-a-list-does-not-matter",
                   test_order_of_a_list_does_not_matter);
  g_test_add_func ("/comparison/with-itself", test_with_itself);
  g_test_add_func ("/comparison/properties", test_properties);

  return g_test_run ();
}
