import { randomBytes, randomUUID } from 'node:crypto';
import { filterOf } from '../answer/filter-of.ts';
import { pageOfItems } from '../answer/page-of.ts';
import { ApiError } from '../api-error.ts';
import { CONDITIONS } from '../contract/index.ts';
import { fresh } from '../define-route.ts';
import type { KeptSearch } from '../state/state.ts';
import { checkTarget } from '../webhooks/check-target.ts';

const MOST = 200;

export const searches = fresh('searches', (_, { state }) =>
  Promise.resolve({ items: state.searches.map(shown) }),
);

export const addSearch = fresh('addSearch', async ({ body }, { state, settings, now }) => {
  const { name, of, filter, webhook } = body;
  filterOf(filter);
  const known: readonly string[] = CONDITIONS[of];
  const idle = Object.keys(filter).find((condition) => !known.includes(condition));
  if (idle !== undefined) {
    const hint = `Known are ${known.join(', ')}.`;
    throw new ApiError('bad-body', `filter: ${idle} has no meaning for ${of}`, { hint });
  }
  if (state.searches.some((search) => search.name === name))
    throw new ApiError('conflict', `There is a saved search with the name ${JSON.stringify(name)}`);
  if (webhook !== undefined) checkTarget(webhook.url, settings);
  if (state.searches.length >= MOST)
    throw new ApiError('conflict', `There are ${MOST} saved searches already`);
  const search: KeptSearch = {
    ...{ id: randomUUID(), name, of, filter, created: new Date(now()).toISOString() },
    ...(webhook === undefined ? {} : { webhook, secret: randomBytes(32).toString('base64url') }),
  };
  await state.change((kept) => kept.searches.push(search));
  return { ...shown(search), ...(search.secret === undefined ? {} : { secret: search.secret }) };
});

export const removeSearch = fresh('removeSearch', async ({ params: { id } }, { state }) => {
  if (!state.searches.some((search) => search.id === id))
    throw new ApiError('unknown-id', `There is no saved search ${id}`);
  await state.change((kept) => {
    kept.searches = kept.searches.filter((search) => search.id !== id);
    kept.deliveries = kept.deliveries.filter((delivery) => delivery.search !== id);
  });
  return undefined;
});

export const deliveries = fresh('deliveries', ({ params: { id }, query }, { state }) => {
  if (!state.searches.some((search) => search.id === id))
    throw new ApiError('unknown-id', `There is no saved search ${id}`);
  const own = state.deliveries.filter(
    ({ search, state: now }) => search === id && (query.state ?? now) === now,
  );
  const items = own.map(({ body: _, ...delivery }) => delivery).reverse();
  return Promise.resolve(pageOfItems('deliveries', items, [id, query.state], query, state.secret));
});

function shown({ secret: _, ...search }: KeptSearch) {
  return search;
}
