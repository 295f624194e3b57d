"""The heat table on the page of targets, cell by cell, as its Markdown twin shows it."""

import math
import re
from fractions import Fraction

STATES = {"met": "✓", "not-met": "✗", "no-cases": "○", "no-data": "–", "not-applicable": "KAD"}
CODE = re.compile(r"/([^/)]+)\.md\)")


def rounded(percent, places):
    """A half away from 0."""
    units = math.floor(abs(percent) * 10**places + Fraction(1, 2))
    return Fraction(units if percent >= 0 else -units, 10**places)


def misleads(percent, near, marks):
    """Whether the rounded figure is none, or on the other side of a mark, and the exact one not."""
    if (near == 0) != (percent == 0):
        return True
    return any(side(percent) != side(near) for side in marks)


def shown(percent, growth, marks):
    """Two decimals with a decimal comma, growth with its sign; more decimals if two mislead."""
    places = 2
    while misleads(percent, rounded(percent, places), marks):
        places += 1
    units = abs(rounded(percent, places)) * 10**places
    whole, part = divmod(int(units), 10**places)
    text = "{:,}".format(whole).replace(",", ".") + ",%0*d" % (places, part)
    if units == 0:
        return text
    return "−" + text if percent < 0 else "+" + text if growth else text


class Page:
    def __init__(self, path):
        self.name = "chi-tieu/index.md"
        self.rows = []
        self.cells = 0
        self.problems = []
        if path.exists():
            lines = path.read_text(encoding="utf-8").split("\n")
            begin = next(i for i, line in enumerate(lines) if line.startswith("|"))
            while lines[begin].startswith("|"):
                self.rows.append([cell.strip() for cell in lines[begin][1:-1].split(" | ")])
                begin += 1

    def check(self, where, cell, expected):
        self.cells += 1
        if cell.replace("\\", "") != expected:
            self.problems.append("%s: %r, expected %r" % (where, cell, expected))

    def report(self):
        print(
            "%-16s cells %5d  differences %d" % (self.name, self.cells, len(self.problems))
        )
        for text in self.problems[:10]:
            print("   DIFFERENCE " + text)
        return len(self.problems)


def cell(targets, target, unit):
    standing = targets.standing(target, unit, targets.as_of)
    if standing.percent is None:
        return STATES[standing.state]
    figure, _ = targets.counting(target, unit, targets.as_of)
    old = figure.on != targets.dates[target][-1]
    star = "*" if figure.provisional or figure.revised or old else ""
    return "%s%s %s" % (
        shown(standing.percent, targets.growth(target), targets.marks),
        star,
        STATES[standing.state],
    )


def compare_targets_page(data, targets, site):
    """Where the site has a page on targets; a site in another language is not compared."""
    page = Page(site / "chi-tieu" / "index.md")
    if not page.rows or not targets.targets:
        if targets.targets:
            page.problems.append("no table")
        return page
    codes = list(targets.by_code)
    by_unit = {}
    for row in page.rows[2:]:
        found = CODE.search(row[0])
        if found:
            by_unit[found.group(1)] = row[1:]
    names = {data.page_name(unit): unit for unit in targets.units}
    by_unit = {names.get(name, name): cells for name, cells in by_unit.items()}
    if set(by_unit) != set(targets.units):
        page.problems.append("units %s" % sorted(set(by_unit) ^ set(targets.units)))
    for unit, cells in by_unit.items():
        for target, text in zip(codes, cells):
            page.check("%s %s" % (unit, target), text, cell(targets, target, unit))
    pools = {target: targets.pool(target, targets.as_of) for target in codes}
    together, met = page.rows[-2][1:], page.rows[-1][1:]
    for target, text, number in zip(codes, together, met):
        pool = pools[target]
        if pool.standing.percent is None:
            expected = STATES[pool.standing.state]
        else:
            expected = "%s %s" % (
                shown(pool.standing.percent, targets.growth(target), targets.marks),
                STATES[pool.standing.state],
            )
        page.check("together " + target, text, expected)
        judged = pool.tally["met"] + pool.tally["not-met"]
        expected = "%d/%d" % (pool.tally["met"], judged) if judged else "–"
        page.check("met " + target, number, expected)
    return page
