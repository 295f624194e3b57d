"""What differs between two data folders, both as of one day, cell by cell."""

from fractions import Fraction

from comparison import Comparison
from sheets import Sheet, number

NOT_WRITTEN = "not-written"


def scores(data):
    """Parts of every score by content, unit, year, day and code; a part is a figure or a reason."""
    cells = {}
    for period, entries in data.scores.items():
        for entry in entries:
            for leaf, cell in entry["leaves"].items():
                parts = (
                    {}
                    if "missing" in cell
                    else {
                        name: number(cell[key])
                        for name, key in (
                            ("self_assessed", "selfAssessed"),
                            ("round1", "verified1"),
                            ("round2", "verified2"),
                        )
                        if key in cell
                    }
                )
                parts["points"] = Sheet.counted(entry, leaf)
                parts["declared"] = declared_text(cell.get("declared", {}))
                cells["score", entry["unit"], period, "", leaf] = parts
            for extra in ("bonus", "penalty"):
                cells[extra, entry["unit"], period, "", ""] = {"points": number(entry[extra])}
    return cells


def declared_text(declared):
    if "denominator" in declared:
        return "%s/%s" % (declared["numerator"], declared["denominator"])
    return "".join(str(value) for value in declared.values()).replace("T", "t").replace("F", "f")


def measurements(data):
    """First report and known corrections by the same key."""
    cells = {}
    for document in data.measurements:
        if document["date"] > data.as_of:
            continue
        for entry in document["units"]:
            for code, report in entry["targets"].items():
                first = {key: value for key, value in report.items() if key != "revisions"}
                first.setdefault("provisional", False)
                known = [
                    dict({"provisional": False}, **revision)
                    for revision in report.get("revisions", [])
                    if revision["on"] <= data.as_of
                ]
                key = ("measurement", entry["unit"], document["year"], document["date"], code)
                cells[key] = (first, known)
    return cells


def is_nothing(key, parts):
    return key[0] in ("bonus", "penalty") and (
        parts is None or parts["points"] == (Fraction(0), None)
    )


def compare(before, after, downloads):
    table = Comparison("versions.csv", downloads, "content", "unit_code", "year", "date", "code")
    for cells, check in ((scores, check_score), (measurements, check_measurement)):
        then, now = cells(before), cells(after)
        for key in set(then) | set(now):
            old, new = then.get(key), now.get(key)
            if old == new or is_nothing(key, old) and is_nothing(key, new):
                continue
            row = table.row(*key)
            change = "added" if old is None else "removed" if new is None else "changed"
            table.word(row, "change", change)
            for prefix, cell in (("before_", old), ("after_", new)):
                if cell is None:
                    table.word(row, prefix + "status", NOT_WRITTEN)
                else:
                    check(table, row, prefix, cell)
    return table


def check_score(table, row, prefix, parts):
    for part in ("points", "self_assessed", "round1", "round2"):
        table.check(row, prefix + part, parts.get(part, (None, ""))[0])
    table.word(row, prefix + "declared", parts.get("declared", ""))
    table.word(row, prefix + "status", parts["points"][1] or "known")


def check_measurement(table, row, prefix, cell):
    first, known = cell
    for name, figure in ((prefix, known[-1] if known else first), (prefix + "first_", first)):
        for column in ("numerator", "denominator", "count"):
            value = figure.get(column)
            table.check(row, name + column, None if value is None else Fraction(value))
        table.word(row, name + "status", figure.get("missing", "known"))
    table.check(row, prefix + "revisions", Fraction(len(known)))
