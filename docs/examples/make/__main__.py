"""Writes the examples anew: python3 docs/examples/make"""

from pathlib import Path

from ba_to import NextYear
from province import parts

EXAMPLES = Path(__file__).resolve().parent.parent

year = NextYear(EXAMPLES.parent.parent / "data")
year.write_into(EXAMPLES / "ba-to-2026")
for part in parts():
    part.write_into(EXAMPLES / "tinh-minh-hoa", year.read("dataset.json")["methods"])
