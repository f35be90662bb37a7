import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CSV_COLUMNS } from '../../src/export/csv.ts';
import { decodeRecord } from '../../src/document/encode.ts';
import { run } from './support/run.ts';

const STORY = `Russia orders diplomats out

Russia on Sunday ordered 755 diplomats to leave, a move that Washington called "regrettable", and it was not the last.

Police arrested twelve people in the capital on the same day, the ministry said.
`;

let folder: string;
let story: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-cli-'));
  story = join(folder, 'story.txt');
  await writeFile(story, STORY);
});
afterAll(() => rm(folder, { recursive: true }));

describe('dragoman code', () => {
  test('draws a table with codes, words, sentence and quotes', async () => {
    const { exit, stdout, stderr } = await run([
      'code',
      story,
      '--published',
      '2017-07-31',
      '--outlet',
      'Wire',
    ]);
    expect(exit).toBe(0);
    expect(stdout).toContain('Wire · 2017-07-31');
    expect(stdout).toMatch(/2017-07-31 +Russia \[RUSGOV\] +COERCE\/arrest +in Adre/);
    expect(stdout).toMatch(/"on Sunday" +-> Washington \[USAGOV\] +"ordered" +arrested: at least 12/);
    expect(stdout).toMatch(/^ {4}Police arrested twelve people/m);
    expect(stdout).toMatch(/Washington \[USAGOV\] +direct 0\.70 +"regrettable"/);
    expect(stdout).not.toContain('the word "ordered"');
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
    expect(stderr).toBe('read 1, coded 1, events 2, quotes 1, failed 0 in 0.0 s\n');
  });

  test('explains with the exact words, places and reasons', async () => {
    const { stdout } = await run(['code', story, '--explain']);
    expect(stdout).toMatch(/trigger +"ordered" \d+-\d+/);
    expect(stdout).toMatch(/source +"Russia" 0-6 = Russia \[RUSGOV\] 0\.9/);
    expect(stdout).toMatch(/why +the word "ordered"/);
    expect(stdout).toMatch(/coded by +fake, rule words; dragoman 0\.1\.0, model fake, codebook plover-1/);
    expect(stdout).toMatch(/ACTORS\nRussia \[RUSGOV\]/);
  });

  test('colours a terminal, unless NO_COLOR', async () => {
    expect((await run(['code', story], { tty: true })).stdout).toContain('\u001b[36mRussia\u001b[0m');
    expect((await run(['code', story], { tty: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      '\u001b',
    );
    expect((await run(['code', story])).stdout).not.toContain('\u001b');
  });

  test('writes one record a line: document, actors, events, quotes', async () => {
    const { stdout } = await run(['code', story, '--format', 'jsonl']);
    const records = stdout.trimEnd().split('\n').map(decodeRecord);
    const kinds = records.map(({ record }) => record);
    expect(kinds).toEqual(['document', 'actor', 'actor', 'event', 'event', 'quote']);
    expect(records[0]).toHaveProperty('sentences.0', { start: 0, end: 27, part: 'title', paragraph: 0 });
  });

  test('writes one JSON array, whole also without documents', async () => {
    const { stdout } = await run(['code', story, story, '--format', 'json']);
    const all = JSON.parse(stdout) as Record<string, unknown>[];
    expect(all).toHaveLength(2);
    expect(Object.keys(all[0]!)).toEqual(['document', 'actors', 'events', 'quotes']);
    expect(JSON.parse((await run(['code', join(folder, 'none'), '--format', 'json'])).stdout)).toEqual([]);
  });

  test('writes a CSV row for each event', async () => {
    const { stdout } = await run(['code', story, '--format', 'csv']);
    const [head, ...rows] = stdout.trimEnd().split('\r\n');
    expect(head).toBe(CSV_COLUMNS.join(','));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('Washington called ""regrettable""');
    expect(rows[1]).toContain(',arrested: at least 12 (12//),arrested,');
  });

  test('every CSV column stands in docs/reference/cli.md', async () => {
    const page = await readFile(new URL('../../docs/reference/cli.md', import.meta.url), 'utf8');
    const columns = page.slice(page.indexOf('### Columns of `csv`'));
    const listed = [...columns.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(listed).toEqual(CSV_COLUMNS);
  });

  test('writes the same with one job and with two', async () => {
    const many = Array.from({ length: 12 }, () => story);
    const one = await run(['code', ...many, '--format', 'jsonl']);
    const two = await run(['code', ...many, '--format', 'jsonl', '--jobs', '2']);
    expect(two.stdout).toBe(one.stdout);
    expect(one.stdout.length).toBeGreaterThan(1000);
  });

  test('reads standard input', async () => {
    const stdin = Readable.from([Buffer.from(STORY.slice(0, 50)), Buffer.from(STORY.slice(50))]);
    const { exit, stdout } = await run(['code', '-', '--format', 'csv'], { stdin });
    expect(exit).toBe(0);
    expect(stdout.split('\r\n')).toHaveLength(4);
  });

  test('maps the fields of JSON Lines', async () => {
    const file = join(folder, 'mapped.jsonl');
    await writeFile(file, `${JSON.stringify({ body: STORY, headline: 'The head' })}\n`);
    const fields = ['--field', 'text=body', '--field', 'title=headline'];
    const { exit, stdout } = await run(['code', file, ...fields]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^The head\n/);
  });

  test('goes on after inputs that fail, names them, and exits with 1', async () => {
    const empty = join(folder, 'empty.txt');
    const bad = join(folder, 'bad.txt');
    await writeFile(empty, '');
    await writeFile(bad, STORY.replace('Police', 'THROW police'));
    const { exit, stdout, stderr } = await run(['code', join(folder, 'no.txt'), empty, bad, story]);
    expect(exit).toBe(1);
    expect(stdout).toContain('Police arrested');
    expect(stderr).toContain('read 2, coded 1, events 2, quotes 1, failed 3');
    expect(stderr).toContain('issues: coding-failed 1, empty 1, not-found 1');
    expect(stderr).toContain(`failed: ${bad}: [coding-failed] Coding stopped: a stage broke`);
    expect(stderr).toMatch(/failed: .*no\.txt: \[not-found\].*\n {2}hint: /);
  });

  test('--out writes the file whole and leaves nothing beside it', async () => {
    const out = join(folder, 'out.jsonl');
    await writeFile(out, 'old');
    const { exit, stdout } = await run(['code', story, '--format', 'jsonl', '--out', out]);
    expect([exit, stdout]).toEqual([0, '']);
    expect((await readFile(out, 'utf8')).split('\n')).toHaveLength(7);
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('a failure before the first record leaves the old file alone', async () => {
    const out = join(folder, 'kept.jsonl');
    await writeFile(out, 'old');
    const { exit, stderr } = await run([
      'code',
      story,
      '--format',
      'jsonl',
      '--out',
      out,
      '--model',
      'missing',
    ]);
    expect(exit).toBe(1);
    expect(stderr).toContain('dragoman: [model-unreadable] There is no model');
    expect(await readFile(out, 'utf8')).toBe('old');
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('--out to a device writes to the device', async () => {
    expect((await run(['code', story, '--out', '/dev/null'])).exit).toBe(0);
  });

  test('shows a plain line every ten seconds where there is no terminal, a bar where there is', async () => {
    let time = 0;
    const now = (): number => (time += 6000);
    const many = Array.from({ length: 12 }, () => story);
    const plain = await run(['code', ...many, '--format', 'csv'], { now });
    expect(plain.stderr).toMatch(/^\d+ of about 12 documents, \d+ events, \d\.\d\/s, \d+ s left$/m);
    expect(plain.stderr).not.toContain('\r');
    const bar = await run(['code', ...many, '--format', 'csv'], { now, tty: true });
    expect(bar.stderr).toMatch(/\r.\[K\[#+\.+\] \d+ of about 12 documents/);
    expect(bar.stderr).toMatch(/\r.\[Kread 12, coded 12/);
  });
});

describe('dragoman show', () => {
  test('marks events, actors and quotes, and lists the events under their sentence', async () => {
    const { exit, stdout } = await run(['show', story]);
    expect(exit).toBe(0);
    expect(stdout).toContain('[Russia] orders diplomats out\n');
    expect(stdout).toMatch(
      /\{ordered\}1 755 diplomats to leave, a move that \[Washington\] called\s<<"regrettable">>/,
    );
    expect(stdout).toMatch(
      /\{arrested\}2 .*\n {4}2 COERCE\/arrest actual: Russia \[RUSGOV\] -> Washington \[USAGOV\]/s,
    );
    expect((await run(['show', story], { tty: true })).stdout).toContain('\u001b[1;33mordered\u001b[0m');
  });
});

describe('usage', () => {
  test.each([
    [['help'], 'Usage: dragoman [options] [command]'],
    [['help', 'ingest'], 'Usage: dragoman ingest [options] <input...>'],
  ])('%j shows how it is used', async (argv, first) => {
    const { exit, stdout } = await run(argv);
    expect(exit).toBe(0);
    expect(stdout).toContain(first);
  });

  test.each([
    [['code'], 'missing required argument'],
    [['code', 'x', '--jobs', '0'], 'whole number from 1'],
    [['code', 'x', '--jobs', '1.5'], 'whole number from 1'],
    [['code', 'x', '--format', 'xml'], 'Allowed choices'],
    [['code', 'x', '--published', 'yesterday'], 'must be a date'],
    [['code', 'x', '--published', '2017-13-45'], 'must be a date'],
    [['code', 'x', '--published', '2017-07-31T25:99'], 'must be a date'],
    [['code', 'x', '--published', ''], 'must be a date'],
    [['code', 'x', '--threads', '0'], 'whole number from 1'],
    [['code', 'x', '--batch', 'many'], 'whole number from 1'],
    [['code', 'x', '--field', 'body'], 'name=column'],
    [['code', 'x', '--field', 'colour=red'], 'name=column'],
    [['code', 'x', '--max-bytes', 'many'], 'number of bytes'],
    [['code', 'x', '--input-format', 'pdf'], 'Allowed choices'],
    [['code', 'x', '--fast'], 'unknown option'],
    [['codes', 'x'], "unknown command 'codes'"],
    [['code', 'x', '--out', '/no/such/folder/file'], '[cannot-write]'],
    [['code', 'x', '--out', '/'], 'it is a folder'],
  ])('%j exits with 2 and says why', async (argv, why) => {
    const { exit, stdout, stderr } = await run(argv);
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^dragoman: \[[\w-]+\] /);
    expect(stderr).toContain(why);
    expect(stderr).toContain('hint: ');
  });

  test.each([
    [['code', 'x', '--jobs', '0'], 'dragoman code --help shows the options.'],
    [['panel', '--db', 'x', '--unit', 'foo'], 'dragoman panel --help shows the options.'],
    [
      ['decide', 'correct', 'i1', '--db', 'x', '--date', 'Sunday'],
      'dragoman decide correct --help shows the options.',
    ],
    [['queue', 'foo'], 'dragoman queue --help shows the commands.'],
    [['codes', 'x'], 'dragoman --help shows the commands.'],
  ])('%j sends to the help of the command', async (argv, hint) => {
    const { exit, stderr } = await run(argv);
    expect(exit).toBe(2);
    expect(stderr).toContain(`  hint: ${hint}\n`);
  });

  test('without arguments shows the help as an error', async () => {
    const { exit, stderr } = await run([]);
    expect(exit).toBe(2);
    expect(stderr).toContain('Usage: dragoman');
  });

  test.each([
    [['--help'], 'dragoman show article.html'],
    [['code', '--help'], 'Exit codes: '],
    [['show', '--help'], 'NO_COLOR'],
    [['--version'], 'dragoman 0.1.0\nmodel fake\ncodebook plover-1\n'],
  ])('%j exits with 0', async (argv, text) => {
    const { exit, stdout } = await run(argv);
    expect(exit).toBe(0);
    expect(stdout).toContain(text);
  });
});
