"""Writes the examples anew: python3 docs/examples/make"""

from pathlib import Path

from ba_to import NextYear

EXAMPLES = Path(__file__).resolve().parent.parent

NextYear(EXAMPLES.parent.parent / "data").write_into(EXAMPLES / "ba-to-2026")
