/** What stands in the way of a panel; `hint` says what the caller can do. */
export class PanelError extends Error {
  override readonly name = 'PanelError';
  readonly code: 'panel-unit' | 'panel-size' | 'panel-options';
  readonly hint: string;

  constructor(code: PanelError['code'], message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
