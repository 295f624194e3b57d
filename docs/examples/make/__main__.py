"""Writes the examples anew: python3 docs/examples/make"""

from pathlib import Path

from ba_to import NextYear
from form import write
from province import collection, parts

EXAMPLES = Path(__file__).resolve().parent.parent

year = NextYear(EXAMPLES.parent.parent / "data")
year.write_into(EXAMPLES / "ba-to-2026")
province = EXAMPLES / "tinh-minh-hoa"
write(province / "collection.json", collection(parts()))
for part in parts():
    part.write_into(province, year.read("dataset.json")["methods"])
