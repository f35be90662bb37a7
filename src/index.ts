import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultPipeline } from './default-pipeline.ts';
import { tokenizeText } from './analyze/tokens/index.ts';
import {
  type Coded,
  type Document,
  type Issue,
  overlaps,
  type Place,
  roundConfidence,
  type Span,
  textOf,
  type Versions,
} from './document/index.ts';
import { type TypeShare, weighPair } from './extract/events/index.ts';
import { withoutRecords } from './document/without-records.ts';
import { loadLexicon } from './extract/actors/index.ts';
import { type PlaceContext, type PlaceQuestion, resolvePlaces as resolve } from './extract/places/index.ts';
import { type Gazetteer, openDemonyms, openGazetteer } from './gazetteer/index.ts';
import { loadCodebook } from './ontology/index.ts';
import { type GivenPair, JointModel, openModelFiles, readModelDigest } from './model/index.ts';
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
export {
  EXPORTERS,
  type Exporter,
  ExportError,
  type ExportOptions,
  exporterOf,
  exportRecords,
} from './export/index.ts';
export { findQuantities, type FoundQuantity } from './find-quantities.ts';
export { findTimes, type FindTimesOptions } from './extract/times/index.ts';
export type { PlaceContext, PlaceQuestion } from './extract/places/index.ts';
export {
  type Article,
  type CodedArticle,
  type Copy,
  findCopies,
  findIncidents,
  findStories,
  type IncidentOptions,
  relateArticles,
  type RelateOptions,
  type Relation,
  type StoryOptions,
} from './relate/index.ts';
export { readInputs, type ReadOptions, type Reading } from './read/index.ts';

/** Folder of the package's own codebook. */
export const OWN_CODEBOOK = fileURLToPath(new URL('../codebook/plover', import.meta.url));

/** Its files parsed, written by `npm run build`. */
const PACKED_CODEBOOK = fileURLToPath(new URL('./codebook.json', import.meta.url));

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
   * shares, the likeliest first; the model's answer and the acts that are coded between the two have a say each. An act
   * yet to come counts as PLOVER projects it. No shares where the actors lie beyond the model's length.
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

export type { TypeShare } from './extract/events/index.ts';

const OWN_DATA = fileURLToPath(new URL('../data', import.meta.url));
let ownPlaces: { gazetteer: Gazetteer; countryOfDemonym: (word: string) => string | undefined } | undefined;

/**
 * Resolves names of places, without the model: names alone, the given spans of a text, or the names that the text holds
 * and the gazetteer knows. Each is evidence for the others; `context` adds countries, outlet and dateline. Answers a
 * place for each, in order. Reads the package's gazetteer at the first call.
 */
export function resolvePlaces(question: PlaceQuestion, context: PlaceContext = {}): readonly Place[] {
  ownPlaces ??= { gazetteer: openGazetteer(OWN_DATA), countryOfDemonym: openDemonyms(OWN_DATA) };
  return resolve(question, ownPlaces, context);
}

/** The versions that a Dragoman opened with these options would have; opens no model. Throws `model-unreadable`. */
export async function readVersions(options: DragomanOptions = {}): Promise<Versions> {
  const { modelDir, dataDir, codebookDirs } = foldersOf(options);
  return versionsOf(await readModelDigest(modelDir), [dataDir, ...codebookDirs]);
}

/** Opens the model (about 23 MB) and answers a Dragoman. Throws `model-unreadable` or `codebook-invalid` where it cannot. */
export async function openDragoman(options: DragomanOptions = {}): Promise<Dragoman> {
  const { modelDir, dataDir, codebookDirs } = foldersOf(options);
  const codebook = loadCodebook(codebookDirs, PACKED_CODEBOOK);
  const files = await openModelFiles(modelDir, options.threads ?? 1);
  const model = new JointModel(files, options);
  const versions = await versionsOf(files.digest, [dataDir, ...codebookDirs]);
  const lexicon = loadLexicon(dataDir);
  const gazetteer = openGazetteer(dataDir);
  const countryOfDemonym = openDemonyms(dataDir);
  const pipeline = defaultPipeline({ model, lexicon, codebook, gazetteer, countryOfDemonym, versions });

  async function codeAll(
    documents: readonly Document[],
    onStep?: (step: TraceStep) => void,
  ): Promise<Coded[]> {
    const docs = await pipeline.run(documents, onStep);
    return docs.map(({ document, layers }) => ({
      document,
      sentences: layers.sentences,
      places: layers.places,
      actors: layers.actors,
      events: layers.events,
      quotes: layers.quotes,
      figures: layers.figures,
      issues: layers.findings,
    }));
  }

  /** Codes a batch; where one document breaks a stage, each alone, so that only that one is lost. */
  async function codeEach(
    documents: readonly Document[],
    onStep?: (step: TraceStep) => void,
  ): Promise<readonly Coded[]> {
    try {
      return await codeAll(documents, onStep);
    } catch {
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
  }

  return {
    versions,
    code: codeEach,
    async relate(pairs) {
      const shares = await model.relate(pairs.map(wordsOfPair));
      const coded = await codeEach(pairs.map(documentOfPair));
      return shares.map((types, i) =>
        weighPair(types, coded[i]!.events, pairs[i]!, codebook).map((one) => ({
          ...one,
          share: roundConfidence(one.share),
        })),
      );
    },
    close: () => model.close(),
  };
}

function documentOfPair({ text }: ActorPair, index: number): Document {
  return {
    id: `d-pair-${index}`,
    authors: [],
    text,
    paragraphs: [{ start: 0, end: text.length, kind: 'body' }],
    language: 'en',
    sha256: '',
    reader: { name: 'relate', version: '1' },
    origin: 'pair',
    issues: [],
  };
}

function foldersOf(options: DragomanOptions) {
  return {
    modelDir: options.modelDir ?? fileURLToPath(new URL('../models/en', import.meta.url)),
    dataDir: options.dataDir ?? OWN_DATA,
    codebookDirs: [OWN_CODEBOOK, ...(options.codebooks ?? [])],
  };
}

async function versionsOf(modelDigest: string, folders: readonly string[]): Promise<Versions> {
  return { program: PROGRAM, model: modelDigest.slice(0, 16), codebook: await digestFolders(folders) };
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
    for (const name of all.filter((one) => /\.(?:json|ya?ml|br)$/.test(one)).sort())
      hash.update(name.replaceAll('\\', '/')).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

function failed(document: Document, error: unknown): Coded {
  const message = error instanceof Error ? error.message : String(error);
  const hint = 'This is a fault of the program: please report it with the document.';
  const issue: Issue = { code: 'coding-failed', severity: 'error', message, hint };
  return withoutRecords(document, issue);
}
