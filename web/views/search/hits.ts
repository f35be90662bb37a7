import type { DocumentItem, EventDate, EventItem, IncidentItem, QuoteItem } from '../../data/types.ts';

/** One hit of any list. */
export type Hit =
  | { readonly of: 'events'; readonly item: EventItem }
  | { readonly of: 'incidents'; readonly item: IncidentItem }
  | { readonly of: 'documents'; readonly item: DocumentItem }
  | { readonly of: 'quotes'; readonly item: QuoteItem };

/** Id of the record of a hit. */
export function idOf(hit: Hit): string {
  switch (hit.of) {
    case 'events':
      return hit.item.event.id;
    case 'incidents':
      return hit.item.incident.id;
    case 'documents':
      return hit.item.head.id;
    case 'quotes':
      return hit.item.quote.id;
  }
}

/** The day that a hit is listed under; a month or a year where no day is known. */
export function dayOf(hit: Hit): string | undefined {
  switch (hit.of) {
    case 'events':
      return daysOf(hit.item.event.date[0], hit.item.document.published);
    case 'incidents':
      return daysOf(hit.item.incident.date, hit.item.first);
    case 'documents':
      return hit.item.head.published?.slice(0, 10);
    case 'quotes':
      return hit.item.document.published?.slice(0, 10);
  }
}

const LENGTHS: Readonly<Record<string, number>> = { month: 7, year: 4 };

function daysOf(
  date: Pick<EventDate, 'from' | 'precision'> | undefined,
  published: string | undefined,
): string | undefined {
  if (date?.from === undefined) return published?.slice(0, 10);
  return date.from.slice(0, LENGTHS[date.precision] ?? 10);
}
