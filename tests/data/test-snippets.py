#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what readers copy from the reference is what it seems to be, filled with examples."""

import ipaddress
import re
import shlex
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

import po
import tap

CODES = po.TREE / "data/codes"
PROGRAMS = po.TREE / "tests/data/programs.txt"
OPTIONS = po.TREE / "tests/data/options.tsv"
HOSTS = po.TREE / "tests/data/hosts.txt"

LABEL = r"(?!-)[A-Za-z0-9_-]{1,63}(?<!-)"
NAME = rf"(?:{LABEL}\.)+"
RECORD = re.compile(rf"(?P<name>{NAME}|@) (?:(?P<ttl>\d+) )?IN (?P<type>[A-Z]+) (?P<data>.+)")
RECORD_DATA = {
    "A": re.compile(r"\d+(?:\.\d+){3}"),
    "MX": re.compile(rf"\d{{1,5}} (?:{NAME}|\.)"),
    "CNAME": re.compile(NAME),
    "PTR": re.compile(NAME),
    "TXT": re.compile(r'"[^"]*"(?: "[^"]*")*'),
}

# A line of a configuration file sets an option, as `name = value`, `-o name=value` or `Name value`,
# or is one of a lookup table or of a policy file, which start with something else.
OPTION = re.compile(r"(?:-o |define\(`conf| *)([A-Za-z0-9_]+)(?: = |=|', `| )\S.*|deny")
TABLE = re.compile(r"(?:\{(?:recipient|domain)\}|<>|postmaster@|\S+=127\.\S+) \S.*")
POLICY = re.compile(r"(?:version|mode|mx|max_age): \S+")

# What a transport that the reader named himself is called in its options
OWN_TRANSPORT = re.compile(r"^[a-z]+(_destination_[a-z_]+)$")

# Names and addresses that are reserved for documentation: a command with an example reaches nobody.
RESERVED_NAME = re.compile(r"(?:^|\.)example\.(?:com|net|org)$|\.(?:example|invalid|test)$")
ADDRESS = re.compile(r"(?<![\d.])\d+\.\d+\.\d+\.\d+(?![\d.])")
RESERVED_NETWORKS = [ipaddress.ip_network(network) for network in
                     ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")]


class Snippet:
    def __init__(self, code, fix, step, element):
        self.code = code
        self.fix = " ".join("".join(text.itertext()) for text in fix.iter("text"))
        self.step = "".join(step.find("text").itertext())
        self.kind = element.get("kind")
        self.text = element.text
        self.filled = po.HOLE.sub(lambda hole: EXAMPLES.get(hole[0][1:-1], hole[0]), self.text)
        self.lines = self.filled.split("\n")


def read_examples():
    root = ElementTree.parse(CODES / "placeholders.xml").getroot()
    return {hole.get("id"): hole.get("example") for hole in root.iter("placeholder")}


EXAMPLES = read_examples()


def read_codes():
    for path in sorted(CODES.glob("*.xml")):
        root = ElementTree.parse(path).getroot()
        if root.tag == "codes":
            for code in root.iter("code"):
                yield f"{root.get('protocol')}/{code.get('value')}", code
            for family in root.iter("family"):
                yield f"{root.get('protocol')}/{family.find('code').get('value')}, family", family


# The DNS lists that have entries; to ask one is what they are for
ZONES = {name.split("/")[1] for name, _ in read_codes()
         if name.startswith("dnsbl/") and name.count("/") == 1}


def parts(code, *tags):
    """The elements of @code with one of @tags; of a family, those outside its codes"""
    inner = {element for other in code.iter("code") if other is not code
             for element in other.iter()}
    return [element for tag in tags for element in code.iter(tag) if element not in inner]


def read_snippets():
    return [Snippet(name, fix, step, step.find("snippet")) for name, code in read_codes()
            for fix in parts(code, "fix") for step in fix.iter("step")
            if step.find("snippet") is not None]


def programs_of(line):
    """The names of the programs that a line of shell starts"""
    words = shlex.shlex(line, posix=True, punctuation_chars="|&;<>()")
    words.whitespace_split = True
    expected, programs = True, []
    for word in words:
        if word in ("|", "||", "&&", ";", "&"):
            expected = True
        elif expected and not re.fullmatch(r"-.*|[A-Za-z_]\w*=.*", word):
            programs.append(word)
            # What xargs starts is its first argument that is no option.
            expected = word == "xargs"
    return programs


# Cmdlets that only read
CMDLET = re.compile(r"^(?:Get|Test|Resolve|Format|Select|Sort|Where|Group)-[A-Z]")

# What the steps around a configuration name: the program, its file, or the policy of a domain
WHERE = re.compile(r"(?i)Postfix|Sendmail|Exim|Dovecot|OpenDMARC|SpamAssassin|main\.cf|the policy")


def read_lines(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


class Snippets(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.snippets = read_snippets()

    def of_kind(self, kind):
        snippets = [snippet for snippet in self.snippets if snippet.kind == kind]
        self.assertGreater(len(snippets), 0)
        return snippets

    def at(self, snippet):
        return self.subTest(code=snippet.code, snippet=snippet.text)

    def test_commands_parse(self):
        """The shell can read each command"""
        for snippet in self.of_kind("sh"):
            with self.at(snippet):
                shell = subprocess.run(["sh", "-n"], input=snippet.filled, text=True,
                                       capture_output=True, check=False)
                self.assertEqual((shell.returncode, shell.stderr), (0, ""))

    def test_programs_are_known(self):
        """Each command starts programs that are on the list, and all of the list are used"""
        allowed = read_lines(PROGRAMS)
        self.assertEqual(allowed, sorted(set(allowed)))
        used = set()
        for snippet in self.of_kind("sh"):
            with self.at(snippet):
                for line in snippet.lines:
                    names = programs_of(line)
                    self.assertGreater(len(names), 0, line)
                    self.assertLessEqual(set(names), set(allowed), line)
                    used.update(names)
        self.assertEqual(used, set(allowed))

    def test_commands_write_nothing(self):
        """No command writes a file, becomes root, runs in the background or starts another shell"""
        for snippet in self.of_kind("sh"):
            with self.at(snippet):
                for line in snippet.lines:
                    bare = re.sub(r"'[^']*'|\"[^\"]*\"", "''", line)
                    self.assertNotRegex(bare, r"(?<![0-9&])>(?!/dev/null|&)|\bsudo\b|&\s*$")
                    self.assertNotRegex(line, r"`|\$\(")

    def test_commands_change_nothing_in_silence(self):
        """A command that changes something stands in a step that says so"""
        changing = re.compile(r"\bsed\b.* -i|\bpostqueue -[fis]|\bpostconf -[e#X]|"
                              r"\bexim -(?:M(?!v)|q|R)|"
                              r"\bdoveadm (?:expunge|kick|force|purge|quota recalc)")
        for snippet in self.of_kind("sh"):
            with self.at(snippet):
                self.assertEqual(bool(changing.search(snippet.filled)),
                                 "This changes state" in snippet.step)

    def test_holes_are_words(self):
        """A placeholder in a command stands outside quotes, and not where an option could begin"""
        for snippet in self.of_kind("sh"):
            with self.at(snippet):
                for line in snippet.text.split("\n"):
                    self.assertNotRegex(re.sub(r"[^'\"{}]", "", line), r"'\{\}'|\"\{\}\"")
                    self.assertFalse(line.startswith("{"), line)

    def test_powershell(self):
        """Each PowerShell line is a pipeline of cmdlets that only read"""
        for snippet in self.of_kind("powershell"):
            with self.at(snippet):
                for line in snippet.lines:
                    for part in line.split(" | "):
                        self.assertRegex(part, CMDLET)
                    self.assertEqual(line.count('"') % 2, 0)

    def test_configuration(self):
        """Each line of configuration sets an option that exists, and the step names where"""
        known = {line.split("\t")[0] for line in read_lines(OPTIONS)}
        used = set()
        for snippet in self.of_kind("config"):
            with self.at(snippet):
                # A line that starts with blanks goes on with the one before.
                for line in re.sub(r"\n\s+", " ", snippet.text).split("\n"):
                    self.assertEqual(line, line.rstrip())
                    if TABLE.fullmatch(line) or POLICY.fullmatch(line):
                        continue
                    option = OPTION.fullmatch(line)
                    self.assertIsNotNone(option, line)
                    name = OWN_TRANSPORT.sub(r"transport\1", option[1] or line)
                    self.assertIn(name, known)
                    used.add(name)
                self.assertRegex(snippet.fix, WHERE)
        self.assertEqual(known - used, set())

    def test_records(self):
        """Each DNS record is one, in the form of a master file"""
        for snippet in self.of_kind("dns-record"):
            with self.at(snippet):
                for line in snippet.lines:
                    record = RECORD.fullmatch(line)
                    self.assertIsNotNone(record)
                    self.assertIn(record["type"], RECORD_DATA)
                    self.assertTrue(RECORD_DATA[record["type"]].fullmatch(record["data"]), line)

    def test_messages(self):
        """A message to send is whole sentences"""
        for snippet in self.of_kind("message"):
            with self.at(snippet):
                self.assertRegex(snippet.text, r"^[A-Z{].*[.?!]$")
                self.assertNotRegex(snippet.filled, r"[{}]")

    def test_examples_reach_nobody(self):
        """Filled with examples, nothing names a host or an address but those the step is about"""
        real = set(read_lines(HOSTS))
        used = set()
        for kind in ("sh", "config", "dns-record", "message", "powershell"):
            for snippet in self.of_kind(kind):
                with self.at(snippet):
                    for name in re.findall(r"(?<![\w./-])(?:[a-z0-9-]+\.)+(?:com|net|org|de)\b",
                                           snippet.filled):
                        if any(name.endswith("." + zone) for zone in ZONES):
                            continue  # asks a list, as the step says
                        if name in real:
                            used.add(name)
                        else:
                            self.assertRegex(name, RESERVED_NAME)
                    for address in ADDRESS.findall(snippet.filled):
                        if address in real:
                            used.add(address)
                        else:
                            self.assertTrue(any(ipaddress.ip_address(address) in network
                                                for network in RESERVED_NETWORKS), address)
        self.assertEqual(real - used, set())


class Texts(unittest.TestCase):
    def test_texts_say_more_than_the_title(self):
        """No text is the title of its code again"""
        for name, code in read_codes():
            title = code.findtext("title", "").casefold()
            for element in parts(code, "alias", "summary", "p", "cause", "tell", "use", "text"):
                text = "".join(element.itertext()).casefold().rstrip(".")
                with self.subTest(code=name, text=text[:60]):
                    self.assertNotEqual(text, title)

    def test_summaries_fit(self):
        """A verdict is one or two short sentences"""
        for name, code in read_codes():
            for element in parts(code, "summary"):
                summary = "".join(element.itertext())
                with self.subTest(code=name):
                    self.assertLessEqual(len(summary), 160)
                    self.assertTrue(summary.endswith("."))

    def test_wordings_tell_replies_apart(self):
        """No two replies of providers have the same wording, and each says enough to be known by"""
        seen = {}
        for name, code in read_codes():
            if not name.startswith("reply/"):
                continue
            for element in parts(code, "wording"):
                bare = po.HOLE.sub("…", element.text).casefold()
                with self.subTest(code=name, wording=element.text):
                    self.assertEqual(seen.setdefault(bare, name), name)
                    self.assertRegex(bare, r"\w\W+\w|\d")

    def test_nothing_is_left_to_write(self):
        """No text says that it is not finished"""
        for name, code in read_codes():
            with self.subTest(code=name):
                text = "".join(code.itertext())
                self.assertNotRegex(text, r"(?i)\b(?:TODO|FIXME|XXX(?!\.YYY)|TBD|lorem ipsum)\b")

    def test_typography(self):
        """Texts have real quotation marks, apostrophes, dashes and ellipses"""
        for name, code in read_codes():
            for element in parts(code, "title", "alias", "summary", "p", "cause", "tell", "use",
                                 "text"):
                text = "".join(element.itertext())
                bare = "".join([element.text or "", *(child.tail or "" for child in element)])
                with self.subTest(code=name, text=text[:60]):
                    self.assertNotRegex(bare, r"['\"]|\.\.\.| - | -- ")


if __name__ == "__main__":
    tap.main()
