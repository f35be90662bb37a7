import type { EventType } from '../../../document/index.ts';
import { actorsOf, isActor, isPlace } from './noun-phrase.ts';
import { basesOf, dependents, hasCase, holds, type Range, rootOf, type Sentence } from './sentence.ts';

/** Here the clause of a protest ends. */
const ENDS = /^(?:VBD|VBZ|VBP|MD|TO|WP|WDT|WP\$|WRB|,|:|\.)$/;
/** "in anger at", "in protest over": what the protest is about follows. */
const ANGER =
  /^(?:anger|fury|rage|outrage|protest|dismay|frustration|displeasure|discontent|opposition|defiance|indignation)$/i;
const ABOUT = /^(?:at|with|over|to|of|by)$/i;
/** "drew police": they come to guard, and take no part. */
const GUARDS = /^(?:police|policemen|officers|troops|soldiers|guards)$/i;
const PEOPLE_DRAWN = ['draw', 'drew', 'attract', 'gather', 'bring', 'brought', 'mobilise', 'mobilize'];

/**
 * "marched in the capital against the ministry", "strike over sackings by the mayor", "blocked roads in anger at Chad's dam": against
 *                                     ^^^^^^^^                              ^^^^^                                ^^^^
 * whom, wherever the tree hangs the phrase: he himself, or whose deed or thing it is.
 */
export function protestsAgainst(trigger: Range, sentence: Sentence): readonly Range[] {
  const { words, forms } = sentence;
  for (let i = trigger.until; i < words.length && !ENDS.test(words[i]!.xpos); i += 1) {
    const isAnger = ABOUT.test(forms[i]!) && ANGER.test(forms[i - 1]!);
    const isAgainst = isAnger || /^against$/i.test(forms[i]!);
    if (!isAgainst && !/^over$/i.test(forms[i]!)) continue;
    const noun = words[i]!.head;
    if (noun === undefined || noun <= i) continue;
    const whose = doersOf(sentence, noun);
    if (whose.length > 0 || !isAgainst) return whose;
    const found = isActor(sentence, noun) ? actorsOf(sentence, noun) : ownersOf(sentence, noun);
    if (found.length > 0) return found;
  }
  return [];
}

/** "sackings by the mayor". */
function doersOf(sentence: Sentence, deed: number): readonly Range[] {
  if (isActor(sentence, deed)) return [];
  return dependents(sentence, deed, ['nmod', 'obl', 'acl'])
    .flatMap((child) => [child, ...dependents(sentence, child, ['nmod', 'obl'])])
    .filter((child) => hasCase(sentence, child, 'by'))
    .flatMap((doer) => actorsOf(sentence, doer));
}

/** "Chad's dam". */
function ownersOf(sentence: Sentence, thing: number): readonly Range[] {
  return dependents(sentence, thing, ['nmod:poss'])
    .filter((one) => sentence.words[one]!.upos !== 'PRON')
    .flatMap((one) => actorsOf(sentence, one));
}

/** A judgement of a thing is no judgement of those at whom the thing is aimed: "rejected a tax aimed at farmers". */
const OF_THINGS: ReadonlySet<EventType> = new Set<EventType>(['SUPPORT', 'ACCUSE', 'REJECT']);

/**
 * "The strike is aimed at the ministry", "a show of force directed at Iran": at whom an act is aimed.
 *                         ^^^^^^^^                                     ^^^^
 */
export function aimedAt(type: EventType, trigger: Range, sentence: Sentence): readonly Range[] {
  const { words, forms } = sentence;
  const act = rootOf(sentence, trigger);
  const { head, deprel, upos } = words[act]!;
  if (upos === 'VERB' && OF_THINGS.has(type)) return [];
  const parts = [act, ...dependents(sentence, act, ['nmod', 'obl', 'obj', 'conj'])];
  const nested = parts.flatMap((part) => [part, ...dependents(sentence, part, ['nmod'])]);
  const told = nested.flatMap((part) => dependents(sentence, part, ['acl']));
  const verbs = head !== undefined && deprel.startsWith('nsubj') ? [head, ...told] : told;
  return [...new Set(verbs)]
    .filter((verb) => /^(?:aimed|directed|levelled|leveled)$/i.test(forms[verb]!))
    .flatMap((verb) => dependents(sentence, verb, ['obl']))
    .filter((noun) => hasCase(sentence, noun, 'at', 'against'))
    .flatMap((noun) => actorsOf(sentence, noun));
}

/**
 * "A rally against the government drew 900 people", "a vigil held by exiles": against whom it is, is not who holds it.
 *                  ^^^^^^^^^^
 */
export function isAgainst(type: EventType, run: Range, trigger: Range, sentence: Sentence): boolean {
  if (type !== 'PROTEST') return false;
  const act = rootOf(sentence, trigger);
  return dependents(sentence, act, ['nmod', 'obl']).some(
    (noun) => noun > act && holds(run, noun) && hasCase(sentence, noun, 'against'),
  );
}

/**
 * "A rally drew 900 people": who came.
 *               ^^^^^^^^^^
 */
export function drawnTo(type: EventType, trigger: Range, sentence: Sentence): readonly Range[] {
  const { head, deprel, upos } = sentence.words[rootOf(sentence, trigger)]!;
  if (type !== 'PROTEST' || upos !== 'NOUN' || head === undefined || deprel !== 'nsubj') return [];
  if (!basesOf(sentence, head).some((form) => PEOPLE_DRAWN.includes(form))) return [];
  return dependents(sentence, head, ['obj'])
    .filter((one) => one > head && !isPlace(sentence, one) && !GUARDS.test(sentence.forms[one]!))
    .flatMap((one) => actorsOf(sentence, one));
}
