import type { ChainMention, Doc } from '../../document/index.ts';

/** Prepositions after which a name is where something is. */
const WHERE = /^(?:in|at|near|outside|inside|across|around|throughout|within|beside)$/i;

/**
 * What happens at a place whoever rules it. Of other words nobody can tell: who arrives there, keeps an embassy there or
 * talks there is with the government.
 */
const HAPPENS =
  /^(?:gather|rally|march|protest|demonstrate|demonstration|riot|chant|camp|stand|wait|queue|sit|sleep|dine|eat|live|reside|born|study|work|die|kill|killing|wound|shoot|shooting|stab|attack|explode|explosion|blast|bomb|bombing|burn|fire|crash|fall|collapse|crowd|people|resident|student|protester|marcher|analyst|reporter|correspondent|economist|shop|street|square|suburb|hotel|hospital|museum|airport|station|school|university|church|mosque|stadium|market|flat|apartment|home|house|weather|rain|concert|vigil|funeral)$/;

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
    return governor !== undefined && HAPPENS.test(layers.words[governor]!.lemma);
  }
  return false;

  function inside(at: number | undefined): boolean {
    return at !== undefined && mention.first <= at && at < mention.until;
  }
}
