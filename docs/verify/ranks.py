"""Ranks by the policies of the data set."""

from decimal import Decimal
from fractions import Fraction


def key_of(policies):
    if policies["tieEquality"] == "exact":
        return lambda value: value
    step = Decimal(1).scaleb(-int(policies["decimals"]))

    def rounded(value):
        sign = -1 if value < 0 else 1
        scaled = abs(value) * 10 ** int(policies["decimals"])
        whole = (scaled + Fraction(1, 2)).__floor__()
        return sign * Fraction(whole) * Fraction(step)

    return rounded


def rank(values, policies):
    """values: key -> fraction. Gives key -> (rank, how many share it)."""
    key = key_of(policies)
    result = {}
    distinct = sorted({key(value) for value in values.values()}, reverse=True)
    for value_key, value in ((k, key(v)) for k, v in values.items()):
        ahead = sum(1 for other in values.values() if key(other) > value)
        equal = sum(1 for other in values.values() if key(other) == value)
        place = {
            "1224": Fraction(ahead + 1),
            "1334": Fraction(ahead + equal),
            "1223": Fraction(distinct.index(value) + 1),
            "average": Fraction(2 * ahead + equal + 1, 2),
        }[policies["ties"]]
        result[value_key] = place, equal
    return result
