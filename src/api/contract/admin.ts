import { z } from 'zod';
import { pageOf } from './items.ts';
import { FilterQuery, IdParams, PageQuery } from './query.ts';
import { route } from './route.ts';

export const ScopeName = z.enum(['read', 'review', 'admin']);

/** A token without its secret. */
export const Token = z.strictObject({
  id: z.string(),
  name: z.string(),
  scopes: z.array(ScopeName).readonly(),
  created: z.string(),
  expires: z.string().optional(),
});
export type Token = z.infer<typeof Token>;

export const tokens = route({
  ...{ method: 'GET', path: '/tokens', group: 'Administration', scope: 'admin' },
  summary: 'Tokens, without their secrets',
  answer: z.strictObject({ items: z.array(Token).readonly() }),
});

export const addToken = route({
  ...{ method: 'POST', path: '/tokens', group: 'Administration', scope: 'admin' },
  summary: 'Makes a token; its secret is shown this once',
  body: z.strictObject({
    name: z.string().min(1).max(100),
    scopes: z.array(ScopeName).min(1).max(3).readonly(),
    expires: z.iso.datetime().optional(),
  }),
  answer: z.strictObject({ ...Token.shape, secret: z.string() }),
  status: 201,
});

export const removeToken = route({
  ...{ method: 'DELETE', path: '/tokens/{id}', group: 'Administration', scope: 'admin' },
  summary: 'Takes a token back',
  params: IdParams,
  status: 204,
});

/** A filter kept under a name; a webhook is told of new and changed incidents or documents that it fits. */
export const SavedSearch = z.strictObject({
  id: z.string(),
  name: z.string(),
  of: z.enum(['incidents', 'documents']),
  filter: FilterQuery,
  webhook: z.strictObject({ url: z.string() }).optional(),
  created: z.string(),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

export const searches = route({
  ...{ method: 'GET', path: '/searches', group: 'Saved searches', scope: 'read' },
  summary: 'Saved searches',
  answer: z.strictObject({ items: z.array(SavedSearch).readonly() }),
});

export const addSearch = route({
  ...{ method: 'POST', path: '/searches', group: 'Saved searches', scope: 'review' },
  summary: 'Saves a search; with a webhook, the secret that signs its messages is shown this once',
  body: z.strictObject({
    name: z.string().min(1).max(200),
    of: SavedSearch.shape.of,
    filter: FilterQuery,
    webhook: z.strictObject({ url: z.url().max(2000) }).optional(),
  }),
  answer: z.strictObject({ ...SavedSearch.shape, secret: z.string().optional() }),
  status: 201,
});

export const removeSearch = route({
  ...{ method: 'DELETE', path: '/searches/{id}', group: 'Saved searches', scope: 'review' },
  summary: 'Removes a saved search and its deliveries',
  params: IdParams,
  status: 204,
});

/** One message to a webhook; `dead` once all tries have failed. */
export const Delivery = z.strictObject({
  id: z.string(),
  search: z.string(),
  state: z.enum(['pending', 'delivered', 'dead']),
  created: z.string(),
  tries: z.int().nonnegative(),
  /** When it is tried next. */
  next: z.string().optional(),
  /** What the last try came to: a status or a reason. */
  last: z.string().optional(),
});
export type Delivery = z.infer<typeof Delivery>;

export const deliveries = route({
  ...{ method: 'GET', path: '/searches/{id}/deliveries', group: 'Saved searches', scope: 'read' },
  summary: 'Messages of a saved search, the latest first, dead letters among them',
  params: IdParams,
  query: z.strictObject({ ...PageQuery.shape, state: Delivery.shape.state.optional() }),
  answer: pageOf(Delivery),
});

export const health = route({
  ...{ method: 'GET', path: '/health', group: 'Administration' },
  summary: 'Whether the server answers and may read its store',
  answer: z.strictObject({ status: z.literal('ok'), program: z.string() }),
});

/** Who asks, and what that may do. */
export const whoami = route({
  ...{ method: 'GET', path: '/me', group: 'Administration' },
  summary: 'The scopes of the caller, the name of the token, and whether all decisions here are blind',
  answer: z.strictObject({
    name: z.string().optional(),
    scopes: z.array(ScopeName).readonly(),
    blind: z.boolean(),
  }),
});

export const openapi = route({
  ...{ method: 'GET', path: '/openapi.json', group: 'Administration' },
  summary: 'This description: OpenAPI 3.1',
  answer: z.looseObject({ openapi: z.string() }),
});

export const docs = route({
  ...{ method: 'GET', path: '/docs', group: 'Administration' },
  summary: 'This description as a page',
  media: 'text/html',
});
