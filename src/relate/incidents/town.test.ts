import { describe, expect, it } from 'vitest';
import type { EventPlace } from '../../document/index.ts';
import { makeChance, write } from '../test-articles.ts';
import { type Report, reportsOf } from './report.ts';
import { areApart, townOf } from './town.ts';
import { Vocabulary } from '../stories/vocabulary.ts';

const KIRKUK = { lat: 35.47, lon: 44.39 };
const HILLA = { lat: 32.48, lon: 44.43 };

function reportAt(point: { lat: number; lon: number }, more: Partial<EventPlace> = {}): Report {
  const article = write('x', makeChance(5), 1);
  const place = {
    name: 'X',
    country: 'IRQ',
    precision: 'city',
    basis: 'resolved',
    ...point,
    ...more,
  } as const;
  const event = { ...article.events[0]!, quad: 'material-conflict' as const, place: [place] };
  return reportsOf({ ...article, events: [event] }, new Vocabulary())[0]!;
}

describe('townOf', () => {
  const kirkuk = reportAt(KIRKUK);
  const nowhere = reportAt(KIRKUK, { basis: 'inferred' });

  it('is where the report says, or another of its part', () => {
    expect(townOf(kirkuk, [kirkuk, nowhere])).toEqual(KIRKUK);
    expect(townOf(nowhere, [kirkuk, nowhere])).toEqual(KIRKUK);
  });

  it('is not where a report only seems to be', () => {
    expect(townOf(nowhere, [nowhere])).toBeNull();
    const region = reportAt(KIRKUK, { precision: 'division' });
    expect(townOf(region, [region])).toBeNull();
  });

  it('is none where the part names two: one is misread', () => {
    const hilla = reportAt(HILLA);
    expect([kirkuk, hilla, nowhere].map((one) => townOf(one, [kirkuk, hilla, nowhere]))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('areApart', () => {
  it('are towns of which any two are far from each other', () => {
    expect(areApart([KIRKUK], [HILLA])).toBe(true);
    expect(areApart([KIRKUK], [KIRKUK, HILLA])).toBe(true);
    expect(areApart([KIRKUK], [{ lat: 35.5, lon: 44.4 }])).toBe(false);
    expect(areApart([], [HILLA])).toBe(false);
  });
});
