"""Tails and quantiles of the normal, Student's t and chi-squared distribution."""

import math


def normal_two_sided(z):
    """Probability beyond z on both sides."""
    return math.erfc(abs(z) / math.sqrt(2))


def beta_share(x, a, b):
    """Regularised incomplete beta function, by its continued fraction."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_share(1 - x, b, a)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    # Evaluated from far inside outwards: 400 steps are many more than needed here.
    value = 1.0
    for step in range(400, 0, -1):
        m = step // 2
        if step % 2:
            part = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            part = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        value = 1 + part / value
    return front / (a * value)


def t_two_sided(t, degrees):
    """Probability beyond t on both sides, for Student's t."""
    return beta_share(degrees / (degrees + t * t), degrees / 2, 0.5)


def correlation_two_sided(square_rest, pairs):
    """Two-sided p of a correlation r, given 1 - r squared: Student's t with pairs - 2 degrees."""
    return beta_share(square_rest, (pairs - 2) / 2, 0.5)


def chi_squared_upper(x, degrees):
    """Upper tail for whole degrees of freedom, by the finite sums."""
    half = x / 2
    if degrees % 2 == 0:
        term, total = math.exp(-half), 0.0
        for k in range(degrees // 2):
            total += term
            term *= half / (k + 1)
        return total
    total = math.erfc(math.sqrt(half))
    term = math.exp(-half) * math.sqrt(half) / math.gamma(1.5)
    for k in range((degrees - 1) // 2):
        total += term
        term *= half / (k + 1.5)
    return total


def beyond(two_sided, share):
    """The value that the two-sided tail leaves the share beyond, by halving."""
    low, high = 0.0, 1.0
    while two_sided(high) > share:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        if two_sided(middle) > share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def normal_quantile(level):
    """Half-width in standard deviations of an interval of the level around the mean."""
    return beyond(normal_two_sided, 1 - level)


def t_quantile(level, degrees):
    return beyond(lambda t: t_two_sided(t, degrees), 1 - level)
