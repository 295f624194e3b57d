"""peers.csv: the units nearest to each, and how it stands among them."""

import math
from fractions import Fraction

from comparison import Comparison
from sheets import number
from trends import median

LEAST = 3


def profile_distances(units, areas, unit):
    """other -> mean squared difference over the areas in which both have a percentage."""
    result = {}
    for other in units:
        squares = [
            (areas[unit][area] - areas[other][area]) ** 2
            for area in areas[unit]
            if areas[unit][area] is not None and areas[other][area] is not None
        ]
        if other != unit and squares:
            result[other] = Fraction(sum(squares), len(squares))
    return result


def sizes(data, period):
    """unit -> standardised logarithms of population and surface."""
    logarithms = {}
    for unit in data.units_of(data.period(period)):
        figures = [number(unit[key])[0] for key in ("population", "areaKm2")]
        if all(figure is not None and figure > 0 for figure in figures):
            logarithms[unit["code"]] = [math.log(figure) for figure in figures]
    for feature in (0, 1):
        values = [pair[feature] for pair in logarithms.values()]
        mean = sum(values) / len(values) if values else 0
        squares = sum((value - mean) ** 2 for value in values)
        deviation = math.sqrt(squares / (len(values) - 1)) if len(set(values)) > 1 else 0
        for pair in logarithms.values():
            pair[feature] = (pair[feature] - mean) / deviation if deviation else 0.0
    return logarithms


def nearest(distances, size):
    """The nearest, and all that are as near as the last of them; a rounding apart is as near."""
    ordered = sorted(distances.values())
    if len(ordered) < LEAST:
        return None
    last = ordered[min(size, len(ordered)) - 1]
    if isinstance(last, float):
        last += 1e-12
    return [unit for unit, distance in distances.items() if distance <= last]


def choose(settings, units, areas, features, unit):
    """(basis, peer -> distance) or (None, reason)."""
    for group in settings["groups"]:
        if unit in group:
            others = [other for other in units if other != unit and other in group]
            if len(others) < LEAST:
                return None, "too-few"
            return "office", dict.fromkeys(others)
    if settings["likeness"] == "profile":
        if all(percent is None for percent in areas[unit].values()):
            return None, "no-index"
        squares = profile_distances(units, areas, unit)
        distances = {other: math.sqrt(square) for other, square in squares.items()}
        chosen = nearest(squares, int(settings["size"]))
    else:
        if unit not in features:
            return None, "no-population"
        distances = {
            other: math.dist(features[unit], features[other])
            for other in features
            if other != unit
        }
        chosen = nearest(distances, int(settings["size"]))
    if chosen is None:
        return None, "too-few"
    return settings["likeness"], {other: distances[other] for other in chosen}


def compare(data, sheets, downloads):
    table = Comparison("peers.csv", downloads, "period", "unit_code", "level", "code", "peer_code")
    settings = data.methods("peers", likeness="profile", size=3, groups=[])
    now = data.head["compare"]["to"]
    units = sheets[now]
    areas = {
        unit: {area: sheet.node(leaves)[0] for area, leaves in sheet.framework.areas.items()}
        for unit, sheet in units.items()
    }
    features = sizes(data, now)
    for unit, sheet in units.items():
        basis, peers = choose(settings, units, areas, features, unit)
        if basis is None:
            row = table.row(now, unit, "total", "", "")
            table.word(row, "basis", "")
            table.word(row, "status", peers)
            continue
        for peer, distance in peers.items():
            row = table.row(now, unit, "peer", "", peer)
            table.word(row, "basis", basis)
            table.check(row, "distance", distance)
            table.word(row, "status", "known" if distance is not None else "not-applicable")
        nodes = {("total", ""): {other: other_sheet.index for other, other_sheet in units.items()}}
        for area in sheet.framework.areas:
            nodes["area", area] = {other: areas[other][area] for other in units}
        for (level, code), percents in nodes.items():
            theirs = [percents[peer] for peer in peers if percents[peer] is not None]
            middle = median(theirs) if len(theirs) >= LEAST else None
            own = percents[unit]
            row = table.row(now, unit, level, code, "")
            table.word(row, "basis", basis)
            table.check(row, "count", len(theirs))
            table.check(row, "own", own)
            table.check(row, "median", middle)
            both = own is not None and middle is not None
            table.check(row, "lead", own - middle if both else None)
            reason = "too-few" if middle is None else "no-index" if own is None else "known"
            table.word(row, "status", reason)
    return table
