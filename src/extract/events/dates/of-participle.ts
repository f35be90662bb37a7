import type { Doc, Frame, Span } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { rootOf, wordAt } from '../syntax.ts';
import { holderOf } from './clause-dates.ts';

type Parsed = Doc<'tokens' | 'words' | 'times'>;

const REACH = 4;

/**
 * "Nine workers, picked up on Tuesday for cutting a line, have been freed": the day is that of what is told of the workers.
 *                          ^^^^^^^^^^
 */
export function isOfParticiple(frame: Frame, span: Span, doc: Parsed): boolean {
  if (span.end > frame.trigger.start) return false;
  const time = near(doc.layers.times, span).find(({ start, end }) => start >= span.start && end <= span.end);
  const act = rootOf(doc, frame.trigger);
  let at = time && holderOf(doc, time);
  for (let steps = 0; at !== undefined && at !== act && steps < REACH; steps += 1) {
    const { deprel, head }: { deprel: string; head?: number | undefined } = wordAt(doc, at);
    if (head === undefined) return false;
    if (deprel.startsWith('acl')) return isSubjectOf(doc, head, act);
    at = head;
  }
  return false;
}

function isSubjectOf(doc: Parsed, noun: number, act: number): boolean {
  const { deprel, head } = wordAt(doc, noun);
  return deprel.startsWith('nsubj') && head === act;
}
