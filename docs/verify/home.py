"""The numbers of the home page and who must act first, as its Markdown twin shows them."""

import re
from collections import Counter
from datetime import date

from duties import duties

NUMBER = re.compile(r"^- \[(.+?)\]\([^)]*\): \*\*(.+?)\*\*(?: – (.*))?$")
ITEMS = re.compile(r"^([\d.]+) việc$")
DUE = re.compile(r"^Hết hạn (\d\d)/(\d\d)/(\d{4})$")
DAYS = {"hôm nay": 0}


def number(text):
    return int(text.replace(".", ""))


def days(text):
    return DAYS[text] if text in DAYS else number(re.fullmatch(r"còn ([\d.]+) ngày", text)[1])


class HomePage:
    def __init__(self, path):
        self.lines = []
        self.checked = 0
        self.problems = []
        if path.exists():
            text = path.read_text(encoding="utf-8").split("\n## Xem tiếp")[0]
            self.lines = [found for found in map(NUMBER.match, text.split("\n")) if found]

    def check(self, what, shown, expected):
        self.checked += 1
        if shown != expected:
            self.problems.append("%s: %r, expected %r" % (what, shown, expected))

    def compare(self, data):
        found = duties(data)
        by_unit = Counter(duty.unit for duty in found)
        units = data.units_of(data.followed) if data.followed else []
        # A name that two units share is shown with more than the name.
        codes = {unit["name"]: unit["code"] for unit in units}
        late = [duty for duty in found if duty.due < data.as_of]
        silent = {duty.unit for duty in found if duty.kind == "report"}
        for line in self.lines:
            name, figure, words = line.groups()
            items, due = ITEMS.match(figure), DUE.match(name)
            if items and name in codes:
                self.check(name, number(items[1]), by_unit[codes[name]])
                overdue = re.search(r"; ([\d.]+) việc quá hạn$", words or "")
                if overdue:
                    own = sum(duty.unit == codes[name] for duty in late)
                    self.check(name + ", overdue", number(overdue[1]), own)
            elif due:
                on = date(*map(int, due.groups()[::-1]))
                left = (on - date.fromisoformat(str(data.as_of))).days
                self.check(name, days(figure), left)
            elif name == "Thiếu báo cáo số liệu":
                self.check(name, figure, "%d/%d" % (len(silent), len(units)))
            elif name == "Việc quá hạn" or re.fullmatch(r"Việc năm \w+ chưa xong", name):
                self.count(name, figure, words, late, units)
            elif name == "Việc chưa xong":
                self.count(name, figure, words, found, units)

    def count(self, name, figure, words, some, units):
        self.check(name, number(figure), len(some))
        of = "%d/%d" % (len({duty.unit for duty in some}), len(units))
        self.check(name + ", units", re.search(r"[\d.]+/[\d.]+", words)[0].replace(".", ""), of)


def compare_home(data, site):
    """Where the site has the page in Vietnamese; a site in another language is not compared."""
    page = HomePage(site / "index.md")
    page.compare(data)
    print("%-16s figures %3d  differences %d" % ("index.md", page.checked, len(page.problems)))
    for text in page.problems[:10]:
        print("   DIFFERENCE " + text)
    return len(page.problems)
