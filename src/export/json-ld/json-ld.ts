import type {
  Actor,
  ActorRef,
  CodedRecords,
  Document,
  EventDate,
  EventPlace,
  Quote,
} from '../../document/index.ts';
import type { Entry, Exporter } from '../exporter.ts';
import { happened } from '../projected.ts';
import { sentenceOf } from '../reports.ts';
import { toJson, wellFormed } from '../well-formed.ts';
import { webUrl } from '../web-url.ts';
import { divisionOf, pointOf } from '../where.ts';
import { isWikidataId } from '../wikidata.ts';
import { CONTEXT } from './context.ts';

/** JSON-LD 1.1: articles, actors, events and quotations as linked data. */
export const jsonld: Exporter = {
  name: 'jsonld',
  summary: 'articles, actors, all events with their status, quotations as linked data: JSON-LD 1.1',
  extension: '.jsonld',
  mediaType: 'application/ld+json',
  binary: false,
  async *write(batches) {
    yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
    let first = true;
    for await (const { documents, entries } of batches) {
      const nodes = [
        ...documents.flatMap((coded) => [
          articleOf(coded.document),
          ...coded.actors.map(actorNode),
          ...coded.quotes.map((quote) => quotationOf(quote, coded)),
        ]),
        ...entries.map(eventNode),
      ];
      if (nodes.length === 0) continue;
      yield `${first ? '\n' : ',\n'}${nodes.map(toJson).join(',\n')}`;
      first = false;
    }
    yield '\n]}\n';
  },
};

function articleOf(document: Document): object {
  const { title, outlet, authors, published, language } = document;
  return {
    ...{ id: documentIri(document), type: 'schema:NewsArticle', headline: title, author: authors, language },
    ...{ publisher: outlet, published: published?.value, document: document.id },
  };
}

function actorNode(actor: Actor): object {
  const { id, name, country, sectors, cameo, role } = actor;
  return { id: actorIri(id), type: 'sem:Actor', name, country, sector: sectors, cameo, office: role?.title };
}

function quotationOf(
  { id, text, kind, cue, speaker, confidence }: Quote,
  { document }: CodedRecords,
): object {
  return {
    ...{ id: iri('quote', id), type: 'schema:Quotation', text, kind, cue: cue?.text, confidence },
    ...{
      speaker: speaker === undefined ? undefined : actorIri(speaker.actor),
      partOf: documentIri(document),
    },
  };
}

/** An event that did not happen is an event as told (`Event`), but none of the world (`sem:Event`). */
function eventNode(entry: Entry): object {
  const { event, reports } = entry;
  const iris = (refs: readonly ActorRef[]) => refs.map(({ actor }) => actorIri(actor));
  const [source, target] = [iris(event.source), iris(event.target)];
  return {
    ...{ id: iri('event', event.id), type: happened(event) ? ['Event', 'sem:Event'] : 'Event' },
    ...{
      eventType: event.type,
      eventMode: event.mode,
      cameo: event.cameo,
      quad: event.quad,
      status: event.status,
    },
    projected:
      event.projected === undefined
        ? undefined
        : {
            eventType: event.projected.type,
            eventMode: event.projected.mode,
            cameo: event.projected.cameo,
          },
    ...{ plover: event.intensity.plover, goldstein: event.intensity.goldstein, context: event.contexts },
    ...{ source, target, actor: [...new Set([...source, ...target])], attribution: iris(event.attribution) },
    ...{ time: event.date.map(timeNode), place: event.place.map(placeNode) },
    figure: event.quantities.map(({ kind, text, low, value, high, unit, by }) => ({
      ...{ kind, words: text, low, value, high, unit, attribution: iris(by) },
    })),
    ...{ trigger: event.trigger.text, sentence: sentenceOf(entry), confidence: event.confidence },
    ...{ reportedIn: reports.map(({ coded }) => documentIri(coded.document)) },
    ...{ program: event.codedBy.program, model: event.codedBy.model, codebook: event.codedBy.codebook },
  };
}

function timeNode({ text, from, to, precision, basis }: EventDate): object {
  return { type: 'sem:Time', words: text, from: from?.slice(0, 10), to: to?.slice(0, 10), precision, basis };
}

function placeNode(place: EventPlace): object {
  const { name, country, geonamesId, precision, basis } = place;
  const point = pointOf(place);
  return {
    ...(geonamesId === undefined ? {} : { id: `https://sws.geonames.org/${geonamesId}/` }),
    ...{ type: 'sem:Place', name, country, division: divisionOf(place), lat: point?.[0], long: point?.[1] },
    ...{ precision, basis },
  };
}

function documentIri(document: Document): string {
  return webUrl(document) ?? iri('document', document.id);
}

function actorIri(id: string): string {
  return isWikidataId(id) ? `http://www.wikidata.org/entity/${id}` : iri('actor', id);
}

function iri(kind: string, id: string): string {
  return `urn:dragoman:${kind}:${encodeURIComponent(wellFormed(id))}`;
}
