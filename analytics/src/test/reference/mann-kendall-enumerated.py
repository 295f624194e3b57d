"""Mann-Kendall by brute force: every order of the values against the times, in exact fractions.

Gives S, the variance of S over all orders (which is what the tie-corrected formula claims to be) and
the share of orders at least as far from 0; and tau-b and, without ties, the exact p of scipy.
"""
import random
import sys
from fractions import Fraction
from itertools import permutations

import scipy
from scipy.stats import kendalltau


def sign(x):
    return (x > 0) - (x < 0)


def score(times, values):
    n = len(times)
    return sum(
        sign(times[j] - times[i]) * sign(values[j] - values[i]) for i in range(n) for j in range(i)
    )


print(f"# tool: Python {sys.version.split()[0]}, scipy {scipy.__version__} (kendalltau)")
print(
    "# command: python3 analytics/src/test/reference/mann-kendall-enumerated.py"
    " > analytics/src/test/resources/reference/mann-kendall-enumerated.csv"
)
print("times,values,s,variance,share,tau_a,tau_b,scipy_p")
random.seed(1)
for n in range(3, 9):
    for kind in ("none", "value", "both", "rising"):
        times = list(range(n))
        values = random.sample(range(10 * n), n)
        if kind == "rising":
            values.sort()
        if kind in ("value", "both"):
            values = [random.randrange(max(2, n // 2)) for _ in range(n)]
        if kind == "both":
            times = sorted(random.randrange(max(2, n - 2)) for _ in range(n))
        if len(set(values)) < 2 or len(set(times)) < 2:
            continue
        s = score(times, values)
        scores = [score(times, order) for order in permutations(values)]
        variance = Fraction(sum(x * x for x in scores), len(scores))
        share = Fraction(sum(abs(x) >= abs(s) for x in scores), len(scores))
        ties = len(set(values)) < n or len(set(times)) < n
        known = kendalltau(times, values, method="asymptotic" if ties else "exact")
        print(
            " ".join(map(str, times)),
            " ".join(map(str, values)),
            s,
            repr(float(variance)),
            repr(float(share)),
            repr(2 * s / (n * (n - 1))),
            repr(float(known.statistic)),
            "" if ties else repr(float(known.pvalue)),
            sep=",",
        )
