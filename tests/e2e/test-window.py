#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with the window, done by the accessibility bus and the keyboard."""

import shutil
import subprocess
import tempfile
import unittest

import tap
import terminal
import window
from window import Program

# What is typed for {domain}, and why nothing of it may get into a command
OPTION, NO_DOMAIN, LONG = "It must not start with", "This is not a domain", "This is too long"
CONTROL = "It must not hold invisible characters"
HOSTILE = {"-x": OPTION, "@evil": OPTION, "+short": OPTION, "a b": NO_DOMAIN, "x;id": NO_DOMAIN,
           "$(id)": NO_DOMAIN, "`id`": NO_DOMAIN, "a\u202eb.example": CONTROL, "..": NO_DOMAIN,
           "a|b": NO_DOMAIN, "it's": NO_DOMAIN, "x\\y": NO_DOMAIN, "a" * 3000: LONG}

COMMANDS = ("dig ", "swaks ", "exim ", "postconf ", "doveadm ", "journalctl ")


def without_quotes(text):
    """The window sets literals in another font, where plain text has them in quotation marks."""
    return text.replace("“", "").replace("”", "")


def fix_of(code, actor, **values):
    """The steps that the terminal command prints for one actor, with values for its examples"""
    lines = terminal.run("show", code).output.splitlines()
    start = lines.index(f"How to Fix: {actor}")
    end = lines.index("", start)
    text = "\n".join(lines[start:end]) + "\n"
    for name, value in values.items():
        text = text.replace(terminal.read_examples()[name], value)
    return text


class Case(unittest.TestCase):
    home = None

    def start(self, *arguments, **options):
        program = Program(*arguments, **options)
        self.addCleanup(self.finish, program)
        return program

    def finish(self, program):
        """The program must not have warned: warnings are fatal, so that it would have died."""
        if not program.has_ended:
            program.check_alive()
            program.quit()

    def assert_copied(self, program, expected):
        """@expected gets onto the clipboard."""
        try:
            program.wait(lambda: program.clipboard() == expected, "it is copied")
        except window.Missing:
            self.assertEqual(program.clipboard(), expected)

    def make_home(self):
        home = tempfile.mkdtemp(prefix="gloss-home-")
        self.addCleanup(shutil.rmtree, home)
        return home


class Searching(Case):
    def test_typing_finds_and_return_opens(self):
        """What is typed is searched for, the count is announced, and Return opens the best"""
        program = self.start()
        self.assertEqual(program.title(), "Gloss")
        program.take_keyboard()
        entry = program.focused()
        self.assertEqual((entry.role, entry.name), ("entry", "Search for a code"))
        program.type("252")
        program.get("list item", start="252 Cannot Verify")
        self.assertEqual(program.all("row header")[0].name, "Best Match")
        program.wait_for_announcement("result")
        program.keys("Return")
        program.wait_for_title("252 Cannot Verify User")
        self.assertTrue(program.maybe("heading", "252 Cannot Verify User"))
        summary = terminal.load("show", "252")["codes"][0]["summary"]
        self.assertTrue(program.reads(summary))

        # Elsewhere than in the entry, too: Return has moved to the page
        self.assertNotEqual(program.focused().role, "entry")
        program.type("over quota")
        entry = program.focused()
        self.assertEqual((entry.role, entry.text), ("entry", "over quota"))
        program.get("list item", start="552 ")
        program.keys("Escape")
        self.assertEqual(program.get("entry", "Search for a code").text, "")
        program.get("row header", "Recent")

    def test_a_pair(self):
        """A vs B finds the comparison first, and Return opens it"""
        program = self.start()
        program.take_keyboard()
        program.type("252 vs 556")
        rows = program.wait(lambda: program.all("list item"), "there are results")
        self.assertIn("252", rows[0].name)
        self.assertIn("556", rows[0].name)
        program.keys("Return")
        program.wait_for_title("252 vs 556")

    def test_nothing_found(self):
        """Nothing found is said, shown and announced, with what can be typed"""
        program = self.start()
        program.take_keyboard()
        program.type("qqqqxxxx")
        program.wait(lambda: program.reads("Nothing Found"), "it is shown that nothing was found")
        program.wait_for_announcement("Nothing found")
        self.assertTrue(program.reads("252 vs 556"))
        program.keys("Return")
        self.assertEqual(program.title(), "Gloss")
        program.keys("Escape")
        program.wait(lambda: program.all("list item"), "the codes are listed again")

    def test_list_by_keyboard_and_by_selection(self):
        """Down goes into the list and opens; two selected rows are compared"""
        program = self.start()
        program.take_keyboard()
        program.type("25")
        program.get("list item", start="251 ")
        program.keys("Down")
        program.wait(lambda: program.title() != "Gloss", "a code is opened")
        first = program.title()
        program.keys("Down")
        program.wait(lambda: program.title() != first, "the next one is opened")
        program.keys("shift+Up")
        program.wait(lambda: " vs " in program.title(), "the two are compared")

    def test_filter(self):
        """An outcome that is chosen narrows what is listed"""
        program = self.start()
        program.click("toggle button", "Any Outcome")
        program.wait(lambda: program.maybe("list item", "Temporary failure") or
                     program.reads("Temporary failure"), "the outcomes are listed")
        program.take_keyboard()
        program.keys("End", "Up", "Up", "Return")
        program.settle()
        chosen = program.all("combo box")[-1].name
        self.assertIn(chosen, ("Temporary failure", "Permanent failure", "Redirection", "Go on"))


class Reading(Case):
    def test_first_page_offers_something(self):
        """An empty window offers codes and a comparison to try"""
        program = self.start()
        self.assertTrue(program.reads("What Did the Server Say?"))
        examples = program.get("list", "Examples to try")
        rows = program.all("list item", within=examples)
        self.assertGreaterEqual(len(rows), 3)
        names = " ".join(row.name for row in rows)
        for value in ("550", "252", "556"):
            self.assertIn(value, names)
        program.take_keyboard()
        program.keys("ctrl+f", *["Tab"] * 4)
        program.wait_for_focus("list item")
        program.keys("Return")
        program.wait(lambda: program.title() != "Gloss", "the example is opened")

    def test_a_page_has_every_part(self):
        """The page of a code has all that the terminal command shows, in plain sight"""
        program = self.start("550")
        code = terminal.load("show", "550")["codes"][0]
        texts = without_quotes("\n".join(program.texts()))
        examples = terminal.read_examples()
        for text in (code["title"], code["summary"], code["use"], *code["causes"],
                     *code["description"].split("\n\n"), terminal.fill(code["tell"], examples)):
            self.assertIn(without_quotes(text), texts)
        headings = [item.name for item in program.all("heading")]
        for heading in ("How to Fix", "When You See It", "Description", "When to Send It",
                        "What to Tell the Sender", "Often Confused With", "Goes With", "Related",
                        "In Other Protocols", "Defined In"):
            self.assertIn(heading, headings)
        for name in ("Sender", "Sender’s admin", "Recipient’s admin"):
            program.click("radio button", name)
            actor = name.lower().replace("’s ", "-")
            fix = next(fix for fix in code["fixes"] if fix["actor"] == actor)
            program.wait_for_text(fix["steps"][-1]["text"])
            shown = without_quotes("\n".join(program.texts(program.get("list", "Steps"))))
            for step in fix["steps"]:
                self.assertIn(without_quotes(step["text"]), shown)
                if step["snippet"] is not None:
                    self.assertIn(terminal.fill(step["snippet"], examples), shown)

    def test_back_and_forward(self):
        """Back and Forward go through what was opened, also by the keyboard"""
        program = self.start("550")
        back, forward = program.get("button", "Back"), program.get("button", "Forward")
        self.assertFalse(back.has("SENSITIVE") or forward.has("SENSITIVE"))
        program.click("button", "521 Host Does Not Accept Mail")
        program.wait_for_title("521 Host Does Not Accept Mail")
        program.click("button", "Back")
        program.wait_for_title("550 Mailbox Unavailable")
        program.take_keyboard()
        program.keys("alt+Right")
        program.wait_for_title("521 Host Does Not Accept Mail")
        program.keys("alt+Left")
        program.wait_for_title("550 Mailbox Unavailable")

    def test_comparing(self):
        """A code is compared with one that is chosen, swapped, and each side is changed"""
        program = self.start("252")
        program.take_keyboard()
        program.click("toggle button", "Compare With Another Code")
        program.wait_for_focus("entry", "Search Codes")
        program.type("556")
        program.keys("Return")
        program.wait_for_title("252 vs 556")
        document = terminal.load("compare", "252", "556")
        texts = without_quotes("\n".join(program.texts()))
        for text in (document["summary"], *document["differences"], document["when_to_use"]["a"],
                     document["when_to_use"]["b"], document["a"]["summary"],
                     *document["a"]["causes"], *document["b"]["causes"]):
            self.assertIn(without_quotes(text), texts)
        program.click("button", "Swap the Two Codes")
        program.wait_for_title("556 vs 252")
        program.click("button", "Back")
        program.wait_for_title("252 vs 556")

        same = len(program.all("list item", within=program.get("list", "Facts")))
        program.click("check box", "Only Differences")
        differing = len(program.all("list item", within=program.get("list", "Facts")))
        facts = document["facts"]
        self.assertEqual((same, differing),
                         (len(facts), len([fact for fact in facts if not fact["same"]])))

    def test_a_pair_that_nobody_wrote_about(self):
        """A comparison that is made from facts says so"""
        program = self.start("220 vs 550")
        program.wait_for_title("220 vs 550")
        self.assertTrue(program.reads("nobody has written about this pair"))
        for text in terminal.load("compare", "220", "550")["differences"]:
            self.assertTrue(program.reads(text), text)

    def test_often_confused_with_compares(self):
        """What is often confused with a code is compared with it"""
        program = self.start("550")
        program.click("button", "252 Cannot Verify User")
        program.wait_for_title("550 vs 252")


class Copying(Case):
    def test_filled_in_and_copied(self):
        """A value is filled in everywhere, and the fix is copied with it, announced once"""
        program = self.start("550")
        program.click("radio button", "Recipient’s admin")
        program.take_keyboard()
        program.click("button", "Fill In…")
        program.wait_for_focus("text", "Domain")
        program.type("test.example")
        self.assertEqual(program.get("text", "Domain").text, "test.example")
        program.keys("Escape")
        self.assertTrue(program.reads("dig +short MX test.example"))
        program.click("button", "Copy All")
        expected = fix_of("550", "Recipient’s admin").replace("MX example.org", "MX test.example")
        self.assertIn("test.example", expected)
        self.assert_copied(program, expected)
        program.wait_for_announcement("Fix copied")
        said = [message for message in program.announcements if "Fix copied" in message]
        self.assertEqual(len(said), 1, said)

        program.keys("ctrl+shift+c")
        self.assert_copied(program, expected)

    def test_hostile_values(self):
        """What could become part of a command is refused with a reason, and nothing is filled in"""
        program = self.start("550")
        program.click("radio button", "Recipient’s admin")
        program.wait_for_text("dig +short MX example.org")
        commands = self.commands(program)
        program.click("button", "Fill In…")
        entry = program.get("text", "Domain")
        for value, reason in HOSTILE.items():
            with self.subTest(value=value[:20]):
                program.fill(entry, value)
                program.wait(lambda: program.reads(reason), f"the reason is shown: {reason}")
                self.assertEqual(self.commands(program), commands)
        program.fill(entry, "good.example")
        program.wait(lambda: any("good.example" in line for line in self.commands(program)),
                     "what is right is filled in")
        for reason in set(HOSTILE.values()):
            self.assertFalse(program.reads(reason))
        program.fill(entry, "")
        program.wait(lambda: self.commands(program) == commands, "the examples are there again")

    def commands(self, program):
        return [text for text in program.texts() if text.startswith(COMMANDS)]

    def test_values_stay_in_the_window(self):
        """A value is for its window only, and is gone with it"""
        home = self.make_home()
        program = self.start("556", home=home)
        program.click("button", "Fill In…")
        program.fill(program.get("text", "Domain"), "secret.example")
        program.take_keyboard()
        program.keys("Escape")
        self.assertTrue(program.reads("secret.example"))
        self.assertEqual(program.quit(), -15)
        found = subprocess.run(["grep", "-r", "secret", home], capture_output=True, check=False)
        self.assertEqual(found.stdout, b"")
        again = self.start("556", home=home)
        self.assertFalse(again.reads("secret.example"))

    def test_copies(self):
        """Page, Markdown, text for the sender and single steps are copied as they are written"""
        program = self.start("550")
        program.act("win.copy-page")
        self.assert_copied(program, terminal.run("show", "550").output)
        program.act("win.copy-page-markdown")
        self.assert_copied(program, terminal.run("show", "550", "--format=markdown").output)
        program.act("win.copy-tell")
        tell = terminal.load("show", "550")["codes"][0]["tell"]
        filled = terminal.fill(tell, terminal.read_examples())
        self.assert_copied(program, filled)
        program.click("button", "Copy Message")
        self.assert_copied(program, filled)
        program.click("radio button", "Recipient’s admin")
        program.wait_for_text("dig +short MX example.org")
        program.press(program.all("button", "Copy Command")[0])
        self.assert_copied(program, "dig +short MX example.org")

    def test_comparison_is_copied(self):
        """A comparison is copied as text and as Markdown"""
        program = self.start("252 vs 556")
        program.act("win.copy-page")
        self.assert_copied(program, terminal.run("compare", "252", "556").output)
        program.act("win.copy-page-markdown")
        markdown = terminal.run("compare", "252", "556", "--format=markdown").output
        self.assert_copied(program, markdown)


class Starting(Case):
    def headers(self, program):
        return [header.name for header in program.all("row header")]

    def test_pins_and_recents_stay(self):
        """A pin and what was opened are there after a restart, as ids and nothing else"""
        home = self.make_home()
        program = self.start("550", home=home)
        program.click("toggle button", "Pin")
        program.get("row header", "Pinned")
        program.click("button", "521 Host Does Not Accept Mail")
        program.wait_for_title("521 Host Does Not Accept Mail")
        program.take_keyboard()
        program.type("private words")
        self.assertEqual(program.quit_by_keyboard(), 0)

        found = subprocess.run(["grep", "-r", "private", home], capture_output=True, check=False)
        self.assertEqual(found.stdout, b"")
        again = Program(home=home)
        self.addCleanup(again.quit)
        self.assertEqual(self.headers(again)[:2], ["Pinned", "Recent"])
        rows = again.all("list item", within=again.get("list", "Codes"))
        self.assertTrue(rows[0].name.startswith("550 "))
        self.assertTrue(rows[1].name.startswith("521 "), rows[1].name)
        again.take_keyboard()
        again.keys("Down")
        again.wait_for_title("550 Mailbox Unavailable")
        again.click("toggle button", "Pin")
        again.wait(lambda: "Pinned" not in self.headers(again), "the pin is gone")

    def test_unknown_ids_are_skipped(self):
        """Pins and recents that this version has no entry for do no harm"""
        home = self.make_home()
        settings = window.pathlib.Path(home, "glib-2.0/settings/keyfile")
        settings.parent.mkdir(parents=True)
        settings.write_text("[io/github/glossapp/Gloss]\n"
                            "pinned=['nosuch/1', 'smtp/550', '']\n"
                            "recent=['nosuch/2', 'smtp/252']\n", encoding="utf-8")
        program = self.start(home=home)
        self.assertEqual(self.headers(program)[:2], ["Pinned", "Recent"])
        rows = program.all("list item", within=program.get("list", "Codes"))
        self.assertEqual([row.name[:4] for row in rows[:2]], ["550 ", "252 "])

    def test_arguments(self):
        """A code, an id, a pair and a link open there; words are searched for"""
        for arguments, title in ((["smtp/550"], "550 Mailbox Unavailable"),
                                 (["252", "vs", "556"], "252 vs 556"),
                                 (["gloss:smtp/550"], "550 Mailbox Unavailable")):
            with self.subTest(arguments=arguments):
                program = self.start(*arguments)
                program.wait_for_title(title)
                program.quit()
        program = self.start("mailbox", "full")
        self.assertEqual(program.get("entry", "Search for a code").text, "mailbox full")
        program.get("list item", start="4.2.2 Mailbox Full")

    def test_unknown_code(self):
        """A code that does not exist is said to be not found"""
        program = self.start("qqqqxxxx")
        program.wait(lambda: program.reads("Nothing Found"), "it is said")
        self.assertEqual(program.get("entry", "Search for a code").text, "qqqqxxxx")

    def test_second_call_and_second_window(self):
        """A second call uses the window that is there; a new window stands by itself"""
        program = self.start("550")
        subprocess.run([window.PROGRAM, "252"], env=program.environment, check=True,
                       timeout=window.TIMEOUT)
        program.wait_for_title("252 Cannot Verify User")
        subprocess.run([window.PROGRAM, "--new-window", "421"], env=program.environment, check=True,
                       timeout=window.TIMEOUT)
        titles = ["252 Cannot Verify User", "421 Service Not Available"]
        program.wait(lambda: sorted(item.name for item in program.windows()) == titles,
                     "there are two windows")
        program.take_keyboard()
        program.keys("ctrl+n")
        program.wait(lambda: len(list(program.windows())) == 3, "there are three windows")

    def test_version(self):
        """--version tells the same as the terminal command, and opens no window"""
        process = subprocess.run([window.PROGRAM, "--version"], capture_output=True, text=True,
                                 check=False, timeout=window.TIMEOUT)
        self.assertEqual(process.returncode, 0)
        self.assertEqual(process.stdout, terminal.run("--version").output)


if __name__ == "__main__":
    tap.main()
