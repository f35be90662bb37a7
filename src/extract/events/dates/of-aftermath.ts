import type { Doc, Frame, Span } from '../../../document/index.ts';
import { childrenOf, lemmaAt, rootOf, textAt, wordAt } from '../syntax.ts';
import { holderOfTimeIn } from './holder-of.ts';

type Parsed = Doc<'tokens' | 'words' | 'times'>;

/** What a toll does, and what is done with the dead. */
const AFTERMATH = new Set('rise climb grow reach stand bury succumb'.split(' '));
const HURT = /^(?:wound|injur|burn)/i;
const TOLL = /^(?:toll|number|count|tally)$/;

/**
 * "A girl died of her burns on Friday, bringing to three those killed when a device exploded": that day came after the act.
 *                           ^^^^^^^^^
 */
export function isOfAftermath(frame: Frame, span: Span, doc: Parsed): boolean {
  const verb = holderOfTimeIn(doc, span);
  if (verb === undefined) return false;
  if (!isAftermath(doc, verb) && !isOfDead(doc, rootOf(doc, frame.trigger), verb)) return false;
  return verb < frame.trigger.first || verb >= frame.trigger.until;
}

/**
 * "A man hit by a bullet died on Friday": he was hit before that.
 *        ^^^           ^^^^^^^^^^^^^^
 */
function isOfDead(doc: Parsed, act: number, verb: number): boolean {
  if (lemmaAt(doc, verb) !== 'die' || !wordAt(doc, act).upos.startsWith('V')) return false;
  let at = act;
  for (let steps = 0; steps < 3; steps += 1) {
    const { deprel, head } = wordAt(doc, at);
    if (head === undefined) return false;
    if (head === verb) return deprel.startsWith('nsubj');
    at = head;
  }
  return false;
}

function isAftermath(doc: Parsed, verb: number): boolean {
  const lemma = lemmaAt(doc, verb);
  const below = childrenOf(doc, verb);
  // "died of her burns", and no "died in the blast".
  if (lemma === 'die') return below.some((i) => HURT.test(textAt(doc, i)));
  if (!AFTERMATH.has(lemma)) return false;
  if (/^(?:bury|succumb)$/.test(lemma)) return true;
  return below.some((i) => wordAt(doc, i).deprel.startsWith('nsubj') && TOLL.test(lemmaAt(doc, i)));
}
