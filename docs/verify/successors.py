"""succession.csv: the past of new units, estimated from their parts."""

from datetime import date, timedelta
from fractions import Fraction

from comparison import Comparison
from ranks import rank
from sheets import number


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


def compare(data, sheets, downloads):
    table = Comparison("succession.csv", downloads, "period", "unit_code", "level", "code")
    settings = data.methods("succession", leastCoveredPercent=100)
    least = Fraction(settings["leastCoveredPercent"]) / 100
    for period, units in sheets.items():
        framework = data.frameworks[data.period(period)["framework"]]
        estimates = {}
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
                for (level, code), percents in nodes.items():
                    percents = {k: v for k, v in percents.items() if v is not None}
                    row = table.row(period, succession["successor"], level, code)
                    value = check(table, row, doc["date"], parts, percents, least)
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
