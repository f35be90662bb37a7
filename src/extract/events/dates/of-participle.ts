import type { Doc, Frame, Span } from '../../../document/index.ts';
import { tokenBehind } from '../../../document/near.ts';
import { rootOf, textAt, wordAt } from '../syntax.ts';
import { holderOfTimeIn } from './holder-of.ts';

type Parsed = Doc<'tokens' | 'words' | 'times'>;

const REACH = 4;

/**
 * "Nine workers, picked up on Tuesday for cutting a line, have been freed": the day is that of what is told of the workers.
 *                          ^^^^^^^^^^
 * What a clause with "who" tells, or a participle without a comma or in -ing, may be of the same day: "Protesters gathering on Monday clashed".
 */
export function isOfParticiple(frame: Frame, span: Span, doc: Parsed): boolean {
  if (span.end > frame.trigger.start) return isOfTaken(frame, span, doc);
  if (isOfTakenBefore(frame, span, doc)) return true;
  const act = rootOf(doc, frame.trigger);
  let at = holderOfTimeIn(doc, span);
  for (let steps = 0; at !== undefined && at !== act && steps < REACH; steps += 1) {
    const { deprel, head }: { deprel: string; head?: number | undefined } = wordAt(doc, at);
    if (head === undefined) return false;
    if (deprel.startsWith('acl')) return isAside(doc, at, head) && isSubjectOf(doc, head, act);
    at = head;
  }
  return false;
}

/** ", picked up": a participle that a comma sets off. */
function isAside(doc: Parsed, participle: number, noun: number): boolean {
  if (wordAt(doc, participle).deprel !== 'acl' || textAt(doc, participle).endsWith('ing')) return false;
  const { tokens } = doc.layers;
  return doc.document.text.slice(tokens[noun]!.end, tokens[participle]!.start).includes(',');
}

function isSubjectOf(doc: Parsed, noun: number, act: number): boolean {
  const { deprel, head } = wordAt(doc, noun);
  return deprel.startsWith('nsubj') && head === act;
}

/** What stands between the day of those taken and what is done to them now. */
const NOW_DONE = /^\s(?:(?:have|has|had)\sbeen|were|was|are|is|will\sbe)(?:\s(?:\p{L}+ly|now|later))?\s$/u;
/** "on", "in Kumbo last": what may stand between those taken and the end of the day named. */
const TO_DAY = /^(?:\s(?:in|near|at|from)(?:\s\p{Lu}[\p{L}'’-]+){1,2})?\s(?:on\s)?$/u;

/**
 * "Pupils kidnapped last Tuesday have been freed": by the words, since the tree takes the participle for a verb of its own.
 *         ^^^^^^^^^ ^^^^^^^^^^^^
 */
export function isOfTakenBefore({ trigger }: Frame, span: Span, doc: Parsed): boolean {
  const { document, layers } = doc;
  const { tokens, words } = layers;
  if (BEFORE.test(textAt(doc, rootOf(doc, trigger)))) return false;
  if (!NOW_DONE.test(document.text.slice(span.end, Math.max(span.end, trigger.start)))) return false;
  const first = tokenBehind(tokens, span.start);
  for (let i = first - 1; i > 0 && i > first - 6; i -= 1)
    if (BEFORE.test(textAt(doc, i)))
      return (
        /^(?:NOUN|PROPN|NUM)$/.test(words[i - 1]!.upos) &&
        TO_DAY.test(document.text.slice(tokens[i]!.end, tokens[first]!.start))
      );
  return false;
}

/** Participles of what was done to a person. */
export const TAKEN = 'kidnapped|abducted|arrested|detained|jailed|imprisoned|killed|elected|appointed';

/** Participles of what was done to somebody or something before more is done to it. */
const BEFORE = new RegExp(`^(?:${TAKEN}|taken|seized|captured|imposed|adopted)$`, 'i');

/**
 * "freed nine hostages taken on May 3", "lifted a curfew imposed on Monday": the day is that of the taking.
 *                      ^^^^^^^^^^^^^^
 */
function isOfTaken({ trigger }: Frame, span: Span, doc: Parsed): boolean {
  const verb = holderOfTimeIn(doc, span);
  if (verb === undefined || verb < trigger.until || !BEFORE.test(textAt(doc, verb))) return false;
  const { deprel, head: noun } = wordAt(doc, verb);
  if (noun === undefined || noun < trigger.until || !deprel.startsWith('acl')) return false;
  const { deprel: role, head } = wordAt(doc, noun);
  const isOfAct = head !== undefined && head >= trigger.first && head < trigger.until;
  return isOfAct && /^(?:obj|nsubj:pass)/.test(role);
}
