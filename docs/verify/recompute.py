#!/usr/bin/env python3
"""Recomputes index, ranking and change from the JSON files and compares them with a built site.

Shares no code with the program: exact fractions of Python's standard library, written from the
definitions in docs and Javadoc. Usage:

    python3 docs/verify/recompute.py --data data --site target/site

Prints, for each download, the number of rows and figures compared, the largest absolute difference
and the number of differences above 1e-9; ends with 1 if there is any, or a row is missing.
"""
import argparse
import csv
import json
import sys
from collections import OrderedDict
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

TOLERANCE = 1e-9
ORDER = ["same", "renamed", "rescaled", "redefined"]


def read(path):
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal, parse_int=Decimal)


def number(value):
    """A figure: (fraction, None) or (None, reason)."""
    if isinstance(value, dict):
        return None, value["missing"]
    return Fraction(value), None


class Data:
    def __init__(self, folder):
        self.head = read(folder / "dataset.json")
        docs = {}
        for entry in self.head["files"]:
            if entry["kind"] != "note":
                docs.setdefault(entry["kind"], []).append(read(folder / entry["path"]))
        self.units = docs["units"][0]["units"]
        self.frameworks = {doc["edition"]: Framework(doc) for doc in docs["framework"]}
        self.scores = {doc["period"]: doc["units"] for doc in docs.get("scores", [])}
        self.periods = self.head["periods"]
        self.policies = self.head["policies"]

    def units_of(self, period):
        day = period["unitsAsOf"]
        return [
            unit
            for unit in self.units
            if unit.get("validFrom", "0000") <= day <= unit.get("validUntil", "9999")
        ]


class Framework:
    def __init__(self, doc):
        self.edition = doc["edition"]
        self.before = doc.get("continues", "")
        self.caps = Fraction(doc["bonusCap"]), Fraction(doc["penaltyCap"])
        self.area_before = {area["code"]: area.get("continues", "") for area in doc["areas"]}
        self.areas = OrderedDict()
        self.criteria = OrderedDict()
        self.leaves = OrderedDict()
        for area in doc["areas"]:
            self.areas[area["code"]] = []
            for criterion in area["criteria"]:
                leaves = criterion.get("components", [criterion])
                self.criteria[criterion["code"]] = [leaf["code"] for leaf in leaves]
                for leaf in leaves:
                    self.areas[area["code"]].append(leaf["code"])
                    self.leaves[leaf["code"]] = leaf

    def maximum(self, leaf):
        return Fraction(self.leaves[leaf]["maxPoints"])

    def area_of(self, leaf):
        return next(area for area, leaves in self.areas.items() if leaf in leaves)


class Sheet:
    """Counted points of one unit, and its percentages."""

    def __init__(self, framework, entry, policies):
        self.framework = framework
        self.policies = policies
        self.present = entry is not None
        self.points, self.reason = {}, {}
        for leaf in framework.leaves:
            self.points[leaf], self.reason[leaf] = self.counted(entry, leaf)
        self.bonus = self.adjustment(entry, "bonus", framework.caps[0])
        self.penalty = self.adjustment(entry, "penalty", framework.caps[1])
        self.blocked = self.present and policies["missing"] == "propagate" and (
            self.bonus is None or self.penalty is None
        )
        self.bonus = self.bonus or Fraction(0)
        self.penalty = self.penalty or Fraction(0)
        every = list(framework.leaves)
        self.total_points = self.sum(every) + self.bonus - self.penalty
        self.total_max = self.counted_max(every)
        self.index, self.status = self.percent(every, self.total_points)
        if self.blocked:
            self.index, self.status = None, "figure-missing"

    @staticmethod
    def counted(entry, leaf):
        if entry is None or leaf not in entry["leaves"]:
            return None, "missing"
        cell = entry["leaves"][leaf]
        if "missing" in cell:
            return None, cell["missing"]
        if "survey" in cell:
            return number(cell["survey"])
        second, _ = number(cell["verified2"])
        return (second, None) if second is not None else number(cell["verified1"])

    @staticmethod
    def adjustment(entry, key, cap):
        if entry is None:
            return Fraction(0)
        value, reason = number(entry[key])
        if value is None:
            return Fraction(0) if reason == "not-applicable" else None
        return min(value, cap)

    def sum(self, leaves):
        return sum((self.points[l] for l in leaves if self.points[l] is not None), Fraction(0))

    def counted_max(self, leaves):
        return sum(
            (self.framework.maximum(l) for l in leaves if self.points[l] is not None), Fraction(0)
        )

    def percent(self, leaves, points):
        if not self.present:
            return None, "no-sheet"
        counted = self.counted_max(leaves)
        gone = sum(
            (
                self.framework.maximum(l)
                for l in leaves
                if self.points[l] is None and self.reason[l] != "not-applicable"
            ),
            Fraction(0),
        )
        if counted + gone == 0:
            return None, "nothing-applies"
        if gone > 0:
            if self.policies["missing"] == "propagate":
                return None, "figure-missing"
            limit = Fraction(self.policies["missingLimitPercent"])
            if 100 * gone / (counted + gone) > limit or counted == 0:
                return None, "too-much-missing"
        return 100 * points / counted, "known"

    def node(self, leaves):
        return self.percent(leaves, self.sum(leaves))

    def contribution(self, points):
        return None if self.index is None or points is None else 100 * points / self.total_max


def key_of(policies):
    if policies["tieEquality"] == "exact":
        return lambda value: value
    step = Decimal(1).scaleb(-int(policies["decimals"]))

    def rounded(value):
        sign = -1 if value < 0 else 1
        scaled = abs(value) * 10 ** int(policies["decimals"])
        whole = (scaled + Fraction(1, 2)).__floor__()
        return sign * Fraction(whole) * Fraction(step)

    return rounded



def rank(values, policies):
    """values: key -> fraction. Gives key -> (rank, how many share it)."""
    key = key_of(policies)
    result = {}
    distinct = sorted({key(value) for value in values.values()}, reverse=True)
    for value_key, value in ((k, key(v)) for k, v in values.items()):
        ahead = sum(1 for other in values.values() if key(other) > value)
        equal = sum(1 for other in values.values() if key(other) == value)
        place = {
            "1224": Fraction(ahead + 1),
            "1334": Fraction(ahead + equal),
            "1223": Fraction(distinct.index(value) + 1),
            "average": Fraction(2 * ahead + equal + 1, 2),
        }[policies["ties"]]
        result[value_key] = place, equal
    return result


def links(frameworks, first, second):
    """Later leaf -> (earlier leaf, kind), later area -> earlier area; None if not linked."""

    def walk(earlier, later):
        leaves = {leaf: (leaf, "same") for leaf in later.leaves}
        areas = {area: area for area in later.areas}
        step = later
        while step.edition != earlier.edition:
            moved = {}
            for leaf, (at, kind) in leaves.items():
                continues = step.leaves[at].get("continues")
                if continues:
                    moved[leaf] = continues["leaf"], max(kind, continues["as"], key=ORDER.index)
            leaves = moved
            areas = {a: step.area_before[b] for a, b in areas.items() if step.area_before[b]}
            if not step.before or step.before not in frameworks:
                return None
            step = frameworks[step.before]
        return leaves, areas

    forward = walk(first, second)
    if forward:
        return forward
    back = walk(second, first)
    if not back:
        return None
    return {b: (a, kind) for a, (b, kind) in back[0].items()}, {b: a for a, b in back[1].items()}


def halves(w0, a0, w1, a1):
    return (w0 + w1) / 2 * (a1 - a0), (a0 + a1) / 2 * (w1 - w0)


def changes(data, sheets0, sheets1, unit, first, second):
    """Rows (level, from code, to code, kind, performance, edition) of one unit."""
    linked, areas = links(data.frameworks, first, second)
    s0, s1 = sheets0[unit], sheets1[unit]
    rows, by_area = [], OrderedDict((area, [Fraction(0), Fraction(0)]) for area in second.areas)
    ended = OrderedDict()
    used = set()
    for leaf in second.leaves:
        now = s1.contribution(s1.points[leaf]) or Fraction(0)
        if leaf not in linked:
            part = "", leaf, "new", Fraction(0), now
        else:
            old, kind = linked[leaf]
            used.add(old)
            then = s0.contribution(s0.points[old]) or Fraction(0)
            if s0.points[old] is None or s1.points[leaf] is None:
                part = old, leaf, "coverage", Fraction(0), now - then
            elif kind == "redefined":
                part = old, leaf, kind, Fraction(0), now - then
            else:
                m0, m1 = first.maximum(old), second.maximum(leaf)
                p, e = halves(
                    100 * m0 / s0.total_max,
                    s0.points[old] / m0,
                    100 * m1 / s1.total_max,
                    s1.points[leaf] / m1,
                )
                part = old, leaf, kind, p, e
        rows.append(("leaf",) + part)
        by_area[second.area_of(leaf)][0] += part[3]
        by_area[second.area_of(leaf)][1] += part[4]
    later_area = {old: new for new, old in areas.items()}
    for leaf in first.leaves:
        if leaf not in used:
            then = s0.contribution(s0.points[leaf]) or Fraction(0)
            rows.append(("leaf", leaf, "", "dropped", Fraction(0), -then))
            area = first.area_of(leaf)
            if area in later_area:
                by_area[later_area[area]][1] -= then
            else:
                ended.setdefault(area, Fraction(0))
                ended[area] -= then
    for area, (p, e) in by_area.items():
        rows.append(("area", areas.get(area, ""), area, "", p, e))
    for area, e in ended.items():
        rows.append(("area", area, "", "", Fraction(0), e))
    p, e = halves(
        100 / s0.total_max, s0.bonus - s0.penalty, 100 / s1.total_max, s1.bonus - s1.penalty
    )
    rows.append(("adjustments", "", "", "", p, e))
    total = [sum(r[i] for r in rows if r[0] in ("leaf", "adjustments")) for i in (4, 5)]
    assert sum(total) == s1.index - s0.index, "leaf splits do not sum"
    assert sum(r[4] + r[5] for r in rows if r[0] in ("area", "adjustments")) == sum(total)
    rows.append(("total", "", "", "", total[0], total[1]))
    return rows


def moves(all0, all1, policies):
    """unit -> (own, others, exits, entries, ties), each in places gained."""
    key = key_of(policies)
    common = set(all0) & set(all1)
    c0 = {u: all0[u] for u in common}
    c1 = {u: all1[u] for u in common}
    rank0, rank1 = rank(all0, policies), rank(all1, policies)

    def middle(unit, figure, field):
        others = [key(v) for u, v in field.items() if u != unit]
        ahead = sum(1 for v in others if v > key(figure))
        return 1 + ahead + Fraction(sum(1 for v in others if v == key(figure)), 2)

    result = {}
    for u in common:
        a, b, c, d = (
            middle(u, all0[u], c0),
            middle(u, all1[u], c0),
            middle(u, all0[u], c1),
            middle(u, all1[u], c1),
        )
        m0, m1 = middle(u, all0[u], all0), middle(u, all1[u], all1)
        parts = (
            ((a - b) + (c - d)) / 2,
            ((a - c) + (b - d)) / 2,
            m0 - a,
            d - m1,
            (rank0[u][0] - m0) - (rank1[u][0] - m1),
        )
        assert sum(parts) == rank0[u][0] - rank1[u][0], "rank parts do not sum"
        result[u] = parts, rank0[u][0], rank1[u][0]
    return result


class Comparison:
    def __init__(self, name, path):
        self.name = name
        with open(path, encoding="utf-8-sig", newline="") as file:
            self.rows = list(csv.DictReader(file))
        self.index = {}
        self.figures = self.differences = 0
        self.largest = 0.0
        self.problems = []
        self.seen = set()

    def keyed(self, *columns):
        for row in self.rows:
            key = tuple(row[c] for c in columns)
            if key in self.index:
                self.problem("row twice: %s" % (key,))
            self.index[key] = row
        return self

    def problem(self, text):
        self.differences += 1
        self.problems.append(text)

    def row(self, *key):
        self.seen.add(key)
        if key not in self.index:
            self.problem("row not in %s: %s" % (self.name, key))
        return self.index.get(key)

    def check(self, row, column, expected):
        if row is None:
            return
        text = row[column]
        self.figures += 1
        if expected is None or text == "":
            if not (expected is None and text == ""):
                self.problem("%s of %s: %r, expected %s" % (column, row, text, expected))
            return
        difference = abs(float(Fraction(text) - expected))
        self.largest = max(self.largest, difference)
        if difference > TOLERANCE:
            self.problem("%s of %s: %s, expected %s" % (column, row, text, float(expected)))

    def word(self, row, column, expected):
        if row is not None:
            self.figures += 1
            if row[column] != expected:
                self.problem("%s of %s: expected %s" % (column, row, expected))

    def report(self):
        for key in self.index:
            if key not in self.seen:
                self.problem("row not expected: %s" % (key,))
        print(
            "%-12s rows %6d  figures %7d  largest difference %.1e  differences %d"
            % (self.name, len(self.rows), self.figures, self.largest, self.differences)
        )
        for text in self.problems[:10]:
            print("   " + text)
        return self.differences


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--site", type=Path, required=True)
    arguments = parser.parse_args()
    data = Data(arguments.data)
    downloads = arguments.site / "downloads"
    sheets = {}
    for period in data.periods:
        framework = data.frameworks[period["framework"]]
        entries = {entry["unit"]: entry for entry in data.scores.get(period["code"], [])}
        sheets[period["code"]] = OrderedDict(
            (unit["code"], Sheet(framework, entries.get(unit["code"]), data.policies))
            for unit in data.units_of(period)
        )

    index = Comparison("index.csv", downloads / "index.csv")
    index.keyed("period", "unit_code", "level", "code")
    bands = sorted(data.head["bands"], key=lambda band: -band["atLeast"])
    for period, by_unit in sheets.items():
        for unit, sheet in by_unit.items():
            row = index.row(period, unit, "total", "")
            index.check(row, "points", sheet.total_points)
            index.check(row, "max_points", sheet.total_max)
            index.check(row, "percent", sheet.index)
            index.word(row, "status", sheet.status)
            if sheet.index is not None:
                best = [b["code"] for b in bands if sheet.index >= Fraction(b["atLeast"])]
                index.word(row, "band", best[0] if best else bands[-1]["code"])
            parts = Fraction(0)
            for level, nodes in (("area", sheet.framework.areas), ("criterion", sheet.framework.criteria)):
                for code, leaves in nodes.items():
                    row = index.row(period, unit, level, code)
                    percent, status = sheet.node(leaves)
                    index.check(row, "points", sheet.sum(leaves))
                    index.check(row, "max_points", sheet.counted_max(leaves))
                    index.check(row, "percent", percent)
                    index.word(row, "status", status)
                    if level == "area":
                        share = sheet.contribution(sheet.sum(leaves))
                        index.check(row, "contribution", share)
                        parts += share or 0
            for leaf in sheet.framework.leaves:
                row = index.row(period, unit, "leaf", leaf)
                points = sheet.points[leaf]
                index.check(row, "points", points)
                index.check(row, "contribution", sheet.contribution(points))
                index.word(row, "status", sheet.reason[leaf] or "known")
            for level, points in (("bonus", sheet.bonus), ("penalty", sheet.penalty)):
                row = index.row(period, unit, level, "")
                index.check(row, "points", points)
                index.check(row, "contribution", sheet.contribution(points))
            if sheet.index is not None:
                parts += sheet.contribution(sheet.bonus) - sheet.contribution(sheet.penalty)
                assert parts == sheet.index, "contributions do not sum"

    first, second = data.head["compare"]["from"], data.head["compare"]["to"]
    totals = {p: {u: s.index for u, s in by.items() if s.index is not None} for p, by in sheets.items()}
    ranking = Comparison("ranking.csv", downloads / "ranking.csv")
    ranking.keyed("period", "unit_code", "scope", "code")

    def compare_ranks(period, scope, code, values, units):
        ranks = rank(values, data.policies)
        for unit in units:
            row = ranking.row(period, unit, scope, code)
            ranking.check(row, "percent", values.get(unit))
            ranking.check(row, "rank", ranks[unit][0] if unit in ranks else None)
            ranking.check(row, "shared", Fraction(ranks[unit][1]) if unit in ranks else None)

    for period, by_unit in sheets.items():
        compare_ranks(period, "total", "", totals[period], by_unit)
        framework = next(iter(by_unit.values())).framework
        for area, leaves in framework.areas.items():
            values = {u: s.node(leaves)[0] for u, s in by_unit.items()}
            values = {u: v for u, v in values.items() if v is not None}
            compare_ranks(period, "area", area, values, by_unit)
    compared = [u for u in totals[second] if u in totals[first] and first != second]
    everyone = list(OrderedDict.fromkeys(list(sheets[second]) + list(sheets[first])))
    gains = {u: totals[second][u] - totals[first][u] for u in compared}
    compare_ranks(second, "improvement", "", gains, everyone)

    delta = Comparison("delta.csv", downloads / "delta.csv")
    delta.keyed("unit_code", "level", "from_code", "to_code")
    moved = moves(totals[first], totals[second], data.policies)
    f0 = next(iter(sheets[first].values())).framework
    f1 = next(iter(sheets[second].values())).framework
    for unit in everyone:
        if unit not in compared:
            row = delta.row(unit, "total", "", "")
            delta.check(row, "change", None)
            continue
        for level, old, new, kind, p, e in changes(data, sheets[first], sheets[second], unit, f0, f1):
            row = delta.row(unit, level, old, new)
            delta.check(row, "performance", p)
            delta.check(row, "edition", e)
            delta.check(row, "change", p + e)
            if level == "leaf":
                delta.word(row, "kind", kind)
            if level == "total":
                parts, rank0, rank1 = moved[unit]
                for column, value in zip(("own", "others", "exits", "entries", "ties"), parts):
                    delta.check(row, column, value)
                delta.check(row, "rank_from", rank0)
                delta.check(row, "rank_to", rank1)
                delta.check(row, "places_gained", rank0 - rank1)
                delta.check(row, "from_value", totals[first][unit])
                delta.check(row, "to_value", totals[second][unit])
    wrong = sum(comparison.report() for comparison in (index, ranking, delta))
    print("contributions, area splits, leaf splits and rank parts sum exactly")
    print("differences: %d" % wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
