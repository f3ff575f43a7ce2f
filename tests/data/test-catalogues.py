#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the translations keep what docs/translating.md says they keep, and are whole."""

import collections
import re
import subprocess
import unittest

import po
import tap

LONG = 30  # characters from which on two texts are hardly the same in another language by chance

CODE = re.compile(r"(?<![\d.,])[2-5]\d\d(?![\d.,]\d|\d)|\b[245]\.\d{1,3}\.\d{1,3}\b")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def count(pattern, text):
    return collections.Counter(pattern.findall(text))


def conversions(text):
    """What printf would convert, without the numbers of the arguments"""
    found = (re.sub(r"^%\d+\$", "%", item) for item in po.PRINTF.findall(text) if item != "%%")
    return collections.Counter(found)


class Catalogues(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.templates = {domain: po.parse(po.make_template(domain)[0])[1] for domain in po.DOMAINS}
        cls.catalogues = {(domain, language): po.read(po.catalogue(domain, language))
                          for domain in po.DOMAINS for language in po.languages(domain)
                          if po.catalogue(domain, language).exists()}

    def translations(self):
        """(domain, language, entry, message, translation) of all that is translated"""
        for (domain, language), (_, entries) in self.catalogues.items():
            for entry in entries:
                if entry.is_translated:
                    for number, string in enumerate(entry.strings):
                        message = entry.plural if number > 0 else entry.id
                        yield domain, language, entry, message, string

    def assert_kept(self, find):
        """What @find counts in a message is the same in each translation of it"""
        for domain, language, entry, message, string in self.translations():
            there, here = find(message), find(string)
            # The form for one may do without the number.
            if entry.plural is not None and here != there:
                there = find(entry.id)
            if here != there:
                with self.subTest(domain=domain, language=language, message=entry.id[:60]):
                    self.assertEqual(here, there)

    def test_linguas(self):
        """LINGUAS is sorted and lists each catalogue of its folder, and no other"""
        for domain, folder in po.DOMAINS.items():
            with self.subTest(domain=domain):
                listed = po.languages(domain)
                self.assertEqual(listed, sorted(path.stem for path in folder.glob("*.po")))

    def test_whole(self):
        """German is whole in both domains: nothing untranslated, nothing fuzzy"""
        for domain, template in self.templates.items():
            for language in po.WHOLE:
                with self.subTest(domain=domain, language=language):
                    self.assertTrue((domain, language) in self.catalogues, "no such catalogue")
                    _, entries = self.catalogues[domain, language]
                    done = {entry.key for entry in entries if entry.is_translated}
                    missing = [entry.id for entry in template if entry.key not in done
                               and not all(po.LATER in place for place in entry.places)]
                    self.assertEqual(missing, [], f"{len(missing)} messages")
                    self.assertEqual([entry.id for entry in entries if entry.is_fuzzy], [])

    def test_valid(self):
        """msgfmt finds no fault, and the header names the language and the encoding"""
        for (domain, language), (header, _) in self.catalogues.items():
            with self.subTest(domain=domain, language=language):
                path = po.catalogue(domain, language)
                check = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", path],
                                       capture_output=True, text=True, check=False)
                self.assertEqual((check.returncode, check.stderr), (0, ""))
                self.assertRegex(header, rf"(?m)^Language: {language}$")
                self.assertRegex(header, r"(?m)^Content-Type: text/plain; charset=UTF-8$")
                self.assertRegex(header, r"(?m)^Plural-Forms: nplurals=\d+; plural=.+;$")

    def test_plural_forms(self):
        """A message with a plural has as many forms as the language has"""
        for (domain, language), (header, entries) in self.catalogues.items():
            forms = int(re.search(r"nplurals=(\d+)", header)[1])
            for entry in entries:
                if entry.plural is not None:
                    with self.subTest(domain=domain, language=language, message=entry.id):
                        self.assertEqual(len(entry.strings), forms)

    def test_references(self):
        """Each translation points at the same entries"""
        self.assert_kept(lambda text: count(re.compile(r"<ref [^<>]*>|</?ref\b[^<>]*>"), text))

    def test_literals(self):
        """Each translation has the same literals, letter for letter"""
        self.assert_kept(lambda text: count(re.compile(r"<lit>.*?</lit>(?!>)"), text))
        self.assert_kept(lambda text: count(re.compile(r"</?lit\b"), text))

    def test_holes(self):
        """Each translation has the same {placeholders}"""
        self.assert_kept(lambda text: count(po.HOLE, text))

    def test_printf(self):
        """Each translation has the same printf conversions"""
        for domain, language, entry, message, string in self.translations():
            if "c-format" not in entry.flags:
                continue
            there, here = conversions(message), conversions(string)
            if entry.plural is not None and here != there:
                there = conversions(entry.id)
            if here != there:
                with self.subTest(domain=domain, language=language, message=entry.id):
                    self.assertEqual(here, there)

    def test_options(self):
        """Options of programs are not translated"""
        self.assert_kept(lambda text: count(OPTION, text))

    def test_codes(self):
        """Each translation names the codes that its message names"""
        for domain, language, _, message, string in self.translations():
            missing = set(CODE.findall(message)) - set(CODE.findall(string))
            if missing:
                with self.subTest(domain=domain, language=language, message=message[:60]):
                    self.fail(f"lacks {missing}")

    def test_blanks(self):
        """Each translation begins and ends as its message does"""
        self.assert_kept(lambda text: (text[:len(text) - len(text.lstrip())],
                                       text[len(text.rstrip()):]))

    def test_endings(self):
        """A sentence ends with a stop in every language, and a title with none"""
        for domain, language, entry, message, string in self.translations():
            if len(message) > LONG and message.endswith(".") != string.endswith("."):
                with self.subTest(domain=domain, language=language, message=message[:60]):
                    self.fail(f"ends with {string[-1]!r}")

    def test_no_message_is_its_own_translation(self):
        """A whole sentence is not left in English"""
        for domain, language, entry, message, string in self.translations():
            if message == string and re.search(r"( \S+){3}[.!?]$", message):
                with self.subTest(domain=domain, language=language, message=message[:60]):
                    self.fail("the same as in English")

    def test_different_texts_differ(self):
        """No long translation stands for two different messages"""
        seen = {}
        for domain, language, entry, _, string in self.translations():
            key = (domain, language, string)
            if len(string) > LONG and seen.setdefault(key, entry.id) != entry.id \
               and entry.plural is None:
                with self.subTest(domain=domain, language=language, message=entry.id[:60]):
                    self.fail(f"the same as for {seen[key]!r}")

    def test_quotation_marks(self):
        """Translations have real quotation marks and ellipses where the English text has them"""
        for domain, language, entry, message, string in self.translations():
            plain = po.FORM.sub("", string)
            for mark in ('"', "..."):
                if mark in plain and mark not in po.FORM.sub("", message):
                    with self.subTest(domain=domain, language=language, message=entry.id[:60]):
                        self.fail(f"has {mark}")


if __name__ == "__main__":
    tap.main()
