# SPDX-License-Identifier: GPL-3.0-or-later
"""The window from outside: the accessibility bus, an X keyboard and the clipboard.

The bus is asked directly: one call brings all that is known of a window, where libatspi makes one
for each question about each widget.
"""

import functools
import os
import pathlib
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib

PROGRAM = os.environ["GLOSS_GTK"]

TIMEOUT = 30  # seconds until something that should happen has failed to, on a loaded machine
MOST_DESCRIBED = 80  # widgets that a message lists
CALM = 0.12  # seconds without an event after which a window is taken to have settled
MOST_TEXT = 1 << 20

ROOT = "/org/a11y/atspi/accessible/root"
PREFIX = "org.a11y.atspi."

# Roles of what can be pressed, chosen or filled in
CONTROLS = {"button", "toggle button", "radio button", "check box", "switch", "entry", "text",
            "combo box", "link", "menu item", "check menu item", "radio menu item", "page tab",
            "slider", "spin button", "password text"}


@functools.cache
def role_name(number):
    return Atspi.role_get_name(Atspi.Role(number))


@functools.cache
def state_number(name):
    return int(getattr(Atspi.StateType, name))


class Missing(AssertionError):
    pass


class Bus:
    """The accessibility bus"""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                    None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
                 Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def call(self, name, path, interface, method, arguments=None):
        answer = self.connection.call_sync(name, path, interface, method, arguments, None,
                                           Gio.DBusCallFlags.NONE, TIMEOUT * 1000, None)
        return answer.unpack()

    def ask_many(self, name, paths, interface, method):
        """path: [path] of what each of the objects answers; those that have gone are left out"""
        answers = {}
        waiting = set(paths)

        def answer_cb(connection, result, path):
            waiting.discard(path)
            try:
                answer, = connection.call_finish(result).unpack()
                answers[path] = [other for _, other in answer]
            except GLib.Error:
                pass

        for path in paths:
            self.connection.call(name, path, interface, method, None, None,
                                 Gio.DBusCallFlags.NONE, TIMEOUT * 1000, None, answer_cb, path)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return answers

    def find(self, pid):
        """The name of the program that has @pid and has registered, or None

        Like a screen reader, this asks the registry: a program that is called as soon as its name
        is on the bus may not have read yet what that name is, which GLib holds against it.
        """
        programs, = self.call("org.a11y.atspi.Registry", ROOT, PREFIX + "Accessible", "GetChildren")
        daemon = "org.freedesktop.DBus"
        for name, _ in programs:
            owner, = self.call(daemon, "/org/freedesktop/DBus", daemon,
                               "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))
            if owner == pid:
                return name
        return None

    def listen(self, callback):
        return self.connection.signal_subscribe(
            None, PREFIX + "Event.Object", None, None, None, Gio.DBusSignalFlags.NONE,
            lambda _connection, sender, _path, _interface, name, arguments:
            callback(sender, name, arguments.unpack()))


BUS = Bus()


class Item:
    """What the bus knew of a widget when it was asked"""

    def __init__(self, program, fields):
        (_, self.path), _, _, _, self.count = fields[:5]
        self.interfaces, self.name, role, self.description, (low, high) = fields[5:]
        self.program = program
        self.role = role_name(role)
        self.states = low | high << 32
        self.children = []
        self.parent = None

    def has(self, *states):
        return all(self.states >> state_number(state) & 1 for state in states)

    @property
    def may_have_children(self):
        return self.count > 0 and self.has("SHOWING")

    def walk(self):
        """It and all that is in it, as far as it is shown"""
        if self.path == ROOT or self.has("SHOWING"):
            yield self
            for child in self.children:
                yield from child.walk()

    def is_within(self, role):
        """Whether something of that role is around it"""
        parent = self.parent
        while parent is not None and parent.role != role:
            parent = parent.parent
        return parent is not None

    @property
    def text(self):
        """What an entry holds or a label says"""
        if PREFIX + "Text" not in self.interfaces:
            return self.name
        return self.call("Text", "GetText", GLib.Variant("(ii)", (0, MOST_TEXT)))[0]

    @property
    def actions(self):
        if PREFIX + "Action" not in self.interfaces:
            return []
        # What GetActions tells is in the reader's language.
        count = len(self.call("Action", "GetActions")[0])
        return [self.call("Action", "GetName", GLib.Variant("(i)", (number,)))[0]
                for number in range(count)]

    def call(self, interface, method, arguments=None):
        return BUS.call(self.program.name, self.path, PREFIX + interface, method, arguments)

    def __str__(self):
        return f"{self.role} “{self.name}”"


class Program:
    """gloss-gtk as a process; with @home, its settings last as long as that folder."""

    def __init__(self, *arguments, program=PROGRAM, home=None, **environment):
        self.announcements = []
        self.has_ended = False
        self.name = None
        self.last_event = time.monotonic()
        self.log = tempfile.TemporaryFile(mode="w+")
        # Warnings are fatal for the program; those of this process are other people's.
        changes = {"G_DEBUG": "fatal-warnings", **environment}
        if home is not None:
            changes.update(XDG_CONFIG_HOME=home, GSETTINGS_BACKEND="keyfile")
        self.environment = dict(os.environ, **changes)
        still_animations(self.environment["XDG_CONFIG_HOME"])
        self.listening = BUS.listen(self.on_event)
        self.process = subprocess.Popen([program, *arguments], env=self.environment,
                                        stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        self.name = self.wait(lambda: BUS.find(self.process.pid), "it is on the bus")
        self.wait(self.windows, "a window is shown")
        self.settle()

    def on_event(self, sender, name, arguments):
        if self.name in (None, sender):
            self.last_event = time.monotonic()
            if name == "Announcement":
                self.announcements.append(arguments[3])

    # --- waiting ---

    @staticmethod
    def iterate():
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass

    def wait(self, condition, what):
        """Waits until @condition returns something true, and returns that."""
        end = time.monotonic() + TIMEOUT
        while True:
            self.iterate()
            self.check_alive()
            try:
                result = condition()
            except GLib.Error:  # what was looked at has gone meanwhile
                result = None
            if result:
                return result
            if time.monotonic() > end:
                raise Missing(f"waited in vain until {what}\n{self.describe()}")
            time.sleep(0.02)

    def settle(self):
        """Waits until the window has come to rest."""
        end = time.monotonic() + TIMEOUT
        self.last_event = time.monotonic()
        while time.monotonic() < min(self.last_event + CALM, end):
            self.iterate()
            self.check_alive()
            time.sleep(0.01)

    def check_alive(self):
        if self.process.poll() is not None:
            raise Missing(f"it ended with status {self.process.returncode}\n{self.output()}")

    def output(self):
        self.log.seek(0)
        return self.log.read()

    def describe(self):
        """What is shown, for messages"""
        try:
            lines = [str(item) for item in self.look().walk() if item.name]
        except GLib.Error as error:
            lines = [str(error)]
        return "\n".join(lines[:MOST_DESCRIBED]) + "\n" + self.output()

    # --- looking ---

    def read_items(self):
        """path: Item of all that the program has put on the bus so far"""
        items, = BUS.call(self.name, "/org/a11y/atspi/cache", PREFIX + "Cache", "GetItems")
        return {item.path: item for item in (Item(self, fields) for fields in items)}

    def look(self):
        """The program's whole tree"""
        items, lists, unknown = self.read_items(), {}, {ROOT}
        while unknown:
            # Level by level: GTK puts a widget on the bus when somebody asks for it, and its cache
            # keeps those that have gone.
            level = BUS.ask_many(self.name, unknown, PREFIX + "Accessible", "GetChildren")
            lists.update(level)
            unknown = {path for parent, paths in level.items() for path in paths
                       if path not in items or items[path].may_have_children}
        if any(path not in items for paths in lists.values() for path in paths):
            items = self.read_items()
        for parent, paths in lists.items():
            if parent in items:
                items[parent].children = [items[path] for path in paths if path in items]
                for child in items[parent].children:
                    child.parent = items[parent]
        return items[ROOT]

    def windows(self):
        """The windows that are open, in the order in which they were opened"""
        return [window for window in self.look().children if window.has("SHOWING")]

    @property
    def window(self):
        return self.windows()[0]

    def title(self):
        """That of the window that was opened first"""
        paths = BUS.call(self.name, ROOT, PREFIX + "Accessible", "GetChildren")[0]
        name = GLib.Variant("(ss)", (PREFIX + "Accessible", "Name"))
        return BUS.call(self.name, paths[0][1], "org.freedesktop.DBus.Properties", "Get", name)[0]

    def all(self, role=None, name=None, within=None, start=None, where=None):
        """All widgets of the role whose name is @name or starts with @start"""
        return [item for item in (within or self.look()).walk()
                if role in (None, item.role) and name in (None, item.name)
                and (start is None or item.name.startswith(start))
                and (where is None or where(item))]

    def maybe(self, role=None, name=None, **how):
        found = self.all(role, name, **how)
        # A button with a menu is a button in a button: the inner one can be pressed.
        return found[-1] if found else None

    def get(self, role=None, name=None, **how):
        """The widget of that role and name, when it is there"""
        return self.wait(lambda: self.maybe(role, name, **how),
                         f"there is a {role or 'widget'} “{name or how}”")

    def texts(self, within=None):
        """All that is written in what is shown"""
        return [item.name for item in (within or self.look()).walk()
                if item.role in ("label", "heading", "link")]

    def reads(self, text, within=None):
        return any(text in line for line in self.texts(within))

    def focused(self):
        return self.maybe(where=lambda item: item.has("FOCUSED"))

    def wait_for_text(self, text):
        self.wait(lambda: self.reads(text), f"“{text}” is shown")

    def wait_for_title(self, title):
        self.wait(lambda: self.title() == title, f"the window is called “{title}”")
        self.settle()

    def wait_for_announcement(self, text):
        self.wait(lambda: any(text in line for line in self.announcements),
                  f"“{text}” is announced, not {self.announcements}")

    def wait_for_focus(self, role, name=None):
        def is_there():
            item = self.focused()
            return item and item.role == role and name in (None, item.name)

        self.wait(is_there, f"the keyboard is at a {role} “{name}”")

    # --- doing ---

    def press(self, item):
        """Does what a click on @item does."""
        actions = item.actions
        for name in ("click", "activate", "toggle"):
            if name in actions:
                item.call("Action", "DoAction", GLib.Variant("(i)", (actions.index(name),)))
                self.settle()
                return
        raise Missing(f"{item} can't be pressed, only {actions}")

    def click(self, role, name, **how):
        self.press(self.get(role, name, **how))

    def act(self, action):
        """Activates an action of the window by its name, as a menu does."""
        window = self.window
        number = window.actions.index(action)
        window.call("Action", "DoAction", GLib.Variant("(i)", (number,)))
        self.settle()

    def fill(self, entry, text):
        entry.call("EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))
        self.settle()

    def take_keyboard(self):
        """Without a window manager nobody else gives the window the keyboard."""
        search = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                                 str(self.process.pid)], capture_output=True, text=True, check=True)
        subprocess.run(["xdotool", "windowfocus", "--sync", search.stdout.split()[-1]], check=True)
        self.settle()

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)
        self.settle()

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "20", "--", text], check=True)
        self.settle()

    @staticmethod
    def clipboard():
        """What somebody else would paste, or None"""
        process = subprocess.run(["xclip", "-o", "-selection", "clipboard"], capture_output=True,
                                 text=True, check=False, timeout=TIMEOUT)
        return process.stdout if process.returncode == 0 else None

    # --- ending ---

    def quit(self):
        """Ends the program as the session does; its status"""
        self.process.terminate()
        return self.end()

    def quit_by_keyboard(self):
        """Ends the program as its user does; its status"""
        subprocess.run(["xdotool", "key", "ctrl+q"], check=True)
        return self.end()

    def end(self):
        """Waits for the end that was asked for."""
        self.has_ended = True
        BUS.connection.signal_unsubscribe(self.listening)
        try:
            return self.process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


def still_animations(folder):
    """Lets what moves be there at once, with the settings that tests/with-display has made."""
    path = pathlib.Path(folder, "gtk-4.0/settings.ini")
    path.parent.mkdir(exist_ok=True)
    text = path.read_text(encoding="utf-8") if path.exists() else "[Settings]\n"
    if "gtk-enable-animations" not in text:
        path.write_text(text + "gtk-enable-animations=0\n", encoding="utf-8")
