/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is refused of ids, relations and facts */

#include "compiler-fixture.h"

static const CompilerCase cases[] = {
  { "family/fact-missing", "codes.xml", "</codes>",
    "<family class=\"2yz\" retry=\"never\" actors=\"nobody\" phases=\"\" provenance=\"vendor\" "
    "status=\"current\"><code value=\"9\"><title>Nine</title><summary>It is nine.</summary>"
    "<description><p>The nine of toys.</p></description></code></family></codes>",
    "codes.xml:55: neither the code nor its family has the attribute “outcome”, expected it in "
    "one\n1 error\n" },
  { "family/text-missing", "codes.xml", "</codes>",
    "<family class=\"2yz\" outcome=\"neutral\" retry=\"never\" actors=\"nobody\" phases=\"\" "
    "provenance=\"vendor\" status=\"current\"><code value=\"9\"></code></family></codes>",
    "codes.xml:55: neither the code nor its family has “title”, expected it in one\n"
    "codes.xml:55: neither the code nor its family has “summary”, expected it in one\n"
    "codes.xml:55: a code without “description”, expected one\n3 errors\n" },
  { "family/text-that-nobody-takes", "codes.xml", "</codes>",
    "<family class=\"2yz\" outcome=\"neutral\" retry=\"never\" actors=\"nobody\" phases=\"\" "
    "provenance=\"vendor\" status=\"current\">\n<title>Eight</title><code value=\"9\">"
    "<title>Nine</title><summary>It is nine.</summary>"
    "<description><p>The nine of toys.</p></description></code></family></codes>",
    "codes.xml:56: each code of the family has its own “title”, expected none in the family\n"
    "1 error\n" },
  { "tell/of-another-outcome", "codes.xml", "</codes>",
    "<code value=\"9\" class=\"5yz\" outcome=\"permanent-failure\" retry=\"never\" "
    "actors=\"nobody\" phases=\"\" provenance=\"vendor\" status=\"current\" "
    "rides-on=\"toy/200\"><title>Nine</title><summary>It is nine.</summary>"
    "<description><p>The nine of toys.</p></description><cause>It was nine.</cause></code></codes>",
    "codes.xml:55: a failure without “tell”, expected one\n1 error\n" },
  { "relation/part-of-nothing", "codes.xml", "value=\"200\" class",
    "value=\"200\" part-of=\"toy/9\" class",
    "codes.xml:4: there is no entry “toy/9”, expected one that exists or external=\"yes\"\n"
    "1 error\n" },
  { "relation/rides-on-nothing", "codes.xml", "value=\"200\" class",
    "value=\"200\" rides-on=\"toy/9\" class",
    "codes.xml:4: there is no entry “toy/9”, expected one that exists or external=\"yes\"\n"
    "1 error\n" },
  { "relation/points-at-a-title", "protocol.xml", "id=\"toy\"", "id=\"toy\" shown-by=\"title\"",
    "codes.xml:21: “summary” points at “toy/200”, expected an entry that is shown by its value\n"
    "1 error\n" },
  { "id/code-twice", "codes.xml", "value=\"No-Such\"", "value=\"200\"",
    "codes.xml:14: there is no entry “toy/No-Such”, expected one that exists "
    "or external=\"yes\"\n"
    "codes.xml:17: “toy/200” is defined at codes.xml:4 already, expected each "
    "id once\n"
    "comparisons.xml:4: “toy/no-such” is compared but does not exist, expected "
    "the id of an entry\n"
    "3 errors\n" },
  { "id/code-twice-without-case", "codes.xml", "</codes>",
    "  <code value=\"NO-SUCH\" class=\"2yz\" outcome=\"success\" retry=\"no-need\" "
    "actors=\"nobody\" phases=\"\" provenance=\"folklore\" status=\"current\">\n"
    "    <title>Again</title>\n"
    "    <summary>It is the same.</summary>\n"
    "    <description>\n"
    "      <p>Ids have no case.</p>\n"
    "    </description>\n"
    "    <use>Never send it.</use>\n"
    "  </code>\n"
    "</codes>",
    "codes.xml:55: “toy/NO-SUCH” is defined at codes.xml:17 already, expected "
    "each id once\n"
    "1 error\n" },
  { "id/code-characters", "codes.xml", "value=\"200\"", "value=\"2&amp;0\"",
    "codes.xml:4: the value “2&0” can't be part of an id, expected printable "
    "ASCII without “\"”, “<”, “>” and “&”\n"
    "codes.xml:21: “summary” points at the entry “toy/200”, expected one that "
    "exists\n"
    "comparisons.xml:4: “toy/200” is compared but does not exist, expected the "
    "id of an entry\n"
    "3 errors\n" },
  { "id/code-not-ascii", "codes.xml", "value=\"200\"", "value=\"2é0\"",
    "codes.xml:4: the value “2é0” can't be part of an id, expected printable "
    "ASCII without “\"”, “<”, “>” and “&”\n"
    "codes.xml:21: “summary” points at the entry “toy/200”, expected one that "
    "exists\n"
    "comparisons.xml:4: “toy/200” is compared but does not exist, expected the "
    "id of an entry\n"
    "3 errors\n" },
  { "id/document-twice", "documents.xml", "id=\"TOY 2\"", "id=\"TOY 1\"",
    "documents.xml:5: “TOY 1” is defined at documents.xml:4 already, expected "
    "each id once\n"
    "codes.xml:53: there is no document “TOY 2”, expected the id of one\n"
    "2 errors\n" },
  { "id/placeholder-twice", "placeholders.xml", "id=\"login\"", "id=\"domain\"",
    "placeholders.xml:8: “domain” is defined at placeholders.xml:4 already, "
    "expected each id once\n"
    "codes.xml:40: there is no placeholder “{login}”, expected one that is "
    "defined\n"
    "codes.xml:49: there is no placeholder “{login}”, expected one that is "
    "defined\n"
    "3 errors\n" },
  { "id/class-twice", "protocol.xml", "class id=\"5yz\"", "class id=\"2yz\"",
    "protocol.xml:7: the class “2yz” is defined twice, expected it once\n"
    "codes.xml:17: “toy” has no class “5yz”, expected one of 2yz, 2yz\n"
    "2 errors\n" },
  { "id/phase-twice", "protocol.xml", "phase id=\"stop\"", "phase id=\"start\"",
    "protocol.xml:9: the phase “start” is defined twice, expected it once\n"
    "codes.xml:4: “toy” has no phase “stop”, expected some of start, start\n"
    "2 errors\n" },
  { "exists/protocol", "codes.xml", "protocol=\"toy\"", "protocol=\"top\"",
    "codes.xml:4: there is no protocol “top”, expected one that has a file\n"
    "codes.xml:14: there is no entry “toy/No-Such”, expected one that exists "
    "or external=\"yes\"\n"
    "codes.xml:17: there is no protocol “top”, expected one that has a file\n"
    "codes.xml:21: “summary” points at the entry “toy/200”, expected one that "
    "exists\n"
    "comparisons.xml:4: “toy/no-such” is compared but does not exist, expected "
    "the id of an entry\n"
    "comparisons.xml:4: “toy/200” is compared but does not exist, expected the "
    "id of an entry\n"
    "6 errors\n" },
  { "exists/class", "codes.xml", "class=\"2yz\"", "class=\"3yz\"",
    "codes.xml:4: “toy” has no class “3yz”, expected one of 2yz, 5yz\n"
    "1 error\n" },
  { "exists/phase", "codes.xml", "phases=\"start stop\"", "phases=\"start halt\"",
    "codes.xml:4: “toy” has no phase “halt”, expected some of start, stop\n"
    "1 error\n" },
  { "exists/relation", "codes.xml", "<related code=\"toy/No-Such\"/>",
    "<related code=\"toy/404\"/>",
    "codes.xml:14: there is no entry “toy/404”, expected one that exists or "
    "external=\"yes\"\n"
    "1 error\n" },
  { "exists/relation-by-now", "codes.xml", "<related code=\"toy/No-Such\"/>",
    "<related code=\"toy/No-Such\" external=\"yes\"/>",
    "codes.xml:14: “toy/No-Such” exists by now, expected no external=\"yes\"\n"
    "1 error\n" },
  { "exists/companion", "codes.xml", "code=\"other/5.1\" external=\"yes\"", "code=\"other/5.1\"",
    "codes.xml:51: there is no entry “other/5.1”, expected one that exists or "
    "external=\"yes\"\n"
    "1 error\n" },
  { "exists/document", "codes.xml", "document=\"TOY 2\"", "document=\"TOY 3\"",
    "codes.xml:53: there is no document “TOY 3”, expected the id of one\n"
    "1 error\n" },
  { "exists/section", "codes.xml", "section=\"2.1\"", "section=\"2.2\"",
    "codes.xml:15: “TOY 1” has no section “2.2”, expected one that the list of "
    "sections has\n"
    "1 error\n" },
  { "exists/section-empty", "codes.xml", "section=\"2.1\"", "section=\"\"",
    "codes.xml:15: “TOY 1” has no section “”, expected one that the list of "
    "sections has\n"
    "1 error\n" },
  { "exists/section-of-unlisted-document", "codes.xml", "document=\"TOY 2\"",
    "document=\"TOY 2\" section=\"1\"",
    "codes.xml:53: “TOY 2” has no section “1”, expected one that the list of "
    "sections has\n"
    "1 error\n" },
  { "exists/inline-reference", "codes.xml", "<ref code=\"toy/200\"/>", "<ref code=\"toy/201\"/>",
    "codes.xml:21: “summary” points at the entry “toy/201”, expected one that "
    "exists\n"
    "1 error\n" },
  { "exists/placeholder", "codes.xml", "{login} is lost", "{owner} is lost",
    "codes.xml:49: there is no placeholder “{owner}”, expected one that is "
    "defined\n"
    "1 error\n" },
  { "exists/compared", "comparisons.xml", "b=\"toy/200\"", "b=\"toy/404\"",
    "comparisons.xml:4: “toy/404” is compared but does not exist, expected the "
    "id of an entry\n"
    "1 error\n" },
  { "pair/itself", "comparisons.xml", "b=\"toy/200\"", "b=\"toy/NO-SUCH\"",
    "comparisons.xml:4: “toy/no-such” is compared with itself, expected two "
    "entries\n"
    "1 error\n" },
  { "pair/twice", "comparisons.xml", "</comparisons>",
    "  <comparison a=\"toy/200\" b=\"toy/No-Such\">\n"
    "    <summary>Two toys.</summary>\n"
    "    <difference>They differ.</difference>\n"
    "    <use-a>Use the one.</use-a>\n"
    "    <use-b>Use the other.</use-b>\n"
    "  </comparison>\n"
    "</comparisons>",
    "comparisons.xml:10: “toy/200” and “toy/No-Such” are compared at "
    "comparisons.xml:4 already, expected each pair once\n"
    "1 error\n" },
  { "relation/itself", "codes.xml", "<related code=\"toy/No-Such\"/>",
    "<related code=\"toy/200\"/>",
    "codes.xml:14: “toy/200” is related to itself, expected another entry\n"
    "1 error\n" },
  { "relation/twice", "codes.xml", "<related code=\"toy/No-Such\"/>",
    "<related code=\"toy/No-Such\"/>\n"
    "    <related code=\"toy/no-such\"/>",
    "codes.xml:15: “toy/no-such” is named twice, expected it once\n"
    "1 error\n" },
  { "reference/twice", "codes.xml", "<reference document=\"TOY 2\"/>",
    "<reference document=\"TOY 1\" section=\"3\"/>",
    "codes.xml:53: the same reference stands twice, expected it once\n"
    "1 error\n" },
  { "reference/none", "codes.xml", "    <reference document=\"TOY 1\" section=\"2.1\"/>\n", "",
    "codes.xml:4: a standard names the code and nothing is cited, expected a "
    "reference\n"
    "1 error\n" },
  { "fact/actor-twice", "codes.xml", "actors=\"user client-admin\"",
    "actors=\"user client-admin user\"",
    "codes.xml:17: the actor “user” is named twice, expected it once\n"
    "1 error\n" },
  { "fact/nobody-among-others", "codes.xml", "actors=\"user client-admin\"",
    "actors=\"user nobody client-admin\"",
    "codes.xml:17: the actor “nobody” is named among others, expected it alone "
    "or not at all\n"
    "1 error\n" },
  { "fact/phase-twice", "codes.xml", "phases=\"start stop\"", "phases=\"start stop start\"",
    "codes.xml:4: the phase “start” is named twice, expected it once\n"
    "1 error\n" },
  { "fact/too-few-causes", "codes.xml", "    <cause>It never was there.</cause>\n", "",
    "codes.xml:17: a failure with 1 of “cause”, expected at least 2\n"
    "1 error\n" },
  { "fact/no-tell", "codes.xml", "    <tell>The toy of {login} is lost.</tell>\n", "",
    "codes.xml:17: a failure without “tell”, expected one\n"
    "1 error\n" },
  { "fact/tell-without-failure", "codes.xml", "outcome=\"permanent-failure\" retry=\"never\"",
    "outcome=\"neutral\" retry=\"never\"",
    "codes.xml:49: “tell” without a failure, expected none\n"
    "1 error\n" },
  { "fact/no-fix", "codes.xml",
    "    <fix actor=\"user\">\n"
    "      <step>\n"
    "        <text>Look under the bed.</text>\n"
    "      </step>\n"
    "    </fix>\n",
    "",
    "codes.xml:17: a failure on which “user” has to act, expected a fix for them\n"
    "1 error\n" },
  { "fact/fix-for-nobody-named", "codes.xml", "fix actor=\"user\"", "fix actor=\"server-admin\"",
    "codes.xml:17: a failure on which “user” has to act, expected a fix for them\n"
    "codes.xml:28: a fix for “server-admin”, expected one for somebody named "
    "in “actors”\n"
    "2 errors\n" },
  { "fact/fix-for-nobody", "codes.xml", "    <use>Send it when the toy has moved.</use>",
    "    <fix actor=\"nobody\"><step><text>Rest.</text></step></fix>\n"
    "    <use>Send it when the toy has moved.</use>",
    "codes.xml:13: a fix for “nobody”, expected one for somebody\n"
    "1 error\n" },
  { "fact/fix-twice", "codes.xml", "fix actor=\"client-admin\"", "fix actor=\"user\"",
    "codes.xml:17: a failure on which “client-admin” has to act, expected a "
    "fix for them\n"
    "codes.xml:33: a second fix for “user”, expected one with all steps\n"
    "2 errors\n" },
  { "fact/no-such-day", "documents.xml", "2026-01-31", "2026-02-30",
    "documents.xml:4: there is no day “2026-02-30”, expected one that there is\n"
    "1 error\n" },
  { "fact/url-of-no-page", "documents.xml", "https://example.org/toy1", "mailto:toy@example.org",
    "documents.xml:4: “mailto:toy@example.org” is no address of a page, "
    "expected one that starts with https://\n"
    "1 error\n" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  compiler_cases_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
