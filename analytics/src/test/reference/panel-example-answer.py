"""Who moved and why in the invented panel, written without sight of the library.

Prints the lines of the example: year: unit, places gained n (own, others)[three indicators].
"""
import csv
import sys
from fractions import Fraction

PATH = "analytics/src/test/resources/composite/invented-panel.csv"
LOWER = {"i07", "i15"}
with open(PATH) as f:
    rows = list(csv.DictReader(f))
indicators = [c for c in rows[0] if c not in ("unit", "year")]
units = list(dict.fromkeys(r["unit"] for r in rows))
years = sorted({r["year"] for r in rows})
raw = {(r["unit"], r["year"], i): float(r[i])
       for r in rows for i in indicators if r[i] not in ("", "NA", "-")}
norm = {}
for i in indicators:
    column = [v for (u, y, k), v in raw.items() if k == i]
    for (u, y, k), v in raw.items():
        if k == i:
            part = (v - min(column)) / (max(column) - min(column))
            norm[u, y, i] = 100 * (1 - part if i in LOWER else part)


def parts(unit, year):
    """Weight and figure of each indicator, or None when under three quarters are there."""
    there = [i for i in indicators if (unit, year, i) in norm]
    if len(there) / len(indicators) < 0.75:
        return None
    return {i: (1 / len(there), norm[unit, year, i]) for i in there}


def score(p):
    return sum(w * x for w, x in p.values())


def place(own, others):
    """1 + how many are ahead; there are no ties."""
    return 1 + sum(o > own for o in others)




print(f"# tool: Python {sys.version.split()[0]}")
print("# command: python3 analytics/src/test/reference/panel-example-answer.py > "
      "analytics/src/test/resources/reference/panel-example-answer.txt")
for before, after in zip(years, years[1:]):
    p = {u: parts(u, before) for u in units}
    q = {u: parts(u, after) for u in units}
    old = {u: score(p[u]) for u in units if p[u]}
    new = {u: score(q[u]) for u in units if q[u]}
    both = [u for u in units if u in old and u in new]
    moves = []
    for n, u in enumerate(units):
        if u not in both:
            continue
        gained = place(old[u], old.values()) - place(new[u], new.values())
        if gained == 0:
            continue
        then = [old[o] for o in both if o != u]
        now = [new[o] for o in both if o != u]
        a, b = place(old[u], then), place(new[u], then)
        c, d = place(old[u], now), place(new[u], now)
        own = Fraction((a - b) + (c - d), 2)
        others = Fraction((a - c) + (b - d), 2)
        effects = []
        for i in indicators:
            w1, x1 = p[u].get(i, (0, None))
            w2, x2 = q[u].get(i, (0, None))
            effects.append((w2 * x2 if x2 is not None else 0) - (w1 * x1 if x1 is not None else 0))
        top = sorted(range(len(indicators)), key=lambda k: -abs(effects[k]))[:3]
        moves.append((-abs(gained), n, f"{after}: {u}, places gained {gained} "
                      f"(own {own}, others {others})[{', '.join(indicators[k] for k in top)}]"))
    for _, _, line in sorted(moves):
        print(line)
