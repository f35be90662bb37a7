import {
  type Choice,
  type Doc,
  type Entity,
  type Frame,
  type Issue,
  type Layers,
  type RoleSpan,
  roundConfidence,
  type SpeechFrame,
  type Token,
  type TokenSpan,
  type Word,
} from '../../document/index.ts';
import type { ActorRun, JointModel, Run, SentenceReading } from '../../model/index.ts';
import type { Stage } from '../../pipeline/index.ts';
import { tidyNames } from './names/index.ts';
import { type FoundRun, mendRoles } from './roles/mend-roles.ts';
import type { Sentence as RoleSentence } from './roles/sentence.ts';
import { withClauseSubjects } from './clause-subject.ts';
import { eachNation, type IsNational } from './each-nation.ts';
import { eachState, type IsState } from './each-state.ts';
import { withJoined } from './joined-members.ts';
import { isSure, type Proposal, proposalsOf } from './is-sure.ts';
import { wholeName } from './whole-name.ts';
import { wholePhrase } from './whole-phrase.ts';

type Added = 'words' | 'entities' | 'frames' | 'speech' | 'findings';

/** What names a nation. */
interface Nations {
  readonly isNational: IsNational;
  readonly isState: IsState;
}

/** Whether a frame that the model proposes is taken. */
export type Keep = (proposal: Proposal) => boolean;

/**
 * The stage that asks the joint model about every sentence of every document of the batch at once: words with
 * their tree, entities, event frames and speech frames.
 */
export function readSentences(
  model: JointModel,
  keep: Keep = isSure,
  { isNational = () => false, isState = () => false }: Partial<Nations> = {},
): Stage<'sentences' | 'tokens', Added> {
  return {
    name: 'joint',
    needs: ['sentences', 'tokens'],
    adds: ['words', 'entities', 'frames', 'speech', 'findings'],
    async run(docs, signal) {
      const inputs = docs.map(sentenceTokens);
      const words = docs.map(({ document }, d) =>
        inputs[d]!.map(({ tokens }) => tokens.map(({ start, end }) => document.text.slice(start, end))),
      );
      const readings = (await model.read(words.flat(), signal)).map((reading) => ({
        ...reading,
        words: withClauseSubjects(reading.words),
      }));
      let next = 0;
      return docs.map((doc, d) => {
        const count = inputs[d]!.length;
        const own = readings.slice(next, next + count);
        next += count;
        return layersOf(doc, inputs[d]!, own, { keep, isNational, isState });
      });
    },
  };
}

/** The tokens of one sentence; `offset` is the index of the first in the document. */
interface SentenceTokens {
  readonly sentence: number;
  readonly offset: number;
  readonly tokens: readonly Token[];
}

function sentenceTokens({ layers }: Doc<'sentences' | 'tokens'>): SentenceTokens[] {
  const all: SentenceTokens[] = [];
  let offset = 0;
  layers.sentences.forEach((_, sentence) => {
    let until = offset;
    while (until < layers.tokens.length && layers.tokens[until]!.sentence === sentence) until++;
    all.push({ sentence, offset, tokens: layers.tokens.slice(offset, until) });
    offset = until;
  });
  return all;
}

function layersOf(
  doc: Doc<'sentences' | 'tokens'>,
  inputs: readonly SentenceTokens[],
  readings: readonly SentenceReading[],
  { keep, ...nations }: { readonly keep: Keep } & Nations,
): Pick<Layers, Added> {
  const words: Word[] = [];
  const entities: Entity[] = [];
  const proposed: { readonly frame: Frame; readonly real: number }[] = [];
  const speech: SpeechFrame[] = [];
  const findings: Issue[] = [];
  const names = tidyNames(
    inputs.map(({ tokens }, i) => ({
      words: tokens.map(({ start, end }) => doc.document.text.slice(start, end)),
      entities: readings[i]!.entities,
    })),
  );
  inputs.forEach((input, i) => {
    const reading = readings[i]!;
    words.push(...wordsOf(doc, input, reading));
    const place = (run: Run) => placeRun(run, input);
    const whole = (run: ActorRun): ActorRun => wholeName(wholePhrase(run, reading.words), names[i]!);
    const actor = (run: ActorRun | FoundRun): RoleSpan => ({
      ...place(run),
      ...('sector' in run && { sector: rounded(run.sector) }),
    });
    const sentence: RoleSentence = {
      words: reading.words,
      forms: input.tokens.map(({ start, end }) => doc.document.text.slice(start, end)),
      places: names[i]!.filter(({ label }) => label === 'LOC'),
    };
    for (const run of names[i]!) entities.push({ ...place(run), label: run.label });
    for (const frame of reading.frames) {
      const { confidence, ...trigger } = place(frame.trigger);
      const actors = {
        source: frame.source.map(whole),
        target: frame.target.map(whole),
        attribution: frame.attribution.map(whole),
      };
      const roles = withAllJoined(
        mendRoles({ ...frame, ...actors }, sentence),
        frame.trigger,
        sentence,
        nations,
      );
      const found: Frame = {
        sentence: input.sentence,
        trigger,
        triggerConfidence: confidence,
        type: roundedChoice(frame.type),
        mode: roundedChoice(frame.mode),
        status: roundedChoice(frame.status),
        source: roles.source.map(actor),
        target: roles.target.map(actor),
        time: frame.time.map(place),
        place: frame.place.map(place),
        quantity: frame.quantity.map((run) => ({ ...place(run), kind: run.kind })),
        attribution: roles.attribution.map(actor),
      };
      proposed.push({ frame: found, real: roundConfidence(frame.real) });
    }
    for (const spoken of reading.speech) {
      const { confidence, ...cue } = place(spoken.cue);
      speech.push({
        sentence: input.sentence,
        cue,
        cueConfidence: confidence,
        content: spoken.content.map(place),
        speaker: spoken.speaker.map((run) => actor(whole(run))),
        kind: roundedChoice(spoken.kind),
      });
    }
    if (reading.words.length < input.tokens.length) findings.push(tooLong(doc, input, reading));
  });
  const frames = proposalsOf(proposed)
    .filter(keep)
    .map(({ frame }) => frame);
  return { words, entities, frames, speech, findings };
}

/** The roles of an act, with those joined to somebody in them, each nation by itself. */
function withAllJoined(
  { source, target, attribution }: ReturnType<typeof mendRoles<ActorRun>>,
  trigger: Run,
  sentence: RoleSentence,
  { isNational, isState }: Nations,
): ReturnType<typeof mendRoles<ActorRun>> {
  const joined = (own: typeof source, other: typeof source) =>
    withJoined(
      own,
      [trigger, ...other.filter((run) => !own.some((one) => one.first === run.first))],
      trigger,
      sentence,
    )
      .flatMap((run) => eachNation(run, sentence, isNational))
      .flatMap((run) => eachState(run, sentence, isState))
      .filter((run, i, all) => all.findIndex((one) => one.until === run.until) === i);
  return { source: joined(source, target), target: joined(target, source), attribution };
}

function wordsOf(doc: Doc, { offset, tokens }: SentenceTokens, reading: SentenceReading): Word[] {
  return tokens.map((token, i) => {
    const word = reading.words[i];
    if (word)
      return {
        ...word,
        head: word.head === undefined ? undefined : word.head + offset,
        ...(word.counted && { counted: rounded(word.counted) }),
      };
    const form = doc.document.text.slice(token.start, token.end);
    return { upos: 'X', xpos: 'FW', lemma: form, head: offset, deprel: 'dep' };
  });
}

function placeRun(
  run: Run,
  { sentence, offset, tokens }: SentenceTokens,
): TokenSpan & { confidence: number } {
  return {
    start: tokens[run.first]!.start,
    end: tokens[run.until - 1]!.end,
    first: offset + run.first,
    until: offset + run.until,
    sentence,
    confidence: roundConfidence(run.confidence),
  };
}

function rounded<Value>(guess: { value: Value; confidence: number }): { value: Value; confidence: number } {
  return { value: guess.value, confidence: roundConfidence(guess.confidence) };
}

function roundedChoice<Label extends string>(choice: Choice<Label>): Choice<Label> {
  return { ...rounded(choice), ...(choice.runnerUp && { runnerUp: rounded(choice.runnerUp) }) };
}

function tooLong(
  doc: Doc<'sentences'>,
  { sentence, tokens }: SentenceTokens,
  reading: SentenceReading,
): Issue {
  const { start, end } = doc.layers.sentences[sentence]!;
  const missing = tokens.length - reading.words.length;
  return {
    code: 'sentence-too-long',
    severity: 'warning',
    message: `The last ${missing} words of a sentence of ${tokens.length} were not read by the model.`,
    hint: 'Lists and tables without full stops read as one sentence; split them.',
    span: { start, end },
  };
}
