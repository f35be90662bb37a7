import { clean } from './text/clean.ts';

/** Exit codes of the program. */
export const EXIT = { good: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** A fault that ends the program, with what the user can do about it. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: string;
  readonly hint: string | undefined;
  readonly exit: number;

  constructor(code: string, message: string, hint?: string, exit: number = EXIT.usage) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.exit = exit;
  }
}

/** Any error as the lines that the user sees. */
export function describeError(error: unknown, debug: boolean): string {
  const { code, message, hint } = errorParts(error);
  const lines = [`dragoman: [${code}] ${clean(message)}`];
  if (hint !== undefined) lines.push(`  hint: ${clean(hint)}`);
  if (debug && error instanceof Error && error.stack !== undefined) lines.push(error.stack);
  return `${lines.join('\n')}\n`;
}

function errorParts(error: unknown): { code: string; message: string; hint?: string | undefined } {
  if (error instanceof CliError) return error;
  if (!(error instanceof Error)) return { code: 'internal', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'internal';
  const told = 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined;
  const report =
    'This is a fault of the program: run it again with DRAGOMAN_DEBUG=1 and report what it prints.';
  return { code, message: error.message, hint: told ?? (code === 'internal' ? report : undefined) };
}
