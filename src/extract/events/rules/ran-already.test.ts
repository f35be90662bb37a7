import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, type WordRow } from '../../../../test/support/build-doc.ts';
import type { Status } from '../../../document/index.ts';
import { ranAlready } from './ran-already.ts';

const statusOf = (first: WordRow, more: readonly WordRow[] = [], status: Status = 'negated') => {
  const doc = buildDoc([
    ['Nurses', 'NOUN', 2, 'nsubj'],
    ['called', 'VERB', 0, 'root', 'call'],
    ['off', 'ADP', 2, 'compound:prt'],
    first,
    ['strike', 'NOUN', 2, 'obj'],
    ...more,
  ]);
  const frame = frameOf(doc, 'strike', {
    type: { value: 'PROTEST', confidence: 0.9 },
    status: { value: status, confidence: 0.9 },
  });
  return ranAlready({ doc, frame, root: 4 })?.status;
};
const their: WordRow = ['their', 'PRON', 5, 'nmod:poss'];

describe('ranAlready', () => {
  it('holds for a strike that is told to have lasted, or is its strikers own', () => {
    expect(statusOf(their)).toBe('actual');
    expect(statusOf(['week-long', 'ADJ', 5, 'amod'])).toBe('actual');
    expect(statusOf(their, [], 'hypothetical')).toBe('actual');
  });

  it('says nothing of one that was to come', () => {
    expect(statusOf(['a', 'DET', 5, 'det'])).toBeUndefined();
    expect(statusOf(their, [['planned', 'VERB', 5, 'acl', 'plan']])).toBeUndefined();
    expect(
      statusOf(their, [
        ['on', 'ADP', 7, 'case'],
        ['Monday', 'PROPN', 5, 'nmod'],
      ]),
    ).toBeUndefined();
    expect(statusOf(their, [], 'future')).toBeUndefined();
  });
});
