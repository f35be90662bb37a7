import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { lexiconFor } from './ambiguous.ts';
import { classifyActor, findCountries, loadLexicon } from './index.ts';

interface NameCase {
  readonly text: string;
  readonly name: string;
  readonly country?: string;
}

const root = new URL('../../../', import.meta.url).pathname;
const lexicon = loadLexicon(`${root}data`);
const cases = parse(readFileSync(`${root}test/cases/actors/ambiguous.yaml`, 'utf8')) as readonly NameCase[];

it.each(cases)('$name is $country: $text', ({ text, name, country }) => {
  const own = lexiconFor(text, lexicon);
  expect(classifyActor(name, own).country).toBe(country);
  const last = text.lastIndexOf(name);
  const found = findCountries(text, own).find((one) => one.start <= last && last < one.end);
  expect(found?.country).toBe(country);
});

it('leaves the lexicon of other documents alone', () => {
  const text = 'Georgia: Atlanta Republicans cheered the governor.';
  expect(lexiconFor(text, lexicon).countries.get('georgia')?.entry.code).toBe('USA');
  expect(lexicon.countries.get('georgia')?.entry.code).toBe('GEO');
});
