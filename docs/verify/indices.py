"""index.csv, ranking.csv and delta.csv."""

from fractions import Fraction

from change import changes, estimated_areas, moves
from comparison import Comparison
from ranks import rank
from successors import estimated_before


def totals_of(sheets):
    return {
        period: {unit: sheet.index for unit, sheet in units.items() if sheet.index is not None}
        for period, units in sheets.items()
    }


def compared_units(data, sheets, totals):
    """Units that have an index in both periods, and all units of both: code and why not."""
    first, second = data.head["compare"]["from"], data.head["compare"]["to"]
    compared = [
        u
        for u in totals[second]
        if u in totals[first] and first != second and data.is_same(u, first, second)
    ]
    everyone = [
        (u, "known" if u in compared else why_not(data, sheets, u)) for u in sheets[second]
    ]
    everyone += [
        (u, "ceased")
        for u in sheets[first]
        if first != second and not data.is_same(u, first, second)
    ]
    return compared, everyone


def compare_index(data, sheets, downloads):
    index = Comparison("index.csv", downloads, "period", "unit_code", "level", "code")
    for period, by_unit in sheets.items():
        for unit, sheet in by_unit.items():
            row = index.row(period, unit, "total", "")
            index.word(row, "framework", sheet.framework.edition)
            index.check(row, "points", sheet.total_points if sheet.total_max else None)
            index.check(row, "max_points", sheet.total_max or None)
            index.check(row, "percent", sheet.index)
            index.word(row, "status", sheet.status)
            if sheet.index is not None:
                index.word(row, "band", data.band_of(by_unit, unit))
            parts = of_leaves = Fraction(0)
            for level, nodes in (("area", sheet.framework.areas), ("criterion", sheet.framework.criteria)):
                for code, leaves in nodes.items():
                    row = index.row(period, unit, level, code)
                    percent, status = sheet.node(leaves)
                    maximum = sheet.counted_max(leaves)
                    index.check(row, "points", sheet.sum(leaves) if maximum else None)
                    index.check(row, "max_points", maximum or None)
                    index.check(row, "percent", percent)
                    index.word(row, "status", status)
                    if level == "area":
                        share = sheet.contribution(sheet.sum(leaves) if maximum else None)
                        index.check(row, "contribution", share)
                        parts += share or 0
            for leaf in sheet.framework.leaves:
                row = index.row(period, unit, "leaf", leaf)
                points = sheet.points[leaf]
                index.check(row, "points", points)
                maximum = sheet.framework.maximum(leaf)
                index.check(row, "max_points", maximum if sheet.present else None)
                index.check(row, "percent", None if points is None else 100 * points / maximum)
                index.check(row, "contribution", sheet.contribution(sheet.counted[leaf]))
                of_leaves += sheet.contribution(sheet.counted[leaf]) or 0
                there = sheet.reason[leaf] or "known"
                index.word(row, "status", there if sheet.present else "no-sheet")
            for level, (points, status) in sheet.extras.items():
                row = index.row(period, unit, level, "")
                index.check(row, "points", points)
                index.check(row, "contribution", sheet.contribution(points))
                index.word(row, "status", status)
            if sheet.index is not None:
                added = sheet.contribution(sheet.bonus) - sheet.contribution(sheet.penalty)
                assert parts + added == sheet.index, "contributions do not sum"
                assert of_leaves + added == sheet.index, "contributions of leaves do not sum"
    return index


def compare_ranking(data, sheets, downloads):
    ranking = Comparison("ranking.csv", downloads, "period", "unit_code", "scope", "code")
    first, second = data.head["compare"]["from"], data.head["compare"]["to"]
    totals = totals_of(sheets)

    def compare_ranks(period, scope, code, values, units, reason):
        ranks = rank(values, data.policies)
        for unit in units:
            row = ranking.row(period, unit, scope, code)
            ranking.check(row, "percent", values.get(unit))
            ranking.check(row, "rank", ranks[unit][0] if unit in ranks else None)
            behind = sum(1 for other in ranks if ranks[other][0] > ranks[unit][0]) if unit in ranks else 0
            alone = unit not in ranks or len(ranks) == 1
            share = None if alone else Fraction(100 * (2 * behind + ranks[unit][1] - 1), 2 * (len(ranks) - 1))
            ranking.check(row, "percentile", share)
            ranking.check(row, "shared", Fraction(ranks[unit][1]) if unit in ranks else None)
            ranking.word(row, "status", "known" if unit in ranks else reason(unit))

    for period, by_unit in sheets.items():
        compare_ranks(
            period, "total", "", totals[period], by_unit, lambda unit: by_unit[unit].status
        )
        framework = next(iter(by_unit.values())).framework
        nodes = [("area", code, leaves) for code, leaves in framework.areas.items()]
        nodes += [("criterion", code, leaves) for code, leaves in framework.criteria.items()]
        for scope, code, leaves in nodes:
            values = {u: s.node(leaves)[0] for u, s in by_unit.items()}
            values = {u: v for u, v in values.items() if v is not None}
            compare_ranks(
                period, scope, code, values, by_unit, lambda unit: by_unit[unit].node(leaves)[1]
            )
    if first == second:
        return ranking
    compared, _ = compared_units(data, sheets, totals)
    gains = {u: totals[second][u] - totals[first][u] for u in compared}
    compare_ranks(second, "improvement", "", gains, sheets[second], lambda unit: "not-comparable")
    return ranking


def compare_delta(data, sheets, downloads):
    delta = Comparison(
        "delta.csv", downloads, "unit_code", "level", "from_code", "to_code", "status"
    )
    first, second = data.head["compare"]["from"], data.head["compare"]["to"]
    if first == second:
        return delta
    totals = totals_of(sheets)
    compared, everyone = compared_units(data, sheets, totals)
    moved = moves(
        renamed(data, totals[first], first, second),
        totals[second],
        data.policies,
    )
    f0 = next(iter(sheets[first].values())).framework
    f1 = next(iter(sheets[second].values())).framework
    estimates = estimated_before(data, sheets)
    for unit, reason in everyone:
        if reason == "formed-later" and unit in estimates:
            now = sheets[second][unit].index
            estimate, weights, before = estimates[unit]
            row = delta.row(unit, "total", "", "", "estimated")
            delta.check(row, "from_value", estimate)
            delta.check(row, "to_value", now)
            delta.check(row, "change", now - estimate)
            sheet = sheets[second][unit]
            areas, adjustments = estimated_areas(data, sheets[first], sheet, weights, f0, f1)
            for (old, new), part in areas.items():
                row = delta.row(unit, "area", old, new, "estimated")
                delta.check(row, "from_value", before.get(old))
                delta.check(row, "to_value", sheet.node(f1.areas[new])[0] if new else None)
                delta.check(row, "change", part)
            row = delta.row(unit, "adjustments", "", "", "estimated")
            delta.check(row, "change", adjustments)
            assert sum(areas.values()) + adjustments == now - estimate, "estimated areas do not sum"
            continue
        if reason != "known":
            row = delta.row(unit, "total", "", "", reason)
            delta.check(row, "change", None)
            continue
        s0, s1 = sheets[first][unit], sheets[second][unit]
        for level, old, new, kind, p, e in changes(data, sheets[first], sheets[second], unit, f0, f1):
            row = delta.row(unit, level, old, new, "known")
            delta.check(row, "performance", p)
            delta.check(row, "edition", e)
            delta.check(row, "change", p + e)
            delta.word(row, "kind", kind)
            if level == "leaf":
                delta.check(row, "from_value", s0.points[old] if old else None)
                delta.check(row, "to_value", s1.points[new] if new else None)
            if level == "area":
                delta.check(row, "from_value", s0.node(f0.areas[old])[0] if old else None)
                delta.check(row, "to_value", s1.node(f1.areas[new])[0] if new else None)
            if level == "total":
                parts, rank0, rank1 = moved[unit]
                for column, value in zip(("own", "others", "exits", "entries", "ties"), parts):
                    delta.check(row, column, value)
                delta.check(row, "rank_from", rank0)
                delta.check(row, "rank_to", rank1)
                delta.check(row, "places_gained", rank0 - rank1)
                delta.check(row, "from_value", s0.index)
                delta.check(row, "to_value", s1.index)
    return delta


def renamed(data, totals, first, second):
    """Totals of the first period, units that are others by the second under names of their own."""
    return {
        unit if data.is_same(unit, first, second) else unit + " until then": total
        for unit, total in totals.items()
    }


def why_not(data, sheets, unit):
    """Why a unit is not compared."""
    first, second = data.head["compare"]["from"], data.head["compare"]["to"]
    if first == second:
        return "same-period"
    if not data.is_same(unit, first, second):
        return "formed-later"
    before = sheets[first][unit].index is None
    return "no-score-in-first" if before else "no-score-in-second"
