#!/usr/bin/env python3
"""Lists what the files of a data folder say against each other.

Every figure may be right by its own rule and still contradict another file: full marks for a decision
that nobody has taken, "mended" where the same fault is recorded again. Figures that were made up are
checked so before they ship. Usage:

    python3 docs/verify/contradictions.py data
    python3 docs/verify/contradictions.py data --laid-over docs/examples/ba-to-2026

Prints, for each rule, how many contradictions there are, and each of them; ends with 1 if there is any.
What tasks, findings and leaves have to do with each other is known by their names, below: files
that do not use these names are checked by the other rules alone.
"""
import argparse
import re
import shutil
import sys
import tempfile
from collections import OrderedDict
from fractions import Fraction
from pathlib import Path

from sheets import closed_on, files, number, read

# Leaves that ask for what a task asks for, by task; a leaf is what its edition calls it.
ASKED_BY_TASK = {
    "Có sáng kiến về CCHC tại địa bàn": (
        "Có sáng kiến, cách làm mới về CCHC được áp dụng tại địa bàn"
    ),
    "Bố trí kinh phí cho công tác CCHC": "Bố trí kinh phí cho công tác CCHC",
    "Quyết định phân công nhiệm vụ CCHC do người đứng đầu trực tiếp chỉ đạo": (
        "Ban hành quyết định phân công nhiệm vụ CCHC, người đứng đầu trực tiếp chỉ đạo"
    ),
    "Hợp nhất và thành lập Ban Chỉ đạo CCHC - Chuyển đổi số - Đề án 06": (
        "Hợp nhất, thành lập Ban Chỉ đạo CCHC, chuyển đổi số và Đề án 06"
    ),
    "Quy chế đánh giá CBCC năm 2025 gắn với nhiệm vụ CCHC - Chuyển đổi số - Đề án 06": (
        "Ban hành quy chế đánh giá cán bộ, công chức gắn với kết quả thực hiện nhiệm vụ CCHC"
    ),
}
# Findings that a task does away with, and those of which evidence tells that they are still there.
MENDED_BY_TASK = {
    "Chưa có kế hoạch theo dõi khoa học và chưa phân công công chức theo từng tiêu chí": (
        "Quyết định phân công nhiệm vụ CCHC do người đứng đầu trực tiếp chỉ đạo"
    ),
    "Kinh phí cho công tác CCHC còn ít": "Bố trí kinh phí cho công tác CCHC",
    "Đánh giá kết quả nhiệm vụ năm chưa gắn với kết quả CCHC": (
        "Quy chế đánh giá CBCC năm 2025 gắn với nhiệm vụ CCHC - Chuyển đổi số - Đề án 06"
    ),
}
SEEN_IN_EVIDENCE = {
    "Tài liệu kiểm chứng một số tiêu chí chưa đầy đủ theo hướng dẫn": "missing",
    "Cập nhật tài liệu kiểm chứng không đúng tiêu chí xảy ra nhiều": "misfiled",
    "Chủ tịch UBND xã chưa trực tiếp theo dõi và chỉ đạo; bổ sung tài liệu kiểm chứng vào cuối năm": (
        "late"
    ),
}
LOW_SURVEY = "Điểm điều tra xã hội học còn thấp"
SHARE_MENDED = "Tỷ lệ tồn tại, hạn chế chỉ ra sau kiểm tra, đánh giá đã được khắc phục"
MENDING = "Khắc phục các hạn chế đã chỉ ra tại hội nghị 6 tháng và 9 tháng năm 2024"


def known(entries, day):
    """The last of the entries on or before the day, or nothing."""
    until = [entry for entry in entries if entry["on"] <= day]
    return until[-1] if until else None


def state(entries, day):
    entry = known(entries, day)
    return entry["state"] if entry else None


def leaves_of(framework):
    found = OrderedDict()
    for area in framework["areas"]:
        for criterion in area["criteria"]:
            for leaf in criterion.get("components", [criterion]):
                found[leaf["code"]] = leaf
    return found


def counted(score):
    """The points that count, or nothing where there are none."""
    for round_ in ("verified2", "verified1", "survey"):
        if round_ in score:
            value, missing = number(score[round_])
            if missing is None:
                return value
            if missing != "no-appeal":
                return None
    return None


def most(leaf):
    return Fraction(leaf["maxPoints"])


class Folder:
    """The files of a data folder, by what they are of."""

    def __init__(self, folder):
        self.head = read(folder / "dataset.json")
        self.periods = OrderedDict((period["code"], period) for period in self.head["periods"])
        docs = {}
        self.notes = []
        for entry in files(folder, self.head):
            if entry["kind"] == "note":
                text = (folder / entry["path"]).read_text("utf-8-sig")
                self.notes.append((entry["path"], entry.get("writtenOn"), text.split("---", 2)[-1]))
            elif entry["kind"] != "boundaries":
                docs.setdefault(entry["kind"], []).append(read(folder / entry["path"]))
        self.units = docs["units"][0]["units"]
        editions = {framework["edition"]: leaves_of(framework) for framework in docs["framework"]}
        self.scores = OrderedDict()
        for sheet in docs.get("scores", []):
            period = self.periods[sheet["period"]]
            self.scores[sheet["period"]] = (
                editions[period["framework"]],
                {unit["unit"]: unit["leaves"] for unit in sheet["units"]},
            )
        self.tasks = {
            doc["year"]: {task["name"]: task["code"] for task in doc["tasks"]}
            for doc in docs.get("tasks", [])
        }
        self.findings = {
            doc["year"]: {finding["name"]: finding for finding in doc["findings"]}
            for doc in docs.get("findings", [])
        }
        self.progress = self._by_unit(docs, "task-progress", "tasks")
        self.remedies = self._by_unit(docs, "unit-findings", "findings")
        self.evidence = self._by_unit(docs, "evidence", "leaves")
        self.reviews = {
            doc["year"]: [review["figuresOn"] for review in doc["reviews"]]
            for doc in docs.get("calendar", [])
        }

    @staticmethod
    def _by_unit(docs, kind, inside):
        return {
            doc["year"]: {unit["unit"]: unit[inside] for unit in doc["units"]}
            for doc in docs.get(kind, [])
        }

    def closing(self, year):
        return closed_on(self.periods[year])

    def last_day(self, code, year):
        """The last day of the unit that had the code when the year was scored, or nothing."""
        day = self.periods[year]["unitsAsOf"]
        for unit in self.units:
            if unit["code"] == code and unit.get("validFrom", "") <= day:
                if day <= unit.get("validUntil", "9999"):
                    return unit.get("validUntil")
        return None

    def after(self, year):
        """The period that follows a year, or nothing."""
        codes = list(self.periods)
        place = codes.index(year) + 1 if year in codes else len(codes)
        return codes[place] if place < len(codes) and codes[place] in self.scores else None

    def local(self, year, unit):
        """What the unit can mend itself, by code."""
        codes = {f["code"] for f in self.findings[year].values() if f["fixableLocally"]}
        return {code: told for code, told in self.remedies[year][unit].items() if code in codes}

    def mended(self, year, unit, day):
        told = self.local(year, unit).values()
        return sum(state(finding["reports"], day) == "mended" for finding in told)

    def mended_findings(self, names):
        """(year of the finding, unit, its code, its name, day it was mended) for those named."""
        for year, units in self.remedies.items():
            for name in names:
                if name not in self.findings[year]:
                    continue
                code = self.findings[year][name]["code"]
                for unit, told in units.items():
                    reports = told.get(code, {"reports": []})["reports"]
                    if reports and reports[-1]["state"] == "mended":
                        yield year, unit, code, name, reports[-1]["on"]

    def verified(self):
        """(year, unit, leaf, its evidence, points) of all that is verified and has points."""
        for year, units in self.evidence.items():
            if year not in self.scores:
                continue
            leaves, sheets = self.scores[year]
            for unit, scores in sheets.items():
                for code, score in scores.items():
                    points = counted(score)
                    if leaves[code]["source"] == "verified" and points is not None:
                        kept = units.get(unit, {}).get(code, {"entries": []})
                        yield year, unit, leaves[code], kept["entries"], points


def points_are_steps(folder):
    """What is scored by steps, or by yes and no, has the points of one of the steps."""
    for period, (leaves, sheets) in folder.scores.items():
        for unit, scores in sheets.items():
            for code, score in scores.items():
                rule = leaves[code]["scoring"]
                if rule["form"] not in ("yes-no", "steps"):
                    continue
                shares = [100, 0] if rule["form"] == "yes-no" else rule["shares"]
                steps = {most(leaves[code]) * Fraction(share) / 100 for share in shares}
                for who in ("selfAssessed", "verified1", "verified2"):
                    value = number(score[who])[0] if who in score else None
                    if value is not None and value not in steps:
                        yield f"{period} {unit} {code}: {who} {float(value)}"


def appeals_have_a_reason(folder):
    """Only who was given less than claimed appeals; what comes of it lies between the two."""
    for period, (_, sheets) in folder.scores.items():
        for unit, scores in sheets.items():
            for code, score in scores.items():
                if "verified2" not in score or number(score["verified2"])[0] is None:
                    continue
                claimed, given, second = (
                    number(score[who])[0] for who in ("selfAssessed", "verified1", "verified2")
                )
                if claimed is not None and given is not None:
                    if not (given < claimed and given <= second <= claimed):
                        yield f"{period} {unit} {code}: {float(claimed)}, {float(given)}, {float(second)}"


def full_marks_have_evidence(folder):
    """Full marks are given on evidence that is complete on the day the scores are closed."""
    for year, unit, leaf, entries, points in folder.verified():
        was = state(entries, folder.closing(year))
        if points == most(leaf) and was not in ("complete", "late"):
            yield f"{year} {unit} {leaf['code']}: {was or 'nothing'} on {folder.closing(year)}"


def points_are_given_on_something(folder):
    """Points are given where somebody has looked at the evidence by the day the scores are closed."""
    for year, unit, leaf, entries, points in folder.verified():
        if 0 < points < most(leaf) and known(entries, folder.closing(year)) is None:
            yield f"{year} {unit} {leaf['code']}: {float(points)}"


def no_marks_for_what_is_proved(folder):
    """What is done or not done, with complete evidence when the scores are closed, is not scored 0."""
    for year, unit, leaf, entries, points in folder.verified():
        if leaf["scoring"]["form"] == "yes-no" and points == 0:
            if state(entries, folder.closing(year)) in ("complete", "late"):
                yield f"{year} {unit} {leaf['code']}"


def tasks_and_leaves_agree(folder):
    """A leaf that asks for what a task asks for has full marks where the task is done when the scores
    are closed, none only where it is not, and some only where it is begun.
    """
    for year, tasks in folder.tasks.items():
        if year not in folder.scores or year not in folder.progress:
            continue
        leaves, sheets = folder.scores[year]
        codes = {leaf["name"]: code for code, leaf in leaves.items()}
        for name, task in tasks.items():
            code = codes.get(ASKED_BY_TASK.get(name))
            if code is None:
                continue
            for unit, scores in sheets.items():
                points = counted(scores[code])
                reports = folder.progress[year].get(unit, {}).get(task, [])
                was = state(reports, folder.closing(year))
                if points is None:
                    continue
                wrong = (
                    was != "done"
                    if points == most(leaves[code])
                    else was == "done" if points == 0 else was == "not-started"
                )
                if wrong:
                    yield f"{year} {unit} {code} {float(points)}: {task} {was or 'not reported'}"


def findings_and_tasks_agree(folder):
    """What a task does away with is mended only once the task is done."""
    for year, unit, code, name, day in folder.mended_findings(MENDED_BY_TASK):
        task_name = MENDED_BY_TASK[name]
        for of, tasks in folder.tasks.items():
            if task_name in tasks and of == folder.after(year):
                was = state(folder.progress[of].get(unit, {}).get(tasks[task_name], []), day)
                if was != "done":
                    yield f"{unit} {code} mended {day}: {tasks[task_name]} {was or 'not reported'}"


def findings_and_evidence_agree(folder):
    """Evidence that is missing, misfiled or late is not found any more once that is mended."""
    for year, unit, code, name, day in folder.mended_findings(SEEN_IN_EVIDENCE):
        for of, units in folder.evidence.items():
            if of != folder.after(year):
                continue
            for leaf, kept in units.get(unit, {}).items():
                entries = kept["entries"]
                days = [day] + [entry["on"] for entry in entries if entry["on"] > day]
                if any(state(entries, on) == SEEN_IN_EVIDENCE[name] for on in days):
                    yield f"{unit} {code} mended {day}: {leaf} {SEEN_IN_EVIDENCE[name]}"


def findings_and_survey_agree(folder):
    """Low points of the survey are mended only where its share of the points has not fallen."""
    for year, unit, code, _, day in folder.mended_findings((LOW_SURVEY,)):
        after = folder.after(year)
        if after is None or year not in folder.scores:
            continue
        shares = []
        for period in (year, after):
            leaves, sheets = folder.scores[period]
            asked = [leaf for leaf in sheets.get(unit, {}) if leaves[leaf]["source"] == "survey"]
            given = sum(counted(sheets[unit][leaf]) or 0 for leaf in asked)
            shares.append(given / sum(most(leaves[leaf]) for leaf in asked) if asked else 0)
        if shares[1] < shares[0]:
            yield f"{unit} {code} mended {day}: {float(shares[0]):.4f} to {float(shares[1]):.4f}"


def findings_and_their_leaf_agree(folder):
    """The leaf on the share of mended findings leaves open, when the scores are closed, at least what the
    unit itself has not reported as mended; full marks leave nothing open.
    """
    for year, units in folder.remedies.items():
        after = folder.after(year)
        if after is None:
            continue
        leaves, sheets = folder.scores[after]
        for code in (code for code, leaf in leaves.items() if leaf["name"] == SHARE_MENDED):
            for unit in units:
                local = folder.local(year, unit)
                left = len(local) - folder.mended(year, unit, folder.closing(after))
                score = sheets[unit][code]
                said = score.get("declared")
                if said is not None and said["denominator"] < len(local):
                    yield f"{unit} {code}: {len(local)} findings, {said['denominator']} declared"
                elif said is not None and said["denominator"] - said["numerator"] < left:
                    yield f"{unit} {code}: {left} open, {said['numerator']}/{said['denominator']} declared"
                if counted(score) == most(leaves[code]) and left > 0:
                    yield f"{unit} {code}: {left} open, full marks"


def mending_is_counted_as_listed(folder):
    """The task of mending counts what the list of findings has, on the day of each report, on that of each
    review, when the scores are closed and at the end; where something is mended it is reported.
    """
    for year, units in folder.remedies.items():
        after = folder.after(year)
        code = folder.tasks.get(after, {}).get(MENDING)
        if code is None:
            continue
        for unit in units:
            reports = folder.progress[after].get(unit, {}).get(code, [])
            looks = {report["on"] for report in reports}
            looks |= {*folder.reviews.get(after, []), folder.closing(after), "9999"}
            of = len(folder.local(year, unit))
            for day in sorted(looks):
                told = known(reports, day)
                listed = folder.mended(year, unit, day)
                when = "at the end" if day == "9999" else f"on {day}"
                if told is None and listed > 0:
                    yield f"{unit} {code} {when}: not reported, {listed}/{of} listed"
                elif told is not None and (told["done"], told["of"]) != (listed, of):
                    yield f"{unit} {code} {when}: {told['done']}/{told['of']}, {listed}/{of} listed"


def documents_have_an_author(folder):
    """A unit issues no document after its last day."""
    for year, units in folder.progress.items():
        for unit, tasks in units.items():
            end = folder.last_day(unit, year)
            for task, reports in tasks.items():
                for report in reports:
                    dated = report.get("document", {}).get("date", "")
                    if end is not None and dated > end:
                        yield f"{unit} {task}: {report['document']['number']} of {dated}"


def notes_know_no_later_year(folder):
    """A note tells of no year after the one in which it was written."""
    for path, written, text in folder.notes:
        for year in sorted(set(re.findall(r"\b20\d\d\b", text))):
            if written is not None and year > written[:4]:
                yield f"{path}: written on {written}, tells of {year}"


RULES = (
    points_are_steps,
    appeals_have_a_reason,
    full_marks_have_evidence,
    points_are_given_on_something,
    no_marks_for_what_is_proved,
    tasks_and_leaves_agree,
    findings_and_tasks_agree,
    findings_and_evidence_agree,
    findings_and_survey_agree,
    findings_and_their_leaf_agree,
    mending_is_counted_as_listed,
    documents_have_an_author,
    notes_know_no_later_year,
)


def report(folder):
    """Prints what contradicts; how many there are."""
    data = Folder(folder)
    total = 0
    for rule in RULES:
        found = list(rule(data))
        total += len(found)
        print(f"{len(found):5} {rule.__name__}")
        for line in found:
            print(f"        {line}")
    print(f"{total:5} contradictions")
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="+", help="folders, each looked at by itself")
    parser.add_argument("--laid-over", type=Path, help="files to lay over a copy of the folder")
    given = parser.parse_args()
    if given.laid_over is None:
        return 1 if sum([report(folder) for folder in given.data]) else 0
    with tempfile.TemporaryDirectory() as copy:
        for folder in (*given.data, given.laid_over):
            shutil.copytree(folder, copy, dirs_exist_ok=True)
        return 1 if report(Path(copy)) else 0


if __name__ == "__main__":
    sys.exit(main())
