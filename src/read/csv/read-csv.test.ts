import { describe, expect, test } from 'vitest';
import type { DocumentOptions, Reading } from '../index.ts';
import { readCsv } from './read-csv.ts';

const STORY = 'Two ministers resigned on Monday after a leak, the spokesman said.';

async function read(
  input: string | Uint8Array,
  options: DocumentOptions = {},
  size = 16,
): Promise<Reading[]> {
  const bytes = Buffer.from(input as string);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) {
      await Promise.resolve();
      yield bytes.subarray(at, at + size);
    }
  }
  const all: Reading[] = [];
  for await (const reading of readCsv(pieces(), { origin: 'n.csv', ...options })) all.push(reading);
  return all;
}

/** As Excel writes where it is not asked for UTF-8. */
function windows1252(text: string): Buffer {
  const high: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96 };
  return Buffer.from(Array.from(text, (char) => high[char] ?? char.charCodeAt(0)));
}

const texts = (readings: readonly Reading[]) => readings.map(({ document }) => document?.text);

describe('readCsv', () => {
  test.each([1, 3, 64, 100_000])(
    'reads quoted cells, line ends inside them and doubled marks, in pieces of %i',
    async (size) => {
      const input = `id,title,text,published,source\r\n1,"Leak, again","He said ""no"".\n\n${STORY}",2017-07-31,Wire\r\n2,Plain,${STORY.replace(',', '')},,\r\n`;
      const [first, second, ...more] = await read(input, {}, size);
      expect(more).toEqual([]);
      expect(first).toMatchObject({
        origin: 'n.csv:2',
        document: {
          title: 'Leak, again',
          outlet: 'Wire',
          published: { value: '2017-07-31' },
          reader: { name: 'csv' },
        },
      });
      expect(first!.document!.text).toBe(`Leak, again\n\nHe said "no".\n\n${STORY}`);
      expect(second).toMatchObject({ origin: 'n.csv:5', document: { title: 'Plain' } });
    },
  );

  test.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['bars', '|'],
  ])('reads cells parted by %s, and column names in other letters', async (_, mark) => {
    const [reading] = await read(`Title${mark}Body${mark}Date\nLeak${mark}${STORY}${mark}2017-07-31\n`);
    expect(reading!.document).toMatchObject({ title: 'Leak', published: { value: '2017-07-31' } });
  });

  test('takes the names of fields that the caller gives', async () => {
    const [reading] = await read(`kopf,inhalt\nLeak,"${STORY}"`, {
      fields: { title: 'kopf', text: 'inhalt' },
    });
    expect(reading!.document!.title).toBe('Leak');
  });

  test.each([
    ['UTF-8 with its mark', Buffer.from(`\ufefftitle,text\nCafé,"${STORY}"\n`)],
    ['UTF-16', Buffer.from(`\ufefftitle\ttext\nCafé\t${STORY}\n`, 'utf16le')],
  ])('reads %s', async (_, bytes) => {
    expect((await read(bytes))[0]!.document!.title).toBe('Café');
  });

  test.each([1, 7, 100_000])(
    'reads Windows-1252 as a file of text is read, in pieces of %i',
    async (size) => {
      const table = `título;text\r\nOrbán;"Premier Viktor Orbán said: “No” – twice. ${STORY}"\r\nPlain;${STORY}\r\n`;
      const readings = await read(windows1252(table), { fields: { title: 'título' } }, size);
      expect(readings.map(({ document }) => document!.title)).toEqual(['Orbán', 'Plain']);
      expect(texts(readings)[0]).toBe(`Orbán\n\nPremier Viktor Orbán said: “No” – twice. ${STORY}`);
      expect(readings.flatMap(({ issues }) => issues)).toEqual([]);
    },
  );

  test('damage in a table of UTF-8 is told, not read as another encoding', async () => {
    const lines = [`title;text\nOrbán;${STORY}\n`, `Orb\u00e1n;${STORY}\n`];
    const readings = await read(Buffer.concat([Buffer.from(lines[0]!), windows1252(lines[1]!)]));
    expect(readings.map(({ document }) => document!.title)).toEqual(['Orbán', 'Orb\ufffdn']);
    expect(readings.map(({ issues }) => issues.map(({ code }) => code))).toEqual([[], ['broken-unicode']]);
  });

  test('a text that is plainly HTML is read as a page, title and all; another keeps its marks', async () => {
    const html = `<div class='art'><p>${STORY} &amp; more.</p><script>alert(1)</script><p>Nobody spoke.</p></div>`;
    const [page, plain] = await read(
      `title\ttext\nLeak &quot;<i>again</i>&quot;\t${html}\nPlain\tGrowth was < 2 per cent & fell. ${STORY}\n`,
    );
    expect(page!.document!.title).toBe('Leak "again"');
    expect(page!.document!.text).toBe(`Leak "again"\n\n${STORY} & more.\n\nNobody spoke.`);
    expect(plain!.document!.text).toBe(`Plain\n\nGrowth was < 2 per cent & fell. ${STORY}`);
    expect([...page!.issues, ...plain!.issues]).toEqual([]);
  });

  test('a date that cannot be read is told on its row; without one nothing is wrong', async () => {
    const dates = ['not a date', '2024-02-30', '4 Apr 24', '', '2024-04-04'];
    const readings = await read(`text;date\n${dates.map((date) => `${STORY};${date}\n`).join('')}`);
    expect(readings.map(({ document }) => document!.issues.map(({ code }) => code))).toEqual([
      ...[['bad-date'], ['bad-date'], ['bad-date']],
      ...[[], []],
    ]);
    const [given] = await read(`text;date\n${STORY};Sunday\n`, { published: '2024-04-04' });
    expect(given!.issues).toEqual([]);
  });

  test('tells once that no column holds a text', async () => {
    const readings = await read('a,b\n1,2\n3,4\n');
    expect(readings).toHaveLength(1);
    expect(readings[0]!.issues[0]).toMatchObject({
      code: 'missing-field',
      message: expect.stringContaining('a, b') as string,
    });
  });

  test('a quotation mark without end costs what it opens, not what came before', async () => {
    const readings = await read(`text\n"${STORY}"\n"${STORY}\nmore\n`);
    expect(texts(readings)).toEqual([STORY, undefined]);
    expect(readings[1]).toMatchObject({ origin: 'n.csv:3', issues: [{ code: 'bad-table' }] });
  });

  test('a row above the limit is told, and the rows behind it are read', async () => {
    const readings = await read(`text\n"${'x'.repeat(5000)}\n${'y'.repeat(5000)}"\n"${STORY}"\n`, {
      maxBytes: 1000,
    });
    expect(readings.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual([
      'too-large',
      'too-large',
    ]);
    expect(texts(readings).at(-1)).toBe(STORY);
  });

  test.each([
    ['fewer cells', `title,text\nLeak\n`, 'missing-field'],
    ['nothing but a head', 'title,text\n', undefined],
    ['no row', '\n', 'missing-field'],
  ])('%s', async (_, input, code) => {
    expect((await read(input))[0]?.issues[0]?.code).toBe(code);
  });

  test('names of columns are only names', async () => {
    const [reading] = await read(`__proto__,constructor,text\nx,y,"${STORY}"\n`);
    expect(reading!.document!.text).toBe(STORY);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
