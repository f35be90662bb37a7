import type { Doc, RoleSpan, TokenSpan } from '../../../document/index.ts';
import type { Place } from '../../../ontology/index.ts';
import { childrenOf, governorOf, lemmaAt, rootOf, wordAt } from '../syntax.ts';
import { bearsName, carriersOf, doersOf, ownerOf } from './carried.ts';

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

/** The actors of the first place that holds any; only those whose words hold a name, where `named`. */
export function findActors(places: readonly Place[], input: PlaceInput, named = false): RoleSpan[] {
  for (const place of places) {
    const found = actorsAt(place, input, named)
      // A broken tree may hang the act itself below who does it.
      .filter(({ first, until }) => input.root < first || input.root >= until)
      .filter((span) => !named || bearsName(input.doc, rootOf(input.doc, span)));
    if (found.length > 0) return found;
  }
  return [];
}

function actorsAt(place: Place, { doc, root, speaker }: PlaceInput, named: boolean): RoleSpan[] {
  if (place === 'speaker') return speaker ? [{ ...speaker, confidence: CONFIDENCE }] : [];
  if (place === 'subject-possessor') {
    const subjects = dependents(doc, clauseHead(doc, root), ['nsubj', 'nsubj:pass']);
    return subjects.flatMap((subject) => withConjuncts(doc, dependents(doc, subject, ['nmod:poss'])));
  }
  const heads = headsAt(place, doc, root);
  return withConjuncts(doc, named ? heads.map((head) => ownerOf(doc, head)) : heads);
}

/** The relation to the trigger of those who stand at a place. */
const RELATIONS: Partial<Record<Place, readonly string[]>> = {
  'passive-subject': ['nsubj:pass'],
  agent: ['obl:agent'],
  possessor: ['nmod:poss'],
};

function headsAt(place: Place, doc: Parsed, root: number): number[] {
  const [noun, preposition] = place.split('-');
  if (place === 'doer') return [...doersOf(doc, root)];
  if (noun === 'verb') return atVerb(place, doc, root);
  // "an attempt on the life of"
  if (place === 'on-of') return behind(doc, root, 'on').flatMap((i) => behind(doc, i, 'of'));
  // "French wine, which Lima stopped buying"
  if (place === 'noun-above') return nounAbove(doc, root);
  // "an order that reporters leave"
  if (place === 'clause-subject')
    return dependents(doc, root, ['acl']).flatMap((i) => dependents(doc, i, ['nsubj', 'nsubj:pass']));
  // "the deal with", "an ultimatum to the rebels was delivered"
  if (place === 'object-possessor')
    return dependents(doc, root, ['obj']).flatMap((object) => dependents(doc, object, ['nmod:poss']));
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

/** The noun that a clause is about. */
function nounAbove(doc: Parsed, root: number): number[] {
  const head = governorOf(doc, root, ['acl', 'acl:relcl']);
  return head === undefined ? [] : [head];
}

/** Those that stand at the verb of an act noun: "blame was laid on", "his bid has the backing of". */
function atVerb(place: Place, doc: Parsed, noun: number): number[] {
  if (!place.startsWith('verb-subject'))
    return carriersOf(doc, noun).flatMap((verb) => behind(doc, verb, place.replace('verb-', '')));
  const { head } = wordAt(doc, noun);
  const subjects =
    head === undefined ? [] : dependents(doc, head, ['nsubj']).filter((subject) => subject !== noun);
  return place === 'verb-subject' ? subjects : subjects.flatMap((subject) => behind(doc, subject, 'of'));
}

/** Those that stand behind a preposition; a broken tree may call them parts of a name or subjects. */
function behind(doc: Parsed, head: number, preposition: string): number[] {
  return childrenOf(doc, head).filter(
    (child) =>
      /^(?:obl|nmod|compound|nsubj)/.test(wordAt(doc, child).deprel) &&
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

/** "Chad and Sudan" are two; "New Zealand" is one, whose last word leads, also where the tree hangs both on the verb. */
function withConjuncts(doc: Parsed, heads: readonly number[]): RoleSpan[] {
  return heads
    .filter((head) => !(heads.includes(head + 1) && isName(doc, head) && isName(doc, head + 1)))
    .flatMap((head) => [head, ...dependents(doc, head, ['conj'])])
    .filter((head) => /^(?:NOUN|PROPN|PRON)$/.test(wordAt(doc, head).upos))
    .map((head) => ({ ...fromFirstName(doc, phraseOf(doc, head), heads), confidence: CONFIDENCE }));
}

/** A phrase from the first of the names side by side that hang on the verb. */
function fromFirstName(doc: Parsed, phrase: TokenSpan, heads: readonly number[]): TokenSpan {
  let { first } = phrase;
  while (heads.includes(first - 1) && isName(doc, first - 1) && isName(doc, first)) first -= 1;
  return { ...phrase, first, start: doc.layers.tokens[first]!.start };
}

function isName(doc: Parsed, word: number): boolean {
  return wordAt(doc, word).upos === 'PROPN';
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
