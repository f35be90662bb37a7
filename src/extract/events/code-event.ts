import type {
  ActorRef,
  Choice,
  Doc,
  Event,
  EventDate,
  EventPlace,
  Frame,
  Quantity,
  RoleSpan,
  Versions,
} from '../../document/index.ts';
import { roundConfidence, textOf } from '../../document/index.ts';
import type { ActorIndex } from '../../document/refs.ts';
import { cameoFor, intensityOf, quadOf } from '../../ontology/index.ts';
import { chooseStatus } from './choose-status.ts';
import { eventId } from './event-id.ts';
import { readNumber } from './read-number.ts';

/** What coding one frame needs beside the frame. */
export interface CodingInput {
  readonly doc: Doc<'sentences' | 'tokens' | 'words'>;
  readonly actors: ActorIndex;
  readonly versions: Versions;
  /** How many events before this one have the same trigger and type. */
  readonly nth: number;
}

/** The stage's name, as records carry it. */
export const STAGE = 'code-events';

/** Turns a frame that the model proposes into an event record. */
export function codeEvent(frame: Frame, { doc, actors, versions, nth }: CodingInput): Event {
  const { text, id } = doc.document;
  const type = frame.type.value;
  const mode = frame.mode.value === 'none' ? undefined : frame.mode.value;
  const cameo = cameoFor(type, mode);
  const status = chooseStatus({ doc, frame });
  const trigger = textOf(text, frame.trigger);
  const sentence = doc.layers.sentences[frame.sentence]!;
  const attribution = refsFor(frame.attribution, actors);
  return {
    record: 'event',
    version: 1,
    id: eventId(id, frame.trigger, type, nth),
    document: id,
    trigger: { start: frame.trigger.start, end: frame.trigger.end, text: trigger },
    type,
    ...(mode === undefined ? {} : { mode }),
    cameo,
    quad: quadOf(type),
    intensity: intensityOf(type, mode, cameo),
    contexts: [],
    source: refsFor(frame.source, actors),
    target: refsFor(frame.target, actors),
    status: status.status,
    date: byConfidence(frame.time).map((span) => dateOf(span, text)),
    place: byConfidence(frame.place).map((span) => placeOf(span, text)),
    quantities: frame.quantity.map((span) => quantityOf(span, text, attribution)),
    attribution,
    sentence: { start: sentence.start, end: sentence.end, index: frame.sentence },
    confidence: roundConfidence(frame.triggerConfidence * frame.type.confidence),
    confidences: {
      trigger: roundConfidence(frame.triggerConfidence),
      type: roundConfidence(frame.type.confidence),
      status: roundConfidence(status.confidence),
    },
    codedBy: { stage: STAGE, ...(status.rule === undefined ? {} : { rule: status.rule }), ...versions },
    why: [
      `trigger "${trigger}"`,
      `type ${choiceOf(frame.type)}`,
      `mode ${choiceOf(frame.mode)}`,
      status.why,
      ...wordsOf('source', frame.source, text),
      ...wordsOf('target', frame.target, text),
      ...wordsOf('attribution', frame.attribution, text),
    ],
  };
}

/** References to the actors of role spans; one actor is named once, by its surest span. */
function refsFor(spans: readonly RoleSpan[], actors: ActorIndex): readonly ActorRef[] {
  const refs = spans.flatMap((span) => actors.refFor(span, span.confidence) ?? []);
  return refs.filter(
    (ref, i) =>
      !refs.some(
        (other, j) =>
          other.actor === ref.actor &&
          ((other.confidence ?? 0) > (ref.confidence ?? 0) || (other.confidence === ref.confidence && j < i)),
      ),
  );
}

function byConfidence(spans: readonly RoleSpan[]): readonly RoleSpan[] {
  return [...spans].sort((a, b) => b.confidence - a.confidence || a.start - b.start);
}

function dateOf({ start, end }: RoleSpan, text: string): EventDate {
  return { span: { start, end }, text: text.slice(start, end), precision: 'unknown', basis: 'stated' };
}

function placeOf({ start, end }: RoleSpan, text: string): EventPlace {
  return { span: { start, end }, name: text.slice(start, end), precision: 'unknown', basis: 'stated' };
}

function quantityOf(
  { start, end, kind }: Frame['quantity'][number],
  text: string,
  by: readonly ActorRef[],
): Quantity {
  const words = text.slice(start, end);
  return { kind, span: { start, end }, text: words, ...readNumber(words), by };
}

function choiceOf({ value, confidence, runnerUp }: Choice<string>): string {
  const lost = runnerUp === undefined ? '' : `, before ${runnerUp.value} ${runnerUp.confidence.toFixed(2)}`;
  return `${value} ${confidence.toFixed(2)}${lost}`;
}

function wordsOf(role: string, spans: readonly RoleSpan[], text: string): readonly string[] {
  return spans.map((span) => `${role} "${textOf(text, span)}" ${span.confidence.toFixed(2)}`);
}
