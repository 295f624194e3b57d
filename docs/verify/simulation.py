"""Random draws of rankings, and Sobol indices of choices, with Python's own random numbers."""

import math
import random
from fractions import Fraction

from sheets import number

# Of all units together, so that a set of many takes no longer; fewer draws are allowed to differ more.
DRAWS = 200_000
SAMPLES = 60_000
SEED = 1
CHOICES = ("weights", "aggregation", "missing-policy", "survey-error", "verification-error")

# Percentages that are less apart are equal.
SAME = 1e-9


def places(indices, policies):
    """unit -> (rank, units truly above, units truly below), for percentages that may be rounded."""
    keys = indices
    if policies["tieEquality"] != "exact":
        steps = 10 ** int(policies["decimals"])
        keys = {
            unit: math.copysign(math.floor((abs(value) + 1e-11) * steps + 0.5), value)
            for unit, value in indices.items()
        }
    order = sorted(keys, key=keys.get, reverse=True)
    result, start, group = {}, 0, 0
    while start < len(order):
        end = start + 1
        while end < len(order) and keys[order[start]] - keys[order[end]] < SAME:
            end += 1
        group += 1
        place = {
            "1224": start + 1,
            "1334": end,
            "1223": group,
            "average": Fraction(start + 1 + end, 2),
        }[policies["ties"]]
        for unit in order[start:end]:
            result[unit] = place, start, len(order) - end
        start = end
    return result


class Unit:
    """The figures of one sheet as doubles, by area."""

    def __init__(self, sheet):
        areas = list(sheet.framework.areas)
        self.points = [float(sheet.sum(leaves)) for leaves in sheet.framework.areas.values()]
        self.maximum = [
            float(sheet.counted_max(leaves)) for leaves in sheet.framework.areas.values()
        ]
        self.added = float(100 * (sheet.bonus - sheet.penalty) / sheet.total_max)
        self.survey, self.verified = [], []
        for leaf, points in sheet.points.items():
            if points is not None:
                maximum = sheet.framework.maximum(leaf)
                of = self.survey if sheet.framework.is_survey(leaf) else self.verified
                area = areas.index(sheet.framework.area_of(leaf))
                of.append((area, float(points / maximum), float(sheet.weight(leaf))))

    def index(self, factors, survey, verified, geometric=False):
        whole = total = 0.0
        for area, maximum in enumerate(self.maximum):
            if maximum > 0:
                percent = 100 * (self.points[area] + survey[area] + verified[area]) / maximum
                weight = factors[area] * maximum
                whole += weight
                if not geometric:
                    total += weight * percent
                elif percent <= 0:
                    return self.added
                else:
                    total += weight * math.log(percent)
        return self.added + (math.exp(total / whole) if geometric else total / whole)


class Model:
    """What varies, and how."""

    def __init__(self, data, period, framework, settings):
        self.random = random.Random(SEED)
        self.areas = len(framework.areas)
        self.scheme = settings["weights"]
        self.spread = float(settings["weightSpreadPercent"]) / 100
        self.respondents = int(settings["respondents"]) if settings["survey"] == "sampling" else 0
        self.nominal = [
            float(sum(framework.maximum(leaf) for leaf in leaves))
            for leaves in framework.areas.values()
        ]
        self.differences, self.observed = [], 0
        if settings["verification"] == "between-rounds":
            for entry in data.scores.get(period, []):
                for leaf, cell in entry["leaves"].items():
                    first = number(cell["verified1"])[0] if "verified1" in cell else None
                    if first is None:
                        continue
                    second = number(cell["verified2"])[0]
                    self.observed += 1
                    if second is not None and second != first:
                        self.differences.append(float((second - first) / framework.maximum(leaf)))

    def factors(self):
        """One factor for each area, the same for all units."""
        if self.scheme == "uniform":
            spread = self.spread
            return [self.random.uniform(1 - spread, 1 + spread) for _ in self.nominal]
        if self.spread == 0 or self.areas == 1:
            return [1.0] * self.areas
        # Dirichlet with the variance of the uniform scheme for an area of mean weight.
        concentration = 3 * (self.areas - 1) / self.spread**2 - 1
        shares = [weight / sum(self.nominal) for weight in self.nominal]
        gammas = [self.random.gammavariate(concentration * share, 1) for share in shares]
        return [gamma / sum(gammas) / share for gamma, share in zip(gammas, shares)]

    def survey_change(self, unit):
        """Points that the areas of a unit gain by another sample of respondents."""
        change = [0.0] * self.areas
        if self.respondents:
            for area, share, maximum in unit.survey:
                deviation = math.sqrt(max(0.0, share * (1 - share)) / self.respondents)
                drawn = min(1.0, max(0.0, self.random.gauss(share, deviation)))
                change[area] += (drawn - share) * maximum
        return change

    def verification_change(self, unit):
        """Points that the areas gain by a difference between rounds, of either sign."""
        change = [0.0] * self.areas
        if self.differences:
            chance = len(self.differences) / self.observed
            for area, share, maximum in unit.verified:
                if self.random.random() < chance:
                    difference = self.random.choice(self.differences)
                    if self.random.random() < 0.5:
                        difference = -difference
                    drawn = min(1.0, max(0.0, share + difference))
                    change[area] += (drawn - share) * maximum
        return change


class Draws:
    """Ranks of many draws."""

    def __init__(self, model, ranked, policies, level):
        units = {code: Unit(sheet) for code, sheet in ranked.items()}
        self.level = level
        self.ranks = {code: [] for code in units}
        self.first = dict.fromkeys(units, 0)
        self.last = dict.fromkeys(units, 0)
        self.above = {code: dict.fromkeys(units, 0) for code in units}
        self.count = max(1_000, min(10_000, DRAWS // max(1, len(units))))
        for _ in range(self.count if units else 0):
            factors = model.factors()
            indices = {
                code: unit.index(factors, model.survey_change(unit), model.verification_change(unit))
                for code, unit in units.items()
            }
            drawn = places(indices, policies)
            order = list(drawn)
            for code, (place, ahead, behind) in drawn.items():
                self.ranks[code].append(place)
                self.first[code] += ahead < 3
                self.last[code] += behind < 3
                above = self.above[code]
                for other in order[len(order) - behind :]:
                    above[other] += 1
        for ranks in self.ranks.values():
            ranks.sort()

    def quantiles(self):
        return {
            "rank_median": 0.5,
            "rank_low": (1 - self.level) / 2,
            "rank_high": (1 + self.level) / 2,
        }

    def pair(self, upper, lower):
        above = self.above[upper][lower] / self.count
        below = self.above[lower][upper] / self.count
        return above, below, 1 - above - below


def sensitivity(model, sheets, published, policies, limit):
    """Mean shifts with first-order and total Sobol indices of the choices; nothing without shift.

    Each comes as the values of which it is the mean, so that it says how sure it is.

    The output is the mean number of places that the units ranked both as published and under the
    choices move. Each choice is drawn twice in every sample, A and B; then one choice after the
    other is taken from B and the rest from A (Saltelli 2010; Jansen 1999).
    """
    scored = {code: sheet for code, sheet in sheets.items() if sheet.total_max > 0}
    units = {code: Unit(sheet) for code, sheet in scored.items()}
    complete, enough = [], []
    for code, sheet in scored.items():
        gone = sum(
            sheet.weight(leaf)
            for leaf, reason in sheet.reason.items()
            if reason not in (None, "not-applicable")
        )
        if gone == 0 and not sheet.blocked:
            complete.append(code)
        if 100 * gone <= limit * (sheet.total_max + gone):
            enough.append(code)

    def draw():
        return [
            model.factors(),
            model.random.random() < 0.5,
            complete if model.random.random() < 0.5 else enough,
            {code: model.survey_change(unit) for code, unit in units.items()},
            {code: model.verification_change(unit) for code, unit in units.items()},
        ]

    def shift(factors, geometric, ranked, survey, verified):
        indices = {
            code: units[code].index(factors, survey[code], verified[code], geometric)
            for code in ranked
        }
        moved = [
            abs(float(place[0] - published[code]))
            for code, place in places(indices, policies).items()
            if code in published
        ]
        return sum(moved) / len(moved) if moved else 0.0

    rows = []
    for _ in range(max(500, min(3_000, SAMPLES // max(1, len(units))))):
        a, b = draw(), draw()
        mixed = [a[:i] + [b[i]] + a[i + 1 :] for i in range(len(CHOICES))]
        rows.append((shift(*a), shift(*b), [shift(*point) for point in mixed]))
    both = [value for row in rows for value in row[:2]]
    mean = sum(both) / len(both)
    variance = sum((value - mean) ** 2 for value in both) / len(both)
    if variance < 1e-18:
        return None
    effects = {}
    for place, choice in enumerate(CHOICES):
        effects[choice] = (
            [(b - mean) * (mixed[place] - a) / variance for a, b, mixed in rows],
            [(a - mixed[place]) ** 2 / 2 / variance for a, _, mixed in rows],
        )
    return {"shifts": both, "effects": effects}
