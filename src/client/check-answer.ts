import type { RouteName } from '../api/contract/index.ts';
import { ClientError } from './client-error.ts';
import { MEDIA } from './paths.ts';

/** Throws `wrong-answer` where an answer is not of the type that its route promises: a page answered, or another server. */
export function checkAnswer(name: RouteName, answer: Response): void {
  const given = answer.headers.get('content-type') ?? '';
  if (promised(name)(given.toLowerCase())) return;
  // Unread it would hold its connection.
  void answer.body?.cancel().catch(() => undefined);
  throw wrongAnswer(answer, `what came is ${given === '' ? 'of no type' : given}`);
}

/** The JSON of an answer. Throws `wrong-answer` where it is none, `unreachable` where it breaks off. */
export async function readJson(answer: Response, signal?: AbortSignal): Promise<unknown> {
  const text = await answer.text().catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw unreachable(error);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw wrongAnswer(answer, 'its JSON is broken', error);
  }
}

/** Whether another try would fail too: refused for good, or no server of Dragoman. */
export function isLasting(error: unknown): boolean {
  if (isWrongAnswer(error)) return true;
  return error instanceof ClientError && error.status >= 400 && error.status < 429;
}

export function isWrongAnswer(error: unknown): boolean {
  return error instanceof ClientError && error.code === 'wrong-answer';
}

export function unreachable(cause: unknown): ClientError {
  const hint = 'Look whether dragoman serve runs at this address.';
  return new ClientError('The server does not answer', { status: 0, code: 'unreachable', hint, cause });
}

function promised(name: RouteName): (type: string) => boolean {
  const media = Object.hasOwn(MEDIA, name) ? MEDIA[name as keyof typeof MEDIA] : 'application/json';
  if (media !== 'application/octet-stream') return (type) => type.startsWith(media);
  // A file may be of any type, but no format is a page.
  return (type) => type !== '' && !type.startsWith('text/html');
}

function wrongAnswer({ status, url }: Response, what: string, cause?: unknown): ClientError {
  const hint = 'Give the address that dragoman serve printed, without /api/v1.';
  const message = `No API of Dragoman answers at ${url}: ${what}`;
  return new ClientError(message, { status, code: 'wrong-answer', hint, cause });
}
