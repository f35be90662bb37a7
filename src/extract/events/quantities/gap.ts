import type { Doc, QuantityMention } from '../../../document/index.ts';
import type { FramedEvent, Tied } from './tie-quantities.ts';

/** What stands between the numbers of those who do the same. */
const NAME = /^(?:,|,?\sand)\s(?:the\s)?\p{Lu}[\p{L}'’-]+(?:\s(?:and\s)?\p{Lu}[\p{L}'’-]+){0,3}\s$/u;

/**
 * "Norland took in 281,000, Sylvania 84,500 and Ruritania over 36,000": the act is told of the first alone, whose name the numbers of the
 *                                    ^^^^^^                   ^^^^^^^^^^^
 * others stand behind as its own does.
 */
export function isInGap(
  { document: { text } }: Doc,
  { start, type, noun, giver }: QuantityMention,
  last: Tied | undefined,
  framed: readonly FramedEvent[],
): boolean {
  if (type !== last?.mention.type || giver || last.mention.giver) return false;
  if (noun !== undefined || !NAME.test(text.slice(last.mention.noun?.end ?? last.mention.end, start)))
    return false;
  const { event, gap } = last.tie;
  if (gap === true) return true;
  if (event === undefined) return false;
  const { frame } = framed[event]!;
  return (
    frame.trigger.end <= last.mention.start &&
    frame.source.some(
      (span) =>
        span.end <= frame.trigger.start && /^(?:the\s)?\p{Lu}/u.test(text.slice(span.start, span.end)),
    )
  );
}
