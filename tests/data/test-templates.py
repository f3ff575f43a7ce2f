#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether translators are given every text, and nothing but texts.

CODES names the compiled database.
"""

import os
import pathlib
import re
import unittest

import gi

gi.require_version("GLib", "2.0")
from gi.repository import GLib

import po
import tap

CODES = pathlib.Path(os.environ["CODES"])

# GLOSS_FORMAT_TYPE of src/core/gloss-format.h, of which this is version 2
TYPE = ("(uuuuta(sssa(ss)a(ss)buu)"
        "a(qqyyyyutsssssssasasasasa(ya(sys))asasasa(qs)asasasassas)"
        "auaua(sssss)a(sysss)a(uusasss)(ayauauau)s)")
MAGIC, VERSION = 0x53534C47, 2

MESSAGE = 5  # GLOSS_SNIPPET_MESSAGE


def read_database():
    blob = GLib.Bytes.new(CODES.read_bytes())
    return GLib.Variant.new_from_bytes(GLib.VariantType(TYPE), blob, False).unpack()


def texts_of_protocol(protocol):
    _, name, item_name, classes, phases, *_ = protocol
    yield from (name, item_name)
    yield from (label for _, label in classes)
    yield from (label for _, label in phases)


def texts_of_code(code):
    title, summary, use, tell = code[11:15]
    aliases, _wordings, description, causes, fixes = code[15:20]
    yield from (title, summary, use, tell, *aliases, *description, *causes)
    for _, steps in fixes:
        for text, kind, snippet in steps:
            yield text
            if kind == MESSAGE:
                yield snippet


def texts(database):
    for protocol in database[5]:
        yield from texts_of_protocol(protocol)
    for code in database[6]:
        yield from texts_of_code(code)
    for _, _, _, label, hint in database[10]:
        yield from (label, hint)
    for _, _, summary, differences, use_a, use_b in database[11]:
        yield from (summary, *differences, use_a, use_b)


class Reference(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.database = read_database()
        template, cls.complaints = po.make_template("gloss-codes")
        cls.entries = po.parse(template)[1]

    def test_database_is_understood(self):
        """The database has the form that this test knows"""
        self.assertEqual(self.database[:2], (MAGIC, VERSION))
        self.assertGreater(len(self.database[6]), 0)

    def test_every_text_can_be_translated(self):
        """Each text of the database is a message of the template, letter for letter"""
        ids = {entry.id for entry in self.entries}
        self.assertGreater(len(ids), 1000)
        missing = {text for text in texts(self.database) if text} - ids
        self.assertEqual(missing, set())

    def test_every_message_is_a_text(self):
        """Each message of the template is a text of the database"""
        unused = {entry.id for entry in self.entries} - set(texts(self.database))
        self.assertEqual(unused, set())

    def test_extraction_is_silent(self):
        """xgettext has nothing to complain about"""
        self.assertEqual(self.complaints, [])
        self.assertEqual([entry.id for entry in self.entries if entry.context is not None], [])

    def test_messages_are_trimmed(self):
        """No message has blanks at its ends or breaks lines"""
        for entry in self.entries:
            self.assertEqual(entry.id, " ".join(entry.id.split()))


class Interface(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        template, cls.complaints = po.make_template("gloss")
        cls.entries = po.parse(template)[1]

    def test_extraction_is_silent(self):
        """xgettext has nothing to complain about"""
        self.assertEqual(self.complaints, [])
        self.assertGreater(len(self.entries), 50)

    def test_placeholders_are_explained(self):
        """A translator is told what a placeholder stands for"""
        bare = [entry.id for entry in self.entries
                if re.search(r"%(?!%)", entry.id) and "c-format" in entry.flags
                and not any("Translators:" in comment for comment in entry.comments)]
        # Messages of the terminal say what they quote.
        bare = [text for text in bare if "“%s”" not in text and "%d" not in text]
        self.assertEqual(bare, [])


if __name__ == "__main__":
    tap.main()
