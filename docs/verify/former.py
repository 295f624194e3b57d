"""The pages of units that are there no more: as they were scored last."""

import re
from datetime import date, timedelta
from statistics import median

from calculations import points_text, rounded_text
from ranks import rank
from twin import Twin

LEAD = re.compile(
    r"^Đơn vị này có đến hết ngày (\d\d)/(\d\d)/(\d{4})\..* khi xếp hạng ([\d.]+) đơn vị\.$"
)
STAT = re.compile(r"^- (.+): \*\*(.+?)\*\*(?: \((.+)\))?$")


def former_units(data, sheets):
    """(code, first day) -> (its record, the periods for which it was to be scored)."""
    now = data.period(data.head["compare"]["to"])["unitsAsOf"]
    found = {}
    for period in sheets:
        for unit in data.units_of(data.period(period)):
            key = unit["code"], data.since(unit)
            _, periods = found.get(key, (unit, []))
            found[key] = unit, periods + [period]
    return {
        key: value for key, value in found.items() if value[0].get("validUntil", "9999") < now
    }


def heir(data, unit):
    """The record of what a unit is part of by now, if its successor is not the last word."""
    while True:
        day = unit.get("validUntil")
        if day is None:
            return unit
        after = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
        successors = [
            succession["successor"]
            for doc in data.successions
            if doc["date"] == after
            for succession in doc["successions"]
            if unit["code"] in succession["parts"]
        ]
        if not successors:
            return unit
        unit = next(
            other
            for other in data.units
            if other["code"] == successors[0] and other.get("validFrom") == after
        )


class Former:
    """What the pages are compared with."""

    def __init__(self, data, sheets):
        self.data, self.sheets = data, sheets
        self.totals, self.areas = {}, {}
        for period, units in sheets.items():
            self.totals[period] = self.ranked({u: s.index for u, s in units.items()})
            framework = next(iter(units.values())).framework
            for area, leaves in framework.areas.items():
                values = {u: s.node(leaves)[0] for u, s in units.items()}
                known = [value for value in values.values() if value is not None]
                middle = median(known) if known else None
                self.areas[period, area] = values, self.ranked(values), middle

    def ranked(self, values):
        known = {unit: value for unit, value in values.items() if value is not None}
        return rank(known, self.data.policies)

    def place(self, page, what, shown, ranks, code):
        expected = "–"
        if code in ranks:
            place, shared = ranks[code]
            expected = points_text(place) + (" (đồng hạng)" if shared > 1 else "")
        page.same(what, shown, expected)

    def points(self, page, what, shown, expected):
        """A dash with the reason where there are none."""
        if expected is None:
            page.same(what, shown[:1], "–")
        else:
            places = int(self.data.policies.get("pointDecimals", 2))
            page.same(what, shown, rounded_text(expected, places))

    def band(self, period, code):
        units = self.sheets[period]
        if units[code].index is None:
            return "–"
        band = self.data.band_of(units, code)
        return next(b["name"] for b in self.data.head["bands"] if b["code"] == band)

    def compare(self, page, unit, periods):
        code, last = unit["code"], periods[-1]
        ranks, sheet = self.totals[last], self.sheets[last][code]
        lead = next(filter(None, map(LEAD.match, page.lines)), None)
        page.same("lead", lead is not None, True)
        if lead:
            page.same("last day", "-".join(lead.group(3, 2, 1)), unit["validUntil"])
            page.same("ranked", lead[4], str(len(ranks)))
        self.stats(page, unit, last)
        rows = page.table("## Lĩnh vực")
        page.same("areas", [row[0].split(". ")[0] for row in rows], list(sheet.framework.areas))
        for area, row in zip(sheet.framework.areas, rows):
            values, places, middle = self.areas[last, area]
            page.rounded(area + " percent", row[1], values[code])
            self.place(page, area + " rank", row[2], places, code)
            page.rounded(area + " median", row[3], middle)
        rows = page.table("## Qua các năm")
        page.same("years", [row[0] for row in rows], periods)
        for period, row in zip(periods, rows):
            page.rounded(period + " index", row[1], self.sheets[period][code].index)
            self.place(page, period + " rank", row[2], self.totals[period], code)
            page.same(period + " ranked", row[3], str(len(self.totals[period])))
            page.same(period + " band", row[4], self.band(period, code))
            page.same(period + " framework", row[5], self.sheets[period][code].framework.edition)
        rows = page.table("## Từng tiêu chí")
        page.same("leaves", [row[0].split(". ")[0] for row in rows], list(sheet.framework.leaves))
        for leaf, row in zip(sheet.framework.leaves, rows):
            self.points(page, leaf + " max", row[1], sheet.framework.maximum(leaf))
            self.points(page, leaf + " points", row[2], sheet.points[leaf])

    def stats(self, page, unit, last):
        """Rank and index as they were, and the index of what the unit is part of by now."""
        code, ranks, index = unit["code"], self.totals[last], self.sheets[last][unit["code"]].index
        stats = [stat.groups() for stat in map(STAT.match, page.lines) if stat]
        place = "%s/%d" % (points_text(ranks[code][0]), len(ranks)) if code in ranks else "–"
        page.same("rank", stats[0][1], place)
        page.rounded("index", stats[1][1], index)
        if index is not None:
            page.same("band", stats[1][2], self.band(last, code))
        now = self.data.head["compare"]["to"]
        successor = heir(self.data, unit)
        today = self.sheets[now].get(successor["code"])
        page.same("there today", len(stats) > 2, today is not None and successor is not unit)
        if len(stats) > 2 and today is not None:
            name = "%s %s" % (successor["type"], successor["name"])
            page.same("part of", stats[2][0].rpartition(",")[0], name)
            page.rounded("today", stats[2][1], today.index)
            if successor["code"] in self.totals[now]:
                place = self.totals[now][successor["code"]][0]
                place = "hạng %s/%d" % (points_text(place), len(self.totals[now]))
                page.same("rank today", stats[2][2], place)


def compare_pages(data, sheets, site):
    """Where the first language of the site is Vietnamese; others are not compared."""
    if data.head["languages"][0] != "vi":
        return 0
    former = Former(data, sheets)
    folder = site / data.head["unitFolder"]
    units = former_units(data, sheets)
    checked, problems = 0, []
    for (code, since), (unit, periods) in units.items():
        name = code.lower().replace(".", "-")
        if any(u["code"] == code and u.get("validFrom", "") < since for u in data.units):
            name += "-" + since
        path = folder / (name + ".md")
        if not path.exists():
            problems.append("%s is not there" % path)
            continue
        page = Twin(path)
        former.compare(page, unit, periods)
        checked += page.checked
        problems += page.problems
    print(
        "%-16s pages %4d  figures %5d  differences %d"
        % ("former units", len(units), checked, len(problems))
    )
    for text in problems[:10]:
        print("   DIFFERENCE " + text)
    return len(problems)
