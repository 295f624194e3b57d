"""An invented panel with gaps: 30 units, 6 indicators, 2 periods. Prints CSV."""
import random

rng = random.Random(63)
print("# invented figures, no real unit; seed 63")
print("# command: python3 analytics/src/test/reference/composite-panel.py > "
      "analytics/src/test/resources/reference/composite-panel.csv")
print("unit,period," + ",".join(f"i{i}" for i in range(1, 7)))
for unit in range(1, 31):
    level = rng.gauss(0, 1)
    for period in ("p1", "p2"):
        row = []
        for i in range(6):
            value = 50 + 10 * (0.6 * level + rng.gauss(0, 1)) + (4 if period == "p2" else 0)
            if i == 2:
                value = 100 - value
            row.append("" if rng.random() < 0.14 else f"{value:.3f}")
        print(f"unit-{unit:02d},{period}," + ",".join(row))
