"""Exact p of Kendall's score for series of 3 to 49 figures without ties."""

import platform
import random

import scipy
from scipy.stats import kendalltau

random.seed(20261129)
print(f"# tool: Python {platform.python_version()}, scipy {scipy.__version__} (kendalltau)")
print(
    "# command: python3 analytics/src/test/reference/mann-kendall-exact.py"
    " > analytics/src/test/resources/reference/mann-kendall-exact.csv"
)
print("n,times,values,p")
for n in range(3, 50):
    for slope in (0, 0.5):
        times = list(range(1, n + 1))
        values = [round(slope * i + random.uniform(0, n / 2), 6) for i in times]
        assert len(set(values)) == n
        p = kendalltau(times, values, method="exact").pvalue
        print(n, " ".join(map(str, times)), " ".join(map(str, values)), repr(float(p)), sep=",")
