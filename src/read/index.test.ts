import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Document } from '../document/index.ts';
import { readInputs, type ReadOptions, type Reading } from './index.ts';

const BODY = 'Two ministers resigned on Monday after a leak, the spokesman said.';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-read-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function readAll(inputs: string[], options: ReadOptions = {}): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readInputs(inputs, options)) readings.push(reading);
  return readings;
}

function streamOf(...chunks: (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  return Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)));
}

test.each([
  ['plain.txt', BODY, 'text'],
  ['plain.txt.gz', gzipSync(BODY), 'text'],
  ['named-plain-but-gzip.txt', gzipSync(BODY), 'text'],
  ['a.md', BODY, 'markdown'],
  ['a.md.gz', gzipSync(`# Leak\n\n${BODY}`), 'markdown'],
  ['page.htm', `<title>Leak</title><p>${BODY.repeat(3)}`, 'html'],
  ['page.html.gz', gzipSync(`<title>Leak</title><p>${BODY.repeat(3)}`), 'html'],
  ['lines.jsonl', JSON.stringify({ text: BODY }), 'jsonl'],
  ['lines.ndjson.gz', gzipSync(JSON.stringify({ text: BODY })), 'jsonl'],
  ['page-without-extension', `<!DOCTYPE html><p>${BODY.repeat(3)}`, 'html'],
  ['lines-without-extension', JSON.stringify({ text: BODY }), 'jsonl'],
  ['markdown-without-extension', `# Leak\n\n${BODY}`, 'markdown'],
  ['text-without-extension', BODY, 'text'],
])('%s is read as its format', async (name, content, reader) => {
  const [reading, ...more] = await readAll([await put(`formats/${name}`, content)]);
  expect(more).toEqual([]);
  expect(reading!.issues).toEqual([]);
  expect(reading!.document!.reader.name).toBe(reader);
  expect(reading!.document!.text).toContain(BODY);
  expect(Document.parse(reading!.document)).toEqual(reading!.document);
});

const ACCENTS = 'Le président José Núñez “resigned” on Monday — the spokesman said.';
const latin = Buffer.from('The pr\xe9sident Jos\xe9 N\xfa\xf1ez resigned on Monday.', 'latin1');
test.each([
  ['utf-8 with mark', Buffer.from('\ufeff' + ACCENTS), ACCENTS],
  ['utf-16le with mark', Buffer.from('\ufeff' + ACCENTS, 'utf16le'), ACCENTS],
  ['utf-16be with mark', Buffer.from('\ufeff' + ACCENTS, 'utf16le').swap16(), ACCENTS],
  ['utf-16le without mark', Buffer.from(BODY, 'utf16le'), BODY],
  [
    'windows-1252',
    Buffer.concat([latin, Buffer.from([0x20, 0x93, 0x6e, 0x6f, 0x94])]),
    'The président José Núñez resigned on Monday. “no”',
  ],
])('encoding: %s', async (name, bytes, text) => {
  const [reading] = await readAll([await put(`encodings/${name}.txt`, bytes)]);
  expect(reading!.document!.text).toBe(text);
});

test.each([
  ['meta charset', '<meta charset="iso-8859-2">', 0xb3, 'ł'],
  [
    'meta http-equiv',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    0xc6,
    'Ж',
  ],
  ['xml declaration', '<?xml version="1.0" encoding="iso-8859-7"?>', 0xe1, 'α'],
])('encoding: %s', async (name, head, byte, letter) => {
  const page = Buffer.concat([
    Buffer.from(`${head}<p>${BODY.repeat(3)} The city of `),
    Buffer.from([byte]),
    Buffer.from(' fell.</p>'),
  ]);
  const [reading] = await readAll([await put(`encodings/${name}.html`, page)]);
  expect(reading!.document!.text).toContain(`The city of ${letter} fell.`);
});

test.each([
  ['empty.txt', '', 'empty'],
  ['empty.txt.gz', gzipSync(''), 'empty'],
  ['nul.txt', Buffer.concat([Buffer.from(BODY), Buffer.alloc(3)]), 'binary'],
  ['control.txt', Buffer.from(Array.from({ length: 200 }, (_, i) => (i % 7) + 1)), 'binary'],
  ['paper.pdf', '%PDF-1.7\nabc', 'binary'],
  ['image.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'binary'],
  ['cut.txt.gz', gzipSync(BODY.repeat(50)).subarray(0, 40), 'bad-gzip'],
  [
    'damaged.txt.gz',
    Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from('this is no gzip at all')]),
    'bad-gzip',
  ],
  ['large.txt', BODY.repeat(100), 'too-large'],
  ['bomb.txt.gz', gzipSync('x '.repeat(5_000_000)), 'too-large'],
  ['pretty', '{\n  "text": "a"\n}', 'unsupported-format'],
  ['list.html', '<ul><li><a href="/">Home</a></ul>', 'no-article'],
])('%s is an issue and the run goes on', async (name, content, code) => {
  const bad = await put(`bad/${name}`, content);
  const good = await put('bad-good.txt', BODY);
  const readings = await readAll([bad, good], { maxBytes: 5000 });
  expect(readings.map(({ origin, issues }) => [origin, issues.map((issue) => issue.code)])).toEqual([
    [bad, [code]],
    [good, []],
  ]);
  expect(readings[0]!.document).toBeUndefined();
  expect(readings[0]!.issues[0]).toMatchObject({ severity: 'error', hint: expect.any(String) as string });
});

test('lines before the damage in a gzipped file are kept', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ text: `${BODY} ${i * 7919}` })).join(
    '\n',
  );
  const zipped = gzipSync(lines);
  const readings = await readAll([await put('cut.jsonl.gz', zipped.subarray(0, zipped.length - 1000))]);
  expect(readings.length).toBeGreaterThan(100);
  expect(readings.at(-1)!.issues.map(({ code }) => code)).toEqual(['bad-gzip']);
  expect(readings.slice(0, -1).every(({ document }) => document !== undefined)).toBe(true);
});

test('folders and patterns are sorted by bytes, inputs keep their order', async () => {
  for (const name of ['b.txt', 'B.txt', 'a.md', 'sub/c.txt', 'sub/é.txt', '.hidden.txt', 'x.bin'])
    await put(`tree/${name}`, BODY);
  const tree = join(folder, 'tree');
  const names = async (inputs: string[]): Promise<string[]> =>
    (await readAll(inputs)).map(({ origin }) => origin.slice(tree.length + 1));
  expect(await names([tree])).toEqual(['B.txt', 'a.md', 'b.txt', 'sub/c.txt', 'sub/é.txt']);
  expect(await names([`${tree}/**/*.txt`, `${tree}/a.md`])).toEqual([
    'B.txt',
    'b.txt',
    'sub/c.txt',
    'sub/é.txt',
    'a.md',
  ]);
  expect(await names([`${tree}/{a,b}.*`])).toEqual(['a.md', 'b.txt']);
  expect(await names([`${tree}/[A-Z].txt`])).toEqual(['B.txt']);
});

test.each(['nowhere.txt', '*.nothing', 'empty-folder'])('%s is not found', async (name) => {
  await mkdir(join(folder, 'empty-folder'), { recursive: true });
  const [reading] = await readAll([join(folder, name)]);
  expect(reading!.issues.map(({ code }) => code)).toEqual(['not-found']);
});

test("'-' reads standard input, gzipped or not", async () => {
  const [plain] = await readAll(['-'], { stdin: streamOf('Leak\n\nTwo ministers ', 'resigned on Monday.') });
  expect(plain).toMatchObject({ origin: '-', document: { title: 'Leak' } });
  const lines = await readAll(['-'], {
    stdin: streamOf(gzipSync(`{"text":"${BODY}"}\n{"text":"${BODY} More."}`)),
  });
  expect(lines.map(({ origin }) => origin)).toEqual(['-:1', '-:2']);
  expect((await readAll(['-']))[0]!.issues[0]!.code).toBe('not-found');
});

test('a format can be forced', async () => {
  const [reading] = await readAll(['-'], {
    format: 'text',
    stdin: streamOf('<p>is how a paragraph begins in markup, he said.'),
  });
  expect(reading!.document!.text).toBe('<p>is how a paragraph begins in markup, he said.');
});

test('a reader that stops early leaves no file open', async () => {
  const path = await put('many.jsonl', `{"text":"${BODY}"}\n`.repeat(5000));
  for await (const reading of readInputs([path])) {
    expect(reading.document).toBeDefined();
    break;
  }
});

test('the same text in two outlets is two documents, in one outlet it is one', async () => {
  const path = await put('wire.txt', BODY);
  const idIn = async (outlet?: string) =>
    (await readAll([path], outlet === undefined ? {} : { outlet }))[0]!.document!.id;
  expect(await idIn('Coast Wire')).toBe(await idIn('Coast Wire'));
  expect(await idIn('Coast Wire')).not.toBe(await idIn('Hill Post'));
  expect(await idIn()).not.toBe(await idIn('Hill Post'));
});
