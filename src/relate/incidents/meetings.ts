import { dayOf } from '../article.ts';
import { crowdStep } from './compare-reports.ts';
import type { Report } from './report.ts';
import { isUnlisted } from './signals/places.ts';

/** Reports outside one story meet only where type, country or town, and a day are the same. */
const DAYS = 2;
/** The days of a longer stretch bring no reports together. */
const WEEK = 7;

/** A story speaks for itself, however many tell it. */
const STORY = 'story ';

/** How large the crowd is that meets there, in steps: within one nothing has to be compared anew. */
export function crowdAt(key: string, reports: number): number {
  return key.startsWith(STORY) ? 0 : crowdStep(reports);
}

/** Where a report meets others: in the story of its document; with reports of its type, country or town, and days. */
export function meetingsOf(report: Report, story: number): string[] {
  const days = daysOf(report);
  return [
    `${STORY}${story}`,
    ...[...whereabouts(report)].flatMap((where) => days.map((d) => `${report.event.type} ${where} ${d}`)),
  ];
}

/** The days of the act and the day after, where they are told; else the day of publication and those after. */
function daysOf({ article, days }: Report): number[] {
  if (days && days.to - days.from < WEEK)
    return Array.from({ length: days.to - days.from + 2 }, (_, d) => days.from + d);
  const day = dayOf(article);
  return day === undefined ? [] : Array.from({ length: DAYS + 1 }, (_, d) => Math.floor(day) + d);
}

/** The countries that a report's place and actors are of, and the town that it names: it may name no country. */
function whereabouts({ event, source, target }: Report): ReadonlySet<string> {
  const places = event.place.slice(0, 1);
  return new Set([
    ...[...places, ...source, ...target].flatMap(({ country }) => country ?? []),
    ...places.flatMap((place) =>
      place.precision === 'country' && !isUnlisted(place) ? [] : place.name.toLowerCase(),
    ),
  ]);
}
