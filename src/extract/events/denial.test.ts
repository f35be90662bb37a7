import { describe, expect, it } from 'vitest';
import { buildDoc, spanOf, type WordRow } from '../../../test/support/build-doc.ts';
import { isNegated, laterDenial, whatTurnsDown } from './denial.ts';

/** "Police jailed the editor ...": words behind, from the fifth on; the verb that denies hangs on one of them or on "jailed". */
const denialIn = (behind: readonly WordRow[]) => {
  const doc = buildDoc([
    ['Police', 'NOUN', 2, 'nsubj'],
    ['jailed', 'VERB', 0, 'root', 'jail'],
    ['the', 'DET', 4, 'det'],
    ['editor', 'NOUN', 2, 'obj'],
    ...behind,
  ]);
  const verb = laterDenial(doc, 1, [spanOf(doc, 'the editor')]);
  return verb === undefined ? undefined : doc.document.text.slice(doc.layers.tokens[verb]!.start);
};
const which = (at: number, subject: string, on: number): readonly WordRow[] => [
  [',', 'PUNCT', at + 3, 'punct'],
  ['which', 'PRON', at + 3, 'obj'],
  [subject, subject === 'he' ? 'PRON' : 'NOUN', at + 3, 'nsubj'],
  ['denies', 'VERB', on, 'acl:relcl', 'deny'],
];

describe('laterDenial', () => {
  it('is of the act where it hangs on its verb, or on a name or an object', () => {
    expect(denialIn(which(5, 'Chad', 2))).toBe('denies');
    expect(denialIn(which(5, 'Chad', 4))).toBe('denies');
    expect(denialIn([['in', 'ADP', 6, 'case'], ['Lima', 'PROPN', 2, 'obl'], ...which(7, 'Chad', 6)])).toBe(
      'denies',
    );
  });

  it('is of the act where the denier takes it up as a charge', () => {
    const charge: readonly WordRow[] = [
      [',', 'PUNCT', 7, 'punct'],
      ['a', 'DET', 7, 'det'],
      ['charge', 'NOUN', 2, 'appos', 'charge'],
      ['Chad', 'PROPN', 9, 'nsubj'],
      ['denies', 'VERB', 7, 'acl:relcl', 'deny'],
    ];
    expect(denialIn(charge)).toBe('denies');
  });

  it('is not of the act where a ground of it stands between', () => {
    const ground = (link: string, noun: string): readonly WordRow[] => [
      [link, 'ADP', 6, 'case'],
      [noun, 'NOUN', 2, 'obl'],
    ];
    expect(denialIn([...ground('for', 'libel'), ...which(7, 'Chad', 2)])).toBeUndefined();
    expect(denialIn([...ground('on', 'suspicion'), ...which(7, 'Chad', 2)])).toBeUndefined();
    expect(denialIn([...ground('after', 'theft'), ...which(7, 'Chad', 6)])).toBeUndefined();
  });

  it('is not of whom the act is done to', () => {
    expect(denialIn(which(5, 'he', 2))).toBeUndefined();
    expect(denialIn(which(5, 'editor', 2))).toBeUndefined();
  });
});

describe('isNegated', () => {
  const dismissing = (joined: readonly WordRow[]) =>
    isNegated(
      buildDoc([
        ['He', 'PRON', 3, 'nsubj'],
        ['not', 'PART', 3, 'advmod'],
        ['leaving', 'VERB', 0, 'root', 'leave'],
        ['dismissing', 'VERB', 3, 'conj', 'dismiss'],
        ['talk', 'NOUN', 4, 'obj'],
        ...joined,
      ]),
      3,
    );

  it('is of a verb joined to a negated one, but of no participle beside it', () => {
    expect(dismissing([['or', 'CCONJ', 4, 'cc']])).toBe(true);
    expect(dismissing([])).toBe(false);
  });
});

describe('whatTurnsDown', () => {
  it('finds the charge also behind what it is called', () => {
    const verbOf = (noun: string) => {
      const doc = buildDoc([
        ['Chad', 'PROPN', 2, 'nsubj'],
        ['dismissed', 'VERB', 0, 'root', 'dismiss'],
        ['as', 'ADP', 5, 'case'],
        ['false', 'ADJ', 5, 'amod'],
        [noun, 'NOUN', 2, 'obl', noun.replace(/s$/, '')],
      ]);
      return whatTurnsDown(doc, 4);
    };
    expect(verbOf('reports')).toBe(1);
    expect(verbOf('friends')).toBeUndefined();
  });
});
