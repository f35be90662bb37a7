import type { Event } from '../../../document/index.ts';

/** Two acts of one day, by their numbers, and the words that say so. */
export interface SameDay {
  readonly one: number;
  readonly other: number;
  readonly text: string;
}

const PHRASE =
  /\b(?:the|that) (?:very )?same (?:day|morning|afternoon|evening|night)\b( (?:that|as|when)\b)?/gi;

/**
 * "Police arrested 12 people on the same day", after another act; "... the same day that rebels shelled the town".
 *                               ^^^^^^^^^^^^                           ^^^^^^^^^^^^^^^^^^
 * Between the words and each of the two acts stands no other act; an act before is at most a sentence away.
 */
export function findSameDays(events: readonly Event[], text: string): readonly SameDay[] {
  const order = events.map((_, i) => i).sort((a, b) => startOf(events[a]!) - startOf(events[b]!));
  const sentences = new Map(events.map(({ sentence }) => [sentence.index, sentence]));
  return [...sentences.values()].flatMap(({ start, end, index }) =>
    [...text.slice(start, end).matchAll(PHRASE)].flatMap((match): SameDay[] => {
      const at = start + match.index;
      const inside = order.filter((i) => events[i]!.sentence.index === index);
      const before = inside.filter((i) => startOf(events[i]!) < at);
      const after = inside.filter((i) => startOf(events[i]!) > at);
      const one = before.at(-1) ?? after[0];
      const linked = match[1] !== undefined && before.length > 0;
      const earlier = order.slice(0, one === undefined ? 0 : order.indexOf(one));
      const other = linked ? after[0] : earlier.findLast((i) => index - events[i]!.sentence.index <= 1);
      if (one === undefined || other === undefined) return [];
      return [{ one, other, text: match[0].replace(/ (?:that|as|when)$/i, '') }];
    }),
  );
}

function startOf({ trigger }: Event): number {
  return trigger.start;
}
