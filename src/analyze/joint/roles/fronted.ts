import type { EventType } from '../../../document/index.ts';
import { isActor, phraseOf } from './noun-phrase.ts';
import { dependents, holds, type Range, rootOf, type Sentence } from './sentence.ts';
import { FINITE_TAG } from '../../../util/finite-tag.ts';

/** Of whom a participle at the opening of a sentence tells, and whether he does it or it is done to him. */
export interface Fronted {
  readonly subject: number;
  readonly phrase: Range;
  readonly isDoneTo: boolean;
}

/** So many words may stand between the participle and its comma. */
const REACH = 25;

/**
 * "Warning Rome of reprisals, the junta said", "Jailed by a court, the editor smiled": the subject of the sentence is who does what the
 *                             ^^^^^^^^^                                ^^^^^^^^^^
 * participle before it tells, or, of a participle of the past, whom it is done to; whatever the tree joins the two to.
 */
export function frontedOf(sentence: Sentence, verb: number): Fronted | undefined {
  const { words } = sentence;
  const first = firstOfChain(sentence, verb);
  if (!opensSentence(sentence, first)) return undefined;
  const isDoneTo = isPast(sentence, verb);
  if (isDoneTo === undefined) return undefined;
  const subject = subjectBehindComma(sentence, verb);
  if (subject === undefined) return undefined;
  const hasOwn = dependents(sentence, verb, ['nsubj', 'csubj']).some(
    (i) => i < subject && words[i]!.upos !== 'SCONJ',
  );
  return hasOwn ? undefined : { subject, phrase: wholeSubject(sentence, subject), isDoneTo };
}

/** What one does to another, and not both to each other. */
const ONE_SIDED: ReadonlySet<EventType> = new Set<EventType>([
  'AID',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

/**
 * "Defying a judge, drivers blocked the road": who does such an act himself is not whom it is done to.
 *                   ^^^^^^^
 */
export function doesFronted(type: EventType, run: Range, trigger: Range, sentence: Sentence): boolean {
  const fronted = ONE_SIDED.has(type) ? frontedOf(sentence, rootOf(sentence, trigger)) : undefined;
  return fronted !== undefined && !fronted.isDoneTo && holds(run, fronted.subject);
}

/** What is done to somebody: not to the troops that are sent, nor to the country to which a man is handed. */
const TO_SOMEBODY: ReadonlySet<EventType> = new Set<EventType>([
  'SUPPORT',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'COERCE',
  'ASSAULT',
]);
/** What can be done to people alone: also to those whose noun is not known for one of people ("a nun"). */
const TO_PEOPLE = /^(?:arrest|release|convict|abduct|deport|expel|beat|torture|sexual|firearms|targeted)$/;

/**
 * "Jailed by a court, the editor smiled": whom it is done to. A thing that is hit is nobody.
 *                     ^^^^^^^^^^
 */
export function sufferingOfFronted(
  { type, mode }: { readonly type: EventType; readonly mode: string },
  trigger: Range,
  sentence: Sentence,
): Fronted | undefined {
  const fronted = TO_SOMEBODY.has(type) ? frontedOf(sentence, rootOf(sentence, trigger)) : undefined;
  if (fronted?.isDoneTo !== true) return undefined;
  const { subject } = fronted;
  const isSomebody = isActor(sentence, subject) || TO_PEOPLE.test(mode);
  return isSomebody ? fronted : undefined;
}

/** "Praising Oslo and warning Rome, the junta said": the first of those that are joined. */
function firstOfChain({ words }: Sentence, verb: number): number {
  const { head, deprel } = words[verb]!;
  return deprel === 'conj' && head !== undefined && head < verb ? head : verb;
}

/** Nothing stands before it but "having", "after", "while" or an adverb. */
function opensSentence({ words, forms }: Sentence, verb: number): boolean {
  if (verb > 2) return false;
  return words
    .slice(0, verb)
    .every(
      ({ upos }, i) =>
        /^(?:ADV|SCONJ|AUX|PUNCT)$/.test(upos) ||
        /^(?:after|by|while|when|since|before|without|in)$/i.test(forms[i]!),
    );
}

/** True of "jailed", false of "jailing" and "having jailed", undefined of what is no participle with a clause of its own. */
function isPast(sentence: Sentence, verb: number): boolean | undefined {
  const { words, forms } = sentence;
  const { upos, xpos } = words[verb]!;
  const form = forms[verb]!;
  const before = forms.slice(0, verb).join(' ');
  if (/ing$/i.test(form)) {
    const hasObject = dependents(sentence, verb, ['obj']).some((i) => i > verb);
    return hasObject || (upos === 'VERB' && dependents(sentence, verb, ['det', 'nmod']).length === 0)
      ? false
      : undefined;
  }
  if (upos !== 'VERB' || !/^VB[DN]$/.test(xpos)) return undefined;
  return !/\bhaving\b(?! been)/i.test(before);
}

/** The subject of the clause behind the first comma that a clause with a subject follows. */
function subjectBehindComma(sentence: Sentence, verb: number): number | undefined {
  const { words, forms } = sentence;
  for (let comma = verb + 1; comma < words.length && comma - verb <= REACH; comma += 1) {
    if (forms[comma] !== ',') continue;
    const subject = words.findIndex(
      ({ deprel, upos, head }, i) =>
        i > comma &&
        deprel.startsWith('nsubj') &&
        /^(?:NOUN|PROPN|PRON)$/.test(upos) &&
        head !== undefined &&
        head > i &&
        phraseOf(sentence, i).first === comma + 1,
    );
    if (subject < 0 || /^(?:who|which|that|what)$/i.test(forms[subject]!)) continue;
    const isOpening =
      !isSubjectWithin(sentence, verb, comma) && !isParenthesis(sentence, words[subject]!.head!);
    return isOpening ? subject : undefined;
  }
  return undefined;
}

/** "Fighting killed nine, Accra said", "Jailing her was wrong, he said": the opening word is the subject of a verb before the comma. */
function isSubjectWithin(sentence: Sentence, opening: number, comma: number): boolean {
  const { words } = sentence;
  return words.slice(opening + 1, comma).some(({ xpos, upos, head }, k) => {
    if (upos === 'VERB' ? /^VB[GN]?$/.test(xpos) : !FINITE_TAG.test(xpos)) return false;
    const at = opening + 1 + k;
    const verbs = upos === 'AUX' && head !== undefined ? [at, head] : [at];
    const subjects = verbs.flatMap((verb) => dependents(sentence, verb, ['nsubj', 'csubj']));
    return !subjects.some((i) => i > opening && i < at && isOfLowerClause(sentence, opening, i));
  });
}

/** "Warning Rome that judges ruled", "the plot he saw"; not the thing done in "Jailing critics is wrong". */
function isOfLowerClause({ words }: Sentence, opening: number, subject: number): boolean {
  return (
    words[subject]!.upos === 'PRON' ||
    words.slice(opening + 1, subject).some(({ upos, xpos }) => upos === 'SCONJ' || xpos.startsWith('W'))
  );
}

/** "Shelling, residents said, has killed nine". */
function isParenthesis({ words, forms }: Sentence, verb: number): boolean {
  return forms[verb + 1] === ',' && FINITE_TAG.test(words[verb + 2]?.xpos ?? '');
}

/** "journalist Ana Diaz": one phrase, though the tree makes two subjects of it. */
function wholeSubject(sentence: Sentence, subject: number): Range {
  const { words } = sentence;
  const phrase = phraseOf(sentence, subject);
  const next = words[phrase.until];
  const isOne =
    isActor(sentence, subject) &&
    next?.upos === 'PROPN' &&
    next.deprel === words[subject]!.deprel &&
    next.head === words[subject]!.head;
  return isOne ? { ...phrase, until: phraseOf(sentence, phrase.until).until } : phrase;
}
