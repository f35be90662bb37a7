"""Reads the samples of write-samples.ts with the readers of the Python world; the first that fails ends it.

    python -m venv venv && venv/bin/pip install pandas pyarrow duckdb networkx stix2 stix2-validator followthemoney rdflib fastkml
    npx tsx scripts/exports/write-samples.ts /tmp/samples && venv/bin/python scripts/exports/read-back.py /tmp/samples
"""

import json
import sys
from pathlib import Path

import duckdb
import networkx
import pandas
import pyarrow.parquet
import rdflib
import stix2
import stix2validator
from fastkml import kml
from followthemoney import model

FOLDER = Path(sys.argv[1])
STATUS = ["actual", "future", "negated", "historical", "actual", "actual"]


def same(name, got, wanted):
    if got != wanted:
        sys.exit(f"{name}: {got!r} is not {wanted!r}")
    print(f"{name}: {got!r}")


def read_tables():
    for name, columns, header in [
        ("gdelt1.CSV", 58, None),
        ("gdelt2.CSV", 61, None),
        ("gdelt2-mentions.CSV", 16, None),
        ("icews.tab", 20, 0),
        ("phoenix.txt", 26, None),
        ("polecat.txt", 40, 0),
    ]:
        # As the formats are read in practice: tabs, no quotation marks.
        frame = pandas.read_csv(FOLDER / name, sep="\t", header=header, quoting=3, dtype=str)
        same(name, frame.shape, (5, columns))
    same("csv", pandas.read_csv(FOLDER / "csv.csv")["status"].tolist(), STATUS)
    same("ucdp", pandas.read_csv(FOLDER / "ucdp.csv")["killed_low"].tolist(), [12])
    same("acled", len(pandas.read_csv(FOLDER / "acled.csv")), 2)


def read_parquet():
    file = FOLDER / "parquet.parquet"
    table = pyarrow.parquet.read_table(file)
    table.validate(full=True)
    same("pyarrow", table.column("status").to_pylist(), STATUS)
    same("pyarrow lists", table.column("contexts").to_pylist()[:2], [["terrorism", "human_security"], []])
    killed = {"kind": "killed", "text": "at least 12", "low": 12.0, "value": None, "high": None}
    same("pyarrow figures", table.column("quantities").to_pylist()[:2], [[killed | {"approximate": None, "unit": None}], []])
    query = f"select quantities[1].low, year(day_from) from '{file}' where event = 'e-raid'"
    same("duckdb", duckdb.sql(query).fetchall(), [(12.0, 2021)])


def read_graphs():
    for name, graph in [
        ("graphml", networkx.read_graphml(FOLDER / "graphml.graphml", force_multigraph=True)),
        ("gexf", networkx.read_gexf(FOLDER / "gexf.gexf")),
    ]:
        same(name, (graph.is_directed(), len(graph.nodes), len(graph.edges)), (True, 8, 5))
        same(name, graph.nodes["Q20"]["name"], "Norland")


def read_stix():
    text = (FOLDER / "stix.json").read_text(encoding="utf-8")
    bundle = stix2.parse(text, allow_custom=False)
    same("stix2", sum(thing["type"] == "incident" for thing in bundle.objects), 3)
    answer = stix2validator.validate_string(text, stix2validator.ValidationOptions(version="2.1"))
    same("stix2-validator", [str(error) for error in answer.errors], [])


def read_ftm():
    count = 0
    for line in (FOLDER / "ftm.ftm.json").read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        entity = model.get_proxy(data, cleaned=False)
        entity.schema.validate(data)
        for name, values in data["properties"].items():
            # Cleaning drops what is no country, date, language or address to the model.
            if len(entity.get(name)) != len(values):
                sys.exit(f"ftm: {data['schema']}.{name} {values!r} is read as {entity.get(name)!r}")
        count += 1
    print(f"ftm: {count} entities")


def read_others():
    graph = rdflib.Graph()
    graph.parse(FOLDER / "jsonld.jsonld", format="json-ld")
    events = list(graph.subjects(rdflib.RDF.type, rdflib.URIRef("urn:dragoman:term:Event")))
    same("jsonld", len(events), 6)
    (folder,) = kml.KML.parse(FOLDER / "kml.kml").features
    same("kml", len(list(folder.features)), 3)


for read in [read_tables, read_parquet, read_graphs, read_stix, read_ftm, read_others]:
    read()
