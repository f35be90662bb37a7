import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { z } from 'zod';
import { QuantityKind, Sector } from '../document/index.ts';
import type { ClassWeights } from '../util/choose-class.ts';
import { throughGate } from '../util/native-gate.ts';
import { BelongingHead } from './belonging.ts';
import { CountedHead } from './counted.ts';
import { classHead } from './class-head.ts';
import { Labels } from './labels.ts';
import type { Room } from './room.ts';
import { WordPieces } from './word-pieces.ts';

/** A number array with its shape, as the graphs take and give them. */
export interface Tensor {
  readonly data: Int32Array | Float32Array;
  readonly shape: readonly number[];
}

/** One ONNX graph, opened. */
export interface Graph {
  /** The answers lie in `room`: the next run with it writes over them. */
  run(inputs: Readonly<Record<string, Tensor>>, room: Room): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
}

/** The files of a model folder, opened: what a JointModel works with. */
export interface ModelFiles {
  readonly digest: string;
  readonly language: string;
  readonly labels: Labels;
  readonly counted: CountedHead;
  readonly belonging: BelongingHead;
  /** What the numbers of acts count. */
  readonly kinds: ClassWeights<QuantityKind>;
  /** In what sectors actors are. */
  readonly sectors: ClassWeights<Sector>;
  readonly pieces: WordPieces;
  readonly encoder: Graph;
  readonly frames: Graph;
}

const Manifest = z.object({ digest: z.string(), language: z.string() });

/**
 * Opens `models/<language>`. `threads` is the number of threads of one matrix product.
 * Throws an error with code `model-unreadable` where a file is missing or broken.
 */
export async function openModelFiles(folder: string, threads: number): Promise<ModelFiles> {
  try {
    const text = (name: string) => readFile(join(folder, name), 'utf8');
    const [manifest, labels, counted, belonging, kinds, sectors, { encoder, pieces }, frames] =
      await Promise.all([
        text('model.json'),
        text('labels.json'),
        text('counted.json'),
        text('belonging.json'),
        text('kinds.json'),
        text('sectors.json'),
        openEncoder(folder, threads),
        openGraph(join(folder, 'frames.onnx'), threads),
      ]);
    const { digest, language } = Manifest.parse(JSON.parse(manifest));
    return {
      digest,
      language,
      labels: Labels.parse(JSON.parse(labels)),
      counted: CountedHead.parse(JSON.parse(counted)),
      belonging: BelongingHead.parse(JSON.parse(belonging)),
      kinds: classHead(QuantityKind).parse(JSON.parse(kinds)),
      sectors: classHead(Sector).parse(JSON.parse(sectors)),
      pieces,
      encoder,
      frames,
    };
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

/** The encoder alone, with what cuts words into its pieces. */
export async function openEncoder(
  folder: string,
  threads: number,
): Promise<Pick<ModelFiles, 'encoder' | 'pieces'>> {
  const [vocabulary, encoder] = await Promise.all([
    readFile(join(folder, 'vocabulary.txt'), 'utf8'),
    openGraph(encoderIn(folder), threads),
  ]);
  return { pieces: new WordPieces(vocabulary.trimEnd().split('\n')), encoder };
}

/** The digest of the model in a folder, without opening it. Throws as `openModelFiles` does. */
export async function readModelDigest(folder: string): Promise<string> {
  try {
    return Manifest.parse(JSON.parse(await readFile(join(folder, 'model.json'), 'utf8'))).digest;
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

function unreadable(folder: string, cause: unknown): Error {
  const error = new Error(`The model in ${folder} cannot be opened`, { cause });
  return Object.assign(error, { code: 'model-unreadable', hint: 'Name a folder that holds model.json.' });
}

/** The encoder whose weights are mapped, one copy for all workers of a machine; where a model has none, the one that holds them. */
function encoderIn(folder: string): string {
  const mapped = join(folder, 'encoder.mapped.onnx');
  return existsSync(mapped) ? mapped : join(folder, 'encoder.onnx');
}

async function openGraph(path: string, threads: number): Promise<Graph> {
  const session = await ort.InferenceSession.create(path, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Else something is kept for each new shape of input, and batches have thousands of shapes.
    enableMemPattern: false,
    // More would fuse Add and LayerNormalization into a kernel that is far slower on the CPU.
    graphOptimizationLevel: 'basic',
    logSeverityLevel: 3,
  });
  return {
    async run(inputs, room) {
      const feeds = Object.fromEntries(Object.entries(inputs).map(([name, tensor]) => [name, toOrt(tensor)]));
      const sizes = namedSizes(session.inputMetadata, inputs);
      const answers: Record<string, Tensor> = {};
      for (const { name, type, shape } of session.outputMetadata.filter(isTensor)) {
        const known = shape.map((size) => (typeof size === 'number' ? size : sizes.get(size)!));
        const length = known.reduce((product, size) => product * size, 1);
        const data = type === 'int32' ? room.ints(name, length) : room.floats(name, length);
        answers[name] = { data, shape: known };
      }
      const fetches = Object.fromEntries(
        Object.entries(answers).map(([name, tensor]) => [name, toOrt(tensor)]),
      );
      await throughGate(() => session.run(feeds, fetches));
      return answers;
    },
    close: () => session.release(),
  };
}

type Metadata = ort.InferenceSession.ValueMetadata;
type TensorMetadata = ort.InferenceSession.TensorValueMetadata;

function isTensor(metadata: Metadata): metadata is TensorMetadata {
  return metadata.isTensor;
}

function toOrt({ data, shape }: Tensor): ort.Tensor {
  return data instanceof Int32Array
    ? new ort.Tensor('int32', data, [...shape])
    : new ort.Tensor('float32', data, [...shape]);
}

/** The sizes that a graph calls by names ("b" sentences, "w" words), as these inputs have them. */
function namedSizes(
  metadata: readonly Metadata[],
  inputs: Readonly<Record<string, Tensor>>,
): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { name, shape } of metadata.filter(isTensor)) {
    shape.forEach((size, i) => {
      if (typeof size === 'string') sizes.set(size, inputs[name]!.shape[i]!);
    });
  }
  return sizes;
}
