import type { Incident, Story } from '../../document/index.ts';
import { orderRecord } from '../../document/encode.ts';
import { firstDay, lastDay } from '../days.ts';
import type { Row } from '../engine.ts';
import type { Value } from '../store.ts';
import * as tables from '../tables.ts';

/** What the rows take from the store beside the records. */
export interface Known {
  /** Current codings by document id. */
  readonly documents: ReadonlyMap<string, { readonly number: number; readonly title?: string }>;
  /** Positions of current events by id. */
  readonly events: ReadonlyMap<string, number>;
}

/** The rows of one record, without its number. */
export interface RecordRows {
  readonly id: string;
  readonly head: Row;
  /** By the name of the table, that of the record first. */
  readonly rows: readonly (readonly [table: string, rows: readonly Row[]])[];
}

/** Stories as rows, by day and id, one at a time. */
export function* storyRows(stories: readonly Story[], known: Known): Generator<RecordRows> {
  for (const story of inOrder(stories, ({ first }) => firstDay(first))) {
    const { id, documents, first, last, outlets, independent, copies } = story;
    const head = {
      ...{ id, title: titleOf(documents, known) },
      ...{ first_published: first ?? null, last_published: last ?? null },
      ...{ first_day: firstDay(first) ?? null, last_day: firstDay(last) ?? null, outlets },
      ...{ documents: documents.length, independent, record: JSON.stringify(orderRecord(story)) },
    };
    const copyOf = new Map(copies.map((copy) => [copy.document, copy]));
    const parts = documents.map((document, position) => ({
      ...{ position, document_number: known.documents.get(document)?.number ?? null, document },
      ...{ copy_of: copyOf.get(document)?.of ?? null, share: copyOf.get(document)?.share ?? null },
    }));
    yield {
      ...{ id, head },
      rows: [
        [tables.STORIES.name, [head]],
        [tables.STORY_DOCUMENTS.name, parts],
      ],
    };
  }
}

/** Incidents as rows, by day and id, one at a time. */
export function* incidentRows(incidents: readonly Incident[], known: Known): Generator<RecordRows> {
  const numbered = (rows: readonly Row[]) => rows.map((row, position): Row => ({ position, ...row }));
  for (const incident of inOrder(incidents, dayOf)) {
    const head = incidentRow(incident, known);
    const reports = incident.reports.map((report) => ({
      document_number: known.documents.get(report.document)?.number ?? null,
      ...{ event: known.events.get(report.event) ?? null, event_id: report.event },
      ...{ document: report.document, outlet: report.outlet ?? null, published: report.published ?? null },
      published_day: firstDay(report.published) ?? null,
      ...{ status: report.status, copy_of: report.copyOf ?? null },
      ...{ trigger_start: report.trigger.start, trigger_end: report.trigger.end },
    }));
    const figures = incident.figures.map(({ kind, by, official, low, value, high, ...figure }) => ({
      ...{ kind, given_by: by, official, low: low ?? null, value: value ?? null, high: high ?? null },
      ...{ words: figure.text, event_id: figure.event, document: figure.document },
      ...{ outlet: figure.outlet ?? null, published: figure.published ?? null },
      ...{ start_offset: figure.span.start, end_offset: figure.span.end },
    }));
    const sums = incident.sums.map(({ kind, low, best, high, rule, disagree }) => ({
      ...{ kind, low, best, high, rule, disagree },
    }));
    const actors = (['source', 'target'] as const).flatMap((role) => numbered(actorRows(incident, role)));
    yield {
      ...{ id: incident.id, head },
      rows: [
        [tables.INCIDENTS.name, [head]],
        [tables.INCIDENT_REPORTS.name, numbered(reports)],
        [tables.INCIDENT_ACTORS.name, actors],
        [tables.INCIDENT_FIGURES.name, numbered(figures)],
        [tables.INCIDENT_SUMS.name, numbered(sums)],
      ],
    };
  }
}

function incidentRow(incident: Incident, known: Known): Row {
  const { date, place, reports } = incident;
  const published = reports.flatMap((report) => report.published ?? []);
  const [first, last] = [published[0], published.at(-1)];
  const documents = [...new Set(reports.map(({ document }) => document))];
  const from = firstDay(date?.from);
  return {
    ...{ id: incident.id, type: incident.type, mode: incident.mode ?? null },
    ...{ cameo: incident.cameo ?? null, quad: incident.quad ?? null },
    ...{ plover: incident.intensity?.plover ?? null, goldstein: incident.intensity?.goldstein ?? null },
    ...{ status: incident.status, day: dayOf(incident) ?? null, date_from: from ?? null },
    ...{ date_to: lastDay(date?.to ?? date?.from) ?? null, date_precision: date?.precision ?? null },
    ...{ date_basis: date?.basis ?? null, place: place?.name ?? null, place_country: place?.country ?? null },
    ...{ place_admin1: place?.admin1 ?? null, lat: place?.lat ?? null, lon: place?.lon ?? null },
    ...{ geonames: place?.geonamesId ?? null, place_precision: place?.precision ?? null },
    place_basis: place?.basis ?? null,
    ...sideColumns('source', incident),
    ...sideColumns('target', incident),
    ...{ title: titleOf(documents, known), first_published: first ?? null, last_published: last ?? null },
    ...{ first_day: firstDay(first) ?? null, last_day: firstDay(last) ?? null },
    outlets: [...new Set(reports.flatMap(({ outlet }) => outlet ?? []))],
    ...{ reports: reports.length, documents: documents.length, independent: incident.independent },
    ...{ disagree: incident.sums.some(({ disagree }) => disagree), review: incident.review ?? null },
    ...{ by_hand: incident.byHand ?? [], record: JSON.stringify(orderRecord(incident)) },
  };
}

/** The day of the act, else of the first publication. */
function dayOf({ date, reports }: Incident): string | undefined {
  return (
    firstDay(date?.from) ?? firstDay(reports.find(({ published }) => published !== undefined)?.published)
  );
}

function sideColumns(side: 'source' | 'target', { actors, ...incident }: Incident): Row {
  const own = incident[side].flatMap((id) => actors.find((actor) => actor.id === id) ?? []);
  const once = (values: readonly (string | undefined)[]): Value => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  return {
    [`${side}_names`]: own.map(({ name }) => name),
    [`${side}_countries`]: once(own.map(({ country }) => country)),
    [`${side}_sectors`]: once(own.flatMap(({ sectors }) => sectors)),
    [`${side}_codes`]: once(own.map(({ cameo }) => cameo)),
  };
}

function actorRows({ actors, ...incident }: Incident, role: 'source' | 'target'): Row[] {
  return incident[role].flatMap((id) => {
    const actor = actors.find((one) => one.id === id);
    if (actor === undefined) return [];
    const { name, country, cameo, sectors } = actor;
    return { role, actor: id, name, country: country ?? null, cameo: cameo ?? null, sectors };
  });
}

function titleOf(documents: readonly string[], known: Known): Value {
  for (const id of documents) {
    const title = known.documents.get(id)?.title;
    if (title !== undefined) return title;
  }
  return null;
}

/** By day, those without one last, then by id. */
function inOrder<One extends { readonly id: string }>(
  records: readonly One[],
  day: (record: One) => string | undefined,
): One[] {
  const key = (record: One) => `${day(record) ?? '9999-12-32'} ${record.id}`;
  return records
    .map((record) => ({ record, key: key(record) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ record }) => record);
}

/** So many records become rows at once: all of them would take much memory. */
const LOT = 200;

export function* lotsOf<One>(items: Iterable<One>): Generator<readonly One[]> {
  let lot: One[] = [];
  for (const item of items) {
    lot.push(item);
    if (lot.length < LOT) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}
