import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Surrounding } from './rule.ts';
import { classifyActor, findCountries, loadLexicon } from './index.ts';

interface PhraseCase {
  readonly phrase: string;
  readonly date?: string;
  readonly beside?: string;
  readonly after?: string;
  readonly country?: string;
  readonly sector?: string;
}

const root = new URL('../../../', import.meta.url).pathname;
const lexicon = loadLexicon(`${root}data`);
const cases = parse(readFileSync(`${root}test/cases/actors/phrases.yaml`, 'utf8')) as readonly PhraseCase[];

describe('classifyActor', () => {
  it.each(cases)('$phrase is $country $sector', ({ phrase, date, beside, after, country, sector }) => {
    const found = classifyActor(phrase, lexicon, {
      ...(date === undefined ? {} : { date }),
      ...(beside === undefined ? {} : { sentence: sentenceOf(beside, phrase) }),
      ...(after === undefined ? {} : { following: after }),
    });
    expect({ country: found.country, sector: found.sectors[0] }).toEqual({ country, sector });
  });

  it('says which words and which rule', () => {
    const found = classifyActor("Sudan's army", lexicon);
    expect(found.why).toEqual(['country-in-head: "Sudan" (name)', 'role-noun: "army"']);
    expect([found.countryBasis, found.sectorBasis]).toEqual(['stated', 'stated']);
  });

  it('takes no surname for a people or a town', () => {
    expect(classifyActor('Peter Zulu', lexicon, { person: true }).country).toBeUndefined();
    expect(classifyActor('Peter Zulu', lexicon).country).toBe('ZAF');
    expect(classifyActor('Villalba', lexicon, { person: true }).country).toBeUndefined();
    expect(classifyActor('Prime Minister of Chad', lexicon, { person: true }).country).toBe('TCD');
    expect(classifyActor('Russian', lexicon, { person: true }).country).toBe('RUS');
  });

  it('knows that an office ended', () => {
    const later = classifyActor('Angela Merkel', lexicon, { date: '2024-01-01' });
    expect(later.country).toBe('DEU');
    expect(later.person?.name).toBe('Angela Merkel');
  });

  it('tells namesakes in one office apart by the date', () => {
    const spell = (date: string) => classifyActor('Bush', lexicon, { date }).person?.spell.from;
    expect([spell('1990-05-05'), spell('2005-05-05')]).toEqual(['1989-01-20', '2001-01-21']);
  });

  it('leaves no spell open that the source only had not seen the end of', () => {
    expect(classifyActor('Biden', lexicon, { date: '2026-01-01' }).sectors).toEqual(['ELI']);
  });

  it.each([
    ['Zelenskiy', '2025-08-16', 'UKR', 'GOV'],
    ['Zelensky', '2025-08-16', 'UKR', 'GOV'],
    ['Zelenskyy', '2025-08-16', 'UKR', 'GOV'],
    ['Lukashenko', '2025-08-16', 'BLR', 'GOV'],
    ['Benjamin Netanyahu', '2025-08-16', 'ISR', 'GOV'],
    ['Abdel Fattah al-Sisi', '2025-08-16', 'EGY', 'GOV'],
    ['Xi', '2025-08-16', 'CHN', 'GOV'],
    ['Assad', '2013-08-22', 'SYR', 'GOV'],
    ['Bashar al-Assad', '2013-08-22', 'SYR', 'GOV'],
    ['Bashar al-Assad', '2025-08-22', 'SYR', 'ELI'],
    ['Justin Trudeau', '2025-08-22', 'CAN', 'ELI'],
    ['King Abdullah', '2020-05-05', 'JOR', 'GOV'],
  ])('gives all spellings of a leader one spell: %s on %s', (name, date, country, sector) => {
    const found = classifyActor(name, lexicon, { date, person: true });
    expect([found.country, ...found.sectors]).toEqual([country, sector]);
  });

  it('of two kings of one name in office chooses neither', () => {
    expect(classifyActor('King Abdullah', lexicon, { date: '2010-05-05' }).country).toBeUndefined();
  });
});

function sentenceOf(beside: string, phrase: string): Surrounding {
  const text = `${beside} ${phrase}`;
  return {
    text,
    words: text,
    phrase: { start: beside.length + 1, end: text.length },
    countries: findCountries(beside, lexicon),
    frames: [],
  };
}

describe('findCountries', () => {
  it('finds names, nationalities, seats and places in text order', () => {
    const text = 'The Dutch envoy flew from Ankara to Aleppo; the duma and the Duma, us and the U.S.';
    expect(findCountries(text, lexicon).map((one) => [one.country, text.slice(one.start, one.end)])).toEqual([
      ['NLD', 'Dutch'],
      ['TUR', 'Ankara'],
      ['SYR', 'Aleppo'],
      ['RUS', 'Duma'],
      ['USA', 'U.S.'],
    ]);
  });
});
