import type { Problem } from '../api/contract/index.ts';

/** What goes wrong before a server of Dragoman has told a problem. */
type OwnCode = 'unreachable' | 'wrong-answer' | 'bad-server';

/**
 * An answer that is no success: the problem that the server told; that it could not be reached (`unreachable`); that what
 * answered is no API of Dragoman (`wrong-answer`); or that the address of the server is none (`bad-server`).
 */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  /** Of the answer; 0 where there is none. */
  readonly status: number;
  readonly code: Problem['code'] | OwnCode;
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
