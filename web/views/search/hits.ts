import type { DocumentItem, EventItem, IncidentItem, QuoteItem } from '../../data/types.ts';

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

/** The day that a hit is listed under. */
export function dayOf(hit: Hit): string | undefined {
  switch (hit.of) {
    case 'events':
      return (hit.item.event.date[0]?.from ?? hit.item.document.published)?.slice(0, 10);
    case 'incidents':
      return (hit.item.incident.date?.from ?? hit.item.first)?.slice(0, 10);
    case 'documents':
      return hit.item.head.published?.slice(0, 10);
    case 'quotes':
      return hit.item.document.published?.slice(0, 10);
  }
}
