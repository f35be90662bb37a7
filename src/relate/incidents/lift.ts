import type { Placed } from '../article.ts';
import { FLOOR } from './compare-reports.ts';
import { disagree, farthest, isOfDeeds, type Likeness, nearest } from './parts.ts';
import type { Report } from './report.ts';

/** A report among those of its document that tell of the same occurrence, itself among them, in order. */
export interface InPart<Entry> {
  readonly text: Placed;
  readonly report: Report;
  readonly part: readonly Entry[];
}

/** What a report is near, and how near. */
export interface Shares<Entry> {
  readonly to: Entry[];
  readonly near: number[];
}

/**
 * The links of the reports of a part, from how like each is to others: to all reports of a part of another document as near as the
 * two parts are. Each two reports speak for themselves in one document, where a document has no date, so that look-alikes cannot be
 * told apart, and where words are told rather than deeds.
 */
export function lift<Entry extends InPart<Entry>>(
  part: readonly Entry[],
  shares: readonly Shares<Entry>[],
): Shares<Entry>[] {
  const { text } = part[0]!;
  const reports = reportsOf(part);
  const lifts = text.day !== Infinity && isOfDeeds(reports);
  const lifted = part.map((): Shares<Entry> => ({ to: [], near: [] }));
  const byPart = new Map<readonly Entry[], Found<Entry>[]>();
  shares.forEach(({ to, near }, a) => {
    to.forEach((other, at) => {
      const found = byPart.get(other.part);
      const one = { a, b: other.part.indexOf(other), other, share: near[at]! };
      if (found === undefined) byPart.set(other.part, [one]);
      else found.push(one);
    });
  });
  for (const [others, found] of byPart) {
    const told = reportsOf(others);
    const { text: other } = others[0]!;
    if (!lifts || other === text || other.day === Infinity || !isOfDeeds(told)) {
      for (const one of found) put(lifted[one.a]!, one.other, one.share);
      continue;
    }
    const sizes = [part.length, others.length] as const;
    const several = part.length * others.length > 1;
    const near = several && disagree(reports, told) ? farthest({ found, sizes }) : nearest({ found, sizes });
    if (near >= FLOOR) for (const links of lifted) for (const one of others) put(links, one, near);
  }
  return lifted;
}

interface Found<Entry> extends Likeness {
  readonly other: Entry;
}

function reportsOf<Entry extends InPart<Entry>>(part: readonly Entry[]): readonly Report[] {
  return part.map(({ report }) => report);
}

export function put<Entry>({ to, near }: Shares<Entry>, other: Entry, share: number): void {
  to.push(other);
  near.push(share);
}
