"""The JSON files, and what each unit counted in each period: exact fractions."""

import json
import math
from collections import OrderedDict
from decimal import Decimal
from fractions import Fraction

from ranks import key_of


def read(path):
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal, parse_int=Decimal)


def closed_on(period):
    return period.get("closedOn", period["to"])


def number(value):
    """A figure: (fraction, None) or (None, reason)."""
    if isinstance(value, dict):
        return None, value["missing"]
    return Fraction(value), None


FOLDERS = (
    "reference frameworks scores targets tasks findings calendar measurements evidence".split()
)


def files(folder, head):
    """The files of the data: as the head lists them, or, where it lists none, as they lie."""
    if "files" in head:
        return head["files"]
    entries = []
    for place in FOLDERS:
        for path in sorted((folder / place).glob("*.*json")):
            kind = read(path)["kind"]
            entries.append({"kind": kind, "path": path.relative_to(folder).as_posix()})
    for path in sorted((folder / "notes").glob("*.md")):
        note = {"kind": "note", "path": path.relative_to(folder).as_posix()}
        for line in path.read_text("utf-8-sig").split("---")[1].splitlines():
            if line.startswith(("Ngày viết:", "writtenOn:")):
                note["writtenOn"] = line.split(":", 1)[1].strip()
        entries.append(note)
    return entries


class Data:
    """What was known at the end of a day: by default the day that the data set names, else the
    last one in it. Scores are known once their period is closed, successions and the units they
    bring from their day; what units reported is kept whole, with the day for those who look at it.
    """

    def __init__(self, folder, as_of=None):
        self.folder = folder
        self.head = read(folder / "dataset.json")
        docs = {}
        self.written = []
        self.files = files(folder, self.head)
        for entry in self.files:
            if entry["kind"] == "note":
                self.written.append(entry.get("writtenOn", "0000"))
            else:
                docs.setdefault(entry["kind"], []).append(read(folder / entry["path"]))
        self.policies = self.head["policies"]
        self.all_periods = self.head["periods"]
        self.measurements = docs.get("measurements", [])
        self.targets = {doc["year"]: doc for doc in docs.get("targets", [])}
        self.tasks = {doc["year"]: doc for doc in docs.get("tasks", [])}
        self.findings = {doc["year"]: doc for doc in docs.get("findings", [])}
        self.progress = {doc["year"]: doc for doc in docs.get("task-progress", [])}
        self.unit_findings = {doc["year"]: doc for doc in docs.get("unit-findings", [])}
        self.calendar = {doc["year"]: doc for doc in docs.get("calendar", [])}
        self.evidence = {doc["year"]: doc for doc in docs.get("evidence", [])}
        self.scored = {doc["period"] for doc in docs.get("scores", [])}
        self.succeeded = [doc["date"] for doc in docs.get("successions", [])]
        self.as_of = as_of or self.head.get("asOf") or self.last_day()
        # A unit is its code and the day from which it exists: the next one may have code and name.
        self.register = {
            (unit["code"], unit["name"], unit["type"], unit.get("validFrom", ""))
            for unit in docs["units"][0]["units"]
        }
        self.units = [
            unit
            for unit in docs["units"][0]["units"]
            if unit.get("validFrom", "0000") <= self.as_of
        ]
        self.frameworks = {doc["edition"]: Framework(doc) for doc in docs["framework"]}
        self.periods = [p for p in self.all_periods if closed_on(p) <= self.as_of]
        closed = [period["code"] for period in self.periods]
        self.scores = {
            doc["period"]: doc["units"] for doc in docs.get("scores", []) if doc["period"] in closed
        }
        # Where nothing is named, and before the later one is closed, the last two are compared.
        if not set(self.head.get("compare", {"": ""}).values()) <= set(closed):
            self.head["compare"] = {"from": closed[-2:][0], "to": closed[-1]}
        self.successions = [s for s in docs.get("successions", []) if s["date"] <= self.as_of]
        self.followed = self.year_followed()

    def last_day(self):
        """The last day on which anything became known."""
        days = [closed_on(period) for period in self.all_periods if period["code"] in self.scored]
        days += self.written + self.succeeded
        for doc in self.measurements:
            days.append(doc["date"])
            for unit in doc["units"]:
                for entry in unit["targets"].values():
                    days += [revision["on"] for revision in entry.get("revisions", [])]
        for docs, key, inner in (
            (self.progress, "tasks", None),
            (self.unit_findings, "findings", "reports"),
            (self.evidence, "leaves", "entries"),
        ):
            for doc in docs.values():
                for unit in doc["units"]:
                    for item in unit[key].values():
                        days += [entry["on"] for entry in (item[inner] if inner else item)]
        return max(days)

    def year_followed(self):
        """The latest period that has begun and for which there is something to follow."""
        years = set(self.targets) | set(self.tasks) | set(self.evidence)
        begun = [p for p in self.all_periods if p["from"] <= self.as_of and p["code"] in years]
        return begun[-1] if begun else None

    def period(self, code):
        return next(period for period in self.periods if period["code"] == code)

    def first_day(self, period, unit):
        """The first day of a unit: a code that is given anew later is another unit, unless it is all
        that is put together under it and keeps its name and type."""
        found = [u for u in self.units_of(self.period(period)) if u["code"] == unit]
        return self.since(found[0]) if found else None

    def since(self, unit):
        day = unit.get("validFrom", "")
        parts = [
            succession["parts"]
            for doc in self.successions
            if doc["date"] == day
            for succession in doc["successions"]
            if succession["successor"] == unit["code"]
        ]
        if parts == [[unit["code"]]]:
            for part in self.units:
                if part["code"] == unit["code"] and part.get("validUntil", "9999") < day:
                    if (part["name"], part["type"]) == (unit["name"], unit["type"]):
                        return self.since(part)
        return day

    def is_same(self, unit, first, second):
        """Whether a code means one unit in two periods."""
        day = self.first_day(first, unit)
        return day is not None and day == self.first_day(second, unit)

    def is_followed(self, code, year):
        """Whether a code that was reported for a year is a unit of the year that is followed."""
        then = next((p for p in self.all_periods if p["code"] == year), self.followed)
        days = [
            next((self.since(u) for u in self.units_of(period) if u["code"] == code), None)
            for period in (then, self.followed)
        ]
        return days[0] is not None and days[0] == days[1]

    def page_name(self, unit):
        """What the pages of a unit are called: with its first day where its code was another's."""
        name = unit.lower().replace(".", "-")
        day = self.first_day(self.head["compare"]["to"], unit)
        earlier = [
            u for u in self.units if u["code"] == unit and u.get("validFrom", "") < (day or "")
        ]
        return name + "-" + day if earlier else name

    def methods(self, name, **defaults):
        """What the data set says about a method, with a default for what it does not say."""
        return {**defaults, **self.head.get("methods", {}).get(name, {})}

    def bands(self):
        """(code, least index, share of the best or None), best first."""
        return [
            (
                band["code"],
                Fraction(band.get("atLeast", 0)),
                Fraction(band["topPercent"]) if "topPercent" in band else None,
            )
            for band in self.head["bands"]
        ]

    def by_rank(self):
        return any("topPercent" in band for band in self.head["bands"])

    def band(self, percent, others):
        """The band of an index beside those of the others; one of the best x % has less ahead than
        x % of all, a fraction dropped."""
        key = key_of(self.policies)
        ahead = sum(1 for other in others if key(other) > key(percent))
        for code, least, share in self.bands():
            places = None if share is None else math.floor(share * (len(others) + 1) / 100)
            if percent >= least and (places is None or ahead < places):
                return code
        return self.bands()[-1][0]

    def band_of(self, by_unit, unit):
        """The band of a unit among the sheets of a period."""
        others = [
            sheet.index
            for other, sheet in by_unit.items()
            if other != unit and sheet.index is not None
        ]
        return self.band(by_unit[unit].index, others)

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

    def is_survey(self, leaf):
        return self.leaves[leaf]["source"] == "survey"

    def area_of(self, leaf):
        return next(area for area, leaves in self.areas.items() if leaf in leaves)


class Sheet:
    """Counted points of one unit, and its percentages."""

    def __init__(self, framework, entry, policies):
        self.framework = framework
        self.policies = policies
        self.present = entry is not None
        self.cells = entry["leaves"] if entry else {}
        self.points, self.reason = {}, {}
        for leaf in framework.leaves:
            self.points[leaf], self.reason[leaf] = self.given(entry, leaf)
        self.rule = policies.get("notApplicable", "leaves-maximum")
        self.scale = self.verified_scale()
        self.counted = {leaf: self.counts(leaf) for leaf in framework.leaves}
        self.bonus = self.adjustment(entry, "bonus", framework.caps[0])
        self.penalty = self.adjustment(entry, "penalty", framework.caps[1])
        self.blocked = self.present and policies["missing"] == "propagate" and (
            self.bonus is None or self.penalty is None
        )
        self.extras = OrderedDict()
        for extra, value in (("bonus", self.bonus), ("penalty", self.penalty)):
            reason = number(entry[extra])[1] if entry else "no-sheet"
            self.extras[extra] = (None, reason) if reason else (value, "known")
        self.bonus = self.bonus or Fraction(0)
        self.penalty = self.penalty or Fraction(0)
        every = list(framework.leaves)
        self.total_points = self.sum(every) + self.bonus - self.penalty
        self.total_max = self.counted_max(every)
        self.index, self.status = self.percent(every, self.total_points)
        if self.blocked:
            self.index, self.status = None, "figure-missing"

    def verified_max(self, which=lambda reason: True):
        """The maximum of the verified leaves, or of those with such a reason to have no points."""
        return sum(
            (
                self.framework.maximum(leaf)
                for leaf in self.framework.leaves
                if not self.framework.is_survey(leaf) and which(self.reason[leaf])
            ),
            Fraction(0),
        )

    def verified_scale(self):
        """How many times verified points count: more than once where others do not apply."""
        applies = self.verified_max(lambda reason: reason != "not-applicable")
        if self.rule != "rescales-verified" or applies == 0 or not self.present:
            return Fraction(1)
        return self.verified_max() / applies

    def times(self, leaf):
        return Fraction(1) if self.framework.is_survey(leaf) else self.scale

    def weight(self, leaf):
        """The maximum of a leaf as often as it counts."""
        return self.framework.maximum(leaf) * self.times(leaf)

    def counts(self, leaf):
        """What the index counts on a leaf."""
        if self.rule == "full-marks" and self.reason[leaf] == "not-applicable":
            return self.framework.maximum(leaf)
        points = self.points[leaf]
        return None if points is None else points * self.times(leaf)

    @staticmethod
    def given(entry, leaf):
        if entry is None or leaf not in entry["leaves"]:
            return None, "missing"
        cell = entry["leaves"][leaf]
        if "missing" in cell:
            return None, cell["missing"]
        if "survey" in cell:
            return number(cell["survey"])
        # A round that is not written has not been held yet.
        first, second = (
            number(cell.get(key, {"missing": "not-scored"})) for key in ("verified1", "verified2")
        )
        return second if second[0] is not None else first

    @staticmethod
    def adjustment(entry, key, cap):
        if entry is None:
            return Fraction(0)
        value, reason = number(entry[key])
        if value is None:
            return Fraction(0) if reason == "not-applicable" else None
        return min(value, cap)

    def sum(self, leaves):
        return sum((self.counted[l] for l in leaves if self.counted[l] is not None), Fraction(0))

    def counted_max(self, leaves):
        return sum((self.weight(l) for l in leaves if self.counted[l] is not None), Fraction(0))

    def share_given(self, leaves):
        """Points that were given over the maximum of these leaves, all of which have some."""
        maximum = sum((self.framework.maximum(l) for l in leaves), Fraction(0))
        return sum((self.points[l] for l in leaves), Fraction(0)) / maximum

    def percent(self, leaves, points):
        if not self.present:
            return None, "no-sheet"
        counted = self.counted_max(leaves)
        gone = sum(
            (
                self.weight(l)
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

    def of_verified(self, points):
        """What points of verified leaves add to the index."""
        return self.contribution(points * self.scale)


def all_sheets(data):
    """Period -> unit -> sheet, in the order of the data."""
    sheets = OrderedDict()
    for period in data.periods:
        framework = data.frameworks[period["framework"]]
        entries = {entry["unit"]: entry for entry in data.scores.get(period["code"], [])}
        sheets[period["code"]] = OrderedDict(
            (unit["code"], Sheet(framework, entries.get(unit["code"]), data.policies))
            for unit in data.units_of(period)
        )
    return sheets
