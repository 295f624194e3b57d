"""scipy.stats.binomtest: how probable is a result at least as far on its side of the threshold."""
import random
import sys

import scipy
from scipy.stats import binomtest

print(f"# tool: Python {sys.version.split()[0]}, scipy {scipy.__version__} (binomtest)")
print(
    "# command: python3 analytics/src/test/reference/binomial-tails.py"
    " > analytics/src/test/resources/reference/binomial-tails.csv"
)
print("k,n,threshold,met,tail")
random.seed(5)
for n in (1, 2, 5, 19, 40, 500, 20000):
    for threshold in (0.5, 0.6, 0.8, 0.9, 1.0):
        for k in sorted({0, n // 2, n, int(n * threshold), random.randint(0, n)}):
            met = k >= n * threshold
            tail = binomtest(k, n, threshold, alternative="greater" if met else "less").pvalue
            print(k, n, threshold, str(met).lower(), repr(float(tail)), sep=",")
