import type { Document, Issue } from '../document/index.ts';
import { withoutRecords } from '../document/without-records.ts';
import type { Coded, Dragoman, DragomanOptions } from '../index.ts';

export type { Coded } from '../index.ts';

/** What codes documents; one answer for each document, in order. */
export type Coder = Pick<Dragoman, 'versions' | 'close'> & {
  code(documents: readonly Document[]): Promise<readonly Coded[]>;
};

/** How a coder is opened; all may be left out. */
export type CoderOptions = DragomanOptions;

export type OpenCoder = (options?: CoderOptions) => Promise<Coder>;

/** The answer for a document that could not be coded. */
export function codingFailed(document: Document, reason: string): Coded {
  const issue: Issue = {
    code: 'coding-failed',
    severity: 'error',
    message: `Coding stopped: ${reason}`,
    hint: 'The rest of the run is not touched; please report the document with this message.',
  };
  return withoutRecords(document, issue);
}

/** The answer for a document that took too long. */
export function codingTooSlow(document: Document, seconds: number): Coded {
  const issue: Issue = {
    code: 'coding-too-slow',
    severity: 'error',
    message: `Coding stopped: it took more than ${seconds} s`,
    hint: 'The rest of the run is not touched. Give it more time, or look what makes the document so long.',
  };
  return withoutRecords(document, issue);
}

/** The part of wider options that the coder itself knows. */
export function coderOptions(options: CoderOptions): CoderOptions {
  const { modelDir, threads, batchPieces, codebooks } = options;
  return {
    ...(modelDir === undefined ? {} : { modelDir }),
    ...(threads === undefined ? {} : { threads }),
    ...(batchPieces === undefined ? {} : { batchPieces }),
    ...(codebooks === undefined ? {} : { codebooks }),
  };
}
