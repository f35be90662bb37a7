import { expect, test } from 'vitest';
import { buildPlainDoc, spanOf } from '../../../../test/support/build-doc.ts';
import type { Event, QuantityKind, QuantityMention, Time } from '../../../document/index.ts';
import { isAstray } from './astray.ts';

/** Whether the number of a sentence is astray with an act that the sentence before tells of. */
function isSo(sentence: string, number: string, kind: QuantityKind, act: Partial<Event>): boolean {
  const plain = buildPlainDoc('They came .', sentence);
  const times = sentence.startsWith('Last Tuesday')
    ? [{ ...spanOf(plain, 'Tuesday'), type: 'DATE', from: '2024-07-23', to: '2024-07-23' } as unknown as Time]
    : [];
  const doc = { ...plain, layers: { ...plain.layers, times, quotations: [], quantities: [] } };
  const mention = {
    ...spanOf(plain, number),
    sentence: 1,
    kind,
    kindBy: 'act',
  } as unknown as QuantityMention;
  const event = { date: [], place: [], sentence: { index: 0 }, ...act } as unknown as Event;
  return isAstray(doc, mention, kind, event);
}

const march = { from: '2024-03-03', to: '2024-03-03', precision: 'day', basis: 'resolved' };
const city = [{ name: 'Kodi', precision: 'city', basis: 'stated' }] as Event['place'];
const country = [{ name: 'Norland', precision: 'country', basis: 'stated' }] as Event['place'];
const inTown = { type: 'ASSAULT', mode: 'beat', place: city } as unknown as Partial<Event>;
const beaten = { type: 'ASSAULT', mode: 'beat', date: [march] } as unknown as Partial<Event>;

test.each([
  ['The toll of the dead rose to 40 .', '40', 'killed', { type: 'COERCE', mode: 'deport' }, true],
  ['The toll of the dead rose to 40 .', '40', 'killed', { type: 'COERCE', mode: 'arrest' }, false],
  ['Doctors treated 40 across the country .', '40', 'wounded', inTown, true],
  ['Across the country 220 were hurt .', '220', 'wounded', inTown, true],
  ['Two were hurt here , and 220 died across the country .', 'Two', 'wounded', inTown, false],
  ['Two were hurt here , and 220 died across the country .', '220', 'killed', inTown, true],
  ['At least 46 died across the country .', '46', 'killed', { ...inTown, place: country }, false],
  ['The toll across the country rose to 31 .', '31', 'killed', { ...inTown, mode: 'aerial' }, false],
  ['Doctors treated 40 across the country .', '40', 'wounded', { ...inTown, type: 'PROTEST' }, false],
  ['France has 900 soldiers there .', '900', 'troops', { type: 'COERCE', mode: 'seize' }, true],
  ['France has 900 soldiers there .', '900', 'troops', { type: 'MOBILIZE', mode: 'troops' }, false],
  ['Rebels who wanted a ransom freed 23 .', '23', 'released', { type: 'RETREAT', mode: 'release' }, false],
  ['He asked and wanted them to free 23 .', '23', 'released', { type: 'RETREAT', mode: 'release' }, true],
  ['The council hoped for the release of 23 .', '23', 'released', { type: 'RETREAT', mode: 'release' }, true],
  [
    'The council confirmed the release of 23 .',
    '23',
    'released',
    { type: 'RETREAT', mode: 'release' },
    false,
  ],
  ['Last Tuesday 25 people were hurt .', '25', 'wounded', beaten, true],
  ['Last Tuesday the toll rose to 25 .', '25', 'killed', beaten, false],
  ['In hospital 25 people were treated .', '25', 'wounded', beaten, false],
] as const)('%s', (sentence, number, kind, act, expected) => {
  expect(isSo(sentence, number, kind, act as Partial<Event>)).toBe(expected);
});
