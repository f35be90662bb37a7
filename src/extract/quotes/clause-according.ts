import type { TokenSpan } from '../../document/index.ts';
import { rootIn } from '../../document/root-of.ts';
import { findAccordingTo } from './according-to.ts';
import { trimContent } from './bounds.ts';
import type { Draft } from './draft.ts';
import { subtree } from './reading.ts';
import type { Reading } from './reading.ts';

/** Two people were shot dead, according to police.
 *  --------------------------  ------------ ------ */
export function clauseAccording(
  reading: Reading,
  i: number,
): { readonly draft: Draft; readonly content: TokenSpan } | undefined {
  if (reading.lower[i] !== 'according' || reading.lower[i + 1] !== 'to') return undefined;
  const until = reading.starts[reading.tokens[i]!.sentence + 1]!;
  const found = findAccordingTo(reading, { first: i, until });
  const noun = found?.speaker && rootIn(reading.words, found.speaker);
  const verb = noun === undefined ? undefined : reading.words[noun]!.head;
  if (!found || noun === undefined || verb === undefined) return undefined;
  const [first, end] = subtree(reading, verb, (child) => child === noun);
  const content =
    i < verb
      ? trimContent(reading, Math.max(first, behindComma(reading, found.speaker!.until, verb)), end)
      : trimContent(reading, first, Math.min(end, i));
  if (!content) return undefined;
  const span = { start: content.start, end: content.end };
  return { content, draft: { ...found, span, kind: 'indirect', confidence: 0.75 } };
}

/** The token behind the next comma before `until`; `from` where there is none. */
function behindComma(reading: Reading, from: number, until: number): number {
  for (let i = from; i < until; i++) if (reading.forms[i] === ',') return i + 1;
  return from;
}
