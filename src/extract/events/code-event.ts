import type {
  Actor,
  ActorRef,
  Choice,
  Doc,
  Event,
  Frame,
  MatchedFrame,
  RoleSpan,
  Span,
  Status,
  Versions,
} from '../../document/index.ts';
import { overlaps, roundConfidence, textOf } from '../../document/index.ts';
import type { ActorIndex } from '../../document/refs.ts';
import { type Codebook, intensityOf, project, quadOf, type Teller } from '../../ontology/index.ts';
import { applyCodebook, type Decided } from './apply-codebook.ts';
import { bothParties } from './both-parties.ts';
import { type ChosenStatus, chooseStatus } from './choose-status.ts';
import { deepenCameo } from './deepen-cameo.ts';
import {
  clauseDate,
  countedDate,
  countedTo,
  dayOfPublication,
  isDated,
  isInside,
  lastingDate,
  mainDate,
  sinceDate,
  statedDates,
} from './dates/index.ts';
import { eventId } from './event-id.ts';
import { findContexts, type NearWords, nearWords } from './find-contexts.ts';
import { wordIsOne } from './match-rule.ts';
import { modeOfNoun } from './mode-of-noun.ts';
import { isNoSpeaker } from './no-speaker.ts';
import { withoutOwn } from './own-target.ts';
import { isOfPolitics } from './patterns/of-politics.ts';
import { placesOfEvent } from './places/place-event.ts';
import { sinceOf } from './rules/first-since.ts';
import { quotationsNear, speechAround } from './speech.ts';
import { rootOf, subtreeOf } from './syntax.ts';
import type { Told } from './told-types.ts';
import { deniesOther, isDenier, onlyReports, speaksOfElse } from './who-asserts.ts';

/** What coding one frame needs beside the frame. */
export interface CodingInput {
  readonly doc: Doc<'sentences' | 'tokens' | 'words' | 'quotations' | 'times' | 'places'>;
  readonly actors: ActorIndex;
  /** The actors of the document by id. */
  readonly byId: ReadonlyMap<string, Actor>;
  readonly codebook: Codebook;
  readonly versions: Versions;
  readonly told: Told;
  /** All frames of the document, in text order. */
  readonly frames: readonly Frame[];
  /** How many events before this one have the same trigger and type. */
  readonly nth: number;
  /** True where the sentence holds no other event: all its words are this one's. */
  readonly alone: boolean;
}

/** The stage's name, as records carry it. */
export const STAGE = 'code-events';

/** Turns a frame that the model proposes into an event record; undefined where the codebook says it is none. */
export function codeEvent(frame: Frame | MatchedFrame, input: CodingInput): Event | undefined {
  const { doc, actors, versions, nth, codebook } = input;
  const { text, id } = doc.document;
  const named = refsFor(frame.source, actors, doc);
  const actorOf = (actor: string) => input.byId.get(actor);
  const target = withoutOwn(frame.type.value, named, refsFor(frame.target, actors, doc), actorOf);
  const actorsOf = (refs: readonly ActorRef[]) => refs.flatMap(({ actor }) => actorOf(actor) ?? []);
  const sectorsOf = (refs: readonly ActorRef[]) => actorsOf(refs).flatMap(({ sectors }) => sectors);
  if (!isOfPolitics(frame, { source: actorsOf(named), target: actorsOf(target) })) return undefined;
  const root = rootOf(doc, frame.trigger);
  const decided = applyCodebook(codebook, {
    doc,
    frame,
    root,
    sourceSectors: sectorsOf(named),
    targetSectors: sectorsOf(target),
    told: input.told,
  });
  if (decided === undefined) return undefined;
  const { type, rules, codes } = decided;
  const mode = type === frame.type.value ? modeOfNoun(doc, frame, decided.mode, input.frames) : decided.mode;
  const status = statusOf(decided, { doc, frame });
  const asserting = attributionOf(frame, doc).filter(
    (span) =>
      !isNoSpeaker(doc, span) &&
      !deniesOther(span, root, doc) &&
      (status.status === 'negated' || !isDenier(span, root, doc)),
  );
  const attribution = refsFor(asserting, actors, doc);
  const source = named.length === 0 && decided.speakerActs ? attribution : named;
  const near = wordsNear(doc, frame, root, input.alone);
  const contexts = findContexts(codebook.contexts, near, sectorsOf([...source, ...target]));
  const isTrigger = (lemmas: readonly string[]) => wordIsOne(doc, root, lemmas);
  const cameo = deepenCameo(codebook, type, { mode, contexts, near, isTrigger });
  const trigger = textOf(text, frame.trigger);
  const sentence = doc.layers.sentences[frame.sentence]!;
  const act = { type, ...(mode === undefined ? {} : { mode }), cameo };
  const projected = project(act, status.status, tellerOf(attribution, source));
  const pattern = 'pattern' in frame ? frame.pattern : undefined;
  const rule = rules[0] ?? pattern ?? status.rule;
  return {
    record: 'event',
    version: 1,
    id: eventId(id, frame.trigger, type, nth),
    document: id,
    trigger: { start: frame.trigger.start, end: frame.trigger.end, text: trigger },
    ...act,
    ...(codes.length > 0 && { codes }),
    quad: quadOf(type),
    intensity: intensityOf(type, mode, cameo),
    contexts,
    source,
    target,
    status: status.status,
    ...(projected && { projected: { ...projected } }),
    date: datesOf(frame, doc, status.status).filter(isOwnDate(status, frame, doc)),
    place: placesOfEvent(doc, frame, root),
    // Numbers are tied to events when all of the document's are known.
    quantities: [],
    attribution,
    sentence: { start: sentence.start, end: sentence.end, index: frame.sentence },
    confidence: roundConfidence(frame.triggerConfidence * frame.type.confidence),
    confidences: {
      trigger: roundConfidence(frame.triggerConfidence),
      type: roundConfidence(frame.type.confidence),
      status: roundConfidence(status.confidence),
    },
    codedBy: { stage: STAGE, ...(rule === undefined ? {} : { rule }), ...versions },
    why: [
      `trigger "${trigger}"`,
      ...(pattern === undefined
        ? [`type ${choiceOf(frame.type)}`, `mode ${choiceOf(frame.mode)}`]
        : [`codebook pattern ${pattern}`]),
      ...rules.map((name) => `codebook rule ${name}: ${type}${mode === undefined ? '' : `/${mode}`}`),
      status.why,
      ...wordsOf('source', frame.source, text),
      ...wordsOf('target', frame.target, text),
      ...wordsOf('attribution', frame.attribution, text),
    ],
  };
}

/** What the codebook says of the status, else what model and words say. */
function statusOf({ status, rules }: Decided, input: Parameters<typeof chooseStatus>[0]): ChosenStatus {
  const chosen = chooseStatus(input);
  if (status === undefined || status === chosen.status) return chosen;
  return {
    ...chosen,
    status,
    why: `status ${status} by codebook (${rules.join(', ')}), against ${chosen.why}`,
  };
}

/** The words that speak of an event: all of a sentence's where it is alone, else those below its trigger. */
function wordsNear(doc: CodingInput['doc'], frame: Frame, root: number, alone: boolean): NearWords {
  const { tokens } = doc.layers;
  const within = (index: number) => tokens[index]?.sentence === frame.sentence;
  let first = frame.trigger.first;
  let until = frame.trigger.until;
  if (alone) {
    while (within(first - 1)) first -= 1;
    while (within(until)) until += 1;
  } else {
    for (const index of subtreeOf(doc, root)) {
      first = Math.min(first, index);
      until = Math.max(until, index + 1);
    }
  }
  return nearWords(doc, first, until);
}

/** Who asserts the act: as the model says, where that is said of the act; else the speaker of the indirect speech it stands in. */
function attributionOf(frame: Frame, doc: CodingInput['doc']): readonly RoleSpan[] {
  const { quotations, sentences } = doc.layers;
  const nearby = () => quotationsNear(quotations, sentences[frame.sentence]!);
  const told = frame.attribution.filter(
    (span) => !onlyReports(doc, span) && !speaksOfElse(span, frame.trigger, nearby()),
  );
  if (told.length > 0) return told;
  const within = speechAround(quotations, frame.trigger, ({ speaker }) => speaker !== undefined);
  return within?.speaker ? [{ ...within.speaker, confidence: within.confidence }] : [];
}

function tellerOf(attribution: readonly ActorRef[], source: readonly ActorRef[]): Teller {
  if (attribution.length === 0) return 'writer';
  return attribution.some(({ actor }) => source.some((ref) => ref.actor === actor)) ? 'actor' : 'other';
}

/** References to the actors of role spans, two for "both countries"; one actor is named once, by its surest span. */
function refsFor(
  spans: readonly RoleSpan[],
  actors: ActorIndex,
  doc: CodingInput['doc'],
): readonly ActorRef[] {
  const refs = spans.flatMap((span) => {
    const ref = actors.refFor(span, span.confidence);
    if (ref === undefined) return [];
    const both = bothParties(doc, span).flatMap((one) => actors.refFor(one)?.actor ?? []);
    return both.length === 2 ? both.map((actor) => ({ ...ref, actor })) : [ref];
  });
  return refs.filter(
    (ref, i) =>
      !refs.some(
        (other, j) =>
          other.actor === ref.actor &&
          ((other.confidence ?? 0) > (ref.confidence ?? 0) || (other.confidence === ref.confidence && j < i)),
      ),
  );
}

/** What the model's spans say, else the time of the clause; what has lasted began before the day told. */
function datesOf(frame: Frame, doc: CodingInput['doc'], status: Status): Event['date'] {
  const [first, ...more] = daysOf(frame, doc, status);
  const lasting = lastingDate(frame, first, doc);
  if (first === undefined) return lasting === undefined ? [] : [lasting];
  return [lasting ?? first, ...more];
}

function daysOf(frame: Frame, doc: CodingInput['doc'], status: Status): Event['date'] {
  const input = { doc, status, published: dayOfPublication(doc.document), said: saidIn(frame, doc) };
  const counted = countedTo(frame.trigger, doc);
  const isOwn = (span: Span) => counted === undefined || isInside(doc, counted, span);
  const stated = statedDates({ ...frame, time: frame.time.filter(isOwn) }, input);
  const away = counted && !stated.some(isDated) ? countedDate(frame, counted, doc, input) : undefined;
  if (away !== undefined) return [away];
  const since = sinceDate(frame, doc, input);
  const isOther = ({ span }: Event['date'][number]) => !span || !since?.span || !overlaps(span, since.span);
  if (since !== undefined && !stated.filter(isDated).some(isOther)) return [since];
  const own = stated.some(isDated)
    ? undefined
    : (clauseDate(frame, doc, input) ?? mainDate(frame, doc, input));
  if (own === undefined) return stated;
  // A span of the model that only holds a part of the same words says nothing more.
  return [own, ...stated.filter(({ span }) => !span || !own.span || !overlaps(span, own.span))];
}

/** "is the first since 2011, when miners stayed home": times at and behind that "since" are of another one. */
function isOwnDate({ rule }: ChosenStatus, frame: Frame, doc: CodingInput['doc']) {
  const since = rule === 'first-since' ? sinceOf(doc, frame) : undefined;
  return ({ span }: Event['date'][number]) => since === undefined || !span || span.start < since;
}

/**
 * From a cue to the words that it reports, where the act is told in these: times there are of the saying.
 * "said on Friday one soldier had been killed"
 *  ^^^^^^^^^^^^^^
 */
function saidIn({ trigger }: Frame, doc: CodingInput['doc']): Span | undefined {
  const told = speechAround(doc.layers.quotations, trigger, ({ kind }) => kind === 'indirect');
  if (told?.cue === undefined || told.cue.end > told.span.start) return undefined;
  // Without "that" the day is taken for a word of the content.
  const day = DAY.exec(doc.document.text.slice(told.span.start, told.span.end));
  return { start: told.cue.start, end: told.span.start + (day?.[0].length ?? 0) };
}

const DAY = /^on\s\p{Lu}\p{L}+day(?:\s(?:night|morning|evening|afternoon))?\s(?=\p{L}|\d)/u;

function choiceOf({ value, confidence, runnerUp }: Choice<string>): string {
  const lost = runnerUp === undefined ? '' : `, before ${runnerUp.value} ${runnerUp.confidence.toFixed(2)}`;
  return `${value} ${confidence.toFixed(2)}${lost}`;
}

function wordsOf(role: string, spans: readonly RoleSpan[], text: string): readonly string[] {
  return spans.map((span) => `${role} "${textOf(text, span)}" ${span.confidence.toFixed(2)}`);
}
