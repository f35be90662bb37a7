import type { EventType } from '../../../document/index.ts';
import { suffererOf } from './bare-participle.ts';
import { isPassive } from './fill-source.ts';
import { frontedOf } from './fronted.ts';
import { actorsOf, isActor, isPlace } from './noun-phrase.ts';
import { nounBefore } from './relative-clause.ts';
import { dependents, hasCase, type Range, rootOf, type Sentence } from './sentence.ts';

/** Where those stand to whom an act is done. */
interface Places {
  /** The object may be who suffers it: not of MOBILIZE, where it is one's own troops. */
  readonly object: boolean;
  /** A thing that is hit stands for its owner: "Russian oil depot". */
  readonly owner?: true;
  readonly prepositions: readonly string[];
}

const PLACES: Readonly<Record<EventType, Places>> = {
  AGREE: { object: false, prepositions: ['with', 'to', 'for'] },
  CONSULT: { object: true, prepositions: ['with', 'between'] },
  SUPPORT: { object: false, owner: true, prepositions: ['to', 'with', 'for'] },
  CONCEDE: { object: false, prepositions: ['to', 'on', 'against', 'with'] },
  COOPERATE: { object: false, prepositions: ['with', 'to'] },
  AID: { object: false, prepositions: ['to', 'for'] },
  RETREAT: { object: false, prepositions: ['to'] },
  REQUEST: { object: true, prepositions: ['on', 'to', 'from', 'upon'] },
  ACCUSE: { object: true, owner: true, prepositions: ['against', 'into', 'of'] },
  REJECT: { object: true, owner: true, prepositions: ['from', 'by'] },
  THREATEN: { object: true, prepositions: ['against'] },
  PROTEST: { object: false, owner: true, prepositions: ['against'] },
  SANCTION: { object: true, prepositions: ['against', 'on', 'with', 'to'] },
  MOBILIZE: { object: false, prepositions: ['against'] },
  COERCE: { object: true, owner: true, prepositions: ['of', 'against'] },
  ASSAULT: { object: true, owner: true, prepositions: ['on', 'against', 'of', 'at'] },
};

/** The type and mode of an act. */
interface Act {
  readonly type: EventType;
  readonly mode: string;
}

/** To whom it is done, where the model names nobody: the object or its owner, the one behind the act's preposition. */
export function findTarget(act: Act, trigger: Range, sentence: Sentence): readonly Range[] {
  const { type, mode } = act;
  const root = rootOf(sentence, trigger);
  const { object, owner, prepositions } = PLACES[type];
  const isVerb = sentence.words[root]!.upos === 'VERB';
  const objects = isVerb ? objectsOf(sentence, root).map((one) => standsFor(sentence, one)) : [];
  const direct = object ? objects.flatMap((head) => somebody(sentence, head)) : [];
  if (direct.length > 0) return direct;
  for (const preposition of prepositions) {
    const behind = [root, ...objects]
      .flatMap((head) => dependents(sentence, head, ['obl', 'nmod']))
      .filter((child) => hasCase(sentence, child, preposition));
    const found = behind.flatMap((child) => somebody(sentence, child));
    if (found.length > 0) return found;
    if (owner) objects.push(...behind);
  }
  if (mode === 'visit') return visitedPlace(sentence, root);
  return owner ? objects.flatMap((head) => ownersOf(sentence, head)) : [];
}

/** "Chad, which he toured": Chad. */
function standsFor(sentence: Sentence, object: number): number {
  const isRelative =
    sentence.words[object]!.upos === 'PRON' && /^(?:which|that)$/i.test(sentence.forms[object]!);
  return (isRelative ? nounBefore(sentence, object) : undefined) ?? object;
}

/** "arrived in Freetown", "a visit to Havana": where nobody else is met, the place that is visited stands for its state. */
function visitedPlace(sentence: Sentence, root: number): readonly Range[] {
  const objects = dependents(sentence, root, ['obj', 'nsubj:pass']).map((one) => standsFor(sentence, one));
  const goals = dependents(sentence, root, ['obl', 'nmod']).filter(
    (child) => hasCase(sentence, child, 'to') || (objects.length === 0 && hasCase(sentence, child, 'in')),
  );
  return [...objects, ...goals]
    .filter((child) => isPlace(sentence, child))
    .flatMap((child) => actorsOf(sentence, child));
}

function objectsOf(sentence: Sentence, verb: number): number[] {
  if (isPassive(sentence, verb)) return [...dependents(sentence, verb, ['nsubj:pass'])];
  const fronted = frontedOf(sentence, verb);
  const sufferer = suffererOf(sentence, verb) ?? (fronted?.isDoneTo === true ? fronted.subject : undefined);
  if (sufferer !== undefined) return [sufferer];
  return [...dependents(sentence, verb, ['iobj']), ...dependents(sentence, verb, ['obj'])];
}

/** Actors but no places, and nobody's own people: "recalled its ambassador". */
function somebody(sentence: Sentence, head: number): readonly Range[] {
  if (isPlace(sentence, head)) return [];
  const own = dependents(sentence, head, ['nmod:poss']).some((i) =>
    /^(?:its|their|his|her)$/i.test(sentence.forms[i]!),
  );
  return own ? [] : actorsOf(sentence, head);
}

/** "the minister's house", "an army base", "Russian oil depot": whose thing it is. */
function ownersOf(sentence: Sentence, thing: number): readonly Range[] {
  if (isActor(sentence, thing)) return [];
  const owners = dependents(sentence, thing, ['nmod:poss', 'compound']).filter(
    (one) => !isPlace(sentence, one),
  );
  return owners
    .filter((one) => sentence.words[one]!.upos !== 'PRON')
    .flatMap((one) => actorsOf(sentence, one));
}
