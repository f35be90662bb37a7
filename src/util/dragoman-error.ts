/** What the library was given or asked and cannot work with; `hint` says what the caller can do. */
export class DragomanError extends Error {
  override readonly name = 'DragomanError';
  readonly code: 'bad-option' | 'closed';
  readonly hint: string;

  constructor(code: DragomanError['code'], message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
  }
}

/** The error of an option that has no meaning: "published: "yesterday-ish" is no date". */
export function badOption(
  name: string,
  value: unknown,
  what: string,
  hint: string,
  cause?: unknown,
): DragomanError {
  const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value);
  return new DragomanError('bad-option', `${name}: ${shown} is ${what}`, hint, cause);
}
