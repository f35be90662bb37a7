import { ApiError } from '../api-error.ts';
import type { Api } from '../api.ts';
import type { Scope } from '../contract/index.ts';
import type { KeptToken } from '../state/state.ts';
import { digestOf, sameDigest } from '../../util/secret.ts';

/** Who asks. */
export interface Caller {
  /** Name of the token. */
  readonly name?: string;
  /** Id of the token. */
  readonly token?: string;
  readonly scopes: readonly Scope[];
  /** What requests are counted by. */
  readonly key: string;
}

/** Each scope holds those before it. */
const WIDER: Readonly<Record<Scope, readonly Scope[]>> = {
  read: ['read', 'review', 'admin'],
  review: ['review', 'admin'],
  admin: ['admin'],
};

/** The caller of a request. Throws `unauthorized` for a token that is not known. */
export function callerOf(authorization: string | undefined, address: string, api: Api): Caller {
  if (authorization === undefined) return { scopes: api.settings.anonymous, key: `address ${address}` };
  const [, secret] = /^Bearer ([\w~+/.=-]{1,512})$/i.exec(authorization) ?? [];
  const digest = digestOf(secret ?? '');
  // All are compared, so that time does not tell which it is.
  const fitting = api.state.tokens.filter((token) => sameDigest(token.sha256, digest));
  const [token] = fitting;
  const expired = token !== undefined && isExpired(token, api);
  if (secret === undefined || token === undefined || expired)
    throw new ApiError(
      'unauthorized',
      expired ? 'The token has expired' : 'The token is not known',
      CHALLENGE,
    );
  return { name: token.name, token: token.id, scopes: token.scopes, key: `token ${token.id}` };
}

const CHALLENGE = { headers: { 'www-authenticate': 'Bearer realm="dragoman"' } };

/** Whether the token of a caller is still good: neither taken back nor expired since. */
export function isStillGood({ token: id }: Caller, api: Pick<Api, 'state' | 'now'>): boolean {
  if (id === undefined) return true;
  const token = api.state.tokens.find((one) => one.id === id);
  return token !== undefined && !isExpired(token, api);
}

function isExpired({ expires }: KeptToken, { now }: Pick<Api, 'now'>): boolean {
  return expires !== undefined && Date.parse(expires) <= now();
}

/** Whether the caller may do this. */
export function may({ scopes }: Caller, scope: Scope): boolean {
  return WIDER[scope].some((one) => scopes.includes(one));
}

/** Throws `unauthorized` or `forbidden` where the caller may not do this. */
export function allow(caller: Caller, scope: Scope | undefined): void {
  const { scopes, name } = caller;
  if (scope === undefined || may(caller, scope)) return;
  if (name === undefined) throw new ApiError('unauthorized', undefined, CHALLENGE);
  throw new ApiError('forbidden', `The token has the scopes ${scopes.join(', ')}; this needs ${scope}`);
}
