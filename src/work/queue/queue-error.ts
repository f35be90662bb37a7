/** A queue that cannot be reached or used, with what the user can do about it. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
  readonly code: 'queue-unreachable' | 'queue-address' | 'queue-missing';
  readonly hint: string;

  constructor(code: QueueError['code'], message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
  }
}
