"""anomalies.csv: what is unusual, and where it was sought."""

from collections import Counter
from fractions import Fraction

from comparison import Comparison
from trends import median


class Search:
    def __init__(self, data, table):
        settings = data.methods("anomaly", limit="3.5", leastUnits=5, jump=10, equalPercent=80)
        self.limit = Fraction(settings["limit"])
        self.least = int(settings["leastUnits"])
        self.jump = Fraction(settings["jump"])
        self.equal = Fraction(settings["equalPercent"]) / 100
        self.table = table

    def found(self, period, before, kind, code, units, figure, usual, measure):
        row = self.table.row(
            period, before, "anomaly", kind, code, units[0] if units else "", " ".join(units[1:])
        )
        self.table.check(row, "figure", figure)
        self.table.check(row, "usual", usual)
        self.table.check(row, "measure", measure)
        self.table.word(row, "status", "known")

    def outliers(self, period, before, kind, code, figures):
        """figures: unit -> figure; far from the median in units of 1.4826 MAD is unusual."""
        row = self.table.row(period, before, "group", kind, code, "", "")
        self.table.check(row, "count", len(figures))
        middle = mad = None
        if not figures:
            status = "no-values"
        elif len(figures) < self.least:
            status = "too-few"
        else:
            middle = median(figures.values())
            mad = median([abs(figure - middle) for figure in figures.values()])
            status = "known"
            if mad == 0:
                middle, mad, status = None, None, "no-spread"
        self.table.check(row, "usual", middle)
        self.table.check(row, "measure", mad)
        self.table.word(row, "status", status)
        if status == "known":
            for unit, figure in figures.items():
                z = (figure - middle) / (Fraction("1.4826") * mad)
                if abs(z) > self.limit:
                    self.found(period, before, kind, code, [unit], figure, middle, z)

    def leaf(self, period, units, framework, leaf):
        maximum = framework.maximum(leaf)
        points = [s.points[leaf] for s in units.values() if s.points[leaf] is not None]
        if len(points) < self.least:
            return
        for value, count in Counter(points).items():
            share = Fraction(count, len(points))
            if value in (0, maximum):
                if share == 1:
                    kind = "leaf-full" if value else "leaf-zero"
                    self.found(period, "", kind, leaf, [], value, maximum, count)
            elif share >= self.equal:
                self.found(period, "", "many-equal", leaf, [], value, maximum, share)

    def whole_sheets(self, period, units):
        groups = {}
        for unit, sheet in units.items():
            known = [leaf for leaf, points in sheet.points.items() if points is not None]
            if not known:
                continue
            groups.setdefault(content(sheet), []).append(unit)
            points = sum(sheet.points[leaf] for leaf in known)
            maximum = sum(sheet.framework.maximum(leaf) for leaf in known)
            if points in (0, maximum):
                kind = "sheet-full" if points else "sheet-zero"
                self.found(period, "", kind, "", [unit], points, maximum, len(known))
        for same in groups.values():
            if len(same) > 1:
                sheet = units[same[0]]
                known = sum(1 for points in sheet.points.values() if points is not None)
                self.found(
                    period, "", "same-as-others", "", same, known, len(sheet.points), len(same)
                )


def content(sheet):
    """What a sheet counts, leaf by leaf, with the reason where there is no figure."""
    return frozenset((leaf, sheet.points[leaf], sheet.reason[leaf]) for leaf in sheet.points)


def earlier_leaf(before, now, leaf):
    """The leaf of the edition before whose share of the maximum can be compared."""
    if before.edition == now.edition:
        return leaf
    continues = now.leaves[leaf].get("continues")
    if now.before == before.edition and continues and continues["as"] != "redefined":
        return continues["leaf"]
    return None


def earlier_area(before, now, area):
    old = None
    if before.edition == now.edition:
        old = area
    elif now.before == before.edition:
        old = now.area_before[area]
    return old if old in before.areas else None


def totals_of(units):
    return {unit: sheet.index for unit, sheet in units.items() if sheet.index is not None}


def area_of(units, framework, area):
    percents = {unit: sheet.node(framework.areas[area])[0] for unit, sheet in units.items()}
    return {unit: percent for unit, percent in percents.items() if percent is not None}


def changed(before, now, same):
    return {unit: now[unit] - before[unit] for unit in now if unit in before and unit in same}


def compare(data, sheets, downloads):
    table = Comparison(
        "anomalies.csv",
        downloads,
        "period",
        "before",
        "row",
        "kind",
        "code",
        "unit_code",
        "other_units",
    )
    search = Search(data, table)
    previous = None
    for period, units in sheets.items():
        framework = data.frameworks[data.period(period)["framework"]]
        search.outliers(period, "", "total", "", totals_of(units))
        for area in framework.areas:
            search.outliers(period, "", "area", area, area_of(units, framework, area))
        search.whole_sheets(period, units)
        for leaf in framework.leaves:
            search.leaf(period, units, framework, leaf)
        if previous is not None:
            compare_with(data, sheets, search, previous, period)
        previous = period
    return table


def compare_with(data, sheets, search, before, now):
    old_units, units = sheets[before], sheets[now]
    old_framework = data.frameworks[data.period(before)["framework"]]
    framework = data.frameworks[data.period(now)["framework"]]
    same = [
        unit
        for unit in units
        if unit in old_units and data.first_day(before, unit) == data.first_day(now, unit)
    ]
    search.outliers(
        now, before, "total-change", "", changed(totals_of(old_units), totals_of(units), same)
    )
    for area in framework.areas:
        old = earlier_area(old_framework, framework, area)
        if old is not None:
            then = area_of(old_units, old_framework, old)
            figures = changed(then, area_of(units, framework, area), same)
            search.outliers(now, before, "area-change", area, figures)
    for unit in same:
        sheet, old_sheet = units[unit], old_units[unit]
        known = sum(1 for points in sheet.points.values() if points is not None)
        if known and content(sheet) == content(old_sheet):
            search.found(now, before, "same-as-before", "", [unit], known, known, known)
        for leaf in framework.leaves:
            old = earlier_leaf(old_framework, framework, leaf)
            if old is None or sheet.points[leaf] is None or old_sheet.points[old] is None:
                continue
            share = 100 * sheet.points[leaf] / framework.maximum(leaf)
            old_share = 100 * old_sheet.points[old] / old_framework.maximum(old)
            if share and old_share:
                times = share / old_share
                if times >= search.jump or 1 / times >= search.jump:
                    search.found(now, before, "jump", leaf, [unit], share, old_share, times)
