import type { Document } from '../document/index.ts';
import type { Coded, Coder } from './coder.ts';
import { codingFailed, codingTooSlow } from './coder.ts';

/** Something that codes one chunk at a time and answers for every document of it. */
export interface Lane {
  code(documents: readonly Document[]): Promise<readonly Coded[]>;
  close(): Promise<void>;
}

/** Codes in this process. */
export function localLane(coder: Coder): Lane {
  return {
    code: (documents) => codeOrSingle(documents, (chunk) => coder.code(chunk)),
    close: () => coder.close(),
  };
}

/** Codes a chunk; where that throws, codes its documents one by one, so that one bad document costs only itself. */
export async function codeOrSingle(
  documents: readonly Document[],
  code: (documents: readonly Document[]) => Promise<readonly Coded[]>,
): Promise<readonly Coded[]> {
  try {
    const coded = await code(documents);
    if (coded.length === documents.length) return coded;
    throw new Error(`${coded.length} answers for ${documents.length} documents`);
  } catch (error) {
    if (error instanceof LaneError) throw error;
    const [first] = documents;
    if (first !== undefined && documents.length === 1)
      return [
        error instanceof LateError
          ? codingTooSlow(first, error.seconds)
          : codingFailed(first, messageOf(error)),
      ];
    const singles: Coded[] = [];
    for (const document of documents) singles.push(...(await codeOrSingle([document], code)));
    return singles;
  }
}

/** A lane that cannot work at all, whatever the document. */
export class LaneError extends Error {
  override readonly name = 'LaneError';
  readonly code: string;
  readonly hint: string | undefined;

  /** What the coder itself says of a fault (a model that cannot be read) is told as it says it. */
  constructor(message: string, cause: unknown) {
    const { code, hint } = cause as { readonly code?: unknown; readonly hint?: unknown };
    const told = typeof code === 'string' && !code.startsWith('ERR_');
    super(told ? messageOf(cause) : `${message}: ${messageOf(cause)}`, { cause });
    this.code = told ? code : 'worker-failed';
    this.hint = told && typeof hint === 'string' ? hint : undefined;
  }
}

/** Work that has not ended in time. */
export class LateError extends Error {
  override readonly name = 'LateError';
  readonly seconds: number;

  constructor(milliseconds: number) {
    super(`it took more than ${milliseconds / 1000} s`);
    this.seconds = milliseconds / 1000;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
