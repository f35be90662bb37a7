import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openDemonyms, openGazetteer } from '../../gazetteer/index.ts';
import { resolvePlaces } from './index.ts';

interface Case {
  readonly text: string;
  readonly place: string;
  readonly near?: string;
  readonly [field: string]: string | undefined;
}

const DATA = resolve(import.meta.dirname, '../../../data');
const means = { gazetteer: openGazetteer(DATA), countryOfDemonym: openDemonyms(DATA) };
const cases = parse(
  readFileSync(resolve(import.meta.dirname, '../../../test/cases/places/resolve.yaml'), 'utf8'),
) as Case[];

/** The place at some words, resolved together with all other names that a reader would mark. */
function placeAt(text: string, words: string) {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const others = resolvePlaces({ text }, means).filter(
    (one) => one.end <= span.start || one.start >= span.end,
  );
  const spans = [span, ...others].sort((a, b) => a.start - b.start);
  return resolvePlaces({ text, spans }, means)[spans.indexOf(span)]!;
}

describe('resolvePlaces', () => {
  it.each(cases)('$text ($place)', ({ text, place, near, ...expected }) => {
    const found = placeAt(text, place);
    expect(found).toMatchObject(expected);
    expect(found.near?.toponym).toBe(near);
  });

  it('takes a dateline of which the list knows no town in its land for none elsewhere', () => {
    const at = (text: string, name: string) => {
      const starts = [...text.matchAll(new RegExp(name, 'gi'))].map(({ index }) => index);
      const spans = starts.map((start) => ({ start, end: start + name.length }));
      return resolvePlaces({ text, spans }, means).map(({ kind, country, near }) => [
        kind,
        country ?? near?.country,
      ]);
    };
    expect(at('LIKIA, Kenya - Herders fled Likia.', 'Likia')).toEqual([
      ['unknown', 'KEN'],
      ['unknown', 'KEN'],
    ]);
    expect(at('NAKURU, Kenya - Herders fled Nakuru.', 'Nakuru')[1]).toEqual(['city', 'KEN']);
  });

  it('takes the larger of two towns in a report from afar that names its land, unless the words beside it say otherwise', () => {
    const from = (dateline: string, text: string) =>
      resolvePlaces({ text }, means, { dateline }).find(({ name }) => name === 'Donetsk')?.country;
    const text = 'Shells hit a depot in Belgorod, in Russia. Two died in Donetsk, Ukrainian officials said.';
    expect(from('Moscow', text)).toBe('UKR');
    expect(from('Moscow', text.replace('Donetsk,', 'Donetsk, Russia,'))).toBe('RUS');
  });

  it('puts a village in no list where the towns are that a report from afar names', () => {
    const nearIn = (town: string) => {
      const text = `Germany has halted flights to ${town}, the ministry in Berlin said. Lorries were attacked near Gorgadyi. Berlin will wait.`;
      const named = resolvePlaces({ text }, means);
      const start = text.indexOf('Gorgadyi');
      const spans = [...named, { start, end: start + 8 }].sort((a, b) => a.start - b.start);
      const found = resolvePlaces({ text, spans }, means, { dateline: 'Berlin' });
      return found.find(({ name }) => name === 'Gorgadyi')?.near?.country;
    };
    expect(nearIn('Bobo-Dioulasso')).toBe('BFA');
    expect(nearIn('Rostock')).toBe('DEU');
  });

  it('takes the agency behind a dateline for no state', () => {
    const countryOf = (text: string) =>
      resolvePlaces(
        { text, spans: [{ start: text.indexOf('Belfast'), end: text.indexOf('Belfast') + 7 }] },
        means,
      )[0]!.country;
    expect(countryOf('Belfast (PA) - Police arrested two men.')).toBe('GBR');
    expect(countryOf('Snow fell in Belfast (PA) on Monday.')).toBe('USA');
  });

  it('answers a place for each name, each evidence for the others', () => {
    const places = resolvePlaces(['Tripoli', 'Misrata', 'Benghazi'], means);
    expect(places.map(({ toponym, country }) => [toponym, country])).toEqual([
      ['Tripoli', 'LBY'],
      ['Misratah', 'LBY'],
      ['Benghazi', 'LBY'],
    ]);
    const north = resolvePlaces(['Tripoli', 'Sidon', 'Beirut'], means);
    expect(north[0]).toMatchObject({ country: 'LBN' });
  });

  it('leaves a capital where it is, however often another great city or state is named', () => {
    const countries = (...names: string[]) => resolvePlaces(names, means).map(({ country }) => country);
    expect(countries('Vienna', 'Washington')).toEqual(['AUT', 'USA']);
    expect(countries('Lima', 'Alaska')).toEqual(['PER', 'USA']);
    expect(countries('Geneva', 'New York')).toEqual(['CHE', 'USA']);
    expect(countries('London', 'Washington')).toEqual(['GBR', 'USA']);
    // Small towns around it, or its state with a town of it, are evidence.
    expect(countries('Paris', 'Bonham', 'Sherman')).toEqual(['USA', 'USA', 'USA']);
    expect(countries('Moscow', 'Boise', 'Idaho')).toEqual(['USA', 'USA', 'USA']);
  });

  it('lets the caller name the countries, the outlet and the dateline', () => {
    const country = (context: object) => resolvePlaces(['London'], means, context)[0]!.country;
    expect(country({})).toBe('GBR');
    expect(resolvePlaces(['Cambridge'], means, { countries: ['USA'] })[0]).toMatchObject({ country: 'USA' });
    const [newcastle] = resolvePlaces(['Newcastle'], means, { outlet: 'example.com.au' });
    expect(newcastle).toMatchObject({ country: 'AUS' });
  });

  it('marks a middle as one, and a point as none', () => {
    const [chad, moundou] = resolvePlaces(['Chad', 'Moundou'], means);
    expect(chad).toMatchObject({ precision: 'country', middle: true });
    expect(moundou!.middle).toBeUndefined();
    expect(moundou!.geonamesId).toBe(2427455);
  });

  it('puts a village in no list not at a dateline of another country', () => {
    const text =
      'NAIROBI - Shells fell on Kodwangi. Soldiers of South Sudan and Sudanese traders fled the square.';
    const spans = ['NAIROBI', 'Kodwangi', 'South Sudan'].map((name) => {
      const start = text.indexOf(name);
      return { start, end: start + name.length };
    });
    const nearOf = (context: object) => resolvePlaces({ text, spans }, means, context)[1]!.near?.toponym;
    expect(nearOf({ dateline: 'NAIROBI' })).toBe('South Sudan');
    // A town of the body is another matter.
    expect(nearOf({})).toBe('Nairobi');
  });

  it.each([
    ['a market named for a town abroad', 'MZUZU', 'Taifa', 'Vendors fled Taifa market.', 'MWI', 'Mzuzu'],
    ['a village that shares an old name of a town', 'BAMAKO', 'Boni', 'Gunmen raided Boni.', 'MLI', 'Bamako'],
    ['a bus line', 'KIDAPAWAN', 'Rural Star', 'The Rural Star bus blew up.', 'PHL', 'Kidapawan'],
    ['a large town', 'MZUZU', 'Accra', 'A trader came from Accra.', 'GHA', undefined],
    ['a town across the border', 'GOMA', 'Gisenyi', 'Families fled to Gisenyi.', 'RWA', undefined],
    ['a town whose country is named', 'MZUZU', 'Taifa', 'In Ghana, men fled Taifa.', 'GHA', undefined],
  ])('looks abroad for %s only with cause', (_, dateline, name, words, country, near) => {
    const text = `${dateline} - ${words}`;
    const spans = [dateline, 'Ghana', name].flatMap((one) => {
      const start = text.indexOf(one);
      return start < 0 ? [] : { start, end: start + one.length };
    });
    const found = resolvePlaces({ text, spans }, means, { dateline }).at(-1)!;
    expect(found.near?.toponym).toBe(near);
    expect(found.near?.country ?? found.country).toBe(country);
  });

  it('finds the gate of the neighbouring town, not of a larger one of that name abroad', () => {
    const text = 'KOHAT - A man blew himself up at the Hangu Gate.';
    const spans = ['KOHAT', 'Hangu Gate'].map((name) => {
      const start = text.indexOf(name);
      return { start, end: start + name.length };
    });
    const [, gate] = resolvePlaces({ text, spans }, means, { dateline: 'KOHAT, Pakistan' });
    expect(gate!.near).toMatchObject({ toponym: 'Hangu', country: 'PAK' });
  });

  it('tells what lost', () => {
    expect(resolvePlaces(['Valencia'], means)[0]!.lost.join(' ')).toMatch(/VEN|PHL|USA|ESP/);
  });
});
