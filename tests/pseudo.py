# SPDX-License-Identifier: GPL-3.0-or-later
"""A language that nobody speaks, in which every translated text can be told from others: longer,
accented and in brackets.

Run as a script, it writes both catalogues, and those of the tree, below the folder it is given.
"""

import re
import sys

import po

LANGUAGE = "qps"

ACCENTS = "ÂÊÎÔÛŶâêîôûŷćďĝķļňŗśťž"
ACCENTED = str.maketrans("AEIOUYaeiouycdgklnrstz", ACCENTS)

# What stays as it is: inline forms and other tags, holes, conversions, entities, access keys.
KEPT = re.compile("|".join([po.FORM.pattern, r"<[^<>]*>", po.HOLE.pattern, po.PRINTF.pattern,
                            r"&[a-z]+;", r"\b_\w"]))

HEADER = """msgid ""
msgstr ""
"Language: qps\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


def accent(text):
    done, end = [], 0
    for kept in KEPT.finditer(text):
        done += [text[end:kept.start()].translate(ACCENTED), kept[0]]
        end = kept.end()
    return "".join([*done, text[end:].translate(ACCENTED)])


def translate(text):
    """@text in the pseudo-language; about a third longer, as German is"""
    body = text.rstrip("\n")
    padding = " ".join(["ẋẋẋẋẋẋ"] * round(len(body) / 21))
    return f"[{accent(body)}{' ' if padding else ''}{padding}]" + text[len(body):]


def quote(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped.replace(chr(9), chr(92) + "t")}"'


def make_catalogue(template):
    """The text of a catalogue that has every message of a template"""
    blocks = [HEADER]
    for entry in po.parse(template)[1]:
        lines = []
        if entry.context is not None:
            lines.append(f"msgctxt {quote(entry.context)}")
        lines.append(f"msgid {quote(entry.id)}")
        if entry.plural is None:
            lines.append(f"msgstr {quote(translate(entry.id))}")
        else:
            lines += [f"msgid_plural {quote(entry.plural)}",
                      f"msgstr[0] {quote(translate(entry.id))}",
                      f"msgstr[1] {quote(translate(entry.plural))}"]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def install(folder):
    """Puts the catalogues of the pseudo-language and of the tree below @folder."""
    for domain in po.DOMAINS:
        template, _ = po.make_template(domain)
        po.compile_catalogue(make_catalogue(template), folder, LANGUAGE, domain)
        for language in po.languages(domain):
            source = po.catalogue(domain, language).read_text(encoding="utf-8")
            po.compile_catalogue(source, folder, language, domain)


if __name__ == "__main__":
    install(sys.argv[1])
