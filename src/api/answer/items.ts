import type { Actor } from '../../document/index.ts';
import type { ActorSummary, DocumentHit, EventHit, IncidentHit, QuoteHit } from '../../store/index.ts';
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

export function eventItem({ event, actors, sentence, document }: EventHit): EventItem {
  return { event, actors: actors.map(briefOf), sentence, document };
}

export function quoteItem({ speaker, ...rest }: QuoteHit): QuoteItem {
  return { ...rest, ...(speaker === undefined ? {} : { speaker: briefOf(speaker) }) };
}

export function documentItem(hit: DocumentHit): DocumentItem {
  return hit;
}

export function actorItem(summary: ActorSummary): ActorItem {
  return summary;
}

export function incidentItem({ actors, ...rest }: IncidentHit): IncidentItem {
  return { ...rest, actors: actors.map(briefOf) };
}
