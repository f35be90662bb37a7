import type { EventType } from '../../../document/index.ts';
import { isActorNoun } from '../../english/actor-nouns.ts';
import { isActor } from './noun-phrase.ts';
import { basesOf, dependents, type Range, rootOf, type Sentence } from './sentence.ts';

/** What is said of a deed or thing is said of those behind it too: "criticised a Chad-backed plan". */
const OF_THINGS: ReadonlySet<EventType> = new Set<EventType>(['SUPPORT', 'ACCUSE', 'REJECT']);
const BACKED = /^(?:back|fund|broker|financ|sponsor|mediat|support|assist|own)(?:e?d)$/i;
const PRESS = /^(?:reporters?|journalists?|media|press|newspapers?|broadcasters?|correspondents?)$/i;
const ASKING = ['ask', 'seek', 'sought', 'demand', 'request', 'want'];

/**
 * "a march against a foreign agents bill", "revived a U.N.-backed scheme", "told reporters he would sue": a word or phrase that only
 *                    ^^^^^^^                          ^^^^                       ^^^^^^^^^
 * tells of a thing, or of how a word got out; nothing is done to it.
 */
export function hasNoHand(type: EventType, run: Range, trigger: Range, sentence: Sentence): boolean {
  return (
    isQuality(run, sentence) ||
    (!OF_THINGS.has(type) && isBacker(run, sentence)) ||
    isPressTold(run, trigger, sentence) ||
    isThingOfCondition(run, trigger, sentence) ||
    (type === 'REQUEST' && isOfWhatIsAsked(run, trigger, sentence))
  );
}

/** "international help": an adjective that names neither a nation nor people. */
function isQuality(run: Range, { words, forms }: Sentence): boolean {
  const { upos, deprel } = words[run.first]!;
  const form = forms[run.first]!;
  const isAlone = run.until - run.first === 1;
  return isAlone && upos === 'ADJ' && deprel === 'amod' && /^\p{Ll}/u.test(form) && !isActorNoun(form);
}

/** "a World Bank-backed scheme". */
function isBacker(run: Range, { words, forms }: Sentence): boolean {
  const [hyphen, participle] = [run.until, run.until + 1];
  return (
    forms[hyphen] === '-' && BACKED.test(forms[participle] ?? '') && words[participle]!.deprel === 'amod'
  );
}

/** "told reporters that he would": an act behind the telling; "told reporters to leave" is one done to them. */
function isPressTold(run: Range, trigger: Range, { forms }: Sentence): boolean {
  const isTold = /^(?:told|tells?|telling)$/i.test(forms[run.first - 1] ?? '');
  return (
    isTold &&
    PRESS.test(forms[run.until - 1]!) &&
    !/^to$/i.test(forms[run.until] ?? '') &&
    trigger.first >= run.until
  );
}

/** "vowed to strike if arrears were not paid". */
function isThingOfCondition(run: Range, trigger: Range, sentence: Sentence): boolean {
  const { words, forms } = sentence;
  const root = rootOf(sentence, run);
  if (words[root]!.upos !== 'NOUN' || isActor(sentence, root)) return false;
  const above = rootOf(sentence, trigger);
  let at: number | undefined = root;
  for (let steps = 0; at !== undefined && at !== above && steps < words.length; steps += 1) {
    if (dependents(sentence, at, ['mark']).some((mark) => /^(?:if|unless|until)$/i.test(forms[mark]!)))
      return true;
    at = words[at]!.head;
  }
  return false;
}

/** "asked for access to the crew": whoever is asked stands right behind the verb, never behind its "to". */
function isOfWhatIsAsked(run: Range, trigger: Range, sentence: Sentence): boolean {
  const verb = rootOf(sentence, trigger);
  if (sentence.words[verb]!.upos !== 'VERB' || run.first <= verb) return false;
  return (
    /^to$/i.test(sentence.forms[run.first - 1] ?? '') &&
    basesOf(sentence, verb).some((form) => ASKING.includes(form))
  );
}
