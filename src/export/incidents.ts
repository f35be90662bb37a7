import type { Actor, ActorRef, CodedRecords, Event, Incident, Quantity } from '../document/index.ts';
import type { Entry, ExportBatch, Report } from './exporter.ts';

/** So many incidents are one batch: a store reads their documents at one go. */
const BATCH = 512;
/** So many documents are kept for the incidents that follow: those of one day share them. */
const KEPT = 1024;

/** Gives the codings of some documents. */
export type LoadCodings = (documents: readonly string[]) => Promise<readonly CodedRecords[]>;

/** Incidents as entries, some at a time, each with all its reports. */
export async function* incidentBatches(
  incidents: AsyncIterable<Incident>,
  load: LoadCodings,
): AsyncGenerator<ExportBatch> {
  const kept = new Map<string, CodedRecords>();
  let some: Incident[] = [];
  const batch = async (): Promise<ExportBatch> => {
    const wanted = new Set(some.flatMap(({ reports }) => reports.map(({ document }) => document)));
    const missing = [...wanted].filter((id) => !kept.has(id));
    for (const coded of missing.length === 0 ? [] : await load(missing)) kept.set(coded.document.id, coded);
    const entries = some.flatMap((incident) => entryOf(incident, kept) ?? []);
    const documents = [...wanted].flatMap((id) => kept.get(id) ?? []);
    for (const id of kept.keys()) if (kept.size > KEPT && !wanted.has(id)) kept.delete(id);
    some = [];
    return { documents, entries };
  };
  for await (const incident of incidents) {
    if (some.push(incident) === BATCH) yield await batch();
  }
  if (some.length > 0) yield await batch();
}

/** What is best known of an incident, with its reports; undefined where no report is there any more. */
export function entryOf(incident: Incident, codings: ReadonlyMap<string, CodedRecords>): Entry | undefined {
  const reports = incident.reports.flatMap(({ document, event: id }): Report[] => {
    const coded = codings.get(document);
    const event = coded?.events.find((one) => one.id === id);
    return coded === undefined || event === undefined ? [] : [{ coded, event }];
  });
  const [first, ...others] = reports;
  if (first === undefined) return undefined;
  const actors = new Map(incident.actors.map((one) => [one.id, actorOf(one, reports)]));
  return {
    event: eventOf(incident, reports),
    reports: [first, ...others],
    findActor: ({ actor }) => actors.get(actor),
  };
}

function eventOf(incident: Incident, reports: readonly Report[]): Event {
  const { id, type, mode, cameo, quad, intensity, status, date, place } = incident;
  const told = templateOf(incident, reports);
  const names = new Map(incident.actors.map((actor) => [actor.id, actor.name]));
  const refs = (ids: readonly string[]): ActorRef[] =>
    ids.map((actor) => ({ actor, span: told.trigger, text: names.get(actor) ?? actor }));
  const same = told.type === type && told.mode === mode && told.status === status;
  return {
    ...without(told, ['mode', 'projected']),
    ...{ id, type, status, ...(mode !== undefined && { mode }) },
    ...{ cameo: cameo ?? told.cameo, quad: quad ?? told.quad, intensity: intensity ?? told.intensity },
    // Status folded in as its own report has it: of what a person changed, nobody has told it.
    ...(same && told.projected !== undefined && { projected: told.projected }),
    ...{ source: refs(incident.source), target: refs(incident.target) },
    ...{ date: date === undefined ? [] : [date], place: place === undefined ? [] : [place] },
    quantities: ownSums(incident).map(([sum, figures]) => quantityOf(sum, figures, told)),
    confidence: Math.max(...reports.map(({ event }) => event.confidence)),
  };
}

/** The report that is most like the incident as a whole; the first of equals. */
function templateOf({ type, mode, status }: Incident, reports: readonly Report[]): Event {
  const worth = ({ event }: Report) =>
    (event.type === type ? 4 : 0) + (event.status === status ? 2 : 0) + (event.mode === mode ? 1 : 0);
  return reports.reduce((best, next) => (worth(next) > worth(best) ? next : best)).event;
}

/**
 * The sums of what its own reports tell, or a person set, each with its figures: what is told of other acts beside it stands in the
 * rows of those.
 */
function ownSums({ sums, figures, reports }: Incident): [Incident['sums'][number], Incident['figures']][] {
  const events = new Set(reports.map(({ event }) => event));
  return sums.flatMap((sum) => {
    const own = figures.filter(({ kind, event }) => kind === sum.kind && events.has(event));
    return own.length === 0 && sum.rule !== 'person' ? [] : [[sum, own]];
  });
}

/** Low, best and high of one kind; no high where a report leaves it open and no person closed it. */
function quantityOf(
  { kind, low, best, high, rule }: Incident['sums'][number],
  own: Incident['figures'],
  { trigger }: Event,
): Quantity {
  const closed =
    rule === 'person' ||
    own.every((one) => one.high !== undefined || (one.low === undefined && one.value !== undefined));
  // A person may set what no report gives.
  const { span, text } = own.find((one) => (one.value ?? one.low ?? one.high) === best) ??
    own[0] ?? { span: { start: trigger.start, end: trigger.end }, text: String(best) };
  return { kind, span, text, low, value: best, ...(closed && { high }), by: [] };
}

/** The actor as the first report that knows the id has it, with what the incident says. */
function actorOf(summary: Incident['actors'][number], reports: readonly Report[]): Actor {
  const { id, name, country, sectors, cameo } = summary;
  const known = { name, sectors, ...(country && { country }), ...(cameo && { cameo }) };
  for (const { coded } of reports) {
    const told = coded.actors.find((one) => one.id === id);
    if (told === undefined) continue;
    return { ...without(told, ['country', 'cameo']), ...known };
  }
  return {
    ...{ record: 'actor', version: 1, id, document: reports[0]!.coded.document.id },
    ...known,
    ...{ mentions: [], why: [] },
  };
}

/** A copy that lacks some fields, all of which may be absent. */
function without<Whole extends object>(whole: Whole, names: readonly (keyof Whole)[]): Whole {
  const rest = { ...whole };
  for (const name of names) Reflect.deleteProperty(rest, name);
  return rest;
}
