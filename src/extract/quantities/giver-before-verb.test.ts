import { describe, expect, it } from 'vitest';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { giverIn } from '../../../test/support/giver-in.ts';
import { giverBeforeVerb } from './giver-before-verb.ts';

const giverOf = (rows: readonly WordRow[]) => giverIn(rows, giverBeforeVerb);

describe('giverBeforeVerb', () => {
  const recovered: readonly WordRow[] = [
    ['Rescuers', 'NOUN', 2, 'nsubj'],
    ['recover', 'VERB', 0, 'root'],
    ['22', 'NUM', 4, 'nummod'],
    ['bodies', 'NOUN', 2, 'obj'],
  ];

  it('is who has the victims before their eyes', () => {
    expect(giverOf(recovered)).toBe('Rescuers');
  });

  it('is who makes it so many, or sets what was lost at it', () => {
    const union: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['union', 'NOUN', 3, 'nsubj'],
    ];
    const made: WordRow = ['made', 'VERB', 0, 'root', 'make'];
    expect(giverOf([...union, made, ['it', 'PRON', 3, 'obj'], ['900', 'NUM', 3, 'xcomp']])).toBe('The union');
    const at: readonly WordRow[] = [
      ['set', 'VERB', 0, 'root'],
      ['the', 'DET', 6, 'det'],
      ['lost', 'ADJ', 6, 'amod'],
      ['output', 'NOUN', 3, 'obj'],
      ['at', 'ADP', 8, 'case'],
      ['900', 'NUM', 3, 'obl'],
    ];
    expect(giverOf([...union, ...at])).toBe('The union');
  });

  it('is before a clause between commas', () => {
    const rows: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['agency', 'NOUN', 9, 'nsubj'],
      [',', 'PUNCT', 2, 'punct'],
      ['which', 'PRON', 6, 'nsubj'],
      ['has', 'AUX', 6, 'aux', 'have'],
      ['buried', 'VERB', 2, 'acl:relcl', 'bury'],
      ['24', 'NUM', 8, 'nummod'],
      ['bodies', 'NOUN', 6, 'obj'],
      ['left', 'VERB', 0, 'root', 'leave'],
    ];
    expect(giverOf(rows)).toBe('The agency');
  });

  it('is not them where somebody else says it', () => {
    const said: readonly WordRow[] = [
      ...recovered,
      [',', 'PUNCT', 7, 'punct'],
      ['police', 'NOUN', 7, 'nsubj'],
      ['said', 'VERB', 2, 'parataxis'],
    ];
    expect(giverOf(said)).toBeUndefined();
  });

  it('is nobody who finds other things', () => {
    expect(giverOf([...recovered.slice(0, 3), ['rifles', 'NOUN', 2, 'obj']])).toBeUndefined();
  });

  it('is the hospital that cares for people, and nobody else who does', () => {
    const rows = (who: string): readonly WordRow[] => [
      ['The', 'DET', 2, 'det'],
      [who, 'NOUN', 3, 'nsubj'],
      ['treated', 'VERB', 0, 'root', 'treat'],
      ['112', 'NUM', 5, 'nummod'],
      ['people', 'NOUN', 3, 'obj'],
    ];
    expect(giverOf(rows('hospital'))).toBe('The hospital');
    expect(giverOf(rows('host'))).toBeUndefined();
  });

  it('is who gives a bare number, and nobody who gives things away', () => {
    const gave: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['army', 'NOUN', 3, 'nsubj'],
      ['gave', 'VERB', 0, 'root', 'give'],
      ['41', 'NUM', 3, 'obj'],
    ];
    expect(giverOf([...gave, ['.', 'PUNCT', 3, 'punct']])).toBe('The army');
    expect(giverOf([...gave, ['medals', 'NOUN', 3, 'obj']])).toBeUndefined();
    const saw = gave.map((row) => row.map((one) => (one === 'gave' ? 'saw' : one)) as unknown as WordRow);
    expect(giverOf([...saw, ['.', 'PUNCT', 3, 'punct']])).toBe('The army');
    const of = (who: string, rows: readonly WordRow[]) =>
      giverOf([
        ...rows.map((row) => row.map((one) => (one === 'army' ? who : one)) as unknown as WordRow),
        ['.', 'PUNCT', 3, 'punct'],
      ]);
    expect(of('firm', gave)).toBeUndefined();
    expect(of('region', saw)).toBeUndefined();
    expect(of('ministry', saw)).toBe('The ministry');
    expect(of('rebels', gave)).toBe('The rebels');
  });

  it('is who lowers a count of the dead', () => {
    const rows: readonly WordRow[] = [
      ['and', 'CCONJ', 4, 'cc'],
      ['the', 'DET', 3, 'det'],
      ['force', 'NOUN', 4, 'nsubj'],
      ['lowered', 'VERB', 0, 'root'],
      ['its', 'PRON', 6, 'nmod:poss'],
      ['count', 'NOUN', 4, 'obj'],
      ['of', 'ADP', 9, 'case'],
      ['the', 'DET', 9, 'det'],
      ['dead', 'NOUN', 6, 'nmod'],
      ['to', 'ADP', 11, 'case'],
      ['26', 'NUM', 4, 'obl'],
    ];
    expect(giverOf(rows)).toBe('the force');
  });

  it('is who had spoken of them until then', () => {
    const rows: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['ministry', 'NOUN', 6, 'nsubj'],
      ['had', 'AUX', 6, 'aux'],
      ['until', 'ADP', 5, 'case'],
      ['then', 'ADV', 6, 'obl'],
      ['spoken', 'VERB', 0, 'root'],
      ['of', 'ADP', 9, 'case'],
      ['29', 'NUM', 9, 'nummod'],
      ['dead', 'NOUN', 6, 'obl'],
    ];
    expect(giverOf(rows)).toBe('The ministry');
  });
});
