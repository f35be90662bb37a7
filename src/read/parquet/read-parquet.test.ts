import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInputs, type ReadOptions, type Reading } from '../index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-parquet-'));
});
afterAll(() => rm(folder, { recursive: true }));

const STORY = 'Two ministers resigned on Monday after a leak, the spokesman said.';
const at = (name: string) => join(folder, name);

async function read(path: string, options: ReadOptions = {}): Promise<Reading[]> {
  const all: Reading[] = [];
  for await (const reading of readInputs([path], options)) all.push(reading);
  return all;
}

/** Written by another program than the one that reads. */
async function put(name: string, rows: number): Promise<string> {
  const numbers = Array.from({ length: rows }, (_, i) => i);
  const file = parquetWriteBuffer({
    columnData: [
      { name: 'title', data: numbers.map((i) => `Leak ${i}`), type: 'STRING' },
      {
        name: 'body',
        data: numbers.map((i) => (i === 2 ? null : `${STORY} ${i}`)),
        type: 'STRING',
        nullable: true,
      },
      { name: 'url', data: numbers.map((i) => `https://news.example/${i}`), type: 'STRING' },
      { name: 'date', data: numbers.map(() => new Date('2017-07-31T10:00:00Z')), type: 'TIMESTAMP' },
      { name: 'unread', data: numbers.map((i) => i), type: 'INT32' },
    ],
    rowGroupSize: 100,
  });
  await writeFile(at(name), new Uint8Array(file));
  return at(name);
}

describe('readParquet', () => {
  test('reads a document a row, in order', async () => {
    const path = await put('news.parquet', 250);
    const readings = await read(path);
    expect(readings).toHaveLength(250);
    expect(readings[0]).toMatchObject({
      origin: `${path}:1`,
      document: {
        title: 'Leak 0',
        url: 'https://news.example/0',
        published: { value: '2017-07-31T10:00:00' },
        reader: { name: 'parquet' },
      },
    });
    expect(readings[249]!.document!.text).toBe(`Leak 249\n\n${STORY} 249`);
    expect(readings[2]!.issues[0]!.code).toBe('missing-field');
  });

  test.each(['snappy', 'zstd', 'gzip', 'brotli', 'lz4_raw'])(
    'reads %s, lists of authors and names in capitals',
    async (codec) => {
      const path = at(`${codec}.parquet`);
      const instance = await DuckDBInstance.create(':memory:');
      const connection = await instance.connect();
      await connection.run(
        `COPY (SELECT '${STORY}' AS "TEXT", ['Ana Diaz', 'John Roe'] AS authors) TO '${path}' (FORMAT parquet, COMPRESSION ${codec})`,
      );
      connection.closeSync();
      instance.closeSync();
      const [reading] = await read(path);
      expect(reading!.document).toMatchObject({ text: STORY, authors: ['Ana Diaz', 'John Roe'] });
    },
  );

  test('a name that looks like a pattern or a statement is a name', async () => {
    await put('ab.parquet', 1);
    for (const name of ['a[bc].parquet', "it's; DROP.parquet", 'a*.parquet', 'x{a,b}.parquet']) {
      const readings = await read(await put(name, 3));
      expect(readings, name).toHaveLength(3);
    }
  });

  test('tells that no column holds a text', async () => {
    const readings = await read(await put('fields.parquet', 3), { fields: { text: 'inhalt' } });
    expect(readings).toHaveLength(1);
    expect(readings[0]!.issues[0]!.message).toBe(
      'No column is called inhalt; there are: title, text, url, date, unread'.replace('text,', 'body,'),
    );
  });

  test('refuses Parquet from standard input', async () => {
    const bytes = await readFile(await put('piped.parquet', 1));
    async function* stdin(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      yield bytes;
    }
    expect((await read('-', { stdin: stdin() }))[0]!.issues[0]!.code).toBe('unsupported-format');
  });
});

describe('a damaged file', () => {
  test('lying headers, lengths and pages end with an issue: no crash, no hang, no memory', async () => {
    const good = await readFile(await put('good.parquet', 300));
    const footer = good.readUInt32LE(good.length - 8);
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      return seed % below;
    };
    let told = 0;
    for (let i = 0; i < 36; i++) {
      const bad = Buffer.from(good);
      // Most of them in the footer, where counts, offsets and lengths are.
      for (let k = 0; k <= i % 4; k++) {
        const place = i % 3 === 0 ? random(bad.length) : bad.length - 8 - random(footer);
        bad[place] = i % 2 === 0 ? 0xff : random(256);
      }
      await writeFile(at('bad.parquet'), bad);
      const readings = await read(at('bad.parquet'));
      expect(readings.length).toBeLessThanOrEqual(301);
      if (readings.some(({ issues }) => issues.some(({ code }) => code === 'bad-table'))) told += 1;
    }
    expect(told).toBeGreaterThan(8);
  });

  test.each([
    ['cut off', (good: Buffer) => good.subarray(0, good.length - 100)],
    [
      'a footer longer than the file',
      (good: Buffer) =>
        Buffer.concat([good.subarray(0, -8), Buffer.from([255, 255, 255, 127]), good.subarray(-4)]),
    ],
    ['nothing but its marks', () => Buffer.from('PAR1PAR1')],
    [
      'a page overwritten',
      (good: Buffer) => Buffer.concat([good.subarray(0, 200), Buffer.alloc(3000, 255), good.subarray(3200)]),
    ],
  ])('%s', async (_, harm) => {
    await writeFile(at('harmed.parquet'), harm(await readFile(await put('good.parquet', 300))));
    const readings = await read(at('harmed.parquet'));
    const { issues, origin } = readings.at(-1)!;
    expect(issues[0]!.code).toBe('bad-table');
    expect(issues[0]!.message).not.toContain(folder);
    expect(origin).toContain(at('harmed.parquet'));
  });
});
