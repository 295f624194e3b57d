"""The heat table on the page of targets, cell by cell, as its Markdown twin shows it."""

import math
import re
from fractions import Fraction

STATES = {"met": "✓", "not-met": "✗", "no-cases": "○", "no-base": "◊", "no-data": "–", "not-applicable": "KAD"}
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


def first_table(path):
    """Its rows as texts of cells, the two of its head first."""
    lines = path.read_text(encoding="utf-8").split("\n")
    begin = next(i for i, line in enumerate(lines) if line.startswith("|"))
    rows = []
    while lines[begin].startswith("|"):
        rows.append([cell.strip() for cell in lines[begin][1:-1].split(" | ")])
        begin += 1
    return rows


class Page:
    """The page, and those that have its table in parts where there are many units."""

    def __init__(self, path):
        self.name = "chi-tieu/index.md"
        self.cells = 0
        self.problems = []
        parts = path.parent.glob(path.stem + "-nhom-*.md")
        self.tables = [first_table(file) for file in [path, *sorted(parts)] if file.exists()]

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
    if not page.tables or not targets.targets:
        if targets.targets:
            page.problems.append("no table")
        return page
    shown_units = set()
    for rows in page.tables:
        shown_units |= compare_units(page, rows, data, targets)
        compare_pools(page, rows, targets)
    if shown_units != set(targets.units):
        page.problems.append("units %s" % sorted(shown_units ^ set(targets.units)))
    return page


def compare_units(page, rows, data, targets):
    """The units of a table, each with the cells that it must have."""
    names = {data.page_name(unit): unit for unit in targets.units}
    units = set()
    for row in rows[2:]:
        found = CODE.search(row[0])
        if found:
            unit = names.get(found.group(1), found.group(1))
            units.add(unit)
            for target, text in zip(targets.by_code, row[1:]):
                page.check("%s %s" % (unit, target), text, cell(targets, target, unit))
    return units


def compare_pools(page, rows, targets):
    """The last two rows of a table: all units together, and how many meet the target."""
    together, met = rows[-2][1:], rows[-1][1:]
    for target, text, number in zip(targets.by_code, together, met):
        pool = targets.pool(target, targets.as_of)
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
