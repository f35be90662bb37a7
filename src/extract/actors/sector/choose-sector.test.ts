import { expect, it } from 'vitest';
import { buildDoc, chainOf, frameOf, withLayers, type WordRow } from '../../../../test/support/build-doc.ts';
import type { Sector } from '../../../document/index.ts';
import { loadLexicon, resolveActors } from '../index.ts';
import { sectorChooser } from './choose-sector.ts';

const lexicon = loadLexicon(new URL('../../../../data', import.meta.url).pathname);

/** "… detained two students." with the sector of whoever did so. */
async function actorOf(name: string, signs: Readonly<Record<string, Partial<Record<Sector, number>>>>) {
  const rows: readonly WordRow[] = [
    [name, 'NOUN', 2, 'nsubj'],
    ['detained', 'VERB', 0, 'root', 'detain'],
    ['two', 'NUM', 4, 'nummod'],
    ['students', 'NOUN', 2, 'obj', 'student'],
  ];
  const doc = buildDoc(rows);
  const chain = chainOf(doc, [name, 'description']);
  const frame = frameOf(doc, 'detained', {
    type: { value: 'COERCE', confidence: 0.9 },
    source: [{ ...chain.mentions[0]!, confidence: 0.9 }],
  });
  const chooseSector = sectorChooser({ told: 1, signs: new Map(Object.entries(signs)) });
  const [layers] = await resolveActors({ lexicon, chooseSector }).run([
    withLayers(doc, { chains: [chain], frames: [frame] }),
  ]);
  return layers!.actors[0]!;
}

it('hears the rules, where no sign weighs more', async () => {
  expect(await actorOf('Officers', { any: { GOV: 0.9 } })).toMatchObject({ sectors: ['MIL'] });
});

it.each([
  ['the noun', { 'noun officers': { COP: 2 } }],
  ['the act', { 'role source COERCE': { COP: 2 } }],
  ['what the rules say', { 'rule MIL role-noun': { COP: 2 } }],
] as const)('hears %s, and says so', async (_, signs) => {
  const actor = await actorOf('Officers', signs);
  expect(actor).toMatchObject({ sectors: ['COP'], sectorBasis: 'inferred' });
  expect(actor.why).toContain('signs: COP');
});

it('says nothing of whom nothing is known', async () => {
  expect(await actorOf('Adele', { any: { GOV: 9 } })).toMatchObject({ sectors: [] });
});

it('leaves a known name alone', async () => {
  expect(await actorOf('Hezbollah', { any: { GOV: 9 } })).toMatchObject({
    sectors: expect.not.arrayContaining(['GOV']) as Sector[],
  });
});
