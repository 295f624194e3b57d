"""What units reported on targets up to a day: figures, what counts, how it stands."""

import math
from datetime import date, timedelta
from fractions import Fraction

from distributions import beta_share, normal_quantile


def day(text):
    return date.fromisoformat(text)


class Figure:
    """One figure as known on a day: the last correction up to it, or what was first said."""

    def __init__(self, on, entry, as_of):
        self.on = on
        known = [r for r in entry.get("revisions", []) if day(r["on"]) <= as_of]
        last = known[-1] if known else entry
        self.revised = bool(known)
        self.provisional = bool(last.get("provisional", False))
        self.reason = last.get("missing")
        self.count = int(last["count"]) if "count" in last else None
        self.ratio = None
        if "numerator" in last:
            self.ratio = int(last["numerator"]), int(last["denominator"])

    def known(self, target):
        return (self.count if target["form"] == "growth" else self.ratio) is not None

    def not_applicable(self):
        return self.reason == "not-applicable"


class Settings:
    """Levels and limits, with the defaults that the schema names."""

    def __init__(self, data):
        given = data.methods(
            "target",
            levelPercent=95,
            surePercent=Fraction("2.5"),
            probablyPercent=10,
            hold="mean-since-met",
            freshDays=92,
        )
        self.level = float(given["levelPercent"]) / 100
        self.sure = float(given["surePercent"]) / 100
        self.probably = float(given["probablyPercent"]) / 100
        self.hold = given["hold"]
        self.fresh = int(given["freshDays"])
        self.z = normal_quantile(self.level)


class Standing:
    """Met or not, by how much, and how sure: of one count, or of two totals."""

    def __init__(self, state, status):
        self.state = state
        self.status = status
        self.percent = self.gap = self.cases = self.further = self.low = self.high = None
        self.certainty = ""

    @classmethod
    def ratio(cls, n, d, threshold, kind, settings):
        if d == 0:
            return cls("no-cases", "no-cases")
        percent = Fraction(100 * n, d)
        result = cls("met" if percent >= threshold else "not-met", "known")
        result.percent = percent
        result.gap = percent - threshold
        result.cases = Fraction(max(0, math.ceil(threshold * d / 100) - n))
        result.further = new_cases(n, d, threshold) if kind == "flow" else result.cases
        result.low, result.high = wilson(n, d, settings.z)
        result.certainty = certainty(n, d, threshold, result.state == "met", kind, settings)
        return result

    @classmethod
    def at_most(cls, n, d, threshold, kind, settings):
        """Lower is better: what is counted is not to exceed the threshold."""
        if d == 0:
            return cls("no-cases", "no-cases")
        percent = Fraction(100 * n, d)
        result = cls("met" if percent <= threshold else "not-met", "known")
        result.percent = percent
        result.gap = threshold - percent
        result.cases = Fraction(max(0, n - math.floor(threshold * d / 100)))
        result.further = new_cases(d - n, d, 100 - threshold) if kind == "flow" else result.cases
        result.low, result.high = wilson(n, d, settings.z)
        if kind == "stock" and n == 0:
            result.certainty = "sure"  # nothing is left that could be counted
        else:
            tail = tail_of(n, d, threshold, result.state == "not-met")
            result.certainty = graded(tail, settings)
        return result

    @classmethod
    def growth(cls, now, base, threshold):
        if base is None:
            return cls("no-data", "no-base")
        if base == 0:
            return cls("no-base", "zero-base")
        percent = Fraction(100 * (now - base), base)
        result = cls("met" if percent >= threshold else "not-met", "known")
        result.percent = percent
        result.gap = percent - threshold
        result.cases = Fraction(max(0, math.ceil(base * (100 + threshold) / 100) - now))
        result.further = result.cases
        return result


def new_cases(n, d, threshold):
    """The least m with (n + m) / (d + m) at the threshold in per cent; None where there is none."""
    if 100 * n >= threshold * d:
        return Fraction(0)
    if threshold == 100:
        return None
    return Fraction(math.ceil((threshold * d - 100 * n) / Fraction(100 - threshold)))


def wilson(n, d, z):
    """Wilson's interval of n of d, in per cent: the roots of (p - n/d)^2 = z^2 p (1 - p) / d."""
    rate = n / d
    a = 1 + z * z / d
    b = -(2 * rate + z * z / d)
    c = rate * rate
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    low = 0.0 if n == 0 else 100 * (2 * c) / (-b + root)
    high = 100.0 if n == d else 100 * (-b + root) / (2 * a)
    return low, high


def certainty(n, d, threshold, met, kind, settings):
    """How probable so clear a count is for somebody exactly at the threshold."""
    if kind == "stock" and met and n == d:
        return "sure"  # nothing is left that could fail
    return graded(tail_of(n, d, threshold, met), settings)


def tail_of(n, d, threshold, upper):
    """How probable n or more of d are at the threshold; else n or fewer."""
    share = float(threshold) / 100
    if upper:
        return 0.0 if share == 0 else 1.0 if n == 0 or share == 1 else beta_share(share, n, d - n + 1)
    return 0.0 if share == 1 else 1.0 if share == 0 else beta_share(1 - share, d - n, n + 1)


def graded(tail, settings):
    if tail <= settings.sure:
        return "sure"
    return "probably" if tail <= settings.probably else "open"


def at_most(target):
    return target["comparison"] == "at-most"


def below(mark):
    """On which side of a mark a figure is; the mark itself is on the upper one."""
    return lambda percent: percent < mark


def above(mark):
    """The same where the mark itself is on the lower one."""
    return lambda percent: percent > mark


class Targets:
    """All targets of the year that is followed, as of a day."""

    def __init__(self, data, as_of):
        self.settings = Settings(data)
        self.as_of = as_of
        self.doc = data.targets.get(data.followed["code"]) if data.followed else None
        self.targets = self.doc["targets"] if self.doc else []
        self.by_code = {target["code"]: target for target in self.targets}
        self.units = [unit["code"] for unit in data.units_of(data.followed)] if self.doc else []
        self.founded = {
            unit["code"]: day(data.since(unit)) if data.since(unit) else date.min
            for unit in (data.units_of(data.followed) if self.doc else [])
        }
        self.begin = day(data.followed["from"]) if self.doc else None
        self.end = day(data.followed["to"]) if self.doc else None
        self.due = day(self.doc["reportDue"]) if self.doc else None
        self.ends = {period["code"]: day(period["to"]) for period in data.all_periods}
        marks = [Fraction(100)] + [least for _, least, _ in data.bands()]
        self.marks = [below(mark) for mark in marks]
        for target in self.targets:
            threshold = Fraction(target["threshold"])
            self.marks.append(above(threshold) if at_most(target) else below(threshold))
        self.series = {(t, u): [] for t in self.by_code for u in self.units}
        self.dates = {t: [] for t in self.by_code}
        documents = [d for d in data.measurements if self.doc and d["year"] == self.doc["year"]]
        early = [day(d["date"]) for d in documents if day(d["date"]) < self.begin]
        self.baseline = max(early, default=None)
        for document in sorted(documents, key=lambda d: d["date"]):
            on = day(document["date"])
            if on > as_of:
                continue
            for entry in document["units"]:
                for code, figure in entry["targets"].items():
                    if (code, entry["unit"]) in self.series:
                        self.series[code, entry["unit"]].append(Figure(on, figure, as_of))
                        if on not in self.dates[code]:
                            self.dates[code].append(on)

    def threshold(self, target):
        return Fraction(self.by_code[target]["threshold"])

    def at_most(self, target):
        return at_most(self.by_code[target])

    def rated(self, target, n, d):
        """A count against a target that is a ratio."""
        kind = self.by_code[target].get("cases")
        judge = Standing.at_most if self.at_most(target) else Standing.ratio
        return judge(n, d, self.threshold(target), kind, self.settings)

    def growth(self, target):
        return self.by_code[target]["form"] == "growth"

    def kept(self, target, unit, known_only=True):
        return [f for f in self.series[target, unit] if f.known(self.by_code[target])]

    def counting(self, target, unit, on):
        """The figure that counts on a day, or (None, why not)."""
        before = on < self.begin
        last, reason = None, "no-values"
        for figure in self.series[target, unit]:
            if figure.on > on or (figure.on < self.begin) != before:
                continue
            if figure.known(self.by_code[target]):
                last, reason = figure, None
            elif figure.not_applicable():
                last, reason = None, "not-applicable"
        # A year that is over grows no older.
        aged = (min(on, self.end) - last.on).days if last is not None else 0
        if last is not None and not before and aged > self.settings.fresh:
            return None, "too-old"
        return last, reason

    def over(self):
        """Why there is nothing left to forecast: the due date has passed, or is a week away."""
        if self.as_of > self.due:
            return "date-passed"
        return "last-days" if (self.due - self.as_of).days < 7 else None

    def year_of(self, on):
        """The year of a day: by the end of the followed one, if that is as long as a year."""
        if (self.end + timedelta(days=1)).replace(year=self.begin.year) != self.begin:
            return on.year
        years, (first, last) = on.year - self.begin.year, (self.begin, self.end)
        return last.year + years - ((on.month, on.day) < (first.month, first.day))

    def counted_from(self, unit, on):
        """From when the cases of a figure count: the year's first day, or the unit's in its course."""
        return max(self.begin, self.founded[unit]) if self.founded[unit] <= on else self.begin

    def base_day(self, target):
        """The end of the base period; of one that is not there, the day reported before the year,
        unless the base is named after another year than that day's."""
        name = self.by_code[target].get("base")
        if name in self.ends or self.baseline is None or name is None:
            return self.ends.get(name)
        if len(name) == 4 and name.isdigit() and int(name) != self.year_of(self.baseline):
            return None
        return self.baseline

    def base(self, target, unit):
        """(total, why none) on the day of the base."""
        end = self.base_day(target)
        for figure in self.series[target, unit]:
            if figure.on == end:
                return figure.count, figure.reason
        return None, "missing"

    def of_figure(self, target, unit, figure):
        if self.growth(target):
            base, reason = self.base(target, unit)
            if reason == "not-applicable":
                return Standing("not-applicable", "not-applicable")
            return Standing.growth(figure.count, base, self.threshold(target))
        return self.rated(target, *figure.ratio)

    def standing(self, target, unit, on, below=()):
        figure, reason = self.counting(target, unit, on)
        if figure is not None:
            own = self.of_figure(target, unit, figure)
        else:
            own = Standing("not-applicable" if reason == "not-applicable" else "no-data", reason)
        parent = self.by_code[target].get("parent", "")
        if own.state == "no-data" and parent in self.by_code and parent not in below + (target,):
            state = self.standing(parent, unit, on, below + (target,)).state
            if state in ("no-cases", "not-applicable"):
                return Standing(state, state)
        return own

    def percent(self, target, unit, figure):
        """(rate of any figure, known or not; status of it)."""
        if figure.known(self.by_code[target]):
            standing = self.of_figure(target, unit, figure)
            return standing.percent, standing.status
        return None, "not-applicable" if figure.not_applicable() else "no-values"

    def missed(self, target, unit):
        """Reporting dates of the year after the last one for which there is an answer."""
        said = [
            f.on
            for f in self.series[target, unit]
            if f.known(self.by_code[target]) or f.not_applicable()
        ]
        last = max(said, default=date.min)
        first = max(self.begin, self.founded[unit])
        return sum(1 for on in self.dates[target] if on > last and on >= first)

    def start(self, target, unit):
        """The baseline, or else the first figure there is."""
        baseline, _ = self.counting(target, unit, self.begin - timedelta(days=1))
        if baseline is not None:
            return baseline
        known = self.kept(target, unit)
        return known[0] if known else None

    def rates(self, target, unit, until):
        baseline, _ = self.counting(target, unit, self.begin - timedelta(days=1))
        rates = []
        for figure in self.series[target, unit]:
            if figure.on > until or (baseline is not None and figure.on < baseline.on):
                continue
            percent, _ = self.percent(target, unit, figure)
            if percent is not None:
                rates.append((figure.on, percent))
        return rates

    def pace(self, target, unit, standing, forecast):
        if standing.percent is None:
            return None, standing.status
        figure, reason = self.counting(target, unit, self.as_of)
        if figure is None:
            return None, reason
        return self.paced(self.rates(target, unit, figure.on), target, forecast)

    def paced(self, rates, target, forecast):
        """(answer of a rate's pace, why none): what is not met goes by its forecast."""
        threshold = self.threshold(target)
        if not rates:
            return None, "no-values"
        if self.over():
            return None, self.over()
        on, latest = rates[-1]
        side = -1 if self.at_most(target) else 1  # the way that is progress
        if side * latest >= side * threshold:
            return self.held(rates, threshold, side), "known"
        if len(rates) == 1:
            return None, "too-few"
        first, start = rates[0]
        elapsed, left = (on - first).days, (self.due - on).days
        result, why = forecast
        if result is None:
            return None, why
        planned = start + (threshold - start) * elapsed / (elapsed + left)
        if result.probability >= 0.5:
            status = "on-track"
        elif result.probability > self.settings.probably:
            status = "at-risk"
        else:
            status = "off-track"
        return {"status": status, "planned": planned}, "known"

    def held(self, rates, threshold, side):
        latest = rates[-1][1]
        if self.settings.hold == "last-change":
            compared = rates[max(0, len(rates) - 2)][1]
        else:
            place = len(rates) - 1
            while place > 0 and side * rates[place - 1][1] >= side * threshold:
                place -= 1
            compared = rates[place][1]
        status = "slipping" if side * latest < side * compared else "held"
        return {"status": status}

    def members(self, target, on):
        """(unit, figure that counts) of those that have one."""
        found = [(unit, self.counting(target, unit, on)[0]) for unit in self.units]
        return [(unit, figure) for unit, figure in found if figure is not None]

    def pool(self, target, on):
        states = [self.standing(target, unit, on).state for unit in self.units]
        if self.growth(target):
            n = d = 0
            for unit, figure in self.members(target, on):
                base, _ = self.base(target, unit)
                if base is not None:
                    n, d = n + figure.count, d + base
        else:
            n = sum(figure.ratio[0] for _, figure in self.members(target, on))
            d = sum(figure.ratio[1] for _, figure in self.members(target, on))
        if d > 0 and self.growth(target):
            standing = Standing.growth(n, d, self.threshold(target))
        elif d > 0:
            standing = self.rated(target, n, d)
        elif not states or "no-data" in states:
            standing = Standing("no-data", "no-values")
        elif "no-base" in states:
            standing = Standing("no-base", "zero-base")
        elif "no-cases" in states:
            standing = Standing("no-cases", "no-cases")
        else:
            standing = Standing("not-applicable", "not-applicable")
        tally = {
            state: states.count(state)
            for state in ("met", "not-met", "no-cases", "no-base", "no-data", "not-applicable")
        }
        return Pooled(n, d, standing, tally)

    def known_dates(self, target):
        return sorted({f.on for u in self.units for f in self.kept(target, u)})

    def history(self, target):
        return [(on, self.pool(target, on)) for on in self.known_dates(target)]

    def pool_pace(self, target, forecast):
        pool = self.pool(target, self.as_of)
        if pool.standing.percent is None:
            return None, pool.standing.status
        history = self.history(target)
        before = [on for on, _ in history if on < self.begin]
        start = before[-1] if before else date.min
        rates = []
        for place, (on, then) in enumerate(history):
            percent = (pool if place == len(history) - 1 else then).standing.percent
            if on >= start and percent is not None:
                rates.append((on, percent))
        return self.paced(rates, target, forecast)


class Pooled:
    """All units together."""

    def __init__(self, numerator, denominator, standing, tally):
        self.numerator = numerator
        self.denominator = denominator
        self.standing = standing
        self.tally = tally
