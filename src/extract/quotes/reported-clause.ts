import { overlaps } from '../../document/index.ts';
import type { TokenSpan } from '../../document/index.ts';
import { findAccordingTo } from './according-to.ts';
import { speakerOf } from './cue-before.ts';
import type { Draft } from './draft.ts';
import { isParsed, spanOfTokens, subtree } from './reading.ts';
import type { Reading } from './reading.ts';
import { reportsClause } from './reporting-words.ts';

/**
 * Indirect speech by the tree, for cues of which the model says nothing: a clause under a reporting verb, a
 * reporting clause set beside or inside the sentence, "according to".
 */
export function reportedClauses(reading: Reading, taken: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  reading.tokens.forEach((_, i) => {
    if (!isParsed(reading, i)) return;
    const draft = clauseUnder(reading, i) ?? clauseBeside(reading, i) ?? clauseAccording(reading, i);
    if (!draft) return;
    const known = [...taken, ...drafts].some(
      (other) =>
        overlaps(other.span, draft.span) || (other.cue && draft.cue && overlaps(other.cue, draft.cue)),
    );
    if (!known) drafts.push(draft);
  });
  return drafts;
}

/** Police said that two people were shot dead.
 *  ------ ----      -------------------------- */
export function clauseUnder(reading: Reading, verb: number): Draft | undefined {
  const word = reading.words[verb]!;
  if (word.upos !== 'VERB') return undefined;
  const clause = reading.children[verb]!.find((i) => i > verb && reading.words[i]!.deprel === 'ccomp');
  if (clause === undefined) return undefined;
  const finite = reading.children[clause]!.some((i) => /^nsubj|^expl/.test(reading.words[i]!.deprel));
  if (!finite || !reportsClause(word.lemma.toLowerCase(), true)) return undefined;
  const [first, until] = subtree(reading, clause);
  return draftOf(reading, trim(reading, first, until), verb, 'reported-clause', 0.75);
}

/** Two people were shot dead, police said.
 *  -------------------------- ------ ---- */
export function clauseBeside(reading: Reading, verb: number): Draft | undefined {
  const word = reading.words[verb]!;
  const { head, deprel } = word;
  if (!reportsClause(word.lemma.toLowerCase(), true)) return undefined;
  let root: number | undefined;
  if (deprel === 'parataxis' && head !== undefined) root = head;
  else
    root = reading.children[verb]!.find(
      (i) => i < verb && /^(?:ccomp|parataxis)$/.test(reading.words[i]!.deprel),
    );
  if (root === undefined) return undefined;
  if (!reading.children[verb]!.some((i) => reading.words[i]!.deprel.startsWith('nsubj'))) return undefined;
  const [first, until] = subtree(reading, root, (child) => child === verb);
  return draftOf(reading, trim(reading, first, until), verb, 'reporting-clause', 0.75);
}

/** Two people were shot dead, according to police. */
function clauseAccording(reading: Reading, i: number): Draft | undefined {
  if (reading.lower[i] !== 'according' || reading.lower[i + 1] !== 'to') return undefined;
  const until = reading.starts[reading.tokens[i]!.sentence + 1]!;
  const found = findAccordingTo(reading, { first: i, until });
  const noun = found?.speaker && headIn(reading, found.speaker);
  const verb = noun === undefined ? undefined : reading.words[noun]!.head;
  if (!found || noun === undefined || verb === undefined) return undefined;
  const [first, end] = subtree(reading, verb, (child) => child === noun);
  const content = trim(reading, first, end);
  if (!content) return undefined;
  return { ...found, span: { start: content.start, end: content.end }, kind: 'indirect', confidence: 0.75 };
}

function headIn(reading: Reading, span: TokenSpan): number | undefined {
  for (let i = span.first; i < span.until; i++) {
    const { head } = reading.words[i]!;
    if (head === undefined || head < span.first || head >= span.until) return i;
  }
  return undefined;
}

/** Leaves out "that" before and punctuation at both ends. */
function trim(reading: Reading, first: number, until: number): TokenSpan | undefined {
  const idle = (i: number): boolean =>
    !/[\p{L}\p{N}]/u.test(reading.forms[i]!) && !/[$€£"“”)(]/u.test(reading.forms[i]!);
  while (first < until && (idle(first) || ['that', 'but', 'and'].includes(reading.lower[first]!))) first++;
  while (first < until && idle(until - 1)) until--;
  return first < until ? spanOfTokens(reading, first, until) : undefined;
}

function draftOf(
  reading: Reading,
  content: TokenSpan | undefined,
  verb: number,
  rule: string,
  confidence: number,
): Draft | undefined {
  if (!content || content.until - content.first < 2) return undefined;
  const start = reading.starts[content.sentence]!;
  const speaker = speakerOf(reading, verb, start);
  if (!speaker || overlaps(speaker, content)) return undefined;
  const { start: from, end: to } = content;
  const cue = { start: reading.tokens[verb]!.start, end: reading.tokens[verb]!.end };
  const why = [`"${reading.forms[verb]!}" governs the clause`];
  return { span: { start: from, end: to }, kind: 'indirect', cue, speaker, confidence, rule, why };
}
