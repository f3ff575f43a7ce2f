#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an installation has, where it is, and whether it works from there.

BUILDDIR names the build, which is installed into a folder of its own.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import po
import tap
import window

BUILDDIR = pathlib.Path(os.environ["BUILDDIR"])
PREFIX = pathlib.Path(os.environ["PREFIX"])
APPLICATION = "io.github.glossapp.Gloss"

FILES = [
    "bin/gloss",
    "bin/gloss-gtk",
    f"share/applications/{APPLICATION}.desktop",
    f"share/metainfo/{APPLICATION}.metainfo.xml",
    f"share/glib-2.0/schemas/{APPLICATION}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{APPLICATION}.svg",
    f"share/icons/hicolor/symbolic/apps/{APPLICATION}-symbolic.svg",
]
CATALOGUES = [f"share/locale/{language}/LC_MESSAGES/{domain}.mo"
              for domain in po.DOMAINS for language in po.languages(domain)]


def call(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True,
                          check=False, **options)


class Installation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="gloss-install-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        process = call("meson", "install", "-C", BUILDDIR, "--no-rebuild", "--quiet",
                       env=dict(os.environ, DESTDIR=str(cls.folder)))
        if process.returncode != 0:
            raise AssertionError(process.stdout + process.stderr)
        cls.root = cls.folder / PREFIX.relative_to("/")

    def test_files(self):
        """Programs, data and catalogues are in their places, and nothing else is installed"""
        # What the hooks of other packages make of ours is not there with DESTDIR.
        there = {str(path.relative_to(self.folder)) for path in self.folder.rglob("*")
                 if path.is_file()}
        expected = {str((PREFIX / name).relative_to("/")) for name in FILES + CATALOGUES}
        self.assertEqual(there, expected)

    def test_programs(self):
        """The terminal command runs from there, and both programs tell their version"""
        for arguments, start in ((["gloss", "550"], "550  "), (["gloss", "--version"], "Gloss "),
                                 (["gloss-gtk", "--version"], "Gloss ")):
            with self.subTest(arguments=arguments):
                path = self.root / "bin" / arguments[0]
                process = call(path, *arguments[1:])
                self.assertEqual((process.returncode, process.stderr), (0, ""))
                self.assertTrue(process.stdout.startswith(start), process.stdout)

    def test_window(self):
        """The app runs from there, with the settings that were installed"""
        schemas = self.folder / "compiled"
        schemas.mkdir()
        self.addCleanup(shutil.rmtree, schemas)
        compilation = call("glib-compile-schemas", "--targetdir", schemas,
                           self.root / "share/glib-2.0/schemas")
        self.assertEqual(compilation.returncode, 0, compilation.stderr)
        program = window.Program("550", program=self.root / "bin/gloss-gtk",
                                 GSETTINGS_SCHEMA_DIR=str(schemas))
        self.addCleanup(program.quit)
        program.wait_for_title("550 Mailbox Unavailable")

    def test_desktop_file(self):
        """The launcher is valid and starts a program that is installed"""
        path = self.root / f"share/applications/{APPLICATION}.desktop"
        process = call("desktop-file-validate", path)
        self.assertEqual((process.returncode, process.stdout + process.stderr), (0, ""))
        lines = path.read_text(encoding="utf-8").splitlines()
        for line in lines:
            if line.startswith(("Exec=", "TryExec=")):
                program = line.split("=", 1)[1].split()[0]
                self.assertTrue((self.root / "bin" / program).exists(), line)
        self.assertIn(f"Icon={APPLICATION}", lines)
        self.assertTrue(any(line.startswith("MimeType=x-scheme-handler/gloss;") for line in lines))
        for language in po.WHOLE:
            self.assertTrue(any(line.startswith(f"Comment[{language}]=") for line in lines))

    def test_metainfo(self):
        """The metainfo is valid, and names the launcher and the version"""
        path = self.root / f"share/metainfo/{APPLICATION}.metainfo.xml"
        process = call("appstreamcli", "validate", "--no-net", "--strict", path)
        self.assertEqual(process.returncode, 0, process.stdout)
        root = ElementTree.parse(path).getroot()
        self.assertEqual(root.findtext("id"), APPLICATION)
        self.assertEqual(root.findtext("launchable"), f"{APPLICATION}.desktop")
        version = call(self.root / "bin/gloss", "--version").stdout.split()[1].rstrip(",")
        self.assertEqual(next(root.iter("release")).get("version"), version)

    def test_settings(self):
        """The settings' schema compiles strictly"""
        process = call("glib-compile-schemas", "--strict", "--dry-run",
                       self.root / "share/glib-2.0/schemas")
        self.assertEqual((process.returncode, process.stderr), (0, ""))

    def test_icons(self):
        """Icons are square SVG, and the symbolic one has 16 units"""
        for name in FILES:
            if name.endswith(".svg"):
                with self.subTest(name=name):
                    root = ElementTree.parse(self.root / name).getroot()
                    self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
                    size = 16 if name.endswith("-symbolic.svg") else 128
                    self.assertEqual((root.get("width"), root.get("height")), (f"{size}",) * 2)

    def test_catalogues_work(self):
        """An installed catalogue is whole"""
        for name in CATALOGUES:
            with self.subTest(name=name):
                process = call("msgunfmt", self.root / name)
                self.assertEqual(process.returncode, 0)
                # Which msgunfmt does not tell of a catalogue in which nothing is translated yet
                self.assertIn(b"Content-Type: text/plain; charset=UTF-8",
                              (self.root / name).read_bytes())

    def test_nothing_points_at_the_build(self):
        """No installed file of text names the tree or the build"""
        for name in FILES[2:]:
            text = (self.root / name).read_text(encoding="utf-8")
            self.assertNotIn(str(BUILDDIR), text)
            self.assertNotIn(str(po.TREE), text)


if __name__ == "__main__":
    tap.main()
