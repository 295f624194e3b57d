"""The change between two periods, and why a rank moved."""

from collections import OrderedDict
from fractions import Fraction

from ranks import key_of, rank

ORDER = ["same", "renamed", "rescaled", "redefined"]


def links(frameworks, first, second):
    """Later leaf -> (earlier leaf, kind), later area -> earlier area; None if not linked."""

    def walk(earlier, later):
        leaves = {leaf: (leaf, "same") for leaf in later.leaves}
        areas = {area: area for area in later.areas}
        step = later
        while step.edition != earlier.edition:
            moved = {}
            for leaf, (at, kind) in leaves.items():
                continues = step.leaves[at].get("continues")
                if continues:
                    moved[leaf] = continues["leaf"], max(kind, continues["as"], key=ORDER.index)
            leaves = moved
            areas = {a: step.area_before[b] for a, b in areas.items() if step.area_before[b]}
            if not step.before or step.before not in frameworks:
                return None
            step = frameworks[step.before]
        return leaves, areas

    forward = walk(first, second)
    if forward:
        return forward
    back = walk(second, first)
    if not back:
        return None
    return {b: (a, kind) for a, (b, kind) in back[0].items()}, {b: a for a, b in back[1].items()}


def halves(w0, a0, w1, a1):
    return (w0 + w1) / 2 * (a1 - a0), (a0 + a1) / 2 * (w1 - w0)


def changes(data, sheets0, sheets1, unit, first, second):
    """Rows (level, from code, to code, kind, performance, edition) of one unit."""
    linked, areas = links(data.frameworks, first, second)
    s0, s1 = sheets0[unit], sheets1[unit]
    rows, by_area = [], OrderedDict((area, [Fraction(0), Fraction(0)]) for area in second.areas)
    ended = OrderedDict()
    used = set()
    for leaf in second.leaves:
        now = s1.contribution(s1.counted[leaf]) or Fraction(0)
        if leaf not in linked:
            part = "", leaf, "new", Fraction(0), now
        else:
            old, kind = linked[leaf]
            used.add(old)
            then = s0.contribution(s0.counted[old]) or Fraction(0)
            if s0.points[old] is None or s1.points[leaf] is None:
                part = old, leaf, "coverage", Fraction(0), now - then
            elif kind == "redefined":
                part = old, leaf, kind, Fraction(0), now - then
            else:
                m0, m1 = first.maximum(old), second.maximum(leaf)
                p, e = halves(
                    100 * s0.weight(old) / s0.total_max,
                    s0.points[old] / m0,
                    100 * s1.weight(leaf) / s1.total_max,
                    s1.points[leaf] / m1,
                )
                part = old, leaf, kind, p, e
        rows.append(("leaf",) + part)
        by_area[second.area_of(leaf)][0] += part[3]
        by_area[second.area_of(leaf)][1] += part[4]
    later_area = {old: new for new, old in areas.items()}
    for leaf in first.leaves:
        if leaf not in used:
            then = s0.contribution(s0.counted[leaf]) or Fraction(0)
            rows.append(("leaf", leaf, "", "dropped", Fraction(0), -then))
            area = first.area_of(leaf)
            if area in later_area:
                by_area[later_area[area]][1] -= then
            else:
                ended.setdefault(area, Fraction(0))
                ended[area] -= then
    for area, (p, e) in by_area.items():
        rows.append(("area", areas.get(area, ""), area, "", p, e))
    for area, e in ended.items():
        rows.append(("area", area, "", "", Fraction(0), e))
    p, e = halves(
        100 / s0.total_max, s0.bonus - s0.penalty, 100 / s1.total_max, s1.bonus - s1.penalty
    )
    rows.append(("adjustments", "", "", "", p, e))
    total = [sum(r[i] for r in rows if r[0] in ("leaf", "adjustments")) for i in (4, 5)]
    assert sum(total) == s1.index - s0.index, "leaf splits do not sum"
    assert sum(r[4] + r[5] for r in rows if r[0] in ("area", "adjustments")) == sum(total)
    rows.append(("total", "", "", "", total[0], total[1]))
    return rows


def estimated_areas(data, sheets0, now, weights, first, second):
    """Rows (from code, to code, part of the change of the index) of a unit that follows others.

    What the leaves of its parts added to their indices, weighted, against what its own add to its.
    """
    linked, areas = links(data.frameworks, first, second)
    goes_on = {old: new for new, (old, _) in linked.items()}
    later_area = {old: new for new, old in areas.items()}
    rows = OrderedDict(((areas.get(area, ""), area), Fraction(0)) for area in second.areas)
    for leaf in second.leaves:
        area = second.area_of(leaf)
        rows[areas.get(area, ""), area] += now.contribution(now.counted[leaf]) or 0
    for leaf in first.leaves:
        old = first.area_of(leaf)
        area = second.area_of(goes_on[leaf]) if leaf in goes_on else later_area.get(old)
        key = (old, "") if area is None else (areas.get(area, ""), area)
        for part, weight in weights.items():
            then = sheets0[part].contribution(sheets0[part].counted[leaf]) or 0
            rows[key] = rows.get(key, 0) - weight * then
    before = sum(
        weight * 100 * (sheets0[part].bonus - sheets0[part].penalty) / sheets0[part].total_max
        for part, weight in weights.items()
    )
    adjustments = 100 * (now.bonus - now.penalty) / now.total_max - before
    return rows, adjustments


def moves(all0, all1, policies):
    """unit -> (own, others, exits, entries, ties), each in places gained."""
    key = key_of(policies)
    common = set(all0) & set(all1)
    c0 = {u: all0[u] for u in common}
    c1 = {u: all1[u] for u in common}
    rank0, rank1 = rank(all0, policies), rank(all1, policies)

    def middle(unit, figure, field):
        others = [key(v) for u, v in field.items() if u != unit]
        ahead = sum(1 for v in others if v > key(figure))
        return 1 + ahead + Fraction(sum(1 for v in others if v == key(figure)), 2)

    result = {}
    for u in common:
        a, b, c, d = (
            middle(u, all0[u], c0),
            middle(u, all1[u], c0),
            middle(u, all0[u], c1),
            middle(u, all1[u], c1),
        )
        m0, m1 = middle(u, all0[u], all0), middle(u, all1[u], all1)
        parts = (
            ((a - b) + (c - d)) / 2,
            ((a - c) + (b - d)) / 2,
            m0 - a,
            d - m1,
            (rank0[u][0] - m0) - (rank1[u][0] - m1),
        )
        assert sum(parts) == rank0[u][0] - rank1[u][0], "rank parts do not sum"
        result[u] = parts, rank0[u][0], rank1[u][0]
    return result
