"""What is new since an earlier version: the counts of the home page and of each scorecard."""

import re

import versions
from duties import duties

LINE = re.compile(r"^\*\*(.+?) \(([\d.]+)\):\*\* ", re.MULTILINE)
SECTION = re.compile(r"^## Từ (?:lần phát hành trước|phiên bản) .*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
FACTS = ".ban-phat-hanh"

NEW, GONE, CORRECTED, OVERDUE = "Báo cáo mới", "Báo cáo đã bỏ", "Số đã sửa", "Mới quá hạn"


def day_of_release(folder):
    """The day of a release that is kept; None for a copy that somebody made."""
    facts = folder / FACTS
    return facts.read_text(encoding="utf-8").split("\n")[3] if facts.exists() else None


def came(data):
    """Reports that were handed in, and sheets of scores."""
    found = {
        ("scores", entry["unit"], period)
        for period, entries in data.scores.items()
        for entry in entries
    }
    for (_, unit, year, on, _), (first, known) in versions.measurements(data).items():
        status = (known[-1] if known else first).get("missing", "known")
        if status in ("known", "late", "not-applicable"):
            found.add(("report", unit, year, on))
    return found


def whole(key):
    """The report or sheet in which a cell stands."""
    content, unit, year, on, _ = key
    return ("report", unit, year, on) if content == "measurement" else ("scores", unit, year)


def overdue(data):
    if not data.followed:
        return set()
    year = data.followed["code"]
    return {
        (year, duty.unit, duty.kind, duty.code) for duty in duties(data) if duty.due < data.as_of
    }


def news(before, after):
    """Unit by unit, under the words of the pages; each thing once."""
    then, now = came(before), came(after)
    found = {
        NEW: [item[1] for item in now - then],
        GONE: [item[1] for item in then - now],
        CORRECTED: [],
        OVERDUE: [item[1] for item in overdue(after) - overdue(before)],
    }
    for cells in (versions.scores, versions.measurements):
        old, new = cells(before), cells(after)
        for key in set(old) | set(new):
            if old.get(key) == new.get(key) or whole(key) not in then & now:
                continue
            if not (versions.is_nothing(key, old.get(key)) and versions.is_nothing(key, new.get(key))):
                found[CORRECTED].append(key[1])
    return found


def compare(before, after, site):
    expected = news(before, after)
    folder = after.head["unitFolder"]
    pages = {None: site / "index.md"}
    for unit in after.units_of(after.period(after.head["compare"]["to"])):
        pages[unit["code"]] = site / folder / (after.page_name(unit["code"]) + ".md")
    checked, problems = 0, []
    for unit, page in pages.items():
        if not page.exists():
            continue
        section = SECTION.search(page.read_text(encoding="utf-8"))
        if section is None:
            problems.append("%s tells nothing of the version before" % page.name)
            continue
        shown = {words: int(count.replace(".", "")) for words, count in LINE.findall(section[0])}
        for words, units in expected.items():
            count = len(units) if unit is None else units.count(unit)
            checked += 1
            if shown.get(words, 0) != count:
                problems.append(
                    "%s, %s: %d, expected %d" % (page.name, words, shown.get(words, 0), count)
                )
    print("news since the version before: %d counts, %d differences" % (checked, len(problems)))
    for problem in problems[:20]:
        print("  " + problem)
    return len(problems)
