import type { Doc, Span, Time } from '../../../document/index.ts';
import { covers, overlaps } from '../../../document/index.ts';
import { headOfTime } from '../../../document/head-of-time.ts';
import { near, tokenBehind } from '../../../document/near.ts';

type Parsed = Doc<'tokens' | 'words' | 'times'>;

/** The word that the first time inside some words hangs on. */
export function holderOfTimeIn(doc: Parsed, span: Span): number | undefined {
  const inside = near(doc.layers.times, span);
  const time = inside.find((one) => covers(span, one)) ?? inside.find((one) => overlaps(span, one));
  return time && holderOf(doc, time);
}

/** The word outside a time that the time hangs on. */
export function holderOf(doc: Parsed, time: Time): number | undefined {
  const { tokens } = doc.layers;
  for (let i = tokenBehind(tokens, time.start); i < tokens.length && tokens[i]!.start < time.end; i += 1) {
    const head = headOfTime(doc, i);
    if (head === undefined) return undefined;
    const { start } = tokens[head]!;
    if (start < time.start || start >= time.end) return head;
  }
  return undefined;
}
