import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultPipeline } from './default-pipeline.ts';
import { tokenizeText } from './analyze/tokens/index.ts';
import {
  type Actor,
  type Document,
  type Event,
  type EventType,
  type Issue,
  overlaps,
  type Quote,
  roundConfidence,
  type Sentence,
  type Span,
  textOf,
  type Versions,
} from './document/index.ts';
import { loadLexicon } from './extract/actors/index.ts';
import { loadCodebook } from './ontology/index.ts';
import { type GivenPair, JointModel, openModelFiles } from './model/index.ts';
import type { TraceStep } from './pipeline/index.ts';
import { PROGRAM } from './version.ts';

export * from './document/index.ts';
export { decodeRecord, encodeRecord } from './document/encode.ts';
export { Pipeline, stagePerDocument, type Stage, type TraceStep } from './pipeline/index.ts';
export {
  checkCodebook,
  type Codebook,
  type CodebookEntry,
  CodebookError,
  loadCodebook,
} from './ontology/index.ts';
export { type Article, type Copy, findCopies, findStories, type StoryOptions } from './relate/index.ts';
export { readInputs, type ReadOptions, type Reading } from './read/index.ts';

/** Folder of the package's own codebook. */
export const OWN_CODEBOOK = fileURLToPath(new URL('../codebook/plover', import.meta.url));

/** One document with all its records. */
export interface Coded {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
  readonly quotes: readonly Quote[];
  /** What went wrong while coding; `document.issues` has what went wrong while reading. */
  readonly issues: readonly Issue[];
}

export interface DragomanOptions {
  /** Folder of the model; the English model of the package when absent. */
  readonly modelDir?: string;
  /** Folder of the ontology, the actors and the lexicons; the package's own when absent. */
  readonly dataDir?: string;
  /** Folders of codebooks laid over the package's own, the last on top. */
  readonly codebooks?: readonly string[];
  /** Threads of one matrix product (default 1: use more workers instead). */
  readonly threads?: number;
  /** Word pieces in one call of the model (default 768). */
  readonly batchPieces?: number;
}

/** An opened Dragoman: model loaded, ready to code documents. */
export interface Dragoman {
  readonly versions: Versions;
  /**
   * Codes documents, in order. A document that cannot be coded answers an issue `coding-failed`, never a throw.
   * The records of a document do not depend on the others.
   */
  code(documents: readonly Document[], onStep?: (step: TraceStep) => void): Promise<readonly Coded[]>;
  /**
   * What a given source does to a given target, one sentence each (the task of the PLV set): PLOVER types with their
   * shares, the likeliest first. An act yet to come counts as PLOVER projects it. No shares where the actors lie beyond the model's length.
   */
  relate(pairs: readonly ActorPair[]): Promise<readonly (readonly TypeShare[])[]>;
  close(): Promise<void>;
}

/** A sentence in which a source, a target or both are given, as spans of the text. */
export interface ActorPair {
  readonly text: string;
  readonly source?: Span;
  readonly target?: Span;
}

/** An event type and its share, 0 to 1. */
export interface TypeShare {
  readonly type: EventType;
  readonly share: number;
}

/** Opens the model (about 23 MB) and answers a Dragoman. Throws `MODEL_UNREADABLE` or `CODEBOOK_INVALID` where it cannot. */
export async function openDragoman(options: DragomanOptions = {}): Promise<Dragoman> {
  const modelDir = options.modelDir ?? fileURLToPath(new URL('../models/en', import.meta.url));
  const dataDir = options.dataDir ?? fileURLToPath(new URL('../data', import.meta.url));
  const codebookDirs = [OWN_CODEBOOK, ...(options.codebooks ?? [])];
  const codebook = loadCodebook(codebookDirs);
  const files = await openModelFiles(modelDir, options.threads ?? 1);
  const model = new JointModel(files, options);
  const versions: Versions = {
    program: PROGRAM,
    model: files.digest.slice(0, 16),
    codebook: await digestFolders([dataDir, ...codebookDirs]),
  };
  const lexicon = loadLexicon(dataDir);
  const pipeline = defaultPipeline({ model, lexicon, codebook, versions });

  async function codeAll(
    documents: readonly Document[],
    onStep?: (step: TraceStep) => void,
  ): Promise<Coded[]> {
    const docs = await pipeline.run(documents, onStep);
    return docs.map(({ document, layers }) => ({
      document,
      sentences: layers.sentences,
      actors: layers.actors,
      events: layers.events,
      quotes: layers.quotes,
      issues: layers.findings,
    }));
  }

  return {
    versions,
    async code(documents, onStep) {
      try {
        return await codeAll(documents, onStep);
      } catch {
        // One document of the batch broke a stage: code each alone, so that only that one is lost.
        const coded: Coded[] = [];
        for (const document of documents) {
          try {
            coded.push(...(await codeAll([document], onStep)));
          } catch (error) {
            coded.push(failed(document, error));
          }
        }
        return coded;
      }
    },
    async relate(pairs) {
      const shares = await model.relate(pairs.map(wordsOfPair));
      return shares.map((types) => types.map(({ type, share }) => ({ type, share: roundConfidence(share) })));
    },
    close: () => model.close(),
  };
}

function wordsOfPair({ text, source, target }: ActorPair): GivenPair {
  const tokens = tokenizeText(text);
  const run = (span: Span | undefined) => {
    const inside = tokens.flatMap((token, i) => (span && overlaps(token, span) ? [i] : []));
    return inside.length === 0 ? undefined : { first: inside[0]!, until: inside.at(-1)! + 1 };
  };
  return {
    words: tokens.map((token) => textOf(text, token)),
    source: run(source),
    target: run(target),
  };
}

/** Digest of the names and bytes of all data files in some folders: ontology, actors, lexicons and codebooks decide codes too. */
async function digestFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const all = await readdir(folder, { recursive: true });
    for (const name of all.filter((one) => /\.(?:json|ya?ml)$/.test(one)).sort())
      hash.update(name.replaceAll('\\', '/')).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

function failed(document: Document, error: unknown): Coded {
  const message = error instanceof Error ? error.message : String(error);
  const hint = 'This is a fault of the program: please report it with the document.';
  const issue: Issue = { code: 'coding-failed', severity: 'error', message, hint };
  return { document, sentences: [], actors: [], events: [], quotes: [], issues: [issue] };
}
