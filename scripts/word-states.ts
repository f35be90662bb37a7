import { encoderInputs } from '../src/model/encoder-inputs.ts';
import { encodeSentence, paddedLength } from '../src/model/encoding.ts';
import { openEncoder } from '../src/model/index.ts';
import { Room } from '../src/model/room.ts';

/** The encoder at rest, asked for its states at the words of sentences. */
export interface WordStates {
  /** One for each word that the model reads of a sentence: those beyond its length have none. */
  read(words: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** Opens the encoder in the folder of a model. */
export async function openWordStates(folder: string, threads: number): Promise<WordStates> {
  const { encoder, pieces } = await openEncoder(folder, threads);
  const room = new Room();
  return {
    read: async (words) => {
      const sentence = encodeSentence(words, pieces);
      const { hidden } = await encoder.run(encoderInputs([sentence]), room);
      const size = hidden!.data.length / paddedLength(sentence.pieces.length);
      return Array.from({ length: sentence.words }, (_, word) => {
        const from = sentence.first[word + 1]! * size;
        return Float32Array.from(hidden!.data.subarray(from, from + size));
      });
    },
    close: () => encoder.close(),
  };
}
