import type { Doc, Frame, Status } from '../../document/index.ts';

/** What a status rule reads. */
export interface StatusInput {
  readonly doc: Doc<'sentences' | 'tokens' | 'words' | 'times'>;
  readonly frame: Frame;
  /** Index of the trigger's syntactic root in the tokens layer. */
  readonly root: number;
}

/** The status that the words decide, and which words. */
export interface StatusFinding {
  readonly rule: string;
  readonly status: Status;
  readonly words: string;
}

export type StatusRule = (input: StatusInput) => StatusFinding | undefined;
