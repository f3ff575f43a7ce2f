/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the compiler writes, and what it does with files that can't be read or written */

#include "compiler-fixture.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "gloss-format.h"

static GVariant *
compile (CompilerFixture *fixture)
{
  gsize length = 0;
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  int status = compiler_fixture_run (fixture);

  g_assert_cmpstr (fixture->errors, ==, "");
  g_assert_cmpint (status, ==, 0);

  data = compiler_fixture_read (fixture, "codes.gvariant", &length);
  bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  return g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (GLOSS_FORMAT_TYPE), bytes, FALSE));
}

static void
assert_member (GVariant *tuple, guint member, const char *expected)
{
  g_autoptr (GVariant) value = g_variant_get_child_value (tuple, member);
  g_autofree char *text = g_variant_print (value, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_contents (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autoptr (GVariant) database = compile (fixture);

  assert_member (database, GLOSS_FORMAT_PROTOCOLS,
                 "[('toy', 'Toy Replies', 'toy reply', [('2yz', 'Good'), ('5yz', 'Bad')], "
                 "[('start', 'START'), ('stop', 'STOP')], false, 0, 2)]");
  assert_member (database, GLOSS_FORMAT_DOCUMENTS,
                 "[('TOY 1', 'The Toy Protocol', 'https://example.org/toy1', 'section-', "
                 "'2026-01-31'), ('TOY 2', 'More of Toy', 'https://example.org/toy2', '', "
                 "'2026-02-01')]");
  assert_member (database, GLOSS_FORMAT_PLACEHOLDERS,
                 "[('domain', 0x00, 'example.org', 'Domain', 'The part after the @'), "
                 "('login', 0x04, 'jsmith', 'User Name', 'The name that signs in')]");
  /* Written as No-Such and 200, which come the other way round */
  assert_member (database, GLOSS_FORMAT_COMPARISONS,
                 "[(0, 1, 'One is good, the other is not.', "
                 "['With 200 the toy moves, with No-Such there is none.'], "
                 "'Use 200 for a full one.', 'Use No-Such for an empty box.')]");
  assert_member (database, GLOSS_FORMAT_DATE, "'2026-02-01'");
}

static void
test_codes (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autoptr (GVariant) database = compile (fixture);

  assert_member (
      database, GLOSS_FORMAT_CODES,
      "[(0, 0, 0x01, 0x00, 0x00, 0x00, 1, 3, 'toy/200', '200', '', 'Fine', "
      "'All is well & done.', 'Send it when the toy has moved.', '', [], [], "
      "['The toy did what it was told.'], [], [], ['toy/No-Such'], [], [], [(0, '2.1')], "
      "[], [], [], [], '', []), "
      "(0, 1, 0x05, 0x03, 0x00, 0x00, 320, 0, 'toy/No-Such', 'No-Such', 'NOSUCH', "
      "'No Such Toy', 'The toy is not there, unlike after <ref code=\"toy/200\"/>.', "
      "'Send it when the box is empty.', 'The toy of {login} is lost.', "
      "['Missing toy'], ['No such toy'], "
      "['Nobody has put it in the box, which <lit>LIST <box></lit> shows.', "
      "'It may come back.'], ['Somebody took it.', 'It never was there.'], "
      "[(0x08, [('Look under the bed.', 0x00, '')]), "
      "(0x06, [('Ask for its name.', 0x01, \"dig +short {domain} | grep 'toy'\"), "
      "(\"Tell the toy's owner.\", 0x05, 'Please put {login} back into the box.'), "
      "('Put it into the settings.', 0x03, '[toy]\\n  name = \"{domain}\"')])], "
      "['toy/200'], ['other/5.1'], [], [(0, '3'), (1, '')], [], [], [], [], '', [])]");
}

/* What a family says holds for each of its codes, which replace what there is one of and add to
 * lists; a text that two share is one text. What belongs together says so both ways. */
static void
test_family (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autoptr (GVariant) database = NULL;

  compiler_fixture_write (
      fixture, "codes.xml",
      "<codes protocol='toy'>"
      "<family class='2yz' retry='never' actors='nobody' phases='stop' provenance='vendor' "
      "status='current' part-of='toy/No-Such' as-of='2026-03'>"
      "<title>Shared</title><wording>toy {domain} moved</wording>"
      "<description><p>All say so.</p></description>"
      "<reference document='TOY 2'/>"
      "<code value='200' outcome='neutral'><summary>It is one.</summary></code>"
      "<code value='201' outcome='success' class='5yz' phases='' rides-on='toy/No-Such'>"
      "<title>Own</title><wording>toy … is gone</wording><summary>It is another.</summary>"
      "<description><p>And this one too.</p></description>"
      "<companion code='toy/200'/><reference document='TOY 1'/></code>"
      "</family>"
      "<code value='No-Such' class='2yz' outcome='neutral' retry='never' actors='nobody' phases='' "
      "provenance='vendor' status='current'><title>A</title><summary>It is a.</summary>"
      "<description><p>The a of toys.</p></description></code></codes>",
      -1);
  database = compile (fixture);
  assert_member (
      database, GLOSS_FORMAT_CODES,
      "[(0, 0, 0x06, 0x03, 0x02, 0x00, 1, 2, 'toy/200', '200', '', 'Shared', 'It is one.', '', '', "
      "[], ['toy {domain} moved'], ['All say so.'], [], [], [], ['toy/201'], [], [(1, '')], "
      "['toy/No-Such'], [], [], [], '2026-03', []), "
      "(0, 1, 0x01, 0x03, 0x02, 0x00, 1, 0, 'toy/201', '201', '', 'Own', 'It is another.', '', '', "
      "[], ['toy {domain} moved', 'toy … is gone'], ['All say so.', 'And this one too.'], "
      "[], [], [], ['toy/200'], [], [(1, ''), (0, '')], "
      "['toy/No-Such'], [], ['toy/No-Such'], [], '2026-03', []), "
      "(0, 0, 0x06, 0x03, 0x02, 0x00, 1, 0, 'toy/No-Such', 'No-Such', '', 'A', 'It is a.', '', '', "
      "[], [], ['The a of toys.'], [], [], [], [], [], [], "
      "[], ['toy/200', 'toy/201'], [], ['toy/201'], '', [])]");
}

/* A reply tells what the first code does that it rides on and that comes out as it does, and it is
 * found by what it is a part of. */
static void
test_reply (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autoptr (GVariant) database = NULL;
  g_autoptr (GVariant) codes = NULL;
  g_autoptr (GVariant) reply = NULL;

  compiler_fixture_edit (
      fixture, "codes.xml", "</codes>",
      "<code value='box' class='2yz' outcome='neutral' retry='never' actors='nobody' phases='' "
      "provenance='vendor' status='current'><title>Box</title><alias>Chest</alias>"
      "<summary>It is a box.</summary><description><p>Toys are in it.</p></description></code>"
      "<family part-of='toy/box' class='5yz' actors='nobody' phases='' provenance='vendor' "
      "status='current'><code value='box/gone' outcome='permanent-failure' retry='never' "
      "rides-on='toy/200 toy/No-Such'><title>Gone</title><summary>It is gone.</summary>"
      "<cause>It was there before.</cause></code></family></codes>");
  database = compile (fixture);
  codes = g_variant_get_child_value (database, GLOSS_FORMAT_CODES);
  reply = g_variant_get_child_value (codes, 3);
  assert_member (reply, GLOSS_FORMAT_CODE_VALUE, "'box/gone'");
  assert_member (reply, GLOSS_FORMAT_CODE_TELL, "'The toy of {login} is lost.'");
  assert_member (reply, GLOSS_FORMAT_CODE_CONTEXT, "['Box', 'Chest']");
}

static void
test_order (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autoptr (GVariant) database = NULL;

  /* Two more protocols: codes stand protocol by protocol, whatever the order of their files, and
   * equal values in the order of the codes. */
  compiler_fixture_edit (fixture, "protocol.xml", "id=\"toy\"", "id=\"zoo\"");
  compiler_fixture_edit (fixture, "comparisons.xml", "a=\"toy/no-such\" b=\"toy/200\"",
                         "a=\"zoo/b\" b=\"art/200\"");
  compiler_fixture_write (fixture, "placeholders.xml",
                          "<protocol id='art'><name>Art</name><item-name>art</item-name>"
                          "<class id='x'><name>X</name></class></protocol>",
                          -1);
  compiler_fixture_write (
      fixture, "documents.xml",
      "<codes protocol='zoo'>"
      "<code value='b' class='2yz' outcome='neutral' retry='never' actors='nobody' phases='' "
      "provenance='vendor' status='current'><title>B</title><summary>It is b.</summary>"
      "<description><p>The b of zoo.</p></description><use>Say b.</use></code>"
      "<code value='200' class='2yz' outcome='neutral' retry='never' actors='nobody' phases='' "
      "provenance='vendor' status='current'><title>A</title><summary>It is a.</summary>"
      "<description><p>The a of zoo.</p></description><use>Say a.</use></code></codes>",
      -1);
  compiler_fixture_write (
      fixture, "codes.xml",
      "<codes protocol='art'>"
      "<code value='C' class='x' outcome='neutral' retry='never' actors='nobody' phases='' "
      "provenance='vendor' status='current'><title>C</title><summary>It is c.</summary>"
      "<description><p>The c of art.</p></description><use>Say c.</use></code>"
      "<code value='200' class='x' outcome='neutral' retry='never' actors='nobody' phases='' "
      "provenance='vendor' status='current'><title>D</title><summary>It is d.</summary>"
      "<description><p>The d of art.</p></description><use>Say d.</use></code></codes>",
      -1);

  database = compile (fixture);
  assert_member (database, GLOSS_FORMAT_PROTOCOLS,
                 "[('art', 'Art', 'art', [('x', 'X')], [], false, 0, 2), "
                 "('zoo', 'Toy Replies', 'toy reply', [('2yz', 'Good'), ('5yz', 'Bad')], "
                 "[('start', 'START'), ('stop', 'STOP')], false, 2, 2)]");
  /* art/C, art/200, zoo/b, zoo/200 */
  assert_member (database, GLOSS_FORMAT_BY_ID, "[1, 0, 3, 2]");
  assert_member (database, GLOSS_FORMAT_BY_VALUE, "[1, 3, 2, 0]");
  assert_member (database, GLOSS_FORMAT_DATE, "''");
}

static void
test_header (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autoptr (GVariant) database = compile (fixture);
  gsize length = 0;
  g_autofree char *data = compiler_fixture_read (fixture, "codes.gvariant", &length);
  GlossFormatHeader header;

  g_assert_true (g_variant_is_normal_form (database));
  memcpy (&header, data, sizeof header);
  g_assert_cmphex (header.magic, ==, GLOSS_FORMAT_MAGIC);
  g_assert_cmpuint (header.version, ==, GLOSS_FORMAT_VERSION);
  g_assert_cmpuint (header.reserved, ==, 0);
  g_assert_cmpuint (header.length, ==, length);
  g_assert_cmphex (header.checksum, ==,
                   gloss_format_checksum (data + sizeof header, length - sizeof header));
}

/* The same source gives the same bytes, or no build could be reproduced. */
static void
test_reproducible (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  gsize first_length = 0;
  gsize second_length = 0;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_cmpint (compiler_fixture_run (fixture), ==, 0);
  first = compiler_fixture_read (fixture, "codes.gvariant", &first_length);
  g_assert_cmpint (compiler_fixture_run (fixture), ==, 0);
  second = compiler_fixture_read (fixture, "codes.gvariant", &second_length);
  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
test_checksum (void)
{
  /* The check value of this polynomial, known for the nine digits */
  g_assert_cmphex (gloss_format_checksum ("123456789", 9), ==, 0xcbf43926);
  g_assert_cmphex (gloss_format_checksum ("", 0), ==, 0);
}

static void
test_truncated (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  gsize length = 0;
  g_autofree char *text = compiler_fixture_read (fixture, "codes.xml", &length);

  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;

  for (gsize cut = 0; cut < length; cut += 29)
    {
      compiler_fixture_write (fixture, "codes.xml", text, cut);
      g_assert_cmpint (compiler_fixture_run (fixture), ==, 1);
      g_assert_true (g_str_has_prefix (fixture->errors, "codes.xml:"));
      g_assert_true (g_str_has_suffix (fixture->errors, ", expected well-formed XML\n1 error\n"));
      g_assert_false (compiler_fixture_has (fixture, "codes.gvariant"));
    }
}

/* Errors of several files are told together, and what is missing with a file is not told at all. */
static void
test_all_errors (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();

  compiler_fixture_edit (fixture, "protocol.xml", "</protocol>", "");
  compiler_fixture_edit (fixture, "codes.xml", "<title>Fine</title>", "<title> Fine</title>");
  compiler_fixture_edit (fixture, "comparisons.xml", "a=\"toy/no-such\"", "a=\"none\"");
  compiler_fixture_edit (fixture, "comparisons.xml", "difference>\n    <use-a",
                         "difference><x/><use-a");

  g_assert_cmpint (compiler_fixture_run (fixture), ==, 1);
  g_assert_cmpstr (fixture->errors, ==,
                   "protocol.xml:11: Premature end of data in tag protocol line 3, "
                   "expected well-formed XML\n"
                   "codes.xml:7: “title” has a blank at an end, expected none\n"
                   "comparisons.xml:4: “none” is no value of the attribute “a”, "
                   "expected the id of an entry, as “smtp/550”\n"
                   "comparisons.xml:6: “x” does not stand here, "
                   "expected “difference” or “use-a”\n"
                   "4 errors\n");
}

static void
test_old_output_stays (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autofree char *output = NULL;

  compiler_fixture_write (fixture, "codes.gvariant", "old", -1);
  compiler_fixture_edit (fixture, "codes.xml", "<title>Fine</title>", "<title/>");
  g_assert_cmpint (compiler_fixture_run (fixture), ==, 1);
  output = compiler_fixture_read (fixture, "codes.gvariant", NULL);
  g_assert_cmpstr (output, ==, "old");
}

static void
test_phases (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autoptr (GString) phases = g_string_new (NULL);

  for (guint i = 2; i < 64; i++)
    g_string_append_printf (phases, "<phase id=\"p%u\"><label>p</label></phase>", i);
  g_string_append (phases, "\n</protocol>");
  compiler_fixture_edit (fixture, "protocol.xml", "</protocol>", phases->str);
  compiler_fixture_edit (fixture, "codes.xml", "phases=\"\"", "phases=\"p63\"");
  g_assert_cmpint (compiler_fixture_run (fixture), ==, 0);

  compiler_fixture_edit (fixture, "protocol.xml", "</protocol>",
                         "<phase id=\"p64\"><label>p</label></phase></protocol>");
  g_assert_cmpint (compiler_fixture_run (fixture), ==, 1);
  g_assert_cmpstr (fixture->errors, ==,
                   "protocol.xml:11: 65 definitions of a phase, expected at most 64\n1 error\n");
}

static void
test_too_large (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "codes.xml", NULL);

  g_assert_cmpint (truncate (path, 64 * 1024 * 1024 + 1), ==, 0);
  g_assert_cmpint (compiler_fixture_run (fixture), ==, 1);
  g_assert_cmpstr (fixture->errors, ==,
                   "codes.xml: a file of 67108865 bytes, expected at most 67108864\n1 error\n");
}

/* An element that is nested too deep for the parser is an error, not the end of the stack. */
static void
test_deep (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autoptr (GString) deep = g_string_new ("<codes protocol='toy'>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<code>");
  compiler_fixture_write (fixture, "codes.xml", deep->str, -1);
  g_assert_cmpint (compiler_fixture_run (fixture), ==, 1);
  g_assert_true (g_str_has_prefix (fixture->errors, "codes.xml:1: Excessive depth in document"));
}

static void
test_missing_files (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  g_autofree char *schema = g_strconcat ("--schema=", g_getenv ("GLOSS_SCHEMA"), NULL);
  const char *const no_input[] = { "--output=o", "--sections=sections.tsv", schema, "none.xml",
                                   NULL };
  const char *const no_sections[] = { "--output=o", "--sections=none.tsv", schema, "codes.xml",
                                      NULL };
  const char *const no_schema[] = { "--output=o", "--sections=sections.tsv", "--schema=none.rng",
                                    "codes.xml", NULL };
  const char *const no_folder[] = { "--output=none/o", "--sections=sections.tsv", schema,
                                    "documents.xml", NULL };

  g_assert_cmpint (compiler_fixture_run_with (fixture, no_input), ==, 1);
  g_assert_cmpstr (fixture->errors, ==,
                   "none.xml: Failed to open file “none.xml”: No such file or directory, "
                   "expected a file that can be read\n1 error\n");
  g_assert_cmpint (compiler_fixture_run_with (fixture, no_sections), ==, 1);
  g_assert_cmpstr (fixture->errors, ==,
                   "none.tsv: Failed to open file “none.tsv”: No such file or directory, "
                   "expected a file that can be read\n1 error\n");
  g_assert_cmpint (compiler_fixture_run_with (fixture, no_schema), ==, 1);
  g_assert_cmpstr (fixture->errors, ==,
                   "none.rng: Failed to open file “none.rng”: No such file or directory, "
                   "expected a file that can be read\n1 error\n");
  g_assert_cmpint (compiler_fixture_run_with (fixture, no_folder), ==, 1);
  g_assert_true (g_str_has_prefix (fixture->errors, "none/o: "));
  g_assert_true (g_str_has_suffix (
      fixture->errors,
      "No such file or directory, expected a file that can be written\n1 error\n"));
  g_assert_false (compiler_fixture_has (fixture, "o"));
}

static void
test_bad_schema (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  const char *const arguments[] = { "--output=o", "--sections=sections.tsv", "--schema=bad.rng",
                                    "codes.xml", NULL };

  compiler_fixture_write (fixture, "bad.rng", "<grammar", -1);
  g_assert_cmpint (compiler_fixture_run_with (fixture, arguments), ==, 1);
  g_assert_true (g_str_has_prefix (fixture->errors, "bad.rng:1: "));
  g_assert_true (g_str_has_suffix (fixture->errors, ", expected well-formed XML\n1 error\n"));

  compiler_fixture_write (fixture, "bad.rng",
                          "\n<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\">"
                          "<start><ref name=\"none\"/></start></grammar>",
                          -1);
  g_assert_cmpint (compiler_fixture_run_with (fixture, arguments), ==, 1);
  g_assert_cmpstr (fixture->errors, ==,
                   "bad.rng:2: Reference none has no matching definition, "
                   "expected a RELAX NG schema\n1 error\n");
}

static void
test_usage (void)
{
  g_autoptr (CompilerFixture) fixture = compiler_fixture_new ();
  const char *const nothing[] = { NULL };
  const char *const unknown[] = { "--no-such-option", NULL };

  g_assert_cmpint (compiler_fixture_run_with (fixture, nothing), ==, 2);
  g_assert_cmpstr (fixture->errors, ==,
                   "gloss-compiler: --output, --sections, --schema and an input are needed\n");
  g_assert_cmpint (compiler_fixture_run_with (fixture, unknown), ==, 2);
  g_assert_true (g_str_has_prefix (fixture->errors, "gloss-compiler: "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compiler/contents", test_contents);
  g_test_add_func ("/compiler/codes", test_codes);
  g_test_add_func ("/compiler/family", test_family);
  g_test_add_func ("/compiler/reply", test_reply);
  g_test_add_func ("/compiler/order", test_order);
  g_test_add_func ("/compiler/header", test_header);
  g_test_add_func ("/compiler/reproducible", test_reproducible);
  g_test_add_func ("/compiler/checksum", test_checksum);
  g_test_add_func ("/compiler/truncated", test_truncated);
  g_test_add_func ("/compiler/all-errors", test_all_errors);
  g_test_add_func ("/compiler/old-output-stays", test_old_output_stays);
  g_test_add_func ("/compiler/phases", test_phases);
  g_test_add_func ("/compiler/too-large", test_too_large);
  g_test_add_func ("/compiler/deep", test_deep);
  g_test_add_func ("/compiler/missing-files", test_missing_files);
  g_test_add_func ("/compiler/bad-schema", test_bad_schema);
  g_test_add_func ("/compiler/usage", test_usage);
  return g_test_run ();
}
