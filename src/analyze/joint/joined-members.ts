import { isActor, phraseOf } from './roles/noun-phrase.ts';
import { dependents, holds, type Range, reachOf, rootOf, type Sentence } from './roles/sentence.ts';
import { FINITE_TAG } from '../../util/finite-tag.ts';

/** Words between one who acts and another joined to him from afar: "and, hours later, by". */
const FARTHEST = 8;

/**
 * "flew tents to Tonga and the Cook Islands", "recognised by Peru and, hours later, by Chile": whoever is joined to one of a role
 *                          ^^^^^^^^^^^^^^^^                                               ^^^^^
 * has it too. `others` are the trigger and those of other roles.
 */
export function withJoined<Run extends Range & { readonly confidence: number }>(
  runs: readonly Run[],
  others: readonly Range[],
  trigger: Range,
  sentence: Sentence,
): readonly (Run | { readonly first: number; readonly until: number; readonly confidence: number })[] {
  const found: (Run | { first: number; until: number; confidence: number })[] = [...runs];
  for (const run of found) {
    const root = rootOf(sentence, run);
    for (const member of [
      ...membersOf(sentence, root, run),
      ...withSamePreposition(sentence, root, run, trigger),
    ]) {
      const { first, until } = phraseOf(sentence, member);
      const isTaken = [...found, ...others].some((one) => one.first < until && first < one.until);
      if (!isTaken) found.push({ first, until, confidence: run.confidence });
    }
  }
  return found;
}

/** Those joined to the noun of a phrase with nothing else between them. */
function membersOf(sentence: Sentence, root: number, run: Range): readonly number[] {
  const { words, forms } = sentence;
  const joined = dependents(sentence, root, ['conj']).filter((one) => one >= run.until);
  const last = joined.findLast((one) => dependents(sentence, one, ['cc']).length > 0) ?? -1;
  return joined.filter((member) => {
    const { first } = phraseOf(sentence, member);
    const isBeside = (i: number) => words[i]?.upos === 'CCONJ' || forms[i] === ',';
    return (
      member <= last &&
      isActor(sentence, member) &&
      caseOf(sentence, member) === undefined &&
      isBeside(first - 1) &&
      !opensClause(sentence, member) &&
      !/^(?:no|not)$/i.test(forms[first]!) &&
      range(run.until, first).every(
        (i) => isBeside(i) || joined.some((one) => holds(phraseOf(sentence, one), i)),
      )
    );
  });
}

/** "struck Tonga and Palau struck back": who does what a verb right behind tells, where no subject of it stands before him. */
function opensClause(sentence: Sentence, member: number): boolean {
  const { words } = sentence;
  const next = wordBehind(sentence, member);
  const found = words[next];
  if (found === undefined || !FINITE_TAG.test(found.xpos) || found.deprel.startsWith('acl')) return false;
  const verb = found.upos === 'AUX' ? (found.head ?? next) : next;
  return dependents(sentence, verb, ['nsubj', 'csubj']).every((subject) => subject >= member);
}

/** The word behind a phrase, its adverbs and what a preposition leads to: "crews from Palau later". */
function wordBehind(sentence: Sentence, member: number): number {
  const { words } = sentence;
  let next = reachOf(sentence, member).until;
  for (;;) {
    const word = words[next];
    const noun = word?.deprel === 'case' ? (word.head ?? next) : next;
    if (word?.upos === 'ADV') next += 1;
    else if (noun > next) next = phraseOf(sentence, noun).until;
    else return next;
  }
}

/** Those behind "and" with the preposition once more, who belong to the same verb or noun. */
function withSamePreposition(
  sentence: Sentence,
  root: number,
  run: Range,
  trigger: Range,
): readonly number[] {
  const { words } = sentence;
  const preposition = caseOf(sentence, root);
  if (preposition === undefined) return [];
  const above = [root, words[root]!.head, rootOf(sentence, trigger)];
  return range(run.until, Math.min(words.length, run.until + FARTHEST)).filter((member) => {
    const { head } = words[member]!;
    const between = range(run.until, member);
    return (
      head !== undefined &&
      above.includes(head) &&
      isActor(sentence, member) &&
      caseOf(sentence, member) === preposition &&
      between.some((i) => words[i]!.upos === 'CCONJ') &&
      !between.some((i) => /^(?:VERB|AUX)$/.test(words[i]!.upos))
    );
  });
}

function caseOf(sentence: Sentence, noun: number): string | undefined {
  const [preposition] = dependents(sentence, noun, ['case']).filter((i) => i < noun);
  return preposition === undefined ? undefined : sentence.forms[preposition]!.toLowerCase();
}

function range(first: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - first) }, (_, i) => first + i);
}
