import { isDeed } from '../../document/is-deed.ts';
import { distanceKm, type Point } from '../../gazetteer/index.ts';
import type { Report } from './report.ts';

/** Nearer towns are one area: what one report puts in the suburb, another puts in the city. */
const APART_KM = 150;

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
  return as.some((a) => bs.some((b) => distanceKm(a, b) > APART_KM));
}

function statedTown({ event }: Report): Point | undefined {
  const [place] = event.place;
  if (place?.basis !== 'resolved' || !isDeed(event)) return undefined;
  if (place.precision !== 'city' && place.precision !== 'exact') return undefined;
  const { lat, lon } = place;
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}
