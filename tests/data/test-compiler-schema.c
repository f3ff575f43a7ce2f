/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parser, the schema and the list of sections refuse */

#include "compiler-fixture.h"

static const CompilerCase cases[] = {
  { "attribute/unknown-value", "codes.xml", "outcome=\"success\"", "outcome=\"sucess\"",
    "codes.xml:4: “sucess” is no value of the attribute “outcome”, expected "
    "one of information, success, intermediate, redirection, "
    "transient-failure, permanent-failure, neutral\n"
    "1 error\n" },
  { "attribute/unknown-word", "codes.xml", "actors=\"user client-admin\"",
    "actors=\"user janitor\"",
    "codes.xml:17: “janitor” is no value of the attribute “actors”, expected "
    "one of nobody, sender, sender-admin, recipient, recipient-admin, client, "
    "client-admin, server-admin, user\n"
    "1 error\n" },
  { "attribute/empty-list", "codes.xml", "actors=\"nobody\"", "actors=\"\"",
    "codes.xml:4: “” is no value of the attribute “actors”, expected one of "
    "nobody, sender, sender-admin, recipient, recipient-admin, client, "
    "client-admin, server-admin, user\n"
    "1 error\n" },
  { "attribute/missing", "codes.xml", " class=\"2yz\"", "",
    "codes.xml:4: “code” lacks the attribute “class”, expected letters, digits "
    "and hyphens\n"
    "1 error\n" },
  { "attribute/unknown", "codes.xml", "class=\"2yz\"", "class=\"2yz\" colour=\"red\"",
    "codes.xml:4: “code” has the unknown attribute “colour”, expected “value”, "
    "“name”, “class”, “outcome”, “retry”, “actors”, “phases”, “provenance”, "
    "“status”, “part-of”, “rides-on” or “as-of”\n"
    "1 error\n" },
  { "attribute/several", "codes.xml", "outcome=\"success\" retry=\"no-need\"",
    "outcome=\"good\" retry=\"perhaps\"",
    "codes.xml:4: “good” is no value of the attribute “outcome”, expected one "
    "of information, success, intermediate, redirection, transient-failure, "
    "permanent-failure, neutral\n"
    "codes.xml:4: “perhaps” is no value of the attribute “retry”, expected one "
    "of no-need, later, after-change, never\n"
    "2 errors\n" },
  { "attribute/snippet-kind", "codes.xml", "kind=\"sh\"", "kind=\"bash\"",
    "codes.xml:36: “bash” is no value of the attribute “kind”, expected one of "
    "sh, powershell, config, dns-record, message\n"
    "1 error\n" },
  { "attribute/relation-id", "codes.xml", "<related code=\"toy/No-Such\"/>",
    "<related code=\"No-Such\"/>",
    "codes.xml:14: “No-Such” is no value of the attribute “code”, expected the "
    "id of an entry, as “smtp/550”\n"
    "1 error\n" },
  { "attribute/external", "codes.xml", "external=\"yes\"", "external=\"no\"",
    "codes.xml:51: “no” is no value of the attribute “external”, expected yes\n"
    "1 error\n" },
  { "attribute/value-with-blank", "codes.xml", "value=\"200\"", "value=\"2 00\"",
    "codes.xml:4: “2 00” is no value of the attribute “value”, expected a "
    "value without blanks\n"
    "1 error\n" },
  { "attribute/phase-words", "codes.xml", "phases=\"start stop\"", "phases=\"START\"",
    "codes.xml:4: “START” is no value of the attribute “phases”, expected "
    "small letters, digits and hyphens, a letter first\n"
    "1 error\n" },
  { "attribute/token", "codes.xml", "class=\"2yz\"", "class=\"2yz!\"",
    "codes.xml:4: “2yz!” is no value of the attribute “class”, expected "
    "letters, digits and hyphens\n"
    "1 error\n" },
  { "attribute/protocol-id", "protocol.xml", "id=\"toy\"", "id=\"Toy\"",
    "protocol.xml:3: “Toy” is no value of the attribute “id”, expected small "
    "letters, digits and hyphens, a letter first\n"
    "1 error\n" },
  { "attribute/grammar", "placeholders.xml", "grammar=\"token\"", "grammar=\"word\"",
    "placeholders.xml:8: “word” is no value of the attribute “grammar”, "
    "expected one of domain, host, address, mailbox, token\n"
    "1 error\n" },
  { "attribute/date", "documents.xml", "read=\"2026-01-31\"", "read=\"2026-1-31\"",
    "documents.xml:4: “2026-1-31” is no value of the attribute “read”, "
    "expected a date, as “2026-01-31”\n"
    "1 error\n" },
  { "attribute/url", "documents.xml", "url=\"https://example.org/toy1\"", "url=\"https://[x\"",
    "documents.xml:4: “https://[x” is no value of the attribute “url”, "
    "expected a URL\n"
    "1 error\n" },
  { "attribute/namespace", "codes.xml", "value=\"200\"", "xml:lang=\"en\" value=\"200\"",
    "codes.xml:4: “code” has the unknown attribute “lang”, expected “value”, "
    "“name”, “class”, “outcome”, “retry”, “actors”, “phases”, “provenance”, "
    "“status”, “part-of”, “rides-on” or “as-of”\n"
    "1 error\n" },
  { "element/missing-first", "codes.xml", "    <title>Fine</title>\n", "",
    "codes.xml:7: “summary” does not stand here, expected “title”\n"
    "1 error\n" },
  { "element/missing-inside", "codes.xml", "    <summary>All is well &amp; done.</summary>\n", "",
    "codes.xml:8: “description” does not stand here, expected “alias”, "
    "“wording” or “summary”\n"
    "1 error\n" },
  { "element/missing-last", "comparisons.xml", "    <use-b>Use 200 for a full one.</use-b>\n", "",
    "comparisons.xml:4: “comparison” ends too early, expected “use-b” in it\n"
    "1 error\n" },
  { "element/unknown", "codes.xml", "<alias>Missing toy</alias>",
    "<nickname>Missing toy</nickname>",
    "codes.xml:19: “nickname” does not stand here, expected “alias”, “wording” "
    "or “summary”\n"
    "1 error\n" },
  { "element/order", "codes.xml",
    "    <alias>Missing toy</alias>\n"
    "    <wording>No such toy</wording>\n",
    "    <wording>No such toy</wording>\n"
    "    <alias>Missing toy</alias>\n",
    "codes.xml:20: “alias” does not stand here, expected “wording” or “summary”\n"
    "1 error\n" },
  { "element/twice", "codes.xml", "<title>Fine</title>",
    "<title>Fine</title>\n"
    "    <title>Well</title>",
    "codes.xml:8: “title” does not stand here, expected “alias”, “wording” or "
    "“summary”\n"
    "1 error\n" },
  { "element/empty-description", "codes.xml",
    "      <p>The toy did\n"
    "        what it was   told.</p>\n",
    "",
    "codes.xml:9: “description” ends too early, expected “p” in it\n"
    "1 error\n" },
  { "element/inline-in-title", "codes.xml", "<title>Fine</title>",
    "<title>So <lit>fine</lit></title>",
    "codes.xml:7: “lit” does not stand here, expected nothing more\n"
    "1 error\n" },
  { "element/unknown-inline", "codes.xml", "<lit>LIST", "<b>LIST</b><lit>LIST",
    "codes.xml:23: “b” does not stand here, expected “ref” or “lit”\n"
    "1 error\n" },
  { "element/inline-in-literal", "codes.xml", "<lit>LIST", "<lit><lit>x</lit> LIST",
    "codes.xml:23: “lit” does not stand here, expected nothing more\n"
    "1 error\n" },
  { "element/placeholder-root", "placeholders.xml", NULL, "<placeholders/>\n",
    "placeholders.xml:1: “placeholders” ends too early, expected “placeholder” "
    "in it\n"
    "1 error\n" },
  { "element/root", "codes.xml", NULL, "<kodes/>\n",
    "codes.xml:1: the document starts with “kodes”, expected “protocol”, "
    "“codes”, “comparisons”, “documents” or “placeholders”\n"
    "1 error\n" },
  { "element/comparison", "comparisons.xml", "    <use-a>Use No-Such for an empty box.</use-a>\n",
    "",
    "comparisons.xml:7: “use-b” does not stand here, expected “difference” or "
    "“use-a”\n"
    "1 error\n" },
  { "element/stray-text", "codes.xml",
    "<description>\n"
    "      <p>The",
    "<description>Hello\n"
    "      <p>The",
    "codes.xml:9: a text in “description”, expected none\n"
    "1 error\n" },
  { "element/step-without-text", "codes.xml", "        <text>Ask for its name.</text>\n", "",
    "codes.xml:35: “snippet” does not stand here, expected “text”\n"
    "1 error\n" },
  { "element/several-faults", "codes.xml",
    "<title>Fine</title>\n"
    "    <summary>All is well &amp; done.</summary>",
    "<summary>All is well &amp; done.</summary>\n"
    "    <joke/>",
    "codes.xml:7: “summary” does not stand here, expected “title”\n"
    "codes.xml:8: “joke” does not stand here, expected “description”\n"
    "2 errors\n" },
  { "element/foreign-namespace", "codes.xml", "<title>Fine</title>",
    "<title xmlns=\"urn:x\">Fine</title>",
    "codes.xml:7: Did not expect element title there, expected what the schema "
    "allows\n"
    "1 error\n" },
  { "xml/mismatched-tag", "codes.xml", "<title>Fine</title>", "<title>Fine</titel>",
    "codes.xml:7: Opening and ending tag mismatch: title line 7 and titel, "
    "expected well-formed XML\n"
    "1 error\n" },
  { "xml/empty-file", "codes.xml", NULL, "",
    "codes.xml:1: Document is empty, expected well-formed XML\n"
    "1 error\n" },
  { "xml/not-xml", "codes.xml", NULL, "Hello",
    "codes.xml:1: Start tag expected, '<' not found, expected well-formed XML\n"
    "1 error\n" },
  { "xml/unknown-entity", "codes.xml", "All is well", "All&nbsp;is well",
    "codes.xml:8: Entity 'nbsp' not defined, expected well-formed XML\n"
    "1 error\n" },
  { "xml/doctype", "codes.xml", "<codes protocol=\"toy\">",
    "<!DOCTYPE codes>\n"
    "<codes protocol=\"toy\">",
    "codes.xml:3: a document type declaration, expected none\n"
    "1 error\n" },
  { "xml/entity-bomb", "codes.xml", NULL,
    "<?xml version=\"1.0\"?>\n"
    "<!DOCTYPE codes [\n"
    "<!ENTITY a \"aaaaaaaaaa\">\n"
    "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">\n"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">\n"
    "]>\n"
    "<codes protocol=\"&c;\"/>\n",
    "codes.xml:2: a document type declaration, expected none\n"
    "1 error\n" },
  { "xml/external-entity", "codes.xml", NULL,
    "<?xml version=\"1.0\"?>\n"
    "<!DOCTYPE codes [ <!ENTITY x SYSTEM \"documents.xml\"> ]>\n"
    "<codes protocol=\"toy\">&x;</codes>\n",
    "codes.xml:2: a document type declaration, expected none\n"
    "1 error\n" },
  { "xml/not-utf-8", "codes.xml", "Somebody took it.",
    "Somebody t\xf6\xf6"
    "k it.",
    "codes.xml:26: a byte that is not UTF-8, expected UTF-8\n"
    "1 error\n" },
  { "xml/other-encoding", "codes.xml", "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"",
    "codes.xml:1: the encoding “ISO-8859-1”, expected UTF-8\n"
    "1 error\n" },
  { "xml/undeclared-prefix", "codes.xml", "<title>Fine</title>", "<x:title>Fine</x:title>",
    "codes.xml:7: Namespace prefix x on title is not defined, expected "
    "well-formed XML\n"
    "1 error\n" },
  { "xml/control-character", "codes.xml", "Somebody took it.", "Somebody\001took it.",
    "codes.xml:26: PCDATA invalid Char value 1, expected well-formed XML\n"
    "1 error\n" },
  { "sections/no-tab", "sections.tsv", "TOY 1\t3", "TOY 1 3",
    "sections.tsv:3: “TOY 1 3” in the list of sections, expected a document, a "
    "tab and a section\n"
    "1 error\n" },
  { "sections/no-section", "sections.tsv", "TOY 1\t3", "TOY 1\tthree",
    "sections.tsv:3: “TOY 1\tthree” in the list of sections, expected a "
    "document, a tab and a section\n"
    "1 error\n" },
  { "sections/twice", "sections.tsv", "TOY 1\tA", "TOY 1\t3",
    "sections.tsv:4: the section “3” of “TOY 1” is listed twice, expected it "
    "once\n"
    "1 error\n" },
  { "sections/not-utf-8", "sections.tsv", "TOY 1\tA", "\xff",
    "sections.tsv: a byte that is not UTF-8, expected UTF-8\n"
    "1 error\n" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  compiler_cases_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
