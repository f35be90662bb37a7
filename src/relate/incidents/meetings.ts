import { isDeed } from '../../document/is-deed.ts';
import { dayOf } from '../article.ts';
import { CIRCLE_STEPS, crowdStep, HOME_STEPS } from './compare-reports.ts';
import { countriesOf, type Report, tellsCountry } from './report.ts';
import { isUnlisted } from './signals/places.ts';

/** Reports outside one story meet only where type, country or town, and a day are the same. */
const DAYS = 2;
/** The days of a longer stretch bring no reports together. */
const WEEK = 7;

/** A story speaks for itself, however many tell it. */
const STORY = 'story ';

/** Documents that are somewhat alike. */
const CIRCLE = 'circle ';

/** Where a document is told: the number of its story, and what names its circle. */
export interface Telling {
  readonly story: number;
  readonly circle: string;
}

/** Where those that tell no country meet others. */
const HOME = 'home ';

/** How large the crowd is that meets there, in steps: within one nothing has to be compared anew. */
export function crowdAt(key: string, reports: number): number {
  if (key.startsWith(STORY)) return 0;
  if (key.startsWith(CIRCLE)) return CIRCLE_STEPS;
  return key.startsWith(HOME) ? HOME_STEPS + crowdStep(reports) : crowdStep(reports);
}

/** Where a report meets others: in the story of its document, and its circle; with reports of its type, country or town, and days. */
export function meetingsOf(report: Report, { story, circle }: Telling): string[] {
  const days = daysOf(report);
  const { type } = report.event;
  return [
    `${STORY}${story}`,
    ...circleDaysOf(report).map((d) => `${CIRCLE}${circle} ${d}`),
    ...[...whereabouts(report)].flatMap((where) => days.map((d) => `${type} ${where} ${d}`)),
    ...homesOf(report).flatMap((country) => days.map((d) => `${HOME}${type} ${country} ${d}`)),
  ];
}

/** Deeds alone: what is said is said in many words of many things. What is told without a day is mostly of the week before. */
function circleDaysOf(report: Report): number[] {
  if (!isDeed(report.event)) return [];
  if (report.days && report.days.untold !== true) return daysOf(report);
  const day = dayOf(report.article);
  return day === undefined ? [] : Array.from({ length: WEEK }, (_, d) => Math.floor(day) - d);
}

/** The days of the act and the day after, where they are told; else the day of publication and those after. */
function daysOf({ article, days }: Report): number[] {
  if (days && days.to - days.from < WEEK)
    return Array.from({ length: days.to - days.from + 2 }, (_, d) => days.from + d);
  const day = dayOf(article);
  return day === undefined ? [] : Array.from({ length: DAYS + 1 }, (_, d) => Math.floor(day) + d);
}

/** The countries that a report's place and actors are of, and the town that it names: it may name no country. */
function whereabouts(report: Report): ReadonlySet<string> {
  const places = report.event.place.slice(0, 1);
  return new Set([
    ...countriesOf(report),
    ...places.flatMap((place) =>
      place.precision === 'country' && !isUnlisted(place) ? [] : place.name.toLowerCase(),
    ),
  ]);
}

/** A deed told without a country is likely done where most acts of its document are. */
function homesOf(report: Report): readonly string[] {
  if (!isDeed(report.event)) return [];
  if (tellsCountry(report)) return [...new Set(countriesOf(report))];
  return report.home === undefined ? [] : [report.home];
}
