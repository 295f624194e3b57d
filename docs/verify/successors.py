"""succession.csv and the pages of new units: their past, estimated from their parts."""

import re
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction

from change import links
from comparison import Comparison
from duties import duties
from ranks import rank
from sheets import number
from twin import Twin


def unit_on(data, code, day):
    return next(
        unit
        for unit in data.units
        if unit["code"] == code
        and unit.get("validFrom", "0000") <= day <= unit.get("validUntil", "9999")
    )


def total_of(parts, key):
    figures = [number(part[key])[0] for part in parts]
    return None if None in figures else sum(figures)


def weights(parts, percents):
    """What each part with a percentage counts in an estimate, together 1."""
    if len(parts) == 1:
        return dict.fromkeys(percents, Fraction(1))
    people = {part["code"]: number(part["population"])[0] for part in parts if part["code"] in percents}
    return {code: Fraction(count) / sum(people.values()) for code, count in people.items()}


def estimate(parts, percents, least):
    """(estimate or nothing, reason, share of the people covered)."""
    people = {part["code"]: number(part["population"])[0] for part in parts}
    covered = None
    if all(count is not None and count > 0 for count in people.values()):
        covered = Fraction(sum(people[code] for code in percents)) / sum(people.values())
    if not percents:
        return None, "no-index", covered
    if len(parts) == 1:
        return next(iter(percents.values())), "known", covered
    if covered is None:
        return None, "no-population", None
    if covered < least:
        return None, "too-much-missing", covered
    weighted = sum(people[code] * percent for code, percent in percents.items())
    return weighted / sum(people[code] for code in percents), "known", covered


def successions(data, units, period):
    """(first day, succession, its parts, percents of the parts by level and code) of a period."""
    framework = data.frameworks[data.period(period)["framework"]]
    for doc in data.successions:
        if doc["date"] <= data.period(period)["unitsAsOf"]:
            continue
        before = (date.fromisoformat(doc["date"]) - timedelta(days=1)).isoformat()
        for succession in doc["successions"]:
            parts = [unit_on(data, code, before) for code in succession["parts"]]
            here = [
                part["code"]
                for part in parts
                if part["code"] in units
                and data.first_day(period, part["code"]) == part.get("validFrom", "")
            ]
            if not here:
                continue
            nodes = {("total", ""): {code: units[code].index for code in here}}
            for area, leaves in framework.areas.items():
                nodes["area", area] = {code: units[code].node(leaves)[0] for code in here}
            known = {
                node: {code: value for code, value in percents.items() if value is not None}
                for node, percents in nodes.items()
            }
            yield doc["date"], succession, parts, known


def least_covered(data):
    settings = data.methods("succession", leastCoveredPercent=100)
    return Fraction(settings["leastCoveredPercent"]) / 100


def compare(data, sheets, downloads):
    table = Comparison("succession.csv", downloads, "period", "unit_code", "level", "code")
    least = least_covered(data)
    for period, units in sheets.items():
        estimates = {}
        for day, succession, parts, nodes in successions(data, units, period):
            for (level, code), percents in nodes.items():
                row = table.row(period, succession["successor"], level, code)
                value = check(table, row, day, parts, percents, least)
                if level == "total":
                    estimates[succession["successor"]] = value
        known = {unit: value for unit, value in estimates.items() if value is not None}
        ranks = rank(known, data.policies)
        for unit in estimates:
            row = table.row(period, unit, "total", "")
            table.check(row, "estimate_rank", ranks[unit][0] if unit in ranks else None)
    return table


def check(table, row, day, parts, percents, least):
    value, status, covered = estimate(parts, percents, least)
    table.word(row, "valid_from", day)
    table.word(row, "parts", " ".join(part["code"] for part in parts))
    table.check(row, "parts_count", len(parts))
    table.check(row, "parts_known", len(percents))
    table.check(row, "estimate", value)
    table.check(row, "covered", covered)
    table.check(row, "population", total_of(parts, "population"))
    table.check(row, "area_km2", total_of(parts, "areaKm2"))
    table.word(row, "status", status)
    for word, choose in (("lowest", min), ("highest", max)):
        end = choose(percents.values()) if percents else None
        table.check(row, word, end)
        having = [code for code, percent in percents.items() if percent == end]
        table.word(row, word + "_parts", " ".join(having))
    return value


def estimated_before(data, sheets):
    """By unit that follows others, and has an index now: what is estimated for the first period.

    That is the total, the weights of its parts, and the estimate of each area.
    """
    first, second = data.head["compare"]["from"], data.head["compare"]["to"]
    frameworks = (next(iter(sheets[period].values())).framework for period in (first, second))
    if first == second or links(data.frameworks, *frameworks) is None:
        return {}
    values = {}
    for _, succession, parts, nodes in successions(data, sheets[first], first):
        code = succession["successor"]
        now = sheets[second].get(code)
        least = least_covered(data)
        value = estimate(parts, nodes["total", ""], least)[0]
        if value is not None and now is not None and now.index is not None:
            if not data.is_same(code, first, second):
                areas = {
                    area: estimate(parts, percents, least)[0]
                    for (level, area), percents in nodes.items()
                    if level == "area"
                }
                values[code] = value, weights(parts, nodes["total", ""]), areas
    return values


PART = re.compile(r"^\| \[(.+?)\]\(\.\./[^/]+/(.+?)\.md\) \|(.*)\|$")
AREA = re.compile(r"^\| ([^ ]+?)\\?\. .*? \|(.*)\|$")
STAT = re.compile(r"^- Chỉ số ước tính (\w+): \*\*(.+?)\*\*(?: \((.*)\))?$")
RANK = re.compile(r"^- Hạng ước tính: \*\*(.+?)/(.+?)\*\*")
BETWEEN = re.compile(r"từ (.+) đến (.+)$")
TODO = re.compile(r"([\d.]+) việc(?:, ([\d.]+) quá hạn)?")


class SuccessorPage(Twin):
    """The page of one successor, as its Markdown twin in Vietnamese shows it."""

    def compare(self, code, found, units, data, duties_of):
        """found: by period (parts, nodes, ranks of the estimates, least covered)."""
        period = data.head["compare"]["to"]
        parts, nodes, ranks, least = found[period]
        standing = rank(
            {key: unit.index for key, unit in units.items() if unit.index is not None},
            data.policies,
        )
        rows = [row for row in map(PART.match, self.lines) if row]
        self.same("parts", [row[2] for row in rows], [part["code"] for part in parts])
        for row in rows:
            cells = row[3].split("|")
            own = standing.get(row[2])
            place = re.match(r" ?([\d.,]+)", cells[0])
            self.rounded(row[1] + " rank", place[1] if place else "–", own and own[0])
            self.rounded(row[1] + " index", cells[1], units[row[2]].index)
            if len(cells) > 2 and data.followed:
                shown = TODO.search(cells[2])
                late = sum(duty.due < data.as_of for duty in duties_of[row[2]])
                self.same(
                    row[1] + " open",
                    (int(shown[1]), int(shown[2] or 0)) if shown else (0, 0),
                    (len(duties_of[row[2]]), late),
                )
        for line in self.lines:
            if stat := STAT.match(line):
                own, percents = found[stat[1]][0], found[stat[1]][1]["total", ""]
                self.rounded(line, stat[2], estimate(own, percents, least)[0])
                if ends := BETWEEN.search(stat[3] or ""):
                    self.rounded(line, ends[1], min(percents.values()))
                    self.rounded(line, ends[2], max(percents.values()))
            elif place := RANK.match(line):
                self.rounded(line, place[1], ranks[code][0])
                self.same(line, place[2], str(len(ranks)))
            elif (area := AREA.match(line)) and ("area", area[1]) in nodes:
                percents = nodes["area", area[1]]
                cells = area[2].split("|")
                self.rounded(line, cells[0], estimate(parts, percents, least)[0])
                for cell, choose in zip(cells[1:], (min, max)):
                    self.rounded(line, cell, choose(percents.values()) if percents else None)


def compare_pages(data, sheets, site):
    """Where the site has such pages in Vietnamese; a site in another language is not compared."""
    least = least_covered(data)
    found = {}
    for period, units in sheets.items():
        values = {}
        for _, succession, parts, nodes in successions(data, units, period):
            values[succession["successor"]] = estimate(parts, nodes["total", ""], least)[0]
            found.setdefault(succession["successor"], {})[period] = parts, nodes
        ranks = rank({key: v for key, v in values.items() if v is not None}, data.policies)
        for code in values:
            found[code][period] += (ranks, least)
    duties_of = defaultdict(list)
    for duty in duties(data):
        duties_of[duty.unit].append(duty)
    checked, problems = 0, []
    for path in sorted(site.glob("don-vi-moi/*.md")):
        page = SuccessorPage(path)
        code = next(code for code in found if code.lower().replace(".", "-") == path.stem)
        page.compare(code, found[code], sheets[data.head["compare"]["to"]], data, duties_of)
        checked += page.checked
        problems += page.problems
    print("%-16s figures %4d  differences %d" % ("don-vi-moi/", checked, len(problems)))
    for text in problems[:10]:
        print("   DIFFERENCE " + text)
    return len(problems)
