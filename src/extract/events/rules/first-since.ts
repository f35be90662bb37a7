import type { StatusRule } from '../rule.ts';
import { textAt, wordAt } from '../syntax.ts';

type Parsed = Parameters<StatusRule>[0]['doc'];

/**
 * "The walkout is the first since 2011, when miners stayed home": the year is that of another one.
 *      ^^^^^^^ ^^ ^^^^^^^^^ ^^^^^
 */
export const firstSince: StatusRule = ({ doc, frame }) => {
  if (frame.status.value !== 'historical') return undefined;
  const since = sinceBehind(doc, frame.trigger.until, frame.sentence);
  if (since === undefined || isDatedBefore(doc, frame.trigger.start, frame.sentence)) return undefined;
  const words = `${textAt(doc, frame.trigger.until)} … ${textAt(doc, since)}`;
  return { rule: 'first-since', status: 'actual', words };
};

/** The "since" of "is the first since", "was the deadliest attack since"; undefined where no such words begin here. */
function sinceBehind(doc: Parsed, is: number, sentence: number): number | undefined {
  const { tokens } = doc.layers;
  if (tokens[is]?.sentence !== sentence || !/^(?:is|was)$/i.test(textAt(doc, is))) return undefined;
  let ranks = false;
  for (let i = is + 1; tokens[i]?.sentence === sentence && i < is + 12; i += 1) {
    if (textAt(doc, i) === ',') return undefined;
    ranks ||= isRank(doc, i);
    if (/^since$/i.test(textAt(doc, i))) return ranks ? i : undefined;
  }
  return undefined;
}

/** "first", "worst", "longest", "most". */
function isRank(doc: Parsed, word: number): boolean {
  return (
    /^(?:ADJ|ADV)$/.test(wordAt(doc, word).upos) && /(?:.est|^(?:first|worst|most))$/i.test(textAt(doc, word))
  );
}

/** "In 1984 the strike was the longest since": the act has its own time. */
function isDatedBefore(doc: Parsed, start: number, sentence: number): boolean {
  const { tokens, times } = doc.layers;
  const begin = tokens.find((token) => token.sentence === sentence)!.start;
  return times.some((time) => time.start >= begin && time.start < start);
}

/** Where the "since" of such words begins, behind which all times are those of another one. */
export function sinceOf(doc: Parsed, frame: Parameters<StatusRule>[0]['frame']): number | undefined {
  const since = sinceBehind(doc, frame.trigger.until, frame.sentence);
  return since === undefined ? undefined : doc.layers.tokens[since]!.start;
}
