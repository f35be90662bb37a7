import { signal } from '@preact/signals';
import { type Client, openClient } from '../../src/client/index.ts';

const KEY = 'dragoman-token';

/** The token of this tab, where the server asks for one. */
export const token = signal<string | undefined>(sessionStorage.getItem(KEY) ?? undefined);

let open: { readonly token: string | undefined; readonly client: Client } | undefined;

/** The client of the server that this page came from. */
export function client(): Client {
  if (open?.token !== token.value) open = undefined;
  const given = token.value === undefined ? {} : { token: token.value };
  open ??= { token: token.value, client: openClient({ server: '', ...given, fetch: fetch.bind(window) }) };
  return open.client;
}

/** Uses a token from now on, until the tab is closed. */
export function setToken(value: string): void {
  sessionStorage.setItem(KEY, value);
  token.value = value;
}
