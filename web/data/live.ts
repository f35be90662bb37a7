import { effect, signal } from '@preact/signals';
import type { Client } from '../../src/client/index.ts';
import { client } from './connection.ts';
import type { StoreChange } from './types.ts';

/** Goes up whenever the store has changed: whoever shows something asks again. */
export const revision = signal(0);

/** Whether the stream of changes is open. */
export const connected = signal(false);

/** The latest changes, the newest first. */
export const changes = signal<readonly StoreChange[]>([]);

const SHOWN_AT_MOST = 50;
const CALM = 300;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Follows the server's stream for as long as the page lives; many changes at once count as one. */
export function followChanges(): void {
  // Another token is another caller: what was refused before is asked again.
  effect(() => {
    const stop = new AbortController();
    void follow(client(), stop.signal);
    return () => {
      stop.abort();
    };
  });
}

async function follow(server: Client, signal: AbortSignal): Promise<void> {
  try {
    for await (const told of server.changes({ signal })) {
      connected.value = told.event !== 'lost';
      if (told.event === 'change') changes.value = [told.change, ...changes.peek()].slice(0, SHOWN_AT_MOST);
      if (told.event === 'open' || told.event === 'lost') continue;
      clearTimeout(timer);
      timer = setTimeout(storeChanged, CALM);
    }
  } catch {
    // Refused for good: the page works without.
    connected.value = false;
  }
}

/** Tells the whole page that the store has changed. */
export function storeChanged(): void {
  revision.value++;
}
