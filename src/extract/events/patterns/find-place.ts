import type { Doc, RoleSpan, TokenSpan } from '../../../document/index.ts';
import type { Place } from '../../../ontology/index.ts';
import { childrenOf, lemmaAt, wordAt } from '../syntax.ts';

type Parsed = Doc<'tokens' | 'words'>;

/** What a pattern's places are looked for in. */
export interface PlaceInput {
  readonly doc: Parsed;
  /** The trigger's token. */
  readonly root: number;
  readonly speaker: TokenSpan | undefined;
}

/** A role found by the tree is less sure than one the model names. */
const CONFIDENCE = 0.5;
const CLAUSES = new Set([
  'acl',
  'advcl',
  'appos',
  'conj',
  'cc',
  'parataxis',
  'ccomp',
  'mark',
  'case',
  'punct',
  'dep',
]);

/** The actors of the first place that holds any. */
export function findActors(places: readonly Place[], input: PlaceInput): RoleSpan[] {
  for (const place of places) {
    const found = actorsAt(place, input);
    if (found.length > 0) return found;
  }
  return [];
}

function actorsAt(place: Place, { doc, root, speaker }: PlaceInput): RoleSpan[] {
  if (place === 'speaker') return speaker ? [{ ...speaker, confidence: CONFIDENCE }] : [];
  if (place === 'subject-possessor') {
    const subjects = dependents(doc, clauseHead(doc, root), ['nsubj', 'nsubj:pass']);
    return subjects.flatMap((subject) => withConjuncts(doc, dependents(doc, subject, ['nmod:poss'])));
  }
  return withConjuncts(doc, headsAt(place, doc, root));
}

/** The relation to the trigger of those who stand at a place. */
const RELATIONS: Partial<Record<Place, readonly string[]>> = {
  'passive-subject': ['nsubj:pass'],
  agent: ['obl:agent'],
  possessor: ['nmod:poss'],
};

function headsAt(place: Place, doc: Parsed, root: number): number[] {
  const [noun, preposition] = place.split('-');
  // "the deal with", "an ultimatum to the rebels was delivered"
  if (noun === 'object' && preposition !== undefined)
    return dependents(doc, root, ['obj']).flatMap((object) => behind(doc, object, preposition));
  if (noun === 'subject' && preposition !== undefined && place !== 'subject-above')
    return dependents(doc, root, ['nsubj:pass', 'nsubj']).flatMap((subject) =>
      behind(doc, subject, preposition),
    );
  if (place === 'object') {
    // "fined the paper a million": the one to whom something is done.
    const receivers = dependents(doc, root, ['iobj']);
    return receivers.length > 0 ? receivers : dependents(doc, root, ['obj']);
  }
  if (place === 'addressee') return addressee(doc, root);
  if (place === 'subject-above') return subjectAbove(doc, root);
  if (place === 'subject') return dependents(doc, clauseHead(doc, root), ['nsubj', 'nsubj:outer']);
  const relations = RELATIONS[place];
  if (relations) return dependents(doc, root, relations);
  return behind(doc, root, place);
}

/** Those that stand behind a preposition. */
function behind(doc: Parsed, head: number, preposition: string): number[] {
  return childrenOf(doc, head).filter(
    (child) =>
      /^(?:obl|nmod)/.test(wordAt(doc, child).deprel) &&
      childrenOf(doc, child).some((i) => wordAt(doc, i).deprel === 'case' && lemmaAt(doc, i) === preposition),
  );
}

/** The verb whose subject is the trigger's: that of "met and agreed" for "agreed", of "agreed to meet" for "meet". */
function clauseHead(doc: Parsed, root: number): number {
  let verb = root;
  for (let steps = 0; steps < 4; steps += 1) {
    if (dependents(doc, verb, ['nsubj', 'nsubj:pass']).length > 0) return verb;
    const { head, deprel } = wordAt(doc, verb);
    if (head === undefined || !/^(?:conj|xcomp)/.test(deprel)) return root;
    verb = head;
  }
  return root;
}

/** The subject of the nearest clause above: "Kigali has made a move which nothing provoked". */
function subjectAbove(doc: Parsed, root: number): number[] {
  let { head } = wordAt(doc, root);
  for (let steps = 0; head !== undefined && steps < 4; steps += 1) {
    const found = dependents(doc, head, ['nsubj']);
    if (found.length > 0) return found;
    head = wordAt(doc, head).head;
  }
  return [];
}

/** Who is told: "informed Bamako that its staff must be halved". */
function addressee(doc: Parsed, root: number): number[] {
  const { head, deprel } = wordAt(doc, root);
  return head !== undefined && deprel === 'ccomp' ? dependents(doc, head, ['iobj', 'obj']) : [];
}

function dependents(doc: Parsed, head: number, relations: readonly string[]): number[] {
  return childrenOf(doc, head).filter((child) => relations.includes(wordAt(doc, child).deprel));
}

/** "Chad and Sudan" are two. */
function withConjuncts(doc: Parsed, heads: readonly number[]): RoleSpan[] {
  return heads
    .flatMap((head) => [head, ...dependents(doc, head, ['conj'])])
    .filter((head) => /^(?:NOUN|PROPN|PRON)$/.test(wordAt(doc, head).upos))
    .map((head) => ({ ...phraseOf(doc, head), confidence: CONFIDENCE }));
}

/** The noun phrase of a head, clauses and further conjuncts left off. */
function phraseOf(doc: Parsed, head: number): TokenSpan {
  const { tokens } = doc.layers;
  let first = head;
  let until = head + 1;
  const inside = [head];
  for (const index of inside) {
    for (const child of childrenOf(doc, index)) {
      const relation = wordAt(doc, child).deprel.split(':')[0]!;
      if (index === head ? CLAUSES.has(relation) : /^(?:acl|advcl|parataxis)$/.test(relation)) continue;
      inside.push(child);
      first = Math.min(first, child);
      until = Math.max(until, child + 1);
    }
  }
  return {
    first,
    until,
    start: tokens[first]!.start,
    end: tokens[until - 1]!.end,
    sentence: tokens[head]!.sentence,
  };
}
