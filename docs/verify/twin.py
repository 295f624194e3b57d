"""A page as its Markdown twin shows it, in Vietnamese."""

from fractions import Fraction


class Twin:
    """Counts what was compared, and tells what differs."""

    def __init__(self, path):
        self.name = path.name
        self.lines = path.read_text(encoding="utf-8").split("\n")
        self.checked = 0
        self.problems = []

    def same(self, what, shown, expected):
        self.checked += 1
        if shown != expected:
            self.problems.append("%s %s: %r, expected %r" % (self.name, what, shown, expected))

    def rounded(self, what, text, expected):
        """A figure with some decimals; a dash where there is none."""
        text = text.strip().replace("\u2212", "-").rstrip("%")
        if text.startswith("–") or expected is None:
            self.same(what, text.startswith("–"), expected is None)
            return
        decimals = len(text.partition(",")[2])
        shown = Fraction(text.replace(".", "").replace(",", "."))
        off = abs(shown - expected) * 2 * 10**decimals
        self.same(what, (text, off <= 1), (text, True))

    def table(self, heading):
        """The rows of the table below a heading, each as its cells."""
        if heading not in self.lines:
            self.problems.append("%s has no %s" % (self.name, heading))
            return []
        rows = []
        for line in self.lines[self.lines.index(heading) + 1 :]:
            if line.startswith("## "):
                break
            if line.startswith("|"):
                rows.append([cell.strip() for cell in line[1:-1].replace("\\", "").split("|")])
            elif rows:
                break
        return rows[2:]
