/** Classes of SQLSTATE that speak of the server, not of what it was asked: connection, resources, shutdown, conflict. */
const SERVER: readonly string[] = ['08', '40', '53', '57', '58', 'XX'];
/** A server that stands by and does not write yet; a lock that another holds. */
const STATES: readonly string[] = ['25006', '55P03'];
const SYSTEM: readonly string[] = [
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
  ],
];

/** True where a store failed because its server is away or busy: the same may go well later. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause, message } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (code === 'store-unreachable') return cause === undefined || isOutage(cause);
  if (code === 'store-locked' || code === 'store-full') return true;
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  if (code === undefined)
    return /connection (?:terminated|ended)|client has encountered a connection error/i.test(message);
  return (
    SYSTEM.includes(code) || STATES.includes(code) || (code.length === 5 && SERVER.includes(code.slice(0, 2)))
  );
}
