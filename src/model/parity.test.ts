import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JointModel, openModelFiles, type SentenceReading } from './index.ts';

interface Parity {
  readonly digest: string;
  readonly sentences: readonly { readonly words: string[]; readonly reading: unknown }[];
}

const parity = JSON.parse(readFileSync('test/parity/sentences.json', 'utf8')) as Parity;
let model: JointModel;

beforeAll(async () => {
  model = new JointModel(await openModelFiles('models/en', 1));
});
afterAll(() => model.close());

it('was written for this model', () => {
  expect(model.digest).toBe(parity.digest);
  expect(parity.sentences.length).toBe(200);
});

it('decodes in TypeScript what Python decodes', async () => {
  const readings = await model.read(parity.sentences.map(({ words }) => words));
  readings.forEach((reading, i) => {
    expect(plain(reading), parity.sentences[i]!.words.join(' ')).toEqual(parity.sentences[i]!.reading);
  });
});

function plain(reading: SentenceReading): unknown {
  const runs = (list: readonly { first: number; until: number }[]) =>
    list.map(({ first, until }) => [first, until]);
  return {
    words: reading.words.map(({ upos, xpos, lemma, head, deprel }) => [
      upos,
      xpos,
      lemma,
      head === undefined ? 0 : head + 1,
      deprel,
    ]),
    entities: reading.entities.map(({ first, until, label }) => [first, until, label]),
    frames: reading.frames.map((frame) => ({
      trigger: [frame.trigger.first, frame.trigger.until],
      real: frame.real > 0.5,
      type: frame.type.value,
      mode: frame.mode.value,
      status: frame.status.value,
      source: runs(frame.source),
      target: runs(frame.target),
      time: runs(frame.time),
      place: runs(frame.place),
      attribution: runs(frame.attribution),
      quantity: frame.quantity.map(({ first, until, kind }) => [first, until, kind]),
    })),
    speech: reading.speech.map((speech) => ({
      cue: [speech.cue.first, speech.cue.until],
      content: runs(speech.content),
      speaker: runs(speech.speaker),
      kind: speech.kind.value,
    })),
  };
}
