"""What figures answer on the pages: the files that a script reads, unit by unit."""

import json
from fractions import Fraction

from calculations import points_text, rounded_text
from change import changes, links
from followup import targets_of
from indices import compared_units, totals_of
from pages import STATES, shown
from ranks import rank
from successors import estimated_before


class Answers:
    """Values, ranks and changes of every index, area, leaf and target of every unit."""

    def __init__(self, folder):
        self.folder = folder
        self.checked = 0
        self.problems = []

    def check(self, where, got, expected):
        self.checked += 1
        if got != expected:
            self.problems.append("%s: %r, expected %r" % (where, got, expected))

    def share(self, where, got, value, ending, signed=False):
        """Rounded rightly at the places it is written with, which are never fewer than usual."""
        self.checked += 1
        text = got[: -len(ending)] if got.endswith(ending) else "?"
        places = len(text.partition(",")[2])
        expected = exact_at(value, places, signed)
        if places < self.decimals or text != expected:
            self.problems.append("%s: %r, expected %r" % (where, got, expected + ending))

    def report(self):
        print("%-16s figures %5d  differences %d" % ("so-lieu.js", self.checked, len(self.problems)))
        for text in self.problems[:10]:
            print("   DIFFERENCE " + text)
        return len(self.problems)

    def read(self, path):
        if not path.exists():
            self.problems.append("%s is not there" % path)
            return None
        return json.loads(path.read_text(encoding="utf-8").partition("]=")[2].rstrip(";\n"))

    def all(self, data, sheets, site):
        self.decimals = int(data.policies["decimals"])
        self.point_decimals = int(data.policies.get("pointDecimals", 2))
        self.data, self.sheets = data, sheets
        self.first, self.now = data.head["compare"]["from"], data.head["compare"]["to"]
        common = self.read(site / "so-lieu.js")
        if common is None:
            return
        self.names = common["facts"]
        self.estimates = estimated_before(data, sheets)
        self.ranks = {
            period: rank(totals, data.policies) for period, totals in totals_of(sheets).items()
        }
        before, framework = (
            next(iter(sheets[period].values())).framework for period in (self.first, self.now)
        )
        linked = links(data.frameworks, before, framework)
        self.area_before = linked[1] if linked else {}
        self.area_ranks = {}
        for area, leaves in framework.areas.items():
            known = {u: s.node(leaves)[0] for u, s in sheets[self.now].items()}
            self.area_ranks[area] = rank(
                {u: value for u, value in known.items() if value is not None}, data.policies
            )
        compared = compared_units(data, sheets, totals_of(sheets))[0]
        targets = targets_of(data)
        for unit in sheets[self.now]:
            name = data.page_name(unit)
            said = self.read(self.folder / (name + "-so-lieu.js"))
            if said is not None:
                figures = dict(said["figures"])
                self.indices(unit, figures, unit in compared)
                self.areas(unit, figures, framework, unit in compared)
                self.leaves(unit, figures, framework, unit in compared)
                if not data.followed or data.is_followed(unit, self.now):
                    self.targets(unit, figures, targets)
                self.check(unit + " what is left", sorted(figures), [])
                for about in said["figures"]:
                    self.check(about + " has a name", about in common["about"], True)

    def take(self, where, figures, about):
        figure = figures.pop(about, None)
        if figure is None:
            self.problems.append("%s %s: says nothing" % (where, about))
            return "?", {}
        return figure[0], {self.names[i]: said for i, said in zip(figure[1::2], figure[2::2])}

    def place(self, where, said, ranks, unit):
        if unit not in ranks:
            self.check(where + " rank", "Thứ hạng" in said, False)
            return
        place, shared = ranks[unit]
        text = "%s/%d" % (points_text(place), len(ranks))
        self.check(where + " rank", said.get("Thứ hạng"), text + (" (đồng hạng)" if shared > 1 else ""))

    def indices(self, unit, figures, compared):
        for period, units in self.sheets.items():
            about = "nam-" + period
            if unit not in units or (about not in figures and period != self.now):
                continue
            where = unit + " " + about
            sheet = units[unit]
            value, said = self.take(unit, figures, about)
            if sheet.index is None:
                self.check(where, value[:1], "–")
            else:
                self.share(where, value, sheet.index, "%")
                band = self.data.band_of(units, unit)
                name = next(b["name"] for b in self.data.head["bands"] if b["code"] == band)
                title = self.data.head.get("bandsTitle", "Xếp loại")
                self.check(where + " band", said.get(title), name)
            self.place(where, said, self.ranks[period], unit)
            self.points(where, said, sheet.total_points, sheet.total_max)
            change = period == self.now and compared
            if change:
                before = self.sheets[self.first][unit].index
                self.since(where, said, sheet.index - before)
                p = sum(row[4] for row in self.rows(unit) if row[0] in ("leaf", "adjustments"))
                self.share(where + " own part", said["Do kết quả thực hiện"], p, " điểm phần trăm", True)
            else:
                self.check(where + " own part", "Do kết quả thực hiện" in said, False)
            if period == self.now and unit in self.estimates:
                self.since_estimate(where, said, sheet.index - self.estimates[unit][0])

    def amount(self, points):
        return rounded_text(points, self.point_decimals)

    def points(self, where, said, points, maximum):
        expected = "%s/%s điểm" % (self.amount(points), self.amount(maximum)) if maximum else None
        self.check(where + " points", said.get("Điểm"), expected)

    def since(self, where, said, change):
        ending = " điểm phần trăm so với năm " + self.first
        self.share(where + " change", said.get("Tăng, giảm", ""), change, ending, True)

    def since_estimate(self, where, said, change):
        ending = " điểm phần trăm so với ước tính năm " + self.first
        self.share(where + " estimated", said.get("Tăng, giảm", "")[2:], change, ending, True)
        self.check(where + " marked", said.get("Tăng, giảm", "")[:2], "≈ ")

    def rows(self, unit):
        before, now = self.sheets[self.first], self.sheets[self.now]
        frameworks = (next(iter(s.values())).framework for s in (before, now))
        return changes(self.data, before, now, unit, *frameworks)

    def of_index(self, where, said, part):
        ending = " điểm phần trăm của chỉ số"
        self.share(where + " own part", said.get("Do kết quả thực hiện", ""), part, ending, True)

    def areas(self, unit, figures, framework, compared):
        sheet = self.sheets[self.now][unit]
        parts = {row[2]: row for row in self.rows(unit) if row[0] == "area"} if compared else {}
        for area, leaves in framework.areas.items():
            about = "lv-" + area.lower().replace(".", "-")
            where = unit + " " + about
            value, said = self.take(unit, figures, about)
            percent = sheet.node(leaves)[0]
            if percent is None:
                self.check(where, value[:1], "–")
            else:
                self.share(where, value, percent, "%")
            self.place(where, said, self.area_ranks[area], unit)
            self.points(where, said, sheet.sum(leaves), sheet.counted_max(leaves))
            if area in parts:
                self.of_index(where, said, parts[area][4])
                before = self.sheets[self.first][unit]
                old = parts[area][1]
                then = before.node(before.framework.areas[old])[0] if old else None
                if percent is None or then is None:
                    self.check(where + " change", "Tăng, giảm" in said, False)
                else:
                    self.since(where, said, percent - then)
            elif unit in self.estimates:
                then = self.estimates[unit][2].get(self.area_before.get(area))
                if percent is None or then is None:
                    self.check(where + " change", "Tăng, giảm" in said, False)
                else:
                    self.since_estimate(where, said, percent - then)

    def leaves(self, unit, figures, framework, compared):
        sheet = self.sheets[self.now][unit]
        parts = {row[2]: row for row in self.rows(unit) if row[0] == "leaf"} if compared else {}
        for leaf in framework.leaves:
            about = "tc-" + leaf
            where = unit + " " + about
            value, said = self.take(unit, figures, about)
            points, maximum = sheet.points[leaf], framework.maximum(leaf)
            if points is None:
                self.check(where, value[:1], "–")
            else:
                self.check(where, value, "%s/%s điểm" % (self.amount(points), self.amount(maximum)))
                lost = "đạt điểm tối đa" if points >= maximum else "mất %s điểm" % self.amount(maximum - points)
                self.check(where + " lost", said.get("Điểm"), lost)
            if leaf in parts and parts[leaf][3] in ("same", "renamed", "rescaled"):
                self.of_index(where, said, parts[leaf][4])
            else:
                self.check(where + " own part", "Do kết quả thực hiện" in said, False)

    def targets(self, unit, figures, targets):
        for code in targets.by_code:
            if unit not in targets.units:
                continue
            about = "ct=" + code
            where = unit + " " + about
            value, said = self.take(unit, figures, about)
            standing = targets.standing(code, unit, targets.as_of)
            self.check(where + " state", said.get("Tình trạng", "").split(" ")[0], STATES[standing.state])
            if standing.percent is not None:
                text = shown(standing.percent, targets.growth(code), targets.marks)
                self.check(where, "(%s%%)" % text in value, True)
            figure = targets.counting(code, unit, targets.as_of)[0]
            expected = figure.on.strftime("%d/%m/%Y") if figure is not None else ""
            self.check(where + " day", said.get("Số liệu", "")[:10], expected)


def exact_at(value, places, signed):
    units = (abs(value) * 10**places + Fraction(1, 2)).__floor__()
    whole, part = divmod(units, 10**places)
    text = "{:,}".format(whole).replace(",", ".") + (",%0*d" % (places, part) if places else "")
    if not units:
        return text
    return "−" + text if value < 0 else "+" + text if signed else text


def compare(data, sheets, site):
    """Where the first language of the site is Vietnamese; others are not compared."""
    compared = Answers(site / data.head["unitFolder"])
    if data.head["languages"][0] == "vi":
        compared.all(data, sheets, site)
    return compared
