"""How far apart two independent simulations of one thing may be, whatever is simulated."""

import math

# So many standard errors: of a million comparisons fewer than one is farther apart by chance.
ERRORS = 5


def share_error(share, draws, others):
    """Of two shares of draws."""
    return ERRORS * math.sqrt(max(0.0, share * (1 - share)) * (1 / draws + 1 / others))


def mean_error(values, draws):
    """Of the mean of our values and that of so many draws."""
    return ERRORS * deviation(values) * math.sqrt(1 / len(values) + 1 / draws)


def deviation(values):
    mean = sum(values) / len(values)
    return math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))
