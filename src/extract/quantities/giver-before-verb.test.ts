import { describe, expect, it } from 'vitest';
import { buildDoc, type WordRow } from '../../../test/support/build-doc.ts';
import { giverBeforeVerb } from './giver-before-verb.ts';
import { quantitiesIn } from './index.ts';

function giverOf(rows: readonly WordRow[]): string | undefined {
  const doc = buildDoc(rows);
  const { text } = doc.document;
  const [figure] = quantitiesIn(text, { start: 0, end: text.length }, 0);
  const giver = giverBeforeVerb(doc, figure!);
  return giver && text.slice(giver.start, giver.end);
}

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
});
