import type { ChainMention, Doc } from '../../document/index.ts';

/** Prepositions after which a name is where something is. */
const WHERE = /^(?:in|at|near|outside|inside|across|around|throughout|within|beside)$/i;

/** Who arrives there, or keeps an embassy there, is with the government. */
const CALLING =
  /^(?:arrive|arrival|land|fly|travel|visit|trip|stop|stopover|stop-over|set|start|begin|return|receive|welcome|host|mission|embassy|consulate|ambassador|envoy|legation|meet|meeting|talk|talks|summit|turn|be)$/;

/**
 * "protesters in Washington", "outside the Kremlin": a name that is only the place of something, and in no part of an
 *                ^^^^^^^^^^             ^^^^^^^
 * event or a quotation. A capital that acts is a government; there it is a town.
 */
export function isOnlyPlace(mention: ChainMention, { layers }: Doc<'tokens' | 'words'>): boolean {
  // A source, a target or a speaker carries the model's guess at its sector.
  if (mention.form !== 'name' || mention.sector !== undefined) return false;
  for (let i = mention.first - 1; i >= Math.max(0, mention.first - 3); i -= 1) {
    const word = layers.words[i]!;
    if (word.deprel === 'det' || word.deprel === 'amod' || word.deprel === 'compound') continue;
    if (word.deprel !== 'case' || !WHERE.test(word.lemma) || !inside(word.head)) return false;
    const governor = layers.words[word.head!]!.head;
    return governor === undefined || !CALLING.test(layers.words[governor]!.lemma);
  }
  return false;

  function inside(at: number | undefined): boolean {
    return at !== undefined && mention.first <= at && at < mention.until;
  }
}
