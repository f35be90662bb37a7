import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { buildDoc, chainOf, withLayers } from '../../../test/support/build-doc.ts';
import { loadLexicon, resolveActors } from './index.ts';

interface PlaceCase {
  readonly name: string;
  readonly acts: boolean;
  readonly words: WordRow[];
}

const root = new URL('../../../', import.meta.url).pathname;
const lexicon = loadLexicon(`${root}data`);
const cases = parse(readFileSync(`${root}test/cases/actors/places.yaml`, 'utf8')) as readonly PlaceCase[];

async function actorOf({ name, words }: PlaceCase, sector?: { value: 'GOV'; confidence: number }) {
  const parsed = buildDoc(words);
  const { mentions } = chainOf(parsed, [name, 'name']);
  const chains = [{ mentions: mentions.map((one) => (sector === undefined ? one : { ...one, sector })) }];
  const [layers] = await resolveActors({ lexicon }).run([withLayers(parsed, { chains })]);
  return layers!.actors[0]!;
}

it.each(cases)('$name acts: $acts', async (one) => {
  const actor = await actorOf(one);
  expect(actor.country).toBeDefined();
  expect(actor.sectors).toEqual(one.acts ? ['GOV'] : []);
});

it('is a government wherever it stands when an event has it as source or target', async () => {
  const actor = await actorOf(cases[1]!, { value: 'GOV', confidence: 0.6 });
  expect(actor.sectors).toEqual(['GOV']);
});
