import type { EventType } from '../../../document/index.ts';
import { isPassive } from './fill-source.ts';
import { actorsOf, isActor, isPlace } from './noun-phrase.ts';
import { basesOf, dependents, hasCase, type Range, rootOf, type Sentence } from './sentence.ts';

/** What is said or decided about somebody, and so can come from somebody. */
const COMING: ReadonlySet<EventType> = new Set<EventType>([
  ...(['ACCUSE', 'SUPPORT', 'THREATEN', 'SANCTION', 'REQUEST', 'REJECT'] as const),
]);
/** The subject of these verbs undergoes what their object tells. */
const UNDERGOING = [
  ...[
    'face',
    'draw',
    'drew',
    'receive',
    'get',
    'attract',
    'win',
    'won',
    'earn',
    'suffer',
    'provoke',
    'prompt',
  ],
  ...['incur', 'endure', 'enjoy', 'gain', 'meet', 'met', 'come', 'came'],
];
/** And of these what stands behind a preposition: "met with", "came under". */
const BEHIND: Readonly<Record<string, string>> = { meet: 'with', met: 'with', come: 'under', came: 'under' };

/** From whom an act comes, and to whom. */
interface Received {
  readonly from: readonly Range[];
  readonly to: readonly Range[];
}

/**
 * "The mayor drew criticism from nurses": who says it, and of whom it is said. Undefined where nobody is behind a "from".
 *  ^^^^^^^^^                     ^^^^^^
 */
export function receivedFrom(type: EventType, trigger: Range, sentence: Sentence): Received | undefined {
  if (!COMING.has(type)) return undefined;
  const found = actAndVerb(trigger, sentence);
  if (found === undefined || isPassive(sentence, found.verb)) return undefined;
  const { act, verb } = found;
  const giver = [act, verb]
    .flatMap((one) => dependents(sentence, one, ['nmod', 'obl']))
    .find((i) => i > act && hasCase(sentence, i, 'from'));
  if (giver === undefined || !isActor(sentence, giver)) return undefined;
  const subjects = dependents(sentence, verb, ['nsubj']).filter((i) => i < verb);
  const to = subjects.flatMap((i) => actorsOf(sentence, i));
  // "won support from Chad": whoever says it of a place may be there.
  if (to.length === 0 && isPlace(sentence, giver) && sentence.words[giver]!.deprel.startsWith('obl'))
    return undefined;
  return { from: actorsOf(sentence, giver), to };
}

interface ActAndVerb {
  readonly act: number;
  readonly verb: number;
}

/** The noun of an act that somebody undergoes, and the verb that says so; the trigger may be either. */
function actAndVerb(trigger: Range, sentence: Sentence): ActAndVerb | undefined {
  const { words } = sentence;
  const root = rootOf(sentence, trigger);
  if (words[root]!.upos === 'NOUN') {
    const { head } = words[root]!;
    return head !== undefined && undergoes(sentence, head, root) ? { act: root, verb: head } : undefined;
  }
  const act = dependents(sentence, root, ['obj', 'obl']).find(
    (i) => i > root && i < trigger.until && undergoes(sentence, root, i),
  );
  return act === undefined ? undefined : { act, verb: root };
}

/** "drew" of "criticism", "came" of "under fire". */
function undergoes(sentence: Sentence, verb: number, act: number): boolean {
  if (sentence.words[verb]!.upos !== 'VERB' || act < verb) return false;
  const base = basesOf(sentence, verb).find((form) => UNDERGOING.includes(form));
  if (base === undefined) return false;
  const behind = BEHIND[base];
  const { deprel } = sentence.words[act]!;
  return behind === undefined ? deprel === 'obj' : deprel.startsWith('obl') && hasCase(sentence, act, behind);
}
