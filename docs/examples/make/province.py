"""A province that does not exist: three blocks of units, two indices, two years.

Each part is an ordinary data folder. Nothing in it is the name or a figure of a real place; the
departments bear the names that departments of every province have.
"""

from collections import namedtuple

from draws import normal, score, uniform
from form import points, write

PUBLISHER = "Sở Nội vụ tỉnh Mẫu"
NOTE = "SỐ LIỆU MINH HỌA: tỉnh Mẫu không có thật; mọi tên, mã, điểm và số liệu do phần mềm soạn."
YEARS = ("2024", "2025")
MONTHS = ("2025-06-30", "2025-09-30", "2025-12-31")
CLOSED = {"2024": "2025-01-20", "2025": "2026-01-20"}

# An area has a code and a name; a leaf of it also points, and how they are given.
COMMUNES = [
    ("1", "Công tác chỉ đạo, điều hành cải cách hành chính"),
    ("1.1", "Ban hành kế hoạch cải cách hành chính năm đúng thời hạn", 2, "steps"),
    ("1.2", "Tỷ lệ hoàn thành nhiệm vụ trong kế hoạch năm", 4, "rate 100 70"),
    ("1.3", "Báo cáo định kỳ đầy đủ, đúng thời hạn", 2, "steps"),
    ("1.4", "Tỷ lệ nhiệm vụ do cấp trên giao hoàn thành đúng thời hạn", 3, "rate 100 80"),
    ("1.5", "Có sáng kiến, cách làm mới được áp dụng", 1, "yes-no"),
    ("2", "Cải cách thể chế"),
    ("2.1", "Tự kiểm tra, rà soát văn bản", 3, "steps"),
    ("2.2", "Theo dõi thi hành pháp luật và xử lý kết quả theo dõi", 3, "steps"),
    ("3", "Cải cách thủ tục hành chính"),
    ("3.1", "Công khai thủ tục hành chính đầy đủ, kịp thời", 3, "steps"),
    ("3.2", "Tỷ lệ hồ sơ giải quyết đúng hạn", 6, "rate 98 85"),
    ("3.3", "Tỷ lệ hồ sơ, kết quả giải quyết được số hóa", 4, "rate 80 40"),
    ("3.4", "Tỷ lệ phản ánh, kiến nghị được trả lời đúng hạn", 3, "rate 100 70"),
    ("4", "Cải cách tổ chức bộ máy hành chính"),
    ("4.1", "Thực hiện quy chế làm việc", 3, "steps"),
    ("4.2", "Sử dụng biên chế, số lượng cấp phó đúng quy định", 3, "steps"),
    ("4.3", "Thực hiện pháp luật về dân chủ ở cơ sở", 3, "steps"),
    ("5", "Cải cách chế độ công vụ"),
    ("5.1", "Tỷ lệ công chức đạt tiêu chuẩn vị trí việc làm", 3, "rate 100 70"),
    ("5.2", "Tỷ lệ công chức hoàn thành kế hoạch bồi dưỡng", 3, "rate 100 60"),
    ("5.3", "Chấp hành kỷ luật, kỷ cương hành chính", 4, "steps"),
    ("6", "Cải cách tài chính công"),
    ("6.1", "Tỷ lệ giải ngân vốn đầu tư công", 4, "rate 95 70"),
    ("6.2", "Công khai ngân sách đúng quy định", 3, "steps"),
    ("7", "Xây dựng chính quyền số"),
    ("7.1", "Tỷ lệ văn bản đi được ký số", 3, "rate 100 70"),
    ("7.2", "Tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ", 5, "rate 80 30"),
    ("7.3", "Tỷ lệ giao dịch thanh toán trực tuyến", 4, "rate 60 20"),
    ("7.4", "Trang thông tin điện tử cung cấp đủ thông tin", 3, "steps"),
    ("8", "Tác động của cải cách hành chính"),
    ("8.1", "Đánh giá của người dân về tiếp cận dịch vụ hành chính công", 6, "survey"),
    ("8.2", "Đánh giá của người dân về kết quả giải quyết hồ sơ", 8, "survey"),
    ("8.3", "Đánh giá của người dân về tính công khai, minh bạch", 6, "survey"),
]
WARDS_ONLY = [("8.4", "Tỷ lệ hồ sơ trật tự xây dựng được giải quyết đúng hạn", 5, "rate 100 70")]
RURAL_ONLY = [("8.4", "Tỷ lệ hồ sơ đất đai lâm nghiệp được giải quyết đúng hạn", 5, "rate 100 70")]
DEPARTMENTS = [
    ("1", "Chỉ đạo, điều hành"),
    ("1.1", "Ban hành kế hoạch cải cách hành chính năm của ngành", 2, "steps"),
    ("1.2", "Tỷ lệ hoàn thành nhiệm vụ do UBND tỉnh giao", 6, "rate 100 80"),
    ("1.3", "Kiểm tra đơn vị trực thuộc và xử lý kết quả kiểm tra", 3, "steps"),
    ("1.4", "Có sáng kiến được công nhận", 2, "yes-no"),
    ("2", "Tham mưu văn bản quy phạm pháp luật"),
    ("2.1", "Tỷ lệ văn bản tham mưu ban hành đúng tiến độ", 6, "rate 100 60"),
    ("2.2", "Rà soát, hệ thống hóa văn bản của ngành", 3, "steps"),
    ("2.3", "Theo dõi thi hành pháp luật của ngành", 3, "steps"),
    ("3", "Thủ tục hành chính của ngành"),
    ("3.1", "Cập nhật, công bố thủ tục hành chính kịp thời", 3, "steps"),
    ("3.2", "Tỷ lệ hồ sơ giải quyết đúng hạn", 6, "rate 98 85"),
    ("3.3", "Phương án đơn giản hóa thủ tục được phê duyệt", 3, "steps"),
    ("3.4", "Tỷ lệ hồ sơ trực tuyến toàn trình", 5, "rate 80 30"),
    ("4", "Tổ chức, công vụ và tài chính"),
    ("4.1", "Sắp xếp tổ chức, biên chế theo đề án", 4, "steps"),
    ("4.2", "Tỷ lệ công chức bố trí đúng vị trí việc làm", 4, "rate 100 70"),
    ("4.3", "Chấp hành kỷ luật, kỷ cương hành chính", 4, "steps"),
    ("4.4", "Tỷ lệ giải ngân kế hoạch vốn được giao", 5, "rate 95 70"),
    ("4.5", "Mức độ tự chủ của đơn vị sự nghiệp trực thuộc", 3, "steps"),
    ("5", "Chuyển đổi số của ngành"),
    ("5.1", "Tỷ lệ văn bản đi được ký số", 3, "rate 100 70"),
    ("5.2", "Cơ sở dữ liệu ngành được kết nối, chia sẻ", 4, "steps"),
    ("5.3", "Tỷ lệ báo cáo định kỳ gửi qua hệ thống thông tin báo cáo", 3, "rate 100 60"),
    ("6", "Kết quả và đánh giá"),
    ("6.1", "Đánh giá của tổ chức, cá nhân về giải quyết hồ sơ", 8, "survey"),
    ("6.2", "Đánh giá của UBND cấp xã về phối hợp, hướng dẫn", 8, "survey"),
    ("6.3", "Tỷ lệ chỉ tiêu phát triển của ngành đạt kế hoạch", 4, "rate 100 60"),
]
SATISFACTION = [
    ("1", "Tiếp cận dịch vụ"),
    ("1.1", "Nơi ngồi chờ, trang thiết bị", 8, "survey"),
    ("1.2", "Cách thức nộp hồ sơ, kể cả trực tuyến", 12, "survey"),
    ("2", "Thủ tục hành chính"),
    ("2.1", "Công khai thành phần hồ sơ, phí, lệ phí", 10, "survey"),
    ("2.2", "Thời hạn giải quyết đúng quy định", 12, "survey"),
    ("3", "Công chức trực tiếp giải quyết"),
    ("3.1", "Thái độ, giao tiếp", 12, "survey"),
    ("3.2", "Hướng dẫn dễ hiểu, một lần", 12, "survey"),
    ("4", "Kết quả dịch vụ"),
    ("4.1", "Kết quả đúng, thông tin chính xác", 14, "survey"),
    ("4.2", "Trả kết quả đúng hẹn", 10, "survey"),
    ("5", "Tiếp nhận, xử lý phản ánh, kiến nghị"),
    ("5.1", "Kênh tiếp nhận phản ánh", 5, "survey"),
    ("5.2", "Trả lời phản ánh, kiến nghị", 5, "survey"),
]
TARGETS = [
    ("Hồ sơ giải quyết đúng hạn", "hồ sơ đúng hạn", "hồ sơ đã giải quyết", 95, 0.955, 900),
    ("Hồ sơ trực tuyến toàn trình", "hồ sơ trực tuyến", "tổng số hồ sơ", 65, 0.62, 1000),
    ("Giao dịch thanh toán trực tuyến", "giao dịch trực tuyến", "giao dịch", 45, 0.44, 600),
    ("Người trả lời hài lòng", "phiếu hài lòng", "phiếu hợp lệ", 90, 0.89, 120),
]
OFFICES = [
    ("Sở", "Nội vụ"),
    ("Sở", "Tài chính"),
    ("Sở", "Tư pháp"),
    ("Sở", "Xây dựng"),
    ("Sở", "Nông nghiệp và Môi trường"),
    ("Sở", "Công Thương"),
    ("Sở", "Khoa học và Công nghệ"),
    ("Sở", "Y tế"),
    ("Sở", "Giáo dục và Đào tạo"),
    ("Sở", "Văn hóa, Thể thao và Du lịch"),
    ("Sở", "Dân tộc và Tôn giáo"),
    ("Thanh tra", "tỉnh"),
    ("Văn phòng", "UBND tỉnh"),
]
FOUNDED = ("Trung tâm", "Phục vụ hành chính công", "2025-08-15")

REFORM_BANDS = [
    ("excellent", "Xuất sắc", 90),
    ("good", "Tốt", 80),
    ("fair", "Khá", 70),
    ("average", "Trung bình", 50),
    ("weak", "Yếu", 0),
]
WARD_BANDS = [
    ("excellent", "Xuất sắc", 93),
    ("good", "Tốt", 85),
    ("fair", "Khá", 75),
    ("average", "Trung bình", 0),
]
OFFICE_BANDS = [("good", "Tốt", 85), ("fair", "Khá", 70), ("average", "Trung bình", 0)]
CLASSES = [("a", "A", 85), ("b", "B", 75), ("c", "C", 0)]


def wards():
    return [
        commune("9%04d" % n, "Mẫu Phố %02d" % n, "Phường", 26_000, 9) for n in range(1, 46)
    ]


def rural():
    """Communes, and at the end two special zones."""
    return [
        commune("9%d" % (1000 + n), "Mẫu Làng %02d" % n, "Xã", 11_000, 60) for n in range(1, 67)
    ] + [
        commune("9%d" % (1066 + n), "Mẫu Đảo %02d" % n, "Đặc khu", 8_000, 40) for n in range(1, 3)
    ]


def offices():
    """Those of both years, and one that was set up in the second."""
    units = [office("so-%02d" % n, kind, name) for n, (kind, name) in enumerate(OFFICES, 1)]
    return units + [office("so-%02d" % (len(units) + 1), *FOUNDED)]


def commune(code, name, kind, people, area):
    return {
        "code": code,
        "name": name,
        "type": kind,
        "population": int(people * max(0.3, 1 + 0.3 * normal("people", code)) / 10) * 10,
        "areaKm2": points(area * max(0.3, 1 + 0.4 * normal("area", code))),
        "identifier": "H99.%d" % (int(code) - 90000),
    }


def office(code, kind, name, founded=None):
    """Nobody says the name of a department without its kind."""
    unit = {"code": code, "name": kind + " " + name, "type": kind}
    if founded:
        unit["validFrom"] = founded
    unit.update(
        population={"missing": "not-applicable"}, areaKm2={"missing": "not-applicable"}
    )
    if founded:
        unit["founded"] = True
    return unit


Block = namedtuple("Block", "name units")
Index = namedtuple("Index", "short name")

WARDS = Block("Phường", "phường")
RURAL = Block("Xã, đặc khu", "xã, đặc khu")
REFORM = Index("Chỉ số CCHC", "Chỉ số cải cách hành chính")
SATISFIED = Index("Chỉ số hài lòng", "Chỉ số hài lòng của người dân đối với")


class Part:
    """One block in one index."""

    def __init__(self, folder, block, index, units, lines, bands, **also):
        self.folder = folder
        self.block = block
        self.index = index
        self.units = sorted(units, key=lambda unit: unit["code"])
        self.lines = lines
        self.bands = bands
        self.exempt = also.get("exempt", {})
        self.mean = also.get("mean", 0.84)
        self.targets = also.get("targets", False)

    def write_into(self, province, methods):
        """With the methods of analysis of another data folder."""
        folder = province / self.folder
        write(folder / "dataset.json", self.dataset(methods))
        write(folder / "reference/units.json", self.listed())
        for year in YEARS:
            write(folder / ("frameworks/%s.json" % year), self.framework(year))
            write(folder / ("scores/%s.json" % year), self.scores(year))
        if self.targets:
            write(folder / "targets/2025.json", self.ordered())
            for month in MONTHS:
                write(folder / ("measurements/%s.json" % month), self.measured(month))

    def listed(self):
        """In the first version of the schema that knows all that is said."""
        version = 2 if any("founded" in unit for unit in self.units) else 1
        return {**head("units", version), "units": self.units}

    def dataset(self, methods):
        return {
            **head("dataset", 2),
            "name": "%s các %s tỉnh Mẫu" % (self.index.name, self.block.units),
            "publisher": PUBLISHER,
            "terms": {
                "vi": {
                    "group": "khối",
                    "groupName": "khối %s tỉnh Mẫu" % self.block.units,
                    "unit": self.block.units,
                    "units": self.block.units,
                    "authority": "tỉnh Mẫu",
                },
            },
            "unitFolder": "don-vi",
            "languages": ["vi"],
            "policies": {
                "ties": "1224",
                "tieEquality": "exact",
                "missing": "renormalise",
                "missingLimitPercent": 20,
                "decimals": 2,
            },
            "methods": methods,
            "bands": [
                {"code": code, "name": name, "atLeast": least} for code, name, least in self.bands
            ],
            "periods": [
                {
                    "code": year,
                    "from": year + "-01-01",
                    "to": year + "-12-31",
                    "unitsAsOf": year + "-12-31",
                    "unitCount": len(self.scored(year)),
                    "framework": year,
                    "closedOn": CLOSED[year],
                }
                for year in YEARS
            ],
        }

    def scored(self, year):
        return [unit for unit in self.units if unit.get("validFrom", "") <= year + "-12-31"]

    def framework(self, year):
        """That of 2024 has one leaf less of the last area, whose points its neighbour has."""
        later = year == YEARS[1]
        framework = {
            **head("framework"),
            "edition": year,
            "name": "Bộ tiêu chí năm %s – %s (minh họa)" % (year, self.block.units),
        }
        if later:
            framework["continues"] = YEARS[0]
        framework.update(bonusCap=1, penaltyCap=1, areas=[])
        for line in self.lines:
            if len(line) == 2:
                area = {"code": line[0], "name": line[1]}
                if later:
                    area["continues"] = line[0]
                framework["areas"].append({**area, "criteria": []})
            elif later or line is not self.lines[-1]:
                framework["areas"][-1]["criteria"].append(self.leaf(line, later))
        return framework

    def leaf(self, line, later):
        code, name, most, how = line
        form, *limits = how.split()
        scoring = {"form": form}
        if form == "steps":
            scoring["shares"] = [100, 75, 50, 0]
        elif form == "rate":
            scoring.update(threshold=int(limits[0]), floor=int(limits[1]))
        elif form == "survey":
            scoring["weights"] = [100, 75, 25, 0]
        before_last = line is self.lines[-2]
        leaf = {
            "code": code,
            "name": name,
            "maxPoints": most + (self.lines[-1][2] if before_last and not later else 0),
            "source": "survey" if form == "survey" else "verified",
            "fixableLocally": not name.startswith("Sắp xếp"),
            "scoring": scoring,
        }
        if later and line is not self.lines[-1]:
            leaf["continues"] = {"leaf": code, "as": "rescaled" if before_last else "same"}
        return leaf

    def scores(self, year):
        leaves = [
            leaf for area in self.framework(year)["areas"] for leaf in area["criteria"]
        ]
        sheets = []
        for unit in self.scored(year):
            ability = self.ability(unit["code"]) + 0.02 * normal(self.folder, year, unit["code"])
            given = {}
            for leaf in leaves:
                code = leaf["code"]
                if unit["type"] in self.exempt.get(code, ()):
                    given[code] = {"missing": "not-applicable"}
                    continue
                names = (self.folder, year, unit["code"], code)
                hardness = 0.05 * normal(self.folder, code)
                given[code] = score(leaf, ability - hardness + 0.06 * normal(*names), *names)
            bonus = 0.5 if uniform(self.folder, year, "bonus", unit["code"]) < 0.1 else 0
            sheets.append({"unit": unit["code"], "bonus": bonus, "penalty": 0, "leaves": given})
        return {**head("scores"), "period": year, "units": sheets}

    def ability(self, code):
        """What a unit is able to, in every index: whoever works well pleases people, by and large."""
        return self.mean + 0.06 * normal("able", code) + 0.03 * normal("able", self.folder, code)

    def ordered(self):
        return {
            **head("targets"),
            "year": YEARS[1],
            "reportDue": "2026-01-10",
            "targets": [
                {
                    "code": "ct-%02d" % place,
                    "clause": str(place),
                    "name": name,
                    "numerator": numerator,
                    "denominator": denominator,
                    "comparison": "at-least",
                    "threshold": threshold,
                    "unit": "percent",
                    "form": "ratio",
                    "cases": "flow",
                }
                for place, (name, numerator, denominator, threshold, _, _) in enumerate(TARGETS, 1)
            ],
        }

    def measured(self, month):
        quarter = MONTHS.index(month) + 2
        units = []
        for unit in self.units:
            code = unit["code"]
            if month == MONTHS[-1] and uniform("silent", month, code) < 0.03:
                continue
            figures = {}
            for place, (_, _, _, _, share, cases) in enumerate(TARGETS, 1):
                most = int(cases * (0.5 + uniform("cases", code, str(place))) * quarter / 4)
                reached = share + 0.12 * (self.ability(code) - self.mean)
                reached += (1 - share) * (0.02 * quarter + 0.15 * normal("case", code, str(place)))
                figures["ct-%02d" % place] = {
                    "numerator": int(most * min(1, max(0, reached))),
                    "denominator": most,
                }
            units.append({"unit": code, "targets": figures})
        return {**head("measurements"), "year": YEARS[1], "date": month, "units": units}


def head(kind, version=1):
    return {
        "schemaVersion": version,
        "kind": kind,
        "provenance": {
            "status": "illustrative",
            "source": "SỐ LIỆU MINH HỌA do docs/examples/make tạo ra",
            "note": NOTE,
        },
    }


def collection(parts):
    """Which parts there are; each is its own data folder."""
    return {
        "schemaVersion": 1,
        "kind": "collection",
        "languages": ["vi"],
        "name": {"vi": "Cải cách hành chính tỉnh Mẫu (minh họa)"},
        "publisher": PUBLISHER,
        "parts": [
            {"folder": part.folder, "block": {"vi": part.block.name}, "index": {"vi": part.index.short}}
            for part in parts
        ],
    }


def parts():
    return [
        Part(
            "phuong",
            WARDS,
            REFORM,
            wards(),
            COMMUNES + WARDS_ONLY,
            WARD_BANDS,
            targets=True,
            mean=0.88,
        ),
        Part(
            "xa",
            RURAL,
            REFORM,
            rural(),
            COMMUNES + RURAL_ONLY,
            REFORM_BANDS,
            targets=True,
            exempt={"8.4": ("Đặc khu",)},
        ),
        Part(
            "so",
            Block("Sở, ngành", "sở, ngành"),
            REFORM,
            offices(),
            DEPARTMENTS,
            OFFICE_BANDS,
            exempt={
                "4.5": ("Thanh tra", "Văn phòng", "Trung tâm"),
                "3.4": ("Thanh tra", "Văn phòng"),
            },
        ),
        Part("phuong-hai-long", WARDS, SATISFIED, wards(), SATISFACTION, CLASSES, mean=0.9),
        Part("xa-hai-long", RURAL, SATISFIED, rural(), SATISFACTION, CLASSES, mean=0.87),
    ]
