/** Why something was not fetched. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly code: 'fetch-forbidden' | 'fetch-failed' | 'too-large';
  /** True where a later try may succeed. */
  readonly again: boolean;

  constructor(code: FetchError['code'], message: string, again = false) {
    super(message);
    this.code = code;
    this.again = again;
  }
}

/** That the rules do not allow it. */
export function forbidden(message: string): FetchError {
  return new FetchError('fetch-forbidden', message);
}
