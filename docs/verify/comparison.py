"""Holds a download against what was recomputed."""

import bisect
import csv
from fractions import Fraction

import sampling

TOLERANCE = 1e-9


class Comparison:
    """One download.

    A difference is relative to the expected figure, absolute where 0 is expected. A figure in the
    download that nothing was compared with counts as a difference too.
    """

    def __init__(self, name, downloads, *keys):
        self.name = name
        # By these a row is found: that they are right is that the row is there.
        self.keys = keys
        # What nothing is to be told of is not downloaded; an expected row is then not found.
        self.rows = self.read(downloads / name) if (downloads / name).exists() else []
        self.types = {
            doc["column"]: doc["type"]
            for doc in self.read(downloads / "columns.csv")
            if doc["table"] + ".csv" == name
        }
        self.figures = self.words = 0
        self.largest = 0.0
        self.drawn = {}
        self.notes = []
        self.problems = []
        self.seen = set()
        self.checked = set()
        self.index = {}
        for row in self.rows:
            key = tuple(row[column] for column in keys)
            if key in self.index:
                self.problem("row twice: %s" % (key,))
            self.index[key] = row

    @staticmethod
    def read(path):
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def problem(self, text):
        self.problems.append(text)

    def row(self, *key):
        self.seen.add(key)
        if key not in self.index:
            self.problem("row not in %s: %s" % (self.name, key))
        return self.index.get(key)

    def label(self, row):
        key = next(key for key, other in self.index.items() if other is row)
        return " ".join(part for part in key if part)

    def figure(self, row, column, expected):
        """The figure of a cell; nothing where one of the two is empty and the other is not."""
        self.checked.add((id(row), column))
        self.figures += 1
        text = row[column]
        if expected is not None and text != "":
            return Fraction(text)
        if expected is not None or text != "":
            self.problem("%s: %s is %r, expected %s" % (self.label(row), column, text, expected))
        return None

    def check(self, row, column, expected):
        if row is None:
            return
        figure = self.figure(row, column, expected)
        if figure is None:
            return
        difference = abs(float(figure - expected))
        if expected != 0:
            difference /= abs(float(expected))
        self.largest = max(self.largest, difference)
        if difference > TOLERANCE:
            self.problem(
                "%s: %s is %s, expected %s" % (self.label(row), column, row[column], float(expected))
            )

    def near(self, row, column, expected, within):
        """A figure that comes from random draws on both sides, and how far apart they may be."""
        if row is None:
            return
        figure = self.figure(row, column, expected)
        if figure is not None:
            self.apart(row, column, abs(float(figure) - float(expected)), within, float(expected))

    def near_share(self, row, column, expected, draws, ours):
        """A share of the draws there, and of ours."""
        if row is None:
            return
        figure = self.figure(row, column, expected)
        if figure is None:
            return
        share = (float(figure) + expected) / 2
        within = sampling.share_error(share, draws, ours) + 1 / draws + 1 / ours
        self.apart(row, column, abs(float(figure) - expected), within, expected)

    def near_quantile(self, row, column, drawn, share, draws):
        """A quantile of the draws there: in ours, which are sorted, it has to cut off such a share.

        A difference is one of shares: how many places that is depends on how many units there are.
        """
        if row is None:
            return
        figure = self.figure(row, column, share)
        if figure is None:
            return
        below = bisect.bisect_left(drawn, figure) / len(drawn)
        up_to = bisect.bisect_right(drawn, figure) / len(drawn)
        within = sampling.share_error(share, draws, len(drawn)) + 1 / draws + 1 / len(drawn)
        self.apart(row, column, max(0.0, below - share, share - up_to), within, share)

    def apart(self, row, column, difference, within, expected):
        worst, _, _, _, count = self.drawn.get(column, (-1.0, 0.0, within, "", 0))
        if difference / within > worst:
            self.drawn[column] = difference / within, difference, within, self.label(row), count + 1
        else:
            self.drawn[column] = self.drawn[column][:4] + (count + 1,)
        if difference > within:
            self.problem(
                "%s: %s is %s, drawn anew %s, more than %s apart"
                % (self.label(row), column, row[column], expected, within)
            )

    def word(self, row, column, expected):
        if row is None:
            return
        self.words += 1
        self.checked.add((id(row), column))
        if row[column] != expected:
            self.problem(
                "%s: %s is %r, expected %r" % (self.label(row), column, row[column], expected)
            )

    def known(self, register):
        """Every unit is one of the register, with its name, its type and the day it exists from."""
        for row in self.rows:
            if "unit_from" in row:
                self.checked.add((id(row), "unit_from"))
            if row.get("unit_from") is not None and row["unit_code"]:
                self.words += 1
                unit = tuple(row["unit_" + part] for part in ("code", "name", "type", "from"))
                if unit not in register:
                    self.problem("%s: no such unit: %s" % (self.label(row), unit))

    def report(self, register):
        self.known(register)
        for key, row in self.index.items():
            if key not in self.seen:
                self.problem("row not expected: %s" % (key,))
                continue
            for column, kind in self.types.items():
                if kind == "text" or column in self.keys or not row[column]:
                    continue
                if (id(row), column) not in self.checked:
                    self.problem("%s: %s is %s, not expected" % (self.label(row), column, row[column]))
        print(
            "%-16s rows %5d  figures %6d  words %6d  largest difference %.1e  differences %d"
            % (self.name, len(self.rows), self.figures, self.words, self.largest, len(self.problems))
        )
        for column, (_, difference, within, where, count) in self.drawn.items():
            print(
                "   drawn anew: %-12s figures %4d  worst difference %.4f of %.4f allowed (%s)"
                % (column, count, difference, within, where)
            )
        for note in self.notes:
            print("   " + note)
        for text in self.problems[:10]:
            print("   DIFFERENCE " + text)
        return len(self.problems)
