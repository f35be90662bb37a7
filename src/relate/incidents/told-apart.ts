import { isDeed } from '../../document/is-deed.ts';
import { groupBy } from '../../util/group-by.ts';
import type { Report } from './report.ts';
import { lasts } from './signals/dates.ts';
import { areInTwoTowns } from './signals/places.ts';

/**
 * Whether a document that both groups have reports of puts deeds of one type on two days: "rallied on Sunday, a day after a march in
 * Zorin", or opens a sentence with another town: "Gunmen fired on voters in Zorin. In Pelham, a brawl left one dead".
 */
export function areToldApart(as: readonly Report[], bs: readonly Report[]): boolean {
  return areOfTwoDays(as, bs) || areOfTwoTowns(as, bs);
}

function areOfTwoDays(as: readonly Report[], bs: readonly Report[]): boolean {
  const told = groupBy(as.filter(hasToldDay), keyOf);
  return bs.filter(hasToldDay).some((b) => told.get(keyOf(b))?.some((a) => areOnTwoDays(a, b)) === true);
}

function areOfTwoTowns(as: readonly Report[], bs: readonly Report[]): boolean {
  const told = groupBy(as.filter(isDone), ({ event }) => event.document);
  return bs.filter(isDone).some((b) => told.get(b.event.document)?.some((a) => opensAnother(a, b)) === true);
}

/** "Gunmen fired on voters in Zorin. In Pelham, a brawl left one dead". */
function opensAnother(a: Report, b: Report): boolean {
  if (a.words === b.words) return false;
  const later = a.event.trigger.start > b.event.trigger.start ? a : b;
  return later.opens === true && areInTwoTowns(a, b);
}

function isDone({ event }: Report): boolean {
  return isDeed(event) && event.status === 'actual';
}

function keyOf({ event }: Report): string {
  return `${event.document} ${event.type}`;
}

function hasToldDay(report: Report): boolean {
  return toldDay(report) !== undefined;
}

function areOnTwoDays(a: Report, b: Report): boolean {
  return toldDay(a) !== toldDay(b) && !(lasts(a.event) && lasts(b.event));
}

/** The day that a deed is put on in so many words. */
function toldDay({ event, days }: Report): number | undefined {
  const [date] = event.date;
  // A plan and its deed are one, whenever each was to be.
  if (
    event.status !== 'actual' ||
    date === undefined ||
    days === undefined ||
    days.vague ||
    days.from !== days.to
  )
    return undefined;
  return isDeed(event) && (date.basis !== 'inferred' || date.rule === 'days-apart') ? days.from : undefined;
}
