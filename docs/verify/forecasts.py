"""Where targets will stand on their due date: beta-binomial for what flows, gamma-Poisson for what
is there or grows, each summed term by term from logarithms of gamma functions."""

import math
from fractions import Fraction


def least(term, share, highest):
    """The least number with at least this share of the probability up to it."""
    total = 0.0
    number = 0
    while True:
        total += term(number)
        if number >= highest or total >= share - 1e-12:
            return number
        number += 1


def at_least(term, number, highest):
    """The probability of so many or more, summed from there on: small ones stay exact."""
    if number <= 0:
        return 1.0
    if highest < math.inf:
        return math.fsum(term(x) for x in range(number, highest + 1))
    terms = []
    while True:
        terms.append(term(number))
        number += 1
        if terms[-1] <= 1e-18 * max(terms) and (len(terms) < 2 or terms[-1] <= terms[-2]):
            return math.fsum(terms)


def beta_binomial(cases, a, b):
    front = math.lgamma(cases + 1) + math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front -= math.lgamma(cases + a + b)

    def term(x):
        return math.exp(
            front
            - math.lgamma(x + 1)
            - math.lgamma(cases - x + 1)
            + math.lgamma(x + a)
            + math.lgamma(cases - x + b)
        )

    return term


def negative_binomial(shape, elapsed, left):
    """Events in the days left at a rate that is Gamma(shape, elapsed)."""
    if left == 0:
        return lambda x: 1.0 if x == 0 else 0.0
    stay, go = math.log(elapsed / (elapsed + left)), math.log(left / (elapsed + left))

    def term(x):
        return math.exp(
            math.lgamma(x + shape) - math.lgamma(shape) - math.lgamma(x + 1) + shape * stay + x * go
        )

    return term


class Forecast:
    def __init__(self, denominator, middle, low, high, probability, needed):
        self.denominator = denominator
        self.middle, self.low, self.high = middle, low, high
        self.probability = probability
        self.needed = needed


def needed_successes(cases, threshold):
    return math.ceil(threshold * cases / 100)


def flow(n, d, final, threshold, level):
    """Cases keep coming; each succeeds with the same unknown chance, whose prior is Jeffreys'."""
    further = final - d
    term = beta_binomial(further, n + 0.5, d - n + 0.5)
    wanted = needed_successes(final, threshold)
    missing = max(0, wanted - n)
    return Forecast(
        final,
        100 * (n + least(term, 0.5, further)) / final,
        100 * (n + least(term, (1 - level) / 2, further)) / final,
        100 * (n + least(term, (1 + level) / 2, further)) / final,
        at_least(term, wanted - n, further),
        Fraction(missing) if missing <= further else None,
    )


def stock(n, d, before, elapsed, left, threshold, level):
    """Cases that are there succeed at a steady rate, as long as there are any."""
    most = d - n
    events = negative_binomial(max(0, n - before) + 0.5, elapsed, left)
    below = [events(x) for x in range(most)]
    rest = at_least(events, most, math.inf if left else 0)

    def term(x):
        return below[x] if x < most else rest

    wanted = needed_successes(d, threshold)
    missing = max(0, wanted - n)
    return Forecast(
        d,
        100 * (n + least(term, 0.5, most)) / d,
        100 * (n + least(term, (1 - level) / 2, most)) / d,
        100 * (n + least(term, (1 + level) / 2, most)) / d,
        at_least(term, missing, most),
        Fraction(missing) if missing <= most else None,
    )


def growth(now, base, elapsed, left, threshold, level):
    """A total grows at a steady rate, without a bound."""
    shape = max(0, now - base) + 0.5
    term = negative_binomial(shape, elapsed, left)
    missing = max(0, math.ceil(base * (100 + threshold) / 100) - now)
    highest = math.inf if left else 0

    def percent(total):
        return 100 * (total - base) / base

    return Forecast(
        base,
        percent(now + least(term, 0.5, highest)),
        percent(now + least(term, (1 - level) / 2, highest)),
        percent(now + least(term, (1 + level) / 2, highest)),
        at_least(term, missing, highest),
        Fraction(missing),
    )


def of_others(forecast):
    """Lower is better: what a forecast of the cases not counted says of those that are."""
    return Forecast(
        forecast.denominator,
        100 - forecast.middle,
        100 - forecast.high,
        100 - forecast.low,
        forecast.probability,
        forecast.needed,
    )


def final_cases(cases, begin, latest, due):
    """In proportion to the days, first and last included, a half upwards."""
    elapsed, whole = (latest - begin).days + 1, (due - begin).days + 1
    return max(cases, math.floor(Fraction(cases * whole, elapsed) + Fraction(1, 2)))


def forecast(targets, target, members):
    """(forecast of these units together, why none)."""
    if not members:
        return None, "no-values"
    latest = max(figure.on for _, figure in members)
    if targets.over():
        return None, targets.over()
    if latest < targets.begin:
        return None, "too-few"
    threshold, level = targets.threshold(target), targets.settings.level
    left = (targets.due - latest).days
    if targets.growth(target):
        now = base = 0
        for unit, figure in members:
            own, _ = targets.base(target, unit)
            if own is not None:
                now, base = now + figure.count, base + own
        begin = targets.base_day(target)
        if all(targets.base(target, unit)[0] is None for unit, _ in members):
            return None, "no-base"
        if base == 0:
            return None, "zero-base"
        if latest <= begin:
            return None, "too-few"
        return growth(now, base, (latest - begin).days, left, threshold, level), "known"
    if targets.at_most(target):
        result, status = ratio_forecast(targets, target, members, 100 - threshold, others)
        return result and of_others(result), status
    return ratio_forecast(targets, target, members, threshold, counted)


def counted(figure):
    return figure.ratio[0]


def others(figure):
    return figure.ratio[1] - figure.ratio[0]


def ratio_forecast(targets, target, members, threshold, successes):
    """What succeeds is what a target counts, or, where lower is better, all else."""
    level = targets.settings.level
    latest = max(figure.on for _, figure in members)
    left = (targets.due - latest).days
    n = sum(successes(figure) for _, figure in members)
    d = sum(figure.ratio[1] for _, figure in members)
    if d == 0:
        return None, "no-cases"
    if targets.by_code[target]["cases"] == "flow":
        final = sum(
            final_cases(figure.ratio[1], targets.counted_from(unit, figure.on), figure.on, targets.due)
            for unit, figure in members
        )
        return flow(n, d, final, threshold, level), "known"
    starts = [targets.start(target, unit) for unit, _ in members]
    before = sum(successes(figure) for figure in starts)
    begin = min(figure.on for figure in starts)
    if latest <= begin:
        return None, "too-few"
    return stock(n, d, before, (latest - begin).days, left, threshold, level), "known"
