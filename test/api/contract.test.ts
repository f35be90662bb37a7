import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeApi, referencePage } from '../../src/api/index.ts';
import { ROUTES, type RouteName, type RouteSpec } from '../../src/api/contract/index.ts';
import { Problem } from '../../src/api/contract/problem.ts';
import { writeSnapshot } from '../../src/snapshot/index.ts';
import { PATHS } from '../../src/client/paths.ts';
import { type Answer, post, start, type Started } from './support/start.ts';

let server: Started;
let ids: Record<string, string>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-snapshots-'));
  server = await start({ webhookHosts: ['hooks.example.org'], snapshotFolder: folder });
  await writeSnapshot(server.store, join(folder, 'first'), { title: 'First' });
  const first = async (list: string) => (await server.json(`/${list}?limit=1`)).items[0];
  const incident = await first('incidents');
  ids = {
    document: (await first('documents')).head.id,
    event: (await first('events')).event.id,
    actor: (await first('actors')).id,
    incident: incident.incident.id,
    story: (await first('stories')).story.id,
  };
});
afterAll(async () => {
  await server.end();
  await rm(folder, { recursive: true });
});

/** A request of each route that must succeed. */
const REQUESTS: Readonly<Record<RouteName, () => [path: string, init?: RequestInit] | undefined>> = {
  summary: () => ['/summary'],
  today: () => ['/today?since=2017-07-30&past=30'],
  documents: () => ['/documents?total=true&text=harbour'],
  document: () => [`/documents/${ids['document']!}`],
  events: () => ['/events?total=true&from=2017&to=2017-08&type=coerce,REQUEST&status=actual&status=future'],
  event: () => [`/events/${ids['event']!}`],
  incidents: () => ['/incidents?total=true'],
  incident: () => [`/incidents/${ids['incident']!}`],
  stories: () => ['/stories?total=true'],
  story: () => [`/stories/${ids['story']!}`],
  quotes: () => ['/quotes?total=true'],
  actors: () => ['/actors?total=true'],
  actor: () => [`/actors/${ids['actor']!}?period=week`],
  dyad: () => ['/dyads/rus/USA'],
  places: () => ['/places'],
  facets: () => ['/facets?type=COERCE'],
  timeline: () => ['/timeline?period=day'],
  network: () => ['/network?by=country'],
  exportFormats: () => ['/exports'],
  exportFile: () => ['/exports/csv'],
  panels: () => ['/panels?unit=country-month'],
  panelFile: () => ['/panels/csv?unit=dyad-year'],
  snapshots: () => ['/snapshots'],
  addSnapshot: () => ['/snapshots', post({ name: 'second', title: 'Second' })],
  snapshot: () => ['/snapshots/first'],
  verifySnapshot: () => ['/snapshots/first/verify'],
  snapshotArchive: () => ['/snapshots/first/archive'],
  snapshotFile: () => ['/snapshots/first/files/events.parquet'],
  stream: () => undefined,
  review: () => ['/review'],
  decisions: () => ['/decisions'],
  agreement: () => ['/agreement'],
  decide: () => ['/decisions', post({ action: 'accept', subjects: [ids['event']!] })],
  searches: () => ['/searches'],
  addSearch: () => [
    '/searches',
    post({
      name: 'all',
      of: 'incidents',
      filter: { country: ['RUS'] },
      webhook: { url: 'https://hooks.example.org/x' },
    }),
  ],
  removeSearch: () => undefined,
  deliveries: () => undefined,
  tokens: () => ['/tokens'],
  addToken: () => ['/tokens', post({ name: 'reader', scopes: ['read'] })],
  removeToken: () => undefined,
  whoami: () => ['/me'],
  health: () => ['/health'],
  openapi: () => ['/openapi.json'],
  docs: () => ['/docs'],
};

const NAMES = Object.keys(ROUTES) as RouteName[];

describe('every route', () => {
  test.each(NAMES)('%s answers what its schema says', async (name) => {
    const request = REQUESTS[name]();
    if (request === undefined) return;
    const spec: RouteSpec = ROUTES[name];
    const answer = await server.get(...request);
    expect([name, answer.status]).toEqual([name, spec.status ?? 200]);
    if (spec.answer === undefined) return;
    expect(answer.headers.get('content-type')).toBe('application/json');
    const body: unknown = await answer.json();
    const read = spec.answer.safeParse(body);
    expect(read.error?.issues ?? []).toEqual([]);
  });

  test('stands in the OpenAPI document, and all that the document refers to is there', async () => {
    const api = await server.json('/openapi.json');
    expect(api.openapi).toBe('3.1.0');
    for (const name of NAMES) {
      const spec: RouteSpec = ROUTES[name];
      expect(api.paths[`/api/v1${spec.path}`][spec.method.toLowerCase()].operationId).toBe(name);
    }
    const refs = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
    expect(refs.length).toBeGreaterThan(50);
    for (const ref of new Set(refs)) {
      const parts = ref.replace(/^#\//, '').split('/');
      expect([ref, parts.reduce((at: Answer, part) => at?.[part], api) !== undefined]).toEqual([ref, true]);
    }
  });

  test('stands in the reference as it is: npm run api-docs writes it', () => {
    const at = (name: string) =>
      readFileSync(new URL(`../../docs/reference/${name}`, import.meta.url), 'utf8');
    expect(at('openapi.json')).toBe(`${JSON.stringify(describeApi())}\n`);
    expect(at('api.md')).toBe(referencePage());
  });

  test('is known to the client by its method and path', () => {
    for (const name of NAMES) expect(PATHS[name]).toBe(`${ROUTES[name].method} ${ROUTES[name].path}`);
  });

  test.each(NAMES)(
    '%s refuses unknown parameters, wrong ids and wrong methods with a problem',
    async (name) => {
      const spec: RouteSpec = ROUTES[name];
      const path = spec.path.replace('{format}', 'nothing').replace(/\{\w+\}/g, 'no-such');
      const asked: [string, RequestInit?][] = [[path, { method: 'PUT' }]];
      if (spec.method === 'GET') asked.push([`${path}?nonsense=1`]);
      if (spec.method === 'POST')
        asked.push([path, post('{')], [path, post({ nonsense: 1 })], [path, { method: 'POST', body: 'x' }]);
      if (spec.path.includes('{id}')) asked.push([path, { method: spec.method }]);
      for (const [at, init] of asked) {
        const answer = await server.get(at, init);
        expect([at, answer.status >= 400 && answer.status < 500]).toEqual([at, true]);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        const problem = Problem.parse(await answer.json());
        expect(problem.status).toBe(answer.status);
        expect(problem.hint).not.toBe('');
      }
    },
  );
});
