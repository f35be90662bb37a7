import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { digestOf } from '../../util/secret.ts';
import { Delivery, SavedSearch, Token } from '../contract/admin.ts';

const Kept = z.strictObject({
  version: z.literal(1),
  /** Signs cursors. */
  secret: z.string(),
  tokens: z.array(z.strictObject({ ...Token.shape, sha256: z.string() })),
  searches: z.array(z.strictObject({ ...SavedSearch.shape, secret: z.string().optional() })),
  deliveries: z.array(z.strictObject({ ...Delivery.shape, body: z.string() })),
});
type Kept = z.infer<typeof Kept>;
export type KeptToken = Kept['tokens'][number];
export type KeptSearch = Kept['searches'][number];
export type KeptDelivery = Kept['deliveries'][number];

/** What a server keeps beside the store: tokens (hashed), saved searches, messages to webhooks. */
export interface State {
  readonly secret: string;
  readonly tokens: readonly KeptToken[];
  readonly searches: readonly KeptSearch[];
  readonly deliveries: readonly KeptDelivery[];
  /** Changes it and writes the file; changes wait for each other. */
  change(work: (kept: Kept) => void): Promise<void>;
  /** Calls at once after each change; answers what ends it. */
  listen(listener: () => void): () => void;
}

/** A state that is not fit to be read. */
export class StateError extends Error {
  override readonly name = 'StateError';
  readonly code = 'state-unreadable';
  readonly hint =
    'It is written by dragoman serve; move it away to begin anew, or name another with --state.';
}

/** Opens the state of a file, made where it is missing; without a file it lives as long as the process. */
export async function openState(path: string | undefined): Promise<State> {
  const kept = (path === undefined ? undefined : await readKept(path)) ?? {
    version: 1 as const,
    secret: randomBytes(32).toString('base64url'),
    tokens: [],
    searches: [],
    deliveries: [],
  };
  const listeners = new Set<() => void>();
  let last: Promise<unknown> = Promise.resolve();
  const write = async (): Promise<void> => {
    if (path === undefined) return;
    const beside = `${path}.${process.pid}.new`;
    // Secrets of webhooks are in it.
    await writeFile(beside, `${JSON.stringify(kept, undefined, 1)}\n`, { mode: 0o600 });
    await rename(beside, path);
  };
  return {
    get secret() {
      return kept.secret;
    },
    get tokens() {
      return kept.tokens;
    },
    get searches() {
      return kept.searches;
    },
    get deliveries() {
      return kept.deliveries;
    },
    change: (work) => {
      work(kept);
      for (const listener of listeners) listener();
      const done = last.then(write);
      last = done.catch(() => undefined);
      return done;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function readKept(path: string): Promise<Kept | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StateError(`${path} cannot be read`, { cause: error });
  }
  try {
    return Kept.parse(JSON.parse(text));
  } catch (error) {
    throw new StateError(`${path} is no state of this program`, { cause: error });
  }
}

/** The state with tokens of all scopes that are given at the start and not kept. */
export function withTokens(state: State, secrets: readonly string[]): State {
  const given = secrets.map((secret, i): KeptToken => ({
    ...{ id: `given-${i + 1}`, name: `given-${i + 1}`, scopes: ['read', 'review', 'admin'], created: '' },
    sha256: digestOf(secret),
  }));
  return {
    get secret() {
      return state.secret;
    },
    get tokens() {
      return [...given, ...state.tokens];
    },
    get searches() {
      return state.searches;
    },
    get deliveries() {
      return state.deliveries;
    },
    change: (work) => state.change(work),
    listen: (listener) => state.listen(listener),
  };
}
