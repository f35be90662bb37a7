import {
  type Actor,
  type Decision,
  type DecisionAnchor,
  type Event,
  type FigureRule,
  type Incident,
  standingOf,
  type Story,
} from '../document/index.ts';
import { inOrder, type Told } from './article.ts';
import { anchorFinder } from './decisions/anchors.ts';
import { bondsOf, type Wish } from './decisions/bonds.ts';
import { correctEvent } from './decisions/correct-event.ts';
import { decideIncident } from './decisions/correct-incident.ts';
import { copiesAmong, shingled } from './duplicates/find-copies.ts';
import { incidentsAmong } from './incidents/find-incidents.ts';
import { type CodedArticle, type Report, reportsOf } from './incidents/report.ts';
import { storiesAmong, storyTerms } from './stories/find-stories.ts';
import { type NumberedTerms, Vocabulary } from './stories/vocabulary.ts';

export interface RelateOptions {
  /** How the best of several figures is chosen (default `latest-official`). */
  readonly figures?: FigureRule;
  /** What people decided, in order. */
  readonly decisions?: readonly Decision[];
}

/** Stories and incidents of some documents, as people decided. */
export interface Relation {
  readonly stories: readonly Story[];
  readonly incidents: readonly Incident[];
  /** Events that a person corrected, rejected or accepted, as they are now. */
  readonly events: readonly Event[];
  /** Decisions that could not be followed, and why. */
  readonly issues: readonly { readonly decision: string; readonly message: string }[];
}

/** What is kept of a document once it has been read. */
interface Sketch extends Told {
  readonly shingles: Uint32Array;
  readonly terms: NumberedTerms;
  readonly reports: readonly Report[];
}

/**
 * Stories and incidents of documents as they come; of each only what the comparison needs stays in memory. The answer
 * depends neither on the order of the documents nor on when a decision was made known.
 */
export async function relate(
  articles: AsyncIterable<CodedArticle> | Iterable<CodedArticle>,
  { figures = 'latest-official', decisions = [] }: RelateOptions = {},
): Promise<Relation> {
  const { stand } = standingOf(decisions);
  const vocabulary = new Vocabulary();
  const issues = new Map<string, string>();
  const review = eventReview(stand);
  const sketches: Sketch[] = [];
  for await (const article of articles) {
    const events = review.apply(article).filter((event) => event.review !== 'rejected');
    const { text: _, ...told } = article.document;
    sketches.push({
      ...told,
      shingles: shingled(article.document).shingles,
      terms: vocabulary.number(storyTerms(article.document)),
      reports: reportsOf({ ...article, events }, vocabulary),
    });
  }
  for (const { id } of stand)
    if (review.missed.has(id)) issues.set(id, 'The words that it is about are no longer coded as an event');
  const ordered = inOrder(sketches);
  const copies = copiesAmong(ordered);
  const stories = relateStories(ordered, stand, issues, { vocabulary, copies });
  const reports = ordered.flatMap((sketch) => sketch.reports);
  const incidents = relateIncidents(reports, stand, issues, { copies, stories, figures });
  return {
    ...{ stories, incidents, events: review.reviewed() },
    issues: decisions.flatMap(({ id }) => {
      const message = issues.get(id);
      return message === undefined ? [] : { decision: id, message };
    }),
  };
}

/** Lays the decisions about single events over the events of documents as they come. */
function eventReview(stand: readonly Decision[]) {
  const byDocument = new Map<string, Decision[]>();
  const own = stand.filter(({ kind }) => kind === 'event');
  for (const decision of own)
    for (const { document } of decision.anchors)
      byDocument.set(document, [...(byDocument.get(document) ?? []), decision]);
  const missed = new Set(own.map(({ id }) => id));
  const reviewed = new Map<string, Event>();
  const apply = ({ document, events, actors }: CodedArticle): readonly Event[] => {
    const about = byDocument.get(document.id);
    if (about === undefined) return events;
    const find = anchorFinder(events);
    const now = new Map(events.map((event) => [event.id, event]));
    for (const decision of about) {
      for (const anchor of decision.anchors) {
        const event = anchor.document === document.id ? find(anchor) : undefined;
        if (event === undefined) continue;
        missed.delete(decision.id);
        const after = decideEvent(now.get(event.id)!, actors, decision);
        now.set(event.id, after);
        reviewed.set(event.id, after);
      }
    }
    return events.map(({ id }) => now.get(id)!);
  };
  const ids = () => [...reviewed.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { apply, missed, reviewed: ids };
}

function decideEvent(event: Event, actors: readonly Actor[], decision: Decision): Event {
  if (decision.action === 'correct') return correctEvent(event, actors, decision);
  const review = decision.action === 'reject' ? 'rejected' : 'accepted';
  return { ...event, why: [...event.why, `${review} by ${decision.by} on ${decision.at}`], review };
}

/** Whom a decision to merge or to split speaks of, by number; groups of which nothing is left are dropped. */
function wishesOf(
  decisions: readonly Decision[],
  numberOf: (anchor: DecisionAnchor) => number | undefined,
  issues: Map<string, string>,
): Wish[] {
  return decisions.flatMap(({ id, action, anchors }): Wish[] => {
    const parts = new Map<number, Set<number>>();
    for (const anchor of anchors) {
      const number = numberOf(anchor);
      const part = anchor.part ?? 0;
      if (number !== undefined) parts.set(part, (parts.get(part) ?? new Set()).add(number));
    }
    const sides = [...parts].sort(([a], [b]) => a - b).map(([, numbers]) => [...numbers]);
    const asked = new Set(anchors.map(({ part = 0 }) => part)).size;
    if (sides.length < asked) issues.set(id, 'Of what it speaks of, a whole side is no longer there');
    if (sides.length === 0) return [];
    // Words that both sides share now, as one event, belong to the first.
    return [{ decision: id, groups: action === 'merge' ? [sides.flat()] : sides }];
  });
}

const LATER = 'Later decisions contradict it';

function relateStories(
  ordered: readonly Sketch[],
  stand: readonly Decision[],
  issues: Map<string, string>,
  { vocabulary, copies }: { vocabulary: Vocabulary; copies: Parameters<typeof storiesAmong>[1]['copies'] },
): Story[] {
  const own = stand.filter(({ kind }) => kind === 'story');
  const numbers = new Map(ordered.map(({ id }, i) => [id, i]));
  const joins = own.filter(({ action }) => action === 'merge' || action === 'split');
  const wishes = wishesOf(joins, ({ document }) => numbers.get(document), issues);
  const { bonds, unmet } = bondsOf(wishes);
  for (const id of unmet) issues.set(id, LATER);
  const terms = ordered.map((sketch) => sketch.terms);
  const stories = storiesAmong(ordered, { terms, vocabulary, copies, bonds });
  if (own.length === 0) return stories;
  const storyOf = new Map(stories.flatMap((story, i) => story.documents.map((id) => [id, i] as const)));
  for (const { id: decision, action, at, by, note, anchors } of own) {
    const about = ownersOf(anchors, ({ document }) => storyOf.get(document));
    if (about.length === 0) issues.set(decision, 'Its documents are no longer there');
    const touched = action === 'merge' || action === 'split' ? about : about.slice(0, 1);
    for (const i of touched) {
      const { history = [], ...story } = stories[i]!;
      const entry = { action, at, by, decision, ...(note !== undefined && { note }) };
      stories[i] = {
        ...story,
        history: [...history, entry],
        ...(action === 'reject' && { review: 'rejected' as const }),
        ...(action === 'accept' && { review: 'accepted' as const }),
      };
    }
  }
  return stories;
}

function relateIncidents(
  reports: readonly Report[],
  stand: readonly Decision[],
  issues: Map<string, string>,
  known: Omit<Parameters<typeof incidentsAmong>[1], 'bonds'>,
): Incident[] {
  const own = stand.filter(({ kind }) => kind === 'incident');
  const find = anchorFinder(own.length === 0 ? [] : reports.map(({ event }) => event));
  const numbers = new Map(reports.map(({ event }, i) => [event.id, i]));
  const numberOf = (anchor: DecisionAnchor) => {
    const event = find(anchor);
    return event && numbers.get(event.id);
  };
  const joins = own.filter(({ action }) => action === 'merge' || action === 'split');
  const { bonds, unmet } = bondsOf(wishesOf(joins, numberOf, issues));
  for (const id of unmet) issues.set(id, LATER);
  const incidents = incidentsAmong(reports, { ...known, bonds });
  if (own.length === 0) return incidents;
  const incidentOf = new Map(
    incidents.flatMap((incident, i) => incident.reports.map(({ event }) => [event, i] as const)),
  );
  for (const decision of own) {
    const about = ownersOf(decision.anchors, (anchor) => {
      const event = find(anchor);
      return event && incidentOf.get(event.id);
    });
    if (about.length === 0) issues.set(decision.id, 'None of the reports that it is about is left');
    const spread = decision.action === 'merge' || decision.action === 'split';
    for (const i of spread ? about : about.slice(0, 1)) {
      const incident = incidents[i]!;
      const actors = incident.reports.flatMap(({ event }) => [
        ...reports[numbers.get(event)!]!.actors.values(),
      ]);
      incidents[i] = decideIncident(incident, decision, actors);
    }
  }
  return incidents;
}

/** Those that hold the anchors, the one with most of them first. */
function ownersOf(
  anchors: readonly DecisionAnchor[],
  ownerOf: (anchor: DecisionAnchor) => number | undefined,
): number[] {
  const counts = new Map<number, number>();
  for (const anchor of anchors) {
    const owner = ownerOf(anchor);
    if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([owner]) => owner);
}
