import { describe, expect, it } from 'vitest';
import { buildPlainDoc, spanOf } from '../../../test/support/build-doc.ts';
import type { Doc, QuantityKind } from '../../document/index.ts';
import { quantitiesIn } from './quantities-in.ts';
import { withKind } from './with-kind.ts';

/** What a number of a sentence is taken for, where the model sees it count `value`. */
function guessOf(
  sentence: string,
  number: string,
  value: QuantityKind | 'none',
  { confidence = 0.9, given = false } = {},
): QuantityKind | undefined {
  const plain = buildPlainDoc(sentence);
  const { first } = spanOf(plain, number);
  const words = plain.layers.words.map((word, i) =>
    i === first ? { ...word, counted: { value, confidence } } : word,
  );
  const doc: Doc<'tokens' | 'words'> = { ...plain, layers: { ...plain.layers, words } };
  const { text } = doc.document;
  const mention = quantitiesIn(text, { start: 0, end: text.length }, 0).find(
    ({ end }) => end === text.indexOf(number) + number.length,
  )!;
  return withKind(doc, given ? { ...mention, giver: spanOf(plain, text.split(' ')[0]!) } : mention).guess;
}

describe('what the model sees a number count', () => {
  it('stands where no word tells it', () => {
    expect(guessOf('In the attack nine people went to their graves .', 'nine', 'killed')).toBe('killed');
    expect(guessOf('The organisers counted 7000 heads at the bridge .', '7000', 'protesters')).toBe(
      'protesters',
    );
  });

  it('is asked for more where the counted noun tells another', () => {
    const buried = 'Volunteers laid to rest 11 soldiers on Friday .';
    expect(guessOf(buried, '11', 'killed')).toBe('killed');
    expect(guessOf(buried, '11', 'killed', { confidence: 0.7 })).toBeUndefined();
  });

  it.each([
    ['an act beside it tells', 'The blast killed 12 people .', '12', 'wounded'],
    ['it is none that an act is told of', 'The hotel has 12 rooms .', '12', 'none'],
    ['such things do not suffer it', 'The fire took 12 goats .', '12', 'killed'],
    ['a bare number may be an age', 'The bomber , about 17 , came by bus .', '17', 'killed'],
    ['it tells how often', 'The officer fatally shot him 16 times .', '16', 'killed'],
    ['it is a ratio', 'Nine workers out of ten stayed at home .', 'Nine', 'protesters'],
    ['they bury somebody', 'Some 300 people buried the sergeant .', '300', 'killed'],
    ['they fight', 'People died when two armed groups fought at the ford .', 'two', 'killed'],
    ['it is one of many', 'He is one of those treated .', 'one', 'wounded'],
  ] as const)('does not where %s', (_, sentence, number, value) => {
    expect(guessOf(sentence, number, value)).toBeUndefined();
  });

  it('stands for a bare number that somebody gives', () => {
    expect(guessOf('Police made it 1200 , and went home .', '1200', 'protesters', { given: true })).toBe(
      'protesters',
    );
    expect(guessOf('Police made it 1200 , and went home .', '1200', 'protesters')).toBeUndefined();
  });
});

it('takes a number that organisers give for those who came', () => {
  const kindOf = (sentence: string, number: string) => {
    const doc = buildPlainDoc(sentence);
    const { text } = doc.document;
    const mention = quantitiesIn(text, { start: 0, end: text.length }, 0).find(
      ({ start }) => start === text.indexOf(number),
    )!;
    return withKind(doc, { ...mention, giver: spanOf(doc, text.split(' ')[0]!) }).kind;
  };
  expect(kindOf('Organisers spoke of 4000 people on the bridge .', '4000')).toBe('protesters');
  expect(kindOf('Organisers spoke of 60 dead .', '60')).toBe('killed');
  expect(kindOf('Organisers spoke of 60 tents on the bridge .', '60')).toBe('other');
  expect(kindOf('Farmers spoke of 4000 people on the bridge .', '4000')).toBe('other');
});
