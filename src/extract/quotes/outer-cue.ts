import type { Attribution, Zone } from './attribution.ts';
import { findCueBefore } from './cue-before.ts';
import { tokenAfter } from './reading.ts';
import type { Reading } from './reading.ts';
import { reportsClause, sayingLemma } from './reporting-words.ts';
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
  const outer = findCueBefore(reading, { first, until: verb }, false);
  const cue = outer?.cue && tokenAfter(reading, outer.cue.start);
  if (!outer?.speaker || cue === undefined) return undefined;
  const reported = sayingLemma(reading.lower[cue]!);
  if (reported === undefined || !reportsClause(reported, false)) return undefined;
  if (reading.forms.slice(cue, until).some((form) => /^[,;:"]$/.test(form))) return undefined;
  return clauseStart(reading, cue, verb) === undefined ? undefined : outer;
}
