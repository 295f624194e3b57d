#!/usr/bin/env python3
"""Recomputes every download from the JSON files and compares it with a built site.

Shares no code with the program: Python's standard library only, exact fractions wherever there is
no root or logarithm, written from the definitions in docs and Javadoc. Usage:

    python3 docs/verify/recompute.py --data data --site target/site
    python3 docs/verify/recompute.py --data data --site site-of-june --as-of 2025-06-30

Prints, for each download, the number of rows, figures and words compared, the largest relative
difference and the number of differences: figures more than 1e-9 apart, other words, rows or
figures that are missing or should not be there. Ends with 1 if there is any.

What the program draws at random (ranks, pairs and Sobol indices in robustness.csv) is drawn anew
with other random numbers; it must agree within 1 place, a share of 0.03, and 0.1 for Sobol indices.
"""
import argparse
import sys
from pathlib import Path

import agreements
import anomalies
import indices
import losses
import peers
import robustness
import successors
import trends
from sheets import Data, all_sheets

COMPARISONS = (
    indices.compare_index,
    indices.compare_ranking,
    indices.compare_delta,
    trends.compare,
    losses.compare_bottlenecks,
    losses.compare_ways_up,
    robustness.compare,
    agreements.compare,
    peers.compare,
    anomalies.compare,
    successors.compare,
)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--site", type=Path, required=True)
    parser.add_argument("--as-of", help="the day of the site, where it is not that of the data set")
    arguments = parser.parse_args()
    data = Data(arguments.data, arguments.as_of)
    sheets = all_sheets(data)
    downloads = arguments.site / "downloads"
    wrong = 0
    tables = {"columns.csv"}
    for compare in COMPARISONS:
        table = compare(data, sheets, downloads)
        wrong += table.report()
        tables.add(table.name)
    for path in sorted(downloads.glob("*.csv")):
        if path.name not in tables:
            print("%s is not recomputed" % path.name)
            wrong += 1
    print("contributions, area splits, leaf splits and rank parts sum exactly")
    print("differences: %d" % wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
