"""declared.csv: what units declare of leaves, and the points that the rule of each leaf gives."""

from datetime import date
from fractions import Fraction

from comparison import Comparison
from sheets import number


def due_in(due, begin):
    """The first such day of the year on or after the first day of the period."""
    first = date.fromisoformat(begin)
    month, day = (int(part) for part in due.split("-"))
    for year in (first.year, first.year + 1):
        last = 28 if (month, day) == (2, 29) and year % 4 != 0 else day
        if date(year, month, last) >= first:
            return date(year, month, last)
    raise AssertionError("a year has every day")


def points(leaf, declared, begin):
    """(points, None), or (None, reason); exact."""
    rule, most = leaf["scoring"], Fraction(leaf["maxPoints"])
    form = rule["form"]
    if form == "yes-no":
        if "doneOn" in declared:
            done = date.fromisoformat(declared["doneOn"])
            in_time = "due" not in rule or done <= due_in(rule["due"], begin)
        else:
            in_time = declared["done"]
        return (most if in_time else Fraction(0)), None
    if form == "steps":
        return most * Fraction(rule["shares"][int(declared["step"]) - 1]) / 100, None
    if form == "per-case":
        return min(most, Fraction(declared["count"]) * Fraction(rule["points"])), None
    if form == "deduction":
        return max(Fraction(0), most - Fraction(declared["count"]) * Fraction(rule["points"])), None
    if declared["denominator"] == 0:
        return None, "no-cases"
    percent = 100 * Fraction(declared["numerator"]) / Fraction(declared["denominator"])
    threshold, floor = Fraction(rule["threshold"]), Fraction(rule["floor"])
    if percent >= threshold:
        return most, None
    if percent < floor:
        return Fraction(0), None
    if rule.get("between", "from-floor") == "of-threshold":
        return most * percent / threshold, None
    return most * (percent - floor) / (threshold - floor), None


def half_up(value, decimals):
    """Of a figure that is not negative."""
    scale = 10**decimals
    return Fraction((2 * value.numerator * scale + value.denominator) // (2 * value.denominator), scale)


def is_decimal(value):
    """Whether some decimal is exactly the figure."""
    rest = value.denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    return rest == 1


def decimals_of(value):
    """So many decimals does a figure have that was written as one."""
    count = 0
    while (value * 10**count).denominator != 1:
        count += 1
    return count


def difference(claimed, given):
    """Claimed less given; 0 where they agree when the given one is rounded as the claimed one is."""
    if claimed is None or given is None:
        return None
    decimal = is_decimal(claimed)
    same = (half_up(given, max(2, decimals_of(claimed))) if decimal else given) == claimed
    return Fraction(0) if same else claimed - given


def claims_of(data):
    """Unit, leaf, score for every declaration of the current period."""
    period = data.period(data.head["compare"]["to"])
    framework = data.frameworks[period["framework"]]
    units = {unit["code"] for unit in data.units_of(period)}
    for entry in data.scores.get(period["code"], []):
        for code, cell in entry["leaves"].items():
            if entry["unit"] in units and "declared" in cell:
                yield period, entry["unit"], framework.leaves[code], cell


def compare(data, sheets, downloads):
    table = Comparison("declared.csv", downloads, "unit_code", "period", "leaf")
    for period, unit, leaf, cell in claims_of(data):
        row = table.row(unit, period["code"], leaf["code"])
        declared = cell["declared"]
        given, reason = points(leaf, declared, period["from"])
        claimed = number(cell["selfAssessed"])[0] if "selfAssessed" in cell else None
        table.word(row, "scoring", leaf["scoring"]["form"])
        for column in ("numerator", "denominator", "count", "step"):
            table.check(row, column, Fraction(declared[column]) if column in declared else None)
        table.word(row, "done", str(declared["done"]).lower() if "done" in declared else "")
        table.word(row, "done_on", declared.get("doneOn", ""))
        table.check(row, "self_assessed", claimed)
        table.check(row, "points", given)
        table.check(row, "difference", difference(claimed, given))
        table.check(row, "counted", sheets[period["code"]][unit].points[leaf["code"]])
        table.word(row, "status", reason or "known")
    return table
