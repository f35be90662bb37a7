import { signal } from '@preact/signals';
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
export async function followChanges(signal: AbortSignal): Promise<void> {
  connected.value = true;
  try {
    for await (const told of client().changes({ signal })) {
      if (told.event === 'change') changes.value = [told.change, ...changes.value].slice(0, SHOWN_AT_MOST);
      clearTimeout(timer);
      timer = setTimeout(storeChanged, CALM);
    }
  } catch {
    // Refused for good: the page works without.
  } finally {
    connected.value = false;
  }
}

/** Tells the whole page that the store has changed. */
export function storeChanged(): void {
  revision.value++;
}
