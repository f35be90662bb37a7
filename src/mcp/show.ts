import type { Actor, ActorRef, Decision, Event } from '../document/index.ts';
import type { DocumentHead, EventHit, IncidentHit, QuoteHit } from '../store/index.ts';
import { fromOutside, nameFromOutside, outletsFromOutside, wholeFromOutside } from './outside-text.ts';

/** A document in a line. */
export function showHead({ id, outlet, title, published, url }: DocumentHead): Record<string, unknown> {
  return present({
    id,
    outlet: wholeFromOutside(outlet),
    title: nameFromOutside(title),
    published,
    url: wholeFromOutside(url),
  });
}

/** An event in a few lines: enough to choose, with the id to ask for more. */
export function showEvent({ event, actors, sentence, document }: EventHit): Record<string, unknown> {
  return present({
    id: event.id,
    type: event.type,
    mode: event.mode,
    status: event.status,
    source: namesOf(event.source, actors),
    target: namesOf(event.target, actors),
    date: dateOf(event),
    place: nameFromOutside(event.place[0]?.name),
    figures: event.quantities.map(({ kind, text }) => `${kind}: ${fromOutside(text)}`),
    attribution: namesOf(event.attribution, actors),
    sentence: fromOutside(sentence),
    document: showHead(document),
  });
}

/** An incident in a few lines. */
export function showIncident({
  incident,
  actors,
  title,
  outlets,
  first,
  last,
  disagree,
}: IncidentHit): Record<string, unknown> {
  const { id, type, mode, status, place, sums, independent, reports, review, byHand } = incident;
  const names = (ids: readonly string[]) =>
    ids.flatMap((one) => actors.filter((actor) => actor.id === one).map(labelOf));
  return present({
    ...{ id, type, mode, status },
    source: names(incident.source),
    target: names(incident.target),
    date: dateOf({ date: incident.date === undefined ? [] : [incident.date] }),
    place:
      place === undefined
        ? undefined
        : [fromOutside(place.name), place.country].filter((part) => part !== undefined).join(', '),
    placePrecision: place?.precision,
    figures: sums.map(({ kind, low, best, high, rule }) => ({ kind, low, best, high, rule })),
    ...{ disagree, reports: reports.length, independent, first, last, review, byHand },
    outlets: outletsFromOutside(outlets),
    title: nameFromOutside(title),
  });
}

/** A decision in a line. */
export function showDecision({
  id,
  at,
  by,
  action,
  kind,
  subjects,
  change,
  note,
}: Decision): Record<string, unknown> {
  return present({
    ...{ id, at, by, action, kind, subjects, change },
    note: note === undefined ? undefined : fromOutside(note),
  });
}

/** A quote with its speaker. */
export function showQuote({ quote, speaker, document }: QuoteHit): Record<string, unknown> {
  return present({
    id: quote.id,
    kind: quote.kind,
    speaker: speaker === undefined ? undefined : labelOf(speaker),
    words: fromOutside(quote.text, 600),
    document: showHead(document),
  });
}

/** Days of an event as one string: `2017-07-30`, `2017-07..2017-08`; absent where nothing is known. */
export function dateOf({ date }: Pick<Event, 'date'>): string | undefined {
  const [first] = date;
  if (first === undefined || (first.from === undefined && first.to === undefined)) return undefined;
  return first.from === first.to ? first.from : `${first.from ?? ''}..${first.to ?? ''}`;
}

/** Name and code of an actor: "⟦Russia⟧ [RUS]". */
export function labelOf({ name, cameo, country }: Pick<Actor, 'name' | 'cameo' | 'country'>): string {
  const code = cameo ?? country;
  const marked = fromOutside(name);
  return code === undefined ? marked : `${marked} [${code}]`;
}

/** Leaves out what is absent and lists that are empty. */
export function present(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function namesOf(refs: readonly ActorRef[], actors: readonly Actor[]): string[] {
  return refs.map((ref) => {
    const actor = actors.find(({ id }) => id === ref.actor);
    return actor === undefined ? fromOutside(ref.text) : labelOf(actor);
  });
}
