import { isDeed } from '../../document/is-deed.ts';
import { clusterByAverage } from '../stories/cluster.ts';
import { PairList } from '../stories/similar-pairs.ts';
import { FLOOR, shareOf } from './compare-reports.ts';
import type { Report } from './report.ts';
import { compareDates } from './signals/dates.ts';
import { comparePlaces } from './signals/places.ts';
import { areToldApart } from './told-apart.ts';

/** The places of a document's reports, by the occurrence that they tell of as far as the document alone says: `least` as for incidents. */
export function partsOf(reports: readonly Report[], least: number): readonly (readonly number[])[] {
  if (reports.length < 2) return reports.map((_, place) => [place]);
  const pairs = new PairList();
  reports.forEach((report, b) => {
    for (let a = 0; a < b; a += 1) {
      const share = shareOf(reports[a]!, report, 0);
      if (share >= FLOOR) pairs.add(a, b, share);
    }
  });
  const of = (places: readonly number[]) => places.map((place) => reports[place]!);
  return clusterByAverage(reports.length, pairs, least, undefined, (as, bs) => areToldApart(of(as), of(bs)));
}

/** What is said is said in many words of many things; deeds are told again and again. */
export function isOfDeeds(part: readonly Report[]): boolean {
  return 2 * part.filter(({ event }) => isDeed(event)).length > part.length;
}

/** How like two reports of two parts are, by their places in the parts. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  readonly share: number;
}

/** The likenesses of the reports of two parts, and how many reports each has; pairs that are not given are not alike at all. */
export interface Likenesses {
  readonly found: readonly Likeness[];
  readonly sizes: readonly [number, number];
}

/**
 * How near two parts are that do not disagree: one report names the place, another the day, a third gives the toll. The best two
 * likenesses of different reports decide, so that no single report that looks alike brings all others with it.
 */
export function nearest({ found, sizes: [as, bs] }: Likenesses): number {
  const falling = [...found].sort((x, y) => y.share - x.share);
  if (as === 1 && bs === 1) return falling[0]?.share ?? 0;
  const areOthers = (x: Likeness, y: Likeness) => (as === 1 || x.a !== y.a) && (bs === 1 || x.b !== y.b);
  let most = falling[0]?.share ?? 0;
  for (const [i, first] of falling.entries()) {
    if (2 * first.share <= most) break;
    const second = falling.slice(i + 1).find((one) => areOthers(first, one));
    if (second !== undefined) most = Math.max(most, first.share + second.share);
  }
  return most / 2;
}

/** How near two parts are that disagree: as the two reports that are least alike. What is told without place and day fits both. */
export function farthest({ found, sizes: [as, bs] }: Likenesses): number {
  return found.length < as * bs ? 0 : Math.min(...found.map(({ share }) => share));
}

/** Findings from here on down are of two places or days that are far apart. */
const OTHERS = -2;

/**
 * Two parts whose reports name places or days of which no two fit: two bombings of one day in two towns. A place or day that fits both,
 * a country or a week, is enough to join them: more often than not one of the towns was misread.
 */
export function disagree(as: readonly Report[], bs: readonly Report[]): boolean {
  return [comparePlaces, compareDates].some((compare) => {
    let apart = false;
    for (const a of as)
      for (const b of bs) {
        const score = compare(a, b)?.score;
        if (score === undefined) continue;
        if (score > OTHERS) return false;
        apart = true;
      }
    return apart;
  });
}
