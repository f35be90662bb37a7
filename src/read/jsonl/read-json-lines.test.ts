import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { DocumentOptions } from '../options.ts';
import type { Reading } from '../reading.ts';
import { readJsonLines } from './read-json-lines.ts';

const BODY = 'Two ministers resigned on Monday after a leak.';

async function readAll(
  lines: string | AsyncIterable<Uint8Array>,
  options: DocumentOptions = {},
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readJsonLines(lines, { origin: 'file.jsonl', ...options }))
    readings.push(reading);
  return readings;
}

test.each([
  [
    {
      text: BODY,
      title: 'T one',
      url: 'https://a.example/1',
      source: 'Wire',
      date: '2020-01-02',
      author: 'Ana Diaz',
    },
  ],
  [
    {
      body: BODY,
      headline: 'T one',
      link: 'https://a.example/1',
      publisher: { name: 'Wire' },
      pubDate: 'Thu, 02 Jan 2020',
      byline: 'By Ana Diaz',
    },
  ],
  [
    {
      maintext: BODY,
      title: 'T one',
      url: 'https://A.example/1#x',
      outlet: 'Wire',
      date_publish: '2020-01-02',
      authors: ['Ana Diaz'],
    },
  ],
  [
    {
      content: BODY,
      title: 'T one',
      url: 'https://a.example/1',
      source: 'Wire',
      published: '2 January 2020',
      authors: [{ name: 'Ana Diaz' }],
    },
  ],
])('usual field names %#', async (record) => {
  const [reading] = await readAll(JSON.stringify(record));
  expect(reading!.document).toMatchObject({
    title: 'T one',
    url: 'https://a.example/1',
    outlet: 'Wire',
    authors: ['Ana Diaz'],
    published: { value: '2020-01-02', precision: 'day', basis: 'metadata' },
    text: `T one\n\n${BODY}`,
  });
});

test('field names can be given', async () => {
  const [reading] = await readAll(JSON.stringify({ t: BODY, text: 'not this one, says the caller' }), {
    fields: { text: 't' },
  });
  expect(reading!.document!.text).toBe(BODY);
});

test('bad lines are issues with their number, the rest goes on', async () => {
  const lines = [
    `{"text":"${BODY}"}`,
    '',
    '{"text":',
    '[1]',
    '{"title":"only"}',
    '{"text":""}',
    `{"text":"${BODY} Again."}\r`,
  ];
  const readings = await readAll(lines.join('\n'));
  expect(
    readings.map(({ origin, document, issues }) => [origin, document !== undefined, issues[0]?.code]),
  ).toEqual([
    ['file.jsonl:1', true, undefined],
    ['file.jsonl:3', false, 'bad-json'],
    ['file.jsonl:4', false, 'bad-json'],
    ['file.jsonl:5', false, 'missing-field'],
    ['file.jsonl:6', false, 'missing-field'],
    ['file.jsonl:7', true, undefined],
  ]);
});

test('the limit is for each line, wherever the chunks are cut', async () => {
  const source = Buffer.from(`{"text":"${BODY}"}\n{"text":"${'x'.repeat(500)}"}\n{"text":"${BODY} é"}`);
  const chunks = Array.from({ length: Math.ceil(source.length / 7) }, (_, i) =>
    source.subarray(i * 7, i * 7 + 7),
  );
  const readings = await readAll(Readable.from(chunks), { maxBytes: 100 });
  expect(readings.map(({ issues }) => issues[0]?.code)).toEqual([undefined, 'too-large', undefined]);
  expect(readings[2]!.document!.text).toBe(`${BODY} é`);
});

test('pages inside records are read as pages', async () => {
  const html = `<html><body><h1>T one two three</h1><p>${BODY}</p><p>${'The president thanked them for their work. '.repeat(3)}</p></body></html>`;
  const [reading] = await readAll(JSON.stringify({ html, url: 'https://a.example/1' }));
  expect(reading!.document).toMatchObject({
    title: 'T one two three',
    url: 'https://a.example/1',
    reader: { name: 'jsonl' },
  });
});

test('lone surrogates in escapes are mended', async () => {
  const [reading] = await readAll('{"text":"The minister \\ud83d resigned on Monday."}');
  expect(reading!.document!.text).toBe('The minister \ufffd resigned on Monday.');
  expect(reading!.issues[0]!.code).toBe('broken-unicode');
});

test('a date that cannot be read is an issue of its document', async () => {
  const lines = ['Sunday', '2024-02-30', { year: 2024 }].map((date) => JSON.stringify({ text: BODY, date }));
  const readings = await readAll(lines.join('\n'));
  for (const { document } of readings) expect(document!.issues.map(({ code }) => code)).toEqual(['bad-date']);
});

test('lines in Windows-1252 keep their letters', async () => {
  const line = JSON.stringify({ text: `Premier Viktor Orbán spoke. ${BODY}` });
  const [reading] = await readAll(Readable.from([Buffer.from(`${line}\n`, 'latin1')]));
  expect(reading!.document!.text).toContain('Viktor Orbán spoke');
  expect(reading!.issues).toEqual([]);
});
