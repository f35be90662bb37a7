import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Frame } from '../../document/index.ts';
import {
  candidatesOf,
  classifyActor,
  countCountries,
  findCountries,
  inferCountry,
  loadLexicon,
  sharesOf,
} from './index.ts';

interface InferenceCase {
  readonly sentence: string;
  readonly phrase: string;
  readonly country?: string;
}

const root = new URL('../../../', import.meta.url).pathname;
const lexicon = loadLexicon(`${root}data`);
const cases = parse(
  readFileSync(`${root}test/cases/actors/inferred.yaml`, 'utf8'),
) as readonly InferenceCase[];

function infer(text: string, phrase: string, more: { dateline?: string; document?: string } = {}) {
  const start = text.indexOf(phrase);
  const span = { start, end: start + phrase.length };
  const countries = findCountries(text, lexicon);
  const { input, sectors } = classifyActor(phrase, lexicon, {
    sentence: { text, words: text, phrase: span, countries, frames: [] },
    documentCountries: countCountries([...countries, ...findCountries(more.document ?? '', lexicon)]),
    ...(more.dateline === undefined ? {} : { datelineCountry: more.dateline }),
  });
  return inferCountry([input], sectors, lexicon.countryWeights);
}

it('gives diplomats who are sent home not the land that sends them', () => {
  const text = 'Riga has quarrelled with Belarus. Riga sent home ten embassy staff .';
  const phrase = { start: text.indexOf('ten'), end: text.indexOf(' .') };
  const words = 'Riga sent home ten embassy staff .';
  const start = text.lastIndexOf('Riga');
  const frame = {
    source: [{ start, end: start + 4 }],
    target: [phrase],
    place: [],
    attribution: [],
    type: { value: 'SANCTION' },
    mode: { value: 'expel' },
    trigger: { start: start + 5, end: start + 14 },
  } as unknown as Frame;
  const all = findCountries(text, lexicon);
  const inferred = (frames: readonly Frame[]) => {
    const sentence = { text, words, phrase, countries: all.filter((one) => one.start >= start), frames };
    const context = { sentence, documentCountries: countCountries(all) };
    const { input, sectors } = classifyActor('ten embassy staff', lexicon, context);
    return candidatesOf(input, sectors).map(({ country }) => country);
  };
  expect(inferred([frame])).not.toContain('LVA');
  expect(inferred([{ ...frame, mode: { value: 'deport' } } as unknown as Frame])).toContain('LVA');
});

it.each(cases)('$phrase is of $country: $sentence', ({ sentence, phrase, country }) => {
  expect(infer(sentence, phrase)?.country).toBe(country);
});

it('says how likely, and that it is inferred', () => {
  const found = infer('Protests went on in Kenya, where police fired on marchers.', 'police');
  expect(found?.basis).toBe('inferred');
  expect(found?.why).toMatch(/^country-of-document: KEN 0\.\d\d$/);
});

it('offers no country of the dateline that is named less than another', () => {
  const offered = (document: string) => {
    const documentCountries = countCountries(findCountries(document, lexicon));
    const { input } = classifyActor('the army', lexicon, { documentCountries, datelineCountry: 'OMN' });
    return candidatesOf(input, ['MIL']).map(({ country }) => country);
  };
  expect(offered('Oman spoke to the Philippines.')).toEqual([undefined, 'OMN']);
  expect(offered('Oman spoke to the Philippines. Philippine rebels left.')).toEqual([undefined, 'PHL']);
});

it('offers no envoy to the state that he was sent to', () => {
  const offered = (phrase: string, text: string) => {
    const start = text.indexOf(phrase);
    const countries = findCountries(text, lexicon);
    const { input } = classifyActor(phrase, lexicon, {
      sentence: { text, words: text, phrase: { start, end: start + phrase.length }, countries, frames: [] },
      towns: ['UKR'],
    });
    return candidatesOf(input, ['GOV']).map(({ country }) => country);
  };
  const text = 'Ukraine held a Polish driver, the consul in Lviv said, and police in Lviv agreed.';
  expect(offered('the consul in Lviv', text)).toEqual([undefined, 'POL']);
  expect(offered('police in Lviv', text)).toContain('UKR');
});

it('follows the scene of the sentence before', () => {
  const text = 'The lawyers walked out.';
  const scene = (country: string) => {
    const { input, sectors } = classifyActor('lawyers', lexicon, {
      sentence: { text, words: text, phrase: { start: 4, end: 11 }, countries: [], frames: [] },
      documentCountries: countCountries(findCountries('Turkey spoke. Iraq spoke.', lexicon)),
      pointers: ['first of last', 'end of last', 'place last'].map((sign) => ({ country, sign })),
    });
    return inferCountry([input], sectors, lexicon.countryWeights)?.country;
  };
  expect([scene('TUR'), scene('IRQ')]).toEqual(['TUR', 'IRQ']);
});

it('takes the country of the dateline and of the document where the sentence names none', () => {
  const document = 'Kenya voted. Kenya waited. In Kenya nobody slept.';
  expect(infer('Police fired on marchers.', 'Police', { document })?.country).toBe('KEN');
  expect(infer('Police fired on marchers.', 'Police', { dateline: 'KEN' })?.country).toBe('KEN');
  expect(infer('Police fired on marchers.', 'Police')).toBeUndefined();
});

it('adds what the model links to what the words say', () => {
  const text = 'Peru and Chile met as the troops left.';
  const start = text.indexOf('the troops');
  const phrase = { start, end: start + 'the troops'.length };
  const countries = findCountries(text, lexicon);
  const shareOf = (country: string, linked: readonly [number, number]) => {
    const links = { none: 0, beyond: 0, named: linked };
    const sentence = { text, words: text, phrase, countries, frames: [], links };
    const { input, sectors } = classifyActor('the troops', lexicon, { sentence });
    const candidates = candidatesOf(input, sectors);
    const at = candidates.findIndex((one) => one.country === country);
    return sharesOf(candidates, lexicon.countryWeights)[at]!;
  };
  expect(shareOf('CHL', [0, 3])).toBeGreaterThan(shareOf('CHL', [0, 0]));
  expect(shareOf('PER', [0, 3])).toBeLessThan(shareOf('PER', [0, 0]));
});
