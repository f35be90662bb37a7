import type { EventType } from '../../../document/index.ts';
import { isPassive } from './fill-source.ts';
import { actorsOf } from './noun-phrase.ts';
import {
  basesOf,
  dependents,
  hasCase,
  isBelow,
  overlap,
  type Range,
  rootOf,
  type Sentence,
} from './sentence.ts';

/** By whom these are done has a hand in what the others do: "troops, backed by militias, attacked". */
const HELPING =
  /^(?:back|support|lead|led|join|accompan|help|assist|aid|escort|reinforc|command|flank|arm|guid|sponsor|organi[sz])/i;
/** Whose they are asks. */
const ASKING = ['demand', 'plea', 'appeal', 'call', 'request', 'petition', 'ultimatum'];

/**
 * "Gunmen, watched by villagers, shot him", "acting on a tip from Madrid, police", "flown from Chad by the navy": who is told of beside
 *                     ^^^^^^^^^                          ^^^^^^                              ^^^^
 * the one who acts, in a participle or with a "from" of his own, does not act.
 */
export function isBesideActing(
  run: Range,
  others: readonly Range[],
  trigger: Range,
  sentence: Sentence,
): boolean {
  const { words, forms } = sentence;
  const verb = rootOf(sentence, trigger);
  const root = rootOf(sentence, run);
  const { head, deprel } = words[root]!;
  if (words[verb]!.upos !== 'VERB' || head === undefined) return false;
  const acts = (other: Range) => {
    const word = words[rootOf(sentence, other)]!;
    if (other === run || word.head !== verb) return false;
    return isPassive(sentence, verb)
      ? word.deprel === 'obl:agent' && hasCase(sentence, rootOf(sentence, other), 'by')
      : word.deprel.startsWith('nsubj');
  };
  const acting = others.filter(acts).map((other) => rootOf(sentence, other));
  if (acting.length === 0) return false;
  if (hasCase(sentence, root, 'from')) return !acting.some((one) => isBelow(sentence, root, one));
  return (
    deprel === 'obl:agent' &&
    head !== verb &&
    acting.includes(words[head]!.head ?? -1) &&
    !HELPING.test(forms[head]!)
  );
}

/** "shipped from Chad": who is left by help or by somebody handed over is not given it. */
export function isWhence(type: EventType, run: Range, trigger: Range, sentence: Sentence): boolean {
  const root = rootOf(sentence, run);
  const verb = rootOf(sentence, trigger);
  if (!/^(?:AID|COOPERATE)$/.test(type) || sentence.words[verb]!.upos !== 'VERB') return false;
  const isSent = type === 'AID' || /^extradit/i.test(sentence.forms[verb]!);
  return isSent && sentence.words[root]!.head === verb && hasCase(sentence, root, 'from');
}

/** "charged with spying for Chad": who is named only in what another is charged with. */
export function isOfCharge(
  type: EventType,
  run: Range,
  others: readonly Range[],
  trigger: Range,
  sentence: Sentence,
): boolean {
  const verb = rootOf(sentence, trigger);
  if (type !== 'ACCUSE' || sentence.words[verb]!.upos !== 'VERB') return false;
  const charges = dependents(sentence, verb, ['advcl']).filter(
    (i) => sentence.words[i]!.xpos === 'VBG' && dependents(sentence, i, ['mark']).length > 0,
  );
  const isIn = (one: Range) => charges.some((charge) => isBelow(sentence, rootOf(sentence, one), charge));
  return isIn(run) && others.some((other) => other !== run && !isIn(other));
}

/** "the demand of teachers for pay": those whose demand it is ask, and are not asked. */
export function asking(type: EventType, trigger: Range, sentence: Sentence): readonly Range[] {
  const noun = rootOf(sentence, trigger);
  if (type !== 'REQUEST' || sentence.words[noun]!.upos !== 'NOUN') return [];
  if (!basesOf(sentence, noun).some((form) => ASKING.includes(form))) return [];
  return dependents(sentence, noun, ['nmod'])
    .filter((one) => one > noun && hasCase(sentence, one, 'of'))
    .flatMap((one) => actorsOf(sentence, one));
}

/** True of those whose demand it is. */
export function isAsking(type: EventType, run: Range, trigger: Range, sentence: Sentence): boolean {
  return asking(type, trigger, sentence).some((one) => overlap(one, run));
}

/** "The demand of the bishops angered Rome": nobody but those whose demand it is asks. */
export function isBesideAsking(type: EventType, run: Range, trigger: Range, sentence: Sentence): boolean {
  const own = asking(type, trigger, sentence);
  return own.length > 0 && !own.some((one) => overlap(one, run));
}

/**
 * "He was extradited from Chad": who hands him over.
 *                         ^^^^
 */
export function handingOver(type: EventType, trigger: Range, sentence: Sentence): readonly Range[] {
  const verb = rootOf(sentence, trigger);
  if (type !== 'COOPERATE' || !/^extradited$/i.test(sentence.forms[verb]!)) return [];
  return dependents(sentence, verb, ['obl:agent']).some((one) => hasCase(sentence, one, 'by'))
    ? []
    : dependents(sentence, verb, ['obl'])
        .filter((one) => hasCase(sentence, one, 'from'))
        .flatMap((one) => actorsOf(sentence, one));
}
