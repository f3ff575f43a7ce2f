#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What docs/terminal.md promises, checked on the program from outside."""

import json
import os
import re
import unittest

import tap
import terminal
from terminal import load, run, run_bytes, run_in_terminal, run_into

NARROW = 40

MESSAGE = re.compile(r"(gloss: [^\n]+\n)+")


class Case(unittest.TestCase):
    def assert_found(self, answer):
        self.assertEqual(answer.errors, "")
        self.assertEqual(answer.status, 0)
        self.assertTrue(answer.output.endswith("\n"))

    def assert_refused(self, answer, *words):
        """Wrong usage: a message that has @words, on standard error only."""
        self.assertEqual(answer.output, "")
        self.assertRegex(answer.errors, MESSAGE)
        for word in words:
            self.assertIn(word, answer.errors)
        self.assertEqual(answer.status, 2)

    def assert_title(self, text, value):
        self.assertRegex(text, rf"(?m)^{value}  \S")


class Arguments(Case):
    def test_shows_each_code(self):
        """Arguments that are all codes are shown, in their order"""
        answer = run("550", "252")
        self.assert_found(answer)
        titles = re.findall(r"(?m)^(\d{3})  ", answer.output)
        self.assertEqual(titles, ["550", "252"])

    def test_id_value_and_case(self):
        """A code is an id or a bare value, without regard to case"""
        expected = run("show", "550").output
        self.assertTrue(expected.startswith("550  "))
        for name in ("550", "smtp/550", "SMTP/550", "Smtp/550"):
            with self.subTest(name=name):
                self.assertEqual(run(name).output, expected)
                self.assertEqual(run("show", name).output, expected)

    def test_versus_compares(self):
        """A vs B is compared, in one argument or in three"""
        expected = run("compare", "252", "556").output
        self.assertTrue(expected.startswith("252 vs 556  "))
        for arguments in (["252", "vs", "556"], ["252 vs 556"], ["smtp/252", "VS", "556"],
                          ["252", "vs.", "556"]):
            with self.subTest(arguments=arguments):
                answer = run(*arguments)
                self.assert_found(answer)
                self.assertEqual(answer.output, expected)

    def test_versus_keeps_the_order(self):
        """The code that is named first is the first of the two"""
        document = load("556", "vs", "252")
        self.assertEqual([document["a"]["id"], document["b"]["id"]], ["smtp/556", "smtp/252"])

    def test_anything_else_is_one_search(self):
        """Arguments that are not all codes are one search for all of them"""
        for words in (["mailbox", "full"], ["mailbox full"], ["550", "mailbox"], ["user unknown"]):
            with self.subTest(words=words):
                answer = run(*words)
                self.assert_found(answer)
                self.assertEqual(answer.output, run("search", *words).output)

    def test_show(self):
        """show prints each entry with all its parts"""
        answer = run("show", "550", "smtp/450")
        self.assert_found(answer)
        for heading in ("How to Fix: Sender", "When You See It", "Description", "When to Send It",
                        "What to Tell the Sender", "Often Confused With", "Goes With", "Related",
                        "In Other Protocols", "Defined In"):
            self.assertRegex(answer.output, rf"(?m)^{heading}$")

    def test_list_names_the_protocols(self):
        """list without a protocol prints every protocol and how many codes it has"""
        answer = run("list")
        self.assert_found(answer)
        self.assert_title(answer.output, "smtp")
        count = len(load("list", "smtp")["codes"])
        self.assertIn(f"{count} codes", answer.output)

    def test_values_in_parts(self):
        """A code is found without its class, and an answer of a list by its last part"""
        def values(*arguments):
            return [code["value"] for code in load(*arguments)["codes"]]

        self.assertEqual(values("show", "X.2.2"), ["4.2.2", "5.2.2"])
        self.assertEqual(values("show", "x.7.26"), ["4.7.26", "5.7.26"])
        self.assertEqual(values("show", "5.7.x"), ["X.7.x"])
        answers = values("show", "127.255.255.254")
        self.assertIn("zen.spamhaus.org/127.255.255.254", answers)
        self.assertEqual({answer.split("/")[1] for answer in answers}, {"127.255.255.254"})
        self.assertEqual(run("show", "5.7.999").status, 1)

    def test_list_of_protocols(self):
        """list takes several protocols, without regard to case"""
        one = load("list", "smtp")["codes"]
        two = load("list", "SMTP", "smtp")["codes"]
        self.assertEqual(two, one + one)
        text = run("list", "smtp").output
        for code in one:
            self.assertIn(f"{code['value']}  {code['title']}\n     {code['summary']}\n", text)

    def test_end_of_options(self):
        """What follows -- is neither an option nor a command"""
        self.assertEqual(run("--", "550").output, run("show", "550").output)
        self.assertEqual(run("show", "--", "550").output, run("show", "550").output)
        self.assertEqual(run("--", "show", "550").output, run("search", "show 550").output)
        for arguments in (["--format=json", "--", "list"], ["--format", "json", "--", "list"]):
            with self.subTest(arguments=arguments):
                answer = run(*arguments)
                self.assertEqual(answer.output, run("search", "list", "--format=json").output)
        self.assertNotIn("Usage", run("--", "--help").output)

    def test_options_anywhere(self):
        """Options may stand before and after the command and its arguments"""
        expected = run("show", "550", "--format=markdown").output
        self.assertTrue(expected.startswith("## 550 "))
        for arguments in (["--format=markdown", "show", "550"], ["550", "--format=markdown"],
                          ["show", "--format=markdown", "550"],
                          ["--format", "markdown", "show", "550"]):
            with self.subTest(arguments=arguments):
                self.assertEqual(run(*arguments).output, expected)


class Search(Case):
    def ids(self, *arguments):
        return [code["id"] for code in load("search", *arguments)["codes"]]

    def test_protocol(self):
        """--protocol leaves the codes of one protocol, without regard to case"""
        every = [found for found in self.ids("--limit=0", "mailbox") if found.startswith("smtp/")]
        self.assertGreater(len(every), 5)
        self.assertEqual(self.ids("--limit=0", "--protocol=smtp", "mailbox"), every)
        self.assertEqual(self.ids("--limit=0", "--protocol=SMTP", "mailbox"), every)

    def test_outcome(self):
        """--outcome leaves the codes of that outcome, and may be given more than once"""
        codes = load("search", "--outcome=success", "mailbox")["codes"]
        self.assertEqual({code["outcome"] for code in codes}, {"success"})
        both = load("search", "--outcome=success", "--outcome=permanent-failure", "--limit=0",
                    "mailbox")["codes"]
        self.assertEqual({code["outcome"] for code in both}, {"success", "permanent-failure"})

    def test_outcome_without_words(self):
        """A filter alone lists what passes it"""
        expected = {code["id"] for code in load("list", "smtp")["codes"]
                    if code["outcome"] == "intermediate"}
        self.assertEqual(set(self.ids("--outcome=intermediate", "--limit=0")), expected)

    def test_limit(self):
        """--limit bounds the results: 20 are the default, 0 is all"""
        self.assertEqual(len(self.ids("--limit=3", "server")), 3)
        self.assertEqual(len(self.ids("server")), 20)
        every = self.ids("--limit=0", "server")
        self.assertGreater(len(every), 20)
        self.assertEqual(len(set(every)), len(every))
        self.assertEqual(every[:20], self.ids("server"))

    def test_best_match_first(self):
        """The scores of a search fall"""
        for words in (["550"], ["mailbox", "full"], ["greylisting"]):
            with self.subTest(words=words):
                scores = [code["score"] for code in load("search", *words)["codes"]]
                self.assertGreater(len(scores), 0)
                self.assertEqual(scores, sorted(scores, reverse=True))
        self.assertEqual(self.ids("550")[0], "smtp/550")

    def test_every_code_is_found_by_its_value(self):
        """Each code is the best match for its own value, and is found by its id"""
        for value in terminal.read_registry("smtp"):
            with self.subTest(value=value):
                self.assertEqual(self.ids("--limit=1", value), [f"smtp/{value}"])
                self.assertEqual(self.ids("--limit=1", f"smtp/{value}"), [f"smtp/{value}"])

    def test_filters_are_for_search(self):
        """--protocol, --outcome and --limit are refused without search"""
        for option in ("--protocol=smtp", "--outcome=success", "--limit=3"):
            for command in (["550"], ["show", "550"], ["compare", "252", "556"], ["list"],
                            ["mailbox", "full"]):
                with self.subTest(option=option, command=command):
                    self.assert_refused(run(*command, option), "gloss search")


class Status(Case):
    def test_not_found(self):
        """What was not found is told on standard error with status 1, and the rest is printed"""
        answer = run("show", "nosuch", "550", "999")
        self.assertEqual(answer.status, 1)
        self.assertEqual(answer.output, run("show", "550").output)
        self.assertRegex(answer.errors, MESSAGE)
        self.assertEqual(len(answer.errors.splitlines()), 2)
        self.assertIn("nosuch", answer.errors)
        self.assertIn("999", answer.errors)

        answer = run("list", "smtp", "nosuch")
        self.assertEqual(answer.status, 1)
        self.assertEqual(answer.output, run("list", "smtp").output)
        self.assertIn("nosuch", answer.errors)

    def test_nothing_found(self):
        """Nothing found is status 1 and a message that repeats what was asked for"""
        for arguments, missing in ((["show", "999"], ["999"]), (["compare", "550", "999"], ["999"]),
                                   (["compare", "998", "999"], ["998", "999"]),
                                   (["search", "qqqqxxxx"], ["qqqqxxxx"]),
                                   (["qqqqxxxx", "zzzzwwww"], ["qqqqxxxx zzzzwwww"]),
                                   (["list", "nosuch"], ["nosuch"])):
            with self.subTest(arguments=arguments):
                answer = run(*arguments)
                self.assertEqual(answer.status, 1)
                self.assertEqual(answer.output, "")
                self.assertRegex(answer.errors, MESSAGE)
                for word in missing:
                    self.assertIn(f"“{word}”", answer.errors)

    def test_nothing_found_as_json(self):
        """Standard output is one JSON document even when nothing was found"""
        for arguments in (["show", "999"], ["search", "qqqqxxxx"], ["list", "nosuch"]):
            with self.subTest(arguments=arguments):
                answer = run(*arguments, "--format=json")
                self.assertEqual(answer.status, 1)
                self.assertEqual(json.loads(answer.output), {"schema": 1, "codes": []})

    def test_wrong_usage(self):
        """Wrong usage is status 2 and a message that says what would be right"""
        for arguments, words in (([], ["gloss 550"]), (["show"], ["gloss show 550"]),
                                 (["compare"], ["gloss compare 252 556"]),
                                 (["compare", "550"], ["gloss compare 252 556"]),
                                 (["compare", "1", "2", "3"], ["gloss compare 252 556"]),
                                 (["compare", "550", "550"], ["“550”"]),
                                 (["compare", "550", "smtp/550"], ["“550”"]),
                                 (["search"], ["gloss search"]), (["search", ""], ["gloss search"]),
                                 (["--nosuch", "550"], ["--nosuch"]), (["-x"], ["x"])):
            with self.subTest(arguments=arguments):
                self.assert_refused(run(*arguments), *words)

    def test_wrong_values(self):
        """A wrong value of an option is refused with what is allowed"""
        outcomes = ("information", "success", "intermediate", "redirection", "transient-failure",
                    "permanent-failure", "neutral")
        for arguments, words in ((["550", "--format=xml"], ["xml", "text", "markdown", "json"]),
                                 (["550", "--format="], ["text", "markdown", "json"]),
                                 (["550", "--format=JSON"], ["text", "markdown", "json"]),
                                 (["550", "--format"], ["--format"]),
                                 (["search", "--outcome=bad", "x"], ["bad", *outcomes]),
                                 (["search", "--protocol=bad", "x"], ["bad", "gloss list"]),
                                 (["search", "--limit=-1", "x"], ["-1", "0 or more"]),
                                 (["search", "--limit=-7", "x"], ["-7", "0 or more"]),
                                 (["search", "--limit=many", "x"], ["many", "--limit"]),
                                 (["search", "--limit=99999999999", "x"], ["--limit"])):
            with self.subTest(arguments=arguments):
                self.assert_refused(run(*arguments), *words)

    def test_help(self):
        """--help tells every command, option and exit status, with every command too"""
        for arguments in (["--help"], ["show", "--help"], ["550", "--help"], ["-h"]):
            with self.subTest(arguments=arguments):
                answer = run(*arguments)
                self.assert_found(answer)
                for word in ("gloss show CODE", "gloss compare CODE CODE", "gloss search",
                             "gloss list", "--format", "--protocol", "--outcome", "--limit",
                             "--version", "exit status", "markdown"):
                    self.assertIn(word, answer.output)

    def test_version(self):
        """--version tells the version and the date of the reference"""
        for arguments in (["--version"], ["show", "--version"], ["--version", "550"]):
            with self.subTest(arguments=arguments):
                answer = run(*arguments)
                self.assert_found(answer)
                self.assertRegex(answer.output,
                                 r"^Gloss \d+\.\d+\.\d+, reference of 2\d{3}-\d{2}-\d{2}\n$")


class Output(Case):
    def test_full_disk(self):
        """Output that can't be written is status 2 and a message"""
        for arguments in (["550"], ["list", "smtp", "--format=json"], ["compare", "252", "556"],
                          ["search", "mailbox"], ["--version"], ["--help"]):
            with self.subTest(arguments=arguments):
                with open("/dev/full", "wb", buffering=0) as full:
                    self.assert_refused(run_into(full, *arguments), "No space left on device")

    def test_closed_output(self):
        """Closed standard output is status 2 and a message"""
        process = terminal.run_bytes("-c", f'exec "{terminal.GLOSS}" 550 >&-', program="/bin/sh")
        self.assertEqual(process.status, 2)
        self.assertIn(b"gloss: ", process.errors)

    def test_reader_that_leaves(self):
        """A reader that leaves at once is status 2, without a crash and without a message"""
        for arguments in (["550"], ["list", "smtp", "--format=json"], ["--help"]):
            with self.subTest(arguments=arguments):
                reader, writer = os.pipe()
                os.close(reader)
                answer = run_into(writer, *arguments)
                os.close(writer)
                self.assertEqual((answer.status, answer.errors), (2, ""))

    def test_no_codes_for_a_program(self):
        """Without a terminal there is no colour, and lines are not wrapped"""
        for code in load("list", "smtp")["codes"]:
            output = run("show", code["id"]).output
            self.assertNotIn("\x1b", output)
            lines = output.splitlines()
            self.assertIn(code["summary"], lines)
            for cause in code["causes"]:
                self.assertIn(f"  • {cause}", lines)
            for paragraph in code["description"].split("\n\n"):
                self.assertIn(paragraph, lines)

    def test_examples_fill_placeholders(self):
        """Text shows placeholders filled with their examples, JSON keeps them"""
        examples = terminal.read_examples()
        kept = 0
        for code in load("list", "smtp")["codes"]:
            lines = run("show", code["id"]).output.splitlines()
            self.assertEqual([line for line in lines if re.search(r"\{[a-z-]+\}", line)], [])
            for line in terminal.snippet_lines(code, examples):
                self.assertIn("     " + line, lines)
            if code["tell"]:
                self.assertIn(terminal.fill(code["tell"], examples), lines)
            kept += sum("{" in snippet for _, snippet in terminal.snippets(code))
        self.assertGreater(kept, 50)

    def test_markdown(self):
        """Markdown has a heading for each part, steps in order and fenced commands"""
        examples = terminal.read_examples()
        for code in load("list", "smtp")["codes"]:
            with self.subTest(code=code["id"]):
                answer = run("show", code["id"], "--format=markdown", COLUMNS=str(NARROW))
                self.assert_found(answer)
                self.assertTrue(answer.output.startswith(f"## {code['value']} "))
                self.assertIn("\n### Description\n\n", answer.output)
                self.assertEqual(answer.output.count("```") % 2, 0)
                lines = answer.output.splitlines()
                for line in terminal.snippet_lines(code, examples):
                    self.assertIn("   " + line, lines)
        table = run("compare", "252", "556", "--format=markdown").output
        self.assertIn("\n| --- | --- | --- |\n", table)
        cells = {line.count("|") for line in table.splitlines() if line.startswith("| ")}
        self.assertEqual(cells, {4})


class Width(Case):
    def too_wide(self, text, width, unbreakable=()):
        """The lines that could have been broken and were not."""
        wide = []
        for line in text.splitlines():
            words = line.strip().lstrip("•≠").split()
            if re.fullmatch(r"\d+\.", words[0] if words else ""):
                del words[0]
            if len(line) > width and len(words) > 1 and line.strip() not in unbreakable:
                wide.append(line)
        return wide

    def test_codes(self):
        """COLUMNS wraps every entry, and no word is lost; snippets are never broken"""
        examples = terminal.read_examples()
        for code in load("list", "smtp")["codes"]:
            with self.subTest(code=code["id"]):
                commands = terminal.snippet_lines(code, examples)
                narrow = run("show", code["id"], COLUMNS=str(NARROW)).output
                self.assertEqual(self.too_wide(narrow, NARROW, commands), [])
                self.assertEqual(narrow.split(), run("show", code["id"]).output.split())
                for command in commands:
                    self.assertIn("     " + command, narrow.splitlines())

    def test_comparisons(self):
        """COLUMNS wraps comparisons, their titles and facts included"""
        examples = terminal.read_examples()
        codes = {code["id"]: code for code in load("list", "smtp", "enhanced")["codes"]}
        for a, b in terminal.read_pairs():
            with self.subTest(a=a, b=b):
                commands = [line for code in (codes[a], codes[b])
                            for line in terminal.snippet_lines(code, examples)]
                narrow = run("compare", a, b, COLUMNS=str(NARROW)).output
                self.assertEqual(self.too_wide(narrow, NARROW, commands), [])
                self.assertEqual(narrow.split(), run("compare", a, b).output.split())

    def test_lists(self):
        """COLUMNS wraps lists and results"""
        for arguments in (["list"], ["list", "smtp"], ["search", "--limit=0", "server"]):
            with self.subTest(arguments=arguments):
                narrow = run(*arguments, COLUMNS=str(NARROW)).output
                self.assertEqual(self.too_wide(narrow, NARROW), [])
                self.assertEqual(narrow.split(), run(*arguments).output.split())

    def test_odd_columns(self):
        """A COLUMNS that is no sensible number does no harm"""
        expected = run("550").output.split()
        for columns in ("", "0", "-5", "1", "abc", "99999999999999999999", "40x"):
            with self.subTest(columns=columns):
                answer = run("550", COLUMNS=columns)
                self.assert_found(answer)
                self.assertEqual(answer.output.split(), expected)

    def test_terminal(self):
        """On a terminal text is wrapped at its width, and COLUMNS goes before it"""
        plain = terminal.ANSI.sub("", run_in_terminal("550", columns=NARROW).output)
        self.assertEqual(plain, run("550", COLUMNS=str(NARROW)).output)
        wider = terminal.ANSI.sub("", run_in_terminal("550", columns=NARROW, COLUMNS="72").output)
        self.assertEqual(wider, run("550", COLUMNS="72").output)
        self.assertNotEqual(wider, plain)

    def test_terminal_without_a_size(self):
        """A terminal that tells no width is taken to have 80 columns"""
        plain = terminal.ANSI.sub("", run_in_terminal("550", columns=0).output)
        self.assertEqual(plain, run("550", COLUMNS="80").output)


class Color(Case):
    def test_on_a_terminal(self):
        """A terminal gets colour, which is switched off again on every line"""
        for arguments in (["550"], ["compare", "252", "556"], ["list", "smtp"], ["mailbox"]):
            with self.subTest(arguments=arguments):
                answer = run_in_terminal(*arguments)
                self.assertEqual((answer.status, answer.errors), (0, ""))
                self.assertIn("\x1b[1;", answer.output)
                self.assertEqual(re.findall(r"\x1b(?!\[[0-9;]*m)", answer.output), [])
                for block in answer.output.split("\n\n"):
                    codes = terminal.ANSI.findall(block)
                    self.assertEqual(codes[1::2], ["\x1b[0m"] * (len(codes) // 2))
                    self.assertEqual(len(codes) % 2, 0)

    def test_outcomes_differ(self):
        """The colour of a value is that of its outcome"""
        colors = {re.match(r"\x1b\[([0-9;]+)m", run_in_terminal(value).output)[1]
                  for value in ("252", "354", "450", "550")}
        self.assertEqual(len(colors), 4)

    def test_no_color(self):
        """NO_COLOR, unless it is empty, and a terminal without colour get none"""
        for changes in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": ""}, {"TERM": None}):
            with self.subTest(changes=changes):
                self.assertNotIn("\x1b", run_in_terminal("550", **changes).output)
        self.assertIn("\x1b", run_in_terminal("550", NO_COLOR="").output)

    def test_other_formats(self):
        """Markdown and JSON are the same on a terminal"""
        for form in ("markdown", "json"):
            with self.subTest(form=form):
                option = f"--format={form}"
                self.assertEqual(run_in_terminal("550", option).output, run("550", option).output)


class Odd(Case):
    def test_invalid_utf8(self):
        """An argument that is not UTF-8 is refused, whichever it is"""
        for arguments in ([b"\xff"], [b"show", b"\xc3"], [b"search", b"mail", b"\xed\xa0\x80"]):
            with self.subTest(arguments=arguments):
                answer = run_bytes(*arguments)
                self.assertEqual((answer.status, answer.output), (2, b""))
                self.assertRegex(answer.errors.decode(), rf"Argument {len(arguments)} .*UTF-8")

    def test_invalid_utf8_in_options(self):
        """An option that is not UTF-8 is refused"""
        for option in (b"--format=\xff", b"--outcome=\xff", b"--protocol=\xff", b"--\xff"):
            with self.subTest(option=option):
                answer = run_bytes(b"search", b"mail", option)
                self.assertEqual((answer.status, answer.output), (2, b""))
                self.assertTrue(answer.errors.startswith(b"gloss: "))
                answer.errors.decode()

    def test_long_argument(self):
        """An argument of 100 kB is looked for like any other"""
        for long in ("x" * 100_000, "550 " * 25_000, "ä" * 50_000, "a b " * 25_000):
            for command in ([], ["show"], ["search"]):
                with self.subTest(long=long[:4], command=command):
                    answer = run(*command, long)
                    self.assertIn(answer.status, (0, 1))
                    if answer.status == 1:
                        self.assertRegex(answer.errors, r"^gloss: ")

    def test_many_arguments(self):
        """Thousands of codes are shown"""
        answer = run("show", *["250"] * 2000)
        self.assert_found(answer)
        self.assertEqual(len(re.findall(r"(?m)^250  ", answer.output)), 2000)

    def test_empty_argument(self):
        """An empty argument names nothing"""
        for arguments in ([""], [" "], ["", ""]):
            with self.subTest(arguments=arguments):
                self.assert_refused(run(*arguments), "gloss 550")
        answer = run("show", "")
        self.assertEqual((answer.status, answer.output), (1, ""))
        self.assertRegex(answer.errors, MESSAGE)

    def test_odd_text(self):
        """Whatever is searched for, the answer is found or not found"""
        for text in ("%s%n%d", "<b>&amp;", "'\"\\", "\t\n\r", "٥٥٠", "😀", "\u202e055", "-", "/",
                     "smtp/", "/550", "vs", "550 vs", "vs 550", "a" + "\u0301" * 50, "\x1b[31m"):
            with self.subTest(text=text):
                answer = run("search", "--", text)
                self.assertIn(answer.status, (0, 1, 2))
                self.assertEqual(answer.status == 0, answer.errors == "")

    def test_messages_cannot_steer_the_terminal(self):
        """What is repeated in a message holds no control characters"""
        for command in (["show"], ["search"], ["list"]):
            with self.subTest(command=command):
                errors = run(*command, "\x1bqqqqxxxx\x07").errors
                self.assertIn("qqqq", errors)
                self.assertNotIn("\x1b", errors)
                self.assertNotIn("\x07", errors)

    def test_locale_without_utf8(self):
        """In a locale that is not UTF-8 text is written with what is nearest"""
        plain = run_bytes("show", "550", LC_ALL="C")
        self.assertEqual((plain.status, plain.errors), (0, b""))
        text = plain.output.decode("ascii")
        self.assertIn("Sender's admin", text)
        self.assertIn('"unknown"', text)
        self.assertNotIn("?", text)
        comparison = run_bytes("252", "vs", "556", LC_ALL="C")
        self.assertEqual(comparison.status, 0)
        self.assertNotIn("?", comparison.output.decode("ascii"))
        message = run_bytes("show", "999", LC_ALL="C")
        self.assertIn('"999"', message.errors.decode("ascii"))

    def test_unknown_locale(self):
        """A locale that does not exist is no failure"""
        answer = run_bytes("show", "550", LC_ALL="xx_YY.UTF-8")
        self.assertEqual((answer.status, answer.errors), (0, b""))

    def test_json_in_any_locale(self):
        """JSON is UTF-8 in every locale"""
        expected = run_bytes("550", "--format=json").output
        self.assertIn("’".encode(), expected)
        self.assertEqual(run_bytes("550", "--format=json", LC_ALL="C").output, expected)


if __name__ == "__main__":
    tap.main()
