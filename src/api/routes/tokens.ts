import { randomBytes, randomUUID } from 'node:crypto';
import { ApiError } from '../api-error.ts';
import { fresh } from '../define-route.ts';
import { digestOf } from '../../util/secret.ts';
import type { KeptToken } from '../state/state.ts';

export const tokens = fresh('tokens', (_, { state }) => Promise.resolve({ items: state.tokens.map(shown) }));

export const addToken = fresh('addToken', async ({ body }, { state, now }) => {
  const { name, scopes, expires } = body;
  if (state.tokens.some((token) => token.name === name))
    throw new ApiError('conflict', `There is a token with the name ${JSON.stringify(name)}`);
  const secret = `dgm_${randomBytes(32).toString('base64url')}`;
  const token: KeptToken = {
    ...{ id: randomUUID(), name, scopes: [...new Set(scopes)], created: new Date(now()).toISOString() },
    ...(expires === undefined ? {} : { expires }),
    sha256: digestOf(secret),
  };
  await state.change((kept) => kept.tokens.push(token));
  return { ...shown(token), secret };
});

export const removeToken = fresh('removeToken', async ({ params: { id } }, { state }) => {
  if (!state.tokens.some((token) => token.id === id))
    throw new ApiError('unknown-id', `There is no token ${id}`);
  await state.change((kept) => {
    kept.tokens = kept.tokens.filter((token) => token.id !== id);
  });
  return undefined;
});

function shown({ sha256: _, ...token }: KeptToken) {
  return token;
}
