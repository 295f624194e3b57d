"""scipy.stats.theilslopes(method="joint"), its intercept by method="separate" (Conover's), and whether Sen's ranks fall inside the slopes.

Series have ties in value or in time, not in both: there scipy's variance leaves out product terms.
"""
import random
import sys

import numpy
import scipy
from scipy.stats import norm, theilslopes

print(f"# tool: Python {sys.version.split()[0]}, scipy {scipy.__version__} (theilslopes, joint and separate)")
print(
    "# command: python3 analytics/src/test/reference/theil-sen.py"
    " > analytics/src/test/resources/reference/theil-sen.csv"
)
print("level,times,values,slope,intercept,low,high,inside,conover")
random.seed(2)
for n in range(2, 41):
    for kind in ("none", "value", "time"):
        times = [2000 + i for i in range(n)]
        values = [round(60 + 2 * i + random.gauss(0, 5), 3) for i in range(n)]
        if kind == "value":
            values = [random.randrange(max(2, n // 2)) for _ in range(n)]
        if kind == "time":
            times = sorted(round(2000 + random.randrange(n) * 0.25, 2) for _ in range(n))
        if len(set(values)) < 2 or len(set(times)) < 2:
            continue
        level = random.choice((0.95, 0.9, 0.8))
        known = theilslopes(values, times, 1 - level, method="joint")
        pairs = sum(times[j] != times[i] for i in range(n) for j in range(i))

        def ties(x):
            return sum(c * (c - 1) * (2 * c + 5) for c in (x.count(v) for v in set(x)))

        variance = (n * (n - 1) * (2 * n + 5) - ties(times) - ties(values)) / 18
        reach = norm.ppf((1 + level) / 2) * variance**0.5
        inside = (
            round((pairs - reach) / 2) - 1 >= 0 and round((pairs + reach) / 2) <= pairs - 1
        )
        print(
            level,
            " ".join(map(repr, times)),
            " ".join(map(repr, values)),
            *(repr(float(x)) for x in known),
            str(inside).lower(),
            repr(float(theilslopes(values, times, method="separate").intercept)),
            sep=",",
        )
