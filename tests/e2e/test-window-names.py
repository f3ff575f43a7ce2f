#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader and a translator's reader meet on every page, in every menu and dialog.

Everything that can be used has a name; in the pseudo-language, all that is said is translated.
"""

import os
import re
import unittest
import xml.etree.ElementTree as ElementTree

import pseudo
import tap
import terminal
from window import CONTROLS, Program

FOLDER = os.environ["GLOSS_LOCALEDIR"]

# GTK's own words, of which there is no pseudo-translation; and names
NOT_OURS = {"Gloss", "gloss-gtk", "Minimize", "Maximize", "Close", "Close the window", "Back",
            "Minimize the window", "Maximize the window", "Clear Entry", "Clear entry", "Search",
            # libadwaita's notes and its dialog about a program
            "Dismiss",
            "Credits", "Legal", "Details", "Website", "Report an Issue", "Troubleshooting",
            "Copyright", "What’s New", "Version", "Developers", "Code by", "Other Apps",
            "Translators", "Created by", "Gloss contributors", "GPL-3.0-or-later"}


def wordings():
    """What servers say, which nobody translates"""
    return {re.sub("{[a-z-]+}", "…", wording)
            for code in terminal.load("list", "smtp")["codes"] for wording in code["wordings"]}


# GTK's names of keys, as in “Shift+Ctrl+C”
KEYS = re.compile(r"(?:(?:Shift|Ctrl|Alt)\+)*(?:.|F\d+|Left|Right|Down|Escape|Return)")


def needs_name(item):
    """Whether @item is something to use; the items of menus are named by GTK"""
    if item.role in CONTROLS:
        return "menu" not in item.role
    return item.role == "list item" and item.has("FOCUSABLE") and bool(item.actions)


def has_name(item):
    if item.name.strip():
        return True
    # GTK names the rows of a drop-down list by their labels, and keeps them when it is closed.
    return item.is_within("combo box") and (any(part.name for part in item.walk()) or
                                            not any(part.has("SHOWING") for part in item.children))


class Tour:
    """Opens each place of the window in turn."""

    def __init__(self, **environment):
        self.program = None
        self.environment = environment

    def start(self, *arguments):
        self.stop()
        self.program = Program(*arguments, **self.environment)
        return self.program

    def stop(self):
        if self.program is not None and not self.program.has_ended:
            self.program.check_alive()
            self.program.quit()

    def buttons(self):
        """The buttons that open a menu or a list"""
        return [button for button in self.program.all("toggle button")
                if button.parent.role in ("button", "combo box")]

    def menus(self):
        """Opens and closes each of them."""
        for number in range(len(self.buttons())):
            button = self.buttons()[number]
            self.program.press(button)
            yield f"what {button} opens", self.program
            self.program.keys("Escape")

    def places(self):
        program = self.start()
        program.take_keyboard()
        yield "first page", program
        yield from self.menus()
        program.keys("F10", "Up", "Return")
        yield "about", program
        program.keys("Escape")
        program.keys("ctrl+question")
        yield "keyboard shortcuts", program
        program.keys("Escape")
        program.type("550")
        yield "results", program
        program.keys("Escape")
        program.type("qqqqxxxx")
        yield "nothing found", program
        program.keys("Escape")

        program = self.start("550")
        program.take_keyboard()
        yield "code", program
        yield from self.menus()
        program.act("win.copy-page")
        yield "something copied", program
        program.act("win.compare-with")
        yield "chooser", program
        program.type("qqqqxxxx")
        yield "nothing to choose", program
        program.keys("Escape", "Escape")
        program.keys("ctrl+i")
        program.wait_for_focus("text")
        yield "fields", program
        program.type("-x")
        yield "a refused value", program
        program.keys("Escape")

        program = self.start("252 vs 556")
        yield "comparison", program
        program = self.start("220 vs 550")
        yield "comparison of facts", program
        self.stop()


class Names(unittest.TestCase):
    def test_everything_has_a_name(self):
        """Each button, entry, switch and row that can be used has a name, wherever it is"""
        tour = Tour()
        self.addCleanup(tour.stop)
        count = 0
        for place, program in tour.places():
            controls = program.all(where=needs_name)
            count += len(controls)
            with self.subTest(place=place):
                self.assertEqual([str(item) for item in controls if not has_name(item)], [])
        self.assertGreater(count, 200)


class Pseudo(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        pseudo.install(FOLDER)
        codes = terminal.load("list", "smtp")["codes"]
        cls.literal = set()
        for code in codes:
            cls.literal |= {terminal.fill(snippet, terminal.read_examples())
                            for kind, snippet in terminal.snippets(code) if kind != "message"}
            cls.literal |= {value for name in ("companions", "equivalents") for value in code[name]}
            cls.literal |= {value.split("/", 1)[1] for name in ("companions", "equivalents")
                            for value in code[name]}
        cls.literal |= wordings()
        roots = [ElementTree.parse(path).getroot() for path in terminal.CODES.glob("documents*.xml")]
        cls.titles = {document.get("title") for root in roots for document in root.iter("document")}

    def is_left(self, text):
        """Whether there are English words in @text"""
        # A group that nobody named is called by what is in it, GTK's own button among that.
        text = text.removeprefix("Clear Entry ")
        if text in NOT_OURS | self.literal | self.titles or KEYS.fullmatch(text):
            return False
        if "…" in text.strip("[] ẋ"):
            # An excerpt, whose brackets may be cut off
            return not re.search(f"[{pseudo.ACCENTS}]", text)
        outside, depth = [], 0
        for character in text:
            depth += character == "["
            outside.append(character if depth == 0 else " ")
            depth -= character == "]"
        return bool(re.search(r"[^\W\d_]{2,}", "".join(outside)))

    def test_everything_is_translated(self):
        """Each text, name and description on every page is translated"""
        tour = Tour(LANGUAGE=pseudo.LANGUAGE)
        self.addCleanup(tour.stop)
        for place, program in tour.places():
            said = set()
            for item in program.look().walk():
                said |= {item.name, item.description}
            left = sorted(text for text in said if self.is_left(text))
            with self.subTest(place=place):
                self.assertEqual(left, [])
                self.assertGreater(len([text for text in said if text.startswith("[")]), 10)
        for message in tour.program.announcements:
            self.assertFalse(self.is_left(message), message)


if __name__ == "__main__":
    tap.main()
