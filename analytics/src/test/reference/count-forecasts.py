"""Final counts: scipy.stats.betabinom for a flow, scipy.stats.nbinom (censored) for a stock.

a, b: shape of the beta; for a stock shape of the gamma, and elapsed and left days. quantiles are ppf
of the further successes at (1 - level)/2, 1/2 and (1 + level)/2; probability is sf(need - 1).
"""
import random
import sys

import numpy
import scipy
from scipy.stats import betabinom, nbinom

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
            print(
                "flow", k, n, n + further, "", "", level, need,
                repr(k + float(d.mean())),
                *(k + int(max(0, d.ppf(q))) for q in ((1 - level) / 2, 0.5, (1 + level) / 2)),
                repr(float(d.sf(need - k - 1))), sep=",",
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
