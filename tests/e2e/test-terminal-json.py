#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON that other programs read, and whether all that is listed can be asked for."""

import concurrent.futures
import itertools
import json
import os
import re
import unittest

import tap
import terminal
from terminal import load, run

TEXT = str
TEXTS = [str]

# The members of a CODE, in the order in which they are written.
CODE = {
    "id": TEXT, "protocol": TEXT, "value": TEXT, "name": TEXT, "title": TEXT, "class": TEXT,
    "provenance": TEXT, "status": TEXT, "outcome": TEXT, "retry": TEXT, "actors": TEXTS,
    "phases": TEXTS, "aliases": TEXTS, "wordings": TEXTS, "summary": TEXT, "description": TEXT,
    "causes": TEXTS, "fixes": list, "tell": TEXT, "use": TEXT, "related": TEXTS,
    "confused_with": TEXTS, "companions": TEXTS, "equivalents": TEXTS, "references": list,
    "part_of": TEXTS, "parts": TEXTS, "replies": list,
}

ACTORS = {"nobody", "sender", "sender-admin", "recipient", "recipient-admin", "client",
          "client-admin", "server-admin", "user"}
CLOSED = {
    "provenance": {"standard", "mentioned", "vendor", "folklore"},
    "status": {"current", "experimental", "deprecated", "obsolete", "reserved"},
    "outcome": {"information", "success", "intermediate", "redirection", "transient-failure",
                "permanent-failure", "neutral"},
    "retry": {"no-need", "later", "after-change", "never"},
    "actors": ACTORS,
    "phases": {"greeting", "ehlo", "helo", "starttls", "auth", "mail", "rcpt", "data", "bdat",
               "burl", "message", "vrfy", "expn", "help", "noop", "rset", "quit", "etrn", "atrn",
               "turn", "any"},
}
KINDS = {"sh", "powershell", "config", "dns-record", "message"}
FACT_LISTS = {"actors", "phases", "companions"}
TOLD = {"outcome", "retry", "actors"}  # the facts of which a difference is told in a sentence
FAILURES = {"transient-failure", "permanent-failure"}

# A sanitizer makes each call many times slower: it gets every tenth pair.
PAIRS_STEP = int(os.environ.get("GLOSS_TEST_STEP", "1"))
OTHERS_STEP = 7 * PAIRS_STEP

# What a provider's reply has besides, before its last member
REPLY = ["provider", "codes", "as_of"]


def protocols():
    return [protocol["id"] for protocol in load("list")["protocols"]]


def all_codes():
    return load("list", *protocols())["codes"]


def sample(codes):
    """Each SMTP reply that a standard has, and of the others one in so many"""
    return [code for number, code in enumerate(codes)
            if (code["protocol"] == "smtp" and is_official(code)) or number % OTHERS_STEP == 0]


def is_official(code):
    return code["provenance"] in ("standard", "mentioned") and code["outcome"] != "neutral"


def official(protocol):
    """The values that the registry of @protocol should have, as it writes them"""
    values = {code["value"] for code in load("list", protocol)["codes"] if is_official(code)}
    return sorted({re.sub(r"^\d\.", "X.", value) for value in values})


def run_all(calls):
    """The answers to many calls, made two at a time."""
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(lambda arguments: run(*arguments), calls))


def sentences(text):
    """The sentences of a text of Gloss, without what lists and tables put around them"""
    for line in text.splitlines():
        if re.search(r" IN [A-Z]+ ", line):
            continue  # a record of DNS
        line = re.sub(r"^\s*(•|\d+\.|\d{3}(?= {2,}))?\s*", "", line)
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z“])", line):
            if sentence.endswith((".", "!", "?")):
                yield sentence


class Json(unittest.TestCase):
    maxDiff = None

    def assert_code(self, code, extra=()):
        names = [name for name in code if name not in extra]
        members = list(CODE)
        if "provider" in code:
            members[-1:-1] = REPLY
            self.assertEqual(code["provider"], code["value"].split("/")[0])
            self.assertRegex(code["as_of"], r"^(?:\d{4}-\d\d)?$")
        self.assertEqual(names, members)
        for reply in code["replies"]:
            self.assertEqual(list(reply), ["id", "provider", "text", "meaning"])
            self.assertTrue(all(reply.values()), reply)
        for name, kind in CODE.items():
            if kind is TEXTS:
                self.assertIsInstance(code[name], list, name)
                self.assertEqual({type(item) for item in code[name]} - {str}, set(), name)
            else:
                self.assertIsInstance(code[name], kind, name)
        for name, allowed in CLOSED.items():
            values = code[name] if isinstance(code[name], list) else [code[name]]
            self.assertLessEqual(set(values), allowed, name)
            self.assertEqual(len(set(values)), len(values), name)
        self.assertEqual(code["id"], f"{code['protocol']}/{code['value']}")
        for fix in code["fixes"]:
            self.assertEqual(list(fix), ["actor", "steps"])
            self.assertIn(fix["actor"], ACTORS)
            for step in fix["steps"]:
                self.assert_step(step)
        for reference in code["references"]:
            self.assertEqual(list(reference), ["document", "section", "url"])
            self.assertRegex(reference["url"], r"^https?://")

    def assert_step(self, step):
        self.assertEqual(list(step), ["text", "kind", "snippet"])
        self.assertTrue(step["text"])
        self.assertEqual(step["kind"] is None, step["snippet"] is None)
        if step["kind"] is not None:
            self.assertIn(step["kind"], KINDS)
            self.assertTrue(step["snippet"])

    def test_list_show_and_search_agree(self):
        """show, list and search write the same CODE; search adds a score"""
        codes = all_codes()
        for code in codes:
            with self.subTest(code=code["id"]):
                self.assert_code(code)
        for code in sample(codes):
            with self.subTest(code=code["id"]):
                document = load("show", code["id"])
                self.assertEqual(document, {"schema": 1, "codes": [code]})
                found = load("search", code["value"])["codes"][0]
                self.assert_code(found, extra=["score"])
                self.assertGreater(found.pop("score"), 0)
                self.assertEqual(found, code)

    def test_several_codes(self):
        """Several codes are one document, in the order in which they were asked for"""
        document = load("show", "556", "252", "550")
        self.assertEqual(list(document), ["schema", "codes"])
        self.assertEqual(document["schema"], 1)
        self.assertEqual([code["value"] for code in document["codes"]], ["556", "252", "550"])

    def test_protocols(self):
        """list without a protocol writes id, name and count of each"""
        document = load("list")
        self.assertEqual(list(document), ["schema", "protocols"])
        self.assertEqual(document["schema"], 1)
        for protocol in document["protocols"]:
            self.assertEqual(list(protocol), ["id", "name", "count"])
            self.assertEqual(protocol["count"], len(load("list", protocol["id"])["codes"]))

    def test_texts_are_plain(self):
        """No text holds an inline form or control characters"""
        document = json.dumps(all_codes(), ensure_ascii=False)
        self.assertEqual(re.findall(r"</?(?:lit|ref)\b[^>]*>", document), [])
        self.assertEqual(re.findall(r"\\u00[01][0-9a-f]", document), [])

    def test_names_are_documented(self):
        """docs/terminal.md names every member of a CODE and of a comparison"""
        text = (terminal.TREE / "docs/terminal.md").read_text(encoding="utf-8")
        table = text[text.index("| member | type |"):]
        documented = {name for row in re.findall(r"(?m)^\| (`.*?) \|", table)
                      for name in re.findall(r"`([a-z_]+)`", row)}
        self.assertEqual(documented, {*CODE, *REPLY})
        compare = re.search(r"`compare`: `(.*?)`", text, re.DOTALL)[1]
        for name in load("compare", "252", "556"):
            self.assertIn(f'"{name}"', compare)

    def test_control_characters_are_escaped(self):
        """Output is valid JSON for every search"""
        for text in ('"', "\\", "\x01", "</script>", "\u2028"):
            with self.subTest(text=text):
                json.loads(run("search", "--format=json", "--", text).output)


class Completeness(unittest.TestCase):
    def test_registry(self):
        """Each protocol has exactly the codes of its official list"""
        self.assertLessEqual(set(terminal.registries()), set(protocols()))
        for protocol in terminal.registries():
            with self.subTest(protocol=protocol):
                self.assertEqual(official(protocol), sorted(terminal.read_registry(protocol)))

    def test_every_part(self):
        """Every code has every part that its outcome asks for"""
        for code in all_codes():
            with self.subTest(code=code["id"]):
                is_reply = "provider" in code
                names = ["title", "summary", "class", "actors"]
                if not is_reply:
                    names += ["description"]
                if code["protocol"] in ("smtp", "enhanced") and is_official(code):
                    names += ["use", "references"]
                for name in names:
                    self.assertTrue(code[name], name)
                if code["outcome"] not in FAILURES:
                    continue
                self.assertGreaterEqual(len(code["causes"]), 1 if is_reply else 2)
                self.assertTrue(code["tell"])
                fixers = {fix["actor"] for fix in code["fixes"]}
                if code["actors"] == ["nobody"]:
                    self.assertTrue(fixers or is_reply)
                else:
                    self.assertEqual(fixers, set(code["actors"]))

    def test_relations(self):
        """What an entry points at exists, and what is confused with it says so too"""
        codes = {code["id"]: code for code in all_codes()}
        for code in codes.values():
            with self.subTest(code=code["id"]):
                for name in ("related", "confused_with"):
                    ids = code[name]
                    self.assertLessEqual(set(ids), set(codes), name)
                    self.assertNotIn(code["id"], ids)
                    self.assertEqual(len(set(ids)), len(ids), name)
                    for other in ids:
                        self.assertIn(code["id"], codes[other][name], (name, other))
                pairs = [pair for pair in terminal.read_pairs() if code["id"] in pair]
                self.assertEqual(len(pairs), len(code["confused_with"]))


class Comparisons(unittest.TestCase):
    maxDiff = None

    def assert_comparison(self, document, a, b, written):
        self.assertEqual(list(document), ["schema", "a", "b", "written", "summary", "facts",
                                          "differences", "when_to_use"])
        self.assertEqual(document["schema"], 1)
        self.assertEqual((document["a"]["id"], document["b"]["id"]), (a, b))
        self.assertEqual([name for name in document["a"] if name not in REPLY], list(CODE))
        self.assertIs(document["written"], written)
        self.assertEqual(bool(document["summary"]), written)
        self.assert_texts(document)
        names = [fact["fact"] for fact in document["facts"]]
        self.assertEqual(len(set(names)), len(names))
        for fact in document["facts"]:
            self.assert_fact(fact, document)

    def assert_texts(self, document):
        differences = document["differences"]
        uses = document["when_to_use"]
        self.assertEqual(list(uses), ["a", "b"])
        if any(fact["fact"] in TOLD and not fact["same"] for fact in document["facts"]):
            self.assertGreater(len(differences), 0)
        for side in "ab":
            self.assertEqual(bool(uses[side]), document["written"] or bool(document[side]["use"]))
        texts = [text for text in (*differences, uses["a"], uses["b"]) if text]
        self.assertEqual(len(set(texts)), len(texts))
        for text in texts:
            self.assertRegex(text, r"[.!?]”?$")
            self.assertNotRegex(text, r"%\d|\(null\)|  ")

    def assert_fact(self, fact, document):
        self.assertEqual(list(fact), ["fact", "a", "b", "same"])
        # What one side does not have, such as a reference, is null there.
        kind = list if fact["fact"] in FACT_LISTS else (str, type(None))
        self.assertIsInstance(fact["a"], kind)
        self.assertIsInstance(fact["b"], kind)
        self.assertIs(fact["same"], fact["a"] == fact["b"])
        for side in "ab":
            if fact["fact"] in CLOSED:
                self.assertEqual(fact[side], document[side][fact["fact"]])

    def test_every_pair(self):
        """Any two codes can be compared, and something is said about each pair"""
        codes = all_codes()
        ids = [code["id"] for code in codes if code["protocol"] == "smtp" and is_official(code)]
        others = [code["id"] for code in sample(codes) if code["id"] not in ids]
        written = {frozenset(pair) for pair in terminal.read_pairs()}
        pairs = list(itertools.combinations(ids, 2))[::PAIRS_STEP]
        pairs += zip(others, others[1:])
        answers = run_all([["compare", "--format=json", *pair] for pair in pairs])
        self.assertGreater(len(answers), 50)
        for (a, b), answer in zip(pairs, answers):
            with self.subTest(a=a, b=b):
                self.assertEqual((answer.status, answer.errors), (0, ""))
                document = json.loads(answer.output)
                self.assert_comparison(document, a, b, frozenset((a, b)) in written)

    def test_the_other_way_round(self):
        """Turned round, a comparison says the same with its sides changed"""
        pairs = terminal.read_pairs() + [("smtp/220", "smtp/550"), ("smtp/354", "smtp/451")]
        for a, b in pairs:
            with self.subTest(a=a, b=b):
                there, back = load("compare", a, b), load("compare", b, a)
                self.assert_comparison(back, b, a, there["written"])
                self.assertEqual(there["summary"], back["summary"])
                self.assertEqual(there["when_to_use"],
                                 {"a": back["when_to_use"]["b"], "b": back["when_to_use"]["a"]})
                for one, other in zip(there["facts"], back["facts"]):
                    self.assertEqual(one, dict(other, a=other["b"], b=other["a"]))
                if there["written"]:
                    self.assertEqual(there["differences"], back["differences"])

    def test_written_pairs_repeat_nothing(self):
        """No sentence stands twice in the comparison of a pair that somebody wrote about"""
        pairs = terminal.read_pairs()
        answers = run_all([["compare", *pair] for pair in pairs])
        for (a, b), answer in zip(pairs, answers):
            with self.subTest(a=a, b=b):
                seen = set()
                twice = [sentence for sentence in sentences(answer.output)
                         if sentence in seen or seen.add(sentence)]
                self.assertGreater(len(seen), 15)
                self.assertEqual(twice, [])


if __name__ == "__main__":
    tap.main()
