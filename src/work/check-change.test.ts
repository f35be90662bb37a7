import { expect, test } from 'vitest';
import type { DecisionChange } from '../document/index.ts';
import { checkChange } from './check-change.ts';

const killed = (best: number, bounds: { low?: number; high?: number } = {}): DecisionChange => ({
  figures: [{ kind: 'killed', best, ...bounds }],
});

test.each<[DecisionChange, RegExp]>([
  [{ mode: 'strike' }, /strike is no mode of ASSAULT/],
  [{ type: 'AGREE', mode: 'aerial' }, /aerial is no mode of AGREE/],
  [{ date: { from: '2024-04-31' } }, /"2024-04-31" is no date of the calendar/],
  [{ date: { from: '2023-02-29T10:00' } }, /no date of the calendar/],
  [{ date: { from: '2024-04-30', to: '2024-13' } }, /"2024-13" is no date/],
  [{ date: { from: 'Sunday' } }, /no date of the calendar/],
  [{ date: { from: '2024x' } }, /no date of the calendar/],
  [{ date: { from: '2024-04-30T99:99 whatever' } }, /no date of the calendar/],
  [{ date: { from: '2024-04-30T24:10' } }, /no date of the calendar/],
  [{ date: { from: '2024-04-30T10:00 or so' } }, /no date of the calendar/],
  [{ date: { from: '2024-04-30', to: '2024-04-30T10:00+25:00' } }, /no date of the calendar/],
  [{ date: { from: '2024-05-01T20:00', to: '2024-05-01T08:00' } }, /ends before it begins/],
  [{ date: { from: '2024-05-01T20:00Z', to: '2024-05-01T21:00+02:00' } }, /ends before it begins/],
  [{ date: { from: '2024-05', to: '2024-04-30' } }, /ends before it begins/],
  [{ place: { name: 'Nowhereville', country: 'XXX' } }, /no country "XXX"/],
  [{ place: { name: 'Aleppo', country: 'syr' } }, /no country "syr"/],
  [{ place: { name: 'Aleppo', lat: 91, lon: 37 } }, /No place on earth/],
  [killed(5, { low: 9, high: 2 }), /bounds the wrong way round/],
  [killed(5, { low: 9 }), /bounds the wrong way round/],
  [killed(5, { high: 2 }), /bounds the wrong way round/],
  [killed(-1), /below zero/],
  [{ figures: [...killed(1).figures!, ...killed(2).figures!] }, /set twice/],
])('%j is refused', (change, message) => {
  expect(() => {
    checkChange(change, 'ASSAULT');
  }).toThrow(message);
});

test.each<DecisionChange>([
  { mode: 'aerial' },
  { mode: '' },
  { date: { from: '2024' } },
  { date: { from: '2024-02-29', to: '2024-02' } },
  { date: { from: '2024-02-28T23:30+02:00' } },
  { date: { from: '2024-05-01T20:00', to: '2024-05-01' } },
  { date: { from: '2024-05-01T20:00:30.5Z', to: '2024-05-01T19:30-01:00' } },
  { date: { from: '2024-05-01T20:00+02:00', to: '2024-05-01T20:00' } },
  { place: { name: 'Somewhere' } },
  { place: { name: 'Pristina', country: 'KOS', lat: 42.7, lon: 21.2 } },
  killed(0),
  killed(12, { low: 9, high: 15 }),
])('%j is taken', (change) => {
  expect(() => {
    checkChange(change, 'ASSAULT');
  }).not.toThrow();
});
