import type { Document, Event } from '../document/index.ts';
import type { Entry } from './exporter.ts';

/** What is known of a day: each part in digits, absent where it is not known. */
export interface When {
  /** "2017". */
  readonly year?: string;
  /** "201707". */
  readonly month?: string;
  /** "20170730". */
  readonly day?: string;
}

/**
 * When the act took place, as day-based tables tell it. An event that the text gives no date, and one that was announced
 * rather than done, takes the day of publication, as GDELT, ICEWS, Phoenix and POLECAT do; a date that is told less finely
 * than a day keeps only what it says.
 */
export function whenOf({ event, reports }: Entry): When {
  const said = event.status === 'actual' && isTold(event) ? dayRange(event) : undefined;
  if (said !== undefined)
    return said.from === undefined || said.to === undefined ? {} : commonPart(said.from, said.to);
  const published = reports.flatMap(({ coded }) => coded.document.published ?? [])[0];
  return published === undefined ? {} : partsOf(published.value);
}

/** False where the date is only what the publication says: the days before it. */
function isTold({ date }: Event): boolean {
  return date[0]?.basis !== 'metadata';
}

/** First and last day that the event's date covers, ISO 8601, one absent where it is open; undefined without a date. */
export function dayRange({ date }: Event): { readonly from?: string; readonly to?: string } | undefined {
  const best = date[0];
  if (best === undefined) return undefined;
  const from = best.from?.slice(0, 10);
  const oneDay = ['minute', 'hour', 'day'].includes(best.precision);
  const to = best.to?.slice(0, 10) ?? (oneDay ? from : undefined);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** "2017-07-30" of "20170730". */
export function dashed(day: string | undefined): string | undefined {
  return day === undefined ? undefined : `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
}

/** The day of publication, ISO 8601, where it is known to the day. */
export function publishedDay({ published }: Document): string | undefined {
  return published === undefined ? undefined : dashed(partsOf(published.value).day);
}

/** YYYYMMDDHHMMSS in UTC; a day without a time is given midnight. Undefined where it is no moment. */
export function stampOf(moment: string | undefined): string | undefined {
  return isoMoment(moment)?.replaceAll(/[-T:]/g, '').slice(0, 14);
}

/** "2017-07-31T14:30:00.000Z", whatever the zone it was told in. A time without a zone is taken as UTC. */
export function isoMoment(moment: string | undefined): string | undefined {
  if (moment === undefined || !/^\d{4}-\d{2}-\d{2}/.test(moment)) return undefined;
  const zoned =
    /^[^T]*T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(moment) || !moment.includes('T') ? moment : `${moment}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** When the document joined the data base: as the caller says, else when its page was fetched. */
export function addedOf(document: Document, added: string | undefined): string | undefined {
  return added ?? document.retrieved;
}

function partsOf(value: string): When {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value) ?? [];
  if (year === undefined) return {};
  if (month === undefined) return { year };
  return day === undefined
    ? { year, month: year + month }
    : { year, month: year + month, day: year + month + day };
}

/** What two days share: all of one day, the month of a span within it, the year, or nothing. */
function commonPart(from: string, to: string): When {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (a.day !== undefined && a.day === b.day) return a;
  if (a.year === undefined || a.year !== b.year) return {};
  return a.month === undefined || a.month !== b.month ? { year: a.year } : { year: a.year, month: a.month };
}
