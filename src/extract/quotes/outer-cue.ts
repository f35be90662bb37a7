import { covers } from '../../document/index.ts';
import type { Attribution, Zone } from './attribution.ts';
import { contentOfCue, isFiniteClause, isFurtherReport } from './content-of-cue.ts';
import { findCueBefore, speakerOf } from './cue-before.ts';
import { plainTokens } from './proposed-attribution.ts';
import { isParsed, spanOfTokens, tokenAfter } from './reading.ts';
import type { Reading } from './reading.ts';
import { lemmaAt, reportsClause, sayingLemma } from './reporting-words.ts';
import { joinPieces } from './settle-bounds.ts';
import { framesAround } from './speech-near.ts';
import { clauseStart } from './worded-clause.ts';

/** She said that he would not eat until he saw "free men": what she said holds the nearer verb and its piece. */
export function outerCue(
  reading: Reading,
  inner: Attribution,
  { first, until }: Zone,
): Attribution | undefined {
  if (inner.rule !== 'cue-before' || !inner.cue) return undefined;
  const verb = tokenAfter(reading, inner.cue.start);
  const lemma = sayingLemma(reading.lower[verb]!);
  if (lemma !== undefined && reportsClause(lemma, false)) return undefined;
  if (isParsed(reading, verb) && isFurtherReport(reading, verb)) return undefined;
  const above = cueAbove(reading, verb, until) ?? frameAround(reading, verb, until);
  if (above) return above;
  const outer = findCueBefore(reading, { first, until: verb }, false);
  const cue = outer?.cue && tokenAfter(reading, outer.cue.start);
  if (!outer?.speaker || cue === undefined) return undefined;
  const reported = sayingLemma(reading.lower[cue]!);
  if (reported === undefined || !reportsClause(reported, false)) return undefined;
  if (reading.forms.slice(cue, until).some((form) => /^[,;:"]$/.test(form))) return undefined;
  return clauseStart(reading, cue, verb) === undefined ? undefined : outer;
}

/** The outermost reporting verb whose content, by the tree, holds the nearer verb and reaches the piece at `until`. */
function cueAbove(reading: Reading, verb: number, until: number): Attribution | undefined {
  if (!standsInClause(reading, verb)) return undefined;
  let found: Attribution | undefined;
  let at = reading.words[verb]?.head;
  for (let depth = 0; at !== undefined && depth < 8; depth++, at = reading.words[at]!.head) {
    if (reading.words[at]!.upos !== 'VERB' || !reportsClause(lemmaAt(reading, at), false)) continue;
    const pieces = contentOfCue(reading, at)?.pieces ?? [];
    const holds = pieces.some((piece) => piece.first <= verb && piece.until > until);
    const speaker = holds ? speakerOf(reading, at, reading.starts[reading.tokens[at]!.sentence]!) : undefined;
    if (!speaker) continue;
    const cue = spanOfTokens(reading, at, at + 1);
    const why = [`"${reading.forms[at]!}" reports the clause around the quotation`];
    found = { cue, speaker, rule: 'cue-around', confidence: 0.85, why };
  }
  return found;
}

/** The reporting verb of which the model gives one content that holds the nearer verb and the piece. */
function frameAround(reading: Reading, verb: number, until: number): Attribution | undefined {
  const inner = reading.tokens[verb]!;
  const piece = reading.tokens[until]!;
  for (const frame of framesAround(reading.speech, inner)) {
    const { cue, speaker } = frame;
    if (cue.until > verb || !reportsClause(lemmaAt(reading, cue.first), false)) continue;
    const holds = joinPieces(reading, frame).some(
      (content) => covers(content, inner) && covers(content, { start: piece.start, end: piece.start + 1 }),
    );
    const by = speaker[0]
      ? plainTokens(speaker[0])
      : speakerOf(reading, cue.first, reading.starts[cue.sentence]!);
    if (!holds || !by) continue;
    const why = [`"${reading.forms[cue.first]!}" reports the clause around the quotation, by the model`];
    return {
      cue: { start: cue.start, end: cue.end },
      speaker: by,
      rule: 'cue-around',
      confidence: 0.85,
      why,
    };
  }
  return undefined;
}

/** False for a verb that shares the subject of the reporting verb: ", and urged", ", describing it as", "described by". */
function standsInClause(reading: Reading, verb: number): boolean {
  const { deprel } = reading.words[verb]!;
  return isFiniteClause(reading, verb) || /^(?:xcomp|acl:relcl)$/.test(deprel);
}
