"""Months in which a dyad turned more hostile than it usually is.

    dragoman panel --db news.duckdb --unit dyad-month --undirected --least 5 --out panel.csv
    python escalation.py panel.csv
"""

import sys

import pandas as pd

panel = pd.read_csv(sys.argv[1], parse_dates=["period_start"], dtype={"unit": str, "period": str})

# Months without any document say nothing about anybody: their zeros are no calm.
seen = panel[panel["period_documents"] > 0].copy()

conflict = seen["verbal_conflict"] + seen["material_conflict"]
seen["conflict_per_100"] = 100 * conflict / seen["period_documents"]
usual = seen.groupby("unit")["conflict_per_100"]
seen["above_usual"] = seen["conflict_per_100"] - usual.transform("mean")

columns = ["unit", "period", "events", "plover_mean", "conflict_per_100", "above_usual"]
worst = seen.sort_values(["above_usual", "unit", "period"], ascending=[False, True, True])
print(worst[columns].head(10).round(3).to_string(index=False))

# One column for each dyad, one row for each month: what most models start from.
wide = seen.pivot(index="period_start", columns="unit", values="events")
print(f"{wide.shape[0]} months, {wide.shape[1]} dyads, {int(wide.to_numpy().sum())} events")
