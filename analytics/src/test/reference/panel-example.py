"""An invented panel: 63 units, 23 indicators, 6 years, with gaps. Prints CSV.

Names are "unit-01" and so on; no figure stands for a real province.
"""
import random

rng = random.Random(2026)
drift = [rng.uniform(-0.5, 2.0) for _ in range(23)]
print("unit,year," + ",".join(f"i{i:02d}" for i in range(1, 24)))
for unit in range(1, 64):
    level = [rng.gauss(50, 12) for _ in range(23)]
    for year in range(2020, 2026):
        row = []
        for i in range(23):
            level[i] += drift[i] + rng.gauss(0, 3)
            if rng.random() < 0.04:
                row.append(rng.choice(["", "NA", "-"]))
            else:
                row.append(f"{level[i]:.2f}")
        print(f"unit-{unit:02d},{year}," + ",".join(row))
