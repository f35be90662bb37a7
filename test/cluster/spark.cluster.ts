import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSpark } from './support/python.ts';
import { runJob } from './support/spark.ts';

const CORPUS = '../shared/gold/corpus/allsides_12000.jsonl.gz';
/** How many articles of the corpus the job codes; DRAGOMAN_SPARK_ARTICLES=2000 for a long run. */
const COUNT = Number(process.env['DRAGOMAN_SPARK_ARTICLES'] ?? 24);
/** The program as it stands, and the real model. */
const PROGRAM = [
  ...['--import', import.meta.resolve('tsx')],
  fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)),
];
const COLUMNS = ['url', 'title', 'source', 'date', 'text'] as const;

type Article = Readonly<Record<(typeof COLUMNS)[number], string | null>>;

const python = await findSpark();

describe.skipIf(python === undefined)('the job for Apache Spark', () => {
  let folder: string;
  let articles: Article[];
  const at = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dragoman-spark-'));
    articles = [...invented(), ...(await fromCorpus(COUNT))];
    await writeFile(at('articles.jsonl'), articles.map(lineOf).join(''));
    const columnData = COLUMNS.map((name) => {
      const data = articles.map((article) => article[name]);
      return { name, data, type: 'STRING' as const, nullable: true };
    });
    await writeFile(at('articles.parquet'), new Uint8Array(parquetWriteBuffer({ columnData })));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('gives what one process gives, byte for byte', { timeout: 1_200_000 + 3_000 * COUNT }, async () => {
    const argv = ['--articles', at('articles.parquet'), '--out', at('coded.parquet')];
    const program = ['--dragoman', [process.execPath, ...PROGRAM].join(' ')];
    const { exit, stdout, stderr } = await runJob(python!, ...argv, ...program, '--partitions', '3');
    expect(exit, stderr).toBe(1);
    // Spark sends both streams of a Python program to its own standard output.
    expect(stdout).toContain('"origin":"https://news.example/empty"');
    expect(stdout).toMatch(/^actor \d+, document \d+, event \d+, failure 2, quote \d+$/m);

    const whole = await code(at('articles.jsonl'));
    const rows = await rowsOf(at('coded.parquet'));
    const records = rows.filter(({ record }) => record !== 'failure').map(({ json }) => json);
    expect(records.length).toBeGreaterThan(50);
    expect(records.sort()).toEqual([...whole].sort());

    const failures = rows.filter(({ record }) => record === 'failure');
    expect(failures.map(({ origin }) => origin).sort()).toEqual([
      'https://news.example/empty',
      'https://news.example/german',
    ]);
    for (const { json, record, type, cameo, sources } of rows.filter((row) => row.record === 'event')) {
      const event = JSON.parse(json) as { source: unknown[] };
      expect({ record, type, cameo }).toEqual({ record, type, cameo, ...pick(event, 'type', 'cameo') });
      expect(sources).toHaveLength(event.source.length);
    }

    // The reader of Parquet makes the same of them: only the digest of a row is not that of a line.
    if (COUNT > 100) return;
    const fromTable = await code(at('articles.parquet'));
    expect(withoutDocuments(fromTable)).toEqual(withoutDocuments(whole));
  });

  test('a program that cannot start fails the job with its message', { timeout: 600_000 }, async () => {
    const argv = ['--articles', at('articles.parquet'), '--out', at('nothing.parquet')];
    const program = ['--dragoman', [process.execPath, ...PROGRAM].join(' '), '--options=--model nowhere'];
    const { exit, stderr } = await runJob(python!, ...argv, ...program, '--partitions', '1');
    expect(exit).not.toBe(0);
    expect(stderr).toContain('dragoman ended with');
  });
});

function invented(): Article[] {
  const story = 'Russia on Sunday ordered 755 diplomats to leave, which Washington called "regrettable".';
  const make = (name: string, body: string | null, date: string | null = '2017-07-31'): Article => ({
    ...{ url: `https://news.example/${name}`, title: `About ${name}`, source: 'The Wire', date, text: body },
  });
  return [
    make('one', story),
    make('empty', null),
    make(
      'marks',
      `${story}\n\nPolice in Bogotá arrested twelve \u{1f600} "protesters"\u2028 and a dog.\t\\o/`,
    ),
    make(
      'german',
      'Die Regierung in Berlin hat am Montag mitgeteilt, dass sie den Botschafter des Landes nicht mehr empfangen werde, wie ein Sprecher sagte.',
    ),
    make('undated', story, null),
    make('one', story),
  ];
}

async function fromCorpus(count: number): Promise<Article[]> {
  const articles: Article[] = [];
  if (!existsSync(CORPUS)) return articles;
  const source = createReadStream(CORPUS);
  for await (const line of createInterface({ input: source.pipe(createGunzip()) })) {
    if (articles.length >= count) break;
    const fields = JSON.parse(line) as Record<string, string | undefined>;
    const of = (name: string): string | null => fields[name] ?? null;
    articles.push({
      url: of('url'),
      title: of('title'),
      source: of('source'),
      date: of('date'),
      text: of('text'),
    });
  }
  source.destroy();
  return articles;
}

function lineOf(article: Article): string {
  return `${JSON.stringify(Object.fromEntries(Object.entries(article).filter(([, value]) => value !== null)))}\n`;
}

/** The lines that one process writes. */
async function code(input: string): Promise<string[]> {
  const argv = ['code', input, '--format', 'jsonl', '--field', 'origin=url'];
  const child = spawn(process.execPath, [...PROGRAM, ...argv], { stdio: ['ignore', 'pipe', 'ignore'] });
  return (await text(child.stdout)).trimEnd().split('\n');
}

interface Row {
  readonly origin: string;
  readonly record: string;
  readonly json: string;
  readonly type: string | null;
  readonly cameo: string | null;
  readonly sources: string[] | null;
}

/** What the job wrote, read by a program that has nothing to do with it. */
async function rowsOf(dataset: string): Promise<Row[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const file = `read_parquet('${dataset}/*/*.parquet', hive_partitioning = true)`;
  const reader = await connection.runAndReadAll(
    `SELECT origin, record::VARCHAR AS record, json, type, cameo, sources FROM ${file}`,
  );
  const rows = reader.getRowObjectsJS() as unknown as Row[];
  connection.closeSync();
  instance.closeSync();
  return rows;
}

function withoutDocuments(lines: readonly string[]): string[] {
  return lines.filter((line) => !line.startsWith('{"record":"document"'));
}

function pick(from: object, ...names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
