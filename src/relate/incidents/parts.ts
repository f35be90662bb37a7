import { clusterByAverage } from '../stories/cluster.ts';
import { PairList } from '../stories/similar-pairs.ts';
import { FLOOR, shareOf } from './compare-reports.ts';
import type { Report } from './report.ts';
import { comparePlaces } from './signals/places.ts';
import { compareDates } from './signals/dates.ts';

/** The places of a document's reports, by the occurrence that they tell of as far as the document alone says: `least` as for incidents. */
export function partsOf(reports: readonly Report[], least: number): number[][] {
  const pairs = new PairList();
  reports.forEach((report, b) => {
    for (let a = 0; a < b; a += 1) {
      const share = shareOf(reports[a]!, report, 0);
      if (share >= FLOOR) pairs.add(a, b, share);
    }
  });
  return clusterByAverage(reports.length, pairs, least);
}

/** The likenesses of the reports of two parts of two documents, and how many pairs they are; those not given are 0. */
export interface Likenesses {
  readonly shares: readonly number[];
  readonly pairs: number;
}

/**
 * How near two parts are that do not disagree: one report names the place, another the day, a third gives the toll. The best two
 * likenesses decide, so that no single report that looks alike brings all others with it.
 */
export function nearest({ shares, pairs }: Likenesses): number {
  let [first, second] = [0, 0];
  for (const share of shares)
    if (share > first) [first, second] = [share, first];
    else if (share > second) second = share;
  return pairs === 1 ? first : (first + second) / 2;
}

/** How near two parts are that disagree: what is told without place and day fits both. */
export function farthest({ shares, pairs }: Likenesses): number {
  return shares.length < pairs ? 0 : Math.min(...shares);
}

/** A finding from here on down says that they are two; above it, one is a guess. */
const OTHERS = -2;

/** Two parts whose reports name places or days, and no two of them the same ones: two bombings of one day in two towns. */
export function disagree(as: readonly Report[], bs: readonly Report[]): boolean {
  return [comparePlaces, compareDates].some((compare) => {
    let best: number | undefined;
    for (const a of as)
      for (const b of bs) {
        const score = compare(a, b)?.score;
        if (score !== undefined && score > (best ?? -Infinity)) best = score;
      }
    return best !== undefined && best <= OTHERS;
  });
}
