/** A snapshot that cannot be written, read or loaded; `hint` says what the caller can do. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly code:
    | 'snapshot-busy'
    | 'snapshot-missing'
    | 'snapshot-foreign'
    | 'snapshot-newer'
    | 'snapshot-damaged'
    | 'snapshot-path'
    | 'snapshot-store';
  readonly hint: string;

  constructor(code: SnapshotError['code'], message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
  }
}
