"""Opens every workbook and CSV of a site in LibreOffice and compares them with the CSV.

    python3 docs/verify/workbooks.py --site target/site

Needs LibreOffice Calc (soffice). What a cell is meant to be comes from datapackage.json: text,
number, integer or date. Ends with 1 on any difference, any formula, any letter lost.
"""

import argparse
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FORMULA_STARTS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20"
# Comma, double quotes, UTF-8, from the first line.
CSV_FILTER = "--infilter=CSV:44,34,76,1"
# LibreOffice writes twenty decimals.
SMALLEST = 1e-20
MOST_COLUMNS = 100


def convert(files, folder, *options):
    """Flat OpenDocument of every file, as LibreOffice understands it."""
    profile = pathlib.Path(folder, "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", *options]
        + ["--convert-to", "fods", "--outdir", str(folder), *map(str, files)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def words(paragraph):
    text = paragraph.text or ""
    for part in paragraph:
        if part.tag == TEXT + "s":
            text += " " * int(part.get(TEXT + "c", "1"))
        elif part.tag == TEXT + "tab":
            text += "\t"
        else:
            text += words(part)
        text += part.tail or ""
    return text


def cell(element):
    kind = element.get(OFFICE + "value-type")
    if kind == "float":
        return kind, element.get(OFFICE + "value")
    if kind == "date":
        return kind, element.get(OFFICE + "date-value")
    return kind, "\n".join(words(p) for p in element.findall(TEXT + "p"))


def sheets(file):
    """Rows of (type, value) by sheet, and how many cells are formulas."""
    found, formulas = {}, 0
    for table in ET.parse(file).getroot().iter(TABLE + "table"):
        rows = []
        for row in table.iter(TABLE + "table-row"):
            cells = []
            for element in row.findall(TABLE + "table-cell"):
                formulas += TABLE + "formula" in element.attrib
                repeated = int(element.get(TABLE + "number-columns-repeated", "1"))
                cells += [cell(element)] * min(repeated, MOST_COLUMNS)
            if any(kind for kind, _ in cells):
                rows.append(cells)
        found[table.get(TABLE + "name")] = rows
    return found, formulas


def unguarded(text):
    return text[1:] if text[:1] == "'" and text[1:2] and text[1] in FORMULA_STARTS else text


def same(kind, value, expected, field):
    if expected == "":
        return kind is None
    if field == "string":
        return kind == "string" and value == unguarded(expected)
    if field == "date":
        return kind == "date" and value == expected
    wanted = float(expected)
    return kind == "float" and abs(float(value) - wanted) <= max(1e-14 * abs(wanted), SMALLEST)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--site", required=True, type=pathlib.Path)
    downloads = parser.parse_args().site / "downloads"
    package = json.loads((downloads / "datapackage.json").read_text(encoding="utf-8"))
    compared, different, formulas, accented = {}, [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        convert(sorted(downloads.glob("*.xlsx")), folder)
        together, formulas = sheets(pathlib.Path(folder, "all-tables.fods"))
        for resource in package["resources"]:
            name = resource["name"]
            fields = [field["type"] for field in resource["schema"]["fields"]]
            text = (downloads / resource["path"]).read_bytes().decode("utf-8-sig")
            expected = list(csv.reader(io.StringIO(text, newline="")))
            alone, more = sheets(pathlib.Path(folder, name + ".fods"))
            formulas += more
            for rows in (alone[name], together[name]):
                if len(rows) != len(expected):
                    different.append((name, "rows", len(rows), len(expected)))
                for number, (row, record) in enumerate(zip(rows[1:], expected[1:]), 2):
                    for place, field in enumerate(fields):
                        kind, value = row[place] if place < len(row) else (None, "")
                        what = field if record[place] else "empty"
                        compared[what] = compared.get(what, 0) + 1
                        accented += any(letter > "\u00bf" for letter in value or "")
                        if not same(kind, value, record[place], field):
                            different.append((name, number, place, value, record[place]))
    with tempfile.TemporaryDirectory() as folder:
        convert(sorted(downloads.glob("*.csv")), folder, CSV_FILTER)
        for resource in package["resources"]:
            file = pathlib.Path(folder, resource["name"] + ".fods")
            formulas += sheets(file)[1]
            if "\ufffd" in file.read_text(encoding="utf-8"):
                different.append((resource["name"], "a letter was lost"))
    print(f"{len(package['resources'])} tables, cells of workbooks: {compared}")
    print(f"{accented} with Vietnamese letters, {formulas} formulas, {len(different)} differences")
    for difference in different[:20]:
        print(*difference)
    return 1 if different or formulas else 0


if __name__ == "__main__":
    sys.exit(main())
