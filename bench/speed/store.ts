// Speed and size of the store: `tsx bench/speed/store.ts [--articles 60] [--documents 5000] [--postgres ADDRESS] [--check]`, of the
// built command line. `--first N` measures ingest alone, on the first N articles of `--input` (5,000 for the figures of record).
// With `--check`, a floor that is missed ends it with exit code 1: ingest at this share of the rate of bare coding, once more so
// many times faster (both count start-up, which weighs on few articles), a list or search answered in so many milliseconds.
// Compares ingest with bare coding on real articles, then asks a store of many documents: coded ones, repeated under
// other ids.
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Actor, Event, Quote } from '../../src/document/index.ts';
import { decodeRecord, type DocumentRecord } from '../../src/document/encode.ts';
import { openStore, type CodedRecords, type Filter, type Store } from '../../src/store/index.ts';
import { makeArticles, writeFirst } from './articles.ts';
import { measureCli } from './process.ts';

const BATCH = 16;
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '60' },
    documents: { type: 'string', default: '5000' },
    postgres: { type: 'string' },
    first: { type: 'string' },
    input: { type: 'string', default: '../shared/gold/corpus/allsides_12000.jsonl.gz' },
    check: { type: 'boolean', default: false },
  },
});
/** What a store of 5,000 articles must hold; start-up weighs on few articles, and their store is small. */
const FLOORS = { rate: 0.8, again: values.first === undefined ? 3 : 20, peakMegabytes: 2000, listMs: 1000 };
const misses: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'dragoman-store-speed-'));
try {
  const coded = await compareWithCoding(Number(values.first ?? values.articles));
  const targets = [join(folder, 'many.duckdb'), ...(values.postgres === undefined ? [] : [values.postgres])];
  for (const target of values.first === undefined ? targets : [])
    await askMany(target, coded, Number(values.documents));
} finally {
  rmSync(folder, { recursive: true });
}
say(misses.length === 0 ? 'All floors are kept.' : `Floors missed: ${misses.join(', ')}.`);
if (values.check && misses.length > 0) process.exitCode = 1;

/** Codes, ingests, and ingests again; answers what was coded. */
async function compareWithCoding(count: number): Promise<CodedRecords[]> {
  const input = join(folder, 'articles.jsonl');
  if (values.first === undefined) {
    const articles = await makeArticles(count);
    writeFileSync(input, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  } else await writeFirst(values.input, count, input);
  const out = join(folder, 'coded.jsonl');
  const db = join(folder, 'news.duckdb');
  const code = await measureCli(['code', input, '--format', 'jsonl', '--out', out]);
  const ingest = await measureCli(['ingest', input, '--db', db]);
  const again = await measureCli(['ingest', input, '--db', db]);
  const show = (name: string, { seconds, cpuSeconds, peakMegabytes }: typeof code) => {
    const peak = peakMegabytes === undefined ? '' : `, peak ${peakMegabytes.toFixed(0)} MB`;
    say(`${name.padEnd(24)}${seconds.toFixed(1)} s, ${(cpuSeconds ?? NaN).toFixed(1)} s of CPU${peak}`);
  };
  say(`${count} articles${values.first === undefined ? ' of 500 words' : ''}, start-up counted`);
  show('code', code);
  show('ingest', ingest);
  show('ingest again', again);
  const share = (a: number, b: number) => `${((100 * a) / b).toFixed(0)} %`;
  say(
    `rate of coding: ${share(code.seconds, ingest.seconds)}, by CPU ${share(code.cpuSeconds ?? NaN, ingest.cpuSeconds ?? NaN)}`,
  );
  say(`again: ${(ingest.seconds / again.seconds).toFixed(1)} times faster`);
  say(`${(statSync(db).size / count / 1024).toFixed(1)} KB an article`);
  floor(code.seconds / ingest.seconds >= FLOORS.rate, `ingest under ${FLOORS.rate} of the rate of coding`);
  floor(ingest.seconds / again.seconds >= FLOORS.again, `again less than ${FLOORS.again} times faster`);
  floor((ingest.peakMegabytes ?? 0) < FLOORS.peakMegabytes, `peak over ${FLOORS.peakMegabytes} MB`);
  return readCoded(out);
}

function floor(kept: boolean, miss: string): void {
  if (!kept) misses.push(miss);
}

/** Fills a store with `count` documents and asks it. */
async function askMany(target: string, coded: readonly CodedRecords[], count: number): Promise<void> {
  const store = await openStore(target, { write: true, memory: '400MB' });
  const { program, model, codebook } = coded.flatMap(({ events }) => events)[0]!.codedBy;
  let started = performance.now();
  for (let i = 0; i < count; i += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - i) }, (_, k) =>
      renamed(coded[(i + k) % coded.length]!, i + k),
    );
    await store.write(batch, { program, model, codebook });
  }
  say(
    `\n${store.kind}: ${count} documents, ${((performance.now() - started) / count).toFixed(1)} ms each to write`,
  );
  await store.close();
  if (store.kind === 'duckdb') say(`${(statSync(target).size / count / 1024).toFixed(1)} KB a document`);
  const reader = await openStore(target, { write: false });
  const counts = await Promise.all(
    (['events', 'quotes', 'actors', 'documents'] as const).map((list) => reader.count(list, {})),
  );
  say(`holds ${counts.join(', ')} events, quotes, actors, documents`);
  for (const [name, ask] of questions(reader)) {
    started = performance.now();
    const found = await ask();
    const ms = performance.now() - started;
    say(`${name.padEnd(44)}${ms.toFixed(0).padStart(6)} ms ${String(found).padStart(8)} rows`);
    // Whole lists take as long as there are rows.
    if (!name.includes(', all')) floor(ms < FLOORS.listMs, `${name} over ${FLOORS.listMs} ms`);
  }
  await reader.close();
}

function questions(store: Store): [string, () => Promise<number>][] {
  const rows = async (items: AsyncIterable<unknown>) => {
    let count = 0;
    const all = items[Symbol.asyncIterator]();
    while ((await all.next()).done !== true) count += 1;
    return count;
  };
  const limit = 50;
  const events = (name: string, filter: Filter): [string, () => Promise<number>] => [
    `events ${name}`,
    () => rows(store.events({ limit, ...filter })),
  ];
  return [
    events('by day', {}),
    events('of a country', { countries: ['RUS'] }),
    events('of an actor', { actor: 'trump' }),
    events('of a dyad', { dyad: { a: 'USA', b: 'RUS', directed: false } }),
    events('of a type and status', { types: ['ASSAULT'], statuses: ['actual'] }),
    events('by words', { text: 'president' }),
    events('by a phrase', { text: '"white house"' }),
    ['events, all of a type', () => rows(store.events({ types: ['ASSAULT'] }))],
    ['quotes', () => rows(store.quotes({ limit }))],
    ['quotes of a speaker', () => rows(store.quotes({ limit, actor: 'Trump' }))],
    ['quotes by words', () => rows(store.quotes({ limit, text: 'president' }))],
    ['actors', () => rows(store.actors({ limit }))],
    ['actors of a country', () => rows(store.actors({ limit, countries: ['USA'] }))],
    ['documents', () => rows(store.documents({ limit }))],
    ['documents by a word', () => rows(store.documents({ limit, text: 'the' }))],
    ['documents by three words', () => rows(store.documents({ limit, text: 'president house time' }))],
    ['documents by a phrase', () => rows(store.documents({ limit, text: '"white house"' }))],
    ['documents with events of a type', () => rows(store.documents({ limit, types: ['PROTEST'] }))],
    [
      'sql: dyads by month',
      async () => {
        const { rows: all } = await store.sql(
          `SELECT s.country, t.country, date_trunc('month', e.day), count(*), avg(e.plover)
           FROM events e
           JOIN event_actors s ON s.document_number = e.document_number AND s.event = e.position AND s.role = 'source'
           JOIN event_actors t ON t.document_number = e.document_number AND t.event = e.position AND t.role = 'target'
           GROUP BY 1, 2, 3`,
        );
        return rows(all);
      },
    ],
  ];
}

/** The same records under ids of their own. */
function renamed(coded: CodedRecords, number: number): CodedRecords {
  const { document } = coded;
  const id = `d${createHash('sha256').update(`${document.id}${number}`).digest('hex').slice(0, 16)}`;
  const day = new Date(Date.UTC(2015, 0, 1 + (number % 2000))).toISOString().slice(0, 10);
  const text = JSON.stringify(coded).replaceAll(document.id, id);
  const suffix = number.toString(36).padStart(5, '0');
  const other = JSON.parse(
    text.replace(/"(id|actor)":"([eqa][0-9a-f]{6})/g, `"$1":"$2${suffix}`),
  ) as CodedRecords;
  return {
    ...other,
    document: { ...other.document, published: { value: day, precision: 'day', basis: 'metadata' } },
  };
}

async function readCoded(path: string): Promise<CodedRecords[]> {
  const all: { document: DocumentRecord; actors: Actor[]; events: Event[]; quotes: Quote[] }[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const record = decodeRecord(line);
    if (record.record === 'document') all.push({ document: record, actors: [], events: [], quotes: [] });
    else if (record.record === 'actor') all.at(-1)!.actors.push(record);
    else if (record.record === 'event') all.at(-1)!.events.push(record);
    else if (record.record === 'quote') all.at(-1)!.quotes.push(record);
  }
  return all.map(({ document, ...rest }) => ({
    document,
    sentences: document.sentences ?? [],
    issues: [],
    ...rest,
  }));
}

function say(line: string): void {
  console.log(line);
}
