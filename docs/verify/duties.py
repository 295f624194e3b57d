"""open-items.csv and the pages of what is open: everything that each unit still has to do."""

import re
from collections import Counter, namedtuple
from datetime import date
from fractions import Fraction

from comparison import Comparison
from figures import at_most, day
from followup import applies_not, known, review_year, targets_of, yes

Duty = namedtuple("Duty", "unit kind code name state cases due person")

HEAD = re.compile(r"^- \[[^\]]*\]\((?:\.\./)?[a-z-]+/([a-z0-9-]+)\.md\)")
DAY = re.compile(r"^- \*\*[^*]+\*\* \((\d\d)/(\d\d)/(\d{4})\):$")
ITEM = re.compile(r"^  - [^:]+: \[(.+?)\]\(([^)]*)\): \*\*(.+?)\*\*")
CASES = re.compile(r"^(?:cần thêm|còn thiếu|vượt mức) ([\d.]+) ")

PLACES = (
    ("ton-tai/", "finding"),
    ("minh-chung/", "evidence"),
    ("nhiem-vu", "task"),
    ("chi-tieu/index", "report"),
    ("chi-tieu/", "target"),
)


class Silence:
    """Who gives no figures on any target."""

    def __init__(self, data, targets):
        self.targets = targets
        year = data.followed["code"]
        deadlines = data.calendar.get(year, {}).get("deadlines", [])
        self.deadlines = sorted(day(entry["date"]) for entry in deadlines)
        self.known = sorted({on for code in targets.by_code for on in targets.known_dates(code)})
        self.reported = [on for on in self.known if on >= targets.begin]
        self.asked = [on for on in self.reported if on != self.reported[-1] or self.is_due(on)]

    def report_due(self, on):
        return next((due for due in self.deadlines if due > on), None)

    def is_due(self, on):
        due = self.report_due(on)
        return due is None or due < self.targets.as_of

    def without(self, code, unit):
        figure, _ = self.targets.counting(code, unit, self.targets.as_of)
        return figure is None and self.state(code, unit) == "no-data"

    def state(self, code, unit):
        return self.targets.standing(code, unit, self.targets.as_of).state

    def last(self, unit):
        said = [
            figure.on
            for code, target in self.targets.by_code.items()
            for figure in self.targets.series[code, unit]
            if figure.known(target) or figure.not_applicable()
        ]
        return max((on for on in said if on >= self.targets.begin), default=date.min)

    def is_old(self, unit, last):
        codes = self.targets.by_code
        if last == date.min:
            judged = any(self.state(code, unit) in ("met", "not-met") for code in codes)
            return not judged and any(self.without(code, unit) for code in codes)
        return any(
            self.targets.counting(code, unit, self.targets.as_of)[1] == "too-old"
            and any(figure.on == last for figure in self.targets.series[code, unit])
            for code in codes
        )

    def since(self, unit):
        """The day on which the first report that is missing was due; None for who is not silent."""
        last = self.last(unit)
        missed = [on for on in self.asked if on > last and on >= self.targets.founded[unit]]
        if not missed and not self.is_old(unit, last):
            return None
        first = self.known[:1] if last == date.min else []
        due = next((self.report_due(on) for on in (missed or first)[:1]), None)
        return due or self.targets.due


def duties(data):
    """Unit by unit, in any order."""
    if not data.followed:
        return []
    targets = targets_of(data)
    found = list(reports_and_targets(data, targets)) if targets.by_code else []
    return found + list(tasks(data)) + list(findings(data)) + list(evidence(data))


def reports_and_targets(data, targets):
    silence = Silence(data, targets)
    for unit in targets.units:
        since = silence.since(unit)
        if since:
            yield Duty(unit, "report", "report", "", "silent", None, str(since), "")
        for code, target in targets.by_code.items():
            standing = targets.standing(code, unit, targets.as_of)
            left_out = since and silence.without(code, unit)
            # What was missed in a year that is over can be met no more.
            missed = standing.state == "not-met" and data.as_of <= data.followed["to"]
            if missed or standing.state == "no-data" and not left_out:
                due = str(targets.due)
                yield Duty(
                    unit, "target", code, target["name"], standing.state, standing.further, due, ""
                )


def tasks(data):
    year = data.followed["code"]
    given = data.tasks.get(year, {"tasks": []})
    told = {
        (entry["unit"], code): known(reports, data.as_of)
        for entry in data.progress.get(year, {"units": []})["units"]
        for code, reports in entry["tasks"].items()
    }
    for unit in data.units_of(data.followed):
        for task in given["tasks"]:
            reports = told.get((unit["code"], task["code"]), [])
            state = reports[-1]["state"] if reports else "not-reported"
            if state != "done":
                yield Duty(
                    unit["code"], "task", task["code"], task["name"], state, None, given["due"], ""
                )


def findings(data):
    year = review_year(data)
    kinds = {doc["code"]: doc for doc in data.findings.get(year, {"findings": []})["findings"]}
    for entry in data.unit_findings.get(year, {"units": []})["units"]:
        for code, finding in entry["findings"].items():
            reports = known(finding["reports"], data.as_of)
            followed = data.is_followed(entry["unit"], year)
            if not reports or not followed or not kinds[code]["fixableLocally"]:
                continue
            state = reports[-1]["state"]
            if state != "mended":
                name, due, person = kinds[code]["name"], finding["due"], finding["person"]
                yield Duty(entry["unit"], "finding", code, name, state, None, due, person)


def evidence(data):
    year = data.followed["code"]
    register = data.evidence.get(year)
    framework = data.frameworks[data.followed["framework"]] if register else None
    units = {unit["code"] for unit in data.units_of(data.followed)}
    for entry in register["units"] if register else ():
        for leaf, item in entry["leaves"].items():
            entries = known(item["entries"], data.as_of)
            state = entries[-1]["state"] if entries else ""
            if (
                state in ("missing", "misfiled")
                and entry["unit"] in units
                and not framework.is_survey(leaf)
                and not applies_not(data, year, entry["unit"], leaf)
            ):
                name, person = framework.leaves[leaf]["name"], item.get("person", "")
                yield Duty(
                    entry["unit"], "evidence", leaf, name, state, None, register["due"], person
                )


def compare(data, sheets, downloads):
    table = Comparison("open-items.csv", downloads, "unit_code", "kind", "code")
    for duty in duties(data):
        row = table.row(duty.unit, duty.kind, duty.code)
        table.word(row, "year", data.followed["code"])
        table.word(row, "name", duty.name)
        table.word(row, "state", duty.state)
        table.check(row, "further_cases", duty.cases)
        table.word(row, "due", duty.due)
        table.word(row, "overdue", yes(duty.due < data.as_of))
        table.word(row, "person", duty.person)
    return table


class TodoPages:
    """What the pages list, from their Markdown twins: each thing with its unit, day and cases."""

    def __init__(self, site):
        self.found = Counter()
        self.cases = {}
        self.problems = []
        self.exists = (site / "viec-can-lam.md").exists()
        for path in [site / "viec-can-lam.md", *sorted((site / "viec-can-lam").glob("*.md"))]:
            if path.exists():
                self.read(path.read_text(encoding="utf-8").split("\n"))

    def read(self, lines):
        unit = due = None
        for line in lines:
            head, on, item = HEAD.match(line), DAY.match(line), ITEM.match(line)
            if head:
                unit = head.group(1)
            elif on:
                due = "%s-%s-%s" % on.groups()[::-1]
            elif item:
                name, place, need = item.groups()
                kind = next(kind for part, kind in PLACES if part in place)
                code = "report" if kind == "report" else name.replace("\\", "").split(". ")[0]
                self.found[unit, kind, code, due] += 1
                cases = CASES.match(need)
                if cases:
                    self.cases[unit, code] = Fraction(cases.group(1).replace(".", ""))

    @staticmethod
    def lacking(targets, duty):
        """What it takes from now on; at the end, or where lower is better, what is too few or many."""
        standing = targets.standing(duty.code, duty.unit, targets.as_of)
        then = targets.over() == "date-passed" or at_most(targets.by_code[duty.code])
        return standing.cases if then else standing.further

    def check(self, data):
        expected = duties(data)
        targets = targets_of(data) if data.followed else None
        for duty in expected:
            unit = data.page_name(duty.unit)
            key = (unit, duty.kind, duty.code, duty.due)
            if self.found.pop(key, 0) != 1:
                self.problems.append("not there once: %s" % (key,))
            lacking = self.lacking(targets, duty) if duty.kind == "target" else None
            if self.cases.get((unit, duty.code)) != lacking:
                self.problems.append("cases of %s: %s" % (key, self.cases.get((unit, duty.code))))
        self.problems += ["not open: %s" % (key,) for key in self.found]
        return len(expected)


def compare_pages(data, site):
    """Where the site has the page in Vietnamese; a site in another language is not compared."""
    pages = TodoPages(site)
    items = pages.check(data) if pages.exists else 0
    print("%-16s items %5d  differences %d" % ("viec-can-lam.md", items, len(pages.problems)))
    for text in pages.problems[:10]:
        print("   DIFFERENCE " + text)
    return len(pages.problems)
