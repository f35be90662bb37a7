import type { Actor, Decision, Event } from '../../document/index.ts';
import type { CodedArticle } from '../incidents/report.ts';
import { anchorFinder } from './anchors.ts';
import { correctEvent } from './correct-event.ts';

/** Events of a document as people decided. */
export interface Reviewed {
  readonly events: readonly Event[];
  /** Those that a person corrected, rejected or accepted, as they are now. */
  readonly reviewed: readonly Event[];
  /** The decisions whose words are coded as an event. */
  readonly met: readonly string[];
}

/** Decisions about single events by document, in order. */
export function eventDecisions(stand: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const byDocument = new Map<string, Decision[]>();
  for (const decision of stand) {
    if (decision.kind !== 'event') continue;
    for (const document of new Set(decision.anchors.map((anchor) => anchor.document))) {
      const own = byDocument.get(document);
      if (own) own.push(decision);
      else byDocument.set(document, [decision]);
    }
  }
  return byDocument;
}

/** Lays the decisions about single events over the events of their document. */
export function reviewEvents(
  { document, events, actors }: CodedArticle,
  about: readonly Decision[] = [],
): Reviewed {
  if (about.length === 0) return { events, reviewed: [], met: [] };
  const find = anchorFinder(events);
  const reviewed = new Map<string, Event>();
  const met = new Set<string>();
  for (const decision of about) {
    for (const anchor of decision.anchors) {
      const event = anchor.document === document.id ? find(anchor) : undefined;
      if (event === undefined) continue;
      met.add(decision.id);
      reviewed.set(event.id, decideEvent(reviewed.get(event.id) ?? event, actors, decision));
    }
  }
  return {
    events: events.map((event) => reviewed.get(event.id) ?? event),
    reviewed: [...reviewed.values()],
    met: [...met],
  };
}

function decideEvent(event: Event, actors: readonly Actor[], decision: Decision): Event {
  if (decision.action === 'correct') return correctEvent(event, actors, decision);
  const review = decision.action === 'reject' ? 'rejected' : 'accepted';
  return { ...event, why: [...event.why, `${review} by ${decision.by} on ${decision.at}`], review };
}
