"""Measures of how series go together. Each gives (result, None) or (None, reason)."""

import math
from collections import Counter
from fractions import Fraction
from functools import lru_cache
from itertools import permutations

from distributions import chi_squared_upper, correlation_two_sided, normal_two_sided


def sign(value):
    return (value > 0) - (value < 0)


def ties(values):
    return [count for count in Counter(values).values() if count > 1]


def pairs_tied(values):
    return sum(t * (t - 1) // 2 for t in ties(values))


@lru_cache(maxsize=None)
def orders_by_inversions(n):
    """How many orders of n have 0, 1, 2, ... pairs in the wrong order."""
    counts = [1]
    for size in range(2, n + 1):
        larger = [0] * (len(counts) + size - 1)
        for inversions, orders in enumerate(counts):
            for more in range(size):
                larger[inversions + more] += orders
        counts = larger
    if n <= 6:
        counted = Counter(
            sum(1 for i in range(n) for j in range(i) if order[j] > order[i])
            for order in permutations(range(n))
        )
        assert counts == [counted[i] for i in range(len(counts))]
    return counts


def score(x, y):
    """Agreeing less disagreeing pairs."""
    return sum(sign(x[i] - x[j]) * sign(y[i] - y[j]) for i in range(len(x)) for j in range(i))


def score_exact_p(n, s):
    """Two-sided p of the score without ties."""
    counts = orders_by_inversions(n)
    most = n * (n - 1) // 2
    extreme = sum(counts[i] for i in range(len(counts)) if most - 2 * i >= abs(s))
    return min(Fraction(1), Fraction(2 * extreme, math.factorial(n)))


def score_variance(x, y):
    """Variance of the score over all orders, with ties in both series (Kendall)."""
    n = len(x)

    def total(function, values):
        return sum(function(t) for t in ties(values))

    def full(t):
        return t * (t - 1) * (2 * t + 5)

    def triples(t):
        return t * (t - 1) * (t - 2)

    variance = Fraction(n * (n - 1) * (2 * n + 5) - total(full, x) - total(full, y), 18)
    variance += Fraction(2 * pairs_tied(x) * pairs_tied(y), n * (n - 1))
    if n > 2:
        variance += Fraction(
            total(triples, x) * total(triples, y), 9 * n * (n - 1) * (n - 2)
        )
    return variance


def unusable(x, y):
    if len(x) < 2:
        return "too-few"
    if len(set(x)) == 1 or len(set(y)) == 1:
        return "all-equal"
    return None


def tau_b_of(s, x, y):
    pairs = len(x) * (len(x) - 1) // 2
    return s / math.sqrt((pairs - pairs_tied(x)) * (pairs - pairs_tied(y)))


def kendall(x, y):
    """(tau-b, p): exact below 50 pairs without ties, else normal."""
    reason = unusable(x, y)
    if reason:
        return None, reason
    s = score(x, y)
    if len(x) < 50 and not ties(x) and not ties(y):
        p = score_exact_p(len(x), s)
    else:
        p = normal_two_sided(s / math.sqrt(score_variance(x, y)))
    return (tau_b_of(s, x, y), p), None


def covariance(x, y):
    """Mean product of the deviations, exact."""
    n = len(x)
    mean_x, mean_y = Fraction(sum(x)) / n, Fraction(sum(y)) / n
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / n


def pearson(x, y):
    """(r, p) with Student's t; p needs three pairs."""
    reason = unusable(x, y)
    if reason:
        return None, reason
    both = covariance(x, y)
    square = both * both / (covariance(x, x) * covariance(y, y))
    p = correlation_two_sided(float(1 - square), len(x)) if len(x) > 2 else None
    return (sign(both) * math.sqrt(square), p), None


def average_ranks(values):
    ordered = sorted(values)
    count = Counter(values)
    return [Fraction(2 * ordered.index(value) + 1 + count[value], 2) for value in values]


@lru_cache(maxsize=None)
def orders_by_squares(n):
    """How many orders of n have each sum of squared rank differences."""
    return Counter(
        sum((place - item) ** 2 for place, item in enumerate(order))
        for order in permutations(range(n))
    )


def spearman(x, y):
    """(rho, p): exact up to 9 pairs without ties, else Student's t."""
    reason = unusable(x, y)
    if reason:
        return None, reason
    a, b = average_ranks(x), average_ranks(y)
    (rho, p), _ = pearson(a, b)
    n = len(x)
    if n <= 9 and not ties(x) and not ties(y):
        observed = sum((i - j) ** 2 for i, j in zip(a, b))
        counts = orders_by_squares(n)
        below = sum(orders for squares, orders in counts.items() if squares <= observed)
        above = sum(orders for squares, orders in counts.items() if squares >= observed)
        p = min(Fraction(1), Fraction(2 * min(below, above), math.factorial(n)))
    return (rho, p), None


def holm(ps):
    """Corrected p-values in the order given; None stays None."""
    known = sorted(p for p in ps if p is not None)
    corrected = {}
    largest = 0
    for place, p in enumerate(known):
        largest = max(largest, min(1, (len(known) - place) * p))
        corrected.setdefault(p, largest)
    return [None if p is None else corrected[p] for p in ps]


def kendall_w(raters):
    """(W, p) of series that rank the same items."""
    m, n = len(raters), len(raters[0]) if raters else 0
    if m < 2 or n < 2:
        return None, "too-few"
    if all(len(set(rater)) == 1 for rater in raters):
        return None, "all-equal"
    ranks = [average_ranks(rater) for rater in raters]
    squares = sum(sum(rank[item] for rank in ranks) ** 2 for item in range(n))
    corrections = sum(t**3 - t for rater in raters for t in ties(rater))
    w = (12 * squares - 3 * m * m * n * (n + 1) ** 2) / (
        m * m * n * (n * n - 1) - m * Fraction(corrections)
    )
    return (w, chi_squared_upper(float(m * (n - 1) * w), n - 1)), None


def cronbach_alpha(items):
    k, n = len(items), len(items[0]) if items else 0
    if k < 2 or n < 2:
        return None, "too-few"
    sums = [sum(item[subject] for item in items) for subject in range(n)]
    whole = covariance(sums, sums)
    if whole == 0:
        return None, "all-equal"
    return Fraction(k, k - 1) * (1 - sum(covariance(i, i) for i in items) / whole), None
