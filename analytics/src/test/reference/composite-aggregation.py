"""A two-level index of the invented panel, written without sight of the library.

Means by scipy.stats.gmean, scipy.stats.hmean and numpy.average with weights.
Prints CSV: root, branches, scope, unit, period, A, B, index (a number or the reason).
"""
import csv
import sys

import numpy as np
import scipy
from scipy import stats

MEANS = {
    "ARITHMETIC": lambda v, w: np.average(v, weights=w),
    "GEOMETRIC": lambda v, w: stats.gmean(v, weights=w),
    "HARMONIC": lambda v, w: stats.hmean(v, weights=w),
}
A = {"i1": 1.0, "i2": 2.0, "i3": 1.0}
B = {"i4": 2.0, "i5": 1.0, "i6": 0.5}
LOWER = {"i3"}
PATH = "analytics/src/test/resources/reference/composite-panel.csv"

with open(PATH) as f:
    rows = list(csv.DictReader(line for line in f if not line.startswith("#")))


def normalised(scope):
    out = {}
    for indicator in list(A) + list(B):
        for row in rows:
            if row[indicator] == "":
                continue
            group = [float(r[indicator]) for r in rows if r[indicator] != ""
                     and (scope == "WHOLE_PANEL" or r["period"] == row["period"])]
            part = (float(row[indicator]) - min(group)) / (max(group) - min(group))
            if indicator in LOWER:
                part = 1 - part
            out[row["unit"], row["period"], indicator] = 1 + 99 * part
    return out


def mean(kind, parts, minimum):
    """parts: list of (weight, value or None)."""
    there = [(w, v) for w, v in parts if v is not None]
    if not there:
        return None, "no-values"
    if sum(w for w, _ in there) < minimum * sum(w for w, _ in parts) - 1e-9:
        return None, "too-much-missing"
    return float(MEANS[kind]([v for _, v in there], [w for w, _ in there])), ""


print(f"# tool: scipy {scipy.__version__}, numpy {np.__version__}, Python {sys.version.split()[0]}")
print("# command: python3 analytics/src/test/reference/composite-aggregation.py > "
      "analytics/src/test/resources/reference/composite-aggregation.csv")
print("root,branches,scope,unit,period,A,B,index")
for scope in ("EACH_PERIOD", "WHOLE_PANEL"):
    x = normalised(scope)
    for root in MEANS:
        for branches in MEANS:
            for row in rows:
                key = row["unit"], row["period"]
                a, why_a = mean(branches, [(w, x.get((*key, i))) for i, w in A.items()], 0.5)
                b, why_b = mean(branches, [(w, x.get((*key, i))) for i, w in B.items()], 0.7)
                if a is None and b is None:
                    index, why = None, why_a if why_a == why_b else "no-values"
                else:
                    index, why = mean(root, [(2.0, a), (1.0, b)], 0.6)
                print(",".join([root, branches, scope, *key,
                                repr(a) if a is not None else why_a,
                                repr(b) if b is not None else why_b,
                                repr(index) if index is not None else why]))
