"""targets.csv, measurements.csv, tasks.csv, findings.csv and evidence.csv: the year in its course."""

from fractions import Fraction

from comparison import Comparison
from figures import Targets, at_most, day
from forecasts import forecast


def yes(condition):
    return "yes" if condition else "no"


def whole(number):
    return None if number is None else Fraction(number)


def targets_of(data):
    return Targets(data, day(data.as_of))


def compare_targets(data, sheets, downloads):
    table = Comparison("targets.csv", downloads, "unit_code", "level", "target")
    targets = targets_of(data)
    for code, target in targets.by_code.items():
        for unit in targets.units:
            row = table.row(unit, "unit", code)
            figure, reason = targets.counting(code, unit, targets.as_of)
            standing = targets.standing(code, unit, targets.as_of)
            heads(table, row, data, targets, target)
            stands(table, row, targets, standing)
            missed(table, row, targets, code, unit, figure)
            likely = forecast(targets, code, [(unit, figure)]) if figure else (None, reason)
            paced(table, row, targets.pace(code, unit, standing, likely))
            forecasts(table, row, *likely)
            n = d = None
            if targets.growth(code):
                n, d = figure.count if figure else None, targets.base(code, unit)[0]
            elif figure:
                n, d = figure.ratio
            table.check(row, "numerator", whole(n))
            table.check(row, "denominator", whole(d))
        row = table.row("", "group", code)
        pool = targets.pool(code, targets.as_of)
        heads(table, row, data, targets, target)
        stands(table, row, targets, pool.standing)
        likely = forecast(targets, code, targets.members(code, targets.as_of))
        paced(table, row, targets.pool_pace(code, likely))
        forecasts(table, row, *likely)
        table.check(row, "numerator", whole(pool.numerator))
        table.check(row, "denominator", whole(pool.denominator))
        for state, number in pool.tally.items():
            table.check(row, "units_" + state.replace("-", "_"), whole(number))
    return table


def heads(table, row, data, targets, target):
    table.word(row, "year", data.followed["code"])
    table.word(row, "clause", target["clause"])
    table.word(row, "as_of", data.as_of)
    table.word(row, "due", targets.due.isoformat())
    table.check(row, "threshold", Fraction(target["threshold"]))
    if any(map(at_most, targets.targets)):
        table.word(row, "comparison", "at-most" if at_most(target) else "at-least")


def stands(table, row, targets, standing):
    table.word(row, "state", standing.state)
    table.word(row, "status", standing.status)
    table.word(row, "certainty", "" if targets.over() else standing.certainty)
    table.check(row, "percent", standing.percent)
    table.check(row, "gap_points", standing.gap)
    table.check(row, "gap_cases", standing.cases)
    table.check(row, "further_cases", standing.further)
    table.check(row, "low", standing.low)
    table.check(row, "high", standing.high)


def paced(table, row, answer):
    pace, status = answer
    table.word(row, "pace_status", status)
    table.word(row, "pace", pace["status"] if pace else "")
    table.check(row, "planned", pace.get("planned") if pace else None)


def missed(table, row, targets, code, unit, figure):
    table.word(row, "figure_date", figure.on.isoformat() if figure else "")
    table.word(row, "provisional", yes(figure.provisional) if figure else "")
    table.word(row, "revised", yes(figure.revised) if figure else "")
    table.check(row, "missed_reports", Fraction(targets.missed(code, unit)))


def forecasts(table, row, result, status):
    table.word(row, "forecast_status", status)
    table.check(row, "forecast_denominator", whole(result.denominator) if result else None)
    table.check(row, "forecast_percent", result.middle if result else None)
    table.check(row, "forecast_low", result.low if result else None)
    table.check(row, "forecast_high", result.high if result else None)
    table.check(row, "forecast_probability", result.probability if result else None)
    table.check(row, "needed", result.needed if result else None)
    reachable = result and result.needed is not None
    table.word(row, "needed_status", "known" if reachable else "not-reachable" if result else "")


def compare_measurements(data, sheets, downloads):
    """Every figure reported up to the day, as it counts then and as it was first reported."""
    table = Comparison("measurements.csv", downloads, "unit_code", "date", "target")
    by_code = {period["code"]: period for period in data.all_periods} if data.followed else {}
    for document in data.measurements:
        year = document["year"]
        if document["date"] > data.as_of or year not in by_code:
            continue
        units = {unit["code"] for unit in data.units_of(by_code[year])}
        for entry in document["units"]:
            for code, first in entry["targets"].items() if entry["unit"] in units else ():
                known = [r for r in first.get("revisions", []) if r["on"] <= data.as_of]
                last = known[-1] if known else first
                row = table.row(entry["unit"], document["date"], code)
                table.word(row, "year", year)
                for prefix, figure in (("", last), ("first_", first)):
                    for column in ("numerator", "denominator", "count"):
                        table.check(row, prefix + column, whole(figure.get(column)))
                    table.word(row, prefix + "status", figure.get("missing", "known"))
                table.word(row, "provisional", yes(last.get("provisional", False)))
                table.check(row, "revisions", Fraction(len(known)))
                table.word(row, "revised_on", known[-1]["on"] if known else "")
    return table


def known(reports, as_of):
    return [report for report in reports if report["on"] <= as_of]


def compare_tasks(data, sheets, downloads):
    table = Comparison("tasks.csv", downloads, "unit_code", "task")
    year = data.followed["code"] if data.followed else None
    tasks = data.tasks.get(year)
    told = {
        (entry["unit"], code): known(reports, data.as_of)
        for entry in data.progress.get(year, {"units": []})["units"]
        for code, reports in entry["tasks"].items()
    }
    for task in tasks["tasks"] if tasks else ():
        for unit in data.units_of(data.followed):
            reports = told.get((unit["code"], task["code"]), [])
            last = reports[-1] if reports else {}
            row = table.row(unit["code"], task["code"])
            table.word(row, "year", year)
            table.word(row, "clause", task["clause"])
            table.word(row, "due", tasks["due"])
            state = last.get("state", "not-reported")
            table.word(row, "state", state)
            table.word(row, "overdue", yes(state != "done" and data.as_of > tasks["due"]))
            table.word(row, "reported_on", last.get("on", ""))
            table.word(row, "document_number", last.get("document", {}).get("number", ""))
            table.word(row, "document_date", last.get("document", {}).get("date", ""))
            table.check(row, "amount", whole(last.get("amount")))
            table.check(row, "count", whole(last.get("count")))
            table.check(row, "share_done", whole(last.get("done")))
            table.check(row, "share_of", whole(last.get("of")))
    return table


def review_year(data):
    """The last year with findings that are known: its period has closed, or a unit told of one."""
    codes = [period["code"] for period in data.all_periods]
    closed = {period["code"] for period in data.periods}
    last = codes.index(data.followed["code"])
    found = []
    for year in data.findings:
        told = any(
            known(finding["reports"], data.as_of)
            for entry in data.unit_findings.get(year, {"units": []})["units"]
            for finding in entry["findings"].values()
        )
        place = codes.index(year) if year in codes else -1
        if place <= last and (told or year in closed or place < 0):
            found.append((place, year))
    return max(found)[1] if found else None


def compare_findings(data, sheets, downloads):
    table = Comparison("findings.csv", downloads, "unit_code", "finding")
    year = review_year(data) if data.followed else None
    kinds = {finding["code"]: finding for finding in data.findings.get(year, {"findings": []})["findings"]}
    for entry in data.unit_findings.get(year, {"units": []})["units"]:
        for code, finding in entry["findings"].items():
            reports = known(finding["reports"], data.as_of)
            if not reports or not data.is_followed(entry["unit"], year):
                continue
            row = table.row(entry["unit"], code)
            local = kinds[code]["fixableLocally"]
            state = reports[-1]["state"]
            table.word(row, "year", data.followed["code"])
            table.word(row, "kind", kinds[code]["kind"])
            table.word(row, "fixable_locally", yes(local))
            table.word(row, "state", state)
            table.word(row, "due", finding["due"])
            late = local and state != "mended" and data.as_of > finding["due"]
            table.word(row, "overdue", yes(late))
            for column in ("person", "cause", "remedy"):
                table.word(row, column, finding[column])
            table.word(row, "noted_on", reports[0]["on"])
            table.word(row, "reported_on", reports[-1]["on"])
    return table


def applies_not(data, year, unit, leaf):
    """Whether the unit's score sheet of the year says that the leaf does not apply."""
    for entry in data.scores.get(year, []):
        if entry["unit"] == unit:
            return entry["leaves"].get(leaf, {}).get("missing") == "not-applicable"
    return False


def compare_evidence(data, sheets, downloads):
    table = Comparison("evidence.csv", downloads, "unit_code", "leaf")
    year = data.followed["code"] if data.followed else None
    register = data.evidence.get(year)
    items = {
        (entry["unit"], leaf): item
        for entry in (register["units"] if register else ())
        for leaf, item in entry["leaves"].items()
    }
    framework = data.frameworks[data.followed["framework"]] if register else None
    for unit in data.units_of(data.followed) if register else ():
        for leaf in framework.leaves:
            if framework.is_survey(leaf):
                continue
            exempt = applies_not(data, year, unit["code"], leaf)
            item = {"entries": []} if exempt else items.get((unit["code"], leaf), {"entries": []})
            entries = known(item["entries"], data.as_of)
            last = entries[-1] if entries else {}
            row = table.row(unit["code"], leaf)
            table.word(row, "year", year)
            table.word(row, "due", register["due"])
            table.word(row, "state", last.get("state", "not-applicable" if exempt else "not-recorded"))
            table.word(row, "recorded_on", last.get("on", ""))
            table.word(row, "filed_under", last.get("filedUnder", ""))
            table.word(row, "person", item.get("person", ""))
    return table
