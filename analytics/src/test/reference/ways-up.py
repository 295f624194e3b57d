"""Ways up by brute force over all sets of leaves, with exact fractions.

Shares no code and no method with the Java side: every set of leaves is tried, every rank is counted
anew. Columns: see the header. Points of units are separated by '|', of leaves by ' '; a leaf is
'w' (can be won back), 'n' (not fixable locally) or 's' (survey); '-' is a leaf that does not apply.
"""
import platform
import random
from fractions import Fraction
from itertools import combinations

BANDS = [90, 80, 70, 50, 0]


def rank(policy, own, others):
    better = sum(o > own for o in others)
    equal = sum(o == own for o in others)
    if policy == "1224":
        return Fraction(better + 1)
    if policy == "1223":
        return Fraction(len({o for o in others if o > own}) + 1)
    if policy == "1334":
        return Fraction(better + equal + 1)
    return Fraction(2 * better + equal + 2, 2)


def level(percent):
    for i, bound in enumerate(BANDS):
        if percent >= bound:
            return i
    return len(BANDS) - 1


def percent(maxima, points, won=0):
    applies = [(m, p) for m, p in zip(maxima, points) if p is not None]
    return Fraction(100) * (sum(p for _, p in applies) + won) / sum(m for m, _ in applies)


def fewest(gains, enough):
    for size in range(1, len(gains) + 1):
        good = [
            (sum(gains[i] for i in chosen), chosen)
            for chosen in combinations(sorted(gains), size)
            if enough(sum(gains[i] for i in chosen))
        ]
        if good:
            return min(good)
    return None


def text(fraction):
    return str(Fraction(fraction))


def main():
    rng = random.Random(20250630)
    print(f"# tool: Python {platform.python_version()}, fractions, itertools")
    print("# command: python3 analytics/src/test/reference/ways-up.py"
          " > analytics/src/test/resources/reference/ways-up.csv")
    print("case,policy,maxima,kinds,points,unit,index,rank,band,"
          "band_set,band_index,band_rank,rank_set,rank_index,rank_rank,all_index,all_rank")
    for case in range(60):
        n = rng.randint(2, 7)
        units = rng.randint(1, 5)
        step = rng.choice([4, 4, 8, 10])
        maxima = [Fraction(rng.randint(1, 3 * step), step) for _ in range(n)]
        kinds = [rng.choice("wwwwns") for _ in range(n)]
        points = []
        for _ in range(units):
            row = [
                None if rng.random() < 0.08 else Fraction(rng.randint(0, int(m * step)), step)
                for m in maxima
            ]
            if all(p is None for p in row):
                row[0] = Fraction(0)
            points.append(row)
        if units > 1 and rng.random() < 0.4:
            points[1] = list(points[0])
        all_percents = [percent(maxima, row) for row in points]
        for policy in ("1224", "1223", "1334", "average"):
            for u, row in enumerate(points):
                others = all_percents[:u] + all_percents[u + 1:]
                own = all_percents[u]
                gains = {
                    i: maxima[i] - p
                    for i, p in enumerate(row)
                    if p is not None and kinds[i] == "w" and p < maxima[i]
                }
                now = rank(policy, own, others)

                def index(won):
                    return percent(maxima, row, won)

                def place(won):
                    return rank(policy, index(won), others)

                def outcome(best, enough):
                    if best:
                        return ["already-best", "", ""]
                    found = fewest(gains, enough)
                    if found is None:
                        return ["not-reachable", "", ""]
                    won, chosen = found
                    return [" ".join(map(str, chosen)), text(index(won)), text(place(won))]

                everything = sum(gains.values(), Fraction(0))
                print(",".join(
                    [str(case), policy, " ".join(map(text, maxima)), "".join(kinds),
                     "|".join(" ".join("-" if p is None else text(p) for p in r) for r in points),
                     str(u), text(own), text(now), str(level(own))]
                    + outcome(level(own) == 0, lambda won: level(index(won)) < level(own))
                    + outcome(now == 1, lambda won: place(won) < now)
                    + [text(index(everything)), text(place(everything))]))


main()
