import { type Coded, Document, type Issue } from './document/index.ts';
import { withoutRecords } from './document/without-records.ts';
import type { TraceStep } from './pipeline/index.ts';

interface Options {
  readonly onStep?: (step: TraceStep) => void;
  readonly signal?: AbortSignal;
}

type CodeAll = (documents: readonly Document[], options: Options) => Promise<readonly Coded[]>;

/** Codes a batch; where one document breaks a stage, each alone, so that only that one is lost. What the caller throws goes on. */
export async function codeSound(
  documents: readonly Document[],
  { onStep, signal }: Options,
  codeAll: CodeAll,
): Promise<readonly Coded[]> {
  let ended: { readonly by: unknown } | undefined;
  const told = (step: TraceStep): void => {
    try {
      onStep?.(step);
    } catch (by) {
      ended = { by };
      throw by;
    }
  };
  /** Undefined where it fails by itself; throws where the caller has ended it. */
  const attempt = async (some: readonly Document[], onFault?: (error: unknown) => Coded) => {
    try {
      return await codeAll(some, { onStep: told, ...(signal === undefined ? {} : { signal }) });
    } catch (error) {
      signal?.throwIfAborted();
      if (ended !== undefined) throw error;
      return onFault === undefined ? undefined : [onFault(error)];
    }
  };
  const all = await attempt(documents);
  if (all !== undefined) return all;
  const coded: Coded[] = [];
  for (const document of documents)
    coded.push(...(await attempt([document], (error) => failed(document, error)))!);
  return coded;
}

/** What keeps something from being a document, in the words of its first field at fault. */
export function faultOf(document: Document): Issue | undefined {
  const { error } = Document.safeParse(document);
  const first = error?.issues[0];
  if (first === undefined) return undefined;
  const field = first.path.map(String).join('.');
  return {
    ...{ code: 'coding-failed', severity: 'error' },
    message: `This is no Document: ${field === '' ? '' : `${field}: `}${first.message}`,
    hint: 'Make documents with readInputs, or readText where the text is at hand.',
  };
}

function failed(document: Document, error: unknown): Coded {
  const message = error instanceof Error ? error.message : String(error);
  const hint = 'This is a fault of the program: please report it with the document.';
  return withoutRecords(document, { code: 'coding-failed', severity: 'error', message, hint });
}
