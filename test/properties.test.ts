import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parquetReadObjects } from 'hyparquet';
import { rowsOf } from '../src/read/csv/rows.ts';
import { DOMParser } from '@xmldom/xmldom';
import { decodeRecord, encodeRecord } from '../src/document/encode.ts';
import { wellFormed as wellFormedCell } from '../src/export/well-formed.ts';
import { csvLine } from '../src/export/csv-cell.ts';
import { exportRecords, findQuantities, findTimes, type CodedRecords } from '../src/index.ts';
import { readInputs } from '../src/read/index.ts';
import { splitSentences } from '../src/analyze/sentences/index.ts';
import { tokenizeText } from '../src/analyze/tokens/index.ts';
import { classifyActor, loadLexicon } from '../src/extract/actors/index.ts';
import { decodeMessage, encodeMessage } from '../src/work/queue/message.ts';
import { codeText } from './support/coded.ts';
import { post, start, type Started } from './api/support/start.ts';
import { checkReading, checkSpan } from './fuzz/promises.ts';

// What must hold of any input. The seed is fixed, so that a test that fails fails again; DRAGOMAN_RUNS=10000 tries more.

const runs = (few: number) => ({ numRuns: Number(process.env['DRAGOMAN_RUNS'] ?? few), seed: 20260301 });

/** Words and marks that rules look for, among whatever else Unicode has. */
const words = fc.constantFrom(
  ...[
    'Russia',
    'on Sunday',
    'March 4',
    '2026',
    'at least 12',
    'killed',
    '“',
    '"',
    '’s',
    'said',
    'Mr.',
    '$3 million',
    '-',
  ],
  ...[
    'constructor',
    '__proto__',
    '\n\n',
    '. ',
    ', ',
    '\u2028',
    '\u202e',
    '=1+1',
    '<b>',
    '&amp;',
    ']]>',
    '\u0000',
    '\ufffe',
  ],
);
const prose = fc
  .array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(' '));
const wellFormed = prose.map((text) => text.replace(/\p{Cs}/gu, ''));

describe('readers', () => {
  const formats = ['text', 'markdown', 'html', 'jsonl', 'csv', 'feed', 'warc', 'auto'] as const;

  test.each(formats)('%s never throws, and what it reads holds together', async (format) => {
    const heads = fc.constantFrom(
      ...[
        '',
        '---\n',
        '<html><p>',
        '{"text":"',
        'text,title\n',
        '<rss><channel><item><title>',
        'WARC/1.0\r\n',
        '\x1f\x8b\x08',
      ],
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((raw) => Buffer.from(raw)),
      fc.tuple(heads, prose).map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        async function* stdin(): AsyncGenerator<Uint8Array> {
          await Promise.resolve();
          yield input;
        }
        for await (const reading of readInputs(['-'], { format, stdin: stdin(), maxBytes: 100_000 }))
          checkReading(reading);
      }),
      runs(40),
    );
  });
});

test('spans lie in the text, and the slice is the words', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      for (const span of splitSentences(text, { start: 0, end: text.length })) checkSpan(text, span);
      for (const span of tokenizeText(text)) checkSpan(text, span);
      for (const span of findTimes(text, { published: '2026-03-04' })) checkSpan(text, span);
      for (const found of findQuantities(text, { all: true })) {
        checkSpan(text, found);
        expect(text.slice(found.start, found.end)).toBe(found.text);
      }
    }),
    runs(150),
  );
});

/** A document of the fake coder with words of chance in every field. */
const coded = fc
  .record({ title: wellFormed, body: wellFormed, outlet: wellFormed, author: wellFormed })
  .map(({ title, body, outlet, author }) => ({
    title,
    body: `${body} Russia ordered 12 men out.`,
    outlet,
    author,
  }));

async function toCoded({
  body,
  title,
  outlet,
  author,
}: Readonly<Record<string, string>>): Promise<CodedRecords> {
  const one = await codeText(body!.trim() === '' ? 'Russia ordered' : body!, '2026-03-04', 'Wire');
  const document = { ...one.document, title: title!, outlet: outlet!, authors: [author!] };
  const name = { name: `${title!} ${outlet!}` };
  return { ...one, document, actors: one.actors.map((actor) => ({ ...actor, ...name })) };
}

describe('actors', () => {
  test('any phrase has a reading, and what it takes for a person too', () => {
    const lexicon = loadLexicon(new URL('../data', import.meta.url).pathname);
    const names = [
      'Sabah',
      'Hamas',
      'Kim',
      'Marine',
      'Chad',
      'U.S.',
      'Le Pen',
      'Putin',
      'Lyon',
      'al-',
      'de',
      'Mr.',
    ];
    const others = [
      'the',
      'of',
      'and',
      'in',
      'former',
      'party',
      'leader',
      'minister',
      'mayor',
      'police',
      '12',
      'his',
    ];
    const marks = ['-', '–', '"', '’s', "'", '(', ')', ',', '.', '/', '&', '•', '…', '\u00a0', 'é', '中'];
    const mark = fc.oneof(fc.constant(''), fc.constantFrom(...marks));
    const word = fc.tuple(mark, fc.constantFrom(...names, ...others), mark, fc.constantFrom(' ', ''));
    const phrase = fc.array(word, { maxLength: 5 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(phrase, fc.boolean(), (text, person) => {
        const { why } = classifyActor(text, lexicon, { person, date: '2024-05-15' });
        expect(why.join(' ')).not.toContain('undefined');
      }),
      runs(3000),
    );
  });
});

describe('what is written is read back', () => {
  test('records, and messages of the queue', async () => {
    await fc.assert(
      fc.asyncProperty(coded, fc.jsonValue(), async (fields, more) => {
        const one = await toCoded(fields);
        for (const record of [one.document, ...one.actors, ...one.events, ...one.quotes]) {
          const line = encodeRecord({ ...record, more });
          expect(encodeRecord(decodeRecord(line))).toBe(line);
        }
        expect(decodeMessage(encodeMessage(one.document))).toEqual(one.document);
      }),
      runs(60),
    );
  });

  test('cells of CSV: the same rows, and none that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wellFormed, { minLength: 2, maxLength: 6 }), async (cells) => {
        async function* line(): AsyncGenerator<Uint8Array> {
          await Promise.resolve();
          yield Buffer.from(csvLine(cells));
        }
        const rows = [];
        for await (const row of rowsOf(line(), ','.charCodeAt(0), 1_000_000)) rows.push(row.cells ?? []);
        expect(rows).toHaveLength(1);
        expect(rows[0]).toHaveLength(cells.length);
        for (const [i, cell] of rows[0]!.entries()) {
          expect(cell.replace(/^'/, '').trim()).toBe(wellFormedCell(cells[i]!).replace(/^'/, '').trim());
          if (!/^[+-]?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        }
      }),
      runs(200),
    );
  });

  test('GraphML and KML are well formed, Parquet has a row for each event', async () => {
    await fc.assert(
      fc.asyncProperty(coded, async (fields) => {
        const one = await toCoded(fields);
        for (const format of ['graphml', 'gexf', 'kml']) {
          let xml = '';
          for await (const piece of exportRecords(format, [one])) xml += piece as string;
          const faults: string[] = [];
          const document = new DOMParser({ onError: (_, fault) => faults.push(fault) }).parseFromString(
            xml,
            'text/xml',
          );
          expect([format, faults]).toEqual([format, []]);
          expect(document.getElementsByTagName('script')).toHaveLength(0);
        }
        const pieces: Uint8Array[] = [];
        for await (const piece of exportRecords('parquet', [one])) pieces.push(piece as Uint8Array);
        const bytes = Buffer.concat(pieces);
        const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
        const rows = await parquetReadObjects({ file });
        expect(rows).toHaveLength(one.events.length);
      }),
      runs(40),
    );
  });
});

describe('the API', () => {
  let server: Started;
  const faults: unknown[] = [];
  beforeAll(async () => {
    server = await start({ onFault: (fault) => faults.push(fault) });
  });
  afterAll(() => server.end());

  test('never answers 500, whatever is asked', async () => {
    const lists = fc.constantFrom(
      'events',
      'incidents',
      'stories',
      'quotes',
      'actors',
      'documents',
      'facets',
      'timeline',
      'places',
    );
    const names = fc.constantFrom(
      'text',
      'from',
      'to',
      'country',
      'actor',
      'place',
      'limit',
      'cursor',
      'type',
      'status',
      'order',
      'q',
    );
    const values = fc.oneof(
      prose,
      words,
      fc.constantFrom('RUS', '2017-07-31', '1', '-1', '9e99', 'COERCE', "' OR 1=1 --"),
    );
    const query = fc.array(fc.tuple(names, values), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(lists, query, async (list, pairs) => {
        const search = new URLSearchParams(
          pairs.map(([name, value]): [string, string] => [name, value.replace(/\p{Cs}/gu, '')]),
        );
        const answer = await server.get(`/${list}?${search.toString()}`);
        await answer.arrayBuffer();
        expect([answer.status < 500, faults]).toEqual([true, []]);
      }),
      runs(80),
    );
  });

  test('nor whatever is sent', async () => {
    const body = fc.oneof(
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc
        .record(
          {
            action: fc.constantFrom('accept', 'merge', 'split', 'reject', 'x'),
            subjects: fc.array(prose),
            by: prose,
            change: fc.jsonValue(),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
      prose,
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('decisions', 'searches', 'tokens'), body, async (route, text) => {
        const answer = await server.get(`/${route}`, post(text));
        await answer.arrayBuffer();
        expect([answer.status < 500, faults]).toEqual([true, []]);
      }),
      runs(60),
    );
  });
});
