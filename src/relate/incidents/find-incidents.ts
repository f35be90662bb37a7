import { createHash } from 'node:crypto';
import type { FigureRule, Incident, Story } from '../../document/index.ts';
import { dayOf, inOrder } from '../article.ts';
import { type Copy, findCopies } from '../duplicates/find-copies.ts';
import { type Bonds, clusterByAverage } from '../stories/cluster.ts';
import { findStories } from '../stories/find-stories.ts';
import { PairList } from '../stories/similar-pairs.ts';
import { Vocabulary } from '../stories/vocabulary.ts';
import { aftermathOf } from './aftermath.ts';
import { compareReports } from './compare-reports.ts';
import { joinActors } from './join-actors.ts';
import { ledgerOf, sumUp } from './ledger.ts';
import { type CodedArticle, type Report, reportsOf } from './report.ts';
import { isUnlisted } from './signals/places.ts';

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
/** Reports outside one story meet only where type, country or town, and a day are the same. */
const DAYS = 2;
/** The days of a longer stretch bring no reports together. */
const WEEK = 7;

/**
 * Occurrences: the events of all documents, each joined with the reports of the same occurrence. Events of one story are laid beside
 * each other, and so are events of the same type, country and days. The answer does not depend on the order of the documents.
 */
export function findIncidents(
  documents: readonly CodedArticle[],
  { figures = 'latest-official', stories }: IncidentOptions = {},
): Incident[] {
  const vocabulary = new Vocabulary();
  const articles = documents.map(({ document }) => document);
  const told = inOrder(documents.map((coded) => ({ ...coded.document, coded })));
  const copies = findCopies(articles);
  return incidentsAmong(
    told.flatMap(({ coded }) => reportsOf(coded, vocabulary)),
    { copies, figures, stories: stories ?? findStories(articles) },
  );
}

/** What is known of the documents of some reports. */
interface KnownDocuments {
  readonly copies: readonly Copy[];
  readonly stories: readonly Story[];
  readonly figures: FigureRule;
  readonly bonds?: Bonds;
}

/** The same for reports in the order of publication. */
export function incidentsAmong(
  reports: readonly Report[],
  { copies, stories, figures, bonds }: KnownDocuments,
): Incident[] {
  const storyOf = storiesByDocument(stories);
  const pairs = new PairList();
  const near = new Map<number, number>();
  const keyOf = (a: number, b: number) => a * reports.length + b;
  const met = meetingsOf(reports, storyOf);
  for (const [a, b, crowd] of candidates(met)) {
    const { share } = compareReports(reports[a]!, reports[b]!, crowd);
    if (share < FLOOR) continue;
    pairs.add(a, b, share);
    near.set(keyOf(a, b), share);
  }
  const known = {
    reports,
    ...{
      near: (a: number, b: number) => near.get(keyOf(a, b)),
      crowd: (a: number, b: number) => crowdOf(met, a, b),
      copies: new Map(copies.map((copy) => [copy.document, copy.of])),
    },
    ids: idsOf(reports),
    told: byDocument(reports),
    figures,
  };
  return clusterByAverage(reports.length, pairs, LEAST, bonds).map((group) => incidentOf(group, known));
}

function byDocument(reports: readonly Report[]): ReadonlyMap<string, Report[]> {
  const told = new Map<string, Report[]>();
  for (const report of reports) {
    const own = told.get(report.article.id);
    if (own) own.push(report);
    else told.set(report.article.id, [report]);
  }
  return told;
}

/** Documents in the order in which they come first, reports of one as its text has them. */
function asTold(reports: readonly Report[]): readonly Report[] {
  return [...byDocument(reports).values()].flatMap((own) =>
    own.sort((a, b) => a.event.trigger.start - b.event.trigger.start),
  );
}

/** Named after where each act is told: the document, the words, and which of the acts that they tell. */
function idsOf(reports: readonly Report[]): string[] {
  const counts = new Map<string, number>();
  return reports.map(({ article, event: { trigger } }) => {
    const key = `${article.id}\n${trigger.start}:${trigger.end}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return `i${createHash('sha256').update(`${key}\n${nth}`).digest('hex').slice(0, 16)}`;
  });
}

function storiesByDocument(stories: readonly Story[]): ReadonlyMap<string, string> {
  return new Map(
    stories.flatMap(({ id, documents }) => documents.map((document) => [document, id] as const)),
  );
}

/** The countries that a report's place and actors are of, and the town that it names: it may name no country. */
function whereabouts({ event, source, target }: Report): ReadonlySet<string> {
  const places = event.place.slice(0, 1);
  return new Set([
    ...[...places, ...source, ...target].flatMap(({ country }) => country ?? []),
    ...places.flatMap((place) =>
      place.precision === 'country' && !isUnlisted(place) ? [] : place.name.toLowerCase(),
    ),
  ]);
}

/** Which reports meet where, and how many. */
interface Meetings {
  readonly keys: readonly (readonly string[])[];
  readonly groups: ReadonlyMap<string, readonly number[]>;
}

function meetingsOf(reports: readonly Report[], storyOf: ReadonlyMap<string, string>): Meetings {
  const groups = new Map<string, number[]>();
  const keys = reports.map((report, i) => {
    const own = meetings(report, storyOf);
    for (const key of own) {
      const group = groups.get(key);
      if (!group) groups.set(key, [i]);
      else group.push(i);
    }
    return own;
  });
  return { keys, groups };
}

/** Pairs of reports that may be one occurrence, each once, the lower number first, and the crowd that they meet in. */
function* candidates({ keys, groups }: Meetings): Generator<readonly [number, number, number]> {
  for (const [b, own] of keys.entries()) {
    const met = new Map<number, number>();
    for (const key of own) {
      const group = groups.get(key)!;
      const crowd = crowdAt(key, group.length);
      for (const a of group) {
        if (a >= b) break;
        met.set(a, Math.min(crowd, met.get(a) ?? Infinity));
      }
    }
    for (const [a, crowd] of met) yield [a, b, crowd];
  }
}

/** The least crowd that two reports meet in. */
function crowdOf({ keys, groups }: Meetings, a: number, b: number): number {
  const shared = keys[a]!.filter((key) => keys[b]!.includes(key));
  return Math.min(...shared.map((key) => crowdAt(key, groups.get(key)!.length)));
}

/** How many reports meet there; a story speaks for itself, however many tell it. */
function crowdAt(key: string, reports: number): number {
  return key.startsWith(STORY) ? 0 : reports;
}

const STORY = 'story ';

/** Where a report meets others: in the story of its document; with reports of its type, country or town, and days. */
function meetings(report: Report, storyOf: ReadonlyMap<string, string>): string[] {
  const story = `${STORY}${storyOf.get(report.article.id) ?? report.article.id}`;
  const days = daysOf(report);
  return [
    story,
    ...[...whereabouts(report)].flatMap((where) => days.map((d) => `${report.event.type} ${where} ${d}`)),
  ];
}

/** The days of the act and the day after, where they are told; else the day of publication and those after. */
function daysOf({ article, days }: Report): number[] {
  if (days && days.to - days.from < WEEK)
    return Array.from({ length: days.to - days.from + 2 }, (_, d) => days.from + d);
  const day = dayOf(article);
  return day === undefined ? [] : Array.from({ length: DAYS + 1 }, (_, d) => Math.floor(day) + d);
}

interface Known {
  readonly reports: readonly Report[];
  /** How near two reports are, the lower number first. */
  readonly near: (a: number, b: number) => number | undefined;
  /** The crowd that two reports meet in. */
  readonly crowd: (a: number, b: number) => number;
  /** Copies, and what each is a copy of. */
  readonly copies: ReadonlyMap<string, string>;
  /** All reports by document. */
  readonly told: ReadonlyMap<string, readonly Report[]>;
  /** The id of an incident that each report would be the first of. */
  readonly ids: readonly string[];
  readonly figures: FigureRule;
}

function incidentOf(group: readonly number[], known: Known): Incident {
  const { reports, copies, ids, told, figures: rule } = known;
  const own = group.map((i) => reports[i]!);
  const lead = leading(own);
  const last = own.findLast(({ event }) => event.type === lead.event.type) ?? own.at(-1)!;
  const cost = lead.event.type === 'PROTEST' ? aftermathOf(own, told) : [];
  const figures = ledgerOf(asTold([...own, ...cost]));
  const documents = new Set(own.map(({ article }) => article.id));
  const originalOf = (document: string) => {
    const of = copies.get(document);
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
    id: ids[group[0]!]!,
    type: lead.event.type,
    ...(lead.event.mode !== undefined && { mode: lead.event.mode }),
    ...{ cameo: lead.event.cameo, quad: lead.event.quad, intensity: lead.event.intensity },
    status: last.event.status,
    ...joinActors(own, lead),
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
    figures,
    sums: sumUp(figures, rule),
    independent: documents.size - folded,
    history: historyOf(own),
    why: whyJoined(group, known),
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
function whyJoined(group: readonly number[], { reports, near, crowd }: Known): Incident['why'] {
  return group.slice(1).flatMap((b, i) => {
    const before = group.slice(0, i + 1);
    const a = before.reduce((best, next) => ((near(next, b) ?? 0) > (near(best, b) ?? 0) ? next : best));
    const score = near(a, b);
    if (score === undefined) return [];
    return {
      a: reports[a]!.event.id,
      b: reports[b]!.event.id,
      score: Math.round(score * 1000) / 1000,
      reasons: compareReports(reports[a]!, reports[b]!, crowd(a, b)).reasons,
    };
  });
}
