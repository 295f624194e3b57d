"""The tables that set the areas of units against the estimate of their parts, as pages show them."""

import re

from change import estimated_areas
from successors import estimated_before
from twin import Twin

MARK = re.compile(r"^≈ (.+) \(ước tính\)$")
LINK = re.compile(r"^\[[^\]]*\]\((.+?)\.md\)")


class EstimatePage(Twin):
    def estimate(self, what, text, expected):
        """A figure that is marked as an estimate; a dash where there is none."""
        found = MARK.match(text)
        self.same(what + " marked", found is not None, expected is not None)
        if found:
            self.rounded(what, found[1], expected)

    def below(self, caption):
        """The rows of the table with such a caption; nothing where the page has none."""
        start = "**" + caption
        at = next((i for i, line in enumerate(self.lines) if line.startswith(start)), None)
        if at is None:
            self.problems.append("%s has no table %s" % (self.name, caption))
            return []
        rows = []
        for line in self.lines[at + 2 :]:
            if not line.startswith("|"):
                break
            rows.append([cell.strip() for cell in line[1:-1].replace("\\", "").split("|")])
        return rows[2:]


class Estimates:
    """What the pages are compared with."""

    def __init__(self, data, sheets):
        self.first, self.second = data.head["compare"]["from"], data.head["compare"]["to"]
        self.totals = estimated_before(data, sheets)
        self.now = sheets[self.second]
        self.framework = next(iter(self.now.values())).framework
        self.areas, self.parts, self.adjustments = {}, {}, {}
        for unit, (_, weights, before) in self.totals.items():
            earlier = next(iter(sheets[self.first].values())).framework
            self.parts[unit], self.adjustments[unit] = estimated_areas(
                data, sheets[self.first], self.now[unit], weights, earlier, self.framework
            )
            for old, new in self.parts[unit]:
                self.areas[unit, old, new] = (
                    before.get(old),
                    self.now[unit].node(self.framework.areas[new])[0] if new else None,
                )

    def change(self, unit, old, new):
        then, now = self.areas[unit, old, new]
        return None if then is None or now is None else now - then

    def of_unit(self, page, unit):
        """The table of a scorecard: areas, bonus and penalty, all of it."""
        rows = page.below("So với ước tính năm %s theo lĩnh vực" % self.first)
        expected = list(self.parts[unit])
        adjusted = self.adjustments[unit] != 0
        page.same("rows", len(rows), len(expected) + adjusted + 1)
        for (old, new), row in zip(expected, rows):
            then, now = self.areas[unit, old, new]
            page.same(new + " code", row[0].split(". ")[0], new or old)
            page.estimate(new + " estimate", row[1], then)
            page.rounded(new + " percent", row[2], now)
            page.estimate(new + " change", row[3], self.change(unit, old, new))
            page.estimate(new + " of the index", row[4], self.parts[unit][old, new])
        if adjusted and len(rows) > len(expected):
            row = rows[len(expected)]
            page.same("adjustments", row[1:4], ["–", "–", "–"])
            page.estimate("adjustments", row[4], self.adjustments[unit])
        if rows:
            total, index = self.totals[unit][0], self.now[unit].index
            page.estimate("total estimate", rows[-1][1], total)
            page.rounded("total percent", rows[-1][2], index)
            page.estimate("total change", rows[-1][3], index - total)
            page.estimate("total of the index", rows[-1][4], index - total)

    def changes(self, area):
        """By unit, where there is something to compare."""
        found = {
            unit: self.change(unit, old, new)
            for unit, old, new in self.areas
            if new == area
        }
        return {unit: change for unit, change in found.items() if change is not None}

    def of_all(self, page):
        """The table of the page of changes: how many are above, the least and the most."""
        rows = page.below("Tỷ lệ đạt theo lĩnh vực của ")
        page.same("areas", len(rows), len(self.framework.areas))
        for area, row in zip(self.framework.areas, rows):
            changes = self.changes(area).values()
            code = row[0].lstrip("[").split(". ")[0]
            above = sum(change > 0 for change in changes)
            page.same("area", code, area)
            page.same(area + " above", row[1], "%d/%d" % (above, len(changes)) if changes else "–")
            page.estimate(area + " least", row[2], min(changes, default=None))
            page.estimate(area + " most", row[3], max(changes, default=None))

    def of_area(self, page, area, unit_of):
        """The column of the page of an area: marked for these units, and for no other."""
        changes = self.changes(area)
        rows = page.below("Các ")
        marked = set()
        for row in rows:
            unit = unit_of(LINK.match(row[0])[1].split("/")[-1])
            if unit in self.totals:
                page.estimate(unit + " change", row[3], changes.get(unit))
                marked.add(unit)
            else:
                page.same(unit + " marked", MARK.match(row[3]), None)
        page.same("units", marked, set(self.totals))


def compare_pages(data, sheets, site):
    """Where the first language of the site is Vietnamese; others are not compared."""
    if data.head["languages"][0] != "vi":
        return 0
    estimates = Estimates(data, sheets)
    pages = []
    if estimates.totals:
        folder = site / data.head["unitFolder"]
        # What a file is called tells the unit: its code, and where two have it the first day.
        files = {}
        for unit in estimates.now:
            stem = unit.lower().replace(".", "-")
            dated = sorted(folder.glob(stem + "-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].md"))
            files[(dated[-1] if dated else folder / (stem + ".md")).stem] = unit
        for stem, unit in files.items():
            if unit in estimates.totals:
                page = EstimatePage(folder / (stem + ".md"))
                estimates.of_unit(page, unit)
                pages.append(page)
        for area in estimates.framework.areas:
            page = EstimatePage(site / "linh-vuc" / (area.lower().replace(".", "-") + ".md"))
            estimates.of_area(page, area, files.__getitem__)
            pages.append(page)
        page = EstimatePage(site / "thay-doi.md")
        estimates.of_all(page)
        pages.append(page)
    problems = [problem for page in pages for problem in page.problems]
    print(
        "%-16s pages %4d  figures %5d  differences %d"
        % ("estimated areas", len(pages), sum(page.checked for page in pages), len(problems))
    )
    for text in problems[:10]:
        print("   DIFFERENCE " + text)
    return len(problems)
