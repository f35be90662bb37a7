import * as actors from './actors.ts';
import * as admin from './admin.ts';
import * as documents from './documents.ts';
import * as events from './events.ts';
import * as incidents from './incidents.ts';
import * as panels from './panels.ts';
import * as review from './review.ts';
import * as snapshots from './snapshots.ts';
import * as views from './views.ts';

export * from './conditions.ts';
export * from './decision.ts';
export * from './items.ts';
export * from './problem.ts';
export * from './query.ts';
export * from './route.ts';
export type { ActorDetail, DyadDetail, Partner } from './actors.ts';
export type { Delivery, SavedSearch, Token } from './admin.ts';
export type { DocumentDetail } from './documents.ts';
export type { EventDetail } from './events.ts';
export type { IncidentDetail, StoryDetail } from './incidents.ts';
export type { SnapshotWork } from './snapshots.ts';
export type { NewDecision, ReviewItem, ReviewReason } from './review.ts';
export type { Change as StoreChange, Escalation, NetworkEdge, PlaceGroup } from './views.ts';

/** Every route by name, in the order of the documentation. */
export const ROUTES = {
  ...{ summary: views.summary, today: views.today },
  ...{ documents: documents.documents, document: documents.document },
  ...{ events: events.events, event: events.event },
  ...{ incidents: incidents.incidents, incident: incidents.incident },
  ...{ stories: incidents.stories, story: incidents.story },
  ...{ quotes: actors.quotes, actors: actors.actors, actor: actors.actor, dyad: actors.dyad },
  ...{ places: views.places, facets: views.facets, timeline: views.timeline, network: views.network },
  ...{ exportFormats: views.exportFormats, exportFile: views.exportFile },
  ...{ panels: panels.panels, panelFile: panels.panelFile },
  ...{ snapshots: snapshots.snapshots, addSnapshot: snapshots.addSnapshot, snapshot: snapshots.snapshot },
  ...{ verifySnapshot: snapshots.verifySnapshot, snapshotArchive: snapshots.snapshotArchive },
  snapshotFile: snapshots.snapshotFile,
  stream: views.stream,
  ...{ review: review.review, decisions: review.decisions, decide: review.decide },
  agreement: review.agreement,
  ...{ searches: admin.searches, addSearch: admin.addSearch, removeSearch: admin.removeSearch },
  deliveries: admin.deliveries,
  ...{ tokens: admin.tokens, addToken: admin.addToken, removeToken: admin.removeToken },
  ...{ whoami: admin.whoami, health: admin.health, openapi: admin.openapi, docs: admin.docs },
} as const;
export type Routes = typeof ROUTES;
export type RouteName = keyof Routes;

/** Where all routes lie. */
export const BASE = '/api/v1';
export type { AnswerOf, ItemOf, PagedName, RequestOf } from './types.ts';
