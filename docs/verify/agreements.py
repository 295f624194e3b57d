"""agreement.csv: self-assessed and verified, appeals, areas and leaves under test."""

from fractions import Fraction

from association import (
    covariance,
    cronbach_alpha,
    holm,
    kendall,
    kendall_w,
    pearson,
    sign,
    spearman,
)
from comparison import Comparison
from sheets import number


def known(cell, key):
    """A figure of a verified leaf; nothing for a survey leaf or one that does not apply."""
    return number(cell[key])[0] if cell and key in cell else None


def claims_of(sheet):
    """leaf -> (self-assessed, counted) where both are known."""
    claims = {}
    for leaf in sheet.framework.leaves:
        own = known(sheet.cells.get(leaf), "selfAssessed")
        if own is not None and sheet.points[leaf] is not None:
            claims[leaf] = own, sheet.points[leaf]
    return claims


def appeals_of(sheet):
    """leaf -> (round 1, round 2) where both are known."""
    appeals = {}
    for leaf in sheet.framework.leaves:
        cell = sheet.cells.get(leaf)
        first, second = known(cell, "verified1"), known(cell, "verified2")
        if first is not None and second is not None:
            appeals[leaf] = first, second
    return appeals


def check_counts(table, row, claims):
    signs = [sign(own - counted) for own, counted in claims]
    table.check(row, "count", len(signs))
    for word, value in (("over", 1), ("under", -1)):
        table.check(row, word, signs.count(value))
        share = Fraction(signs.count(value), len(signs)) if signs else None
        table.check(row, "share_" + word, share)


def check_correlations(table, row, rho, tau):
    for name, (result, _) in (("spearman", rho), ("kendall", tau)):
        table.check(row, name, result[0] if result else None)
        table.check(row, name + "_p", result[1] if result else None)
    table.word(row, "status", rho[1] or "known")


def compare_claims(table, now, units, framework):
    by_leaf = {leaf: [] for leaf in framework.leaves if not framework.is_survey(leaf)}
    everything, own_percents, counted_percents = [], [], []
    for unit, sheet in units.items():
        claims = claims_of(sheet)
        for leaf, claim in claims.items():
            by_leaf[leaf].append(claim)
        everything += claims.values()
        points = sum((own - counted for own, counted in claims.values()), Fraction(0))
        maximum = sum((framework.maximum(leaf) for leaf in claims), Fraction(0))
        own = counted = None
        if claims:
            own = 100 * sum(own for own, _ in claims.values()) / maximum
            counted = 100 * sum(counted for _, counted in claims.values()) / maximum
            own_percents.append(own)
            counted_percents.append(counted)
        row = table.row(now, "unit-claims", unit, "", "")
        check_counts(table, row, claims.values())
        table.check(row, "points", points)
        table.check(row, "index_points", sheet.of_verified(points))
        table.check(row, "self_percent", own)
        table.check(row, "verified_percent", counted)
        table.word(row, "status", "known" if claims else "no-values")
    for leaf, claims in by_leaf.items():
        row = table.row(now, "leaf-claims", "", leaf, "")
        points = sum((own - counted for own, counted in claims), Fraction(0))
        check_counts(table, row, claims)
        table.check(row, "points", points)
        table.check(
            row,
            "mean_percent",
            100 * points / framework.maximum(leaf) / len(claims) if claims else None,
        )
        table.word(row, "status", "known" if claims else "no-values")
    row = table.row(now, "all-claims", "", "", "")
    check_counts(table, row, everything)
    check_correlations(
        table,
        row,
        spearman(own_percents, counted_percents),
        kendall(own_percents, counted_percents),
    )


def compare_appeals(table, now, units):
    appeals = {unit: appeals_of(sheet) for unit, sheet in units.items()}
    gained = {
        unit: sum((second - first for first, second in moves.values()), Fraction(0))
        for unit, moves in appeals.items()
    }
    after = {unit: sheet.index for unit, sheet in units.items() if sheet.index is not None}
    before = {unit: after[unit] - units[unit].of_verified(gained[unit]) for unit in after}
    for unit, sheet in units.items():
        moves = [second - first for first, second in appeals[unit].values()]
        row = table.row(now, "unit-appeals", unit, "", "")
        table.check(row, "count", len(moves))
        table.check(row, "changed", sum(1 for move in moves if move != 0))
        table.check(row, "won", sum(move for move in moves if move > 0))
        table.check(row, "lost", -sum(move for move in moves if move < 0))
        table.check(row, "points", gained[unit])
        table.check(row, "index_points", sheet.of_verified(gained[unit]))
        for column, percents in (("place_before", before), ("place_after", after)):
            place = None
            if unit in percents:
                place = 1 + sum(1 for other in percents.values() if other > percents[unit])
            table.check(row, column, place)
        table.word(row, "status", "known" if unit in after else "no-index")
        for leaf, (first, second) in appeals[unit].items():
            if first != second:
                row = table.row(now, "appeal-move", unit, leaf, "")
                table.check(row, "round1", first)
                table.check(row, "round2", second)
                table.check(row, "points", second - first)
                table.word(row, "status", "known")


def percent_of(sheet, leaves):
    """Percentage of some leaves; nothing when none applies or one that applies has no figure."""
    applying = [leaf for leaf in leaves if sheet.reason[leaf] != "not-applicable"]
    if not applying or any(sheet.points[leaf] is None for leaf in applying):
        return None
    return 100 * sheet.share_given(applying)


def compare_associations(table, now, kind, associations):
    """associations: (code, other, pairs of percentages, or nothing where it does not apply)."""
    results = []
    for code, other, pairs in associations:
        if pairs is None:
            results.append((code, other, 0, (None, "not-applicable"), (None, "not-applicable")))
            continue
        both = [(a, b) for a, b in pairs if a is not None and b is not None]
        x, y = [a for a, _ in both], [b for _, b in both]
        results.append((code, other, len(both), spearman(x, y), kendall(x, y)))
    rho_ps = holm([rho[0][1] if rho[0] else None for _, _, _, rho, _ in results])
    tau_ps = holm([tau[0][1] if tau[0] else None for _, _, _, _, tau in results])
    for (code, other, count, rho, tau), rho_p, tau_p in zip(results, rho_ps, tau_ps):
        row = table.row(now, kind, "", code, other)
        table.check(row, "count", count if rho[0] else None)
        check_correlations(table, row, rho, tau)
        table.check(row, "spearman_holm", rho_p)
        table.check(row, "kendall_holm", tau_p)


def compare_areas(table, now, units, framework):
    areas = list(framework.areas)
    percents = {
        area: [sheet.node(leaves)[0] for sheet in units.values()]
        for area, leaves in framework.areas.items()
    }
    compare_associations(
        table,
        now,
        "area-pair",
        [
            (first, second, zip(percents[first], percents[second]))
            for place, first in enumerate(areas)
            for second in areas[place + 1 :]
        ],
    )
    surveyed = [leaf for leaf in framework.leaves if framework.is_survey(leaf)]
    survey = [percent_of(sheet, surveyed) for sheet in units.values()]
    against = []
    for area, leaves in framework.areas.items():
        verified = [leaf for leaf in leaves if not framework.is_survey(leaf)]
        own = [percent_of(sheet, verified) for sheet in units.values()]
        against.append((area, "", zip(own, survey) if verified else None))
    compare_associations(table, now, "area-survey", against)
    complete = [
        place for place in range(len(units)) if all(percents[a][place] is not None for a in areas)
    ]
    raters = [[percents[area][place] for place in complete] for area in areas]
    concordance, reason = kendall_w(raters)
    row = table.row(now, "areas", "", "", "")
    table.check(row, "count", len(complete))
    table.check(row, "kendall_w", concordance[0] if concordance else None)
    table.check(row, "kendall_w_p", concordance[1] if concordance else None)
    table.check(row, "alpha", cronbach_alpha(raters)[0])
    table.word(row, "status", reason or "known")


def spread_of(points, maximum):
    if not points:
        return "no-points"
    if len(set(points)) > 1:
        return "varies"
    return {maximum: "all-full", 0: "all-zero"}.get(points[0], "all-equal")


def compare_leaves(table, now, units, framework):
    ranked = [sheet for sheet in units.values() if sheet.index is not None]
    totals = [sheet.index for sheet in ranked]
    whole = sum(framework.maximum(leaf) for leaf in framework.leaves)
    shares = {
        leaf: [sheet.contribution(sheet.counted[leaf]) or Fraction(0) for sheet in ranked]
        for leaf in framework.leaves
    }
    enough = len(ranked) > 1
    of_index = covariance(totals, totals) if enough else 0
    of_leaves = sum(covariance(x, x) for x in shares.values()) if enough else 0
    for leaf in framework.leaves:
        maximum = framework.maximum(leaf)
        points = [s.points[leaf] for s in units.values() if s.points[leaf] is not None]
        row = table.row(now, "leaf-test", "", leaf, "")
        table.check(row, "count", len(points))
        table.word(row, "spread", spread_of(points, maximum))
        table.check(
            row, "mean_percent", 100 * sum(points) / maximum / len(points) if points else None
        )
        pairs = []
        for sheet in ranked:
            rest = [l for l in framework.leaves if l != leaf and sheet.counted[l] is not None]
            if sheet.points[leaf] is not None and rest:
                pairs.append((sheet.points[leaf], sheet.sum(rest) / sheet.counted_max(rest)))
        item_rest, reason = pearson([a for a, _ in pairs], [b for _, b in pairs])
        table.check(row, "item_rest", item_rest[0] if item_rest else None)
        table.check(row, "item_rest_p", item_rest[1] if item_rest else None)
        table.word(row, "status", reason or "known")
        table.check(row, "nominal_weight", 100 * maximum / whole)
        table.check(
            row,
            "effective_weight",
            100 * covariance(shares[leaf], totals) / of_index if of_index else None,
        )
        table.check(
            row,
            "own_spread",
            100 * covariance(shares[leaf], shares[leaf]) / of_leaves if of_leaves else None,
        )


def compare(data, sheets, downloads):
    table = Comparison(
        "agreement.csv", downloads, "period", "kind", "unit_code", "code", "other_code"
    )
    now = data.head["compare"]["to"]
    framework = data.frameworks[data.period(now)["framework"]]
    compare_claims(table, now, sheets[now], framework)
    compare_appeals(table, now, sheets[now])
    compare_areas(table, now, sheets[now], framework)
    compare_leaves(table, now, sheets[now], framework)
    return table
