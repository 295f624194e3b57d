"""The year 2026 of the eight communes, to lay over the shipped data.

Who stands where is carried on from the 2025 of the parts: attainment of a continued leaf is the mean
of the parts by population, and drifts from there. The rest is invented.
"""

import json
from copy import deepcopy
from datetime import date as day_of, timedelta

from draws import normal, score, uniform
from form import points, write

SOURCE = "SỐ LIỆU MINH HỌA do docs/examples/make tạo ra"
NOTE = "Không phải kết quả thật của bất kỳ đơn vị nào."
NAME = "Chỉ số cải cách hành chính các xã trên địa bàn Ba Tơ"
PUBLISHER = "Cơ quan tổng hợp (minh họa)"
# The head is known on every day: what is to be said of a year stands in the files of that year.
HEAD_SOURCE = "Nguồn ghi trong từng tệp; điểm số và báo cáo do phần mềm soạn"
HEAD_NOTE = (
    "SỐ LIỆU MINH HỌA: điểm số và báo cáo không phải kết quả của xã, thị trấn nào."
)
SCORES_NOTE = (
    NOTE + " Năm 2026 được chốt điểm ngày 30/6/2026, trước khi hết năm, để ví dụ có xếp hạng của 8 xã, như"
    " năm 2025 của 19 đơn vị. Điểm và số liệu chỉ tiêu được đặt ra riêng, không suy từ nhau."
)
FRAMEWORK_NOTE = (
    "SỐ LIỆU MINH HỌA. So với bộ năm 2025, một số tiêu chí đổi tên, đổi điểm, được bổ sung hoặc bỏ sau khi"
    " sắp xếp đơn vị."
)
TARGETS_SOURCE = (
    "Chỉ tiêu minh họa do phần mềm soạn theo tên các chỉ tiêu năm 2025; không phải chỉ tiêu đã giao"
)
TASKS_SOURCE = "Nhiệm vụ minh họa do phần mềm soạn; không phải nhiệm vụ đã giao"

DROPPED = {
    "1.2.2": "Việc hợp nhất ban chỉ đạo đã xong trong năm 2025.",
    "4.1": "Quy chế làm việc được ban hành mới sau khi sắp xếp đơn vị, chấm ở tiêu chí 4.4.",
}
RENAMED = {
    "3.1.1": "Công khai TTHC đầy đủ, kịp thời tại Trung tâm Phục vụ hành chính công",
    "3.2": "Tỷ lệ TTHC thuộc thẩm quyền được tiếp nhận tại Trung tâm Phục vụ hành chính công",
}
RESCALED = {"7.2.1": 2.5, "7.2.2": 2, "8.2.2": 4.75}
REDEFINED = {
    "3.4": {
        "name": "Tỷ lệ hồ sơ TTHC có kết quả điện tử được dùng lại khi giải quyết hồ sơ khác",
        "scoring": {"form": "rate", "threshold": 50, "floor": 10},
    }
}
NEW = {
    "4": [
        ("4.4", "Ban hành quy chế làm việc của UBND xã sau sắp xếp", 1, "yes-no"),
        ("4.5", "Bố trí, sử dụng trụ sở và tài sản công sau sắp xếp", 1, "steps"),
    ]
}
TARGETS = {
    "ct-01": 90,
    "ct-02": 90,
    "ct-03": 60,
    "ct-04": 15,
    "ct-05": 100,
    "ct-06": 95,
    "ct-08": 80,
    "ct-09": 90,
    "ct-10": 90,
    "ct-11": 70,
    "ct-13": 100,
    "ct-15": 92,
    "ct-16": 88,
}
PROCEDURES = ("ct-02", "ct-06", "ct-09", "ct-10")
DATES = ("2025-12-31", "2026-03-31", "2026-06-30")
TASKS = [
    ("Ban hành kế hoạch CCHC năm 2026", "số và ngày kế hoạch", "document"),
    ("Kiện toàn Ban Chỉ đạo CCHC - Chuyển đổi số - Đề án 06", "số và ngày quyết định", "document"),
    ("Bố trí kinh phí cho công tác CCHC", "kinh phí bố trí (đồng)", "amount"),
    ("Có sáng kiến về CCHC tại địa bàn", "tối thiểu 01 sáng kiến mỗi xã", "count"),
    (
        "Rà soát, số hóa hồ sơ, tài liệu kiểm chứng của các năm trước",
        "số hồ sơ đã số hóa trên tổng số",
        "share",
    ),
]
TILES = (
    "Xếp theo vị trí tương đối của 19 xã, thị trấn, suy ra từ ranh giới công khai; mỗi xã lập ngày 01/7/2025"
    " ở chỗ của đơn vị cũ mang mã ấy"
)
# Leaves that ask for what a task asks for: what is verified there is what was reported of the task.
SAME_AS_TASK = {"1.1.1": "nv-1", "1.7": "nv-4", "6.2.2": "nv-3"}
PLAN_IN_TIME = "2026-03-31"
ENGLISH = {
    TILES: (
        "Arranged by the relative position of the 19 communes, derived from public boundaries; each commune"
        " formed on 1/7/2025 is where the earlier one with its code was"
    ),
    NAME: "Public administration reform index of the communes of the Ba Tơ area",
    PUBLISHER: "Compiling office (illustrative)",
    HEAD_SOURCE: "The source is named in each file; scores and reports are composed by the software",
    HEAD_NOTE: (
        "ILLUSTRATIVE FIGURES: scores and reports are not those of any commune or township."
    ),
    SCORES_NOTE: (
        "Not real results of any unit. The scores of 2026 were closed on 30/6/2026, before the end of the"
        " year, so that the example has a ranking of the 8 communes, as 2025 has of the 19. Scores and"
        " figures on targets are invented apart, not one from the other."
    ),
    FRAMEWORK_NOTE: (
        "ILLUSTRATIVE FIGURES. Against the framework of 2025 some criteria were renamed, re-pointed,"
        " added or dropped after the rearrangement."
    ),
    SOURCE: "ILLUSTRATIVE FIGURES made by docs/examples/make",
    TARGETS_SOURCE: (
        "Illustrative targets, composed by the software with the names of the targets of 2025; not"
        " targets that were set"
    ),
    TASKS_SOURCE: "Illustrative tasks, composed by the software; not tasks that were given",
    "Bộ tiêu chí xác định Chỉ số cải cách hành chính cấp xã năm 2026 (minh họa)": (
        "Framework of the commune public administration reform index 2026 (illustrative)"
    ),
    RENAMED["3.1.1"]: (
        "Procedures are made public fully and in time at the Public Administration Service Centre"
    ),
    RENAMED["3.2"]: (
        "Share of the commune's procedures received at the Public Administration Service Centre"
    ),
    REDEFINED["3.4"]["name"]: (
        "Share of cases whose electronic results are used again in other cases"
    ),
    NEW["4"][0][1]: "Working regulations of the people's committee issued after the rearrangement",
    NEW["4"][1][1]: "Use of offices and public property after the rearrangement",
    DROPPED["1.2.2"]: "The steering committees were merged in 2025.",
    DROPPED["4.1"]: (
        "Working regulations are issued anew after the rearrangement, see criterion 4.4."
    ),
    "kết quả đã số hóa năm 2025": "results digitised in 2025",
    "tăng so với năm 2025": "growth on 2025",
    TASKS[0][0]: "Issue the reform plan of 2026",
    TASKS[0][1]: "number and date of the plan",
    TASKS[1][0]: "Renew the steering committee for reform, digital transformation and Project 06",
    TASKS[3][1]: "at least 1 initiative per commune",
    TASKS[4][0]: "Review and digitise files and evidence of earlier years",
    TASKS[4][1]: "files digitised of all files",
    "Báo cáo số liệu chỉ tiêu quý I": "Report of target figures, first quarter",
    "Báo cáo số liệu chỉ tiêu quý II": "Report of target figures, second quarter",
    "Báo cáo số liệu chỉ tiêu quý III": "Report of target figures, third quarter",
}

# What is said of 2026 was written when there was something of it: a site as of an earlier day has none of it.
NOTE_WRITTEN = ("Ngày viết: 2025-06-30", "Ngày viết: 2026-01-31")
NOTES = {
    "district.md": (
        "ở trang *Dữ liệu và nguồn*.",
        "ở trang *Dữ liệu và nguồn*. Riêng năm 2026, bộ tiêu chí, chỉ tiêu, nhiệm vụ và mọi con số đều là\nví dụ.",
    ),
    "district.en.md": (
        "named on the page *Data and sources*.",
        "named on the page *Data and sources*. Of 2026, framework, targets, tasks and all figures are examples.",
    ),
}


def opening(kind, source=SOURCE, note=NOTE):
    return {
        "schemaVersion": 1,
        "kind": kind,
        "provenance": {"status": "illustrative", "source": source, "note": note},
    }


class NextYear:
    """What the shipped data say, and what follows from it."""

    def __init__(self, data):
        self.data = data
        self.old = self.read("frameworks/2025.json")
        units = self.read("reference/units.json")["units"]
        self.units = [unit["code"] for unit in units if unit.get("validFrom") == "2025-07-01"]
        self.people = {u["code"]: u["population"] for u in units if "validFrom" not in u}
        parts = self.read("reference/successions.json")["successions"]
        self.parts = {succession["successor"]: succession["parts"] for succession in parts}
        self.sheets = {s["unit"]: s["leaves"] for s in self.read("scores/2025.json")["units"]}

        months = sorted((data / "measurements").glob("2025-*.json"), reverse=True)
        self.reports_of_2025 = [
            {unit["unit"]: unit["targets"] for unit in self.read(month)["units"]} for month in months
        ]

    def read(self, name):
        return json.loads((self.data / name).read_text(encoding="utf-8"))

    def write_into(self, folder):
        self.framework = self.next_framework()
        files = {
            "dataset.json": self.dataset(),
            "reference/english.json": self.english(),
            "reference/tile-map.json": self.tile_map(),
            "frameworks/2026.json": self.framework,
            "scores/2026.json": self.scores(),
            "targets/2026.json": self.targets(),
            "tasks/2026.json": self.tasks(),
            "tasks/2026-progress.json": self.progress(),
            "calendar/2026.json": self.calendar(),
        }
        for date in DATES:
            files["measurements/%s.json" % date] = self.measurements(date)
        for name, value in files.items():
            write(folder / name, value)
        for name, (before, after) in NOTES.items():
            note = (self.data / "notes" / name).read_text(encoding="utf-8")
            path = folder / "notes" / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(replaced(replaced(note, before, after), *NOTE_WRITTEN), encoding="utf-8", newline="\n")

    def dataset(self):
        dataset = self.read("dataset.json")
        dataset["schemaVersion"] = 2
        dataset["provenance"].update(source=HEAD_SOURCE, note=HEAD_NOTE)
        before = {
            "until": "2025-06-30",
            "name": dataset["name"],
            "publisher": dataset["publisher"],
            "terms": deepcopy(dataset["terms"]),
        }
        dataset["name"] = NAME
        dataset["publisher"] = PUBLISHER
        dataset["terms"]["vi"].update(
            group="địa bàn",
            groupName="địa bàn Ba Tơ",
            unit="xã",
            units="xã",
            authority="tỉnh Quảng Ngãi",
        )
        dataset["terms"]["en"].update(
            group="former district",
            groupName="Ba Tơ area",
            siteName=ENGLISH[dataset["name"]],
        )
        dataset["periods"].append(
            {
                "code": "2026",
                "from": "2026-01-01",
                "to": "2026-12-31",
                "unitsAsOf": "2026-01-01",
                "unitCount": len(self.units),
                "framework": "2026",
                "closedOn": "2026-06-30",
            }
        )
        head = list(dataset.items())
        place = [name for name, _ in head].index("policies")
        return dict(head[:place] + [("formerly", [before])] + head[place:])

    def english(self):
        english = self.read("reference/english.json")
        before = self.read("dataset.json")
        gone = list(before["provenance"].values())
        gone.append(self.read("reference/tile-map.json")["provenance"]["source"])
        english["texts"] = [text for text in english["texts"] if text["text"] not in gone] + [
            {"text": text, "translation": translation} for text, translation in ENGLISH.items()
        ]
        return english

    def tile_map(self):
        """Each of the new communes where the one lay whose code it has; both have a tile."""
        tile_map = self.read("reference/tile-map.json")
        tile_map["schemaVersion"] = 2
        tile_map["provenance"]["source"] = TILES
        gone = {unit for unit, parts in self.parts.items() if parts != [unit]}
        tiles = []
        for tile in tile_map["tiles"]:
            tiles.append(tile)
            if tile["unit"] in gone:
                place = {"column": tile["column"], "row": tile["row"]}
                tiles.append({"unit": tile["unit"], "validFrom": "2025-07-01", **place})
        tile_map["tiles"] = tiles
        return tile_map

    def next_framework(self):
        framework = deepcopy(self.old)
        framework["provenance"]["note"] = FRAMEWORK_NOTE
        framework["edition"] = "2026"
        framework["name"] = framework["name"].replace("2025", "2026")
        framework["continues"] = "2025"
        for area in framework["areas"]:
            area["continues"] = area["code"]
            for criterion in area["criteria"]:
                if "components" in criterion:
                    criterion["components"] = self.carried(criterion["components"])
            area["criteria"] = self.carried(area["criteria"])
            for code, name, most, form in NEW.get(area["code"], []):
                scoring = {"form": form}
                if form == "steps":
                    scoring["shares"] = [100, 50, 0]
                area["criteria"].append(
                    {
                        "code": code,
                        "name": name,
                        "maxPoints": most,
                        "source": "verified",
                        "fixableLocally": True,
                        "scoring": scoring,
                    }
                )
        framework["dropped"] = [
            {"leaf": leaf, "reason": reason} for leaf, reason in DROPPED.items()
        ]
        return framework

    def carried(self, leaves):
        kept = [leaf for leaf in leaves if leaf["code"] not in DROPPED]
        for leaf in kept:
            if "components" in leaf:
                continue
            code = leaf["code"]
            leaf.pop("continues", None)
            leaf["continues"] = {"leaf": code, "as": "same"}
            if code in RENAMED:
                leaf["name"] = RENAMED[code]
                leaf["continues"]["as"] = "renamed"
            if code in RESCALED:
                leaf["maxPoints"] = RESCALED[code]
                leaf["continues"]["as"] = "rescaled"
            if code in REDEFINED:
                leaf.update(REDEFINED[code])
                leaf["continues"]["as"] = "redefined"
        return kept

    def scores(self):
        units = []
        for unit in self.units:
            drift = 0.02 + 0.03 * normal("drift", unit)
            leaves = {}
            for leaf in leaves_of(self.framework):
                code = leaf["code"]
                attainment = self.attainment(unit, leaf) + drift + 0.05 * normal(unit, code)
                leaves[code] = score(leaf, attainment, "2026", unit, code)
                if code in SAME_AS_TASK:
                    leaves[code] = self.followed(unit, leaf)
            bonus = 0.5 if uniform("bonus", unit) < 0.2 else 0
            units.append({"unit": unit, "bonus": bonus, "penalty": 0, "leaves": leaves})
        late = next(leaf for leaf in leaves_of(self.framework) if leaf["source"] == "verified")
        sheet = units[-1]["leaves"][late["code"]]
        sheet.update(verified1={"missing": "late"}, verified2={"missing": "no-appeal"})
        scores = opening("scores", note=SCORES_NOTE)
        scores.update(period="2026", units=units)
        return scores

    def followed(self, unit, leaf):
        """The line of a leaf that a task of the year decides: done in time, done late or begun, or not."""
        task = SAME_AS_TASK[leaf["code"]]
        place = int(task.split("-")[1])
        reports = self.reports(unit, place, TASKS[place - 1][2])
        last = reports[-1] if reports else {"state": "not-started"}
        if last["state"] == "done":
            late = task == "nv-1" and last["document"]["date"] > PLAN_IN_TIME
            share = 0.5 if late else 1
        else:
            share = 0.5 if last["state"] == "in-progress" and leaf["code"] == "6.2.2" else 0
        given = points(share * leaf["maxPoints"])
        return {"selfAssessed": given, "verified1": given, "verified2": {"missing": "no-appeal"}}

    def attainment(self, unit, leaf):
        """The parts' share of the maximum, by population; of new contents, of the whole sheet."""
        old = leaf.get("continues")
        most = {known["code"]: known["maxPoints"] for known in leaves_of(self.old)}
        asked = [old["leaf"]] if old and old["as"] != "redefined" else list(most)
        reached = people = 0
        for part in self.parts[unit]:
            for code in asked:
                counted = counted_points(self.sheets[part][code])
                if counted is not None:
                    reached += self.people[part] * counted / most[code]
                    people += self.people[part]
        return reached / people

    def targets(self):
        old = self.read("targets/2025.json")
        chosen = []
        for target in old["targets"]:
            if target["code"] in TARGETS:
                target["threshold"] = TARGETS[target["code"]]
                if target["form"] == "growth":
                    target["denominator"] = target["denominator"].replace("2024", "2025")
                    target["scope"] = target["scope"].replace("2024", "2025")
                    target["base"] = "2025"
                chosen.append(target)
        targets = opening("targets", TARGETS_SOURCE)
        targets.update(year="2026", reportDue="2026-11-20", targets=chosen)
        return targets

    def tasks(self):
        tasks = opening("tasks", TASKS_SOURCE)
        tasks.update(
            year="2026",
            due="2026-11-20",
            tasks=[
                {
                    "code": "nv-%d" % place,
                    "clause": str(place),
                    "name": name,
                    "measure": measure,
                    "proof": proof,
                }
                for place, (name, measure, proof) in enumerate(TASKS, 1)
            ],
        )
        return tasks

    def progress(self):
        units = []
        for unit in self.units:
            tasks = {}
            for place, (_, _, proof) in enumerate(TASKS, 1):
                reports = self.reports(unit, place, proof)
                if reports:
                    tasks["nv-%d" % place] = reports
            units.append({"unit": unit, "tasks": tasks})
        progress = opening("task-progress")
        progress.update(year="2026", units=units)
        return progress

    def reports(self, unit, place, proof):
        """Nothing, begun, or done in the half year; the first task in its first months."""
        fate = uniform("task", unit, str(place)) + (0.25 if place == 1 else 0)
        if fate < 0.15:
            return []
        month = 2 + int(4 * uniform("month", unit, str(place)))
        day = 5 + int(20 * uniform("day", unit, str(place)))
        begun = {"on": "2026-%02d-%02d" % (month, day), "state": "in-progress"}
        files = 12 + int(30 * uniform("files", unit))
        if proof == "share":
            begun.update(done=files // 3, of=files)
        if fate < 0.45:
            return [begun]
        ended = month if place == 1 else 6
        done = {"on": "2026-%02d-%02d" % (ended, day), "state": "done"}
        if proof == "document":
            number = 5 + int(180 * uniform("number", unit, str(place)))
            signed = workday(day_of(2026, ended, day - 3))
            done["document"] = {"number": "MH-%d/QĐ-UBND" % number, "date": signed.isoformat()}
        elif proof == "amount":
            done["amount"] = 500_000 * (20 + int(90 * uniform("amount", unit)))
        elif proof == "count":
            done["count"] = 1
        else:
            done.update(done=files, of=files)
        return [begun, done] if fate < 0.8 and month < ended else [done]

    def calendar(self):
        calendar = opening("calendar")
        calendar.update(
            year="2026",
            reviews=[
                {
                    "code": "6-thang",
                    "name": "Hội nghị sơ kết 6 tháng",
                    "figuresOn": "2026-06-30",
                    "heldOn": "2026-07-10",
                },
                {
                    "code": "9-thang",
                    "name": "Hội nghị sơ kết 9 tháng",
                    "figuresOn": "2026-09-30",
                    "heldOn": "2026-10-10",
                },
            ],
            deadlines=[
                {"date": date, "name": "Báo cáo số liệu chỉ tiêu quý " + quarter}
                for date, quarter in (
                    ("2026-04-05", "I"),
                    ("2026-07-05", "II"),
                    ("2026-10-05", "III"),
                )
            ],
        )
        return calendar

    def measurements(self, date):
        late = self.units[-1]
        units = []
        for unit in self.units:
            targets = {}
            for target in self.targets()["targets"]:
                code = target["code"]
                if unit == late and date == DATES[1] and target["form"] == "ratio":
                    targets[code] = {"missing": "late"}
                else:
                    targets[code] = self.measured(unit, target, date)
            units.append({"unit": unit, "targets": targets})
        measurements = opening("measurements")
        measurements.update(year="2026", date=date, units=units)
        return measurements

    def measured(self, unit, target, date):
        """Carried on from what the parts reported last for 2025."""
        code = target["code"]
        quarter = DATES.index(date)
        reported = [self.reported(part, code) for part in self.parts[unit]]
        if target["form"] == "growth":
            digitised = sum(figure["count"] for figure in reported if "count" in figure)
            growth = 0.02 + 0.05 * uniform("growth", unit)
            return {"count": int(digitised * 1.04 * (1 + growth * quarter))}
        known = [figure for figure in reported if figure.get("denominator")]
        if not known:
            return {"numerator": 0, "denominator": 0}
        cases = sum(figure["denominator"] for figure in known)
        share = sum(figure["numerator"] for figure in known) / cases
        share += (1 - share) * (0.08 + 0.16 * uniform("rise", unit, code)) * quarter
        if code in PROCEDURES:
            cases = max(figure["denominator"] for figure in known)
        if target["cases"] == "flow":
            cases = int(cases * (1.2, 0.3, 0.62)[quarter])
        return {"numerator": min(cases, int(cases * share + 0.5)), "denominator": cases}

    def reported(self, unit, code):
        """The last figure that the shipped data know of the year 2025."""
        for reports in self.reports_of_2025:
            figure = reports.get(unit, {}).get(code, {})
            figure = figure.get("revisions", [figure])[-1]
            if "count" in figure or "denominator" in figure:
                return figure
        return {}


def workday(day):
    """The day, or the Friday before it: no office signs at the weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def replaced(text, before, after):
    if before not in text:
        raise ValueError("the note no longer says: " + before)
    return text.replace(before, after)


def leaves_of(framework):
    for area in framework["areas"]:
        for criterion in area["criteria"]:
            yield from criterion.get("components", [criterion])


def counted_points(score):
    """The points of the last round that has any, or of the survey."""
    for name in ("survey", "verified2", "verified1"):
        if isinstance(score.get(name), (int, float)):
            return score[name]
    return None
