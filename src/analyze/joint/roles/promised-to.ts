import type { EventType } from '../../../document/index.ts';
import { actorsOf } from './noun-phrase.ts';
import { basesOf, dependents, hasCase, type Range, rootOf, type Sentence } from './sentence.ts';

/** What is said of a deed to come: to whom it will be done is who is addressed. */
const OF_DEEDS: ReadonlySet<EventType> = new Set<EventType>(['AGREE', 'CONCEDE', 'THREATEN']);
const REFUGE = ['refuge', 'asylum', 'sanctuary'];
const SEEKING = ['seek', 'sought', 'request', 'ask', 'claim', 'apply'];
const HELPING = ['help', 'assist', 'support', 'aid', 'feed', 'shelter'];

/**
 * "ready to lend trucks to Chad", "sought asylum in Chad", "gave money to help nurses", "issued an ultimatum to Chad": for whom the act
 *                          ^^^^                     ^^^^                       ^^^^^^                             ^^^^
 * is, though the phrase stands with another verb or noun of the sentence.
 */
export function promisedTo(type: EventType, trigger: Range, sentence: Sentence): readonly Range[] {
  const root = rootOf(sentence, trigger);
  if (OF_DEEDS.has(type)) {
    const deeds = dependents(sentence, root, ['xcomp']).filter((deed) => hasTo(sentence, deed));
    const to = deeds.flatMap((deed) => behind(sentence, deed, 'to'));
    if (to.length > 0) return to;
  }
  if (type === 'THREATEN') return ultimatumTo(sentence, root);
  if (type === 'REQUEST' || type === 'AID') {
    const refuge = refugeIn(sentence, trigger);
    if (refuge.length > 0 || type === 'REQUEST') return refuge;
  }
  return type === 'AID' ? helped(sentence, root) : [];
}

/** Those behind a verb's preposition, or that of its object. */
function behind(sentence: Sentence, verb: number, preposition: string): readonly Range[] {
  return [verb, ...dependents(sentence, verb, ['obj'])]
    .flatMap((one) => dependents(sentence, one, ['obl', 'nmod']))
    .filter((noun) => hasCase(sentence, noun, preposition))
    .flatMap((noun) => actorsOf(sentence, noun));
}

/** "sought refuge in Chad": who is asked for it. */
function refugeIn(sentence: Sentence, trigger: Range): readonly Range[] {
  const { words } = sentence;
  const refuge = words.findIndex(
    (_, i) =>
      i >= trigger.first &&
      i < trigger.until + 2 &&
      basesOf(sentence, i).some((form) => REFUGE.includes(form)),
  );
  const verb = refuge < 0 ? undefined : words[refuge]!.head;
  if (verb === undefined || !basesOf(sentence, verb).some((form) => SEEKING.includes(form))) return [];
  return behind(sentence, verb, 'in');
}

/** "issued an ultimatum to Chad", "a warning to Chad". */
function ultimatumTo(sentence: Sentence, root: number): readonly Range[] {
  const { forms } = sentence;
  const nouns = [root, ...dependents(sentence, root, ['obj'])];
  const isOne = nouns.some((noun) => /^(?:ultimatum|warning|threat)s?$/i.test(forms[noun]!));
  return isOne ? behind(sentence, root, 'to') : [];
}

/** "gave money to help people". */
function helped(sentence: Sentence, root: number): readonly Range[] {
  return [root, ...dependents(sentence, root, ['obj'])]
    .flatMap((one) => dependents(sentence, one, ['advcl', 'acl', 'xcomp']))
    .filter((verb) => hasTo(sentence, verb) && basesOf(sentence, verb).some((form) => HELPING.includes(form)))
    .flatMap((verb) => dependents(sentence, verb, ['obj']))
    .flatMap((noun) => actorsOf(sentence, noun));
}

function hasTo(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, ['mark']).some((i) => /^to$/i.test(sentence.forms[i]!));
}
