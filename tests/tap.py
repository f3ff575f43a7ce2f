# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the unittest cases of a script and reports each test as TAP.

    if __name__ == "__main__":
        tap.main()

Arguments name what to run, as with unittest: Class or Class.test_name. What fails is explained on
standard error, so that standard output holds results only. A subtest does not count by itself: its
test fails, once, and says for which cases.
"""

import sys
import traceback
import unittest

MOST_CASES = 20  # that are explained of one test
MOST_LINES = 40  # of one explanation


class Result(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0
        self.cases = []  # of the test that is running

    def startTest(self, test):
        super().startTest(test)
        self.cases = []

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            case = ", ".join(f"{name} {value!r}" for name, value in subtest.params.items())
            self.cases.append((f"for {case}", error))

    def addSuccess(self, test):
        super().addSuccess(test)
        self.report(test, True)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.report(test, True, " # SKIP " + reason)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.cases.append(("", error))

    def addError(self, test, error):
        super().addError(test, error)
        self.cases.append(("", error))
        # What fails before any test of a class or script does has no end of its own.
        if not isinstance(test, unittest.TestCase):
            self.report(test, False)

    def stopTest(self, test):
        super().stopTest(test)
        if self.cases:
            self.report(test, False)

    def report(self, test, passed, directive=""):
        self.number += 1
        name = (isinstance(test, unittest.TestCase) and test.shortDescription()) or str(test)
        name = name.replace("#", "No. ").rstrip(".")
        for case, error in self.cases[:MOST_CASES]:
            self.explain(case, error)
        if len(self.cases) > MOST_CASES:
            print(f"# and {len(self.cases) - MOST_CASES} more cases", file=sys.stderr)
        self.cases = []
        sys.stderr.flush()
        print(f"{'ok' if passed else 'not ok'} {self.number} - {name}{directive}", flush=True)

    @staticmethod
    def explain(case, error):
        kind, value, trace = error
        if issubclass(kind, AssertionError):
            lines = [f"line {trace_line(trace)}: {value}"]
        else:
            lines = traceback.format_exception(kind, value, trace)
        lines = "\n".join([case, *lines] if case else lines).splitlines()
        for line in lines[:MOST_LINES]:
            print("#", line, file=sys.stderr)


def trace_line(trace):
    """The line of the script itself, not of unittest or a helper."""
    line = trace.tb_lineno
    while trace is not None:
        if trace.tb_frame.f_globals.get("__name__") == "__main__":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def main():
    loader = unittest.defaultTestLoader
    script = sys.modules["__main__"]
    if sys.argv[1:]:
        suite = loader.loadTestsFromNames(sys.argv[1:], script)
    else:
        suite = loader.loadTestsFromModule(script)
    result = Result()
    suite.run(result)
    print(f"1..{result.number}", flush=True)
    sys.exit(0 if result.wasSuccessful() and result.number else 1)
