import type { Doc, EventType, Frame, Span } from '../../../document/index.ts';
import { childrenOf, isUnder, rootOf, textAt, wordAt } from '../syntax.ts';
import { holderOfTimeIn } from './holder-of.ts';

type Parsed = Doc<'tokens' | 'words' | 'times'>;

const REACH = 4;

/** Done by saying something: what else is told of the speaker was another time. */
const SAID: ReadonlySet<EventType> = new Set<EventType>([
  ...(['ACCUSE', 'REJECT', 'REQUEST', 'SUPPORT', 'THREATEN'] as const),
]);
/** "fired on crowds that gathered on Friday": at the time of what was done to them. */
const GATHERS =
  /^(?:gather|assembl|rall|march|protest|demonstrat|turn|try|tried|attempt|attack|stab|storm|ramm|threw|throw|hurl|open|fir|lung|approach|cross|block|defi|refus|disrupt)/i;

/**
 * "froze the money of traders whom Washington blacklisted last week", "Mr Ban, who spoke in Bishkek on Saturday, urged": the day is that
 *                                                         ^^^^^^^^^                                    ^^^^^^^^^^^
 * of what is told of traders and speaker. "Gunmen who came on Friday shot a guard", "the raid, which killed nine on Friday" are of one day.
 */
export function isOfRelative(frame: Frame, span: Span, doc: Parsed): boolean {
  const act = rootOf(doc, frame.trigger);
  let at = holderOfTimeIn(doc, span);
  for (let steps = 0; at !== undefined && at !== act && steps < REACH; steps += 1) {
    const { deprel, head }: { deprel: string; head?: number | undefined } = wordAt(doc, at);
    if (head === undefined) return false;
    if (deprel === 'acl:relcl')
      return !isSetOff(doc, at, span) && isOfElse(frame, { doc, act, verb: at, noun: head });
    at = head;
  }
  return false;
}

/** "fired on a crowd that had stormed a post in Bondo, Siaya county, on Friday": a comma may have closed the clause. */
function isSetOff(doc: Parsed, verb: number, span: Span): boolean {
  return doc.document.text.slice(doc.layers.tokens[verb]!.end, span.start).includes(',');
}

interface Relative {
  readonly doc: Parsed;
  readonly act: number;
  /** The verb of the relative clause, and the noun that it tells of. */
  readonly verb: number;
  readonly noun: number;
}

function isOfElse(frame: Frame, { doc, act, verb, noun }: Relative): boolean {
  if (noun === act) return false;
  const { deprel, head } = wordAt(doc, noun);
  const isDoer = deprel.startsWith('nsubj') && head === act;
  if (isDoer && isPerfect(doc, act) && !isPerfect(doc, verb)) return true;
  if (GATHERS.test(textAt(doc, verb))) return false;
  if (isDoer) return SAID.has(frame.type.value) || isPassive(doc, verb);
  return noun > act && isUnder(doc, noun, act, REACH + 1);
}

function isPassive(doc: Parsed, verb: number): boolean {
  return childrenOf(doc, verb).some((i) => wordAt(doc, i).deprel.endsWith(':pass'));
}

/** "Men who raided the town a fortnight ago have freed nine": what has been done is told of now. */
function isPerfect(doc: Parsed, verb: number): boolean {
  return childrenOf(doc, verb).some((i) => i < verb && /^(?:has|have)$/i.test(textAt(doc, i)));
}
