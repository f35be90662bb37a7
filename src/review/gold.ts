import {
  type Actor,
  type ActorRef,
  covers,
  type Decision,
  type Event,
  type Sentence,
  type Span,
  standingOf,
} from '../document/index.ts';

/** Words of a sentence: an exact substring, the `n`th where it occurs more than once. */
export type GoldWords = string | { readonly text: string; readonly n: number };

/** A sentence with the events that people settled, in the form of the project's own corpus. Empty lists are left out. */
export interface GoldSentence {
  readonly id: string;
  readonly kind: 'headline' | 'lede' | 'body';
  readonly date?: string;
  readonly text: string;
  readonly events?: readonly GoldEvent[];
  readonly actors?: readonly {
    readonly text: GoldWords;
    readonly country: string | null;
    readonly sector: string;
  }[];
}

export interface GoldEvent {
  readonly trigger: GoldWords;
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  readonly source?: readonly GoldWords[];
  readonly target?: readonly GoldWords[];
  readonly time?: readonly GoldWords[];
  readonly place?: readonly GoldWords[];
  readonly quantities?: readonly { readonly text: GoldWords; readonly kind: string }[];
  readonly attribution?: readonly GoldWords[];
}

/** A coding as it stands after the decisions, rejected events among its events. */
export interface ReviewedCoding {
  readonly document: {
    readonly id: string;
    readonly text: string;
    readonly published?: { readonly value: string } | undefined;
  };
  readonly sentences: readonly Sentence[];
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
}

export interface GoldFound {
  readonly sentences: readonly GoldSentence[];
  /** Sentences left out because somebody decided about one of their events, and nobody about another. */
  readonly undecided: number;
  /** Sentences left out because what was set by hand cannot be shown by their words. */
  readonly wordless: number;
}

/** How gold is made. */
export interface GoldOptions {
  /**
   * People have read the articles whole: where every event of one is settled, its sentences without any are quiet ones.
   * Otherwise nothing is known of them, as nobody looked for what the coder misses.
   */
  readonly whole?: boolean;
}

/** The sentences of one coding whose every event a person has accepted, corrected or rejected. */
export function goldOf(
  coding: ReviewedCoding,
  decisions: readonly Decision[],
  { whole = false }: GoldOptions = {},
): GoldFound {
  const decided = new Set(
    standingOf(decisions).stand.flatMap(({ kind, action, subjects, anchors }) =>
      kind === 'event' && (action === 'accept' || action === 'correct' || action === 'reject')
        ? [...subjects, ...anchors.flatMap(({ event }) => event ?? [])]
        : [],
    ),
  );
  const isDecided = ({ id, review, byHand }: Event) =>
    decided.has(id) || review !== undefined || byHand !== undefined;
  const quiet = whole && coding.events.length > 0 && coding.events.every(isDecided);
  const sentences: GoldSentence[] = [];
  let [undecided, wordless] = [0, 0];
  for (const [index, sentence] of coding.sentences.entries()) {
    const own = coding.events.filter((event) => event.sentence.index === index);
    if (!own.some(isDecided) && !(quiet && own.length === 0)) continue;
    if (!own.every(isDecided)) undecided += 1;
    else {
      const gold = goldSentence(coding, sentence, index, own);
      if (gold === undefined) wordless += 1;
      else sentences.push(gold);
    }
  }
  return { sentences, undecided, wordless };
}

function goldSentence(
  { document, actors: all, sentences }: ReviewedCoding,
  sentence: Sentence,
  index: number,
  events: readonly Event[],
): GoldSentence | undefined {
  const text = document.text.slice(sentence.start, sentence.end);
  const words = (span: Span): GoldWords =>
    wordsAt(text, span.start - sentence.start, span.end - sentence.start);
  const spoken = new Map<string, { readonly span: Span; readonly actor: Actor | undefined }>();
  const gold: GoldEvent[] = [];
  for (const event of events.filter(({ review }) => review !== 'rejected')) {
    const byHand = new Set(event.byHand);
    // Of a value that was set by hand, the words that the coder saw say nothing any more.
    const coded = (field: string, spans: readonly (Span | undefined)[]) =>
      byHand.has(field)
        ? []
        : (spans.filter((span) => span !== undefined && covers(sentence, span)) as Span[]);
    const sides: Partial<Record<'source' | 'target' | 'attribution', Span[]>> = {};
    for (const side of ['source', 'target', 'attribution'] as const) {
      sides[side] = [];
      for (const ref of event[side]) {
        const actor = all.find(({ id }) => id === ref.actor);
        const span = spanOf(ref, actor, sentence, text, byHand.has(side));
        if (span === undefined && byHand.has(side)) return undefined;
        if (span === undefined) continue;
        sides[side].push(span);
        spoken.set(`${span.start}-${span.end}`, { span, actor });
      }
    }
    const list = (
      name: 'source' | 'target' | 'time' | 'place' | 'attribution',
      spans: readonly Span[] = [],
    ) => (spans.length === 0 ? {} : { [name]: spans.map(words) });
    const figures = byHand.has('figures')
      ? []
      : event.quantities.filter(({ span }) => covers(sentence, span));
    gold.push({
      ...{ trigger: words(event.trigger), type: event.type, mode: event.mode ?? null, status: event.status },
      ...list('source', sides.source),
      ...list('target', sides.target),
      ...list(
        'time',
        coded(
          'date',
          event.date.map(({ span }) => span),
        ),
      ),
      ...list(
        'place',
        coded(
          'place',
          event.place.map(({ span }) => span),
        ),
      ),
      ...(figures.length === 0
        ? {}
        : { quantities: figures.map(({ span, kind }) => ({ text: words(span), kind })) }),
      ...list('attribution', sides.attribution),
    });
  }
  const first = sentences.findIndex(({ part }) => part !== 'title');
  const kind = sentence.part === 'title' ? 'headline' : index === first ? 'lede' : 'body';
  return {
    ...{ id: `${document.id}-${index}`, kind },
    ...(document.published === undefined ? {} : { date: document.published.value.slice(0, 10) }),
    text,
    ...(gold.length === 0 ? {} : { events: gold }),
    ...(spoken.size === 0
      ? {}
      : {
          actors: [...spoken.values()].map(({ span, actor }) => ({
            ...{ text: words(span), country: actor?.country ?? null, sector: actor?.sectors[0] ?? 'UNK' },
          })),
        }),
  };
}

/** Where the sentence speaks of the actor: where the coder saw it, else a mention, else the name. */
function spanOf(
  ref: ActorRef,
  actor: Actor | undefined,
  sentence: Span,
  text: string,
  byHand: boolean,
): Span | undefined {
  if (!byHand && covers(sentence, ref.span)) return ref.span;
  if (!byHand) return undefined;
  const mention = actor?.mentions.find((one) => covers(sentence, one));
  if (mention !== undefined) return mention;
  const at = text.toLowerCase().indexOf(ref.text.toLowerCase());
  const start = sentence.start + at;
  return at < 0 || ref.text === '' ? undefined : { start, end: start + ref.text.length };
}

function wordsAt(text: string, start: number, end: number): GoldWords {
  const words = text.slice(start, end);
  let n = 1;
  for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) n += 1;
  return n === 1 ? words : { text: words, n };
}
