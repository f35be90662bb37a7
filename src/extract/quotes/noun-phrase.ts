import type { TokenSpan } from '../../document/index.ts';
import { isParsed, spanOfTokens, subtree } from './reading.ts';
import type { Reading } from './reading.ts';
import { quotingLemma } from './reporting-words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const PRONOUNS = set('he she they it we i you who everyone someone nobody many some others one both');
const DETERMINERS = set(
  'the a an his her its their our my this that these those one two three several some many',
);
const AUXILIARIES = set(
  "has have had was were is are be been being will would could can may might must should shall did does do also not n't never later then once again only still even just already long reportedly 'd 've 'll",
);
const CLAUSE_WORDS = set(
  'that after before as because while when if since although though but who which whom whose where unless until whether so than yet because, and or nor what how why',
);
const NARROW = set('of for');
const WIDE = set('of for in at from on with near outside inside under behind between');
const PREPOSITIONS = set(
  'of for in at from on with to near outside inside under behind between by during after before about over through into via amid against without within among around toward towards like upon despite following per',
);
const TIMES = set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow late early earlier afterwards afterward ago last next this tonight recently there here',
);
const LY_NOUNS = set('family assembly daily weekly elderly monthly ally supply bully rally');
const PAST = set(
  'met left took gave made went came held saw led won lost put set sent kept sat stood broke brought spoke flew fled wants want faces makes takes gives goes says hopes plans needs looks began became felt got knew ran rose fell drew drove hit let shot',
);

/** The subject that the tree gives to a verb: its own, or the one it shares with the verb above it. */
export function subjectOf(reading: Reading, verb: number, depth = 0): TokenSpan | undefined {
  if (!isParsed(reading, verb)) return undefined;
  const word = reading.words[verb]!;
  const subjects = reading.children[verb]!.filter((i) => /^(?:nsubj|csubj)/.test(reading.words[i]!.deprel));
  const [subject] = subjects;
  if (subject !== undefined) {
    const relative = ['who', 'which', 'that'].includes(reading.lower[subject]!);
    if (relative && word.deprel.startsWith('acl') && word.head !== undefined)
      return speakerPhrase(reading, word.head);
    return subjects.map((one) => speakerPhrase(reading, one)).reduce((a, b) => joinBeside(reading, a, b));
  }
  const { head, deprel } = word;
  if (head === undefined || depth > 3) return undefined;
  const agent = reading.children[verb]!.find((i) => reading.words[i]!.deprel === 'obl:agent');
  if (agent !== undefined) return speakerPhrase(reading, agent);
  if (deprel.startsWith('acl')) return speakerPhrase(reading, head);
  if (/^(?:conj|advcl|xcomp|parataxis|ccomp)/.test(deprel)) return subjectOf(reading, head, depth + 1);
  return undefined;
}

/** "Eleven Democratic | senators": two subjects side by side are one that the tree has torn. */
function joinBeside(reading: Reading, a: TokenSpan, b: TokenSpan): TokenSpan {
  const torn = a.until === b.first && !/^(?:PRON|DET)$/.test(reading.words[b.first]!.upos);
  return torn ? spanOfTokens(reading, a.first, b.until) : a;
}

/** The noun phrase of `head` without relative clauses, appositions, further conjuncts or times. */
export function speakerPhrase(reading: Reading, head: number): TokenSpan {
  const [first, until] = subtree(reading, head, (child) => {
    const { deprel } = reading.words[child]!;
    if (
      /^(?:acl|advcl|appos|conj|cc$|parataxis|obl|nmod:unmarked|nmod:tmod|dep|case|mark|cop|nsubj|advmod$)/.test(
        deprel,
      )
    )
      return reading.words[child]!.head === head || /^(?:acl|advcl|appos|parataxis)/.test(deprel);
    return deprel === 'punct' && !/^[-'’.]$/.test(reading.forms[child]!);
  });
  return spanOfTokens(reading, first, until);
}

/** True for a word that says when: "Monday", "yesterday". */
export const isTime = (lower: string): boolean => TIMES.has(lower);

const isAdverb = (lower: string): boolean => /.ly$/.test(lower) && !LY_NOUNS.has(lower);
const isPunctuation = (form: string): boolean => !/[\p{L}\p{N}]/u.test(form) && form !== '&' && form !== '$';
const isCapital = (form: string): boolean => /^\p{Lu}/u.test(form);

function endsPhrase(reading: Reading, i: number, first: number): boolean {
  const form = reading.forms[i]!;
  const lower = reading.lower[i]!;
  if (isParsed(reading, i)) {
    const { upos, xpos } = reading.words[i]!;
    if (upos === 'AUX' || upos === 'SCONJ' || (upos === 'VERB' && xpos !== 'VBN' && xpos !== 'VBG'))
      return true;
  }
  if (isPunctuation(form) && !/^['’-]$/.test(form)) return true;
  if (AUXILIARIES.has(lower) || TIMES.has(lower) || PAST.has(lower)) return true;
  if (lower === 'and') return !(isCapital(reading.forms[i - 1]!) && isCapital(reading.forms[i + 1] ?? ''));
  if (CLAUSE_WORDS.has(lower)) return true;
  if (isCapital(form) || i === first) return false;
  // "the exiled dissident", "a visibly moved queen": between article and noun these are no verbs.
  if (
    DETERMINERS.has(reading.lower[i - 1]!) ||
    reading.lower[i - 1] === "'s" ||
    /.ly$/.test(reading.lower[i - 1]!)
  )
    return false;
  if (isAdverb(lower)) return true;
  const lemma = quotingLemma(lower);
  return (lemma !== undefined && lemma !== lower) || /(?:[^e]ed)$/.test(lower);
}

/** The noun phrase that starts at token `i`, by the words alone; `wide` takes in phrases of place as well. */
export function phraseFrom(reading: Reading, i: number, until: number, wide = false): TokenSpan | undefined {
  if (i >= until) return undefined;
  const lower = reading.lower[i]!;
  if (PRONOUNS.has(lower) && !(lower === 'one' && /^[\p{L}]/u.test(reading.forms[i + 1] ?? ''))) {
    if (
      !['some', 'many', 'both', 'others'].includes(lower) ||
      i + 1 >= until ||
      endsPhrase(reading, i + 1, i)
    )
      return spanOfTokens(reading, i, i + 1);
  }
  if (PREPOSITIONS.has(lower) || CLAUSE_WORDS.has(lower) || isPunctuation(lower) || TIMES.has(lower))
    return undefined;
  const links = wide ? WIDE : NARROW;
  let end = i;
  while (end < until && !endsPhrase(reading, end, i)) {
    const word = reading.lower[end]!;
    if (PREPOSITIONS.has(word)) {
      const next = end + 1;
      if (!links.has(word) || next >= until || endsPhrase(reading, next, i)) break;
      if (
        word === 'for' &&
        !isCapital(reading.forms[next]!) &&
        !/^(?:spokes|lawyer|official)/.test(reading.lower[end - 1]!)
      )
        break;
    }
    end++;
  }
  while (end > i && (DETERMINERS.has(reading.lower[end - 1]!) || PREPOSITIONS.has(reading.lower[end - 1]!)))
    end--;
  return end > i ? spanOfTokens(reading, i, end) : undefined;
}

/** The noun phrase that ends just before token `until`, by the words alone, no earlier than `from`. */
export function phraseBefore(reading: Reading, from: number, until: number): TokenSpan | undefined {
  let end = until;
  while (end > from && (AUXILIARIES.has(reading.lower[end - 1]!) || isAdverb(reading.lower[end - 1]!))) end--;
  while (end > from && TIMES.has(reading.lower[end - 1]!)) {
    end--;
    if (end > from && PREPOSITIONS.has(reading.lower[end - 1]!)) end--;
  }
  const last = reading.lower[end - 1];
  if (last === undefined || end <= from) return undefined;
  if (last === 'who' || last === 'which' || last === 'that') {
    const comma = reading.forms[end - 2] === ',' ? end - 2 : end - 1;
    return phraseBefore(reading, from, comma);
  }
  if (last === ',') {
    const opening = previousComma(reading, from, end - 1);
    return opening === undefined ? undefined : phraseBefore(reading, from, opening);
  }
  if (PRONOUNS.has(last)) return spanOfTokens(reading, end - 1, end);
  let start = end;
  while (start > from && !startsClause(reading, start - 1)) start--;
  start = skipJudged(reading, skipOpening(reading, start, end), end);
  return start < end ? spanOfTokens(reading, start, end) : undefined;
}

function startsClause(reading: Reading, i: number): boolean {
  const lower = reading.lower[i]!;
  const form = reading.forms[i]!;
  if (isPunctuation(form) && !/^['’-]$/.test(form)) return true;
  if (lower === 'and' || lower === '&')
    return !(isCapital(reading.forms[i - 1] ?? '') && isCapital(reading.forms[i + 1] ?? ''));
  if (CLAUSE_WORDS.has(lower) || (AUXILIARIES.has(lower) && lower !== 'only')) return true;
  if (isParsed(reading, i)) return reading.words[i]!.upos === 'VERB' && reading.words[i]!.xpos !== 'VBN';
  return (
    !isCapital(form) &&
    quotingLemma(lower) !== undefined &&
    !DETERMINERS.has(reading.lower[i - 1] ?? '') &&
    reading.lower[i - 1] !== "'s"
  );
}

/** "On Monday the president": the phrase of time or place that opens a sentence is no part of the subject. */
function skipOpening(reading: Reading, start: number, end: number): number {
  let first = start;
  if (!PREPOSITIONS.has(reading.lower[first] ?? '') && !TIMES.has(reading.lower[first] ?? '')) return first;
  while (first < end && (PREPOSITIONS.has(reading.lower[first]!) || TIMES.has(reading.lower[first]!)))
    first++;
  for (let i = first; i < end; i++) {
    if (TIMES.has(reading.lower[i]!) || (i > first && DETERMINERS.has(reading.lower[i]!))) {
      return TIMES.has(reading.lower[i]!) ? i + 1 : i;
    }
  }
  return first;
}

const JUDGED_THING =
  /^(?:move|decision|step|bargain|charge|claim|deal|vote|gesture|act|plan|arrangement|concession|idea|result|verdict|ruling|outcome|measure|visit|letter|remark|statement|attack|raid|strike|law|bill|treaty|pact|offer|proposal|price)s?$/;

/** ", a move Washington called": what is judged is no part of who judges. */
function skipJudged(reading: Reading, start: number, end: number): number {
  const thing =
    JUDGED_THING.test(reading.lower[start + 1] ?? '') && /^(?:an?|the)$/.test(reading.lower[start] ?? '');
  return thing && start + 2 < end && !PREPOSITIONS.has(reading.lower[start + 2]!) ? start + 2 : start;
}

function previousComma(reading: Reading, from: number, before: number): number | undefined {
  for (let i = before - 1; i > from; i--) if (reading.forms[i] === ',') return i;
  return undefined;
}
