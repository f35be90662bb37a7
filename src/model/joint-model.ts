import type {
  Belonging,
  Choice,
  Counted,
  EntityLabel,
  EventType,
  QuantityKind,
  QuoteKind,
  Sector,
  Status,
} from '../document/index.ts';
import { belongingAt } from './belonging.ts';
import { countedAt, mayCount } from './counted.ts';
import { applyLemmaScript } from './decode/lemma.ts';
import { argmax, decodeSpans, mergeTouching, softmax, type LabelledRun } from './decode/spans.ts';
import { maximumTree } from './decode/tree.ts';
import {
  type EncodedSentence,
  encodeSentence,
  marksOf,
  paddedLength,
  pairMarksOf,
  piecesOf,
} from './encoding.ts';
import { encoderInputs, stack } from './encoder-inputs.ts';
import { type Labels, splitTypeModes } from './labels.ts';
import { Room } from './room.ts';
import type { ModelFiles, Tensor } from './sessions.ts';

/** A run of words of one sentence; `until` exclusive. */
export interface Run {
  readonly first: number;
  readonly until: number;
  readonly confidence: number;
}

/** A run that may be an actor: with the sector that its words suggest. */
export interface ActorRun extends Run {
  readonly sector: { readonly value: Sector; readonly confidence: number };
}

/** What the model says of one word; `head` is an index into the sentence, undefined at the root. */
export interface WordReading {
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly head: number | undefined;
  readonly deprel: string;
  /** What it counts, where it may end a number. */
  readonly counted?: Counted;
  readonly belonging?: Belonging;
}

export interface FrameReading {
  readonly trigger: Run;
  /** Probability that the trigger names an act at all, judged with the trigger in view. */
  readonly real: number;
  readonly type: Choice<EventType>;
  readonly mode: Choice<string>;
  readonly status: Choice<Status>;
  readonly source: readonly ActorRun[];
  readonly target: readonly ActorRun[];
  readonly time: readonly Run[];
  readonly place: readonly Run[];
  readonly quantity: readonly (Run & { readonly kind: QuantityKind })[];
  readonly attribution: readonly ActorRun[];
}

export interface SpeechReading {
  readonly cue: Run;
  readonly content: readonly Run[];
  readonly speaker: readonly ActorRun[];
  readonly kind: Choice<QuoteKind>;
}

/** Words `first` to `until` (exclusive) of a sentence. */
export type WordRun = Pick<Run, 'first' | 'until'>;

/** A sentence as words in which a source, a target or both are given. */
export interface GivenPair {
  readonly words: readonly string[];
  readonly source?: WordRun | undefined;
  readonly target?: WordRun | undefined;
}

/** Everything that the model says of one sentence. Words past the model's length are missing from `words`. */
export interface SentenceReading {
  readonly words: readonly WordReading[];
  readonly entities: readonly (Run & { readonly label: EntityLabel })[];
  readonly frames: readonly FrameReading[];
  readonly speech: readonly SpeechReading[];
}

export interface JointModelOptions {
  /** Word pieces in one call of the encoder; more is faster and takes more memory. */
  readonly batchPieces?: number;
}

/** A trigger or cue found by the first pass, for the second. */
interface Marked {
  readonly mark: 1 | 2;
  readonly run: LabelledRun;
}

/** What the second pass reads: a sentence and the marks on its pieces. */
interface MarkedSentence {
  readonly pass: FirstPass;
  readonly marks: Int32Array;
}

/** Where the answers of the two graphs lie. */
interface Rooms {
  readonly encoder: Room;
  readonly frames: Room;
}

/** The first pass over one sentence; its numbers hold until the next. */
interface FirstPass {
  readonly encoded: EncodedSentence;
  readonly reading: { words: WordReading[]; entities: (Run & { label: EntityLabel })[] };
  readonly hidden: Float32Array;
  readonly sectorOf: (first: number, until: number) => { value: Sector; confidence: number };
  readonly marked: readonly Marked[];
}

const TRIGGER = 1;
const CUE = 2;
const BIO = 3;
/** More pieces a call fall out of the processor's cache. */
const DEFAULT_BATCH_PIECES = 768;

/** The joint model: one encoder pass for all sentences, then one pass for each trigger and cue. */
export class JointModel {
  readonly digest: string;
  readonly kinds: ModelFiles['kinds'];
  readonly sectors: ModelFiles['sectors'];
  readonly #files: ModelFiles;
  readonly #labels: Labels;
  readonly #typeModes: readonly { type: EventType; mode: string }[];
  readonly #batchPieces: number;
  /** Those that no reading uses now. */
  readonly #rooms: Rooms[] = [];

  constructor(files: ModelFiles, options: JointModelOptions = {}) {
    this.#files = files;
    this.digest = files.digest;
    this.kinds = files.kinds;
    this.sectors = files.sectors;
    this.#labels = files.labels;
    this.#typeModes = splitTypeModes(files.labels);
    this.#batchPieces = options.batchPieces ?? DEFAULT_BATCH_PIECES;
  }

  /**
   * Reads sentences given as words. The answer for a sentence does not depend on the others. Throws the reason of the signal
   * once that aborts: it is looked at before each group of sentences.
   */
  async read(sentences: readonly (readonly string[])[], signal?: AbortSignal): Promise<SentenceReading[]> {
    const encoded = sentences.map((words) => encodeSentence(words, this.#files.pieces));
    const readings: SentenceReading[] = encoded.map(() => ({
      words: [],
      entities: [],
      frames: [],
      speech: [],
    }));
    await this.#withRooms(async (rooms) => {
      for (const group of groupByLength(encoded, this.#batchPieces)) {
        signal?.throwIfAborted();
        const passes = await this.#firstPass(group, encoded, sentences, rooms);
        signal?.throwIfAborted();
        const found = await this.#secondPass(passes, rooms);
        group.forEach((index, i) => (readings[index] = { ...passes[i]!.reading, ...found[i]! }));
      }
    });
    return readings;
  }

  /**
   * What a given source does to a given target: types with their shares, the likeliest first. An act that has not
   * happened counts as PLOVER projects it (a visit to come is AGREE). A pair that lies beyond the model's length answers no types.
   */
  async relate(pairs: readonly GivenPair[]): Promise<(readonly { type: EventType; share: number }[])[]> {
    const sentences = pairs.map(({ words }) => words);
    const encoded = sentences.map((words) => encodeSentence(words, this.#files.pieces));
    const answers: (readonly { type: EventType; share: number }[])[] = pairs.map(() => []);
    const fits = ({ source, target }: GivenPair, { words }: EncodedSentence) =>
      Math.max(source?.until ?? 0, target?.until ?? 0) <= words;
    await this.#withRooms(async (rooms) => {
      for (const group of groupByLength(encoded, this.#batchPieces)) {
        const inside = group.filter((index) => fits(pairs[index]!, encoded[index]!));
        if (inside.length === 0) continue;
        const passes = await this.#firstPass(inside, encoded, sentences, rooms);
        const length = paddedLength(encoded[inside[0]!]!.pieces.length);
        const items = inside.map((index, i): MarkedSentence => {
          const { source, target } = pairs[index]!;
          const at = (run: WordRun | undefined) => run && piecesOf(encoded[index]!, run);
          return {
            pass: passes[i]!,
            marks: pairMarksOf(at(source), at(target), length, this.#labels.pairMarks),
          };
        });
        const out = await this.#files.frames.run(frameInputs(items, length, rooms.frames), rooms.frames);
        const { data, shape } = out['pair']!;
        inside.forEach((index, k) => {
          const shares = softmax(Array.from(data.subarray(k * shape[1]!, (k + 1) * shape[1]!)));
          answers[index] = this.#labels.types
            .map((type, i) => ({ type, share: shares[i]! }))
            .sort((a, b) => b.share - a.share);
        });
      }
    });
    return answers;
  }

  async #withRooms(work: (rooms: Rooms) => Promise<void>): Promise<void> {
    const rooms = this.#rooms.pop() ?? { encoder: new Room(), frames: new Room() };
    try {
      await work(rooms);
    } finally {
      this.#rooms.push(rooms);
    }
  }

  async close(): Promise<void> {
    await this.#files.encoder.close();
    await this.#files.frames.close();
  }

  async #firstPass(
    group: readonly number[],
    encoded: readonly EncodedSentence[],
    sentences: readonly (readonly string[])[],
    rooms: Rooms,
  ): Promise<FirstPass[]> {
    const rows = group.map((index) => encoded[index]!);
    const inputs = encoderInputs(rows);
    const [, length] = inputs.pieces.shape as [number, number];
    const [, width] = inputs.first.shape as [number, number];
    const out = await this.#files.encoder.run(inputs, rooms.encoder);
    const hiddenSize = out['hidden']!.data.length / (rows.length * length);
    return rows.map((row, i) => {
      const words = sentences[group[i]!]!;
      const hidden = out['hidden']!.data.subarray(i * length * hiddenSize, (i + 1) * length * hiddenSize);
      return this.#readFirst(row, words, i, width, out, hidden as Float32Array);
    });
  }

  #readFirst(
    row: EncodedSentence,
    words: readonly string[],
    i: number,
    width: number,
    out: Readonly<Record<string, Tensor>>,
    hidden: Float32Array,
  ): FirstPass {
    const labels = this.#labels;
    const classes = out['classes']!.data;
    const arcs = out['arcs']!.data;
    const tags = out['tags']!.data;
    const tagCount = out['tags']!.shape[2]!;
    const entityTags = 1 + 2 * labels.entities.length;
    const tagAt = (offset: number) => (word: number, tag: number) =>
      tags[(i * width + word + 1) * tagCount + offset + tag]!;
    const size = hidden.length / paddedLength(row.pieces.length);
    const heads = maximumTree(row.words, (word, head) => arcs[(i * width + word) * width + head]!);
    const reading = {
      words: heads.map((head, word): WordReading => {
        const at = (i * width + word + 1) * 4;
        const upos = labels.upos[classes[at]!]!;
        const from = row.first[word + 1]! * size;
        const counts = mayCount(words[word]!, upos);
        const belonging = belongingAt(this.#files.belonging, words[word]!, upos, hidden, from);
        return {
          upos,
          xpos: labels.xpos[classes[at + 1]!]!,
          lemma: applyLemmaScript(words[word]!, labels.lemma[classes[at + 2]!]!),
          head: head === 0 ? undefined : head - 1,
          deprel: labels.deprel[classes[at + 3]!]!,
          ...(counts && { counted: countedAt(this.#files.counted, hidden, from) }),
          ...(belonging && { belonging }),
        };
      }),
      entities: decodeSpans(row.words, labels.entities.length, tagAt(0)).map(({ kind, ...run }) => ({
        ...run,
        label: labels.entities[kind]!,
      })),
    };
    const trigger = tagAt(entityTags);
    const triggers = decodeSpans(
      row.words,
      1,
      (word, tag) => trigger(word, tag) + (tag === 0 ? labels.triggerBias : 0),
    );
    const cues = decodeSpans(row.words, 1, tagAt(entityTags + BIO));
    const sectorAt = tagAt(entityTags + 2 * BIO);
    return {
      encoded: row,
      reading,
      hidden,
      sectorOf: (first, until) => {
        const sums = labels.sectors.map((_, sector) => {
          let sum = 0;
          for (let word = first; word < until; word++) sum += sectorAt(word, sector);
          return sum / (until - first);
        });
        const best = argmax(sums);
        return { value: labels.sectors[best]!, confidence: softmax(sums)[best]! };
      },
      marked: [
        ...triggers.map((run) => ({ mark: TRIGGER, run }) as const),
        ...cues.map((run) => ({ mark: CUE, run }) as const),
      ],
    };
  }

  async #secondPass(
    passes: readonly FirstPass[],
    rooms: Rooms,
  ): Promise<{ frames: FrameReading[]; speech: SpeechReading[] }[]> {
    const answers = passes.map(() => ({ frames: [] as FrameReading[], speech: [] as SpeechReading[] }));
    const items = passes.flatMap((pass, sentence) => pass.marked.map((marked) => ({ sentence, ...marked })));
    const length = paddedLength(passes[0]!.encoded.pieces.length);
    const most = Math.max(1, Math.floor(this.#batchPieces / length));
    for (let start = 0; start < items.length; start += most) {
      const some = items.slice(start, start + most);
      const marked = some.map(({ sentence, mark, run }): MarkedSentence => {
        const pass = passes[sentence]!;
        const pieces = piecesOf(pass.encoded, run);
        return { pass, marks: marksOf(mark, pieces, length, this.#labels.farthestMark) };
      });
      const out = await this.#files.frames.run(frameInputs(marked, length, rooms.frames), rooms.frames);
      some.forEach((item, k) => {
        const pass = passes[item.sentence]!;
        const read = this.#itemReader(out, k, length, pass);
        if (item.mark === TRIGGER) answers[item.sentence]!.frames.push(this.#readFrame(item.run, read));
        else answers[item.sentence]!.speech.push(this.#readSpeech(item.run, read));
      });
    }
    return answers;
  }

  #itemReader(out: Readonly<Record<string, Tensor>>, k: number, length: number, pass: FirstPass) {
    const { encoded, sectorOf } = pass;
    const roles = out['roles']!;
    const quantity = out['quantity']!;
    const frame = out['frame']!;
    const pieceOf = (word: number) => k * length + encoded.first[word + 1]!;
    const runs = (role: string): Run[] => {
      const offset = this.#labels.roles.indexOf(role) * BIO;
      const score = (word: number, tag: number) =>
        roles.data[pieceOf(word) * roles.shape[2]! + offset + tag]!;
      return mergeTouching(decodeSpans(encoded.words, 1, score)).map(({ first, until, confidence }) => ({
        first,
        until,
        confidence,
      }));
    };
    return {
      runs,
      actors: (role: string): ActorRun[] =>
        runs(role).map((run) => ({ ...run, sector: sectorOf(run.first, run.until) })),
      kindOf: (word: number): QuantityKind => {
        const at = pieceOf(word) * quantity.shape[2]!;
        return this.#labels.quantityKinds[argmax(quantity.data.subarray(at, at + quantity.shape[2]!))]!;
      },
      frameScores: (offset: number, count: number): number[] => {
        const at = k * frame.shape[1]! + offset;
        return Array.from(frame.data.subarray(at, at + count));
      },
    };
  }

  #readFrame(run: LabelledRun, read: ItemReader): FrameReading {
    const { typeModes, statuses, quoteKinds, real } = this.#labels;
    const realAt = typeModes.length + statuses.length + quoteKinds.length;
    const shares = softmax(read.frameScores(0, typeModes.length));
    const types = new Map<EventType, number>();
    this.#typeModes.forEach(({ type }, i) => types.set(type, (types.get(type) ?? 0) + shares[i]!));
    const type = choose([...types.keys()], [...types.values()]);
    const ofType = this.#typeModes
      .map(({ type: t, mode }, i) => ({ t, mode, share: shares[i]! }))
      .filter(({ t }) => t === type.value);
    const whole = ofType.reduce((sum, { share }) => sum + share, 0);
    return {
      trigger: { first: run.first, until: run.until, confidence: run.confidence },
      real: softmax(read.frameScores(realAt, real.length))[1]!,
      type,
      mode: choose(
        ofType.map(({ mode }) => mode),
        ofType.map(({ share }) => share / whole),
      ),
      status: choose(statuses, softmax(read.frameScores(typeModes.length, statuses.length))),
      source: read.actors('source'),
      target: read.actors('target'),
      time: read.runs('time'),
      place: read.runs('place'),
      quantity: read.runs('quantity').map((q) => ({ ...q, kind: read.kindOf(q.first) })),
      attribution: read.actors('attribution'),
    };
  }

  #readSpeech(run: LabelledRun, read: ItemReader): SpeechReading {
    const { typeModes, statuses, quoteKinds } = this.#labels;
    const scores = read.frameScores(typeModes.length + statuses.length, quoteKinds.length);
    return {
      cue: { first: run.first, until: run.until, confidence: run.confidence },
      content: read.runs('content'),
      speaker: read.actors('speaker'),
      kind: choose(quoteKinds, softmax(scores)),
    };
  }
}

interface ItemReader {
  runs(role: string): Run[];
  actors(role: string): ActorRun[];
  kindOf(word: number): QuantityKind;
  frameScores(offset: number, count: number): number[];
}

/** The likeliest label and the next. */
function choose<Label extends string>(labels: readonly Label[], shares: readonly number[]): Choice<Label> {
  const best = argmax(shares);
  const rest = shares.map((share, i) => (i === best ? -1 : share));
  const next = argmax(rest);
  return {
    value: labels[best]!,
    confidence: shares[best]!,
    ...(labels.length > 1 && { runnerUp: { value: labels[next]!, confidence: shares[next]! } }),
  };
}

/** Sentences of one padded length together, at most `batchPieces` pieces a group. */
function groupByLength(encoded: readonly EncodedSentence[], batchPieces: number): number[][] {
  const byLength = new Map<number, number[]>();
  encoded.forEach((sentence, index) => {
    if (sentence.words === 0) return;
    const length = paddedLength(sentence.pieces.length);
    const group = byLength.get(length);
    if (group) group.push(index);
    else byLength.set(length, [index]);
  });
  return [...byLength].flatMap(([length, indices]) => {
    const most = Math.max(1, Math.floor(batchPieces / length));
    const groups: number[][] = [];
    for (let i = 0; i < indices.length; i += most) groups.push(indices.slice(i, i + most));
    return groups;
  });
}

function frameInputs(items: readonly MarkedSentence[], length: number, room: Room) {
  const size = items[0]!.pass.hidden.length;
  const hidden = room.floats('hidden', items.length * size);
  const mask = new Int32Array(items.length * length);
  items.forEach(({ pass }, k) => {
    hidden.set(pass.hidden, k * size);
    mask.fill(1, k * length, k * length + pass.encoded.pieces.length);
  });
  const mark = items.map(({ marks }) => marks);
  return {
    hidden: { data: hidden, shape: [items.length, length, size / length] },
    mark: stack(mark, length),
    mask: { data: mask, shape: [items.length, length] },
  };
}
