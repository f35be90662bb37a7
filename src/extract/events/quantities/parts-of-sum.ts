import { groupBy } from '../../../util/group-by.ts';
import { isCasualty } from './fits.ts';
import type { QuantityDoc, Tied } from './tie-quantities.ts';

/** What stands between two parts, behind the noun of the first. */
const AND = /^(?:\s[\p{L}-]+){0,3}?(?:,|,?\sand)\s$/u;
/** Lower sums meet by chance. */
const LEAST = 4;

/**
 * "The toll reached 16: nine militiamen, four rebels and three civilians": numbers in a row that come to the toll before them are its parts,
 *                  ^^   ^^^^             ^^^^            ^^^^^
 * and no tolls themselves; what another act came to is no sum of this one's.
 */
export function partsOfSum(doc: QuantityDoc, ties: readonly Tied[]): readonly Tied[] {
  const parts = new Set<Tied>();
  const told = groupBy(ties, ({ mention }) => mention.sentence);
  for (const run of rowsOf(doc, ties)) {
    const sum = run.reduce((total, { mention }) => total + (mention.value ?? NaN), 0);
    const kinds = new Set(run.map(({ tie }) => tie.kind).filter(isCasualty));
    if (run.length < 2 || !(sum >= LEAST) || kinds.size !== 1) continue;
    const [first] = run;
    const whole = told
      .get(first!.mention.sentence)
      ?.find(
        ({ mention, tie }) =>
          mention.end < first!.mention.start &&
          mention.value === sum &&
          kinds.has(tie.kind) &&
          run.every((one) => one.tie.event === undefined || one.tie.event === tie.event),
      );
    if (whole !== undefined) for (const one of run) parts.add(one);
  }
  return ties.map((one) =>
    parts.has(one)
      ? { mention: one.mention, tie: { kind: one.tie.kind, event: undefined, part: true } }
      : one,
  );
}

/** Numbers that commas and "and" join. */
function rowsOf({ document: { text } }: QuantityDoc, ties: readonly Tied[]): readonly (readonly Tied[])[] {
  const rows: Tied[][] = [];
  for (const one of ties) {
    const last = rows.at(-1)?.at(-1)?.mention;
    const { mention } = one;
    const joined =
      last?.sentence === mention.sentence &&
      last.type === 'count' &&
      last.noun !== undefined &&
      AND.test(text.slice(last.noun.end, mention.start));
    if (joined && mention.type === 'count') rows.at(-1)!.push(one);
    else rows.push([one]);
  }
  return rows;
}
