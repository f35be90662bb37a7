import type { Doc, QuantityMention, TokenSpan } from '../../src/document/index.ts';
import { quantitiesIn } from '../../src/extract/quantities/index.ts';
import { buildDoc, type WordRow } from './build-doc.ts';

/** The words of whoever gives the first number of a text, as `find` has it. */
export function giverIn(
  rows: readonly WordRow[],
  find: (doc: Doc<'tokens' | 'words'>, figure: QuantityMention) => TokenSpan | undefined,
): string | undefined {
  const doc = buildDoc(rows);
  const { text } = doc.document;
  const [figure] = quantitiesIn(text, { start: 0, end: text.length }, 0);
  const giver = find(doc, figure!);
  return giver && text.slice(giver.start, giver.end);
}
