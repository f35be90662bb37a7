import type { Problem, ProblemCode } from './contract/index.ts';

/** How each problem is answered where nothing else is said. */
const KINDS: Readonly<Record<ProblemCode, readonly [status: number, title: string, hint: string]>> = {
  'bad-parameter': [400, 'A parameter is not valid', 'Look the parameter up in /api/v1/docs.'],
  'unknown-parameter': [400, 'There is no such parameter', 'Look the parameters up in /api/v1/docs.'],
  'bad-cursor': [400, 'The cursor is not valid', 'Take `next` of the page before, with the same filter.'],
  'bad-body': [400, 'The body is not valid', 'Look the body up in /api/v1/docs.'],
  'bad-search': [400, 'The search cannot be read', 'Ask for words, or a "phrase in quotation marks".'],
  unauthorized: [401, 'A token is needed', 'Send it as Authorization: Bearer TOKEN.'],
  forbidden: [403, 'The token does not allow this', 'Ask an administrator for a token with this scope.'],
  'bad-host': [403, 'The server does not go by this name', 'Use the address that dragoman serve printed.'],
  'bad-origin': [403, 'Another site asks', 'Only pages of this server may write.'],
  'unknown-route': [404, 'There is no such route', 'Look the routes up in /api/v1/docs.'],
  'unknown-id': [404, 'There is no record of that id', 'Lists show the ids: /api/v1/events and others.'],
  'unknown-format': [404, 'There is no such format', 'GET /api/v1/exports lists the formats.'],
  'method-not-allowed': [
    405,
    'The route does not know this method',
    'The header Allow names those it knows.',
  ],
  'too-large': [413, 'The request is too large', 'Send less.'],
  'wrong-media-type': [415, 'The body must be JSON', 'Send Content-Type: application/json.'],
  'too-many-requests': [429, 'Too many requests', 'Wait as many seconds as the header Retry-After says.'],
  'address-refused': [
    400,
    'The address of the webhook is refused',
    'The administrator names hosts with --allow-webhook.',
  ],
  conflict: [409, 'It is there already', 'Look at what is there, or choose another name.'],
  'not-available': [503, 'This server cannot do that now', 'Look at how it was started.'],
  store: [503, 'The database does not answer', 'Try again; else look at what dragoman serve prints.'],
  internal: [500, 'A fault of the program', 'Please report it with what dragoman serve printed.'],
};

/** What goes to the caller as a problem. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail?: string,
    more: {
      readonly hint?: string;
      readonly status?: number;
      readonly errors?: Problem['errors'];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    const [status, title, hint] = KINDS[code];
    super(detail ?? title);
    this.problem = {
      ...{ type: 'about:blank', title, status: more.status ?? status, code },
      ...(detail === undefined ? {} : { detail }),
      hint: more.hint ?? hint,
      ...(more.errors === undefined ? {} : { errors: more.errors }),
    };
    this.headers = more.headers ?? {};
  }
}

/** The problem as an answer. */
export function problemResponse({ problem, headers }: ApiError): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}
