import type { Api } from './api.ts';
import type { RouteName } from './contract/index.ts';
import type { Asked, RouteHandler } from './define-route.ts';
import { revisionOf } from './live/revision.ts';
import { HANDLERS } from './routes/index.ts';

/** What the page asks first of each view. */
const FIRST = ['today', 'summary', 'facets', 'review'] as const;

/** Under which a kept answer is looked up. */
export function questionOf(name: RouteName, params: unknown, query: unknown): string {
  return `${name} ${JSON.stringify([params, query])}`;
}

/** Answers what is asked first before somebody asks: a database that has just been opened reads slowly. */
export async function warmUp(api: Api): Promise<void> {
  for (const name of FIRST) {
    if (api.stopping.aborted) return;
    const handler = HANDLERS[name] as unknown as Pick<RouteHandler, 'kept'> & {
      answer(asked: Asked<RouteName>, api: Api): Promise<unknown>;
    };
    const asked = {
      ...{ params: undefined, query: {}, body: undefined, headers: new Headers(), signal: api.stopping },
      caller: { scopes: ['read'], key: 'warm-up' },
    } as unknown as Asked<RouteName>;
    if (handler.kept) {
      const question = questionOf(name, undefined, {});
      await api.cache.answer(await revisionOf(api), question, () => handler.answer(asked, api));
    } else await handler.answer(asked, api);
  }
}
