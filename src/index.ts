import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultPipeline } from './default-pipeline.ts';
import { tokenizeText } from './analyze/tokens/index.ts';
import {
  type Coded,
  type Document,
  overlaps,
  type Place,
  roundConfidence,
  type Span,
  textOf,
  type Versions,
} from './document/index.ts';
import { type TypeShare, weighPair } from './extract/events/index.ts';
import { codeSound, faultOf } from './code-sound.ts';
import { withoutRecords } from './document/without-records.ts';
import { loadLexicon } from './extract/actors/index.ts';
import { type PlaceContext, type PlaceQuestion, resolvePlaces as resolve } from './extract/places/index.ts';
import { type Gazetteer, openDemonyms, openGazetteer } from './gazetteer/index.ts';
import { loadCodebook } from './ontology/index.ts';
import { type GivenPair, JointModel, openModelFiles, readModelDigest } from './model/index.ts';
import type { TraceStep } from './pipeline/index.ts';
import { badOption, DragomanError } from './util/dragoman-error.ts';
import { PROGRAM } from './version.ts';

export * from './document/index.ts';
export {
  type AnyRecord,
  decodeRecord,
  encodeRecord,
  RecordError,
  type RecordKind,
  recordSchemas,
} from './document/encode.ts';
export { DragomanError } from './util/dragoman-error.ts';
export { Pipeline, stagePerDocument, type Stage, type TraceStep } from './pipeline/index.ts';
export {
  checkCodebook,
  type Codebook,
  type CodebookEntry,
  CodebookError,
  loadCodebook,
} from './ontology/index.ts';
export {
  type Entry,
  type ExportBatch,
  EXPORTERS,
  type Exporter,
  ExportError,
  exportIncidents,
  type ExportOptions,
  exporterOf,
  exportRecords,
  INCIDENT_FORMATS,
  type LoadCodings,
  type Report,
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
export { readText, type TextOptions } from './read/read-given-text.ts';

/** Folder of the package's own codebook. */
export const OWN_CODEBOOK = fileURLToPath(new URL('../codebook/plover', import.meta.url));

/** Its files parsed, written by `npm run build`. */
const PACKED_CODEBOOK = fileURLToPath(new URL('./codebook.json', import.meta.url));

export interface DragomanOptions {
  /** Folder of the model; the English model of the package when absent. */
  readonly modelDir?: string;
  /** Folder of the ontology, the actors, the places and the lexicons; the package's own when absent. */
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
   * Codes documents, in order. A document that cannot be coded answers an issue `coding-failed`, never a throw. The records of
   * a document do not depend on the others. Throws the reason of the signal once that aborts, what `onStep` throws, and `closed`
   * after `close`. A function in place of the options is `onStep`.
   */
  code(
    documents: readonly Document[],
    options?: CodeOptions | ((step: TraceStep) => void),
  ): Promise<readonly Coded[]>;
  /**
   * What a given source does to a given target, one sentence each (the task of the PLV set): PLOVER types with their
   * shares, the likeliest first; the model's answer and the acts that are coded between the two have a say each. An act
   * yet to come counts as PLOVER projects it. No shares where the actors lie beyond the model's length.
   */
  relate(pairs: readonly ActorPair[]): Promise<readonly (readonly TypeShare[])[]>;
  /** Gives the model's memory back, once what runs has ended; a second time does nothing. */
  close(): Promise<void>;
}

/** How documents are coded; all may be left out. */
export interface CodeOptions {
  /** Told of each stage once it has run over the batch. */
  readonly onStep?: (step: TraceStep) => void;
  /** Ends the work: it is looked at between stages, and between groups of sentences while the model reads. */
  readonly signal?: AbortSignal;
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

/** Opens the model (about 25 MB) and answers a Dragoman. Throws `model-unreadable`, `codebook-invalid` or `bad-option` where it cannot. */
export async function openDragoman(options: DragomanOptions = {}): Promise<Dragoman> {
  checkNumber('threads', options.threads);
  checkNumber('batchPieces', options.batchPieces);
  const { modelDir, dataDir, codebookDirs } = foldersOf(options);
  const codebook = loadCodebook(codebookDirs, PACKED_CODEBOOK);
  const { lexicon, gazetteer, countryOfDemonym } = openData(dataDir);
  const files = await openModelFiles(modelDir, options.threads ?? 1);
  const model = new JointModel(files, options);
  const versions = await versionsOf(files.digest, [dataDir, ...codebookDirs]);
  const pipeline = defaultPipeline({ model, lexicon, codebook, gazetteer, countryOfDemonym, versions });

  let closing: Promise<void> | undefined;
  /** What uses the model now; it is closed after them. */
  const running = new Set<Promise<unknown>>();

  async function codeAll(
    documents: readonly Document[],
    { onStep, signal }: CodeOptions,
  ): Promise<readonly Coded[]> {
    const docs = await pipeline.run(documents, onStep, signal);
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

  function checkOpen(): void {
    if (closing === undefined) return;
    throw new DragomanError('closed', 'This Dragoman has been closed', 'Open another with openDragoman.');
  }

  async function whileOpen<Result>(work: () => Promise<Result>): Promise<Result> {
    checkOpen();
    const run = work();
    running.add(run);
    try {
      return await run;
    } finally {
      running.delete(run);
    }
  }

  async function close(): Promise<void> {
    await Promise.allSettled(running);
    await model.close();
  }

  /** Codes a batch; where one document breaks a stage, each alone, so that only that one is lost. */
  async function codeEach(
    documents: readonly Document[],
    given: CodeOptions | ((step: TraceStep) => void) = {},
  ): Promise<readonly Coded[]> {
    const options = typeof given === 'function' ? { onStep: given } : given;
    const faults = documents.map(faultOf);
    const sound = documents.filter((_, i) => faults[i] === undefined);
    const coded = [...(await codeSound(sound, options, codeAll))];
    return documents.map((document, i) => {
      const fault = faults[i];
      return fault === undefined ? coded.shift()! : withoutRecords(document, fault);
    });
  }

  async function relatePairs(pairs: readonly ActorPair[]) {
    const shares = await model.relate(pairs.map(wordsOfPair));
    const coded = await codeEach(pairs.map(documentOfPair));
    return shares.map((types, i) =>
      weighPair(types, coded[i]!.events, pairs[i]!, codebook).map((one) => ({
        ...one,
        share: roundConfidence(one.share),
      })),
    );
  }

  return {
    versions,
    code: (documents, given) => whileOpen(() => codeEach(documents, given)),
    relate: (pairs) => whileOpen(() => relatePairs(pairs)),
    close: () => (closing ??= close()),
  };
}

/** What reads names out of the data folder. Throws `bad-option` where that holds no data. */
function openData(dataDir: string) {
  try {
    const lexicon = loadLexicon(dataDir);
    return { lexicon, gazetteer: openGazetteer(dataDir), countryOfDemonym: openDemonyms(dataDir) };
  } catch (error) {
    const hint = 'Name a folder with actors, places and lexicons as in data of the package, or leave it out.';
    throw badOption('dataDir', dataDir, 'no folder of data that can be read', hint, error);
  }
}

function checkNumber(name: 'threads' | 'batchPieces', value: number | undefined): void {
  if (value === undefined || (Number.isInteger(value) && value >= 1)) return;
  throw badOption(name, value, 'no count', 'Give a whole number, 1 or more.');
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
