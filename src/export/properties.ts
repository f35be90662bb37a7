import type { ActorRef } from '../document/index.ts';
import type { Entry } from './exporter.ts';
import { sentenceOf } from './reports.ts';
import { webUrl } from './web-url.ts';
import { divisionOf, placeOf } from './where.ts';

/** What maps tell of an event beside its point; nothing that is not known. */
export function mapProperties(entry: Entry): Record<string, string | number> {
  const { event, reports } = entry;
  const { document } = reports[0].coded;
  const place = placeOf(event);
  const [date] = event.date;
  const known = {
    event: event.id,
    type: event.type,
    mode: event.mode,
    cameo: event.cameo,
    quad: event.quad,
    status: event.status,
    plover: event.intensity.plover,
    goldstein: event.intensity.goldstein,
    source: namesOf(entry, event.source),
    target: namesOf(entry, event.target),
    date_from: date?.from,
    date_to: date?.to,
    date_precision: date?.precision,
    place: place?.name,
    division: divisionOf(place),
    country: place?.country,
    geonames: place?.geonamesId,
    place_precision: place?.precision,
    place_basis: place?.basis,
    quantities: event.quantities.map(({ kind, text }) => `${kind}: ${text}`).join('; '),
    sentence: sentenceOf(entry),
    outlet: document.outlet,
    published: document.published?.value,
    url: webUrl(document),
    reports: reports.length,
    confidence: event.confidence,
  };
  return Object.fromEntries(
    Object.entries(known).filter(
      (pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== '',
    ),
  );
}

/** The actors' names, parted by "; ". */
export function namesOf({ findActor }: Entry, refs: readonly ActorRef[]): string {
  return refs.map((ref) => findActor(ref)?.name ?? ref.text).join('; ');
}
