import { createHash } from 'node:crypto';
import type { FigureRule, Incident, Story } from '../../document/index.ts';
import { dayOf, inOrder } from '../article.ts';
import { type Copy, findCopies } from '../duplicates/find-copies.ts';
import { clusterByAverage } from '../stories/cluster.ts';
import { storiesWith } from '../stories/find-stories.ts';
import type { SimilarPair } from '../stories/similar-pairs.ts';
import { compareReports } from './compare-reports.ts';
import { joinActors } from './join-actors.ts';
import { ledgerOf, sumUp } from './ledger.ts';
import { type CodedArticle, type Report, reportsOf } from './report.ts';

export interface IncidentOptions {
  /** How the best of several figures is chosen (default `latest-official`). */
  readonly figures?: FigureRule;
  /** Stories of the documents, where they are known already. */
  readonly stories?: readonly Story[];
}

/** Two groups of reports are joined from this mean likeness on. */
const LEAST = 0.5;
/** Below this a pair counts as apart. */
const FLOOR = 0.02;
/** Reports outside one story meet only where type, country and day are the same. */
const DAYS = 2;

/**
 * Occurrences: the events of all documents, each joined with the reports of the same occurrence. Events of one story are laid beside
 * each other, and so are events of the same type, country and days. The answer does not depend on the order of the documents.
 */
export function findIncidents(
  documents: readonly CodedArticle[],
  { figures = 'latest-official', stories }: IncidentOptions = {},
): Incident[] {
  const ordered = inOrder(documents.map((coded) => ({ ...coded.document, coded })));
  const articles = documents.map(({ document }) => document);
  const copies = findCopies(articles);
  const storyOf = storiesByDocument(stories ?? storiesWith(copies, articles));
  const reports = ordered.flatMap(({ coded }) => reportsOf(coded));
  const pairs: SimilarPair[] = [];
  const reasons = new Map<string, readonly string[]>();
  for (const [a, b] of candidates(reports, storyOf)) {
    const { share, reasons: why } = compareReports(reports[a]!, reports[b]!);
    if (share < FLOOR) continue;
    pairs.push({ a, b, cosine: share });
    reasons.set(`${a} ${b}`, why);
  }
  const near = new Map(pairs.map(({ a, b, cosine }) => [`${a} ${b}`, cosine]));
  return clusterByAverage(reports.length, pairs, LEAST).map((group) =>
    incidentOf(group, reports, near, reasons, copies, figures),
  );
}

function storiesByDocument(stories: readonly Story[]): ReadonlyMap<string, string> {
  return new Map(
    stories.flatMap(({ id, documents }) => documents.map((document) => [document, id] as const)),
  );
}

/** The countries that a report's place and actors are of. */
function countriesOf({ event, source, target }: Report): ReadonlySet<string> {
  return new Set([...event.place.slice(0, 1), ...source, ...target].flatMap(({ country }) => country ?? []));
}

/** Pairs of reports that may be one occurrence, each once, the lower number first. */
function* candidates(
  reports: readonly Report[],
  storyOf: ReadonlyMap<string, string>,
): Generator<readonly [number, number]> {
  const groups = new Map<string, number[]>();
  const put = (key: string, i: number) => groups.set(key, [...(groups.get(key) ?? []), i]);
  reports.forEach((report, i) => {
    put(`story ${storyOf.get(report.article.id) ?? report.article.id}`, i);
    const day = dayOf(report.article);
    if (day === undefined) return;
    for (const country of countriesOf(report))
      for (let d = 0; d <= DAYS; d++) put(`${report.event.type} ${country} ${Math.floor(day) + d}`, i);
  });
  const seen = new Set<string>();
  for (const group of groups.values()) {
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) {
        const key = `${group[i]!} ${group[j]!}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield [group[i]!, group[j]!];
      }
    }
  }
}

function incidentOf(
  group: readonly number[],
  reports: readonly Report[],
  near: ReadonlyMap<string, number>,
  reasons: ReadonlyMap<string, readonly string[]>,
  copies: readonly Copy[],
  rule: FigureRule,
): Incident {
  const own = group.map((i) => reports[i]!);
  const lead = leading(own);
  const last = own.findLast(({ event }) => event.type === lead.event.type) ?? own.at(-1)!;
  const figures = ledgerOf(own);
  const documents = new Set(own.map(({ article }) => article.id));
  const folded = copies.filter(({ document, of }) => documents.has(document) && documents.has(of)).length;
  const date = lead.event.date[0];
  const place = own
    .map(({ event }) => event.place[0])
    .find((one) => one?.precision === 'exact' || one?.precision === 'city');
  const where =
    place ?? lead.event.place[0] ?? own.find(({ event }) => event.place.length > 0)?.event.place[0];
  return {
    record: 'incident',
    version: 1,
    id: createHash('sha256').update(own[0]!.event.id).digest('hex').slice(0, 16),
    type: lead.event.type,
    ...(lead.event.mode !== undefined && { mode: lead.event.mode }),
    ...{ cameo: lead.event.cameo, quad: lead.event.quad, intensity: lead.event.intensity },
    status: last.event.status,
    ...joinActors(own),
    ...(date && { date }),
    ...(where && { place: where }),
    reports: own.map(({ event, article }) => ({
      event: event.id,
      document: article.id,
      trigger: { start: event.trigger.start, end: event.trigger.end },
      ...(article.outlet !== undefined && { outlet: article.outlet }),
      ...(article.published !== undefined && { published: article.published.value }),
      status: event.status,
    })),
    figures,
    sums: sumUp(figures, rule),
    independent: documents.size - folded,
    history: historyOf(own),
    why: whyJoined(group, reports, near, reasons),
  };
}

/** The report that stands for all: of the commonest type, with a mode and a day of its own where one has them, the surest. */
function leading(own: readonly Report[]): Report {
  const counts = new Map<string, number>();
  for (const { event } of own) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  const worth = ({ event }: Report) =>
    10 * counts.get(event.type)! +
    (event.mode !== undefined ? 1 : 0) +
    (event.date[0]?.precision === 'day' && event.date[0].basis !== 'metadata' ? 1 : 0) +
    event.confidence;
  return own.reduce((best, next) => (worth(next) > worth(best) ? next : best));
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

/** For each report after the first, the report before it that it is most like. */
function whyJoined(
  group: readonly number[],
  reports: readonly Report[],
  near: ReadonlyMap<string, number>,
  reasons: ReadonlyMap<string, readonly string[]>,
): Incident['why'] {
  return group.slice(1).flatMap((b, i) => {
    const before = group.slice(0, i + 1);
    const a = before.reduce((best, next) =>
      (near.get(`${next} ${b}`) ?? 0) > (near.get(`${best} ${b}`) ?? 0) ? next : best,
    );
    const score = near.get(`${a} ${b}`);
    if (score === undefined) return [];
    return {
      a: reports[a]!.event.id,
      b: reports[b]!.event.id,
      score: Math.round(score * 1000) / 1000,
      reasons: reasons.get(`${a} ${b}`) ?? [],
    };
  });
}
