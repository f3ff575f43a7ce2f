# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal command as a process, for the tests."""

import collections
import fcntl
import json
import os
import pathlib
import pty
import re
import signal
import struct
import subprocess
import termios
import xml.etree.ElementTree as ElementTree

TREE = pathlib.Path(__file__).resolve().parents[2]
CODES = TREE / "data/codes"
REGISTRY = TREE / "tests/data/registry"

GLOSS = os.environ["GLOSS"]
# The same program, with the catalogues of the build and the pseudo-language.
GLOSS_TRANSLATED = os.environ.get("GLOSS_TRANSLATED")
PSEUDO = "qps"

TIMEOUT = 60  # seconds, for one call under sanitizers on a loaded machine

Answer = collections.namedtuple("Answer", "status output errors")

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def environment(**changes):
    """The caller's, without what would change the output, and with @changes; None removes."""
    result = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="", TERM="xterm-256color")
    result.pop("COLUMNS", None)
    result.pop("NO_COLOR", None)
    result.update({name: value for name, value in changes.items() if value is not None})
    for name, value in changes.items():
        if value is None:
            result.pop(name, None)
    return result


def run_bytes(*arguments, program=GLOSS, **changes):
    process = subprocess.run([program, *arguments], env=environment(**changes), timeout=TIMEOUT,
                             stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return Answer(process.returncode, process.stdout, process.stderr)


def run(*arguments, program=GLOSS, **changes):
    status, output, errors = run_bytes(*arguments, program=program, **changes)
    return Answer(status, output.decode(), errors.decode())


def run_translated(language, *arguments, **changes):
    return run(*arguments, program=GLOSS_TRANSLATED, LANGUAGE=language, **changes)


def load(*arguments, **options):
    """What a call that succeeds writes as JSON."""
    answer = run(*arguments, "--format=json", **options)
    if answer.status != 0 or answer.errors:
        raise AssertionError(f"{arguments}: status {answer.status}, {answer.errors}")
    return json.loads(answer.output)


def run_in_terminal(*arguments, columns=80, program=GLOSS, **changes):
    """Runs it with a terminal for its output."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen([program, *arguments], env=environment(**changes),
                               stdin=subprocess.DEVNULL, stdout=slave, stderr=subprocess.PIPE)
    os.close(slave)
    output = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # nobody holds the other end any more
            break
        if not part:
            break
        output += part
    os.close(master)
    errors = process.stderr.read()
    process.stderr.close()
    return Answer(process.wait(TIMEOUT), output.decode().replace("\r\n", "\n"), errors.decode())


def run_into(target, *arguments, **changes):
    """Runs it with standard output on @target, a file or descriptor."""
    process = subprocess.run([GLOSS, *arguments], env=environment(**changes), timeout=TIMEOUT,
                             stdin=subprocess.DEVNULL, stdout=target, stderr=subprocess.PIPE,
                             preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_DFL),
                             check=False)
    return Answer(process.returncode, "", process.stderr.decode())


def registries():
    """The protocols that have an official list"""
    return sorted(path.stem for path in REGISTRY.glob("*.tsv"))


def read_registry(protocol):
    """value: phrase of every code that the protocol officially has"""
    path = REGISTRY / f"{protocol}.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")]
    return {row[0]: row[1] for row in rows}


def read_examples():
    """placeholder: example"""
    root = ElementTree.parse(CODES / "placeholders.xml").getroot()
    return {hole.get("id"): hole.get("example") for hole in root.iter("placeholder")}


def read_pairs():
    """The pairs that somebody wrote about, as two ids each."""
    return [(pair.get("a"), pair.get("b"))
            for path in sorted(CODES.glob("*comparisons*.xml"))
            for pair in ElementTree.parse(path).getroot().iter("comparison")]


def fill(text, examples):
    return re.sub(r"\{([a-z-]+)\}", lambda hole: examples.get(hole[1], hole[0]), text)


def snippets(code):
    """(kind, snippet) of every step of a CODE that has one"""
    return [(step["kind"], step["snippet"])
            for fix in code["fixes"] for step in fix["steps"] if step["kind"] is not None]


def snippet_lines(code, examples):
    """The lines of @code that are never wrapped, as the text shows them."""
    return [line for kind, snippet in snippets(code) if kind != "message"
            for line in fill(snippet, examples).split("\n")]
