import type { Problem, RouteName, StoreChange } from '../api/contract/index.ts';
import { ClientError } from './client-error.ts';
import { checkAnswer, isLasting, isWrongAnswer, readJson, unreachable } from './check-answer.ts';
import { MEDIA, PATHS } from './paths.ts';
import { readEvents } from './read-events.ts';
import type { AnswerOf, ItemOf, PagedName, RequestOf } from '../api/contract/index.ts';

/** How a client reaches its server. */
export interface ClientOptions {
  /** Address of the server, e.g. "http://127.0.0.1:4680", or that of a folder above `/api`; in a page of the server itself "". */
  readonly server: string;
  readonly token?: string;
  /** The platform's own where absent. */
  readonly fetch?: typeof fetch;
}

type Given<Name extends RouteName> =
  Record<string, never> extends RequestOf<Name> ? [request?: RequestOf<Name>] : [request: RequestOf<Name>];

/**
 * What the stream tells: a change; that changes were missed and all must be asked anew; that the connection is open, or lost and
 * tried again.
 */
export type StreamEvent =
  | { readonly event: 'change'; readonly id: string | undefined; readonly change: StoreChange }
  | { readonly event: 'reset'; readonly id: string | undefined }
  | { readonly event: 'open' }
  | { readonly event: 'lost' };

/** A client of the API; types come from the contract. */
export interface Client {
  /** Asks one route. Throws `ClientError`, or the signal's reason where that aborts. */
  ask<Name extends RouteName>(name: Name, ...given: Given<Name>): Promise<AnswerOf<Name>>;
  /** All items of a list, page after page. */
  all<Name extends PagedName>(name: Name, ...given: Given<Name>): AsyncGenerator<ItemOf<Name>>;
  /** Changes as they come, until the signal; connects again by itself and resumes where it was. */
  changes(options: {
    readonly signal: AbortSignal;
    readonly kind?: readonly StoreChange['kind'][];
    readonly after?: string;
    /** Milliseconds before another try; 1,000. */
    readonly wait?: number;
  }): AsyncGenerator<StreamEvent>;
  /** The address of a route, for links. */
  address<Name extends RouteName>(name: Name, ...given: Given<Name>): string;
}

interface AnyRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Opens a client. It uses `fetch` only and works in browsers. Throws `bad-server` where the address is none. */
export function openClient({ server: given, token, fetch: own }: ClientOptions): Client {
  const server = baseOf(given);
  const call = own ?? fetch;
  const allowed: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };

  async function send(name: RouteName, request: AnyRequest, more: Record<string, string> = {}) {
    const address = addressOf(server, name, request);
    const [method] = PATHS[name].split(' ', 1);
    const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
    const type: Record<string, string> =
      request.body === undefined ? {} : { 'content-type': 'application/json' };
    const init = {
      ...{ method: method!, headers: { ...allowed, ...type, ...more }, ...body },
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    };
    const answer = await call(address, init).catch((error: unknown) => {
      if (request.signal?.aborted === true) throw error;
      throw unreachable(error);
    });
    if (!answer.ok) throw await failureOf(answer);
    if (answer.status !== 204) checkAnswer(name, answer);
    return answer;
  }

  async function ask(name: RouteName, request: AnyRequest = {}): Promise<unknown> {
    const answer = await send(name, request);
    if (answer.status === 204) return undefined;
    return Object.hasOwn(MEDIA, name) ? answer.blob() : readJson(answer, request.signal);
  }

  return {
    ask: ask as Client['ask'],
    async *all(name, ...given) {
      const [request = {}] = given as [AnyRequest?];
      let cursor: string | undefined;
      do {
        const query = cursor === undefined ? request.query : { ...request.query, cursor };
        const page = (await ask(name, { ...request, ...(query === undefined ? {} : { query }) })) as {
          items: ItemOf<typeof name>[];
          next?: string;
        };
        yield* page.items;
        cursor = page.next;
      } while (cursor !== undefined);
    },
    async *changes({ signal, kind, after, wait = 1000 }) {
      let last = after;
      // Unknown until the first try: a server that is down at the start is lost too.
      let open: boolean | undefined;
      // Once the API has answered, a page in its place is that of something between, while it starts anew.
      let known = false;
      while (!signal.aborted) {
        try {
          const resume: Record<string, string> = last === undefined ? {} : { 'last-event-id': last };
          const query = kind === undefined ? {} : { kind };
          const answer = await send('stream', { query, signal }, resume);
          open = true;
          known = true;
          yield { event: 'open' };
          for await (const { id, event, data } of readEvents(answer.body!)) {
            last = id ?? last;
            if (event === 'change') yield { event, id, change: JSON.parse(data) as StoreChange };
            else if (event === 'reset') yield { event, id };
          }
        } catch (error) {
          if (isAborted(signal)) return;
          if (isLasting(error) && !(known && isWrongAnswer(error))) throw error;
        }
        if (isAborted(signal)) return;
        if (open !== false) yield { event: 'lost' };
        open = false;
        await pause(wait, signal);
      }
    },
    address: (name, ...given) => addressOf(server, name, (given as [AnyRequest?])[0] ?? {}),
  };
}

// Read anew: the flow of control does not see that it changes while waiting.
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function addressOf(server: string, name: RouteName, { params = {}, query = {} }: AnyRequest): string {
  if (!Object.hasOwn(PATHS, name)) {
    const hint = 'The reference of the API lists the routes (docs/reference/api.md).';
    const message = `There is no route ${JSON.stringify(name)}`;
    throw new ClientError(message, { status: 0, code: 'unknown-route', hint });
  }
  const template = PATHS[name].slice(PATHS[name].indexOf(' ') + 1);
  const path = template.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const one of values) if (one !== undefined) search.append(key, `${one as string | number}`);
  }
  const asked = search.toString();
  return `${server}/api/v1${path}${asked === '' ? '' : `?${asked}`}`;
}

/** The address without slashes at its end; paths of a page's own server stay as they are. */
function baseOf(server: string): string {
  const base = server.replace(/(?<!\/)\/+$/, '');
  const isPath = base === '' || /^\/(?!\/)/.test(base);
  const isAddress = URL.canParse(base) && /^https?:\/\/[^?#]+$/i.test(base);
  // `fetch` takes no such address, and what was written is secret.
  if (isAddress && new URL(base).username + new URL(base).password !== '') {
    const hint = 'Leave out name and password; dragoman serve takes a token.';
    const message = 'The address of the server holds a name or a password';
    throw new ClientError(message, { status: 0, code: 'bad-server', hint });
  }
  if (isPath || isAddress) return base;
  const hint = 'Write it with its scheme and without a query, such as http://127.0.0.1:4680.';
  const message = `${JSON.stringify(server)} is no address of a server`;
  throw new ClientError(message, { status: 0, code: 'bad-server', hint });
}

async function failureOf(answer: Response): Promise<ClientError> {
  const problem = (await answer.json().catch(() => undefined)) as Problem | undefined;
  const { status } = answer;
  if (problem?.code === undefined) {
    const hint = 'This is no answer of dragoman serve: look at the address.';
    return new ClientError(`The server answers ${status}`, { status, code: 'internal', hint });
  }
  const { code, hint, title, detail } = problem;
  return new ClientError(detail ?? title, { status, code, hint, problem });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
