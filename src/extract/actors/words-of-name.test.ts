import { expect, it } from 'vitest';
import { classifyActor, loadLexicon } from './index.ts';

const lexicon = loadLexicon(new URL('../../../data', import.meta.url).pathname);

it.each([
  ['Defence Minister Kim Min-jae', undefined, ['GOV']],
  ['Sheikh Sabah', undefined, ['REL']],
  ['Sheikh Sabah al-Hamad al-Sabah', undefined, ['REL']],
  ['Marine Le Goff', undefined, []],
  // What a name does not swallow.
  ['Marine Sergeant Paul Goff', undefined, ['MIL']],
  ['Marine Gen. Paul Goff', undefined, ['MIL']],
  ['Hamas leader Yusuf Darwish', 'PSE', ['REB']],
  ['Kim', 'PRK', ['GOV']],
  ['Lyon mayor Paul Goff', 'FRA', ['GOV']],
])('of the person "%s" the words give %s and %j', (phrase, country, sectors) => {
  const found = classifyActor(phrase, lexicon, { person: true });
  expect([found.country, found.sectors]).toEqual([country, sectors]);
});

it('leaves other phrases alone', () => {
  expect(classifyActor('police in Sabah', lexicon).country).toBe('MYS');
});

it('reads a name that begins with a hyphen', () => {
  expect(classifyActor('-Sabah', lexicon, { person: true }).country).toBe('KWT');
});
