import { describe, expect, test } from 'vitest';
import { splitSentences } from '../src/analyze/sentences/index.ts';
import { tokenizeText } from '../src/analyze/tokens/index.ts';
import { csvCell } from '../src/export/csv-cell.ts';
import { findQuantities, findTimes, resolvePlaces } from '../src/index.ts';
import { findDateline } from '../src/read/dateline/find-dateline.ts';
import { decode } from '../src/read/decode.ts';
import { readContentType } from '../src/read/content-type.ts';
import { canonicalUrl } from '../src/read/identity.ts';
import {
  readCsv,
  readFeed,
  readHtml,
  readJsonLines,
  readMarkdown,
  readText,
  readWarc,
} from '../src/read/index.ts';
import { splitNames } from '../src/read/names.ts';
import { findDate, parsePublished } from '../src/read/published.ts';
import { formatOfContent } from '../src/read/sniff.ts';
import { parseSearch } from '../src/store/search-query.ts';
import { searchTerms } from '../src/store/search-terms.ts';
import { findCopies, findStories } from '../src/relate/index.ts';
import { pageRecord, warcRecord } from './support/warc.ts';

// What takes a time that grows faster than the text can be stopped by one article. Each reader and rule is given a nasty
// text and one four times as long; the second may take four times as long, and twice that for what a busy machine does. The
// parser of Markdown takes the square for some: programs give it a thread with a limit of time (src/work/page-reader.ts).

const PIECES: Readonly<Record<string, string>> = {
  ...{
    letters: 'a',
    capitals: 'A',
    words: 'word ',
    'capital words': 'Ab ',
    initials: 'A. ',
    spaces: ' ',
    tabs: '\t ',
  },
  ...{
    lines: 'a\n',
    'empty lines': '\n',
    'carriage returns': '\r',
    brackets: '(',
    'closed brackets': '()',
    squares: '[',
  },
  ...{
    quotes: '"',
    'single quotes': "' ",
    'curly quotes': '“',
    'quoted words': '"a" ',
    digits: '1',
    numbers: '1,2',
  },
  ...{
    'words of numbers': 'two ',
    ranges: '1-',
    fractions: '1/2 ',
    commas: ', ',
    stops: '. ',
    dashes: ' - ',
    hyphens: '-',
  },
  ...{
    days: 'Sunday, ',
    'days of independence': 'Independence Day, ',
    dates: 'March 4, ',
    years: '2026-',
    clocks: '9:30 ',
    amounts: '$1 million ',
    marks: '!?',
  },
  ...{
    addresses: 'http://a.b/',
    'at signs': 'a@b.',
    ampersands: '&amp',
    tags: '<a ',
    ends: '</p>',
    comments: '<!--',
  },
  ...{
    combining: 'e\u0301',
    'only combining': '\u0301',
    emoji: '👩‍👩‍👧',
    surrogates: '\ud800',
    bidi: '\u202e',
    ligatures: 'ﷺ',
  },
  ...{
    underscores: '_',
    stars: '*a',
    backticks: '`',
    bars: '| ',
    hashes: '#',
    backslashes: '\\',
    equals: '=',
    semicolons: ';',
  },
  ...{
    places: 'Lima, Peru, ',
    'a line after a number': '10----------',
    levels: 'up to 1 ',
    tolls: 'killed 1 ',
    led: 'led three ',
    'of the': 'of the ',
    possessives: "Peru's ",
    sayings: 'said that he ',
    links: '[a](b) ',
  },
};

async function drain(all: AsyncIterable<unknown>): Promise<void> {
  for await (const one of all) if (one === undefined) return;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

const options = { languages: ['en', 'de', 'fr', 'es', 'und'], published: '2026-03-04' };
const NEWS =
  '<p>The council met for three hours in the old town hall before the members voted, and nobody left early.</p>';
const article = (text: string, id: string) => ({ id, text, title: text.slice(0, 80) });

/** What reads texts of others; each takes one text. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  text: (text) => readText(Buffer.from(text), options),
  markdown: (text) => readMarkdown(Buffer.from(text), options),
  'front matter': (text) =>
    readMarkdown(Buffer.from(`---\nauthor: ${text}\ntitle: x\n---\nWords of it.`), options),
  html: (text) => readHtml(`<html><body><article>${NEWS}${text}`, options),
  'attributes of pages': (text) =>
    readHtml(`<meta property="og:title" content='${text.replaceAll("'", '')}'>${NEWS}`, options),
  'titles of pages': (text) => readHtml(`<title>${text}</title><h1>${text}</h1>${NEWS}`, options),
  'bylines of pages': (text) =>
    readHtml(`<p class="byline">By ${text}</p><div rel=author>${text}</div>${NEWS}`, options),
  'JSON-LD of pages': (text) =>
    readHtml(
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: text, author: text, datePublished: text }).replaceAll('<', '\\u003c')}</script>${NEWS}`,
      options,
    ),
  jsonl: (text) =>
    drain(readJsonLines(Buffer.from(JSON.stringify({ text, authors: text, published: text })), options)),
  'jsonl that is none': (text) => drain(readJsonLines(Buffer.from(text), options)),
  csv: (text) => drain(readCsv(Buffer.from(`title,text\n${text}`), options)),
  'heads of csv': (text) => drain(readCsv(Buffer.from(`text,${text}\na,b`), options)),
  feed: (text) =>
    drain(readFeed(Buffer.from(`<rss><channel><item><title>${text}</title><description>${text}`), options)),
  'feed that is none': (text) => drain(readFeed(Buffer.from(text), options)),
  warc: (text) => drain(readWarc(once(pageRecord('https://a.example/', text)), false, options)),
  'heads of warc': (text) => drain(readWarc(once(warcRecord({ 'WARC-Type': text }, text)), false, options)),
  'warc that is none': (text) => drain(readWarc(once(Buffer.from(text)), false, options)),
  decode: (text) => decode(Buffer.from(text)),
  'content types': (text) => readContentType(`text/html; ${text}`),
  addresses: (text) => canonicalUrl(`https://a.example/?${text}`),
  parameters: (text) => canonicalUrl(`https://a.example/?utm_a=${text.replaceAll(/[^a]/g, '&utm_b=1')}`),
  sniff: (text) => formatOfContent(Buffer.from(text)),
  dates: (text) => [parsePublished(text), findDate(text)],
  names: (text) => splitNames(`By ${text}`),
  datelines: (text) => findDateline(text, 0),
};
const STAGES: Readonly<Record<string, (text: string) => unknown>> = {
  sentences: (text) => splitSentences(text, { start: 0, end: text.length }),
  tokens: tokenizeText,
  times: (text) => findTimes(text, { published: '2026-03-04' }),
  quantities: (text) => findQuantities(text, { all: true }),
  places: (text) => resolvePlaces({ text }),
  'words of a search': (text) => parseSearch(`a ${text}`),
  'words of the index': searchTerms,
  copies: (text) => findCopies([article(text, 'd1'), article(`${text} `, 'd2')]),
  stories: (text) => findStories([article(text, 'd1'), article(`${text} `, 'd2')]),
  'cells of CSV': csvCell,
};

const SQUARES = new Set(['markdown', 'front matter']);

const SHORT = 2500;
/** Milliseconds of the processor below which nothing is said: even a square of the longer text takes more. */
const NOTHING = 120;

async function costOf(work: (text: string) => unknown, text: string): Promise<number> {
  const started = process.cpuUsage();
  try {
    await work(text);
  } catch (error) {
    // What a search refuses is no matter here.
    if ((error as { code?: string }).code !== 'store-query') throw error;
  }
  return process.cpuUsage(started).user / 1000;
}

/** Milliseconds of the shortest of `runs`; no further one is made once one took less than `enough`. */
async function shortestOf(runs: number, enough: number, cost: () => Promise<number>): Promise<number> {
  let shortest = Infinity;
  for (let run = 0; run < runs && shortest >= enough; run++) shortest = Math.min(shortest, await cost());
  return shortest;
}

describe.each([...Object.entries(READERS), ...Object.entries(STAGES)])('%s', (reader, work) => {
  test('takes a time that grows as the text', async () => {
    const slow: string[] = [];
    for (const [name, piece] of Object.entries(PIECES)) {
      const of = (length: number) => piece.repeat(Math.ceil(length / piece.length));
      // A busy machine or a collection of garbage lengthens one run, never all of them: the shortest of a few speaks.
      const long = await shortestOf(3, NOTHING, () => costOf(work, of(4 * SHORT)));
      if (long < NOTHING) continue;
      const short = Math.max(1, await costOf(work, of(SHORT)));
      if (long / short > (SQUARES.has(reader) ? 32 : 8))
        slow.push(`${name}: ${Math.round(short)} ms, then ${Math.round(long)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
