"""Sobol indices of given outputs as scipy.stats.sobol_indices has them (Saltelli 2010 and Jansen)."""
import random
import sys

import numpy as np
import scipy
from scipy import stats

print(f"# tool: Python {sys.version.split()[0]}, scipy {scipy.__version__}, numpy {np.__version__}")
print(
    "# command: python3 analytics/src/test/reference/sobol.py"
    " > analytics/src/test/resources/reference/sobol.csv"
)
print("inputs,a,b,mixed,first,total")
rng = random.Random(20250505)
for d in (2, 3, 5, 8):
    for n in (2, 8, 32):
        weights = [rng.uniform(-2, 3) for _ in range(d)]
        f = lambda u: sum(w * v for w, v in zip(weights, u)) + 3 * u[0] * u[-1] + 10
        a = [[rng.random() for _ in range(d)] for _ in range(n)]
        b = [[rng.random() for _ in range(d)] for _ in range(n)]
        ab = [[f([*x[:i], y[i], *x[i + 1:]]) for x, y in zip(a, b)] for i in range(d)]
        fa, fb = [f(x) for x in a], [f(x) for x in b]
        # scipy subtracts the mean of f(A), f(B) itself when it calls the function; given outputs must
        # come centred.
        mean = np.mean(fa + fb)
        result = stats.sobol_indices(
            func={"f_A": np.array([fa]) - mean, "f_B": np.array([fb]) - mean,
                  "f_AB": np.array(ab).reshape(d, 1, n) - mean}, n=n)
        write = lambda v: " ".join(repr(float(x)) for x in np.ravel(v))
        print(d, write(fa), write(fb), write(ab), write(result.first_order), write(result.total_order), sep=",")
