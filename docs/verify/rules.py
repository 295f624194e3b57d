#!/usr/bin/env python3
"""Builds sites under each of the three rules for what does not apply, and recomputes them.

    python3 docs/verify/rules.py --jar site-generator/target/parindex.jar --data data
    python3 docs/verify/rules.py --jar … --data analytics/src/test/resources/small --every 4
    python3 docs/verify/rules.py --jar … --data analytics/src/test/resources/small --example
    python3 docs/verify/rules.py --jar … --data analytics/src/test/resources/small --thirds

With --every N each Nth cell of the scores becomes one that does not apply, so that the rules make a
difference to many units. With --example the small data get the maxima and one sheet of the worked
example: 45 of 50 verified, 20 of 70 verified points that do not apply, 15 of 30 survey; its index
must be 75, 78 and 80. With --thirds the first area of the small data has 10 points, shared evenly by
three leaves, and units have thirds of points: see vn.parindex.analytics.io.FractionalMaximaTest. Ends
with 1 if anything differs.
"""
import argparse
import csv
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RULES = {"leaves-maximum": 75, "rescales-verified": 78, "full-marks": 80}
UNIT = "00102"
MAXIMA = {"1.1": 40, "1.2.1": 10, "1.2.2": 20, "2.1": 30}
THIRDS = {"1.1": "10/3", "1.2.1": "5/3"}
POINTS = {"1.1": 37, "1.2.1": 8, "2.1": 15}


def read(path):
    return json.loads(path.read_text("utf-8"))


def write(path, document):
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", "utf-8")


def leaves_of(framework):
    for area in framework["areas"]:
        for criterion in area["criteria"]:
            yield from criterion.get("components", [criterion])


def thin_out(folder, every):
    """Lets cells not apply, one here and one there, but never a whole sheet or leaf."""
    for path in sorted((folder / "scores").glob("*.json")):
        scores = read(path)
        for place, unit in enumerate(scores["units"]):
            codes = list(unit["leaves"])
            for code in codes[place % every :: every][: len(codes) - 1]:
                unit["leaves"][code] = {"missing": "not-applicable"}
        write(path, scores)


def set_example(folder):
    path = folder / "frameworks" / "2025.json"
    framework = read(path)
    for leaf in leaves_of(framework):
        leaf["maxPoints"] = MAXIMA[leaf["code"]]
        if "continues" in leaf:
            leaf["continues"]["as"] = "rescaled"
    write(path, framework)
    path = folder / "scores" / "2025.json"
    scores = read(path)
    unit = next(unit for unit in scores["units"] if unit["unit"] == UNIT)
    unit["bonus"] = unit["penalty"] = 0
    unit["leaves"] = {
        code: {"survey": points}
        if code == "2.1"
        else {"selfAssessed": points, "verified1": points, "verified2": {"missing": "no-appeal"}}
        for code, points in POINTS.items()
    }
    unit["leaves"]["1.2.2"] = {"missing": "not-applicable"}
    write(path, scores)


def set_thirds(folder):
    path = folder / "frameworks" / "2025.json"
    framework = read(path)
    framework["schemaVersion"] = 2
    for leaf in leaves_of(framework):
        if leaf["source"] == "verified":
            leaf["maxPoints"] = "10/3"
            if "continues" in leaf:
                leaf["continues"]["as"] = "rescaled"
    write(path, framework)
    path = folder / "scores" / "2025.json"
    scores = read(path)
    scores["schemaVersion"] = 2
    for unit in scores["units"]:
        for code, points in THIRDS.items():
            for key in ("selfAssessed", "verified1", "verified2"):
                if isinstance(unit["leaves"][code].get(key), (int, float)):
                    unit["leaves"][code][key] = points
    write(path, scores)


def choose(folder, rule):
    path = folder / "dataset.json"
    head = read(path)
    head["schemaVersion"] = 2
    head["policies"]["notApplicable"] = rule
    for entry in head.get("files", []):
        entry["sha256"] = hashlib.sha256((folder / entry["path"]).read_bytes()).hexdigest()
    write(path, head)


def index_of(site):
    with (site / "downloads" / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if (row["unit_code"], row["period"], row["level"]) == (UNIT, "2025", "total"):
                return float(row["percent"])
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--jar", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--every", type=int, default=0)
    parser.add_argument("--example", action="store_true")
    parser.add_argument("--thirds", action="store_true")
    arguments = parser.parse_args()
    wrong = 0
    for rule, expected in RULES.items():
        with tempfile.TemporaryDirectory() as made:
            folder, site = Path(made) / "data", Path(made) / "site"
            shutil.copytree(arguments.data, folder)
            if arguments.example:
                set_example(folder)
            if arguments.thirds:
                set_thirds(folder)
            if arguments.every:
                thin_out(folder, arguments.every)
            choose(folder, rule)
            print("== " + rule, flush=True)
            build = ["java", "-jar", arguments.jar, "build", "--data", folder, "--out", site]
            subprocess.run(build, check=True)
            recompute = [sys.executable, HERE / "recompute.py", "--data", folder, "--site", site]
            wrong += subprocess.run(recompute, check=False).returncode
            if arguments.example:
                print("%s: %s" % (UNIT, index_of(site)))
                wrong += index_of(site) != expected
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
