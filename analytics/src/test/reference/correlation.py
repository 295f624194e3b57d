"""Pearson, Spearman and Kendall's tau-b as scipy has them, Holm as statsmodels, tau-a by brute force."""
import itertools
import random
import sys

import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.multitest import multipletests

print(f"# tool: Python {sys.version.split()[0]}, scipy {scipy.__version__}, statsmodels {statsmodels.__version__}")
print(
    "# command: /usr/bin/python3 analytics/src/test/reference/correlation.py"
    " > analytics/src/test/resources/reference/correlation-scipy.csv"
)
print("method,kind,n,x,y,estimate,p")
rng = random.Random(20250504)


def row(method, kind, x, y, estimate, p):
    print(method, kind, len(x), " ".join(map(repr, x)), " ".join(map(repr, y)), repr(float(estimate)), repr(float(p)), sep=",")


for n in range(3, 41):
    for kind in ("none", "one", "both"):
        x = [round(rng.gauss(50, 20), 4) if kind == "none" else rng.randint(1, max(2, n // 2)) for _ in range(n)]
        y = [rng.randint(1, max(2, n // 3)) if kind == "both" else round((n % 3 - 1) * v + rng.gauss(0, 15), 4) for v in x]
        if len(set(x)) < 2 or len(set(y)) < 2:
            continue
        row("pearson", kind, x, y, *stats.pearsonr(x, y))
        rho, p = stats.spearmanr(x, y)
        ties = len(set(x)) < n or len(set(y)) < n
        if n <= 9 and not ties:
            # All orders, twice the smaller tail.
            ranks = list(stats.rankdata(y))
            first = list(stats.rankdata(x))
            squares = sum((a - b) ** 2 for a, b in zip(first, ranks))
            most = (n**3 - n) / 3
            tail = min(squares, most - squares)
            if n <= 7:
                orders = list(itertools.permutations(range(n)))
                few = sum(sum((i - v) ** 2 for i, v in enumerate(o)) <= tail for o in orders)
                row("spearman", kind, x, y, rho, min(1, 2 * few / len(orders)))
        else:
            row("spearman", kind, x, y, rho, p)
        tau, p = stats.kendalltau(x, y, method="asymptotic" if ties else "exact")
        row("kendall", kind, x, y, tau, p)
        sign = lambda a: (a > 0) - (a < 0)
        s = sum(sign(x[i] - x[j]) * sign(y[i] - y[j]) for i in range(n) for j in range(i))
        row("tau-a", kind, x, y, s / (n * (n - 1) / 2), p)
for n in (1, 2, 5, 28):
    p = [round(rng.random() ** 2, 3) for _ in range(n)]
    row("holm", "", p, list(map(float, multipletests(p, method="holm")[1])), 0, 0)
