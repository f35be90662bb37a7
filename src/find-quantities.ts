import { splitSentences } from './analyze/sentences/index.ts';
import { countsThings, type QuantityMention } from './document/index.ts';
import { quantitiesIn } from './extract/quantities/index.ts';

/** A number found in a text: see `QuantityMention`; `text` is the words it covers. */
export interface FoundQuantity extends QuantityMention {
  readonly text: string;
}

/**
 * Finds and reads the numbers of an English text, without a model: people and things, money, percentages, sizes. `sentence`
 * counts the sentences of the text. With `all`, ages, dates, lengths of time, ordinals, scores and numbers in names too.
 *
 * ```ts
 * findQuantities('The blast left three dead and at least 12 injured.').map(({ text, kind, low, high }) => ({ text, kind, low, high }));
 * // [ { text: 'three', kind: 'killed', low: 3, high: 3 },
 * //   { text: 'at least 12', kind: 'wounded', low: 12, high: undefined } ]
 * ```
 */
export function findQuantities(
  text: string,
  { all = false }: { readonly all?: boolean } = {},
): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  let sentence = 0;
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    for (const span of splitSentences(text, { start: index, end: index + line.length })) {
      for (const quantity of quantitiesIn(text, span, sentence)) {
        if (all || countsThings(quantity.type))
          found.push({ ...quantity, text: text.slice(quantity.start, quantity.end) });
      }
      sentence += 1;
    }
  }
  return found;
}
