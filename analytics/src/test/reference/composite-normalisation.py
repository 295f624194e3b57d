"""Normalised figures of some samples with ties, by scipy and numpy.

Prints CSV: sample, method, direction, figure, value.
"""
import random
import sys

import numpy as np
import scipy
from scipy import stats

SAMPLES = {
    "ties": [10.0, 20.0, 20.0, 40.0, 35.5, 10.0, 27.25, 20.0],
    "negative": [-3.5, 0.0, 2.0, -1.25, 7.5, 2.0],
    "two": [4.0, 9.0],
}
rng = random.Random(11)
SAMPLES["many"] = [round(rng.lognormvariate(2, 0.7), 4) for _ in range(40)]


def methods(x, higher):
    s = 1 if higher else -1
    y = s * x
    n = len(x)
    yield "min-max-0-1", (y - y.min()) / (y.max() - y.min())
    yield "min-max-1-100", 1 + 99 * (y - y.min()) / (y.max() - y.min())
    goal = (x - 5) / (30 - 5)
    yield "goalposts-5-30", goal if higher else 1 - goal
    goal = np.interp(x, [5, 30], [0, 1])
    yield "goalposts-5-30-clamped", goal if higher else 1 - goal
    goal = np.interp(np.log(np.clip(x, 5, 30)), np.log([5, 30]), [0, 1])
    yield "log-goalposts-5-30-clamped", goal if higher else 1 - goal
    yield "z-sample", stats.zscore(y, ddof=1)
    yield "z-population-100-10", 100 + 10 * stats.zscore(y, ddof=0)
    yield "rank-average", stats.rankdata(y, method="average")
    yield "rank-lowest", stats.rankdata(y, method="min")
    yield "rank-highest", stats.rankdata(y, method="max")
    yield "percentile-mid", np.array([stats.percentileofscore(y, v, kind="mean") for v in y]) / 100
    yield "percentile-inclusive", (stats.rankdata(y, method="min") - 1) / (n - 1)
    if (x > 0).all():
        best, worst = (x.max(), x.min()) if higher else (x.min(), x.max())
        for name, base in (("best", best), ("mean", np.mean(x)), ("worst", worst)):
            yield "ratio-" + name, x / base if higher else base / x
            yield "difference-" + name, s * (x - base) / base
    yield "as-published", y


print(f"# tool: scipy {scipy.__version__}, numpy {np.__version__}, Python {sys.version.split()[0]}")
print("# command: python3 analytics/src/test/reference/composite-normalisation.py > "
      "analytics/src/test/resources/reference/composite-normalisation.csv")
print("sample,method,direction,figure,value")
for name, sample in SAMPLES.items():
    x = np.array(sample)
    for direction in ("higher", "lower"):
        for method, values in methods(x, direction == "higher"):
            for figure, value in zip(sample, values):
                print(f"{name},{method},{direction},{figure!r},{float(value)!r}")
