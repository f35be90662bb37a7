import { Vocabulary } from '../stories/vocabulary.ts';
import { FLOOR, shareAt, sumOf } from './compare-reports.ts';
import { meetingsOf, type Telling } from './meetings.ts';
import { numberReports, type Report, type ToldReports } from './report.ts';

/** A document among those that meet. */
export interface Met extends Telling {
  readonly reports: ToldReports;
  /** The number of its first report among all. */
  readonly first: number;
  /** Whether its reports are to be laid beside those before them, or are only met. */
  readonly own: boolean;
}

/** Pairs of reports by their numbers among all, the later one first, and what the two say by themselves: see `sumOf`. */
export interface KnownSums {
  readonly of: Uint32Array;
  readonly to: Uint32Array;
  readonly sums: Float64Array;
}

/** Lays reports beside those before them that they meet. The documents are in order. Pairs that nothing could join are left out. */
export function meet(documents: readonly Met[]): KnownSums {
  const vocabulary = new Vocabulary();
  const meetings = new Map<string, { number: number; report: Report }[]>();
  const of: number[] = [];
  const to: number[] = [];
  const sums: number[] = [];
  for (const { reports, story, circle, first, own } of documents)
    for (const [place, report] of numberReports(reports, vocabulary).entries()) {
      const entry = { number: first + place, report };
      const before = new Set<typeof entry>();
      for (const key of meetingsOf(report, { story, circle })) {
        const there = meetings.get(key);
        if (there === undefined) meetings.set(key, [entry]);
        else {
          if (own) for (const other of there) before.add(other);
          there.push(entry);
        }
      }
      for (const other of before) {
        const sum = sumOf(other.report, report);
        if (sum === undefined || shareAt(sum, other.report, report, 0) < FLOOR) continue;
        of.push(entry.number);
        to.push(other.number);
        sums.push(sum);
      }
    }
  return { of: Uint32Array.from(of), to: Uint32Array.from(to), sums: Float64Array.from(sums) };
}
