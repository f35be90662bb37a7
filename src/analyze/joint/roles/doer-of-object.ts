import type { EventType } from '../../../document/index.ts';
import { isPassive } from './fill-source.ts';
import { actorsOf, isActor } from './noun-phrase.ts';
import { basesOf, childrenOf, dependents, isBelow, type Range, rootOf, type Sentence } from './sentence.ts';

/** What is said or done to somebody for an act of his. */
const OF_DEEDS: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'SUPPORT', 'REJECT']);
/** What one suffers. */
const HARM = new Set(
  (
    'killing murder assassination abduction kidnapping kidnap arrest detention execution imprisonment jailing torture beating rape ' +
    'expulsion deportation bombing shelling attack massacre persecution slaying lynching poisoning shooting conviction dismissal ' +
    'removal ousting treatment harassment intimidation siege blockade raid assault stabbing bombardment death ' +
    'repression beheading hanging'
  ).split(' '),
);
/** Here the phrase around the object ends. */
const ENDS = /^(?:VBD|VBZ|VBP|MD|WP|WDT|WP\$|WRB|,|:|\.|CC)$/;

/**
 * "condemned a blockade by drivers", "quashed orders issued by the governor", "rejected a plea from Chad": whose the act is of which
 *             ^^^^^^^^    ^^^^^^^                                ^^^^^^^^                         ^^^^
 * the verb speaks.
 */
export function doersOfObject(type: EventType, trigger: Range, sentence: Sentence): readonly Range[] {
  const verb = rootOf(sentence, trigger);
  if (!OF_DEEDS.has(type) || sentence.words[verb]!.upos !== 'VERB') return [];
  const object = objectOf(sentence, verb);
  if (object === undefined || isActor(sentence, object)) return [];
  const until = isPassive(sentence, verb) ? verb : sentence.words.length;
  for (let i = object + 1; i < until; i += 1) {
    if (ENDS.test(sentence.words[i]!.xpos)) break;
    if (!/^by$/i.test(sentence.forms[i]!)) continue;
    const doer = nounBehind(sentence, i);
    return doer === undefined ? [] : actorsOf(sentence, doer);
  }
  return [];
}

/** The noun of a preposition, also where the tree hangs it on a word before that noun: "by hired gunmen". */
function nounBehind(sentence: Sentence, preposition: number): number | undefined {
  const { words } = sentence;
  let at = words[preposition]!.head;
  for (let steps = 0; at !== undefined && steps < 4; steps += 1) {
    if (at > preposition && isActor(sentence, at) && words[at]!.deprel !== 'compound') return at;
    if (!/^(?:amod|compound|flat|nmod:desc)$/.test(words[at]!.deprel)) return undefined;
    at = words[at]!.head;
  }
  return undefined;
}

/**
 * "denounced the murder of Karimi": whoever suffers the act is not blamed for it.
 *                          ^^^^^^
 */
export function suffersObject(type: EventType, run: Range, trigger: Range, sentence: Sentence): boolean {
  const { words, forms } = sentence;
  const verb = rootOf(sentence, trigger);
  if (type !== 'ACCUSE' || words[verb]!.upos !== 'VERB') return false;
  const object = objectOf(sentence, verb);
  if (object === undefined || !basesOf(sentence, object).some((form) => HARM.has(form))) return false;
  const root = rootOf(sentence, run);
  return childrenOf(sentence, object).some(
    (i) =>
      words[i]!.deprel === 'nmod' &&
      isBelow(sentence, root, i) &&
      childrenOf(sentence, i).some((j) => /^(?:of|on|against)$/i.test(forms[j]!)),
  );
}

function objectOf(sentence: Sentence, verb: number): number | undefined {
  if (isPassive(sentence, verb)) return dependents(sentence, verb, ['nsubj:pass']).find((i) => i < verb);
  return dependents(sentence, verb, ['obj']).find((i) => i > verb);
}
