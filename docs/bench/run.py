#!/usr/bin/env python3
"""Measures the program as a clerk meets it, whole process by whole process, and writes Markdown.

    mvn -q package -DskipTests -Dexec.skip=true
    python3 docs/bench/run.py --write target/bench/result.md

Python's standard library and the JDK only; Hugo, R and Maven are measured where they are installed, and
where they are not the result says so. README.md beside this file says what each row is.
"""
import argparse
import datetime
import hashlib
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
GENERATOR = PROJECT / "site-generator"
JAR = GENERATOR / "target" / "parindex.jar"
SHIPPED = 19
"""So many units are those of the project's own data; other numbers are invented."""

NOTE = "notes/area-7.md"
HUGO_PAGE = 9_000
MAVEN, MAVEN_ALONE = "`mvn`, nothing changed", "`mvn` without the program"


class Failed(Exception):
    """A command that did not end well; carries what it said first."""


class Run:
    """What one process took."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


def median(runs):
    """The median of each figure by itself."""
    return Run(*(statistics.median(getattr(run, what) for run in runs) for what in ("wall", "cpu", "memory")))


def environment():
    """Without options for Java that somebody set for something else."""
    left_out = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "MAVEN_OPTS")
    return {name: value for name, value in os.environ.items() if name not in left_out}


def measure(command, log, cwd=None):
    """Runs a command to its end. Memory is the largest resident set of one of its processes, in MB."""
    with open(log, "wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=subprocess.STDOUT,
                                   stdin=subprocess.DEVNULL, env=environment(), cwd=cwd)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Failed(f"ended with {process.returncode}: {first_line(log)}")
    kilobyte = 1024 if sys.platform == "darwin" else 1
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / kilobyte / 1024)


def first_line(log):
    """The first line that is not about progress."""
    lines = [line.strip() for line in Path(log).read_text("utf-8", "replace").splitlines()]
    told = [line for line in lines if line and not line.startswith("[")]
    return (told or lines or ["said nothing"])[0][:150].replace("|", "/")


def files_of(folder):
    return sorted(path for path in Path(folder).rglob("*") if path.is_file() and not path.is_symlink())


def size_of(folder):
    return sum(path.stat().st_size for path in files_of(folder))


def hashes_of(folder):
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).digest() for path in files_of(folder)}


def changed(before, after):
    """How many files are other ones, new or gone."""
    return sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)


# --- data and their corrections -------------------------------------------------------------------------


def generate(units, folder, log):
    """The project's own data, or invented ones with a note, as they have none."""
    if units == SHIPPED:
        shutil.copytree(PROJECT / "data", folder)
        return
    measure(["java", "-jar", JAR, "sample", "--data", PROJECT / "data", "--out", folder, "--units", units], log)
    note = folder / NOTE
    note.parent.mkdir()
    shutil.copyfile(PROJECT / "data" / NOTE, note)


class Correction:
    """One correction of one file; goes to and fro."""

    def __init__(self, data, path, before, after):
        self.file = data / path
        self.states = [before, after]
        self.now = 0

    def turn(self):
        self.now = 1 - self.now
        self.file.write_bytes(self.states[self.now].encode("utf-8"))


def in_note(data):
    text = (data / NOTE).read_text("utf-8")
    return Correction(data, NOTE, text, text.rstrip() + " Đã rà soát.\n")


def in_figure(data):
    """One more on the last reporting date: figures that are counted on may rise and not fall."""
    path = sorted((data / "measurements").glob("*.json"))[-1]
    text = path.read_text("utf-8")
    for found in re.finditer(r'"numerator": (\d+), "denominator": (\d+)', text):
        if 0 < int(found[1]) < int(found[2]) - 1:
            after = text[: found.start(1)] + str(int(found[1]) + 1) + text[found.end(1):]
            return Correction(data, str(path.relative_to(data)), text, after)
    raise Failed("no figure of a target that could be larger")


def in_score(data):
    """A step less in the last year, where nobody appealed."""
    path = sorted((data / "scores").glob("*.json"))[-1]
    text = path.read_text("utf-8")
    for found in re.finditer(r'"verified1": ([\d.]+), "verified2": \{"missing": "no-appeal"\}', text):
        points = float(found[1])
        if points >= 1 and points * 4 % 1 == 0:
            after = text[: found.start(1)] + f"{points - 0.25:g}" + text[found.end(1):]
            return Correction(data, str(path.relative_to(data)), text, after)
    raise Failed("no score that could be less")


CORRECTIONS = {"one note": in_note, "one figure of a target": in_figure, "one score": in_score}

# --- the program ----------------------------------------------------------------------------------------


class Table:
    """Rows as they come, also to the terminal."""

    def __init__(self):
        self.rows = []
        self.medians = {}

    def add(self, units, case, runs=None, bytes_=None, files=None, note=""):
        if runs:
            run = median(runs)
            self.medians[units, case] = run
            figures = [f"{run.wall:.2f}", f"{run.cpu:.2f}", f"{run.memory:.0f}"]
        else:
            figures = ["", "", ""]
        size = "" if bytes_ is None else f"{bytes_ / 1e6:.1f}"
        self.rows.append([f"{units:,}" if units else "", case, *figures, size,
                          "" if files is None else f"{files:,}", note])
        print(" | ".join(self.rows[-1]), file=sys.stderr, flush=True)


class Size:
    """All cases of one number of units."""

    def __init__(self, units, runs, options, table):
        self.units, self.runs, self.table = units, runs, table
        self.folder = options.work / str(units)
        self.data = self.folder / "data"
        self.out = self.folder / "out" / "site"
        self.log = self.folder / "log"
        heap = options.heap.get(units)
        self.java = ["java", *options.java, *([f"-Xmx{heap}"] if heap else [])]
        self.heap = f"-Xmx{heap}" if heap else ""

    def build(self):
        return measure([*self.java, "-jar", JAR, "build", "--data", self.data, "--out", self.out], self.log)

    def add(self, case, runs, **more):
        self.table.add(self.units, case, runs, **more)

    def run(self, hugo, floor):
        remove(self.folder)
        self.folder.mkdir(parents=True)
        try:
            generate(self.units, self.data, self.log)
            self.first()
        except Failed as failure:
            self.table.add(self.units, "first build", note=f"{self.heap} {failure}".strip())
            return
        self.again()
        self.beside(hugo, floor)
        remove(self.folder)

    def first(self):
        runs = []
        for _ in range(self.runs):
            remove(self.out.parent)
            runs.append(self.build())
        self.bytes = size_of(self.out)
        self.site = hashes_of(self.out)
        self.add("first build", runs, bytes_=self.bytes, files=len(self.site), note=self.heap)

    def again(self):
        runs = []
        for _ in range(self.runs):
            for file in files_of(self.data):
                os.utime(file)
            runs.append(self.build())
        self.add("files touched", runs)
        self.add("nothing changed", [self.build() for _ in range(self.runs)])
        for name, correct in CORRECTIONS.items():
            try:
                self.corrected(name, correct(self.data))
            except Failed as failure:
                self.table.add(self.units, name, note=str(failure))

    def corrected(self, name, correction):
        runs = []
        for _ in range(self.runs):
            correction.turn()
            runs.append(self.build())
        if correction.now == 0:
            correction.turn()
            self.build()
        files = changed(self.site, hashes_of(self.out))
        correction.turn()
        self.build()
        other = changed(self.site, hashes_of(self.out))
        note = "taken back: the same bytes" if other == 0 else f"TAKEN BACK: {other} FILES DIFFER"
        self.add(name, runs, files=files, note=note)

    def beside(self, hugo, floor):
        """What else takes time on this machine, for as many bytes, files and pages."""
        copy = self.folder / "copy"
        runs = []
        for _ in range(self.runs):
            remove(copy)
            runs.append(measure(["cp", "-r", self.out, copy], self.log))
        remove(copy)
        self.add("`cp -r` of the site", runs, bytes_=self.bytes)
        runs = []
        for _ in range(self.runs):
            remove(copy)
            runs.append(measure([*self.java, "-cp", floor, "vn.parindex.bench.Floor", self.data, copy,
                                 self.bytes, len(self.site), self.units], self.log))
        self.add("prototype floor", runs, bytes_=size_of(copy))
        remove(copy)
        if hugo:
            pages = sum(path.endswith(".html") for path in self.site)
            self.hugo(hugo, pages)

    def hugo(self, hugo, pages):
        source = self.folder / "hugo"
        hugo_site(source, pages)
        public = source / "public"
        runs = []
        for _ in range(self.runs):
            remove(public)
            remove(source / "resources")
            runs.append(measure([hugo, "--quiet", "--source", source, "--destination", public], self.log))
        self.hugo_bytes = size_of(public)
        self.add("Hugo, pages of 9 kB", runs, bytes_=self.hugo_bytes, files=pages,
                 note=f"{pages / median(runs).wall:,.0f} pages/s")
        remove(source)


def hugo_site(source, pages):
    """Simple pages: a heading and paragraphs in a layout of a few lines."""
    (source / "content").mkdir(parents=True)
    (source / "layouts" / "_default").mkdir(parents=True)
    (source / "config.toml").write_text(
        'baseURL = "https://example.org/"\nlanguageCode = "vi"\ntitle = "Trang"\n'
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "section", "home"]\n', "utf-8")
    (source / "layouts" / "_default" / "single.html").write_text(
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>\n'
        "<body><h1>{{ .Title }}</h1>\n{{ .Content }}</body></html>\n", "utf-8")
    paragraph = "Một đoạn văn có *chữ nghiêng*, **chữ đậm** và một [liên kết](https://example.org/). " * 4
    text = ""
    while len(text.encode("utf-8")) < HUGO_PAGE * 0.72:
        text += paragraph + "\n\n"
    for page in range(pages):
        (source / "content" / f"trang-{page}.md").write_text(f'---\ntitle: "Trang {page}"\n---\n{text}', "utf-8")


# --- what is measured once ------------------------------------------------------------------------------


def compiled_floor(options):
    """The class path of the floor, compiled by itself: it needs Jackson's streams only."""
    libraries = GENERATOR / "target" / "lib"
    classes = options.work / "floor"
    path = os.pathsep.join([str(classes), *map(str, sorted(libraries.glob("jackson-core-*.jar")))])
    source = GENERATOR / "src" / "bench" / "java" / "vn" / "parindex" / "bench" / "Floor.java"
    measure(["javac", "-d", classes, "-cp", path, source], options.work / "log")
    return path


def maven(options, table):
    """Maven with nothing changed, with the program and without it."""
    command = ["mvn", "-o", "-q", "-B"]
    if not shutil.which("mvn"):
        table.add(0, MAVEN, note="Maven is not installed")
        return
    try:
        for case, more in ((MAVEN, []), (MAVEN_ALONE, ["-Dexec.skip=true"])):
            measure([*command, *more], options.work / "log", PROJECT)
            runs = [measure([*command, *more], options.work / "log", PROJECT) for _ in range(options.runs)]
            table.add(0, case, runs)
    except Failed as failure:
        table.add(0, MAVEN, note=str(failure))


def in_r(options):
    """Median seconds of the draws in R."""
    if not shutil.which("Rscript"):
        return None, "R is not installed"
    log = options.work / "r.log"
    try:
        measure(["Rscript", "--vanilla", HERE / "draws.R"], log)
    except Failed as failure:
        return None, str(failure)
    return statistics.median(map(float, log.read_text().split())), ""


def jmh(options):
    """Scores of the benchmarks: name, parameters, median and spread in milliseconds."""
    if not shutil.which("mvn"):
        raise Failed("Maven is not installed")
    log, path, result = (options.work / name for name in ("jmh.log", "jmh.path", "jmh.json"))
    measure(["mvn", "-q", "-B", *(["-o"] if options.offline else []), "-Pbench", "-Dexec.skip=true", "test-compile",
             "dependency:build-classpath", f"-Dmdep.outputFile={path}"], log, PROJECT)
    classes = [GENERATOR / "target" / "test-classes", GENERATOR / "target" / "classes",
               PROJECT / "analytics" / "target" / "classes", path.read_text().strip()]
    measure(["java", "-Djava.awt.headless=true", "-cp", os.pathsep.join(map(str, classes)), "org.openjdk.jmh.Main",
             *options.jmh.split(), "-rf", "json", "-rff", result], log, PROJECT)
    rows = []
    for one in json.loads(result.read_text()):
        metric = one["primaryMetric"]
        values = [value for fork in metric["rawData"] for value in fork]
        rows.append((".".join(one["benchmark"].split(".")[-2:]), one.get("params", {}).get("units", ""),
                     statistics.median(values), min(values), max(values)))
    return rows


# --- the result -----------------------------------------------------------------------------------------


def machine():
    def said(*command):
        try:
            run = subprocess.run(command, capture_output=True, text=True, env=environment(), cwd=PROJECT)
            return (run.stdout + run.stderr).strip().splitlines()[0]
        except (OSError, IndexError):
            return "?"

    processor = platform.processor() or platform.machine()
    try:
        processor = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())[1]
    except (OSError, TypeError):
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return [
        f"{datetime.datetime.now():%d/%m/%Y %H:%M}, commit {said('git', 'rev-parse', '--short', 'HEAD')}",
        f"{processor}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()} {platform.release()}",
        said("java", "-version"),
    ]


def markdown(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def ratios(table, sizes):
    """What the figures say of each other, as far as they are there: of wall times and of CPU times."""
    rows = []

    def ratio(what, over, under):
        if over and under:
            rows.append([what, f"{over.wall / under.wall:.2f}", f"{over.cpu / under.cpu:.2f}"])

    for size in sizes:
        def of(case):
            return table.medians.get((size.units, case))

        first, hugo = of("first build"), of("Hugo, pages of 9 kB")
        for case in ("prototype floor", "`cp -r` of the site"):
            ratio(f"{size.units:,} units: first build / {case}", first, of(case))
        for case in ("nothing changed", *CORRECTIONS):
            ratio(f"{size.units:,} units: {case} / first build", of(case), first)
        if first and hugo:
            # Bytes a second: the more bytes, the more time there may be.
            ratio(f"{size.units:,} units: bytes a second / Hugo's",
                  per_byte(hugo, size.hugo_bytes), per_byte(first, size.bytes))
    ratio("3,321 units / 1,000: first build",
          table.medians.get((3321, "first build")), table.medians.get((1000, "first build")))
    program, without = (table.medians.get((0, case)) for case in (MAVEN, MAVEN_ALONE))
    if program and without:
        part = Run(max(program.wall - without.wall, 0), max(program.cpu - without.cpu, 0), 0)
        ratio(f"{MAVEN}: the program's part / Maven's own", part, without)
    return rows


def per_byte(run, count):
    return Run(run.wall / count, run.cpu / count, run.memory)


def write(options, table, sizes, benches, r, loads):
    lines = [*(f"- {line}" for line in machine()),
             f"- load average {loads[0]:.1f} at the beginning, {loads[1]:.1f} at the end"
             + ("; **other work ran beside it**" if loads[0] > 1 else ""),
             f"- medians of {options.runs} run(s) each; `--units {options.units}`"
             + (f"; Java with {' '.join(options.java)}" if options.java else "; Java as it comes"), ""]
    if table.rows:
        heads = ["units", "case", "wall s", "CPU s", "peak MB", "MB out", "files", "remarks"]
        lines += markdown(heads, table.rows)
    found = ratios(table, sizes)
    if found:
        lines += ["", *markdown(["ratio", "wall", "CPU"], found)]
    benches, failure = benches
    if benches:
        lines += ["", *markdown(["warm, in one process (JMH)", "units", "median ms", "least", "most"],
                                [[name, units, *(f"{value:.1f}" for value in values)]
                                 for name, units, *values in benches])]
    elif failure:
        lines += ["", f"JMH: {failure}."]
    lines += ["", in_words(r, {name: value for name, _, value, *_ in benches})]
    text = "\n".join(lines) + "\n"
    options.write.parent.mkdir(parents=True, exist_ok=True)
    options.write.write_text(text, "utf-8")
    print(text)


def in_words(r, mine):
    """What R takes for the draws, and how many times what the program takes."""
    seconds, failure = r
    if not seconds:
        return f"The draws in R: {failure}."
    said = f"The draws in R: {seconds * 1000:.0f} ms"
    for case, name in (("on one thread", "oneThread"), ("on all cores", "allCores")):
        time_of = mine.get(f"DrawsBench.{name}")
        said += f", {seconds * 1000 / time_of:.1f} × those of the program {case}" if time_of else ""
    return said + "."


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--units", default="19,168,500,1000,3321", help="sizes; 3321:1 is one run of that size")
    parser.add_argument("--runs", type=int, default=5, help="runs of each case, of which the median counts")
    parser.add_argument("--heap", default="500:1g,3321:2g", help="largest heap of a size; empty for Java's own choice")
    parser.add_argument("--java", default="", help='options for every Java process, such as --java="-XX:+UseSerialGC"')
    parser.add_argument("--jmh", default="", help='options of JMH, such as --jmh="-f 1 -wi 1 -i 1 Draws"')
    parser.add_argument("--skip", default="", help="any of process,maven,hugo,jmh,r; comma-separated")
    parser.add_argument("--offline", action="store_true", help="Maven fetches nothing for JMH")
    parser.add_argument("--work", type=Path, default=PROJECT / "target" / "bench" / "work",
                        help="folder for data and sites, emptied before and after")
    parser.add_argument("--write", type=Path, default=PROJECT / "target" / "bench" / "result.md")
    options = parser.parse_args()
    options.java = options.java.split()
    options.heap = dict((int(units), heap) for units, heap in (one.split(":") for one in options.heap.split(",") if one))
    options.skip = set(filter(None, options.skip.split(",")))
    options.work = options.work.absolute()
    return options


def main():
    options = arguments()
    if not JAR.is_file():
        sys.exit(f"{JAR} is missing: mvn -q package -DskipTests -Dexec.skip=true")
    remove(options.work)
    options.work.mkdir(parents=True)
    loads = [os.getloadavg()[0]]
    table, sizes = Table(), []
    if "process" not in options.skip:
        floor = compiled_floor(options)
        empty = ["java", *options.java, "-cp", floor, "vn.parindex.bench.Floor"]
        table.add(0, "empty JVM", [measure(empty, options.work / "log") for _ in range(options.runs)])
        hugo = None if "hugo" in options.skip else shutil.which("hugo")
        if not hugo:
            table.add(0, "Hugo", note="left out" if "hugo" in options.skip else "is not installed (`apt-get install hugo`)")
        for asked in options.units.split(","):
            units, _, runs = asked.partition(":")
            sizes.append(Size(int(units), int(runs or options.runs), options, table))
            sizes[-1].run(hugo, floor)
    if "maven" not in options.skip:
        maven(options, table)
    benches = [], "left out"
    if "jmh" not in options.skip:
        try:
            benches = jmh(options), ""
        except Failed as failure:
            benches = [], str(failure)
    r = (None, "left out") if "r" in options.skip else in_r(options)
    write(options, table, sizes, benches, r, [loads[0], os.getloadavg()[0]])
    remove(options.work)


if __name__ == "__main__":
    main()
