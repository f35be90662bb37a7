import type { Routes } from '../api/contract/index.ts';

/** Method and path of each route: the contract without its schemas, so that browsers need not load them. */
export const PATHS: { readonly [Name in keyof Routes]: `${Routes[Name]['method']} ${Routes[Name]['path']}` } =
  {
    summary: 'GET /summary',
    today: 'GET /today',
    documents: 'GET /documents',
    document: 'GET /documents/{id}',
    events: 'GET /events',
    event: 'GET /events/{id}',
    incidents: 'GET /incidents',
    incident: 'GET /incidents/{id}',
    stories: 'GET /stories',
    story: 'GET /stories/{id}',
    quotes: 'GET /quotes',
    actors: 'GET /actors',
    actor: 'GET /actors/{id}',
    dyad: 'GET /dyads/{a}/{b}',
    places: 'GET /places',
    facets: 'GET /facets',
    timeline: 'GET /timeline',
    network: 'GET /network',
    exportFormats: 'GET /exports',
    exportFile: 'GET /exports/{format}',
    panels: 'GET /panels',
    panelFile: 'GET /panels/{format}',
    snapshots: 'GET /snapshots',
    addSnapshot: 'POST /snapshots',
    snapshot: 'GET /snapshots/{name}',
    verifySnapshot: 'GET /snapshots/{name}/verify',
    snapshotArchive: 'GET /snapshots/{name}/archive',
    snapshotFile: 'GET /snapshots/{name}/files/{file}',
    stream: 'GET /stream',
    review: 'GET /review',
    decisions: 'GET /decisions',
    decide: 'POST /decisions',
    agreement: 'GET /agreement',
    searches: 'GET /searches',
    addSearch: 'POST /searches',
    removeSearch: 'DELETE /searches/{id}',
    deliveries: 'GET /searches/{id}/deliveries',
    tokens: 'GET /tokens',
    addToken: 'POST /tokens',
    removeToken: 'DELETE /tokens/{id}',
    whoami: 'GET /me',
    health: 'GET /health',
    openapi: 'GET /openapi.json',
    docs: 'GET /docs',
  };

type Media = {
  readonly [
    Name in keyof Routes as Routes[Name] extends { readonly media: string } ? Name : never
  ]: Routes[Name] extends {
    readonly media: infer Type;
  }
    ? Type
    : never;
};

/** Media types of the routes whose answer is no JSON; `application/octet-stream` is a file of any type. */
export const MEDIA: Media = {
  exportFile: 'application/octet-stream',
  panelFile: 'application/octet-stream',
  snapshotArchive: 'application/x-tar',
  snapshotFile: 'application/octet-stream',
  stream: 'text/event-stream',
  docs: 'text/html',
};
