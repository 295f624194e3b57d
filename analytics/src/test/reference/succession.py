"""Population-weighted means of parts with exact fractions, by the definition.

Columns: population, score ('-' is none), least share covered, then estimate (or reason), share
covered and range. Numbers of one row are separated by blanks.
"""
import platform
import random
from fractions import Fraction

rng = random.Random(1677)
print(f"# tool: Python {platform.python_version()}, fractions")
print("# command: python3 analytics/src/test/reference/succession.py"
      " > analytics/src/test/resources/reference/succession.csv")
print("populations,scores,least,estimate,covered,lowest,highest")
for case in range(200):
    n = rng.randint(1, 4)
    people = [None if rng.random() < 0.05 else rng.choice([0] + [rng.randint(300, 9000)] * 20)
              for _ in range(n)]
    scores = [None if rng.random() < 0.2 else Fraction(rng.randint(4000, 9900), 100) for _ in range(n)]
    least = rng.choice([Fraction(1), Fraction(1, 2), Fraction(3, 4)])
    known = [(p, s) for p, s in zip(people, scores) if s is not None]
    weights = all(people)
    covered = Fraction(sum(p for p, _ in known), sum(people)) if weights else None
    if not known:
        estimate = "no-index"
    elif n == 1:
        estimate = str(known[0][1])
    elif not weights:
        estimate = "no-population"
    elif covered < least:
        estimate = "too-much-missing"
    else:
        estimate = str(sum(p * s for p, s in known) / sum(p for p, _ in known))
    print(",".join([
        " ".join("-" if p is None else str(p) for p in people),
        " ".join("-" if s is None else str(s) for s in scores),
        str(least), estimate, str(covered) if covered is not None else "no-population",
        str(min(s for _, s in known)) if known else "no-index",
        str(max(s for _, s in known)) if known else "no-index"]))
