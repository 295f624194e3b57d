"""The calculation sheets, as they are printed: every figure, and every line of a file."""

import math
import re
from fractions import Fraction
from html.parser import HTMLParser

import declared
from pages import rounded
from ranks import key_of, rank
from sheets import number, read

EVIDENCE = {
    "complete": "✓ đủ",
    "late": "◷ bổ sung muộn",
    "misfiled": "⇄ sai tiêu chí",
    "missing": "✗ thiếu",
    None: "– chưa ghi nhận",
}
NUMBER = re.compile(r"[−+]?\d+(?:\.\d{3})*(?:,\d+)?")
TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')


class Printed(HTMLParser):
    """What stands in the main part of a page: texts, and ledgers with their rows."""

    def __init__(self, html):
        super().__init__()
        self.main = self.trail = False
        self.section, self.heading = [], ""
        self.open, self.text = None, ""
        self.texts = []
        self.ledgers, self.ledger, self.row = {}, None, None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "main":
            self.main = True
        if not self.main:
            return
        classes = (given.get("class") or "").split()
        if tag == "details" and "terms" in classes:
            # The glossary, which ends the page, prints no figure of it.
            self.main = False
            return
        if tag == "nav":
            self.trail = True
        if tag == "section":
            self.section.append(given.get("id", ""))
        if tag == "table" and "ledger" in classes:
            self.ledger = self.ledgers[given["id"]] = []
        if tag == "tr" and self.ledger is not None and classes:
            self.row = {"level": classes[0], "id": given.get("id", ""), "to": [], "cells": [], "how": []}
            self.ledger.append(self.row)
        if tag == "a" and self.row is not None:
            self.row["to"].append(given["href"])
        if tag in ("p", "li", "dd", "h2", "caption", "th", "td"):
            self.open, self.text = (tag, classes[0] if classes else ""), ""

    def handle_data(self, text):
        self.text += text

    def handle_endtag(self, tag):
        if not self.main:
            return
        if tag in ("main", "footer"):
            self.main = False
        if tag == "nav":
            self.trail = False
        if tag == "section":
            self.section.pop()
        if tag == "table":
            self.ledger = None
        if tag == "tr":
            self.row = None
        if self.open is None or tag != self.open[0]:
            return
        text = " ".join(self.text.split())
        kind, style = self.open
        self.open = None
        if tag == "h2":
            self.heading = text
        if self.row is not None:
            if tag in ("th", "td") and style != "how":
                self.row["cells"].append(text)
            elif tag == "p":
                self.row["how"].append(text)
        elif not self.trail and self.ledger is None:
            self.texts.append((kind, style, self.section[-1] if self.section else "", text))


def lines_of(path):
    """Where the value of each property begins with its name: path of names and places -> line."""
    text = path.read_bytes().decode("utf-8-sig")
    found, stack, name = {}, [], None
    line, at = 1, 0
    for token in TOKEN.finditer(text):
        between = text[at : token.start()]
        line += len(re.findall(r"\r\n|\n|\r", between))
        at = token.start()
        sign = token.group()
        if sign in "{[":
            if stack:
                stack[-1][2] = name if stack[-1][0] == "{" else stack[-1][1]
            stack.append([sign, 0, None])
            name = None
        elif sign in "}]":
            stack.pop()
        elif sign == "," :
            stack[-1][1] += 1
            name = None
        elif sign != ":" and stack[-1][0] == "{" and name is None:
            name = sign[1:-1]
            found[tuple(level[2] for level in stack[:-1]) + (name,)] = line
    return found


def exact_text(value):
    """All decimals, with a decimal comma and points between thousands; "10/3" where none end."""
    rest = Fraction(value).denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    if rest != 1:
        return str(Fraction(value)).replace("-", "−")
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str(abs(value * 10**places)).rjust(places + 1, "0")
    whole, part = (digits[:-places], digits[-places:]) if places else (digits, "")
    whole = "{:,}".format(int(whole)).replace(",", ".")
    return ("−" if value < 0 else "") + whole + ("," + part if part else "")


def points_text(value):
    """The same, with about how much it is where no decimal is exact: "10/3 ≈ 3,33"."""
    exact = exact_text(value)
    return exact + (" ≈ " + rounded_text(value) if "/" in exact else "")


def part_text(value):
    """As a part of a division: "66,75", "(10/3)"."""
    exact = exact_text(value)
    return "(%s)" % exact if "/" in exact else exact


def numbers(*texts):
    """The numbers of texts, in their order."""
    return [found for text in texts for found in NUMBER.findall(text)]


def rounded_text(value, places=2):
    """So many decimals at most, half up; more where they would be nothing."""
    while value and abs(value) * 10**places < Fraction(1, 2):
        places += 1
    rounded = (abs(value) * 10**places + Fraction(1, 2)).__floor__()
    return exact_text(Fraction(rounded if value > 0 else -rounded, 10**places))


def signed(value):
    return ("+" if value > 0 else "") + points_text(value)


class Sheets:
    """Compares, and says what differs."""

    def __init__(self, data, sheets, folder):
        self.name = "*-cach-tinh.html"
        self.data = data
        self.period = data.head["compare"]["to"]
        self.sheets = sheets[self.period]
        self.folder = folder
        self.decimals = int(data.policies["decimals"])
        self.checked = 0
        self.problems = []
        self.files = {}
        for entry in data.files:
            self.files.setdefault(entry["kind"], []).append(entry["path"])

    def check(self, where, got, expected):
        self.checked += 1
        if got != expected:
            self.problems.append("%s: %r, expected %r" % (where, got, expected))

    def report(self):
        print("%-16s figures %5d  differences %d" % (self.name, self.checked, len(self.problems)))
        for text in self.problems[:10]:
            print("   DIFFERENCE " + text)
        return len(self.problems)

    def share(self, where, got, value):
        """Rounded rightly at the places it is printed with, which are never fewer than usual."""
        self.checked += 1
        places = len(got.rstrip("%").partition(",")[2])
        near = rounded(value, places)
        units = abs(near) * 10**places
        text = "{:,}".format(int(units) // 10**places).replace(",", ".")
        if places:
            text += ",%0*d" % (places, int(units) % 10**places)
        expected = ("−" if near < 0 else "") + text + "%"
        if places < self.decimals or got != expected:
            self.problems.append("%s: %r, expected %r" % (where, got, expected))

    def division(self, where, got, points, maximum):
        """"66,75 / 98,5 = 6675/9850 ≈ 67,77%"."""
        value = 100 * points / maximum
        exact = (value * 10**self.decimals).denominator == 1
        beginning = "%s / %s" % (part_text(points), part_text(maximum))
        self.check(where, got[: len(beginning)], beginning)
        got = got[len(beginning) :]
        parts = re.split(r" [=≈] ", got)
        self.check(where + " sign", "≈" in got, not exact)
        if len(parts) == 3:
            top, bottom = parts[1].replace("−", "-").split("/")
            factor = Fraction(bottom) / maximum
            self.check(where + " fraction", Fraction(top), points * factor)
        self.share(where, parts[-1], value)

    # What the pages are to say

    def all(self):
        ranked = {u: s.index for u, s in self.sheets.items() if s.index is not None}
        self.ranks = rank(ranked, self.data.policies)
        self.ranked = ranked
        self.paths()
        for unit in self.sheets:
            path = self.folder / (self.data.page_name(unit) + "-cach-tinh.html")
            if path.exists():
                self.sheet(unit, Printed(path.read_text(encoding="utf-8")))
            else:
                self.problems.append("%s is not there" % path)

    def paths(self):
        """The files of the scores and of the framework, and their lines."""
        root = self.data.folder
        self.edition = self.data.period(self.period)["framework"]
        for kind, key, value in (("scores", "period", self.period), ("framework", "edition", self.edition)):
            for path in self.files[kind]:
                document = read(root / path)
                if document[key] == value:
                    lines = lines_of(root / path)
                    if kind == "scores":
                        self.scores = path, self.sheet_lines(document, lines)
                        self.entries = {entry["unit"]: entry for entry in document["units"]}
                    else:
                        self.framework = path, self.leaf_lines(document, lines)
                        self.document = document

    @staticmethod
    def sheet_lines(document, lines):
        result = {}
        for i, entry in enumerate(document["units"]):
            for key in ("unit", "bonus", "penalty"):
                result[entry["unit"], key] = lines.get(("units", i, key))
            for leaf in entry["leaves"]:
                result[entry["unit"], "leaves", leaf] = lines["units", i, "leaves", leaf]
        return result

    @staticmethod
    def leaf_lines(document, lines):
        result = {}
        for a, area in enumerate(document["areas"]):
            for c, criterion in enumerate(area["criteria"]):
                for k, leaf in enumerate(criterion.get("components", [criterion])):
                    below = ("components", k) if "components" in criterion else ()
                    place = ("areas", a, "criteria", c) + below + ("code",)
                    result[leaf["code"]] = lines[place]
        return result

    def line(self, place, what):
        return "%s, dòng %d" % (place[0], place[1][what])

    def sheet(self, unit, page):
        sheet = self.sheets[unit]
        where = unit + " "
        texts = list(page.texts)
        self.lead(where, texts, unit, sheet)
        if sheet.present:
            self.whole(where, page, texts, unit, sheet)
            for area in self.document["areas"]:
                self.area(where, page, unit, sheet, area)
        if sheet.index is not None:
            self.place(where, page, texts, unit)
            self.band(where, texts, sheet)
        self.sources(where, page, texts, unit)
        for kind, style, section, text in texts:
            if NUMBER.search(text) and not section.startswith("lv-"):
                self.problems.append("%s%s is not recomputed: %r" % (where, kind, text))
        expected = {"cong-" + a["code"].replace(".", "-") for a in self.document["areas"]}
        expected |= {"cong"} | ({"hang"} if sheet.index is not None else set())
        expected |= {"toi-da"} if self.out(sheet) else set()
        self.check(where + "ledgers", set(page.ledgers), expected if sheet.present else set())

    @staticmethod
    def take(texts, kind, style, beginning=""):
        """The first text of a kind, which is then done with."""
        for entry in texts:
            if entry[:2] == (kind, style) and entry[3].startswith(beginning):
                texts.remove(entry)
                return entry[3]
        return ""

    def lead(self, where, texts, unit, sheet):
        lead = self.take(texts, "p", "lead")
        if sheet.index is None:
            self.check(where + "lead", NUMBER.findall(lead), [self.period])
            return
        place, shared = self.ranks[unit]
        called = re.escape(self.data.head.get("bandsTitle", "loại").lower())
        pattern = r"Chỉ số (.+) là (\S+), (xếp|đồng) hạng (\S+)/(\d+), %s (.+)\.$" % called
        found = re.match(pattern, lead)
        self.check(where + "lead", bool(found), True)
        if found:
            self.check(where + "year", found[1], self.called())
            self.share(where + "lead", found[2], sheet.index)
            self.check(where + "tie", found[3] == "đồng", shared > 1)
            self.check(where + "rank", found[4], points_text(place))
            self.check(where + "ranked", found[5], str(len(self.ranked)))
            self.check(where + "band", found[6], self.band_of(sheet)["name"])
        self.division(where + "formula", self.take(texts, "p", "formula"), sheet.total_points, sheet.total_max)
        self.not_applicable(where, texts, sheet)
        note = self.take(texts, "p", "note", "Chỉ số = ")
        self.check(where + "decimals", NUMBER.findall(note)[:1], [str(self.decimals)])

    def not_applicable(self, where, texts, sheet):
        """What the rule made of the points, where it made something of them."""
        out = [leaf for leaf, reason in sheet.reason.items() if reason == "not-applicable"]
        if sheet.rule == "full-marks" and out:
            said = self.take(texts, "p", "", "Trong đó có ")
            full = sum(sheet.framework.maximum(leaf) for leaf in out)
            self.check(where + "full marks", NUMBER.findall(said), numbers(str(len(out)), exact_text(full)))
        if sheet.scale != 1:
            said = self.take(texts, "p", "", "Tiêu chí không áp dụng chiếm ")
            gone = sheet.verified_max(lambda reason: reason == "not-applicable")
            expected = numbers(exact_text(gone), exact_text(sheet.verified_max())) + self.factor(sheet)
            self.check(where + "rescaled", NUMBER.findall(said), expected)
            survey = sheet.framework.is_survey
            known = [leaf for leaf in sheet.counted if sheet.points[leaf] is not None]
            often = sum((sheet.points[l] for l in known if not survey(l)), Fraction(0))
            once = sum((sheet.points[l] for l in known if survey(l)), sheet.bonus - sheet.penalty)
            said = self.take(texts, "p", "", exact_text(often) + " × ")
            expected = numbers(exact_text(often)) + self.factor(sheet) + numbers(exact_text(abs(once)))
            expected += NUMBER.findall(points_text(sheet.total_points))
            self.check(where + "rescaled sum", NUMBER.findall(said.replace("− ", "").replace("+ ", "")), expected)
            self.check(where + "rescaled sign", " − " in said, once < 0)

    @staticmethod
    def factor(sheet):
        """How many times verified points count, as two maxima."""
        applies = sheet.verified_max(lambda reason: reason != "not-applicable")
        said = [exact_text(sheet.verified_max()), exact_text(applies)]
        return numbers(exact_text(sheet.verified_max() / applies)) if "/" in "".join(said) else said

    def addition(self, sheet, leaves):
        """The numbers of a sum of what is counted on some leaves."""
        said = []
        for leaf in leaves:
            said += numbers(exact_text(sheet.counted[leaf] / sheet.times(leaf)))
            said += self.factor(sheet) if sheet.times(leaf) != 1 else []
        return said + NUMBER.findall(points_text(sheet.sum(leaves)))

    def called(self):
        """What the period is called in a sentence: a part of a year has a name of its own."""
        period = next(p for p in self.data.head["periods"] if p["code"] == self.period)
        named = "name" in period and not self.period.isdecimal()
        return period["name"] if named else "năm " + self.period

    def band_of(self, sheet):
        unit = next(unit for unit, other in self.sheets.items() if other is sheet)
        code = self.data.band_of(self.sheets, unit)
        return next(band for band in self.data.head["bands"] if band["code"] == code)

    def figures(self, where, cells, points, maximum, percent, lost):
        """The four figures of a line; none of them when nothing counts."""
        if not maximum:
            self.check(where, [cell[:1] for cell in cells], ["–"] * 4)
            return
        self.check(where + " points", cells[0], points_text(points))
        self.check(where + " maximum", cells[1], points_text(maximum))
        self.check(where + " lost", cells[3], points_text(lost))
        if percent is None:
            self.check(where + " share", cells[2][:1], "–")
        else:
            self.share(where + " share", cells[2], percent)

    def node(self, where, cells, sheet, leaves):
        points, maximum = sheet.sum(leaves), sheet.counted_max(leaves)
        self.figures(where, cells, points, maximum, sheet.node(leaves)[0], maximum - points)

    def out(self, sheet):
        return [
            leaf
            for leaf in sheet.framework.leaves
            if sheet.counted[leaf] is None and not self.carried(sheet, leaf)
        ]

    @staticmethod
    def carried(sheet, leaf):
        return sheet.reason[leaf] == "not-applicable" and sheet.times(leaf) != 1

    def whole(self, where, page, texts, unit, sheet):
        rows = list(page.ledgers["cong"])
        for area in self.document["areas"]:
            row = rows.pop(0)
            self.check(where + "area", row["cells"][0], "%s. %s" % (area["code"], area["name"]))
            self.check(where + "to area", row["to"][0].split("#")[1], "lv-" + area["code"])
            self.node(where + area["code"], row["cells"][1:], sheet, sheet.framework.areas[area["code"]])
        entry = self.entries[unit]
        for key, name, sign, counted, cap in (
            ("bonus", "Điểm thưởng", 1, sheet.bonus, sheet.framework.caps[0]),
            ("penalty", "Điểm trừ", -1, sheet.penalty, sheet.framework.caps[1]),
        ):
            written = entry[key]
            if not isinstance(written, dict) and not written:
                continue
            row = rows.pop(0)
            self.check(where + key, row["cells"][0], name)
            said = self.take(texts, "p", "note", name)
            self.check(where + key + " line", self.line(self.scores, (unit, key)) in said, True)
            if not isinstance(written, dict):
                self.check(where + key, row["cells"][1], signed(sign * counted))
                self.check(where + key + " lost", row["cells"][4], points_text(-sign * counted))
                said = said.replace(self.line(self.scores, (unit, key)), "")
                expected = [points_text(Fraction(written)), points_text(cap)]
                self.check(where + key + " cap", NUMBER.findall(said), numbers(*expected))
        row = rows.pop(0)
        self.check(where + "total row", (row["level"], rows), ("total", []))
        lost = sheet.total_max - sheet.total_points
        self.figures(where + "total", row["cells"][1:], sheet.total_points, sheet.total_max, sheet.index, lost)
        self.maximum(where, page, texts, sheet)

    def maximum(self, where, page, texts, sheet):
        out = self.out(sheet)
        if not out:
            said = self.take(texts, "p", "", points_text(sheet.total_max) + " điểm")
            self.check(where + "maximum", NUMBER.findall(said), numbers(points_text(sheet.total_max)))
            return
        rows = page.ledgers["toi-da"]
        every = sum((sheet.framework.maximum(leaf) for leaf in sheet.framework.leaves), Fraction(0))
        expected = [points_text(every)]
        expected += [points_text(-sheet.weight(leaf)) for leaf in out]
        expected += [points_text(sheet.total_max)]
        self.check(where + "maximum", [row["cells"][1] for row in rows], expected)
        for leaf, row in zip(out, rows[1:]):
            self.check(where + "out " + leaf, row["to"][0].split("#")[1], "tc-" + leaf)

    def area(self, where, page, unit, sheet, area):
        rows = list(page.ledgers["cong-" + area["code"].replace(".", "-")])
        for criterion in area["criteria"]:
            leaves = criterion.get("components", [criterion])
            codes = [leaf["code"] for leaf in leaves]
            if "components" in criterion:
                row = rows.pop(0)
                self.check(where + "criterion", row["id"], "tc-" + criterion["code"])
                self.node(where + criterion["code"], row["cells"][1:], sheet, codes)
                known = [code for code in codes if sheet.counted[code] is not None]
                expected = self.addition(sheet, known) if len(known) > 1 else []
                self.check(where + criterion["code"], NUMBER.findall(" ".join(row["how"]).replace("+ ", "")), expected)
            for leaf in leaves:
                self.leaf(where + leaf["code"], rows.pop(0), unit, sheet, area, leaf)
        row = rows.pop(0)
        self.check(where + "rows of " + area["code"], rows, [])
        codes = sheet.framework.areas[area["code"]]
        self.node(where + "total of " + area["code"], row["cells"][1:], sheet, codes)
        if sheet.node(codes)[0] is not None:
            self.division(where + area["code"], row["how"][0], sheet.sum(codes), sheet.counted_max(codes))

    def leaf(self, where, row, unit, sheet, area, leaf):
        code, maximum, points = leaf["code"], Fraction(leaf["maxPoints"]), sheet.points[leaf["code"]]
        self.check(where, row["id"], "tc-" + code)
        self.check(where + " name", row["cells"][0], "%s. %s" % (code, leaf["name"]))
        to = "linh-vuc/%s.html#leaf-%s" % (area["code"].replace(".", "-"), code.replace(".", "-"))
        self.check(where + " place", row["to"][0].endswith(to), True)
        percent = None if points is None else 100 * points / maximum
        lost = None if points is None else maximum - points
        self.figures(where, row["cells"][1:], points, maximum if points is not None else None, percent, lost)
        how = dict(reason.split(": ", 1) for reason in row["how"])
        self.check(where + " rule", NUMBER.findall(how.pop("Cách chấm")), self.rule(leaf))
        self.stages(where, how.pop("Điểm"), self.entries[unit]["leaves"].get(code))
        cell = self.entries[unit]["leaves"].get(code) or {}
        self.check(where + " declared", "Số kê khai" in how, "declared" in cell)
        if "declared" in cell:
            said = NUMBER.findall(how.pop("Số kê khai"))
            self.check(where + " declared figures", said, self.declared_figures(leaf, cell))
        self.check(where + " loss", "Phần mất" in how, bool(lost))
        kind = how.pop("Phần mất", "")
        if kind:
            mend = "tự khắc phục được" if leaf["source"] == "verified" else "qua điều tra XHH"
            self.check(where + " mend", kind == mend, leaf["fixableLocally"])
        self.check(where + " counts", "Không tính" in how, sheet.counted[code] is None)
        gone = how.pop("Không tính", "")
        if NUMBER.search(gone):
            left = maximum if self.carried(sheet, code) else sheet.weight(code)
            self.check(where + " gone", NUMBER.findall(gone), NUMBER.findall(points_text(left)))
        added = NUMBER.findall(how.pop("Khi cộng", ""))
        if points is not None and sheet.times(code) != 1:
            self.check(where + " added", added, self.addition(sheet, [code]))
        else:
            full = points is None and sheet.counted[code] is not None
            self.check(where + " added", added, numbers(points_text(maximum)) if full else [])
        self.evidence(where, how.pop("Tài liệu kiểm chứng", None), unit, leaf, sheet)
        written = [self.line(self.framework, code)]
        if (unit, "leaves", code) in self.scores[1]:
            written.insert(0, self.line(self.scores, (unit, "leaves", code)))
        self.check(where + " lines", how.pop("Ghi tại"), "; ".join(written))
        self.check(where + " more", how, {})

    def declared_figures(self, leaf, cell):
        """The declared figures, the claimed points where they differ, the points they give."""
        figures, rule = cell["declared"], leaf["scoring"]
        counts = [key for key in ("numerator", "denominator", "count", "step") if key in figures]
        said = [points_text(Fraction(figures[key])) for key in counts]
        if "doneOn" in figures:
            said = figures["doneOn"].split("-")[::-1]
        if "step" in figures:
            said.append(points_text(Fraction(rule["shares"][int(figures["step"]) - 1])))
        if figures.get("denominator"):
            said.append(points_text(self.rate(rule, figures)))
        given, _ = declared.points(leaf, figures, self.data.period(self.period)["from"])
        if given is None:
            return said
        claimed = number(cell["selfAssessed"])[0] if "selfAssessed" in cell else None
        if declared.difference(claimed, given):
            said += numbers(exact_text(claimed))
        return said + [exact_text(declared.half_up(given, 2))]

    @staticmethod
    def rate(rule, figures):
        """With as many decimals as keep it on its side of threshold and floor."""
        percent = 100 * Fraction(figures["numerator"]) / Fraction(figures["denominator"])
        marks = [Fraction(rule["threshold"]), Fraction(rule["floor"])]
        decimals = 2
        while True:
            shown = declared.half_up(percent, decimals)
            sides = [
                [(value > mark) - (value < mark) for mark in marks] for value in (shown, percent)
            ]
            if sides[0] == sides[1]:
                return shown
            decimals += 1

    @staticmethod
    def rule(leaf):
        scoring, full = leaf["scoring"], Fraction(leaf["maxPoints"])
        if scoring["form"] == "yes-no":
            due = scoring["due"].split("-")[::-1] if "due" in scoring else []
            return due + numbers(exact_text(full)) + ["0"]
        if scoring["form"] == "per-case":
            return numbers(exact_text(Fraction(scoring["points"])), exact_text(full))
        if scoring["form"] == "deduction":
            return numbers(exact_text(full), exact_text(Fraction(scoring["points"])), "0")
        if scoring["form"] == "steps":
            shares = [Fraction(share) for share in scoring["shares"]]
            worth = [share * full / 100 for share in shares]
            return numbers(*map(exact_text, shares + [full] + worth))
        if scoring["form"] == "rate":
            threshold, floor = Fraction(scoring["threshold"]), Fraction(scoring["floor"])
            said = numbers(exact_text(threshold), exact_text(full))
            if floor == threshold:
                return said + ["0"]
            if not floor:
                return said
            between = numbers(exact_text(full), exact_text(threshold))
            between = between if scoring.get("between") == "of-threshold" else []
            return said + [points_text(floor), "0"] + between
        shares = [Fraction(share) for share in scoring.get("weights", [])]
        return numbers(*map(exact_text, shares + [full]))

    def stages(self, where, said, cell):
        """Each stage with its points; one of them counts, the last that is known."""
        stages = [stage for stage in said.split(" → ")]
        counting = [stage for stage in stages if "(được tính)" in stage]
        known = [NUMBER.findall(stage.replace("lần 1", "").replace("lần 2", "")) for stage in stages]
        given = []
        if cell is not None and "missing" not in cell:
            keys = ("survey",) if "survey" in cell else ("selfAssessed", "verified1", "verified2")
            given = [
                numbers(points_text(Fraction(cell[key]))) if not isinstance(cell[key], dict) else []
                for key in keys
                if key in cell
                and not (isinstance(cell[key], dict) and cell[key]["missing"] in ("no-appeal", "not-scored"))
            ]
        self.check(where + " stages", [k for k in known if k], [g for g in given if g])
        if cell is None or "missing" in cell:
            last = []
        elif "survey" in cell:
            last = given[0]
        else:
            rounds = [cell.get(key) for key in ("verified2", "verified1")]
            rounds = [value for value in rounds if value is not None and not isinstance(value, dict)]
            last = numbers(points_text(Fraction(rounds[0]))) if rounds else []
        got = [NUMBER.findall(c.replace("lần 1", "").replace("lần 2", "")) for c in counting]
        self.check(where + " counting", got, [last] if last else [])
        if len(stages) > 1 and last:
            second = "lần 2" in counting[0] if counting else False
            there = cell.get("verified2")
            self.check(where + " round", second, there is not None and not isinstance(there, dict))

    def evidence(self, where, said, unit, leaf, sheet):
        followed = self.data.followed
        document = self.data.evidence.get(self.period)
        shown = followed is not None and followed["code"] == self.period and document is not None
        needed = leaf["source"] == "verified" and sheet.reason[leaf["code"]] != "not-applicable"
        if said is None:
            self.check(where + " evidence", shown and needed and self.has_evidence(leaf), False)
            return
        entries = []
        for entry in document["units"]:
            if entry["unit"] == unit:
                for item in entry["leaves"].get(leaf["code"], {}).get("entries", []):
                    if item["on"] <= self.data.as_of:
                        entries.append(item)
        state = entries[-1]["state"] if entries else None
        expected = EVIDENCE[state]
        if entries:
            if entries[-1].get("filedUnder"):
                expected += ", nộp ở " + entries[-1]["filedUnder"]
            since = len(entries) - 1
            while since > 0 and entries[since - 1]["state"] == state:
                since -= 1
            year, month, day = entries[since]["on"].split("-")
            expected += ", từ ngày %s/%s/%s" % (day, month, year)
        self.check(where + " evidence", said, expected)

    def has_evidence(self, leaf):
        area = next(a for a in self.document["areas"] if leaf["code"] in self.codes(a))
        return (self.folder.parent / "minh-chung" / (area["code"] + ".html")).exists()

    @staticmethod
    def codes(area):
        return [l["code"] for c in area["criteria"] for l in c.get("components", [c])]

    def place(self, where, page, texts, unit):
        place, shared = self.ranks[unit]
        better = [u for u, (other, _) in self.ranks.items() if other < place]
        text = self.take(texts, "p", "", "Không " if not better else "%d " % len(better))
        numbers = ([str(len(better))] if better else []) + [points_text(place), str(len(self.ranked))]
        numbers += [str(shared)] if shared > 1 else []
        self.check(where + "above", NUMBER.findall(text)[: len(numbers)], numbers)
        after = [other for other, _ in self.ranks.values() if other > place]
        near = {place: [unit]}
        for other in ([max(self.ranks[u][0] for u in better)] if better else []) + [place] + ([min(after)] if after else []):
            near.setdefault(other, [])
            near[other] += [u for u, (r, _) in self.ranks.items() if r == other and u != unit]
        unnamed = sum(max(0, len(us) - (4 if r == place else 3)) for r, us in near.items())
        rows = page.ledgers["hang"]
        self.check(where + "beside", len(rows), sum(len(us) for us in near.values()) - unnamed)
        note = self.take(texts, "p", "note", "Còn ")
        self.check(where + "unnamed", NUMBER.findall(note), [str(unnamed)] if unnamed else [])
        for row in rows:
            other = re.match(r"(.+)-cach-tinh\.html", row["to"][0])[1]
            other = next(u for u in self.ranked if self.data.page_name(u) == other)
            sheet = self.sheets[other]
            expected = [points_text(self.ranks[other][0]), points_text(sheet.total_points), points_text(sheet.total_max)]
            self.check(where + "beside " + other, row["cells"][1].split()[0], expected[0])
            self.check(where + "beside " + other, row["cells"][2:4], expected[1:])
            self.share(where + "beside " + other, row["cells"][4], sheet.index)
            self.check(where + "beside " + other, other in sum(near.values(), []), True)
            self.check(where + "own", row["level"] == "own", other == unit)

    def band(self, where, texts, sheet):
        bands = self.data.bands()
        level = [code for code, _, _ in bands].index(self.band_of(sheet)["code"])
        above, share = bands[level - 1][1:] if level > 0 else (None, None)
        if self.data.by_rank():
            self.by_rank(where, texts, sheet, bands[level])
        else:
            bounds = [points_text(bands[level][1])] if level < len(bands) - 1 or level == 0 else []
            if level > 0:
                bounds.append(points_text(above))
            self.check(where + "bounds", NUMBER.findall(self.take(texts, "li", "")), bounds)
        if level > 0 and share is not None:
            all_ranked = len(self.ranked)
            numbers = [points_text(Fraction(math.floor(share * all_ranked / 100)))]
            numbers += [points_text(above)] if above > 0 else []
            self.check(where + "next band", NUMBER.findall(self.take(texts, "li", "")), numbers)
        elif level > 0:
            needed = above / 100 * sheet.total_max
            numbers = [above, sheet.total_max, needed, needed - sheet.total_points]
            said = self.take(texts, "li", "")
            expected = NUMBER.findall(" ".join(map(points_text, numbers)))
            expected += self.factor(sheet) if sheet.scale != 1 else []
            self.check(where + "next band", NUMBER.findall(said), expected)

    def by_rank(self, where, texts, sheet, band):
        """How many are ahead of how many, and for how many a band is."""
        indices = list(self.ranked.values())
        key = key_of(self.data.policies)
        ahead = sum(1 for index in indices if key(index) > key(sheet.index))
        numbers = [points_text(Fraction(n)) for n in (ahead, len(indices))]
        self.check(where + "ahead", NUMBER.findall(self.take(texts, "li", "")), numbers)
        share = band[2]
        if share is not None:
            places = Fraction(math.floor(share * len(indices) / 100))
            numbers = [points_text(n) for n in (share, places, Fraction(len(indices)))]
            self.check(where + "places", NUMBER.findall(self.take(texts, "li", "")), numbers)

    def sources(self, where, page, texts, unit):
        """The unit's own line, the day of the scores, what the files are taken from."""
        said = [text for kind, _, section, text in texts if section == "nguon" and kind == "dd"]
        texts[:] = [entry for entry in texts if not (entry[2] == "nguon" and entry[0] == "dd")]
        period = self.data.period(self.period)
        year, month, day = period.get("closedOn", period["to"]).split("-")
        scores = read(self.data.folder / self.scores[0])
        for text in ("%s/%s/%s" % (day, month, year), scores["provenance"]["source"]):
            self.check(where + "source of scores", text in said[0], True)
        if (unit, "unit") in self.scores[1]:
            line = self.line(self.scores, (unit, "unit"))
            self.check(where + "line of the sheet", line in said[0], True)
        for text in (self.framework[0], self.document["name"], self.document["provenance"]["source"]):
            self.check(where + "source of the framework", text in said[1], True)


def compare(data, sheets, site):
    """Where the first language of the site is Vietnamese; others are not compared."""
    compared = Sheets(data, sheets, site / data.head["unitFolder"])
    if data.head["languages"][0] == "vi":
        compared.all()
    return compared
