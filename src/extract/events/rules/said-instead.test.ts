import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, type WordRow } from '../../../../test/support/build-doc.ts';
import { saidInstead } from './said-instead.ts';

/** "Chad rejected it, saying troops had left": what is taken of "left". */
const statusOf = (verb: string, saying: string, before: WordRow) => {
  const doc = buildDoc([
    ['Chad', 'PROPN', 2, 'nsubj'],
    [verb, 'VERB', 0, 'root'],
    ['it', 'PRON', 2, 'obj'],
    [',', 'PUNCT', 5, 'punct'],
    [saying, 'VERB', 2, 'advcl', 'say'],
    ['troops', 'NOUN', 8, 'nsubj'],
    before,
    ['left', 'VERB', 5, 'ccomp', 'leave'],
  ]);
  const frame = frameOf(doc, 'left', {
    type: { value: 'RETREAT', confidence: 0.9 },
    status: { value: 'negated', confidence: 0.9 },
  });
  return saidInstead({ doc, frame, root: 7 })?.status;
};
const had: WordRow = ['had', 'AUX', 8, 'aux', 'have'];

describe('saidInstead', () => {
  it('takes for done what is said against something', () => {
    expect(statusOf('rejected', 'saying', had)).toBe('actual');
  });

  it.each<[string, string, string, WordRow]>([
    ['what is negated itself', 'rejected', 'saying', ['never', 'ADV', 8, 'advmod']],
    ['what is to come', 'rejected', 'saying', ['would', 'AUX', 8, 'aux']],
    ['what is said beside no refusal', 'welcomed', 'saying', had],
    ['what was said', 'rejected', 'said', had],
  ])('leaves %s', (_, verb, saying, before) => {
    expect(statusOf(verb, saying, before)).toBeUndefined();
  });
});
