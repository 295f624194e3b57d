"""bottleneck.csv and ways-up.csv: points lost, and the fewest leaves that lift a unit."""

from fractions import Fraction
from itertools import combinations
from math import comb, lcm

from comparison import Comparison
from ranks import rank

KINDS = ("recoverable", "not-fixable", "survey")

# Up to so many sets of one size are tried one by one.
MOST_SETS = 300_000


def kind_of(framework, leaf):
    if not framework.leaves[leaf]["fixableLocally"]:
        return "not-fixable"
    return "survey" if framework.is_survey(leaf) else "recoverable"


def lost_on(sheet, leaf):
    points = sheet.points[leaf]
    return None if points is None else sheet.framework.maximum(leaf) - points


def compare_bottlenecks(data, sheets, downloads):
    table = Comparison(
        "bottleneck.csv", downloads, "period", "level", "unit_code", "code", "kind"
    )
    settings = data.methods("bottleneck", unitsPercent=50, lossPercent=50)
    now = data.head["compare"]["to"]
    units = sheets[now]
    framework = data.frameworks[data.period(now)["framework"]]
    lost = {
        leaf: [lost_on(sheet, leaf) for sheet in units.values()] for leaf in framework.leaves
    }
    known = {leaf: [part for part in parts if part is not None] for leaf, parts in lost.items()}
    sums = {leaf: sum(parts, Fraction(0)) for leaf, parts in known.items()}
    everything = sum(sums.values(), Fraction(0))
    so_far = Fraction(0)
    for leaf in sorted(framework.leaves, key=lambda leaf: -sums[leaf]):
        maximum = framework.maximum(leaf)
        row = table.row(now, "leaf", "", leaf, kind_of(framework, leaf))
        much = [p for p in known[leaf] if 100 * p >= Fraction(settings["lossPercent"]) * maximum]
        reasons = [sheet.reason[leaf] for sheet in units.values()]
        scored = len(known[leaf])
        not_applicable = reasons.count("not-applicable")
        so_far += sums[leaf]
        table.word(row, "area", framework.area_of(leaf))
        table.check(row, "max_points", maximum)
        table.check(row, "lost", sums[leaf] if scored else None)
        table.check(row, "cumulative_share", so_far / everything if everything else None)
        table.check(row, "scored", scored)
        table.check(row, "losing", sum(1 for part in known[leaf] if part > 0))
        table.check(row, "losing_much", len(much))
        table.check(row, "not_applicable", not_applicable)
        table.check(row, "missing", len(reasons) - scored - not_applicable)
        enough = scored and 100 * len(much) >= Fraction(settings["unitsPercent"]) * scored
        table.word(row, "bottleneck", "yes" if enough else "no")
        nothing = "no-cases" if any(known.values()) else "no-values"
        table.word(row, "status", "known" if everything else nothing)
    for unit, sheet in units.items():
        for kind in KINDS:
            leaves = [leaf for leaf in framework.leaves if kind_of(framework, leaf) == kind]
            if not leaves:
                continue
            reasons = [sheet.reason[leaf] for leaf in leaves if sheet.reason[leaf]]
            row = table.row(now, "unit", unit, "", kind)
            parts = [lost_on(sheet, leaf) for leaf in leaves]
            parts = [part for part in parts if part is not None]
            gone = [reason for reason in reasons if reason != "not-applicable"]
            table.check(row, "lost", sum(parts, Fraction(0)) if parts else None)
            table.check(row, "not_applicable", reasons.count("not-applicable"))
            table.check(row, "missing", len(reasons) - reasons.count("not-applicable"))
            table.word(row, "status", "known" if parts else (gone or ["not-applicable"])[0])
        for leaf in framework.leaves:
            row = table.row(now, "unit-leaf", unit, leaf, kind_of(framework, leaf))
            table.word(row, "area", framework.area_of(leaf))
            table.check(row, "max_points", framework.maximum(leaf))
            table.check(row, "lost", lost_on(sheet, leaf))
            table.word(row, "status", sheet.reason[leaf] or "known")
    return table


def fewest(gains, enough):
    """Places of the smallest set of gains whose sum is enough, or nothing.

    The number is the least: the largest gains together are not enough with one fewer. Among the
    sets of that number the least sum is taken, and of equals the one that comes first.
    """
    largest = sorted(gains, reverse=True)
    count = next((k for k in range(len(gains) + 1) if enough(sum(largest[:k]))), None)
    if count is None:
        return None
    if comb(len(gains), count) <= MOST_SETS:
        return fewest_tried(gains, enough, count)
    return fewest_by_sums(gains, enough, count)


def fewest_tried(gains, enough, count):
    """Every set of so many gains, in the order of their places."""
    best, best_sum, known = None, None, {}
    for places in combinations(range(len(gains)), count):
        total = sum(gains[place] for place in places)
        if best_sum is not None and total >= best_sum:
            continue
        if total not in known:
            known[total] = enough(total)
        if known[total]:
            best, best_sum = places, total
    return list(best)


def fewest_by_sums(gains, enough, count):
    """The same from the sums that so many of the gains from each place on can have."""
    reach = [[set() for _ in range(count + 1)] for _ in range(len(gains) + 1)]
    reach[len(gains)][0].add(0)
    for place in range(len(gains) - 1, -1, -1):
        for k in range(count + 1):
            reach[place][k] |= reach[place + 1][k]
            if k:
                reach[place][k] |= {total + gains[place] for total in reach[place + 1][k - 1]}
    rest = next(total for total in sorted(reach[0][count]) if enough(total))
    chosen = []
    for place, gain in enumerate(gains):
        if len(chosen) < count and rest - gain in reach[place + 1][count - len(chosen) - 1]:
            chosen.append(place)
            rest -= gain
    return chosen


def compare_ways_up(data, sheets, downloads):
    table = Comparison("ways-up.csv", downloads, "period", "unit_code", "goal")
    now = data.head["compare"]["to"]
    totals = {u: sheet.index for u, sheet in sheets[now].items() if sheet.index is not None}
    ranks = rank(totals, data.policies)
    tried = by_sums = 0
    for unit, sheet in sheets[now].items():
        if unit not in totals:
            for goal in ("next-band", "next-rank", "everything"):
                row = table.row(now, unit, goal)
                table.word(row, "status", "no-index")
                table.word(row, "leaves", "")
            continue
        framework = sheet.framework
        leaves = [
            leaf
            for leaf in framework.leaves
            if kind_of(framework, leaf) == "recoverable" and (lost_on(sheet, leaf) or 0) > 0
        ]
        exact = [lost_on(sheet, leaf) for leaf in leaves]
        unit_of_points = lcm(*(gain.denominator for gain in exact)) if exact else 1
        gains = [int(gain * unit_of_points) for gain in exact]

        def after(total):
            points = sheet.total_points + sheet.scale * Fraction(total, unit_of_points)
            return 100 * points / sheet.total_max

        def rank_after(total):
            return rank({**totals, unit: after(total)}, data.policies)[unit][0]

        others = [index for other, index in totals.items() if other != unit]
        codes = [code for code, _, _ in data.bands()]

        def band_after(total):
            return data.band(after(total), others)

        own_rank, own_band = ranks[unit][0], data.band(totals[unit], others)
        level = codes.index(own_band)
        goals = {
            "next-band": None
            if level == 0
            else lambda total: codes.index(band_after(total)) < level,
            "next-rank": None if own_rank == 1 else lambda total: rank_after(total) < own_rank,
        }
        ways = {"everything": (list(range(len(gains))), "known")}
        for goal, enough in goals.items():
            if enough is None:
                ways[goal] = None, "already-best"
                continue
            if goal == "next-band" and data.bands()[level - 1][2] is not None:
                ways[goal] = None, "by-rank"
                continue
            chosen = fewest(gains, enough)
            ways[goal] = chosen, "known" if chosen is not None else "not-reachable"
            if chosen is not None and comb(len(gains), len(chosen)) <= MOST_SETS:
                tried += 1
            elif chosen is not None:
                by_sums += 1
        for goal, (chosen, status) in ways.items():
            row = table.row(now, unit, goal)
            table.word(row, "status", status)
            table.check(row, "index_now", totals[unit])
            table.check(row, "rank_now", own_rank)
            table.word(row, "band_now", own_band)
            if chosen is None:
                table.word(row, "leaves", "")
                table.word(row, "band_after", "")
                continue
            total = sum(gains[place] for place in chosen)
            table.word(row, "leaves", " ".join(leaves[place] for place in chosen))
            table.check(row, "leaf_count", len(chosen))
            table.check(row, "points", Fraction(total, unit_of_points))
            table.check(row, "index_after", after(total))
            table.check(row, "rank_after", rank_after(total))
            table.word(row, "band_after", band_after(total))
    table.notes.append(
        "smallest sets: %d by trying every set of the least number, %d from all reachable sums"
        % (tried, by_sums)
    )
    return table
