import type { EventType } from '../../../document/index.ts';
import { accusedOf, suffererOf } from './bare-participle.ts';
import { findSource } from './fill-source.ts';
import { findTarget } from './fill-target.ts';
import { mendSpan } from './mend-span.ts';
import { ofOwnClause } from './neighbour-clause.ts';
import { asManyTargets, withoutThemselves } from './reciprocal.ts';
import { dependents, type Range, rootOf, type Sentence } from './sentence.ts';

/** What is read of a frame to find those who act in it. */
export interface RoleFrame<Run extends Range> {
  readonly trigger: Range;
  readonly type: { readonly value: EventType };
  readonly mode: { readonly value: string };
  readonly source: readonly Run[];
  readonly target: readonly Run[];
  readonly attribution: readonly Run[];
}

/** A role that the tree gives. */
export interface FoundRun extends Range {
  readonly confidence: number;
}

/** A role found by the tree is less sure than one that the model names. */
const CONFIDENCE = 0.5;

/** The actors of a frame: their spans set right, and those that the tree shows where the model names none. */
export function mendRoles<Run extends Range>(
  { trigger, type, mode, ...roles }: RoleFrame<Run>,
  sentence: Sentence,
): Readonly<Record<'source' | 'target' | 'attribution', readonly (Run | FoundRun)[]>> {
  const mend = (runs: readonly Run[]) =>
    mergeJoined(
      runs.map((run) => mendSpan(run, sentence)),
      sentence,
    );
  const own = (role: 'source' | 'target') => ofOwnClause(mend(roles[role]), role, trigger, sentence);
  const sufferer = suffererOf(sentence, rootOf(sentence, trigger));
  const suffers = (run: Range) => sufferer !== undefined && holds(run, sufferer);
  const accused = accusedOf(trigger, sentence);
  const acting = own('source');
  const source = acting.filter((run) => !suffers(run));
  const named = withoutThemselves(type.value, source, asManyTargets(source, own('target')), sentence);
  const target = named.some(suffers) ? named : [...named, ...acting.filter(suffers)];
  const attribution = mend(roles.attribution).filter((run) => !accused.some((one) => holds(run, one)));
  const found = (runs: readonly Range[], taken: readonly Range[]) =>
    runs
      .filter((run) => !taken.some((one) => overlap(one, run)))
      .map(({ first, until }) => ({ first, until, confidence: CONFIDENCE }));
  const sources = source.length > 0 ? source : found(findSource(trigger, sentence), [...target, trigger]);
  const targets =
    target.length > 0
      ? target
      : found(findTarget({ type: type.value, mode: mode.value }, trigger, sentence), [...sources, trigger]);
  return { source: sources, target: targets, attribution };
}

/** "the presidents of Bosnia, Croatia" and "Serbia" are one: what is joined inside the first phrase belongs to it. */
function mergeJoined<Run extends Range>(runs: readonly Run[], sentence: Sentence): readonly Run[] {
  const merged: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const last = merged.at(-1);
    const head = sentence.words[rootOf(sentence, run)]!;
    const inside =
      last !== undefined &&
      head.deprel === 'conj' &&
      head.head !== undefined &&
      head.head >= last.first &&
      head.head < last.until &&
      head.head !== rootOf(sentence, last) &&
      run.first - last.until <= 2 &&
      dependents(sentence, head.head, ['case']).length > 0;
    if (inside) merged[merged.length - 1] = { ...last, until: Math.max(last.until, run.until) };
    else merged.push(run);
  }
  return merged;
}

function holds({ first, until }: Range, word: number): boolean {
  return first <= word && word < until;
}

function overlap(a: Range, b: Range): boolean {
  return a.first < b.until && b.first < a.until;
}
