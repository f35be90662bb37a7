import type { Doc, QuantityMention } from '../../../document/index.ts';
import { rootOf, wordAt } from '../syntax.ts';
import type { FramedEvent } from './tie-quantities.ts';

const NAMES_PART =
  /\b(?:including|includ(?:ed|es)|among (?:them|these|those|whom)|(?:some|most|many) of them)(?: (?:is|are|was|were))?(?: [^,;.]{1,60}(?:,| and))?[\s"“]+$/i;
const OF_THEM = /^(?:(?:\s|-)[\s-]*\p{L}+){0,2}?\s+of\s+(?:them|whom|these)\b/u;

/**
 * "six militants, two of them foreigners", "150 people, including 20 policemen": a part of those counted before.
 *                 ^^^                                             ^^
 */
export function isPartOfOther(
  { document: { text }, layers: { sentences } }: Doc<'sentences'>,
  { start, end, kindBy, kind, sentence }: QuantityMention,
  last: QuantityMention | undefined,
): boolean {
  if (last?.sentence !== sentence) return false;
  // "11 of them were freed": something else befell them.
  if (kindBy === 'act' && kind !== last.kind) return false;
  const from = Math.max(sentences[sentence]!.start, last.end);
  if (NAMES_PART.test(text.slice(from, start))) return true;
  return kindBy !== 'act' && OF_THEM.test(text.slice(end, end + 40));
}

/** One of the two numbers of "two of the 20". */
export type Side = 'part' | 'whole';

/** Which number of "two of the more than 20 people arrested were freed" it is, if one of them. */
export function sideOf(
  { document: { text } }: Doc,
  mention: QuantityMention,
  last: QuantityMention | undefined,
  next: QuantityMention | undefined,
): Side | undefined {
  const joined = (part: QuantityMention | undefined, whole: QuantityMention | undefined) =>
    part !== undefined &&
    whole !== undefined &&
    /^ of (?:the |its |their |all )?$/.test(text.slice(part.end, whole.start));
  if (joined(last, mention)) return 'whole';
  return joined(mention, next) ? 'part' : undefined;
}

/**
 * The acts that may be of one side: of the whole, what a participle says of them; of the part, what the sentence says.
 * "two of the more than 20 people arrested were freed".
 *                                 ^^^^^^^^ whole ^^^^^ part
 */
export function actsOf(
  side: Side,
  doc: Doc<'tokens' | 'words'>,
  { sentence, start }: QuantityMention,
): (framed: FramedEvent) => boolean {
  return ({ frame }) => {
    if (frame.sentence !== sentence) return side === 'part';
    const participle =
      frame.trigger.start > start && wordAt(doc, rootOf(doc, frame.trigger)).deprel.startsWith('acl');
    return participle === (side === 'whole');
  };
}
