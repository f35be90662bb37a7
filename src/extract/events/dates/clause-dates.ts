import type { Doc, EventDate, Frame, Time } from '../../../document/index.ts';
import { textOf } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { childrenOf, lemmaAt, rootOf, textAt } from '../syntax.ts';
import { addDays, dayIn, isInReach } from './add-days.ts';
import { boundedDate, type DateValue, isOffTense } from './bounded-date.ts';
import { holderOf } from './holder-of.ts';
import { isOfTakenBefore, TAKEN } from './of-participle.ts';
import { isOfObject, isOfReaction } from './of-reaction.ts';
import { isOfReason } from './of-reason.ts';
import type { DateInput } from './stated-dates.ts';
import { timeOfWhen } from './when-clause.ts';

type Parsed = Doc<'tokens' | 'words' | 'times'>;

/** Relations over which an act shares the time of the word it hangs on: "attacked and fled". */
const SHARES = /^(?:conj|xcomp|parataxis)/;
/** Verbs that only carry their noun: "launched an attack on Monday" dates the attack. */
export const LIGHT: ReadonlySet<string> = new Set(
  'launch carry hold stage conduct make mount begin start take open impose issue sign give deliver declare call announce set schedule plan'.split(
    ' ',
  ),
);

/** The date of an act by the tree, where the model gives it no time: that of its own clause, as "on Monday" in "On Monday troops shelled ...". */
export function clauseDate(frame: Frame, doc: Parsed, input: DateInput): EventDate | undefined {
  const { tokens } = doc.layers;
  const sentence = sentenceSpan(tokens, frame);
  const times = near(doc.layers.times, sentence).filter(
    ({ start, end, from, type }) =>
      start >= sentence.start &&
      (input.said === undefined || end <= input.said.start || start >= input.said.end) &&
      end <= sentence.end &&
      from !== undefined &&
      !isOfReaction(frame, { start, end }, doc) &&
      !isOfReason(frame, { start, end }, doc) &&
      !isOfTakenBefore(frame, { start, end }, doc) &&
      (type === 'DATE' || type === 'TIME'),
  );
  if (times.length === 0) return undefined;
  const path = pathOf(doc, rootOf(doc, frame.trigger));
  for (const owner of path) {
    const time =
      times.find((one) => isBeforeWhen(doc, one, owner)) ??
      times.find((one) => holderOf(doc, one) === owner && !isOfObject(doc, one, owner)) ??
      times.find((one) => isOfOccasion(doc, one, owner) || isSetFor(doc, one, owner));
    if (time === undefined) continue;
    const date = boundedDate(timeOfWhen(time, frame, doc.document.text), input);
    if (isOffTense(date, input) && !isSetFor(doc, time, path[0]!)) continue;
    const span = withPreposition(time, doc.document.text);
    return { span, text: textOf(doc.document.text, span), ...date, rule: 'clause' };
  }
  const before = dateBeforehand(frame, times, doc);
  return before && !isOffTense(before, input) ? { ...before, rule: 'beforehand' } : undefined;
}

const PREPOSITION =
  /\b(?:on|in|at|since|until|till|by|during|before|after|from|over|around|within|through)\s+$/i;

/** "on Monday" rather than "Monday", as the model's spans have it. */
function withPreposition({ start, end }: Time, text: string): { start: number; end: number } {
  const found = PREPOSITION.exec(text.slice(Math.max(0, start - 12), start));
  return { start: start - (found?.[0].length ?? 0), end };
}

/** Where the sentence of an act begins and ends. */
export function sentenceSpan(
  tokens: Parsed['layers']['tokens'],
  frame: Frame,
): { start: number; end: number } {
  let first = frame.trigger.first;
  let until = frame.trigger.until;
  while (tokens[first - 1]?.sentence === frame.sentence) first -= 1;
  while (tokens[until]?.sentence === frame.sentence) until += 1;
  return { start: tokens[first]!.start, end: tokens[until - 1]!.end };
}

/** The words whose time an act shares: itself, then those it hangs on. */
function pathOf(doc: Parsed, root: number): readonly number[] {
  const { words } = doc.layers;
  const path = [root];
  for (let at = root; path.length < 5;) {
    const word = words[at];
    if (word?.head === undefined || !shares(doc, at)) break;
    at = word.head;
    path.push(at);
  }
  return path;
}

function shares(doc: Parsed, at: number): boolean {
  const word = doc.layers.words[at]!;
  const governor = doc.layers.words[word.head!];
  if (SHARES.test(word.deprel)) return !isOfAnotherTense(doc, at) && !isOfSentenced(doc, at);
  // "attacked the town on Monday, killing seven": the same moment, unless a word says another ("after killing", "whom they had held").
  if (word.deprel.startsWith('advcl')) {
    return (
      !isBeforehand(doc, at) && !isOfSentenced(doc, at) && !childrenOf(doc, at).some((i) => isMark(doc, i))
    );
  }
  return /^(?:obj|nsubj:pass)/.test(word.deprel) && LIGHT.has(governor?.lemma.toLowerCase() ?? '');
}

/** "stayed away on Monday over the jailing of a colleague, sentenced to eight months": a participle that a comma puts behind a person. */
function isOfSentenced(doc: Parsed, at: number): boolean {
  const { tokens, words } = doc.layers;
  const comma = at - 1;
  return (
    words[at]!.xpos === 'VBN' &&
    SENTENCED.test(textAt(doc, at)) &&
    !childrenOf(doc, at).some((i) => words[i]!.deprel === 'obj') &&
    comma > words[at]!.head! + 1 &&
    doc.document.text.slice(tokens[comma]!.start, tokens[comma]!.end) === ','
  );
}

const SENTENCED = new RegExp(
  `^(?:${TAKEN}|sentenced|convicted|murdered|sacked|dismissed|deposed|ousted)$`,
  'i',
);

function isMark(doc: Parsed, at: number): boolean {
  return /^(?:mark|case)/.test(doc.layers.words[at]!.deprel);
}

/**
 * "Belgium last week cut aid, and Kigali has urged him to go": who else has done something since did not do it then.
 *                                 ^^^^^^ ^^^
 */
function isOfAnotherTense(doc: Parsed, at: number): boolean {
  const below = childrenOf(doc, at).filter((i) => i < at);
  const is = (relation: string) => below.filter((i) => doc.layers.words[i]!.deprel.startsWith(relation));
  return is('nsubj').length > 0 && is('aux').some((i) => /^(?:has|have)$/i.test(textAt(doc, i)));
}

/** "whom villagers had taken", "where he had asked": a relative clause of what was done before. */
function isBeforehand(doc: Parsed, at: number): boolean {
  const { deprel } = doc.layers.words[at]!;
  const below = childrenOf(doc, at).filter((i) => i < at);
  if (!below.some((i) => /^had$/i.test(textAt(doc, i)))) return false;
  return deprel === 'acl:relcl' || below.some((i) => RELATIVE.test(textAt(doc, i)));
}

const RELATIVE = /^(?:who|whom|whose|which|where)$/i;

/** "freed them on Friday after holding them for two nights": so many days before that day they were taken, and held. */
function heldFor(doc: Parsed, act: number): number | undefined {
  const { tokens, words, times } = doc.layers;
  if (!/ing$/i.test(textAt(doc, act)) || !/^(?:advcl|acl)$/.test(words[act]!.deprel)) return undefined;
  if (!childrenOf(doc, act).some((i) => isMark(doc, i) && lemmaAt(doc, i) === 'after')) return undefined;
  const { end } = tokens[act]!;
  const length = near(times, { start: end, end: end + 60 }).find(
    ({ start, type, signal }) => type === 'DURATION' && signal === 'for' && start >= end,
  );
  const found = /^P(\d+)D$/.exec(length?.value ?? '');
  return found === null || !isInReach(Number(found[1])) ? undefined : Number(found[1]);
}

/** "freed on Monday four men whom rebels had seized": they were seized by that day, which no nearer word tells. */
function dateBeforehand(frame: Frame, times: readonly Time[], doc: Parsed): DateValue | undefined {
  const act = rootOf(doc, frame.trigger);
  const held = heldFor(doc, act);
  if (held === undefined && !isBeforehand(doc, act)) return undefined;
  let at = doc.layers.words[act]!.head;
  for (let steps = 0; at !== undefined && steps < 4; steps += 1) {
    const verb = at;
    const time = times.find((one) => one.signal === undefined && holderOf(doc, one) === verb);
    if (time?.to !== undefined) {
      const { to, precision, value } = time;
      const day = dayIn(to);
      if (held === undefined || day === undefined) return { to, precision, basis: 'inferred', value };
      return { from: addDays(day, -held), to, precision, basis: 'inferred' };
    }
    at = doc.layers.words[verb]!.head;
  }
  return undefined;
}

/** "saw a similar raid on 17 March, when 100 were jailed": the day right before the clause is that of its act. */
function isBeforeWhen(doc: Parsed, { end }: Time, act: number): boolean {
  const { text } = doc.document;
  return childrenOf(doc, act).some((i) => {
    const { start } = doc.layers.tokens[i]!;
    return lemmaAt(doc, i) === 'when' && end <= start && /^,? $/.test(text.slice(end, start));
  });
}

/** "announced a blockade of the town hall for Friday": the day is that of the blockade, not of the words. */
function isSetFor(doc: Parsed, time: Time, act: number): boolean {
  const { words } = doc.layers;
  const { deprel, head: verb } = words[act]!;
  if (time.signal !== 'for' || verb === undefined || !/^(?:obj|nsubj:pass)/.test(deprel)) return false;
  let at = holderOf(doc, time);
  for (let steps = 0; at !== undefined && at !== act && steps < 3 && words[at]!.deprel === 'nmod'; steps += 1)
    at = words[at]!.head;
  return (at === act || at === verb) && LIGHT.has(words[verb]!.lemma.toLowerCase());
}

const OCCASION = new Set(['in', 'during', 'at']);

/** "In the March operation police held 92", "were arrested in Tuesday's clash": the time of what it was done in. */
function isOfOccasion(doc: Parsed, time: Time, act: number): boolean {
  const noun = holderOf(doc, time);
  if (noun === undefined || doc.layers.words[noun]!.head !== act) return false;
  const { deprel, upos } = doc.layers.words[noun]!;
  if (isWhatFor(doc, act, noun)) return false;
  if (upos !== 'NOUN' || !deprel.startsWith('obl') || doc.layers.tokens[noun]!.start < time.end) return false;
  return childrenOf(doc, noun).some(
    (i) => doc.layers.words[i]!.deprel === 'case' && OCCASION.has(lemmaAt(doc, i)),
  );
}

/** "arrested for complicity in the weekend's jailbreak": what they are held for was then. */
function isWhatFor(doc: Parsed, act: number, noun: number): boolean {
  return childrenOf(doc, act).some(
    (i) =>
      i > act &&
      i < noun &&
      doc.layers.words[i]!.deprel.startsWith('obl') &&
      !SPANS.has(lemmaAt(doc, i)) &&
      childrenOf(doc, i).some(
        (word) => doc.layers.words[word]!.deprel === 'case' && REASON.has(lemmaAt(doc, word)),
      ),
  );
}

const REASON = new Set(['for', 'over']);
/** "held for two hours during Friday's march". */
const SPANS = new Set(['minute', 'hour', 'day', 'night', 'week', 'month', 'year']);
