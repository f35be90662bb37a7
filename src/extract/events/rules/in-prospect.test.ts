import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, type WordRow } from '../../../../test/support/build-doc.ts';
import { foiled } from './denied.ts';
import { inProspect } from './in-prospect.ts';
import { ruledOut } from './ruled-out.ts';

const read = (rows: readonly WordRow[], word: string) => {
  const doc = buildDoc([...rows]);
  const frame = frameOf(doc, word, { type: { value: 'ASSAULT', confidence: 0.9 } });
  const root = rows.findIndex(([form]) => form === word);
  return { doc, frame: { ...frame, status: { value: 'actual', confidence: 0.9 } as const }, root };
};

describe('inProspect', () => {
  it.each<[string, string, string | undefined]>([
    ['Fears', 'of', 'hypothetical'],
    ['Plans', 'for', 'future'],
    ['Steps', 'towards', 'hypothetical'],
    ['Steps', 'after', undefined],
    ['News', 'of', undefined],
  ])('reads the noun over an act: %s %s an attack', (noun, preposition, status) => {
    const rows: WordRow[] = [
      [noun, 'NOUN', 4, 'nsubj', noun.toLowerCase().replace(/s$/, '')],
      [preposition, 'ADP', 3, 'case'],
      ['attack', 'NOUN', 1, 'nmod'],
      ['grew', 'VERB', 0, 'root', 'grow'],
    ];
    expect(inProspect(read(rows, 'attack'))?.status).toBe(status);
  });

  it('is done where a call to it was heeded', () => {
    const rows = (verb: string): WordRow[] => [
      ['Crowds', 'NOUN', 2, 'nsubj', 'crowd'],
      [verb, 'VERB', 0, 'root'],
      ['calls', 'NOUN', 2, 'obj', 'call'],
      ['to', 'PART', 5, 'mark'],
      ['attack', 'VERB', 3, 'acl'],
    ];
    expect(inProspect(read(rows('heed'), 'attack'))).toBeUndefined();
    expect(inProspect(read(rows('hear'), 'attack'))?.status).toBe('hypothetical');
  });

  it.each([
    ['planned', 'future'],
    ['threatened', 'hypothetical'],
    ['deadly', undefined],
  ])('reads the adjective before it: %s', (adjective, status) => {
    const rows: WordRow[] = [
      [adjective, 'ADJ', 2, 'amod'],
      ['attack', 'NOUN', 0, 'root'],
    ];
    expect(inProspect(read(rows, 'attack'))?.status).toBe(status);
  });
});

describe('ruledOut', () => {
  const out = (relation: string, particle: WordRow, link?: WordRow) =>
    ruledOut(
      read(
        [
          ['Chad', 'PROPN', 2, 'nsubj'],
          ['ruled', 'VERB', 0, 'root', 'rule'],
          particle,
          ['leaving', 'VERB', 2, relation, 'leave'],
          ...(link === undefined ? [] : [link]),
        ],
        'leaving',
      ),
    )?.status;

  it('is what is excluded, and no clause beside it', () => {
    expect(out('xcomp', ['out', 'ADP', 2, 'compound:prt'])).toBe('negated');
    expect(out('advcl', ['out', 'ADP', 2, 'compound:prt'], ['after', 'SCONJ', 4, 'mark'])).toBeUndefined();
    expect(out('xcomp', ['today', 'NOUN', 2, 'obl'])).toBeUndefined();
  });
});

describe('foiled', () => {
  const attack = (verb: string, before: WordRow) =>
    foiled(
      read(
        [['Police', 'NOUN', 3, 'nsubj'], before, [verb, 'VERB', 0, 'root'], ['attack', 'NOUN', 3, 'obj']],
        'attack',
      ),
    )?.status;

  it('did not come to happen', () => {
    expect(attack('foiled', ['have', 'AUX', 3, 'aux'])).toBe('negated');
    expect(attack('foiled', ['could', 'AUX', 3, 'aux'])).toBeUndefined();
    expect(attack('foiled', ['not', 'PART', 3, 'advmod'])).toBeUndefined();
    expect(attack('condemned', ['have', 'AUX', 3, 'aux'])).toBeUndefined();
  });
});
