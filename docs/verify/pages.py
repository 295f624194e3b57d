"""The heat table on the page of targets, cell by cell, as its Markdown twin shows it."""

import math
import re
from fractions import Fraction

STATES = {"met": "✓", "not-met": "✗", "no-cases": "○", "no-data": "–", "not-applicable": "KAD"}
CODE = re.compile(r"/([^/)]+)\.md\)")


def shown(percent, growth):
    """Two decimals, a half away from 0, with a decimal comma; growth with its sign."""
    hundredths = math.floor(abs(percent) * 100 + Fraction(1, 2))
    text = "%d,%02d" % divmod(hundredths, 100)
    whole = text.split(",")[0]
    grouped = "{:,}".format(int(whole)).replace(",", ".")
    text = grouped + text[len(whole) :]
    if hundredths == 0:
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
        shown(standing.percent, targets.growth(target)),
        star,
        STATES[standing.state],
    )


def compare_targets_page(targets, site):
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
                shown(pool.standing.percent, targets.growth(target)),
                STATES[pool.standing.state],
            )
        page.check("together " + target, text, expected)
        judged = pool.tally["met"] + pool.tally["not-met"]
        page.check("met " + target, number, "%d/%d" % (pool.tally["met"], judged))
    return page
