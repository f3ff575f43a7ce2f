#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether POTFILES name all files with messages, and no others."""

import os
import pathlib
import re
import subprocess
import unittest

import tap

TREE = pathlib.Path(__file__).resolve().parents[2]
XGETTEXT = os.environ.get("XGETTEXT", "xgettext")
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "Q_", "g_dcgettext:2", "g_dngettext:2,3",
            "g_dpgettext2:2c,3", "ngettext:1,2"]


def find(*patterns):
    """The paths of the files, as POTFILES has them."""
    files = [file for pattern in patterns for file in TREE.glob(pattern)]
    return sorted(str(file.relative_to(TREE)) for file in files if file.is_file())


def listed(path):
    lines = (line.strip() for line in (TREE / path).read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def with_messages(files, *options, **environment):
    """Those of the files in which xgettext finds something."""
    command = [XGETTEXT, "--from-code=UTF-8", "--no-wrap", "--output=-", *options, *files]
    template = subprocess.run(command, cwd=TREE, env={**os.environ, **environment}, check=True,
                              capture_output=True, encoding="utf-8").stdout
    references = re.findall(r"^#: (.*)$", template, re.MULTILINE)
    return {re.sub(r":\d+$", "", place) for line in references for place in line.split()}


class PotfilesTest(unittest.TestCase):
    def check(self, path, found):
        names = listed(path)
        self.assertTrue(found)
        self.assertEqual(sorted(found - set(names)), [], f"have messages and are not in {path}")
        self.assertEqual(sorted(set(names) - found), [], f"are in {path} without messages")
        self.assertEqual(len(names), len(set(names)), f"{path} names a file twice")

    def test_interface(self):
        """po/POTFILES names the files with messages, sorted."""
        files = find("src/**/*.[ch]", "src/**/*.blp", "data/*.in", "data/*.gschema.xml")
        keywords = [f"--keyword={keyword}" for keyword in KEYWORDS]
        self.check("po/POTFILES", with_messages(files, *keywords))
        self.assertEqual(listed("po/POTFILES"), sorted(listed("po/POTFILES")))

    def test_reference(self):
        """po/codes/POTFILES names the files with texts."""
        codes = find("data/codes/*.xml")
        rules = str(TREE / "data" / "codes")
        self.check("po/codes/POTFILES", with_messages(codes, GETTEXTDATADIRS=rules))


if __name__ == "__main__":
    tap.main()
