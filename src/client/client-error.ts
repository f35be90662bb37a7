import type { Problem } from '../api/contract/index.ts';

/** An answer that is no success: the problem that the server told, or that it could not be reached. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly status: number;
  readonly code: Problem['code'] | 'unreachable';
  readonly hint: string;
  readonly problem: Problem | undefined;

  constructor(
    message: string,
    about: {
      readonly status: number;
      readonly code: ClientError['code'];
      readonly hint: string;
      readonly problem?: Problem;
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: about.cause });
    this.status = about.status;
    this.code = about.code;
    this.hint = about.hint;
    this.problem = about.problem;
  }
}
