"""statsmodels proportion_confint(method="wilson"); shares, not per cent."""
import random
import sys
import warnings

import scipy
import statsmodels
from statsmodels.stats.proportion import proportion_confint

warnings.simplefilter("ignore")
print(f"# tool: Python {sys.version.split()[0]}, statsmodels {statsmodels.__version__}, scipy {scipy.__version__}")
print(
    "# command: /usr/bin/python3 analytics/src/test/reference/wilson-statsmodels.py"
    " > analytics/src/test/resources/reference/wilson-statsmodels.csv"
)
print("k,n,level,low,high")
random.seed(3)
for _ in range(100):
    n = random.choice((1, 7, 30, 200, 5000))
    k = random.randint(0, n)
    level = random.choice((0.8, 0.9, 0.95, 0.99))
    low, high = proportion_confint(k, n, alpha=1 - level, method="wilson")
    print(k, n, level, repr(float(low)), repr(float(high)), sep=",")
