"""Final counts: scipy.stats.betabinom for a flow, scipy.stats.nbinom (censored) for a stock.

The tails of betabinom are 1 minus a sum and lose digits when small, and its ppf misses exact halves,
so probability and quantiles of a flow are summed in exact fractions; its mean and all of a stock are
scipy's. Where no half is involved the quantiles are checked against betabinom.ppf.

a, b: shape of the beta; for a stock shape of the gamma, and elapsed and left days. quantiles are ppf
of the further successes at (1 - level)/2, 1/2 and (1 + level)/2; probability is sf(need - 1).
"""
import random
import sys
from fractions import Fraction

import numpy
import scipy
from scipy.stats import betabinom, nbinom



def probabilities(m, a, b):
    """A beta-binomial: the weights follow from one another as fractions."""
    weights = [Fraction(1)]
    for x in range(m):
        weights.append(weights[-1] * (m - x) * (x + a) / ((x + 1) * (m - x - 1 + b)))
    total = sum(weights)
    return [weight / total for weight in weights]


def quantile(exact, q):
    """The least number whose distribution function reaches q, and whether it does so exactly."""
    below = Fraction(0)
    for x, weight in enumerate(exact):
        below += weight
        if below >= q:
            return x, below == q


half = Fraction(1, 2)
print(f"# tool: Python {sys.version.split()[0]}, scipy {scipy.__version__} (betabinom, nbinom)")
print(
    "# command: python3 analytics/src/test/reference/count-forecasts.py"
    " > analytics/src/test/resources/reference/count-forecasts.csv"
)
print("kind,k,n,denominator,elapsed,left,level,need,mean,low,median,high,probability")
random.seed(4)
for n in (1, 2, 5, 19, 40, 200, 1000):
    for k in sorted({0, 1, n // 3, n // 2, n - 1, n}):
        for further in (0, 1, 3, 50, 800):
            level = random.choice((0.8, 0.9, 0.95))
            need = random.randint(0, n + further)
            d = betabinom(further, k + 0.5, n - k + 0.5)
            exact = probabilities(further, k + half, n - k + half)
            tail = (1 - Fraction(str(level))) / 2
            ends = []
            for q in (tail, half, 1 - tail):
                x, at_step = quantile(exact, q)
                assert at_step or x == max(0, int(d.ppf(float(q)))), (k, n, further, q)
                ends.append(k + x)
            print(
                "flow", k, n, n + further, "", "", level, need, repr(k + float(d.mean())), *ends,
                repr(float(sum(exact[max(0, need - k):]))), sep=",",
            )
        for elapsed, left in ((100, 50), (31, 334), (300, 1), (90, 0)):
            level = random.choice((0.8, 0.9, 0.95))
            need = random.randint(0, n)
            most = n - k
            if left == 0:
                mean, ends, p = 0.0, (0, 0, 0), float(need <= k)
            else:
                d = nbinom(k + 0.5, elapsed / (elapsed + left))
                mean = float(sum(d.sf(numpy.arange(most))))
                ends = tuple(
                    min(most, int(d.ppf(q))) for q in ((1 - level) / 2, 0.5, (1 + level) / 2)
                )
                p = float(d.sf(need - k - 1))
            print(
                "stock", k, n, n, elapsed, left, level, need, repr(k + mean),
                *(k + x for x in ends), repr(p), sep=",",
            )
