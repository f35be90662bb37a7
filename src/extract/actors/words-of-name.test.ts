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

it('reads names that begin or end with any mark', () => {
  const marks = ['-', '–', '"', "'", '(', '.', ',', '/', '&', ' '];
  const names = ['Sabah', 'al-Sabah', 'Kim', 'Hamas', 'Marine', 'Lyon mayor', 'of', "Chad's", 'U.S.', 'de'];
  for (const before of marks)
    for (const after of marks)
      for (const name of names) {
        const [last] = classifyActor(`${before}${name}${after}`, lexicon, { person: true }).why;
        expect(last ?? '').not.toContain('undefined');
      }
});
