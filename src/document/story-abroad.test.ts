import { describe, expect, it } from 'vitest';
import type { Place } from './index.ts';
import { buildPlainDoc, spanOf, withLayers } from '../../test/support/build-doc.ts';
import { placeIn } from '../../test/support/place-doc.ts';
import { storyAbroad } from './story-abroad.ts';

/** What a report tells of that was sent from the first of its places. */
function storyOf(lines: readonly string[], desk: string, places: Readonly<Record<string, Partial<Place>>>) {
  const plain = buildPlainDoc(...lines);
  const doc = withLayers(plain, {
    places: Object.entries(places).map(([name, fields]) => placeIn(plain, name, { kind: 'city', ...fields })),
  });
  const { start, end } = spanOf(plain, desk);
  const dateline = { place: desk, placeSpan: { start, end }, span: { start, end } };
  return storyAbroad({ ...doc, document: { ...doc.document, dateline } });
}

const desk = { country: 'DEU', desk: true } as const;

describe('storyAbroad', () => {
  it('is of the land whose towns a report from a capital names', () => {
    const lines = ['BERLIN - Nine died at Arbinda in Mali .', 'The embassy in Berlin knew nothing .'];
    const places = {
      BERLIN: desk,
      Arbinda: { country: 'MLI' },
      Mali: { kind: 'country', country: 'MLI' },
    } as const;
    expect(storyOf(lines, 'BERLIN', places)).toEqual({ country: 'MLI', alone: true });
  });

  it('is none where the report names a town of its own land, or tells of the city itself', () => {
    const lines = [
      'BERLIN - Nine died at Arbinda in Mali .',
      'Police searched a flat in Bonn and marched across Berlin .',
    ];
    const towns = {
      BERLIN: desk,
      Arbinda: { country: 'MLI' },
      Mali: { kind: 'country', country: 'MLI' },
    } as const;
    expect(storyOf(lines, 'BERLIN', { ...towns, Bonn: { country: 'DEU' } })).toBeUndefined();
    expect(storyOf(lines, 'BERLIN', { ...towns, Berlin: desk })).toBeUndefined();
  });

  it('is none where a report from a capital names a foreign capital alone, and not its own land', () => {
    const lines = ['NAIROBI - Police shot four .', 'In Washington officials spoke of restraint .'];
    const places = {
      NAIROBI: { country: 'KEN', desk: true },
      Washington: { country: 'USA', desk: true },
    } as const;
    expect(storyOf(lines, 'NAIROBI', places)).toBeUndefined();
  });

  it('is none where headline and lede name no town of the other land', () => {
    const lines = ['BERLIN - Deputies blocked aid to Mali .', 'Nine died at Arbinda .'];
    const places = {
      BERLIN: desk,
      Mali: { kind: 'country', country: 'MLI' },
      Arbinda: { country: 'MLI' },
    } as const;
    expect(storyOf(lines, 'BERLIN', places)).toBeUndefined();
  });

  it('is none of a report from a small town', () => {
    const lines = ['MANDERA - Nine died at Arbinda in Mali .'];
    const places = {
      MANDERA: { country: 'KEN' },
      Arbinda: { country: 'MLI' },
      Mali: { kind: 'country', country: 'MLI' },
    } as const;
    expect(storyOf(lines, 'MANDERA', places)).toBeUndefined();
  });

  it('is none where one word alone is of the other land', () => {
    const places = { BERLIN: desk, Arbinda: { country: 'MLI' } } as const;
    expect(
      storyOf(['BERLIN - The minister condemned an attack in Arbinda .'], 'BERLIN', places),
    ).toBeUndefined();
  });
});
