"""Opens index.html of a share again and again, goes where it leads, and reads the whole release.

    python3 reader.py FOLDER     until it is told to end (SIGTERM); then one line of figures

Ends with 1 if a release was torn, mixed or missing. That index.html itself is not there for an
instant is counted apart: a mount by smbnetfs replaces a file by deleting the old one first.
"""

import hashlib
import os
import re
import signal
import sys
import time

folder = sys.argv[1]
over = []
signal.signal(signal.SIGTERM, lambda *_: over.append(True))
whole = files = absent = 0
faults = []
while not over:
    try:
        with open(os.path.join(folder, "index.html"), encoding="utf-8") as page:
            pointer = page.read()
    except FileNotFoundError:
        absent += 1
        continue
    try:
        number = re.search(r'releases/(\d{4,})/index\.html', pointer).group(1)
        release = os.path.join(folder, "releases", number)
        with open(os.path.join(release, "manifest.sha256"), encoding="utf-8") as text:
            lines = re.findall(r"^([0-9a-f]{64}) [ *](.+)$", text.read(), re.M)
        assert lines, "the manifest of " + number + " is empty"
        for digest, path in lines:
            with open(os.path.join(release, path), "rb") as file:
                if hashlib.sha256(file.read()).hexdigest() != digest:
                    faults.append(number + "/" + path + " is another")
        whole += 1
        files += len(lines)
    except (AttributeError, AssertionError, OSError) as fault:
        faults.append(repr(fault))
    # The machine has to publish meanwhile.
    time.sleep(0.1)
print(f"reader: {whole} whole releases read ({files} files), {len(faults)} faults,"
      f" {absent} looks without index.html")
for fault in faults[:20]:
    print("  " + fault)
sys.exit(1 if faults else 0)
