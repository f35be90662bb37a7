import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, spanOf, withLayers, type WordRow } from '../../../../test/support/build-doc.ts';
import { longPast } from './long-past.ts';
import { nobodyActed } from './nobody-acted.ts';

const rowsOf = (words: string): readonly WordRow[] =>
  words
    .split(' ')
    .map((word, i) => [word, /^\d/.test(word) ? 'NUM' : 'X', i === 0 ? 0 : 1, i === 0 ? 'root' : 'dep']);

const statusOf = (words: string, time: string, confidence: number) => {
  const built = buildDoc(rowsOf(words));
  const document = { ...built.document, published: { value: '2025-07-24' } } as typeof built.document;
  const doc = withLayers({ ...built, document }, { times: [] });
  const frame = frameOf(doc, 'begged', {
    type: { value: 'REQUEST', confidence: 0.9 },
    status: { value: 'actual', confidence },
    time: [{ ...spanOf(built, time), confidence: 0.9 }],
  });
  return longPast({ doc, frame, root: frame.trigger.first })?.status;
};

describe('longPast', () => {
  it('takes an act with a year long before the report for history, unless the model is sure', () => {
    expect(statusOf('begged for help in 1990', '1990', 0.7)).toBe('historical');
    expect(statusOf('begged for help in 1990', '1990', 0.97)).toBeUndefined();
  });

  it('leaves what is not long ago and what has lasted', () => {
    expect(statusOf('begged for help in 2024', '2024', 0.7)).toBeUndefined();
    expect(statusOf('begged for help since 1990', '1990', 0.7)).toBeUndefined();
    expect(statusOf('begged for help from 1990 to 2025', '2025', 0.7)).toBeUndefined();
  });
});

describe('nobodyActed', () => {
  const negates = (verb: string, lemma: string) => {
    const rows: readonly WordRow[] = [
      ['Chad', 'PROPN', 2, 'nsubj'],
      [verb, 'VERB', 0, 'root', lemma],
      ['no', 'DET', 2, 'obj'],
    ];
    const doc = withLayers(buildDoc(rows), { times: [] });
    const frame = frameOf(doc, verb, { type: { value: 'REJECT', confidence: 0.9 } });
    return nobodyActed({ doc, frame, root: frame.trigger.first })?.status;
  };

  it('reads no negation in a no that was said', () => {
    expect(negates('said', 'say')).toBeUndefined();
    expect(negates('met', 'meet')).toBe('negated');
  });
});
