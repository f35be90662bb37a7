/** What was asked for cannot be done; `hint` says what can. */
export class DecisionError extends Error {
  override readonly name = 'DecisionError';
  readonly code = 'decision';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
