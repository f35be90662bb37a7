import type { Actor, Event, Quote } from '../../document/index.ts';
import type { FoundRecord, StoredCoding } from '../../store/index.ts';
import { fromOutside, nameFromOutside, namesFromOutside, wholeFromOutside } from '../outside-text.ts';
import { dateOf, labelOf, present, showDecision } from '../show.ts';
import type { Answer } from '../tool.ts';

/** So many of each kind of record are listed for an article. */
const LISTED = 30;

/** A record of a document: its words, its reasons, the versions that coded it. */
export function explainRecord(found: FoundRecord): Answer {
  const { kind, id, coding, incidents, story, decisions } = found;
  const { versions, superseded } = coding;
  const common = present({
    ...{ kind, id, document: headOf(coding), versions, superseded, incidents, story },
    decisions: decisions.map(showDecision),
  });
  switch (kind) {
    case 'event':
      return { ...common, ...eventOf(byId(coding.events, id), coding) };
    case 'quote':
      return { ...common, ...quoteOf(byId(coding.quotes, id), coding) };
    case 'actor':
      return { ...common, ...actorOf(byId(coding.actors, id), coding) };
    case 'document':
      return { ...common, ...contentsOf(coding) };
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  return items.find((item) => item.id === id)!;
}

function headOf({ document: { id, outlet, title, published, url } }: StoredCoding): Answer {
  return present({
    id,
    outlet: wholeFromOutside(outlet),
    title: title === undefined ? undefined : fromOutside(title),
    published: published?.value,
    url: wholeFromOutside(url),
  });
}

function eventOf(event: Event, coding: StoredCoding): Answer {
  const sides = (refs: Event['source']) =>
    refs.map((ref) => ({ actor: ref.actor, name: nameOf(ref.actor, coding), words: fromOutside(ref.text) }));
  return present({
    sentence: sentenceOf(event.sentence.index, coding),
    trigger: fromOutside(event.trigger.text),
    ...{ type: event.type, mode: event.mode, status: event.status, quad: event.quad, cameo: event.cameo },
    ...{ intensity: event.intensity, contexts: event.contexts },
    ...{ source: sides(event.source), target: sides(event.target), attribution: sides(event.attribution) },
    date: dateOf(event),
    place: placeOf(event),
    figures: event.quantities.map(({ kind, low, value, high, text }) =>
      present({ kind, low, value, high, words: fromOutside(text) }),
    ),
    confidence: event.confidence,
    codedBy: event.codedBy,
    why: reasonsOf(event),
  });
}

function placeOf({ place: [place] }: Event): Answer | undefined {
  return place === undefined ? undefined : { ...place, name: nameFromOutside(place.name) };
}

/** Reasons quote the words that they rest on. */
function reasonsOf({ why }: Pick<Event, 'why'>): string[] {
  return why.map((reason) => fromOutside(reason));
}

function quoteOf(quote: Quote, coding: StoredCoding): Answer {
  return present({
    words: fromOutside(quote.text, 2000),
    form: quote.kind,
    cue: quote.cue === undefined ? undefined : fromOutside(quote.cue.text),
    speaker: quote.speaker === undefined ? undefined : nameOf(quote.speaker.actor, coding),
    why: reasonsOf(quote),
    codedBy: quote.codedBy,
  });
}

function actorOf(actor: Actor, { document }: StoredCoding): Answer {
  return present({
    name: labelOf(actor),
    ...{ country: actor.country, countryBasis: actor.countryBasis, sectors: actor.sectors, role: actor.role },
    mentions: actor.mentions.slice(0, LISTED).map(({ start, end, link }) => ({
      words: fromOutside(document.text.slice(start, end), 80),
      link,
    })),
    why: reasonsOf(actor),
  });
}

function contentsOf({ document, events, quotes, actors }: StoredCoding): Answer {
  return present({
    authors: namesFromOutside(document.authors),
    beginning: fromOutside(document.text, 1200),
    characters: document.text.length,
    events: events.slice(0, LISTED).map(({ id, type, status, trigger }) => ({
      ...{ id, type, status },
      trigger: fromOutside(trigger.text),
    })),
    quotes: quotes.slice(0, LISTED).map(({ id, text }) => ({ id, words: fromOutside(text, 120) })),
    actors: actors.slice(0, LISTED).map((actor) => ({ id: actor.id, name: labelOf(actor) })),
    counts: { events: events.length, quotes: quotes.length, actors: actors.length },
  });
}

function sentenceOf(position: number, { sentences, document }: StoredCoding): string | undefined {
  const sentence = sentences[position];
  return sentence === undefined
    ? undefined
    : fromOutside(document.text.slice(sentence.start, sentence.end), 1000);
}

function nameOf(id: string, { actors }: StoredCoding): string | undefined {
  const actor = actors.find((one) => one.id === id);
  return actor === undefined ? undefined : labelOf(actor);
}
