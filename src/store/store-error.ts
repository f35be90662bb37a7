export type StoreErrorCode =
  | 'store-missing'
  | 'store-path'
  | 'store-locked'
  | 'store-newer'
  | 'store-foreign'
  | 'store-unreachable'
  | 'store-query'
  | 'store-filter'
  | 'store-option'
  | 'store-read-only'
  | 'store-closed'
  | 'store-filled'
  | 'store-full'
  | 'store-broken';

/** A store that cannot be opened or asked, with what the user can do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly hint: string;

  constructor(code: StoreErrorCode, message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
  }
}
