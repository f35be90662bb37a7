import type { EventType } from '../../../document/index.ts';
import { isFight } from './fights.ts';
import { isActor, isPlace, phraseOf } from './noun-phrase.ts';
import { basesOf, dependents, hasCase, overlap, type Range, rootOf, type Sentence } from './sentence.ts';

/** What two do with each other. */
const DEALINGS =
  /^(?:truce|cease-?fire|talk|meeting|deal|agreement|accord|pact|treaty|dispute)s?$|^treaties$/i;
const MEDIATE = ['mediate', 'arbitrate', 'adjudicate'];

function isMutual(form: string): boolean {
  return isFight(form) || DEALINGS.test(form);
}

/** Who is named behind "between": the sides of an act, or where it was done. */
interface Between {
  readonly sides: readonly Range[];
  /** "mediate between": whoever acts is neither side. */
  readonly isThird: boolean;
}

/**
 * "a clash between Chad and Niger", "tried to mediate between the palace and the rebels": the sides of an act. Undefined where it has
 *                  ^^^^     ^^^^^                             ^^^^^^^^^^     ^^^^^^^^^^
 * none that are named so.
 */
function betweenOf(trigger: Range, sentence: Sentence): Between | undefined {
  const { words, forms } = sentence;
  const root = rootOf(sentence, trigger);
  const mediating = [root, ...dependents(sentence, root, ['xcomp'])].find(
    (i) => words[i]!.upos === 'VERB' && basesOf(sentence, i).some((form) => MEDIATE.includes(form)),
  );
  if (mediating !== undefined) {
    const sides = sidesBehind(sentence, mediating, (i) => /^(?:NOUN|PROPN)$/.test(words[i]!.upos));
    return sides.length < 2 ? undefined : { sides, isThird: true };
  }
  // "a truce between them was signed"
  const [signed] = words[root]!.upos === 'VERB' ? dependents(sentence, root, ['nsubj:pass']) : [];
  const noun = signed ?? root;
  if (words[noun]!.upos !== 'NOUN' || !isMutual(forms[noun]!)) return undefined;
  const { head, deprel } = words[noun]!;
  // "clashes broke out between them"
  const verb = head !== undefined && deprel.startsWith('nsubj') ? [head] : [];
  const sides = [noun, ...verb]
    .map((one) => sidesBehind(sentence, one, (i) => isActor(sentence, i)))
    .find((some) => some.length > 1);
  return sides === undefined ? undefined : { sides, isThird: false };
}

/** Two or more behind a "between" of the word. */
function sidesBehind(sentence: Sentence, word: number, isSide: (i: number) => boolean): readonly Range[] {
  const first = dependents(sentence, word, ['nmod', 'obl']).find(
    (i) => i > word && hasCase(sentence, i, 'between'),
  );
  if (first === undefined) return [];
  const all = [first, ...dependents(sentence, first, ['conj'])];
  return all.every(isSide) ? all.map((one) => phraseOf(sentence, one)) : [];
}

/** The roles of an act. */
interface Roles<Run> {
  readonly source: readonly Run[];
  readonly target: readonly Run[];
}

const SIDED: ReadonlySet<EventType> = new Set<EventType>([
  ...(['ASSAULT', 'CONSULT', 'SUPPORT', 'RETREAT', 'COOPERATE', 'AGREE'] as const),
]);

/**
 * The roles, with both sides of what is done between two: each of them acts, and it is done to each. Of "mediate between", both are
 * only targets. Towns are no sides, which nobody can tell from states here: of places, only where the model took one for a side.
 */
export function withSides<Run extends Range>(
  { source, target }: Roles<Run>,
  type: EventType,
  trigger: Range,
  sentence: Sentence,
  make: (range: Range) => Run,
): Roles<Run> {
  const between = SIDED.has(type) ? betweenOf(trigger, sentence) : undefined;
  if (between === undefined) return { source, target };
  const { sides, isThird } = between;
  const isSide = (run: Range) => sides.some((side) => overlap(side, run));
  const isNamed = [...source, ...target].some(isSide);
  if (!isNamed && sides.some((side) => isPlace(sentence, rootOf(sentence, side)))) return { source, target };
  const all = (runs: readonly Run[]) => [
    ...sides.map((side) => runs.find((run) => overlap(side, run)) ?? make(side)),
    ...runs.filter((run) => !isSide(run)),
  ];
  return isThird
    ? { source: source.filter((run) => !isSide(run)), target: all(target) }
    : { source: all(source), target: all(target) };
}

/** What is done on the way from one town to another; a summit between two states is theirs. */
const ON_A_ROAD =
  /^(?:ambush|attack|assault|raid|explosion|blast|bombing|kidnapping|abduction|robbery|crash|blockade|roadblock)(?:e?s)?$/i;

/**
 * "killed in clashes between police and youths", "an ambush between Djibo and Dori": the sides of another act, or where it was done.
 *                            ^^^^^^     ^^^^^^                       ^^^^^     ^^^^
 */
export function isBetweenOthers(run: Range, trigger: Range, sentence: Sentence): boolean {
  const { words, forms } = sentence;
  const root = rootOf(sentence, run);
  const { deprel, head } = words[root]!;
  const first = deprel === 'conj' && head !== undefined ? head : root;
  if (!hasCase(sentence, first, 'between')) return false;
  const above = words[first]!.head;
  const act = rootOf(sentence, trigger);
  if (above === undefined) return false;
  if (above === act) return ON_A_ROAD.test(forms[act]!) && isPlace(sentence, root);
  return (
    words[act]!.upos === 'VERB' &&
    words[above]!.upos === 'NOUN' &&
    words[above]!.head === act &&
    words[above]!.deprel.startsWith('obl')
  );
}
