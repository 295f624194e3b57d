"""Effects of factors by walking through every order, with exact fractions.

Prints CSV: case, kind, before, after, effects (blank-separated).
"""
import itertools
import random
import sys
from fractions import Fraction
from math import factorial, prod

RATES = {
    "product": prod,
    # [AB + C(1 - B)]D: a crude birth rate of married and unmarried women (Das Gupta 1993, ch. 3)
    "birth-rate": lambda f: (f[0] * f[1] + f[2] * (1 - f[1])) * f[3],
}


def effects(rate, before, after):
    n = len(before)
    total = [Fraction(0)] * n
    for order in itertools.permutations(range(n)):
        now = list(before)
        value = rate(now)
        for i in order:
            now[i] = after[i]
            total[i] += rate(now) - value
            value = rate(now)
    return [t / factorial(n) for t in total]


rng = random.Random(5)
print(f"# tool: Python {sys.version.split()[0]} (fractions, itertools.permutations)")
print("# command: python3 analytics/src/test/reference/das-gupta-orders.py > "
      "analytics/src/test/resources/reference/das-gupta-orders.csv")
print("case;kind;before;after;effects")
case = 0
for kind, sizes in (("product", [1, 2, 3, 4, 5, 6, 7]), ("birth-rate", [4])):
    for n in sizes:
        for _ in range(3):
            case += 1
            before, after = ([Fraction(rng.randint(-40, 60), 16) for _ in range(n)] for _ in "ab")
            found = effects(RATES[kind], before, after)
            assert sum(found) == RATES[kind](after) - RATES[kind](before)
            text = [" ".join(repr(float(x)) for x in xs) for xs in (before, after, found)]
            print(f"{case};{kind};" + ";".join(text))
