"""scipy.stats.kendalltau(variant="c"): Stuart's tau-c of grades with few different values."""
import random
import sys

import scipy
from scipy.stats import kendalltau

print(f"# tool: Python {sys.version.split()[0]}, scipy {scipy.__version__} (kendalltau, variant c)")
print(
    "# command: python3 analytics/src/test/reference/kendall-tau-c.py"
    " > analytics/src/test/resources/reference/kendall-tau-c.csv"
)
print("x,y,estimate,p")
rng = random.Random(20261130)
for n in range(3, 41):
    for values in ((2, 2), (2, 5), (4, 3), (1000, 4), (1000, 1000)):
        x = [rng.randint(1, values[0]) for _ in range(n)]
        y = [rng.randint(1, values[1]) + (v * n % 3 if n % 2 else 0) for v in x]
        if len(set(x)) < 2 or len(set(y)) < 2:
            continue
        ties = len(set(x)) < n or len(set(y)) < n
        tau, p = kendalltau(x, y, variant="c", method="asymptotic" if ties else "exact")
        print(" ".join(map(str, x)), " ".join(map(str, y)), repr(float(tau)), repr(float(p)), sep=",")
