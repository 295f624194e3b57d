"""An independent Monte Carlo of rank uncertainty: own Mersenne Twister (init_by_array), exact
fractions for the published ranks, sorting by pairwise comparison. Figures by formula, see figures()."""
import math
import sys
from fractions import Fraction as F

SEED, DRAWS, CHUNK, SPREAD, RESPONDENTS = 7, 600, 250, 0.2, 100
MASK = (1 << 64) - 1


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


class Twister:
    def __init__(self, key):
        mt = [19650218]
        for i in range(1, 624):
            mt.append((1812433253 * (mt[-1] ^ (mt[-1] >> 30)) + i) & 0xFFFFFFFF)
        i, j = 1, 0
        for _ in range(max(624, len(key))):
            mt[i] = ((mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * 1664525)) + key[j] + j) & 0xFFFFFFFF
            i, j = i + 1, (j + 1) % len(key)
            if i == 624:
                mt[0], i = mt[623], 1
        for _ in range(623):
            mt[i] = ((mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * 1566083941)) - i) & 0xFFFFFFFF
            i += 1
            if i == 624:
                mt[0], i = mt[623], 1
        mt[0] = 0x80000000
        self.mt, self.at, self.spare = mt, 624, None

    def word(self):
        if self.at == 624:
            m = self.mt
            for k in range(624):
                y = (m[k] & 0x80000000) | (m[(k + 1) % 624] & 0x7FFFFFFF)
                m[k] = m[(k + 397) % 624] ^ (y >> 1) ^ (0x9908B0DF if y & 1 else 0)
            self.at = 0
        y = self.mt[self.at]
        self.at += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C5680
        y ^= (y << 15) & 0xEFC60000
        return y ^ (y >> 18)

    def uniform(self):
        return ((self.word() >> 6 << 26) | (self.word() >> 6)) * 2.0**-52

    def below(self, n):
        if n & (n - 1) == 0:
            return (n * (self.word() >> 1)) >> 31
        while True:
            bits = self.word() >> 1
            value = bits % n
            if bits - value + n - 1 < 2**31:
                return value

    def normal(self):
        if self.spare is not None:
            value, self.spare = self.spare, None
            return value
        x, y = self.uniform(), self.uniform()
        r = math.sqrt(-2 * math.log(y))
        self.spare = r * math.sin(2 * math.pi * x)
        return r * math.cos(2 * math.pi * x)


def stream(seed, number):
    golden = 0x9E3779B97F4A7C15
    state = mix((seed + golden) & MASK) ^ mix((number - golden) & MASK)
    words = []
    for _ in range(32):
        state = (state + golden) & MASK
        words.append(mix(state) >> 32)
    return Twister(words)


# code, area, maximum, survey
LEAVES = [("a1", 0, 2, False), ("a2", 0, 3, False), ("b1", 1, 5, True), ("b2", 1, 2, False),
          ("c1", 2, 4, False), ("c2", 2, 4, True)]


def figures():
    """(quarters of the points, bonus - penalty, quarters of round 2 less round 1) by unit."""
    units = []
    for u in range(6):
        points, rounds = [], []
        for l, (_, _, most, survey) in enumerate(LEAVES):
            quarters = (7 * u + 5 * l + 3 * u * l) % (4 * most + 1)
            points.append(quarters)
            change = 0
            if not survey and (u + l) % 8 == 0 and quarters < 4 * most:
                change = -1
            elif not survey and (u + l) % 4 == 0 and quarters > 0:
                change = 1
            rounds.append(change)
        units.append((points, F(u % 2, 2) - F(u % 3, 4), rounds))
    return units


def ranks(values, tolerance):
    order = sorted(range(len(values)), key=lambda i: -values[i])
    result, first = [0] * len(values), 0
    for place, i in enumerate(order):
        if place and values[order[first]] - values[i] >= tolerance:
            first = place
        result[i] = first + 1
    return result


def published(units):
    return [100 * (F(sum(p), 4) + adjust) / 20 for p, adjust, _ in units]


def simulate(units, before):
    # Numbers are drawn unit by unit in the order of the published ranking.
    order = sorted(range(6), key=lambda u: (before[u], u))
    pool = [F(c, 4 * LEAVES[l][2]) for p, _, rounds in units for l, c in enumerate(rounds) if not LEAVES[l][3]]
    changes = [float(c) for c in pool if c]
    draws = []
    for chunk in range(0, DRAWS, CHUNK):
        random = stream(SEED, chunk // CHUNK)
        for _ in range(min(CHUNK, DRAWS - chunk)):
            factors = [1 + SPREAD * (2 * random.uniform() - 1) for _ in range(3)]
            values = [0.0] * 6
            for u in order:
                points, adjust, _ = units[u]
                drawn = [0.0] * 3
                for l, (_, area, most, survey) in enumerate(LEAVES):
                    share = points[l] / 4 / most
                    if survey and 0 < share < 1:
                        share += random.normal() * math.sqrt(share * (1 - share) / RESPONDENTS)
                    if survey:
                        drawn[area] += min(1, max(0, share)) * most
                for l, (_, area, most, survey) in enumerate(LEAVES):
                    if not survey:
                        share = points[l] / 4 / most
                        take = random.below(2 * len(pool))
                        if take // 2 < len(changes):
                            share += changes[take // 2] * (1 if take % 2 == 0 else -1)
                        drawn[area] += min(1, max(0, share)) * most
                top = sum(f * d for f, d in zip(factors, drawn))
                whole = sum(f * m for f, m in zip(factors, (5, 7, 8)))
                values[u] = 100 * top / whole + float(adjust) * 5
            draws.append(ranks(values, 1e-9))
    return draws


def quantile(values, share):
    return sorted(values)[max(1, math.ceil(len(values) * share - 1e-9)) - 1]


print(f"# tool: Python {sys.version.split()[0]}, standard library")
print(
    "# command: python3 analytics/src/test/reference/robustness.py"
    " > analytics/src/test/resources/reference/robustness.csv"
)
print("unit,published,median,mean,low,high,first,last,above")
units = figures()
before = ranks(published(units), 0)
draws = simulate(units, before)
for u in range(6):
    own = [d[u] for d in draws]
    first = sum(sum(o < d[u] for o in d) < 3 for d in draws) / DRAWS
    last = sum(sum(o > d[u] for o in d) < 3 for d in draws) / DRAWS
    above = [sum(d[u] < d[v] for d in draws) / DRAWS for v in range(6)]
    print(f"u{u}", before[u], quantile(own, 0.5), repr(sum(own) / DRAWS), quantile(own, 0.05),
          quantile(own, 0.95), repr(first), repr(last), " ".join(map(repr, above)), sep=",")
