import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDragoman, readInputs, type Dragoman } from '../../src/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { decide, relateStore, reviewedGold } from '../../src/work/index.ts';
import { measureCorrections } from './corrections.ts';

const ARTICLE = 'examples/04-muscat-peace-talks.html';
const AT = '2026-03-01T12:00:00.000Z';

let folder: string;
let dragoman: Dragoman;
let store: Store;
let events: { readonly id: string; readonly type: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-corrections-'));
  [dragoman, store] = await Promise.all([
    openDragoman(),
    openStore(join(folder, 'news.duckdb'), { write: true, memory: '300MB' }),
  ]);
  for await (const { document } of readInputs([ARTICLE]))
    if (document !== undefined) await store.write(await dragoman.code([document]), dragoman.versions);
  const all: { readonly id: string; readonly type: string; readonly at: number; readonly rule: string }[] =
    [];
  for await (const { event } of store.events({}))
    all.push({ ...event, at: event.sentence.index, rule: event.codedBy.rule ?? '' });
  // What the rest of the article decides is decided otherwise where a sentence is coded alone.
  const told = new Set(all.filter(({ rule }) => rule.endsWith('-as-told')).map(({ at }) => at));
  events = all.filter(({ at }) => !told.has(at));
});
afterAll(async () => {
  await store.close();
  await dragoman.close();
  await rm(folder, { recursive: true });
});

/** Exports what is settled and measures it, as `dragoman decisions --format gold` and `npm run quality -- --corrections` do. */
async function measured(): Promise<ReadonlyMap<string, number>> {
  await relateStore(store, { at: AT });
  const file = join(folder, 'corrections.jsonl');
  const { sentences } = await reviewedGold(store);
  await writeFile(file, sentences.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const figures = await measureCorrections(file, dragoman);
  return new Map(figures.map(({ figure, value }) => [figure, value]));
}

test('what people settled is measured: accepted records hold, a corrected one is an error of the coder', async () => {
  expect(events.length).toBeGreaterThan(2);
  for (const { id } of events) await decide(store, { action: 'accept', subjects: [id], by: 'Ada', at: AT });
  const accepted = await measured();
  const [first] = events;
  const type = first!.type === 'AID' ? 'PROTEST' : 'AID';
  await decide(store, { action: 'correct', subjects: [first!.id], change: { type }, by: 'Ada', at: AT });
  const corrected = await measured();
  expect([accepted.get('trigger F1'), accepted.get('type given trigger')]).toEqual([1, 1]);
  expect([corrected.get('trigger F1'), corrected.get('status given trigger')]).toEqual([1, 1]);
  expect(corrected.get('type given trigger')).toBeCloseTo((events.length - 1) / events.length, 10);
});
