"""trend.csv: the yearly index of every unit and area as a series."""

import math
from datetime import date
from fractions import Fraction

from association import (
    pairs_tied,
    score,
    score_exact_p,
    score_variance,
    sign,
    tau_b_of,
)
from change import links
from comparison import Comparison
from distributions import normal_quantile, normal_two_sided, t_quantile

DIRECTIONS = {1: "up", -1: "down", 0: "level"}


def time_of(day):
    """The end of a day in years."""
    day = date.fromisoformat(day)
    length = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days
    return day.year + Fraction(day.timetuple().tm_yday, length)


def median(values):
    ordered = sorted(values)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return (ordered[half - 1] + ordered[half]) / 2


def unchanged(linked, old_leaves, new_leaves, old, new):
    """No leaf came, went or was redefined, and all maxima grew by one factor."""
    factors = set()
    used = []
    for leaf in new_leaves:
        before, kind = linked[0].get(leaf, (None, None))
        if before not in old_leaves or kind == "redefined":
            return False
        used.append(before)
        factors.add(Fraction(new.maximum(leaf)) / Fraction(old.maximum(before)))
    return sorted(used) == sorted(old_leaves) and len(factors) < 2


def series(data, sheets, now, unit):
    """(scope, code) -> [(time, percent)], oldest first; a period without a figure, or in which
    something else was measured, is left out."""
    framework = data.frameworks[data.period(now)["framework"]]
    result = {("total", ""): []}
    result.update({("area", area): [] for area in framework.areas})
    for period, by_unit in sheets.items():
        then = data.frameworks[data.period(period)["framework"]]
        linked = links(data.frameworks, then, framework)
        sheet = by_unit.get(unit)
        if sheet is None or linked is None:
            continue
        if data.first_day(period, unit) != data.first_day(now, unit):
            continue
        time = time_of(data.period(period)["to"])
        if sheet.index is not None and unchanged(
            linked, list(then.leaves), list(framework.leaves), then, framework
        ):
            result["total", ""].append((time, sheet.index))
        for area in framework.areas:
            old = linked[1].get(area)
            if old in then.areas and unchanged(
                linked,
                [leaf for leaf in then.leaves if then.area_of(leaf) == old],
                [leaf for leaf in framework.leaves if framework.area_of(leaf) == area],
                then,
                framework,
            ):
                percent, _ = sheet.node(then.areas[old])
                if percent is not None:
                    result["area", area].append((time, percent))
    return {key: sorted(points) for key, points in result.items()}


def too_short(points):
    return "too-few" if points else "no-values"


def last_run(values):
    """Direction and number of the last steps that go the same way."""
    steps = [sign(later - earlier) for earlier, later in zip(values, values[1:])]
    length = 0
    for step in reversed(steps):
        if step != steps[-1]:
            break
        length += 1
    return DIRECTIONS[steps[-1]], length


def compare_test(trend, row, times, values, alpha):
    """Mann and Kendall, and the verdict that rests on it."""
    n = len(values)
    p = None
    columns = dict.fromkeys(("s", "s_variance", "z", "p", "tau_a", "tau_b"))
    method, status = "", "known"
    if n < 3:
        status = too_short(values)
    elif len(set(values)) == 1:
        status = "all-equal"
    else:
        s = score(times, values)
        variance = score_variance(times, values)
        z = (s - sign(s)) / math.sqrt(variance)
        exact = n < 50 and len(set(values)) == n
        p = score_exact_p(n, s) if exact else normal_two_sided(z)
        method = "exact" if exact else "normal"
        columns = {
            "s": s,
            "s_variance": variance,
            "z": z,
            "p": p,
            "tau_a": Fraction(2 * s, n * (n - 1)),
            "tau_b": tau_b_of(s, times, values),
        }
    for column, value in columns.items():
        trend.check(row, column, value)
    trend.word(row, "p_method", method)
    trend.word(row, "test_status", status)
    if Fraction(2, math.factorial(n)) > alpha:
        verdict = "too-few-points"
    elif p is None or p > alpha:
        verdict = "no-clear-trend"
    else:
        verdict = "rising" if columns["s"] > 0 else "falling"
    trend.word(row, "verdict", verdict)


def compare_sen(trend, row, times, values, level):
    """The median of all slopes, with the interval of Sen."""
    n = len(values)
    if n < 2:
        slope, low, high, status = None, None, None, too_short(values)
    else:
        slopes = sorted(
            (values[j] - values[i]) / (times[j] - times[i]) for j in range(n) for i in range(j)
        )
        slope = median(slopes)
        low = high = None
        if len(set(values)) == 1:
            status = "all-equal"
        else:
            reach = normal_quantile(level) * math.sqrt(score_variance(times, values))
            first = round((len(slopes) - reach) / 2) - 1
            last = round((len(slopes) + reach) / 2)
            status = "too-few"
            if first >= 0 and last < len(slopes):
                low, high, status = slopes[first], slopes[last], "known"
    trend.check(row, "sen_slope", slope)
    trend.check(row, "sen_low", low)
    trend.check(row, "sen_high", high)
    trend.word(row, "sen_status", status)
    trend.word(row, "status", "known" if slope is not None else status)


def compare_line(trend, row, times, values, level):
    """Least squares: slope, and the figure one year after the last."""
    n = len(values)
    slope = ends = next_time = forecast = next_ends = None
    status = too_short(values)
    if n >= 2:
        mean_time, mean_value = sum(times) / n, sum(values) / n
        squares = sum((t - mean_time) ** 2 for t in times)
        slope = sum((t - mean_time) * v for t, v in zip(times, values)) / squares
        next_time = times[-1] + 1
        forecast = mean_value + slope * (next_time - mean_time)
        rest = sum(
            (v - mean_value - slope * (t - mean_time)) ** 2 for t, v in zip(times, values)
        )
        if n > 2 and rest == 0:
            status = "perfect-fit"
        elif n > 2:
            status = "known"
            reach = t_quantile(level, n - 2) * math.sqrt(rest / (n - 2))
            ends = reach / math.sqrt(squares)
            next_ends = reach * math.sqrt(1 + Fraction(1, n) + (next_time - mean_time) ** 2 / squares)
    trend.check(row, "ols_slope", slope)
    trend.check(row, "ols_low", None if ends is None else float(slope) - ends)
    trend.check(row, "ols_high", None if ends is None else float(slope) + ends)
    trend.word(row, "ols_status", status)
    trend.check(row, "forecast_time", next_time)
    trend.check(row, "forecast", forecast)
    trend.check(row, "forecast_low", None if ends is None else float(forecast) - next_ends)
    trend.check(row, "forecast_high", None if ends is None else float(forecast) + next_ends)
    trend.word(row, "forecast_status", status)


def compare(data, sheets, downloads):
    trend = Comparison("trend.csv", downloads, "unit_code", "scope", "code")
    if len(sheets) < 2:
        return trend
    settings = data.methods("trend", levelPercent=95, significancePercent=5)
    level = Fraction(settings["levelPercent"]) / 100
    alpha = Fraction(settings["significancePercent"]) / 100
    now = data.head["compare"]["to"]
    for unit in sheets[now]:
        for (scope, code), points in series(data, sheets, now, unit).items():
            row = trend.row(unit, scope, code)
            times = [time for time, _ in points]
            values = [value for _, value in points]
            trend.check(row, "n", len(points))
            trend.check(row, "first_time", times[0] if times else None)
            trend.check(row, "last_time", times[-1] if times else None)
            trend.check(row, "alpha", alpha)
            trend.check(row, "level", level)
            direction, length = last_run(values) if len(values) > 1 else ("", None)
            trend.word(row, "run_direction", direction)
            trend.check(row, "run_length", length)
            compare_test(trend, row, times, values, alpha)
            compare_sen(trend, row, times, values, float(level))
            compare_line(trend, row, times, values, float(level))
    return trend
