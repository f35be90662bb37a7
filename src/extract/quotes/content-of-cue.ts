import type { TokenSpan } from '../../document/index.ts';
import { trimContent } from './bounds.ts';
import { isParsed, members, runAround, spanOfTokens, subtree } from './reading.ts';
import type { Reading } from './reading.ts';
import { BODIES, PEOPLE, ROLES } from '../../util/actor-nouns.ts';
import { holdsClause, lemmaAt, quotingLemma, reportsClause, showsClause } from './reporting-words.ts';
import { isShown } from './showing.ts';

/** What a reporting word governs by the tree: its clauses, or the parts of the sentence around it. */
export interface CueContent {
  readonly pieces: readonly TokenSpan[];
  readonly rule: 'reported-clause' | 'reporting-clause';
}

/** The content that the tree gives to a reporting verb, wherever the verb stands. */
export function contentOfCue(reading: Reading, verb: number): CueContent | undefined {
  return contentUnder(reading, verb) ?? contentAround(reading, verb);
}

/** Police said that two people were shot dead and that the house had burned.
 *              -------------------------          --------------------- */
function contentUnder(reading: Reading, verb: number): CueContent | undefined {
  if (reading.words[verb]!.upos !== 'VERB') return undefined;
  const lemma = lemmaAt(reading, verb);
  if (lemma === 'hold' && reading.lower[verb + 1] !== 'that') return undefined;
  if (!reportsClause(lemma, true) && !isPointedOut(reading, verb, lemma)) return undefined;
  if (showsClause(lemma) && !isShown(reading, verb)) return undefined;
  const clauses = reading.children[verb]!.filter((i) => i > verb && isComplement(reading, i));
  const pieces = clauses.flatMap((clause, k) =>
    isReported(reading, verb, clause) && (k === 0 || opensWithThat(reading, clause))
      ? withLostSubject(reading, verb, clause, clausePieces(reading, clause))
      : [],
  );
  return pieces.length === 0 ? undefined : { pieces, rule: 'reported-clause' };
}

/** A clause that fills the verb; a tree may call a finite one open ("insist they will stay"). */
const isComplement = (reading: Reading, clause: number): boolean =>
  reading.words[clause]!.deprel === 'ccomp' ||
  (reading.words[clause]!.deprel === 'xcomp' && isFiniteClause(reading, clause) && hasTense(reading, clause));

/** He points out that ...: a verb of saying by its particle. */
const isPointedOut = (reading: Reading, verb: number, lemma: string): boolean =>
  /^pointe?$/.test(lemma) && reading.lower[verb + 1] === 'out';

/** claims | the envoy | was bribed: the tree may hang the subject of the clause on the verb, as its object. */
function withLostSubject(reading: Reading, verb: number, clause: number, pieces: TokenSpan[]): TokenSpan[] {
  const [piece] = pieces;
  if (!piece || isFiniteClause(reading, clause)) return pieces;
  const object = reading.children[verb]!.find(
    (i) => i > verb && i < piece.first && /^i?obj$/.test(reading.words[i]!.deprel),
  );
  const [first, until] = object === undefined ? [0, 0] : subtree(reading, object);
  // "demanded that | the port | reopen": the "that" of the clause stands before it too.
  const opens = !opensWithThat(reading, clause) || reading.lower[first - 1] === 'that';
  return opens && until === piece.first && first > verb
    ? [spanOfTokens(reading, first, piece.until), ...pieces.slice(1)]
    : pieces;
}

function isReported(reading: Reading, verb: number, clause: number): boolean {
  if (isQuestion(reading, clause, verb)) return answers(reading, verb, clause);
  // "the film shows boats sunk": what is seen is a thing.
  if (holdsClause(lemmaAt(reading, verb)) && !hasTense(reading, clause) && !opensWithThat(reading, clause))
    return false;
  return (
    isFiniteClause(reading, clause) || isGapped(reading, verb, clause) || saysThat(reading, verb, clause)
  );
}

/** A clause and those set beside it under a "that" of their own, each without the reports that follow it. */
export function clausePieces(reading: Reading, clause: number): TokenSpan[] {
  const heads = [clause];
  for (const head of heads) heads.push(...reading.children[head]!.filter((i) => opensPiece(reading, i)));
  return heads.flatMap((head) => {
    const inside = members(reading, head, (child) => heads.includes(child) || isAside(reading, child, head));
    const piece = trimContent(reading, ...runAround(inside, head));
    return piece ? [piece] : [];
  });
}

const opensPiece = (reading: Reading, i: number): boolean =>
  reading.words[i]!.deprel === 'conj' && opensWithThat(reading, i);

/** True for a clause under a "that" of its own. */
export const opensWithThat = (reading: Reading, clause: number): boolean =>
  reading.children[clause]!.some(
    (i) => i < clause && reading.lower[i] === 'that' && reading.words[i]!.deprel === 'mark',
  );

/** What the tree hangs on a reported clause and is none of it: "; it said ...", ", and the army denies that ...". */
function isAside(reading: Reading, child: number, head: number): boolean {
  if (child < head) return false;
  const { deprel } = reading.words[child]!;
  if (isFurtherReport(reading, child)) return true;
  if (reading.forms[firstOf(reading, child) - 1] === ';') return true;
  if (deprel === 'advcl' && isContrast(reading, child)) return true;
  return (deprel === 'parataxis' || deprel === 'conj') && reportsItself(reading, child);
}

/** said it would wait, | while the envoy called it "foolish": the writer sets another who speaks beside. */
function isContrast(reading: Reading, verb: number): boolean {
  const own = reading.children[verb]!.some((i) => i < verb && reading.words[i]!.deprel.startsWith('nsubj'));
  const first = firstOf(reading, verb);
  const opens = reading.lower[first] === ',' ? first + 1 : first;
  return (
    own &&
    reading.lower[opens] === 'while' &&
    reading.forms[opens - 1] === ',' &&
    quotingLemma(reading.lower[verb]!) !== undefined &&
    // "while exports added 3 percent"
    quotingLemma(reading.lower[verb]!) !== 'add'
  );
}

/** She said the road was shut, adding that it would stay so: the participle reports on its own. */
export function isFurtherReport(reading: Reading, verb: number): boolean {
  if (isFurtherAct(reading, verb)) return true;
  return (
    reading.words[verb]!.xpos === 'VBG' &&
    isBehindComma(reading, verb) &&
    reportsClause(lemmaAt(reading, verb), true) &&
    reading.children[verb]!.some((i) => i > verb && reading.words[i]!.deprel === 'ccomp')
  );
}

/** ", adding", and `,” adding` where the comma stands inside the marks. */
export const isBehindComma = ({ forms }: Reading, i: number): boolean =>
  forms[i - 1] === ',' || (forms[i - 2] === ',' && /^(?:["”’]|'')$/.test(forms[i - 1] ?? ''));

const ACTS =
  /^(?:accuse|add|announce|argue|ask|blame|call|condemn|criticise|criticize|denounce|deny|insist|note|say|stress|urge|warn)$/;

/** What who speaks does rather than a road, a law or a vote: of persons it may be told as well. */
const ACTS_OF_SOMEBODY =
  /^(?:apologi[sz]e|complain|demand|describe|dismiss|hail|pledge|praise|promise|reiterate|thank|threaten|vow|welcome)$/;

/** She said the road was shut and accused the mayor of neglect: the second verb is hers, not the road's. */
function isFurtherAct(reading: Reading, verb: number): boolean {
  const { deprel, xpos, upos } = reading.words[verb]!;
  return (
    upos === 'VERB' &&
    deprel === 'conj' &&
    /^(?:VBD|VBZ|VBP)$/.test(xpos) &&
    /^(?:and|but)$/.test(reading.lower[verb - 1] ?? '') &&
    !isOfPast(reading, verb) &&
    (isActOfSpeaker(reading, verb) || leavesModal(reading, verb)) &&
    !reading.children[verb]!.some((i) => /^(?:nsubj|aux)/.test(reading.words[i]!.deprel))
  );
}

/** says he met the envoy and asked him to wait: what is told in the present and past beside it cannot stand beside "says". */
export function isOfPast({ words }: Reading, verb: number): boolean {
  let at = words[verb]!.head;
  if (words[verb]!.xpos !== 'VBD' || words[verb]!.deprel !== 'conj') return false;
  while (at !== undefined && /^(?:conj|ccomp)$/.test(words[at]!.deprel)) {
    const { head, deprel } = words[at]!;
    if (deprel === 'ccomp' && head !== undefined && head < at) return /^VB[ZP]$/.test(words[head]!.xpos);
    at = head;
  }
  return false;
}

/** She said she would wait | and thanked the crew: what stands beside "would" has no past form, so "thanked" stands beside "said". */
function leavesModal(reading: Reading, verb: number): boolean {
  const { head, xpos, lemma } = reading.words[verb]!;
  if (head === undefined || xpos === 'VBP' || reading.lower[verb] === lemma.toLowerCase()) return false;
  const before = reading.children[head]!.filter((i) => i < head).map((i) => reading.lower[i]!);
  if (!before.some((form) => /^w(?:ill|ould)$/.test(form)) || before.includes('have')) return false;
  // "would be built and described as ...": a participle too.
  return (
    reading.lower[verb - 1] === 'and' && (reading.words[head]!.xpos === 'VB' || hasObject(reading, verb))
  );
}

const hasObject = (reading: Reading, verb: number): boolean =>
  reading.children[verb]!.some((i) => i > verb && /^(?:obj|ccomp)$/.test(reading.words[i]!.deprel));

function isActOfSpeaker(reading: Reading, verb: number): boolean {
  const lemma = quotingLemma(reading.lower[verb]!) ?? '';
  if (ACTS.test(lemma)) return true;
  const { head } = reading.words[verb]!;
  const subject =
    head === undefined
      ? undefined
      : reading.children[head]!.find((i) => reading.words[i]!.deprel.startsWith('nsubj'));
  return ACTS_OF_SOMEBODY.test(lemma) && subject !== undefined && isThing(reading, subject);
}

/** "the reforms", not "the gunmen", "they" nor "Kyiv". */
const isThing = ({ words }: Reading, noun: number): boolean => {
  const { upos, lemma } = words[noun]!;
  return (
    upos === 'NOUN' &&
    !ARMED.test(lemma) &&
    ![ROLES, PEOPLE, BODIES].some((actors) => actors.has(lemma.toLowerCase()))
  );
};
const ARMED =
  /^(?:kidnapper|hijacker|captor|pirate|bandit|smuggler|trafficker|jihadist|islamist|terrorist|separatist|extremist|insurgent|militant|fighter|gunman|rebel|attacker|assailant|bomber|protester|demonstrator|striker|marcher)$/i;

/** A clause with a reporting verb, a speaker and a content of its own. */
function reportsItself(reading: Reading, verb: number): boolean {
  return (
    reportsClause(lemmaAt(reading, verb), true) &&
    reading.children[verb]!.some((i) => reading.words[i]!.deprel.startsWith('nsubj')) &&
    (reading.words[verb]!.deprel === 'parataxis' ||
      reading.children[verb]!.some((i) => reading.words[i]!.deprel === 'ccomp'))
  );
}

function firstOf(reading: Reading, head: number): number {
  return members(reading, head).reduce((a, b) => Math.min(a, b), head);
}

const hasTense = (reading: Reading, clause: number): boolean =>
  [clause, ...reading.children[clause]!].some((i) => /^(?:VBD|VBZ|VBP|MD)$/.test(reading.words[i]!.xpos));

/** True for a clause that has a subject of its own. */
export function isFiniteClause(reading: Reading, clause: number): boolean {
  return reading.children[clause]!.some((i) => /^(?:nsubj|expl|csubj)/.test(reading.words[i]!.deprel));
}

/** argued that its plan and its appeal ...: a plain "that" shows the clause where the tree has lost its subject. */
function saysThat(reading: Reading, verb: number, clause: number): boolean {
  return (
    reportsClause(lemmaAt(reading, verb), false) &&
    (opensWithThat(reading, clause) || hasTense(reading, clause))
  );
}

/**
 * would not say whether it was true, how it ended: what is left open is not said. "A road which he believes will help":
 * what stands before the cue `behind` asks nothing.
 */
export function isQuestion(reading: Reading, clause: number, behind = -1): boolean {
  const first = Math.min(...reading.children[clause]!.filter((i) => i > behind), clause);
  if (/^(?:whether|if|how|why|where|who|whom|what|which|when|as|about)$/.test(reading.lower[first]!))
    return true;
  let leftmost = Math.max(firstOf(reading, clause), behind + 1);
  while (leftmost < clause && !/\p{L}/u.test(reading.forms[leftmost]!)) leftmost++;
  if (/^(?:just|exactly|precisely)$/.test(reading.lower[leftmost]!)) leftmost++;
  return /^(?:how|which|whose)$/.test(reading.lower[leftmost]!);
}

const ANSWERING = /^(?:clarify|describe|detail|disclose|explain|recall|recount|relate|reveal)$/;

/** explained why the road had been shut: a question that the speaker answers. */
function answers(reading: Reading, verb: number, clause: number): boolean {
  if (!ANSWERING.test(lemmaAt(reading, verb)) || !hasTense(reading, clause)) return false;
  return /^(?:how|why|what)$/.test(reading.lower[firstOf(reading, clause)]!) && !isOpen(reading, verb);
}

/** would not explain why ... */
const isOpen = (reading: Reading, verb: number): boolean =>
  reading.children[verb]!.some((i) => /^(?:not|n't|never|neither)$/.test(reading.lower[i]!));

/** names that he said would be published: the noun before is the subject of the clause. */
function isGapped(reading: Reading, verb: number, clause: number): boolean {
  if (!reading.words[verb]!.deprel.startsWith('acl')) return false;
  return hasTense(reading, clause);
}

/** Two people, police said, were shot dead.
 *  ----------              --------------- */
function contentAround(reading: Reading, verb: number): CueContent | undefined {
  const { head, deprel } = reading.words[verb]!;
  const lemma = lemmaAt(reading, verb);
  if (!reportsClause(lemma, true) || holdsClause(lemma) || /^(?:hold|deny)$/.test(lemma)) return undefined;
  if (!reading.children[verb]!.some((i) => reading.words[i]!.deprel.startsWith('nsubj'))) return undefined;
  const root =
    (deprel === 'parataxis' || isInset(reading, verb)) && head !== undefined
      ? clauseAbove(reading, head)
      : reading.children[verb]!.find(
          (i) => i < verb && /^(?:ccomp|parataxis)$/.test(reading.words[i]!.deprel),
        );
  if (root === undefined || saysItself(reading, verb, root)) return undefined;
  const inside = members(reading, root, (child) => child === verb || isFurtherReport(reading, child));
  const [first, until] = runAround(inside, root);
  const pieces = [trimContent(reading, first, until)];
  const beyond = acrossCue(reading, verb, root, inside);
  if (beyond) pieces.push(trimContent(reading, ...beyond));
  const found = pieces.flatMap((piece) => (piece ? [piece] : [])).sort((a, b) => a.first - b.first);
  return found.length === 0 ? undefined : { pieces: found, rule: 'reporting-clause' };
}

/** The raid, officials believe, was meant ...: subject and verb alone between commas, whatever the tree hangs them on. */
function isInset(reading: Reading, verb: number): boolean {
  const { deprel, head } = reading.words[verb]!;
  if (!/^(?:acl|appos)/.test(deprel) || head === undefined || head > verb) return false;
  const subject = reading.children[verb]!.find((i) => i < verb && reading.words[i]!.deprel === 'nsubj');
  if (subject === undefined || /^(?:who|which|that)$/.test(reading.lower[subject]!)) return false;
  const [first, until] = subtree(reading, subject);
  return until === verb && reading.forms[first - 1] === ',' && reading.forms[verb + 1] === ',';
}

/** ", though he has vowed to stay": what is said follows, and the sentence around it is not. */
const saysItself = (reading: Reading, verb: number, root: number): boolean =>
  reading.children[verb]!.some(
    (i) => i > verb && i !== root && /^(?:ccomp|xcomp|obj)$/.test(reading.words[i]!.deprel),
  );

/** The head of the clause that the word stands in: a tree may hang the cue on the subject before it. */
function clauseAbove(reading: Reading, word: number): number {
  let at = word;
  while (
    /^(?:nsubj|obj|obl|nmod|compound|advmod)/.test(reading.words[at]!.deprel) &&
    reading.words[at]!.head !== undefined
  )
    at = reading.words[at]!.head!;
  return at;
}

/** The run of the same clause on the other side of a cue between commas. */
function acrossCue(
  reading: Reading,
  verb: number,
  root: number,
  inside: readonly number[],
): readonly [number, number] | undefined {
  const cue = members(reading, verb, (child) => child === root).sort((a, b) => a - b);
  const near = cue.filter((i) => Math.abs(i - verb) < 14);
  const from = near[0]!;
  const to = near.at(-1)!;
  const isComma = (i: number): boolean => /^[,–—-]+$/.test(reading.forms[i] ?? '');
  const opens = isComma(from) ? from : from - 1;
  const closes = isComma(to) ? to : to + 1;
  if (!isComma(opens) || !isComma(closes)) return undefined;
  const far = verb > root ? closes + 1 : opens - 1;
  if (!inside.includes(far)) return undefined;
  return runAround(inside, far);
}

/** True where the model has parsed the token and called it a verb. */
export const isVerb = (reading: Reading, i: number): boolean =>
  isParsed(reading, i) && reading.words[i]!.upos === 'VERB';
