import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { z } from 'zod';
import { StoreError } from '../store/index.ts';
import { contextOf, inSpan, SpanKind, tellFault } from '../util/trace.ts';
import { bytesOf } from './answer/cache.ts';
import { invalid, queryReader } from './answer/read-query.ts';
import { sendJson } from './answer/send.ts';
import { ApiError, problemResponse } from './api-error.ts';
import type { Api } from './api.ts';
import { BASE, ROUTES, type RouteName, type RouteSpec } from './contract/index.ts';
import type { Asked, RouteHandler } from './define-route.ts';
import { allow, callerOf, type Caller } from './guard/caller.ts';
import { rateLimit } from './guard/rate.ts';
import { checkAddress, checkHost, checkOrigin, guardHeaders, limitBody, readBody } from './guard/request.ts';
import { revisionOf } from './live/revision.ts';
import type { WebPage } from './pages/web-page.ts';
import { HANDLERS } from './routes/index.ts';
import { questionOf } from './warm-up.ts';

interface Env {
  Bindings: HttpBindings;
  Variables: { caller: Caller };
}

const EMPTY = z.strictObject({});
const MOST_BODY = 256 * 1024;
/** Wrong tokens of one address in a minute. */
const MOST_WRONG = 30;

/** Answers whole requests. */
type Answerer = (request: Request) => Promise<Response>;

/** Where language models ask. */
const MCP = '/mcp';

/** The server as a function of requests: guards, then routes, then the web page. */
export function createApp(api: Api, page: WebPage, mcp?: Answerer): Hono<Env> {
  const app = new Hono<Env>();
  const limit = rateLimit(api.settings.rate, api.now);
  const wrong = rateLimit(MOST_WRONG, api.now);

  app.use(async (c, next) => {
    await next();
    const isPage = !c.req.path.startsWith('/api/') && c.req.path !== MCP;
    for (const [name, value] of Object.entries(guardHeaders(isPage)))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  });
  app.use((c, next) => traced(c, next));
  app.use(async (c, next) => {
    checkAddress(c.req.url);
    checkHost(c.req.header('host'), api.settings.hosts);
    await next();
  });
  const guard: MiddlewareHandler<Env> = async (c, next) => {
    const address = c.env.incoming.socket.remoteAddress ?? '';
    try {
      c.set('caller', callerOf(c.req.header('authorization'), address, api));
    } catch (error) {
      wrong(address);
      throw error;
    }
    limit(c.get('caller').key);
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') checkOrigin(c.req.raw.headers);
    await next();
  };
  app.use(`${BASE}/*`, guard);
  app.use(MCP, guard);

  const methods = new Map<string, string[]>();
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const spec: RouteSpec = ROUTES[name];
    const path = `${BASE}${spec.path.replace(/\{(\w+)\}/g, ':$1')}`;
    methods.set(path, [
      ...(methods.get(path) ?? []),
      spec.method,
      ...(spec.method === 'GET' ? ['HEAD'] : []),
    ]);
    const answer = answerer(name, spec, api);
    app.on(spec.method, path, (c) => answer(c));
  }
  for (const [path, known] of methods)
    app.all(path, () => {
      throw new ApiError('method-not-allowed', undefined, { headers: { allow: known.join(', ') } });
    });
  app.all('/api/*', () => {
    throw new ApiError('unknown-route');
  });
  app.all(MCP, async (c) => {
    if (mcp === undefined) throw new ApiError('unknown-route');
    allow(c.get('caller'), 'read');
    return mcp(await limitBody(c.req.raw, MOST_BODY));
  });
  app.get('*', async (c) => {
    // An address of the API that is written wrongly is no view of the page.
    if (/\/api(?:\/|$)/.test(c.req.path)) throw new ApiError('unknown-route');
    const found = await page(c.req.path, c.req.raw.headers);
    if (found === undefined) throw new ApiError('unknown-route');
    return found;
  });
  app.notFound(() => problemResponse(new ApiError('unknown-route')));
  app.onError((error) => problemResponse(asProblem(error, api)));
  return app;
}

/** A span for each request; it goes on the trace of the caller, where there is one. */
async function traced(c: Context<Env>, next: () => Promise<void>): Promise<void> {
  const { method } = c.req;
  const parent = contextOf((name) => c.req.header(name));
  const attributes = { 'http.request.method': method, 'url.path': c.req.path };
  await inSpan(method, { kind: SpanKind.SERVER, attributes, parent }, async (span) => {
    await next();
    const route = matchedRoutes(c)
      .map(({ path }) => path)
      .findLast((path) => !path.includes('*'));
    if (route !== undefined) span.updateName(`${method} ${route}`).setAttribute('http.route', route);
    span.setAttribute('http.response.status_code', c.res.status);
    if (c.res.status >= 500) tellFault(span, new Error(`status ${c.res.status}`));
  });
}

interface AnyHandler extends Pick<RouteHandler, 'kept'> {
  answer(asked: Asked<RouteName>, api: Api): Promise<unknown>;
}

/** Checks a request by the contract, asks the route, and sends what it answers. */
function answerer(name: RouteName, spec: RouteSpec, api: Api): (c: Context<Env>) => Promise<Response> {
  const handler = HANDLERS[name] as unknown as AnyHandler;
  const readQuery = spec.query === undefined ? undefined : queryReader(spec.query);
  const none = queryReader(EMPTY);
  return async (c) => {
    const caller = c.get('caller');
    allow(caller, spec.scope);
    const search = new URL(c.req.url).searchParams;
    const query = (readQuery ?? none)(search);
    const params = readParams(spec, c.req.param());
    const body = spec.body === undefined ? undefined : readJson(spec, await readBody(c.req.raw, MOST_BODY));
    const { headers, signal } = c.req.raw;
    const asked = { params, query, body, caller, headers, signal } as unknown as Asked<RouteName>;
    if (spec.answer === undefined) {
      const answer = await handler.answer(asked, api);
      return answer instanceof Response ? answer : new Response(null, { status: 204 });
    }
    if (handler.kept) {
      const question = questionOf(name, params, query);
      const revision = await revisionOf(api);
      return sendJson(await api.cache.answer(revision, question, () => handler.answer(asked, api)), headers);
    }
    return sendJson(bytesOf(await handler.answer(asked, api)), headers, spec.status);
  };
}

function readParams({ params }: RouteSpec, given: Record<string, string>): unknown {
  if (params === undefined) return undefined;
  const read = params.safeParse(given);
  if (read.success && !Object.values(given).some((value) => value.includes('\0'))) return read.data;
  throw read.success ? new ApiError('unknown-id') : invalid('bad-parameter', read.error);
}

function readJson({ body }: RouteSpec, given: unknown): unknown {
  const read = body!.safeParse(given);
  if (read.success) return read.data;
  throw invalid('bad-body', read.error);
}

function asProblem(error: unknown, api: Api): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof StoreError && error.code === 'store-query')
    return new ApiError('bad-search', error.message, { hint: error.hint });
  api.onFault(error);
  // Whoever asks cannot write a filter that is none: the contract has been checked before.
  const isOurs = !(error instanceof StoreError) || error.code === 'store-filter';
  return new ApiError(isOurs ? 'internal' : 'store');
}
