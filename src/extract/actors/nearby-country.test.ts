import { expect, it } from 'vitest';
import { classifyActor, findCountries, loadLexicon } from './index.ts';
import { nearbyCountry } from './nearby-country.ts';

const lexicon = loadLexicon(new URL('../../../data', import.meta.url).pathname);

it.each([
  ['Some 900 people crossed into Chad, where border guards beat two.', 'border guards', 'TCD'],
  ['Outside the Japanese embassy in Seoul, monks prayed; police arrested three.', 'police', 'KOR'],
  ['Across Kenya teachers walked out.', 'teachers', 'KEN'],
  ['The envoy told reporters in Oslo that police had fired.', 'police', undefined],
  ['The rally in Oslo ended; soldiers of the force left.', 'soldiers', undefined],
  ['After the talks in Geneva, families of the dead wept.', 'families', undefined],
  ['Kenya said police had fired.', 'police', undefined],
  ['With the president in Geneva, police arrested nine.', 'police', undefined],
  ['The president was in Geneva and police arrested nine in Kampala.', 'police', undefined],
  ['The minister is at a conference in Paris, and teachers walked out.', 'teachers', undefined],
  ['In Peru, which the envoy toured on Monday, teachers walked out.', 'teachers', 'PER'],
  ['In Peru, which said that police had fired, teachers walked out.', 'police', undefined],
  ['On Monday in Quito, police arrested nine.', 'police', 'ECU'],
  ['Troops left Lima, but in Quito police arrested nine.', 'police', 'ECU'],
  ['In Santa Elena de Uairen villagers fled.', 'villagers', undefined],
  [
    'Oslo will cut Danish staff, a demand Foreign Minister Ane Lie had made.',
    'Foreign Minister Ane Lie',
    'NOR',
  ],
  ['Oslo told Peru that Foreign Minister Ane Lie would come.', 'Foreign Minister Ane Lie', undefined],
])('in "%s" %s are of %s', (text, phrase, country) => {
  const start = text.indexOf(phrase);
  const countries = findCountries(text, lexicon);
  const span = { start, end: start + phrase.length };
  const { input, sectors } = classifyActor(phrase, lexicon, {
    sentence: { text, words: text, phrase: span, countries, frames: [] },
  });
  expect(nearbyCountry(input, sectors)?.country).toBe(country);
});
