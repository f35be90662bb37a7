import type { Doc, EventType, Frame, TokenSpan } from '../../document/index.ts';
import { isDrawn, withDrawnRoles } from './drawn-act.ts';
import { wordIsOne } from './match-rule.ts';
import { isOneByRoles } from './noun-and-verb.ts';
import { childrenOf, rootOf, textAt, wordAt } from './syntax.ts';

type Parsed = Doc<'tokens' | 'words'>;

/** Verbs that do nothing without their noun. */
const LIGHT = [
  ...['impose', 'declare', 'stage', 'hold', 'put', 'place', 'play', 'launch', 'mount', 'conduct', 'carry'],
  ...['make', 'give', 'wage', 'call', 'start', 'begin', 'proclaim', 'decree', 'introduce', 'open', 'reach'],
  ...['strike', 'conclude', 'complete', 'wrap', 'finish', 'voice', 'express', 'hand', 'deliver', 'pay'],
];
/** Verbs that say again, or make more of, what their noun says: of two types the noun's is right. */
const TAKING_UP = [
  ...['reaffirm', 'reiterate', 'renew', 'repeat', 'restate', 'file', 'lodge', 'broaden', 'widen', 'expand'],
  ...['tighten', 'toughen', 'stiffen', 'harden', 'extend', 'prolong'],
];
/** Verbs that are one act with their noun. */
const CARRYING = [...LIGHT, ...TAKING_UP];
/** "fell into an ambush", "engaged in fighting". */
const ENTERING = ['engage', 'fall', 'fell', 'walk'];

/** "arrived on a visit", "came for talks". */
const ARRIVING = ['arrive', 'come', 'travel', 'fly'];

/** A trigger of more words says too much. */
const LONGEST = 5;

/**
 * "a general strike", "imposed a curfew", "would not accept": one act in two words. Where the model takes each for an act of one
 *    ^^^^^^^ ^^^^^^    ^^^^^^^   ^^^^^^    ^^^^^     ^^^^^^
 * type, one is left: the two as one trigger where they stand near each other, else the surer one.
 */
export function joinActs<One extends Frame>(doc: Parsed, frames: readonly One[]): readonly One[] {
  const left: One[] = [...frames];
  for (let i = 0; i < left.length;) {
    const part = left[i]!;
    const at = left.findIndex((whole) => isOneWith(doc, part, whole));
    if (at < 0) i += 1;
    else {
      const whole = left[at]!;
      left[at] = isDrawn(doc, part, whole) ? withDrawnRoles(doc, part, whole) : joined(doc, part, whole);
      left.splice(i, 1);
      // "called a general strike": what was joined may be one with what was looked at before.
      i = 0;
    }
  }
  return left.sort((a, b) => a.trigger.start - b.trigger.start);
}

function isOneWith(doc: Parsed, part: Frame, whole: Frame): boolean {
  if (part === whole || part.sentence !== whole.sentence) return false;
  if (part.type.value !== whole.type.value) return isTakenUp(doc, part, whole) || isOrdered(doc, part, whole);
  if (isMeansOf(doc, part, whole) || isDrawn(doc, part, whole) || isOneByRoles(doc, part, whole)) return true;
  const [root, head] = [rootOf(doc, part.trigger), rootOf(doc, whole.trigger)];
  const { deprel, head: above } = wordAt(doc, root);
  if (above !== head) return false;
  if (/^(?:aux|advmod|mark)/.test(deprel)) return true;
  if (/^(?:compound|amod|flat)/.test(deprel)) return isBeside(doc, part.trigger, whole.trigger);
  // "called the accusation absurd"
  return part.type.value !== 'ACCUSE' && isNounOfVerb(doc, root, head, deprel);
}

/** "broadened its sanctions", "filed protests". */
function isTakenUp(doc: Parsed, part: Frame, whole: Frame): boolean {
  const [noun, verb] = [rootOf(doc, part.trigger), rootOf(doc, whole.trigger)];
  const { head, upos } = wordAt(doc, noun);
  return (
    head === verb &&
    upos === 'NOUN' &&
    (isUndergoing(doc, noun, verb) || isBare(doc, noun)) &&
    wordIsOne(doc, verb, TAKING_UP)
  );
}

/** What is done by an order. */
const BY_ORDER: ReadonlySet<EventType> = new Set<EventType>(['COERCE', 'SANCTION', 'MOBILIZE']);

/** "the dissolution of the union, ordered by Minsk": whoever orders such an act does it. */
function isOrdered(doc: Parsed, part: Frame, whole: Frame): boolean {
  const [verb, noun] = [rootOf(doc, part.trigger), rootOf(doc, whole.trigger)];
  const { head, deprel, upos } = wordAt(doc, verb);
  return (
    part.type.value === 'REQUEST' &&
    BY_ORDER.has(whole.type.value) &&
    head === noun &&
    noun < verb &&
    upos === 'VERB' &&
    /^(?:acl|flat)/.test(deprel) &&
    wordIsOne(doc, verb, ['order', 'decree', 'command'])
  );
}

/** The tree may take an object for more than that: what no preposition leads to is one. */
function isBare(doc: Parsed, noun: number): boolean {
  return (
    wordAt(doc, noun).deprel === 'obl' && !childrenOf(doc, noun).some((i) => wordAt(doc, i).deprel === 'case')
  );
}

/** The object, and the subject of a passive, which the tree may take for another. */
function isUndergoing(doc: Parsed, noun: number, verb: number): boolean {
  const { deprel } = wordAt(doc, noun);
  if (deprel === 'nsubj') return childrenOf(doc, verb).some((i) => wordAt(doc, i).deprel === 'aux:pass');
  return deprel === 'obj' || deprel === 'nsubj:pass';
}

/** "a curfew was imposed", "put on alert", "broken up with tear gas". */
function isNounOfVerb(doc: Parsed, noun: number, verb: number, deprel: string): boolean {
  if (wordAt(doc, noun).upos !== 'NOUN') return false;
  const isLight = wordIsOne(doc, verb, CARRYING);
  if (isUndergoing(doc, noun, verb)) return isLight;
  const preposition = childrenOf(doc, noun).find((i) => /^(?:case|mark)$/.test(wordAt(doc, i).deprel));
  if (preposition === undefined || !/^(?:obl|advcl)/.test(deprel)) return false;
  const form = textAt(doc, preposition).toLowerCase();
  return (
    form === 'with' ||
    (isLight && /^(?:on|under)$/.test(form)) ||
    (wordIsOne(doc, verb, ARRIVING) && /^(?:on|for)$/.test(form)) ||
    (wordIsOne(doc, verb, ENTERING) && /^in(?:to)?$/.test(form))
  );
}

/** "dispersed a crowd with tear gas", wherever the tree hangs the gas: both speak of one way of force. */
function isMeansOf(doc: Parsed, part: Frame, whole: Frame): boolean {
  const { first } = part.trigger;
  const isWith = [first - 1, first - 2].some(
    (i) => i > whole.trigger.first && /^(?:with|using)$/i.test(textAt(doc, i)),
  );
  const isNoun = wordAt(doc, rootOf(doc, part.trigger)).upos === 'NOUN';
  return isNoun && isWith && part.mode.value === 'crowd-control' && whole.mode.value === 'crowd-control';
}

/** With nothing between them, or a hyphen. */
function isBeside(doc: Parsed, part: TokenSpan, whole: TokenSpan): boolean {
  if (part.until > whole.first) return false;
  return Array.from({ length: whole.first - part.until }, (_, i) => part.until + i).every(
    (i) => textAt(doc, i) === '-',
  );
}

function joined<One extends Frame>(doc: Parsed, part: One, whole: One): One {
  const takesUp = wordIsOne(doc, rootOf(doc, whole.trigger), TAKING_UP);
  const isOther = part.type.value !== whole.type.value;
  const isPartRight = isOther ? !isOrdered(doc, part, whole) : sureness(part) > sureness(whole);
  const [sure, other] = isPartRight ? [part, whole] : [whole, part];
  const [first, last] =
    part.trigger.first < whole.trigger.first ? [part.trigger, whole.trigger] : [whole.trigger, part.trigger];
  const [isVerb, isNext] = [first, last].map((one) => wordAt(doc, rootOf(doc, one)).upos === 'VERB');
  const isShort = isVerb && !isNext && last.until - first.first <= LONGEST;
  const both =
    isShort || isBeside(doc, part.trigger, whole.trigger)
      ? { ...first, until: last.until, end: last.end }
      : sure.trigger;
  const some = <Role>(own: readonly Role[], others: readonly Role[]) => (own.length > 0 ? own : others);
  return {
    ...sure,
    trigger: both,
    // "reaffirmed his country's commitment": who takes it up.
    source: takesUp ? some(whole.source, part.source) : some(sure.source, other.source),
    target: some(sure.target, other.target),
    time: some(sure.time, other.time),
    place: some(sure.place, other.place),
    quantity: some(sure.quantity, other.quantity),
    attribution: some(sure.attribution, other.attribution),
  };
}

function sureness({ triggerConfidence, type }: Frame): number {
  return triggerConfidence * type.confidence;
}
