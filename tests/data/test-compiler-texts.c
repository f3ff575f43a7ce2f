/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is refused of texts and snippets, and what is not */

#include "compiler-fixture.h"

static const CompilerCase cases[] = {
  { "text/empty", "codes.xml", "<title>Fine</title>", "<title/>",
    "codes.xml:7: “title” is empty, expected a text\n"
    "1 error\n" },
  { "text/blank", "codes.xml", "<title>Fine</title>", "<title> </title>",
    "codes.xml:7: “title” has a blank at an end, expected none\n"
    "1 error\n" },
  { "text/blank-at-start", "codes.xml", "<cause>Somebody", "<cause> Somebody",
    "codes.xml:26: “cause” has a blank at an end, expected none\n"
    "1 error\n" },
  { "text/blank-at-end", "codes.xml", "took it.</cause>",
    "took it.\n"
    "    </cause>",
    "codes.xml:26: “cause” has a blank at an end, expected none\n"
    "1 error\n" },
  { "text/no-break-space-at-end", "codes.xml", "took it.</cause>", "took it.&#160;</cause>",
    "codes.xml:26: “cause” has a blank at an end, expected none\n"
    "1 error\n" },
  { "text/control", "codes.xml", "Somebody took", "Somebody&#x85;took",
    "codes.xml:26: U+0085 in the text, expected no control or bidirectional "
    "character\n"
    "1 error\n" },
  { "text/bidirectional", "codes.xml", "Somebody took", "Somebody &#x202E;took",
    "codes.xml:26: U+202E in the text, expected no control or bidirectional "
    "character\n"
    "1 error\n" },
  { "text/bidirectional-in-title", "documents.xml", "The Toy Protocol", "The &#x200F;Toy",
    "documents.xml:4: “title”: U+200F in the text, expected no control or "
    "bidirectional character\n"
    "1 error\n" },
  { "text/bidirectional-in-example", "placeholders.xml", "example=\"jsmith\"",
    "example=\"j&#x2066;smith\"",
    "placeholders.xml:8: “example”: U+2066 in the text, expected no control or "
    "bidirectional character\n"
    "1 error\n" },
  { "text/empty-attribute", "placeholders.xml", "example=\"jsmith\"", "example=\"\"",
    "placeholders.xml:8: “example” is empty, expected a text\n"
    "1 error\n" },
  { "text/blank-in-attribute", "documents.xml", "title=\"More of Toy\"", "title=\" More of Toy\"",
    "documents.xml:5: “title” has a blank at an end, expected none\n"
    "1 error\n" },
  { "text/plain-literal", "codes.xml", "Somebody took", "Somebody &lt;lit>took&lt;/lit>",
    "codes.xml:26: plain text that would be read as an inline form, expected "
    "the element itself or other words\n"
    "1 error\n" },
  { "text/plain-reference", "codes.xml", "Somebody took", "&lt;ref code=\"toy/200\"/> took",
    "codes.xml:26: plain text that would be read as an inline form, expected "
    "the element itself or other words\n"
    "1 error\n" },
  { "text/half-a-form", "codes.xml", "Somebody took", "Somebody &lt;/lit> took",
    "codes.xml:26: “</lit>” looks like an inline form, expected <ref "
    "code=\"PROTOCOL/VALUE\"/> or <lit>TEXT</lit>\n"
    "1 error\n" },
  { "text/form-in-literal", "codes.xml", "LIST &lt;box>", "LIST &lt;ref>",
    "codes.xml:23: “<ref>” looks like an inline form, expected <ref "
    "code=\"PROTOCOL/VALUE\"/> or <lit>TEXT</lit>\n"
    "1 error\n" },
  { "text/form-in-title", "codes.xml", "<title>Fine</title>",
    "<title>&lt;lit>Fine&lt;/lit></title>",
    "codes.xml:7: plain text that would be read as an inline form, expected "
    "the element itself or other words\n"
    "1 error\n" },
  { "text/empty-literal", "codes.xml", "LIST &lt;box>", "",
    "codes.xml:23: “lit” is empty or has a blank at an end, expected neither\n"
    "1 error\n" },
  { "text/blank-in-literal", "codes.xml", "LIST &lt;box>", " LIST",
    "codes.xml:23: “lit” is empty or has a blank at an end, expected neither\n"
    "1 error\n" },
  { "text/comment", "codes.xml", "Somebody took", "Somebody<!-- who? --> took",
    "codes.xml:26: a comment, CDATA section or instruction in a text, expected "
    "none\n"
    "1 error\n" },
  { "text/cdata", "codes.xml", "Somebody took", "<![CDATA[Somebody]]> took",
    "codes.xml:26: a comment, CDATA section or instruction in a text, expected "
    "none\n"
    "1 error\n" },
  { "text/processing-instruction", "codes.xml", "Somebody took", "Somebody<?x?> took",
    "codes.xml:26: a comment, CDATA section or instruction in a text, expected "
    "none\n"
    "1 error\n" },
  { "text/placeholder-in-prose", "codes.xml", "Somebody took", "{login} took",
    "codes.xml:26: “{login}” in “cause”, expected placeholders only in "
    "“snippet”, “tell” and “wording”\n"
    "1 error\n" },
  { "text/placeholder-in-wording", "codes.xml", "<wording>No such toy</wording>",
    "<wording>No such toy {login}</wording>", "" },
  { "text/twice-in-code", "codes.xml", "It may come back.", "Somebody took it.",
    "codes.xml:26: “cause” says what “p” on line 24 says, expected no text "
    "twice in one entry\n"
    "1 error\n" },
  { "text/twice-among-aliases", "codes.xml", "<alias>Missing toy</alias>",
    "<alias>Missing toy</alias>\n"
    "    <alias>Missing toy</alias>",
    "codes.xml:20: “alias” says what “alias” on line 19 says, expected no text "
    "twice in one entry\n"
    "1 error\n" },
  { "text/twice-among-wordings", "codes.xml", "<wording>No such toy</wording>",
    "<wording>No such toy</wording>\n"
    "    <wording>No such toy</wording>",
    "codes.xml:21: “wording” says what “wording” on line 20 says, expected no "
    "text twice in one entry\n"
    "1 error\n" },
  { "text/alias-is-title", "codes.xml", "<alias>Missing toy", "<alias>No Such Toy",
    "codes.xml:19: “alias” says what “title” on line 18 says, expected no text "
    "twice in one entry\n"
    "1 error\n" },
  { "text/twice-in-comparison", "comparisons.xml", "Use 200 for a full one.",
    "One is good, the other is not.",
    "comparisons.xml:8: “use” says what “summary” on line 5 says, expected no "
    "text twice in one entry\n"
    "1 error\n" },
  { "text/twice-in-source", "codes.xml", "Send it when the box is empty.",
    "Send it when the toy has moved.",
    "codes.xml:50: “use” says what “use” at codes.xml:13 says, expected words "
    "of its own\n"
    "1 error\n" },
  { "text/twice-in-files", "comparisons.xml", "One is good, the other is not.",
    "Send it when the box is empty.",
    "comparisons.xml:5: “summary” says what “use” at codes.xml:50 says, "
    "expected words of its own\n"
    "1 error\n" },
  { "snippet/empty", "codes.xml",
    "[toy]\n"
    "  name = \"{domain}\"",
    "",
    "codes.xml:45: “snippet” is empty, expected something to copy\n"
    "1 error\n" },
  { "snippet/placeholder", "codes.xml", "{domain} | grep 'toy'", "{domian}",
    "codes.xml:36: there is no placeholder “{domian}”, expected one that is "
    "defined\n"
    "1 error\n" },
  { "snippet/placeholder-in-quotes", "codes.xml", "{domain} | grep 'toy'", "\"{domain}\"",
    "codes.xml:36: “{domain}” stands inside quotes, expected it outside\n"
    "1 error\n" },
  { "snippet/placeholder-in-single-quotes", "codes.xml", "{domain} | grep 'toy'", "'x {domain}'",
    "codes.xml:36: “{domain}” stands inside quotes, expected it outside\n"
    "1 error\n" },
  { "snippet/placeholder-escaped", "codes.xml", "{domain} | grep 'toy'", "\\{domain}",
    "codes.xml:36: “{domain}” stands behind an escape character, expected none\n"
    "1 error\n" },
  { "snippet/placeholder-as-command", "codes.xml", "dig +short {domain} | grep 'toy'",
    "{domain} --help",
    "codes.xml:36: “{domain}” stands where a command does, expected it as an "
    "argument\n"
    "1 error\n" },
  { "snippet/placeholder-as-command-in-pipeline", "codes.xml", "dig +short {domain} | grep 'toy'",
    "true | {domain}",
    "codes.xml:36: “{domain}” stands where a command does, expected it as an "
    "argument\n"
    "1 error\n" },
  { "snippet/placeholder-in-a-path-of-a-command", "codes.xml", "dig +short {domain} | grep 'toy'",
    "./{domain} --help",
    "codes.xml:36: “{domain}” stands where a command does, expected it as an "
    "argument\n"
    "1 error\n" },
  { "snippet/placeholder-as-part-of-a-command", "codes.xml", "dig +short {domain} | grep 'toy'",
    "toy-{domain} --help",
    "codes.xml:36: “{domain}” stands where a command does, expected it as an "
    "argument\n"
    "1 error\n" },
  { "snippet/placeholder-after-an-assignment", "codes.xml", "dig +short {domain} | grep 'toy'",
    "LANG=C {domain}",
    "codes.xml:36: “{domain}” stands where a command does, expected it as an "
    "argument\n"
    "1 error\n" },
  { "snippet/placeholder-in-a-group", "codes.xml", "dig +short {domain} | grep 'toy'",
    "{ {domain}; }",
    "codes.xml:36: “{domain}” stands where a command does, expected it as an "
    "argument\n"
    "1 error\n" },
  { "snippet/placeholder-as-a-script", "codes.xml", "dig +short {domain} | grep 'toy'",
    ". {domain}",
    "codes.xml:36: “{domain}” stands where a command does, expected it as an "
    "argument\n"
    "1 error\n" },
  { "snippet/placeholder-behind-dollar", "codes.xml", "dig +short {domain} | grep 'toy'",
    "echo ${domain}",
    "codes.xml:36: “{domain}” stands behind “$”, expected none\n"
    "1 error\n" },
  { "snippet/powershell-assignment", "codes.xml",
    "<snippet kind=\"sh\">dig +short {domain} | grep 'toy'",
    "<snippet kind=\"powershell\">$name = {domain}",
    "codes.xml:36: “{domain}” stands where a command does, expected it as an "
    "argument\n"
    "1 error\n" },
  { "snippet/powershell-block", "codes.xml",
    "<snippet kind=\"sh\">dig +short {domain} | grep 'toy'",
    "<snippet kind=\"powershell\">1 | ForEach-Object { {domain} }",
    "codes.xml:36: “{domain}” stands where a command does, expected it as an "
    "argument\n"
    "1 error\n" },
  { "snippet/powershell-start-of-a-word", "codes.xml",
    "<snippet kind=\"sh\">dig +short {domain} | grep 'toy'",
    "<snippet kind=\"powershell\">Resolve-DnsName {domain}.Length",
    "codes.xml:36: “{domain}” is part of a word, expected it as a whole one\n"
    "1 error\n" },
  { "snippet/powershell-end-of-a-word", "codes.xml",
    "<snippet kind=\"sh\">dig +short {domain} | grep 'toy'",
    "<snippet kind=\"powershell\">Resolve-DnsName _dmarc.{domain}",
    "codes.xml:36: “{domain}” is part of a word, expected it as a whole one\n"
    "1 error\n" },
  { "snippet/open-quote", "codes.xml", "grep 'toy'", "grep 'toy",
    "codes.xml:36: a quote in “dig +short {domain} | grep 'toy” does not end, "
    "expected its end\n"
    "1 error\n" },
  { "snippet/continued-line", "codes.xml", "grep 'toy'", "grep \\",
    "codes.xml:36: “dig +short {domain} | grep \\” ends with an escape "
    "character, expected a whole command on the line\n"
    "1 error\n" },
  { "snippet/empty-line", "codes.xml", "grep 'toy'",
    "grep 'toy'\n"
    "\n"
    "true",
    "codes.xml:37: “snippet” has an empty line, expected none\n"
    "1 error\n" },
  { "snippet/blank-at-start", "codes.xml", "dig +short", " dig +short",
    "codes.xml:36: a line of “snippet” has a blank at its start, expected none\n"
    "1 error\n" },
  { "snippet/blank-at-end", "codes.xml", "[toy]\n", "[toy] \n",
    "codes.xml:45: a line of “snippet” has a blank at its end, expected none\n"
    "1 error\n" },
  { "snippet/bidirectional", "codes.xml", "grep 'toy'", "grep &#x202E;toy",
    "codes.xml:36: U+202E in the text, expected no control or bidirectional "
    "character\n"
    "1 error\n" },
  { "snippet/powershell-typographic-quote", "codes.xml",
    "<snippet kind=\"sh\">dig +short {domain} | grep 'toy'",
    "<snippet kind=\"powershell\">Resolve-DnsName “{domain}”",
    "codes.xml:36: “{domain}” stands inside quotes, expected it outside\n"
    "1 error\n" },
  { "snippet/powershell-escape", "codes.xml",
    "<snippet kind=\"sh\">dig +short {domain} | grep 'toy'",
    "<snippet kind=\"powershell\">Resolve-DnsName `{domain}",
    "codes.xml:36: “{domain}” stands behind an escape character, expected none\n"
    "1 error\n" },
  { "snippet/message-blank", "codes.xml", "back into the box.", "back into the box. ",
    "codes.xml:40: “snippet” has a blank at an end, expected none\n"
    "1 error\n" },
  { "good/comment-in-command", "codes.xml", "grep 'toy'", "grep toy # it's there", "" },
  { "good/placeholder-in-an-assignment", "codes.xml", "dig +short", "NAME={domain} dig $TYPE", "" },
  { "good/placeholder-in-powershell", "codes.xml",
    "<snippet kind=\"sh\">dig +short {domain} | grep 'toy'",
    "<snippet kind=\"powershell\">Resolve-DnsName {domain} | Where-Object { $_.Type -eq 'MX' }",
    "" },
  { "good/escaped-quote", "codes.xml", "grep 'toy'", "grep \\'", "" },
  { "good/quote-in-quotes", "codes.xml", "grep 'toy'", "grep \"'\" '\"'", "" },
  { "good/comment-between-elements", "codes.xml", "<title>Fine</title>",
    "<!-- a remark --><title>Fine</title>", "" },
  { "good/wording-is-title", "codes.xml", "<wording>No such toy", "<wording>No Such Toy", "" },
  { "good/short-step-in-two-codes", "codes.xml", "    <use>Send it when the toy has moved.</use>",
    "    <fix actor=\"user\"><step><text>Look under the bed.</text></step></fix>\n"
    "    <use>Send it when the toy has moved.</use>",
    "" },
  { "good/angle-brackets-in-prose", "codes.xml", "Somebody took it.",
    "Somebody &lt;took> it &amp; ran.", "" },
  { "good/braces-that-are-no-placeholder", "codes.xml", "Somebody took it.",
    "Somebody { took } it.", "" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  compiler_cases_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
