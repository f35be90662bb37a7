import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { COLUMNS, type GazetteerHeader } from './format.ts';
import { readGazetteer } from './gazetteer.ts';
import { distanceKm, foldName, openGazetteer, openDemonyms } from './index.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const gazetteer = openGazetteer(DATA);

describe('foldName', () => {
  it.each([
    ['São Tomé', 'sao tome'],
    ['Łódź', 'lodz'],
    ['N’Djamena', 'ndjamena'],
    ['Deir ez-Zor', 'deir ez zor'],
    ['Saint-Louis', 'st louis'],
    ['St. Louis', 'st louis'],
    ['U.S.', 'us'],
  ])('%s is %s', (name, key) => {
    expect(foldName(name)).toBe(key);
  });
});

describe('gazetteer', () => {
  it('knows its source and has the places of its header', () => {
    expect(gazetteer.attribution).toContain('CC BY 4.0');
    expect(gazetteer.size).toBeGreaterThan(250_000);
  });

  it('finds a place by its name and by other spellings', () => {
    const [kharkiv] = gazetteer.find('Kharkiv').filter(({ place }) => place.kind === 'seat');
    expect(kharkiv).toMatchObject({ own: true, place: { geonamesId: 706483, country: 'UKR' } });
    expect(gazetteer.find('Kharkov').map(({ place }) => place.geonamesId)).toContain(706483);
    expect(gazetteer.find('no such town')).toEqual([]);
  });

  it('finds Arabic names with and without their last letter', () => {
    const countries = (name: string) => gazetteer.find(name).map(({ place }) => place.country);
    expect(countries('Shabwa')).toContain('YEM');
    expect(countries('Hodeidah')).toContain('YEM');
    expect(countries('Havanah')).not.toContain('CUB');
  });

  it('ties a place to its division and its country', () => {
    const { place } = gazetteer.find('Kharkiv').find((one) => one.place.kind === 'seat')!;
    expect(gazetteer.place(place.division!).name).toBe('Kharkiv Oblast');
    expect(gazetteer.country('UKR')).toMatchObject({ name: 'Ukraine', kind: 'country' });
    expect(gazetteer.country('XYZ')).toBeUndefined();
  });

  it('has towns where they are', () => {
    const { place } = gazetteer.find('Nairobi').find((one) => one.place.kind === 'capital')!;
    expect(place.lat).toBeCloseTo(-1.283, 2);
    expect(place.lon).toBeCloseTo(36.817, 2);
    expect(place.population / 4_397_073).toBeCloseTo(1, 0);
  });

  it.each([
    ['Heilongjiang', 48, 128],
    ['Hebei', 39.5, 116],
    ['Queensland', -22.5, 144.5],
    ['Alaska', 64, -152],
    ['Idlib', 35.8, 36.6],
  ])('has the middle of %s in its midst', (name, lat, lon) => {
    const [found] = gazetteer.find(name).filter(({ place }) => place.kind === 'division');
    expect(distanceKm(found!.place, { lat, lon })).toBeLessThan(100);
  });

  it('has no row of another country for a state', () => {
    for (const code of ['USA', 'RUS', 'KOS', 'PSE', 'TWN', 'ESH'])
      expect(gazetteer.country(code)?.country).toBe(code);
  });
});

it('knows peoples by their names', () => {
  const countryOf = openDemonyms(DATA);
  expect(['Syrian', 'Egyptians', 'Kharkiv'].map(countryOf)).toEqual(['SYR', 'EGY', undefined]);
});

/** A gazetteer of one place, "oz". */
function tinyGazetteer() {
  const sizes = {
    keys: 2,
    names: 0,
    ids: 4,
    lats: 4,
    lons: 4,
    kinds: 1,
    populations: 1,
    countries: 1,
    divisions: 3,
  };
  const columns = COLUMNS.map((name) => (name === 'keys' ? Buffer.from('oz') : Buffer.alloc(sizes[name])));
  const header: GazetteerHeader = {
    ...{ format: 1, attribution: 'none', places: 1, countries: ['OZZ'] },
    lengths: columns.map(({ length }) => length),
  };
  return readGazetteer(
    brotliCompressSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...columns])),
  );
}

it('answers nothing for a longer name that falls on the last key of the file', () => {
  const tiny = tinyGazetteer();
  expect(tiny.find('Oz')).toHaveLength(1);
  // Of so many names some share the slot of the one key.
  for (let i = 0; i < 20_000; i++) expect(tiny.has(`nowhere ${i}`)).toBe(false);
});
