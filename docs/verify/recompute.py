#!/usr/bin/env python3
"""Recomputes every download from the JSON files and compares it with a built site.

Shares no code with the program: Python's standard library only, exact fractions wherever there is
no root or logarithm, written from the definitions in docs and Javadoc. Usage:

    python3 docs/verify/recompute.py --data data --site target/site
    python3 docs/verify/recompute.py --data data --site site-of-june --as-of 2025-06-30
    python3 docs/verify/recompute.py --data data --site compared-site --against earlier-data
    python3 docs/verify/recompute.py --data data --site target/site --against data/.phat-hanh/0001

Prints, for each download, the number of rows, figures and words compared, the largest relative
difference and the number of differences: figures more than 1e-9 apart, other words, rows or
figures that are missing or should not be there. Ends with 1 if there is any.

The year in its course (targets, measurements, tasks, findings, evidence) is recomputed from the
reports known on the day of the site; the heat table of targets is compared cell by cell as well, and
the pages of what is open thing by thing, and the numbers of the home page.
On the pages of units that are there no more all figures are, as they were scored last.
On the calculation sheets every figure is recomputed, with the lines of the files that they name;
of what figures answer when they are pointed at, values, ranks, parts, changes and days.

What the program draws at random (ranks, pairs and Sobol indices in robustness.csv) is drawn anew
with other random numbers. How far the two may be apart follows from the number of draws and from how
much the drawn figures scatter, five standard errors; so it fits any number of units.
"""
import argparse
import sys
from pathlib import Path

import agreements
import anomalies
import answers
import calculations
import declared
import duties
import estimates
import followup
import former
import home
import indices
import losses
import pages
import peers
import robustness
import since
import successors
import trends
import versions
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
    declared.compare,
    peers.compare,
    anomalies.compare,
    successors.compare,
    followup.compare_targets,
    followup.compare_measurements,
    followup.compare_tasks,
    followup.compare_findings,
    followup.compare_evidence,
    duties.compare,
)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--site", type=Path, required=True)
    parser.add_argument("--as-of", help="the day of the site, where it is not that of the data set")
    parser.add_argument(
        "--against",
        type=Path,
        help="the earlier data folder with which the site was compared, such as"
        " data/.phat-hanh/0001; a release that is kept has its own day",
    )
    arguments = parser.parse_args()
    data = Data(arguments.data, arguments.as_of)
    sheets = all_sheets(data)
    downloads = arguments.site / "downloads"
    wrong = 0
    tables = {"columns.csv"}
    for compare in COMPARISONS:
        table = compare(data, sheets, downloads)
        wrong += table.report(data.register)
        tables.add(table.name)
    if arguments.against:
        day = since.day_of_release(arguments.against) or data.as_of
        earlier = Data(arguments.against, day)
        table = versions.compare(earlier, data, downloads)
        wrong += table.report(data.register)
        tables.add(table.name)
        wrong += since.compare(earlier, data, arguments.site)
    for path in sorted(downloads.glob("*.csv")):
        if path.name not in tables:
            print("%s is not recomputed" % path.name)
            wrong += 1
    wrong += pages.compare_targets_page(data, followup.targets_of(data), arguments.site).report()
    wrong += duties.compare_pages(data, arguments.site)
    wrong += home.compare_home(data, arguments.site)
    wrong += successors.compare_pages(data, sheets, arguments.site)
    wrong += former.compare_pages(data, sheets, arguments.site)
    wrong += estimates.compare_pages(data, sheets, arguments.site)
    wrong += calculations.compare(data, sheets, arguments.site).report()
    wrong += answers.compare(data, sheets, arguments.site).report()
    print("contributions, area splits, leaf splits and rank parts sum exactly")
    print("differences: %d" % wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
