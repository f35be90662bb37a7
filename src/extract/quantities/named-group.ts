import type { Token, TokenSpan } from '../../document/index.ts';
import { tokenBehind } from '../../document/near.ts';

const TIME = String.raw`(?:the\s|last\s|this\s)?(?:\p{L}*day|noon|midnight|hand|week|weekend|month|year|night|morning|evening)\b`;
/** A group of a few words for whoever gives a figure: "by this agency's estimate" is the writer's, "by noon" nobody's. */
export const NAME = String.raw`((?!this\s|our\s|${TIME})(?:the\s|its\s|their\s)?(?:[\p{L}\d.&-]+\s){0,4}?[\p{L}\d.&-]+)`;

/** What the first group of an expression with indices found; `at` is where the text that was searched begins. */
export function spanOfGroup(
  tokens: readonly Token[],
  at: number,
  { indices }: RegExpExecArray,
  sentence: number,
): TokenSpan {
  const [start, end] = indices![1]!.map((offset) => at + offset) as [number, number];
  const first = tokenBehind(tokens, start);
  let last = first;
  while (tokens[last + 1] !== undefined && tokens[last + 1]!.start < end) last += 1;
  return { start, end, first, until: last + 1, sentence };
}
