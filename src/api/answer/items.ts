import type { Actor } from '../../document/index.ts';
import type * as store from '../../store/index.ts';
import type {
  ActorBrief,
  ActorItem,
  DocumentItem,
  EventItem,
  IncidentItem,
  QuoteItem,
} from '../contract/index.ts';

type Named = Pick<Actor, 'id' | 'name' | 'country' | 'cameo'> & { readonly sectors?: readonly string[] };

/** An actor without its mentions. */
export function briefOf({ id, name, country, sectors = [], cameo }: Named): ActorBrief {
  return {
    ...{ id, name, sectors },
    ...(country === undefined ? {} : { country }),
    ...(cameo === undefined ? {} : { cameo }),
  };
}

export function eventItem(item: store.EventItem): EventItem {
  return item;
}

export function quoteItem(item: store.QuoteItem): QuoteItem {
  return item;
}

export function documentItem(hit: store.DocumentHit): DocumentItem {
  return hit;
}

export function actorItem(summary: store.ActorSummary): ActorItem {
  return summary;
}

export function incidentItem({ actors, ...rest }: store.IncidentHit): IncidentItem {
  return { ...rest, actors: actors.map(briefOf) };
}
