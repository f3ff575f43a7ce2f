#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal command in other languages: all that is text is translated, and nothing else is.

A pseudo-language shows what no catalogue could translate; each language that is whole shows that
its catalogues are used.
"""

import functools
import os
import re
import subprocess
import unittest

import po
import pseudo
import tap
import terminal
from terminal import load, run, run_translated

FOLDER = os.environ["GLOSS_LOCALEDIR"]

# How many codes there are for one that is looked at, of those that are not SMTP replies
OTHERS_STEP = 11 * int(os.environ.get("GLOSS_TEST_STEP", "1"))

# The same pseudo-language, in one of the two catalogues only
INTERFACE_ONLY, REFERENCE_ONLY = "qpi", "qpr"

# Members of JSON that are the same in every language
CLOSED = ["id", "protocol", "value", "name", "class", "provenance", "status", "outcome", "retry",
          "actors", "phases", "wordings", "related", "confused_with", "companions", "equivalents",
          "references", "part_of", "parts"]

PAIRS = [("220", "550"), ("252", "556"), ("354", "451"), ("250", "252"), ("421", "450"),
         ("450", "550"), ("550", "554"), ("552", "452"), ("535", "530"), ("523", "525"),
         ("211", "214"), ("334", "235"), ("501", "504"), ("502", "252"), ("421", "521"),
         ("551", "251"), ("553", "550"), ("455", "555"), ("458", "459"), ("432", "534")]


def setUpModule():
    locales = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout
    if not re.search(r"(?m)^en_US\.utf-?8$", locales, re.IGNORECASE):
        raise unittest.SkipTest("the locale en_US.UTF-8, which LANGUAGE needs, is not installed")
    pseudo.install(FOLDER)
    for language, domain in ((INTERFACE_ONLY, "gloss"), (REFERENCE_ONLY, "gloss-codes")):
        catalogue = pseudo.make_catalogue(po.make_template(domain)[0])
        po.compile_catalogue(catalogue, FOLDER, language, domain)


def outside_brackets(line):
    """What is left of a line without [translated text]"""
    depth, left = 0, []
    for character in line:
        depth += character == "["
        if depth == 0:
            left.append(character)
        depth -= character == "]"
    return "".join(left) if depth == 0 else line


def words_of(text):
    """English words, which are no codes, marks, addresses or names of zones"""
    return re.findall(r"[^\W\d_]{2,}", re.sub(r"https?://\S+|(?:[\w*-]+\.)+[\w*/-]+", "", text))


def related_values(code):
    """The lines for codes that this version has no entry for, as they are sent"""
    values = {identifier.split("/", 1)[1] for identifier in code["companions"]}
    values.update(code["equivalents"])
    return {f"{mark} {value}" for value in values for mark in "•-"}


@functools.cache
def protocols():
    return [protocol["id"] for protocol in load("list")["protocols"]]


def whole_protocols():
    """The protocols whose texts every whole language has; replies of providers may follow later"""
    return [name for name in protocols() if name != "reply"]


def sample(*names):
    """Each SMTP reply, and of the others one in so many"""
    return [code for number, code in enumerate(load("list", *names)["codes"])
            if code["protocol"] == "smtp" or number % OTHERS_STEP == 0]


def wordings(code):
    """The lines for what servers send, which nobody translates"""
    texts = {re.sub("{[a-z-]+}", "…", wording) for wording in code["wordings"]}
    return {f"• {text}" for text in texts} | {f"- `{text}`" for text in texts} | texts


class Pseudo(unittest.TestCase):
    """Nothing is left in English in a language that has everything."""

    maxDiff = None

    def english(self, answer, allowed=()):
        return [line for line in answer.output.splitlines()
                if words_of(outside_brackets(line)) and line.strip() not in allowed]

    def test_codes(self):
        """Every word of every entry is translated, but for what is typed"""
        examples = terminal.read_examples()
        for code in sample(*protocols()):
            for form in ("text", "markdown"):
                with self.subTest(code=code["id"], form=form):
                    answer = run_translated(pseudo.LANGUAGE, code["id"], f"--format={form}")
                    self.assertEqual((answer.status, answer.errors), (0, ""))
                    commands = {line.strip() for line in terminal.snippet_lines(code, examples)}
                    commands |= {"```", "```sh", "```powershell"} | related_values(code)
                    self.assertEqual(self.english(answer, commands | wordings(code)), [])

    def test_comparisons(self):
        """Every word of a comparison is translated, whether somebody wrote it or not"""
        examples = terminal.read_examples()
        for pair in PAIRS:
            with self.subTest(pair=pair):
                document = load("compare", *pair)
                commands = {line for side in "ab"
                            for line in terminal.snippet_lines(document[side], examples)}
                answer = run_translated(pseudo.LANGUAGE, "compare", *pair)
                self.assertEqual((answer.status, answer.errors), (0, ""))
                self.assertEqual(self.english(answer, commands), [])

    def test_lists(self):
        """Lists, results and the version are translated"""
        for arguments in (["list"], ["list", "smtp"], ["search", "--limit=0", "550"], ["--version"]):
            with self.subTest(arguments=arguments):
                answer = run_translated(pseudo.LANGUAGE, *arguments)
                self.assertEqual((answer.status, answer.errors), (0, ""))
                left = [outside_brackets(line) for line in answer.output.splitlines()]
                self.assertEqual([line for line in left
                                  if words_of(line) not in ([], *([name] for name in protocols()))],
                                 [])

    def test_messages(self):
        """Every message is translated"""
        for arguments in ([], ["show"], ["show", "999"], ["compare"], ["compare", "250", "250"],
                          ["compare", "250", "999"], ["search"], ["search", "qqqqxxxx"],
                          ["list", "nosuch"], ["550", "--format=xml"], ["550", "--limit=3"],
                          ["search", "--outcome=bad", "x"], ["search", "--protocol=bad", "x"],
                          ["search", "--limit=-3", "x"], [b"\xff"]):
            with self.subTest(arguments=arguments):
                errors = run_translated(pseudo.LANGUAGE, *arguments).errors
                self.assertRegex(errors, r"^(gloss: \[.*\]\n)+$")

    def test_failed_output(self):
        """What can't be written is told in the reader's language"""
        with open("/dev/full", "wb", buffering=0) as full:
            process = subprocess.run([terminal.GLOSS_TRANSLATED, "550"], stdout=full,
                                     stderr=subprocess.PIPE, check=False,
                                     env=terminal.environment(LANGUAGE=pseudo.LANGUAGE))
        self.assertEqual(process.returncode, 2)
        self.assertRegex(process.stderr.decode(), r"^gloss: \[.*\]\n$")

    def test_help(self):
        """Help is translated, but for what is typed"""
        answer = run_translated(pseudo.LANGUAGE, "--help")
        self.assertEqual((answer.status, answer.errors), (0, ""))
        left = outside_brackets(answer.output.replace("\n", " "))
        # The headings of the options are GLib's.
        left = re.sub(r"--?\w+|gloss|Usage|Options|OPTION", " ", left)
        self.assertEqual(words_of(left), [])

    def test_wrapping(self):
        """Long and accented text is wrapped as English is"""
        examples = terminal.read_examples()
        for code in load("list", "smtp")["codes"]:
            with self.subTest(code=code["id"]):
                answer = run_translated(pseudo.LANGUAGE, code["id"], COLUMNS="60")
                commands = terminal.snippet_lines(code, examples)
                wide = [line for line in answer.output.splitlines()
                        if len(line) > 60 and line.strip() not in commands
                        and len(line.strip().lstrip("•").split()) > 1]
                self.assertEqual(wide, [])

    def test_catalogues_are_apart(self):
        """Either catalogue is used without the other"""
        reference = run_translated(REFERENCE_ONLY, "550").output
        self.assertRegex(reference, r"^550  \[")
        self.assertIn("\nDescription\n[", reference)
        self.assertRegex(reference, r"\nOutcome +Permanent failure\n")
        interface = run_translated(INTERFACE_ONLY, "550").output
        self.assertRegex(interface, r"^550  Mailbox Unavailable\n")
        self.assertNotIn("\nDescription\n", interface)
        self.assertIn("The server refuses this recipient", interface)


class Languages(unittest.TestCase):
    """Each language that is whole, and the pseudo-language"""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.names = [*po.WHOLE, pseudo.LANGUAGE]
        cls.english = load("list", *whole_protocols())["codes"]

    def test_closed_values(self):
        """Values of closed lists, ids and wordings are the same in every language, texts are not"""
        for language in self.names:
            codes = load("list", *whole_protocols(), program=terminal.GLOSS_TRANSLATED,
                         LANGUAGE=language)
            for here, there in zip(codes["codes"], self.english, strict=True):
                with self.subTest(language=language, code=there["id"]):
                    self.assertEqual(list(here), list(there))
                    self.assertEqual({name: here[name] for name in CLOSED},
                                     {name: there[name] for name in CLOSED})
                    for name in ("summary", "description", "use"):
                        if there[name]:
                            self.assertNotEqual(here[name], there[name])
                    self.assertEqual(*([[(fix["actor"], step["kind"]) for fix in code["fixes"]
                                         for step in fix["steps"]] for code in (here, there)]))
                    self.assertEqual(*([[snippet for kind, snippet in terminal.snippets(code)
                                         if kind != "message"] for code in (here, there)]))

    def test_compared_values(self):
        """Facts of a comparison are the same in every language"""
        for language in self.names:
            for pair in PAIRS[:5]:
                with self.subTest(language=language, pair=pair):
                    here = load("compare", *pair, program=terminal.GLOSS_TRANSLATED,
                                LANGUAGE=language)
                    there = load("compare", *pair)
                    self.assertEqual(here["facts"], there["facts"])
                    self.assertEqual(here["written"], there["written"])
                    self.assertNotEqual(here["differences"], there["differences"])
                    self.assertEqual(len(here["differences"]), len(there["differences"]))

    def test_search(self):
        """A search finds words of the reader's language and of English"""
        for language in self.names:
            translated = load("show", "550", program=terminal.GLOSS_TRANSLATED, LANGUAGE=language)
            for title in (translated["codes"][0]["title"], "Mailbox Unavailable"):
                with self.subTest(language=language, title=title):
                    found = load("search", title, program=terminal.GLOSS_TRANSLATED,
                                 LANGUAGE=language)["codes"]
                    self.assertEqual(found[0]["id"], "smtp/550")

    def test_locale(self):
        """A language is taken from the locale as well, and LC_ALL=C means English"""
        locales = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False)
        if not re.search(r"(?mi)^de_DE\.utf-?8$", locales.stdout):
            self.skipTest("the locale de_DE.UTF-8 is not installed")
        german = run_translated("de", "550").output
        self.assertNotEqual(german, run("550").output)
        self.assertEqual(run_translated("", "550", LC_ALL="de_DE.UTF-8").output, german)
        self.assertIn("Mailbox Unavailable", run_translated("de", "550", LC_ALL="C").output)


class English(unittest.TestCase):
    """No text of a language of the tree is left in English."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.translated = {}
        for language in po.languages("gloss-codes"):
            messages = {}
            for domain in po.DOMAINS:
                if language in po.languages(domain):
                    messages.update({cls.plain(entry.id): cls.plain(entry.strings[0])
                                     for entry in po.read(po.catalogue(domain, language))[1]
                                     if entry.is_translated})
            cls.translated[language] = messages

    @staticmethod
    def plain(text):
        text = re.sub(r'<ref code="\w+/([^"]+)"/>', r"\1", text)
        return re.sub(r"</?lit>", "", text)

    def assert_translated(self, language, output, allowed=()):
        messages = self.translated[language]
        left = []
        for line in output.splitlines():
            text = re.sub(r"^\s*(?:•|≠|\d+\.)?\s*", "", line)
            if messages.get(text, text) != text and text not in allowed:
                left.append(text)
        long = [message for message in messages if len(message) > 40 and message in output]
        self.assertEqual(left + long, [])

    def test_codes(self):
        """No line of an entry is an English message"""
        codes = sample(*whole_protocols())
        for language in self.translated:
            for code in codes:
                with self.subTest(language=language, code=code["id"]):
                    output = run_translated(language, code["id"]).output
                    self.assert_translated(language, output, wordings(code))

    def test_comparisons(self):
        """No line of a comparison is an English message"""
        for language in self.translated:
            for pair in PAIRS:
                with self.subTest(language=language, pair=pair):
                    output = run_translated(language, "compare", *pair).output
                    self.assert_translated(language, output)

    def test_plural(self):
        """A count takes the form of the language"""
        count = len(load("list", "smtp")["codes"])
        for language in po.WHOLE:
            entry = next(entry for entry in po.read(po.catalogue("gloss", language))[1]
                         if entry.id == "%u code")
            with self.subTest(language=language):
                output = run_translated(language, "list").output
                forms = [form.replace("%u", str(count)) for form in entry.strings]
                self.assertTrue(any(form in output for form in forms), output)
        output = run_translated(pseudo.LANGUAGE, "list").output
        self.assertIn(pseudo.translate("%u codes").replace("%u", str(count)), output)


if __name__ == "__main__":
    tap.main()
