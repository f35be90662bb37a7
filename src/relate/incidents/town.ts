import { isDeed } from '../../document/is-deed.ts';
import { distanceKm, type Point } from '../../gazetteer/index.ts';
import type { Report } from './report.ts';
import { isTown, OTHER_AREA, pointOf } from './signals/places.ts';

/**
 * The town that a deed is put in, in so many words: in its own sentence, else where another report of its part does so. Null where
 * none does, and where the part names towns far apart, of which one must be misread.
 */
export function townOf(report: Report, part: readonly Report[]): Point | null {
  const towns = part.flatMap((one) => statedTown(one) ?? []);
  const own = statedTown(report) ?? towns[0];
  return own !== undefined && !areApart([own], towns) ? own : null;
}

/** Whether two groups of reports name towns that are too far apart for one occurrence. */
export function areApart(as: readonly Point[], bs: readonly Point[]): boolean {
  return as.some((a) => bs.some((b) => distanceKm(a, b) > OTHER_AREA));
}

function statedTown({ event }: Report): Point | undefined {
  const [place] = event.place;
  return place?.basis === 'resolved' && isTown(place) && isDeed(event) ? pointOf(place) : undefined;
}
