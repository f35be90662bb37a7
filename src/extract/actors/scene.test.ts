import { expect, it } from 'vitest';
import { findCountries, loadLexicon, pointersOf } from './index.ts';

const lexicon = loadLexicon(new URL('../../../data', import.meta.url).pathname);

/** The countries to which a text, a sentence a line, points at some words; a first line behind "#" is its title. */
function point(lines: readonly string[], words: string, dateline?: string): readonly string[] {
  const text = lines.join('\n');
  let start = 0;
  const sentences = lines.map((line) => {
    const sentence = { start, end: start + line.length, paragraph: 0 };
    start = sentence.end + 1;
    return { ...sentence, part: line.startsWith('#') ? ('title' as const) : ('body' as const) };
  });
  const at = text.indexOf(words);
  const named = findCountries(text, lexicon);
  return pointersOf({ start: at, end: at + words.length }, sentences, named, dateline).map(
    ({ sign, country }) => `${sign}: ${country}`,
  );
}

it('goes by the nearest place before the words', () => {
  expect(point(['In Chad, police waited and in Kenya guards slept.'], 'police')).toEqual(['before: TCD']);
  expect(point(['In Chad, police waited and in Kenya guards slept.'], 'guards')).toEqual(['before: KEN']);
});

it('else by the one behind them, but by no owner and no destination', () => {
  expect(point(['Police fired on marchers in Kenya.'], 'Police')).toEqual(['behind: KEN']);
  expect(point(["Police flew to Kenya with Chad's minister."], 'Police')).toEqual([]);
});

it('else by the last place told, else by the dateline', () => {
  expect(point(['A court sat in Chad.', 'Lawyers there walked out.'], 'Lawyers', 'SDN')).toEqual([
    'place last: TCD',
    'first of last: TCD',
    'end of last: TCD',
  ]);
  expect(point(['A court sat in Chad.', 'It rained.', 'Lawyers left.'], 'Lawyers', 'SDN')).toEqual([
    'place earlier: TCD',
  ]);
  expect(point(['Lawyers walked out.'], 'Lawyers', 'SDN')).toEqual(['dateline: SDN']);
});

it('reads of a headline what its story says first', () => {
  expect(point(['#Police fire on marchers', 'A march in Kenya ended badly.'], 'Police')).toEqual([
    'place next: KEN',
    'first of next: KEN',
    'end of next: KEN',
  ]);
});
