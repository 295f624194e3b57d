"""robustness.csv: other choices exactly; what is drawn at random drawn anew and held near."""

import math
from fractions import Fraction

import sampling
import simulation
from association import kendall, spearman
from comparison import Comparison
from ranks import rank

# Sobol indices may be so far apart where their errors are smaller still.
SOBOL = 0.1

# What the data set cannot choose.
FIXED = {
    "list-size": 3,
    "group-limit": 0.95,
    "pair-limit": 200,
    "sensitivity-samples": 1024,
    "missing-limit-percent": 20,
}


def settings_of(data):
    return data.methods(
        "robustness",
        generator="well-19937-c",
        seed=2025,
        draws=10000,
        weights="uniform",
        weightSpreadPercent=20,
        survey="sampling",
        respondents=100,
        verification="between-rounds",
        levelPercent=90,
    )


def added(sheet):
    """What bonus and penalty add to the index, in percentage points."""
    return 100 * (sheet.bonus - sheet.penalty) / sheet.total_max


def area_parts(sheet):
    """[(points, counted maximum)] of the areas."""
    return [
        (sheet.sum(leaves), sheet.counted_max(leaves)) for leaves in sheet.framework.areas.values()
    ]


def weighted(parts, power):
    """Mean of the areas with their maximum as weight: 1 arithmetic, 0 geometric, -1 harmonic."""
    parts = [(100 * points / weight, weight) for points, weight in parts if weight > 0]
    whole = sum(weight for _, weight in parts)
    if whole == 0:
        return None
    if power == 1:
        return sum(percent * weight for percent, weight in parts) / whole
    if any(percent <= 0 for percent, _ in parts):
        return Fraction(0)
    if power == -1:
        return whole / sum(weight / percent for percent, weight in parts)
    return math.exp(sum(float(w) * math.log(p) for p, w in parts) / float(whole))


def variants(framework, ranked):
    """(what, area left out) -> unit -> index."""
    parts = {unit: area_parts(sheet) for unit, sheet in ranked.items()}

    def indices(value):
        result = {}
        for unit, sheet in ranked.items():
            mean = value(parts[unit])
            if mean is not None:
                result[unit] = mean + added(sheet)
        return result

    result = {}
    for place, area in enumerate(framework.areas):
        result["leave-out", area] = indices(
            lambda areas: weighted(areas[:place] + areas[place + 1 :], 1)
        )
    result["equal-weights", ""] = indices(
        lambda areas: weighted([(p / w, Fraction(1)) for p, w in areas if w > 0], 1)
    )
    result["geometric", ""] = indices(lambda areas: weighted(areas, 0))
    result["harmonic", ""] = indices(lambda areas: weighted(areas, -1))
    return result


def compare_variants(table, now, framework, ranked, published, policies):
    for (what, area), indices in variants(framework, ranked).items():
        places = simulation.places(indices, policies)
        moved = [abs(published[unit] - places[unit][0]) for unit in places]
        before = [published[unit] for unit in places]
        after = [places[unit][0] for unit in places]
        rho, tau = spearman(before, after)[0], kendall(before, after)[0]
        row = table.row(now, "variant", what, area, "", "")
        table.check(row, "mean_shift", Fraction(sum(moved)) / len(moved) if moved else None)
        for name, result in (("spearman", rho), ("kendall", tau)):
            table.check(row, name, result[0] if result else None)
            table.check(row, name + "_p", result[1] if result else None)
        table.word(row, "status", "known" if moved else "no-values")
        for unit in ranked:
            row = table.row(now, "shift", what, area, unit, "")
            place = places[unit][0] if unit in places else None
            table.check(row, "rank_published", published[unit])
            table.check(row, "rank", place)
            table.check(row, "places_gained", None if place is None else published[unit] - place)
            table.word(row, "status", "known" if place is not None else "no-values")


def compare_settings(table, now, settings):
    values = {
        "generator": settings["generator"],
        "seed": settings["seed"],
        "draws": settings["draws"],
        "weights": settings["weights"],
        "weight-spread": float(settings["weightSpreadPercent"]) / 100,
        "survey": settings["survey"],
        "respondents": settings["respondents"],
        "verification": settings["verification"],
        "level": float(settings["levelPercent"]) / 100,
        **FIXED,
    }
    for name, value in values.items():
        table.word(table.row(now, "setting", name, "", "", ""), "value", str(value))


def compare_draws(table, now, units, order, published, drawn, draws):
    for unit, sheet in units.items():
        row = table.row(now, "rank", "", "", unit, "")
        if unit not in published:
            table.word(row, "status", sheet.status)
            continue
        ranks = drawn.ranks[unit]
        table.check(row, "rank_published", published[unit])
        for column, share in drawn.quantiles().items():
            table.near_quantile(row, column, ranks, share, draws)
        mean = sum(ranks) / len(ranks)
        # Where ours are all equal, one draw of the others may still be a place away.
        within = sampling.mean_error(ranks, draws) + 1 / draws + 1 / len(ranks)
        table.near(row, "rank_mean", mean, within)
        table.near_share(row, "share_first", drawn.first[unit] / len(ranks), draws, len(ranks))
        table.near_share(row, "share_last", drawn.last[unit] / len(ranks), draws, len(ranks))
        table.word(row, "status", "known")
    if len(order) > FIXED["pair-limit"]:
        return
    for place, upper in enumerate(order):
        for lower in order[place + 1 :]:
            row = table.row(now, "pair", "", "", upper, lower)
            above, below, tied = drawn.pair(upper, lower)
            table.near_share(row, "share_above", above, draws, drawn.count)
            table.near_share(row, "share_below", below, draws, drawn.count)
            table.near_share(row, "share_tied", tied, draws, drawn.count)
            table.word(row, "status", "known")
            if row is not None:
                shares = [float(row[c]) for c in ("share_above", "share_below", "share_tied")]
                if abs(sum(shares) - 1) > 1e-9:
                    table.problem("%s, %s: shares do not sum to 1" % (upper, lower))
    compare_groups(table, now, order, published)


def compare_groups(table, now, order, published):
    """The groups follow exactly from the published shares of the pairs."""

    def told_apart(first, second):
        row = table.row(now, "pair", "", "", first, second)
        return row and max(float(row["share_above"]), float(row["share_below"])) >= FIXED["group-limit"]

    number, group, place = 1, [], 0
    while place < len(order):
        together = [unit for unit in order if published[unit] == published[order[place]]]
        if any(told_apart(one, other) for one in group for other in together):
            number, group = number + 1, []
        group += together
        for unit in together:
            table.check(table.row(now, "rank", "", "", unit, ""), "group", number)
        place += len(together)


def compare_sensitivity(table, now, result):
    for choice in simulation.CHOICES:
        row = table.row(now, "choice", choice, "", "", "")
        first, total = result["effects"][choice] if result else (None, None)
        near_mean(table, row, "mean_shift", result["shifts"] if result else None, 1e-9)
        near_mean(table, row, "first_order", first, SOBOL)
        near_mean(table, row, "total_order", total, SOBOL)
        table.word(row, "status", "known" if result else "all-equal")


def near_mean(table, row, column, values, least):
    """A mean of our values and of the samples there."""
    if values is None:
        table.near(row, column, None, least)
    else:
        within = sampling.mean_error(values, FIXED["sensitivity-samples"])
        table.near(row, column, sum(values) / len(values), max(least, within))


def compare(data, sheets, downloads):
    table = Comparison(
        "robustness.csv", downloads, "period", "kind", "what", "code", "unit_code", "other_code"
    )
    settings = settings_of(data)
    now = data.head["compare"]["to"]
    units = sheets[now]
    framework = data.frameworks[data.period(now)["framework"]]
    ranked = {unit: sheet for unit, sheet in units.items() if sheet.index is not None}
    ranks = rank({unit: sheet.index for unit, sheet in ranked.items()}, data.policies)
    published = {unit: place for unit, (place, _) in ranks.items()}
    order = sorted(ranked, key=lambda unit: -ranked[unit].index)
    compare_variants(table, now, framework, ranked, published, data.policies)
    compare_settings(table, now, settings)
    model = simulation.Model(data, now, framework, settings)
    drawn = simulation.Draws(model, ranked, data.policies, float(settings["levelPercent"]) / 100)
    compare_draws(table, now, units, order, published, drawn, int(settings["draws"]))
    limit = FIXED["missing-limit-percent"]
    compare_sensitivity(table, now, simulation.sensitivity(model, units, published, data.policies, limit))
    table.notes.append(
        "drawn anew with Python's generator: %d draws of ranks" % drawn.count
    )
    return table
