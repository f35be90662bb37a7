import { createHash } from 'node:crypto';
import type { FigureRule, Incident, Status } from '../../document/index.ts';
import { groupBy } from '../../util/group-by.ts';
import { aftermathOf } from './aftermath.ts';
import { compareReports } from './compare-reports.ts';
import { joinActors } from './join-actors.ts';
import { type Entry, ledgerOf, sumUp } from './ledger.ts';
import type { Report } from './report.ts';
import { strikersOf } from './sides.ts';

/** Named after where each act is told: the document, the words, and which of the acts that they tell. */
export function idsOf(reports: readonly Report[]): string[] {
  const counts = new Map<string, number>();
  return reports.map(({ article, event: { trigger } }) => {
    const key = `${article.id}\n${trigger.start}:${trigger.end}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return `i${createHash('sha256').update(`${key}\n${nth}`).digest('hex').slice(0, 16)}`;
  });
}

/** What is known of the reports of an incident. */
export interface Known {
  /** The id of an incident that the first of them is the first of. */
  readonly id: string;
  /** How near two of them are, the lower place first. */
  readonly near: (a: number, b: number) => number | undefined;
  /** The crowd that two of them meet in. */
  readonly crowd: (a: number, b: number) => number;
  /** All reports of each document that one of them is in. */
  readonly told: ReadonlyMap<string, readonly Report[]>;
  /** The document that one is a copy of. */
  readonly copyOf: (document: string) => string | undefined;
  readonly figures: FigureRule;
}

/** The incident of some reports, in order. */
export function incidentOf(own: readonly Report[], known: Known): Incident {
  const { id, copyOf, told, figures: rule } = known;
  const { lead, status } = leading(own);
  const cost = aftermathOf(own, lead, told);
  const sides = joinActors(own, lead);
  const ledger = ledgerOf(asTold([...own, ...cost]), strikersOf({ type: lead.event.type, ...sides }));
  const events = new Set(own.map(({ event }) => event.id));
  const documents = new Set(own.map(({ article }) => article.id));
  const originalOf = (document: string) => {
    const of = copyOf(document);
    return of !== undefined && documents.has(of) ? of : undefined;
  };
  const folded = [...documents].filter((document) => originalOf(document) !== undefined).length;
  const date = lead.event.date[0];
  const place = own
    .map(({ event }) => event.place[0])
    .find((one) => one?.precision === 'exact' || one?.precision === 'city');
  const where =
    place ?? lead.event.place[0] ?? own.find(({ event }) => event.place.length > 0)?.event.place[0];
  return {
    record: 'incident',
    version: 1,
    id,
    type: lead.event.type,
    ...(lead.event.mode !== undefined && { mode: lead.event.mode }),
    ...{ cameo: lead.event.cameo, quad: lead.event.quad, intensity: lead.event.intensity },
    status,
    ...sides,
    ...(date && { date }),
    ...(where && { place: where }),
    reports: own.map(({ event, article }) => ({
      event: event.id,
      document: article.id,
      trigger: { start: event.trigger.start, end: event.trigger.end },
      ...(article.outlet !== undefined && { outlet: article.outlet }),
      ...(article.published !== undefined && { published: article.published.value }),
      status: event.status,
      ...(originalOf(article.id) !== undefined && { copyOf: originalOf(article.id)! }),
    })),
    figures: ledger.map(({ figure }) =>
      events.has(figure.event) ? figure : { ...figure, beside: true as const },
    ),
    sums: sumUp(
      toldOnce(
        ledger.filter(({ figure }) => events.has(figure.event)),
        originalOf,
      ),
      rule,
    ),
    independent: documents.size - folded,
    history: historyOf(own),
    why: whyJoined(own, known),
  };
}

/** Without what a copy repeats: an agency's toll of Monday that a paper prints on Tuesday is no later one. */
function toldOnce(
  ledger: readonly Entry[],
  originalOf: (document: string) => string | undefined,
): readonly Entry[] {
  const keyOf = (document: string, { figure: { kind, text } }: Entry) => `${document}\n${kind}\n${text}`;
  const told = new Set(ledger.map((entry) => keyOf(entry.figure.document, entry)));
  return ledger.filter((entry) => {
    const original = originalOf(entry.figure.document);
    return original === undefined || !told.has(keyOf(original, entry));
  });
}

/** Documents in the order in which they come first, reports of one as its text has them. */
function asTold(reports: readonly Report[]): readonly Report[] {
  return [...groupBy(reports, ({ article }) => article.id).values()].flatMap((own) =>
    own.toSorted((a, b) => a.event.trigger.start - b.event.trigger.start),
  );
}

/** The report that stands for all, of the commonest type, and the status, which is that of most documents that tell of such an act. */
function leading(own: readonly Report[]): { readonly lead: Report; readonly status: Status } {
  const counts = countsOf(own.map(({ event }) => event.type));
  const most = Math.max(...counts.values());
  const { type } = surest(own.filter(({ event }) => counts.get(event.type) === most)).event;
  const such = own.filter(({ event }) => event.type === type);
  const status = statusOf(such);
  return { lead: surest(such.filter(({ event }) => event.status === status)), status };
}

/** With the mode that most give and a day of its own, the one that is told most plainly. */
function surest(reports: readonly Report[]): Report {
  const modes = countsOf(reports.map(({ event }) => event.mode));
  const worth = ({ event }: Report) =>
    (event.mode !== undefined ? 1 + (3 * modes.get(event.mode)!) / reports.length : 0) +
    (event.date[0]?.precision === 'day' && event.date[0].basis !== 'metadata' ? 1 : 0) +
    event.confidence;
  return reports.reduce((best, next) => (worth(next) > worth(best) ? next : best));
}

/**
 * What most documents say, of as many the latest: a rebel who denies the bombing does not undo it. What was planned is so no longer
 * once a document says that it was done, or called off: only the documents from there on are asked.
 */
function statusOf(own: readonly Report[]): Status {
  const byDocument = groupBy(own, ({ article }) => article.id);
  const told = [...byDocument.values()].map((some) => commonest(some.map(({ event }) => event.status)));
  const done = told.findIndex((status) => status === 'actual' || status === 'negated');
  return commonest(told.slice(Math.max(done, 0)));
}

/** Of those that are as common, the one that comes last. */
function commonest<One>(all: readonly One[]): One {
  const counts = countsOf(all);
  return all.reduce((best, next) => (counts.get(next)! >= counts.get(best)! ? next : best));
}

function countsOf<One>(all: readonly One[]): ReadonlyMap<One, number> {
  const counts = new Map<One, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Status as told, each change once. */
function historyOf(own: readonly Report[]): Incident['history'] {
  const changes = own.map(({ event, article }) => ({
    action: 'told' as const,
    ...(article.published !== undefined && { published: article.published.value }),
    status: event.status,
    document: article.id,
  }));
  return changes.filter(({ status }, i) => i === 0 || changes[i - 1]!.status !== status);
}

/**
 * For each report after the first, the report before it that it is most like; of the reports of that one's document that are as
 * near, since the two documents' words for the occurrence were weighed together, the one that is most like it by itself.
 */
function whyJoined(own: readonly Report[], { near, crowd }: Known): Incident['why'] {
  return own.slice(1).flatMap((report, i) => {
    const place = i + 1;
    let first = 0;
    for (let before = 1; before < place; before++)
      if ((near(before, place) ?? 0) > (near(first, place) ?? 0)) first = before;
    const score = near(first, place);
    if (score === undefined) return [];
    let best = first;
    let why = compareReports(own[first]!, report, crowd(first, place));
    for (let before = first + 1; before < place && own[before]!.article === own[first]!.article; before++) {
      if (near(before, place) !== score) continue;
      const other = compareReports(own[before]!, report, crowd(before, place));
      if (other.share > why.share) [best, why] = [before, other];
    }
    return {
      a: own[best]!.event.id,
      b: report.event.id,
      score: Math.round(score * 1000) / 1000,
      reasons: why.share === score ? why.reasons : [...why.reasons, TOGETHER],
    };
  });
}

const TOGETHER = 'together with what else the two documents tell of it';
