# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates and catalogues of the two text domains, for the tests."""

import ast
import os
import pathlib
import re
import subprocess

TREE = pathlib.Path(__file__).resolve().parents[1]

DOMAINS = {"gloss": TREE / "po", "gloss-codes": TREE / "po/codes"}

# The languages that are promised to be whole, in both domains; others may be half-finished
WHOLE = ["de"]

# Whose texts may follow later even there
LATER = "data/codes/reply-"

# What Meson gives xgettext for `preset: 'glib'`.
GLIB = """
  --from-code=UTF-8 --add-comments
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2
  --keyword=g_dcgettext:2 --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3
  --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format
  --flag=g_dngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format
  --flag=g_string_printf:2:c-format --flag=g_string_append_printf:2:c-format
  --flag=g_error_new:3:c-format --flag=g_set_error:4:c-format
  --flag=g_markup_printf_escaped:1:c-format --flag=g_log:3:c-format --flag=g_print:1:c-format
  --flag=g_printerr:1:c-format --flag=g_printf:1:c-format --flag=g_fprintf:2:c-format
  --flag=g_sprintf:2:c-format --flag=g_snprintf:3:c-format
""".split()

# The two inline forms of the reference, and the holes that readers fill.
FORM = re.compile(r'<ref code="[^"<>]*"/>|<lit>.*?</lit>(?!>)')
HOLE = re.compile(r"\{[a-z-]+\}")
PRINTF = re.compile(r"%(?:\d+\$)?[-+ 0#']*(?:\d+|\*)?(?:\.(?:\d+|\*))?"
                    r"(?:hh|h|ll|l|z|j|t)?[a-zA-Z%]")


class Entry:
    """One message; @strings holds its translations, more than one where there are plural forms."""

    def __init__(self):
        self.context = None
        self.id = ""
        self.plural = None
        self.strings = []
        self.flags = set()
        self.places = []
        self.comments = []

    @property
    def key(self):
        return (self.context, self.id)

    @property
    def is_fuzzy(self):
        return "fuzzy" in self.flags

    @property
    def is_translated(self):
        return not self.is_fuzzy and bool(self.strings) and all(self.strings)


def parse(text):
    """(header, entries) of a PO file as msgcat writes it"""
    entries = []
    entry, target = Entry(), None
    for line in [*text.splitlines(), ""]:
        if not line:
            if target is not None:
                entries.append(entry)
            entry, target = Entry(), None
        elif line.startswith("#~"):
            continue
        elif line.startswith("#,"):
            entry.flags.update(flag.strip() for flag in line[2:].split(","))
        elif line.startswith("#:"):
            entry.places += line[2:].split()
        elif line.startswith("#"):
            entry.comments.append(line[2:].strip())
        elif line.startswith('"'):
            append(entry, target, line)
        else:
            target, line = line.split(" ", 1)
            append(entry, target, line, first=True)
    header = next((entry.strings[0] for entry in entries if entry.key == (None, "")), "")
    return header, [entry for entry in entries if entry.key != (None, "")]


def append(entry, target, quoted, first=False):
    text = ast.literal_eval(quoted)
    if target == "msgctxt":
        entry.context = (entry.context or "") + text
    elif target == "msgid":
        entry.id += text
    elif target == "msgid_plural":
        entry.plural = (entry.plural or "") + text
    elif first:
        entry.strings.append(text)
    else:
        entry.strings[-1] += text


def read(path):
    """(header, entries) of a catalogue, whatever its form"""
    process = subprocess.run(["msgcat", "--no-wrap", "--to-code=UTF-8", path], check=True,
                             capture_output=True, text=True)
    return parse(process.stdout)


def make_template(domain):
    """(text, what xgettext complained about) of the template of a domain, from today's sources"""
    folder = DOMAINS[domain]
    options = GLIB if domain == "gloss" else []
    process = subprocess.run(
        ["xgettext", "--files-from", folder / "POTFILES", "--directory", TREE, "--no-wrap",
         *options, "--output", "-"],
        env=dict(os.environ, GETTEXTDATADIRS=str(TREE / "data/codes")),
        check=True, capture_output=True, text=True)
    # Blueprint is read as C, which it looks like where it has texts. The empty message is that of a
    # catalogue's header, which a program may well ask for.
    errors = re.sub(r".*Empty msgid.*\n(?: +.*\n)*", "", process.stderr)
    complaints = [line for line in errors.splitlines()
                  if not re.search(r"\.blp.*unknown; will try C", line)]
    return process.stdout, complaints


def languages(domain):
    text = (DOMAINS[domain] / "LINGUAS").read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#")
            for word in line.split()]


def catalogue(domain, language):
    return DOMAINS[domain] / f"{language}.po"


def compile_catalogue(source, folder, language, domain):
    """Puts a catalogue where gettext looks for it below @folder, in one step."""
    place = pathlib.Path(folder, language, "LC_MESSAGES")
    place.mkdir(parents=True, exist_ok=True)
    aside = place / f".{domain}.{os.getpid()}"
    subprocess.run(["msgfmt", "--output-file", aside, "-"], input=source, check=True, text=True)
    aside.rename(place / f"{domain}.mo")
