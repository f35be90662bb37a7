import { expect, it } from 'vitest';
import { buildPlainDoc, spanOf, type BuiltDoc } from '../../../test/support/build-doc.ts';
import type { Actor } from '../../document/index.ts';
import { sectorsOfBodies } from './bodies.ts';
import { loadLexicon } from './index.ts';

const lexicon = loadLexicon(new URL('../../../data', import.meta.url).pathname);

const doc = buildPlainDoc('The Federation of Small Miners marched .', 'Federation leader Ana Zorin spoke .');

function actor(from: BuiltDoc, words: string, given: Partial<Actor>): Actor {
  const { start, end } = spanOf(from, words);
  return {
    ...{ record: 'actor', version: 1, id: words, document: 'd1', name: words, sectors: [], why: [] },
    mentions: [{ start, end, form: 'name', basis: 'stated', link: 'first' }],
    ...given,
  };
}

const miners = actor(doc, 'The Federation of Small Miners', {
  ...{ country: 'PER', countryBasis: 'inferred', sectors: ['LAB'], sectorBasis: 'stated' },
});
const leader = (why: string) =>
  actor(doc, 'Federation leader Ana Zorin', { sectors: ['GOV'], sectorBasis: 'default', why: [why] });

it('gives who speaks for a body the sector and the country of the one that bears such a name', () => {
  expect(sectorsOfBodies([miners, leader('generic-head: "leader"')], doc, lexicon)[1]).toMatchObject({
    ...{ sectors: ['LAB'], sectorBasis: 'inferred', country: 'PER', cameo: 'PERLAB' },
    why: ['generic-head: "leader"', 'sector-of-body: "Federation" is The Federation of Small Miners'],
  });
});

it('leaves alone whose words tell a sector, and whom no such body is named for', () => {
  const told = leader('role-noun: "minister"');
  const alone = leader('generic-head: "leader"');
  expect(sectorsOfBodies([miners, told], doc, lexicon)[1]).toBe(told);
  expect(sectorsOfBodies([alone], doc, lexicon)[0]).toBe(alone);
});

it('takes "the Sonora men" for those of the cartel of that name', () => {
  const report = buildPlainDoc('The Sonora cartel fled .', 'Troops fought the Sonora men .');
  const cartel = actor(report, 'The Sonora cartel', { sectors: ['CRM'], sectorBasis: 'stated' });
  const men = (text: BuiltDoc, words: string) =>
    actor(text, words, { sectors: ['CVL'], sectorBasis: 'stated', why: ['role-noun: "men"'] });
  expect(sectorsOfBodies([cartel, men(report, 'the Sonora men')], report, lexicon)[1]!.sectors).toEqual([
    'CRM',
  ]);
  const other = buildPlainDoc('The Sonora cartel fled .', 'Troops fought the Durango men .');
  expect(sectorsOfBodies([cartel, men(other, 'the Durango men')], other, lexicon)[1]!.sectors).toEqual([
    'CVL',
  ]);
});

it('takes "Mulembe leaders" for those of the coalition of that name', () => {
  const report = buildPlainDoc('The Mulembe coalition met .', 'Mulembe leaders spoke .');
  const coalition = actor(report, 'The Mulembe coalition', { sectors: ['PTY'], sectorBasis: 'stated' });
  const leaders = actor(report, 'Mulembe leaders', {
    ...{ sectors: ['GOV'], sectorBasis: 'default', why: ['generic-head: "leaders"'] },
  });
  expect(sectorsOfBodies([coalition, leaders], report, lexicon)[1]!.sectors).toEqual(['PTY']);
});

it.each([
  [
    'A Colombian militia fled .',
    'A Colombian militia',
    'The Colombian leader spoke .',
    'The Colombian leader',
  ],
  ['The militia fled .', 'The militia', 'The leader of the port spoke .', 'The leader of the port'],
  [
    'Two militia units fled .',
    'Two militia units',
    'Two members of a choir sang .',
    'Two members of a choir',
  ],
])('takes no opening word and no people for a name: "%s"', (first, militia, second, other) => {
  const report = buildPlainDoc(first, second);
  const armed = actor(report, militia, { sectors: ['PRM'], sectorBasis: 'stated' });
  const open = actor(report, other, {
    ...{ sectors: ['GOV'], sectorBasis: 'default', why: ['generic-head: "leader"'] },
  });
  expect(sectorsOfBodies([armed, open], report, lexicon)[1]).toBe(open);
});
