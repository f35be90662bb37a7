"""Codes a Parquet of articles into a Parquet of records, with Apache Spark.

    spark-submit code_articles.py --articles articles.parquet --out coded.parquet

A partition is one run of "dragoman code -" in an executor: articles go in as JSON Lines, records come out as they are made.
What is written is partitioned by the kind of record; the Parquet of events is coded.parquet/record=event. Each row holds the
record as Dragoman wrote it (`json`), byte for byte what one process writes, and of events the columns most asked for. Articles
that could not be coded are the rows of record=failure. The exit code is 1 where there is any.

In a program of yours: `from code_articles import code_articles`, a data frame in and one out.
docs/guide/cluster.md says how to get Dragoman onto a cluster.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession

COLUMNS = pa.schema(
    [
        # The article: what the column that `origin` names holds.
        ("origin", pa.string()),
        # document, actor, event, quote; failure: an article that could not be read or coded.
        ("record", pa.string()),
        ("document", pa.string()),
        ("id", pa.string()),
        ("json", pa.string()),
        # Of events alone; several sources or targets are several codes, "" where one has none.
        ("type", pa.string()),
        ("mode", pa.string()),
        ("cameo", pa.string()),
        ("status", pa.string()),
        ("sources", pa.list_(pa.string())),
        ("targets", pa.list_(pa.string())),
        ("date_from", pa.string()),
        ("date_to", pa.string()),
        ("place", pa.string()),
        ("country", pa.string()),
        ("lat", pa.float64()),
        ("lon", pa.float64()),
        ("confidence", pa.float64()),
    ]
)
ROWS_IN_A_BATCH = 2000
TAIL = 4000


def code_articles(articles: DataFrame, command: list[str], origin: str, options: tuple[str, ...] = ()) -> DataFrame:
    """Records of articles; `origin` is the column that names an article, `command` how Dragoman is called there."""
    filter_options = ["--input-format", "jsonl", "--format", "jsonl", "--field", f"origin={origin}"]
    full = [*command, "code", "-", *filter_options, *options]

    def code_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        rows: list[dict] = []
        for row in run(full, batches):
            rows.append(row)
            if len(rows) == ROWS_IN_A_BATCH:
                yield pa.RecordBatch.from_pylist(rows, COLUMNS)
                rows = []
        if rows:
            yield pa.RecordBatch.from_pylist(rows, COLUMNS)

    return articles.mapInArrow(code_partition, SCHEMA)


# As Spark writes types; of COLUMNS.
NAMES = {pa.string(): "string", pa.float64(): "double", pa.list_(pa.string()): "array<string>"}
SCHEMA = ", ".join(f"{field.name} {NAMES[field.type]}" for field in COLUMNS)


def run(command: list[str], batches: Iterable[pa.RecordBatch]) -> Iterator[dict]:
    """Sends articles through one process; a row for each record and each failure, none lost or it raises."""
    batches = (batch for batch in batches if batch.num_rows > 0)
    first = next(batches, None)
    if first is None:
        return
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as told:
        failures = os.path.join(folder, "failures.jsonl")
        process = subprocess.Popen(
            [*command, "--failures", failures], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=told
        )
        feeder = Feeder(process.stdin, first, batches)
        feeder.start()
        try:
            done = 0
            for row in rows_of(process.stdout):
                done += row["record"] == "document"
                yield row
            code = process.wait()
            feeder.join()
            if feeder.fault is not None:
                raise feeder.fault
            for row in failures_of(failures):
                done += 1
                yield row
            if code not in (0, 1) or done != feeder.articles:
                told.seek(0)
                end = told.read()[-TAIL:].decode("utf-8", "replace")
                raise RuntimeError(f"dragoman ended with {code} after {done} of {feeder.articles} articles:\n{end}")
        finally:
            # Spark may stop early; a process that waits for a pipe would stay.
            process.kill()
            process.stdout.close()
            process.wait()


class Feeder(threading.Thread):
    """Writes articles as they are taken: whoever reads the records must not wait for it."""

    def __init__(self, pipe, first: pa.RecordBatch, rest: Iterable[pa.RecordBatch]):
        super().__init__(daemon=True)
        self.pipe, self.first, self.rest = pipe, first, rest
        self.articles = 0
        self.fault: Exception | None = None

    def run(self) -> None:
        try:
            with self.pipe:
                self.write(self.first)
                for batch in self.rest:
                    self.write(batch)
        except BrokenPipeError:
            # The process has ended; its exit code says why.
            pass
        except Exception as fault:
            self.fault = fault

    def write(self, batch: pa.RecordBatch) -> None:
        for article in batch.to_pylist():
            self.articles += 1
            self.pipe.write(line_of(article))


def line_of(article: dict) -> bytes:
    """An article as a line of JSON, columns in their order, those without a value left out."""
    given = {name: value for name, value in article.items() if value is not None}
    text = json.dumps(given, ensure_ascii=False, separators=(",", ":"), default=as_text)
    return text.encode("utf-8", "replace") + b"\n"


def as_text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def rows_of(lines: Iterable[bytes]) -> Iterator[dict]:
    origin = None
    codes: dict[str, str] = {}
    for line in lines:
        text = line.decode("utf-8").removesuffix("\n")
        record = json.loads(text)
        kind = record["record"]
        # A document comes before its actors, they before its events.
        if kind == "document":
            origin, codes = record["origin"], {}
        elif kind == "actor":
            codes[record["id"]] = record.get("cameo", "")
        yield {
            "origin": origin,
            "record": kind,
            "document": record["id"] if kind == "document" else record["document"],
            "id": record["id"],
            "json": text,
            **(columns_of(record, codes) if kind == "event" else {}),
        }


def columns_of(event: dict, codes: dict[str, str]) -> dict:
    date = next(iter(event["date"]), {})
    place = next(iter(event["place"]), {})
    return {
        **{name: event.get(name) for name in ("type", "mode", "cameo", "status", "confidence")},
        "sources": [codes.get(ref["actor"], "") for ref in event["source"]],
        "targets": [codes.get(ref["actor"], "") for ref in event["target"]],
        "date_from": date.get("from"),
        "date_to": date.get("to"),
        "place": place.get("name"),
        **{name: place.get(name) for name in ("country", "lat", "lon")},
    }


def failures_of(path: str) -> Iterator[dict]:
    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield {"origin": json.loads(line)["origin"], "record": "failure", "json": line.removesuffix("\n")}


def main() -> int:
    parser = argparse.ArgumentParser(description="Codes a Parquet of articles into a Parquet of records.")
    parser.add_argument("--articles", required=True, help="Parquet with a text, and title, url, date, outlet where known")
    parser.add_argument("--out", required=True, help="folder of the Parquet to write; it must not exist")
    parser.add_argument("--origin", default="url", help="column that names an article (url)")
    parser.add_argument("--dragoman", default="dragoman", help="how the program is called on an executor")
    parser.add_argument("--options", default="", help='options of "dragoman code", such as "--field text=story"')
    parser.add_argument("--partitions", type=int, help="runs of the program; four for each core where left out")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("dragoman").getOrCreate()
    articles = spark.read.parquet(given.articles)
    if given.origin not in articles.columns:
        parser.error(f"there is no column {given.origin}; name one with --origin: {', '.join(articles.columns)}")
    # A file of articles is small beside the work in it: read as it lies, it would be one partition.
    parts = given.partitions or 4 * spark.sparkContext.defaultParallelism
    options = tuple(shlex.split(given.options))
    coded = code_articles(articles.repartition(parts), shlex.split(given.dragoman), given.origin, options)
    coded.write.partitionBy("record").parquet(given.out)
    written = spark.read.parquet(given.out)
    counts = {row["record"]: row["count"] for row in written.groupBy("record").count().collect()}
    print(", ".join(f"{name} {counts[name]}" for name in sorted(counts)))
    for row in written.where("record = 'failure'").select("json").limit(20).collect():
        print(row["json"], file=sys.stderr)
    spark.stop()
    return 1 if counts.get("failure", 0) > 0 else 0


if __name__ == "__main__":
    sys.exit(main())
