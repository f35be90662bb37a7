import type { Doc, EventType, Frame, MatchedFrame } from '../../document/index.ts';
import { overlaps, textOf } from '../../document/index.ts';
import { chooseStatus } from './choose-status.ts';
import { wordIsOne } from './match-rule.ts';
import { REFERS_BACK } from './rules/told-before.ts';
import { childrenOf, governorOf, hasChild, textAt, wordAt } from './syntax.ts';

type Parsed = Doc<'sentences' | 'tokens' | 'words' | 'times'>;

/** A general word for a kind of act, with the act that it may take up. */
interface Kind {
  readonly nouns: readonly string[];
  readonly type: EventType;
  readonly mode: string;
}

/** Nouns that join their act in an incident: those of a deal would stand apart from who signed it, an "operation" may be any. */
const KINDS: readonly Kind[] = [
  { nouns: ['exchange', 'swap', 'handover'], type: 'RETREAT', mode: 'release' },
  { nouns: ['verdict', 'sentence', 'ruling'], type: 'SANCTION', mode: 'convict' },
  { nouns: ['walkout', 'stoppage', 'action', 'shutdown'], type: 'PROTEST', mode: 'strike' },
];

/** How sure an event is that a noun takes up. */
const CONFIDENCE = 0.5;

/** An act that the model is less sure of is nothing to refer to. */
const SURE = 0.6;

/** Verbs that do what their noun says, with what leaves it open whether they do. */
const DOING = [
  ...[
    'sign',
    'reach',
    'make',
    'do',
    'launch',
    'carry',
    'stage',
    'conduct',
    'mount',
    'hold',
    'begin',
    'start',
  ],
  ...['resume', 'repeat', 'extend', 'prevent', 'stop', 'avoid', 'avert', 'halt', 'end', 'approve'],
];
/** Words of what is yet to come or was put off. */
const AWAITED = ['await', 'expect', 'due', 'schedule', 'postpone', 'delay', 'adjourn'];
const OPEN = /^(?:will|would|could|may|might|should|must|if|unless|whether|to)$/i;

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|yesterday|week|month|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/**
 * "Chad freed 90 prisoners on Monday. The exchange lasted an hour": a general word for a kind of act, with an article or a day,
 *       ^^^^^                         ^^^ ^^^^^^^^
 * takes up the one act of that kind that the document told before as done. It has the act's type and mode, and no actors
 * of its own.
 */
export function refersBack(doc: Parsed, frames: readonly Frame[]): readonly MatchedFrame[] {
  const { tokens } = doc.layers;
  return tokens.flatMap((token, noun) => {
    const kind = KINDS.find(({ nouns }) => wordAt(doc, noun).upos === 'NOUN' && wordIsOne(doc, noun, nouns));
    if (kind === undefined || !isTakenUp(doc, noun)) return [];
    const trigger = { ...token, first: noun, until: noun + 1 };
    const { sentence } = token;
    if (frames.some((frame) => overlaps(frame.trigger, trigger))) return [];
    const act = actOf(doc, kind, frames, sentence);
    return act === undefined
      ? []
      : [
          {
            sentence,
            trigger,
            triggerConfidence: CONFIDENCE,
            type: { value: act.type.value, confidence: 1 },
            mode: { value: act.mode.value, confidence: 1 },
            status: { value: 'actual', confidence: CONFIDENCE },
            ...{ source: [], target: [], time: [], place: [], quantity: [], attribution: [] },
            pattern: REFERS_BACK,
          },
        ];
  });
}

/** The one act of a kind that the document tells, in words of its own, before a sentence; undefined where it tells several. */
function actOf(doc: Parsed, kind: Kind, frames: readonly Frame[], sentence: number): Frame | undefined {
  const fits = (frame: Frame) => frame.type.value === kind.type && frame.mode.value === kind.mode;
  const acts = frames.filter(
    (frame) =>
      frame.type.confidence >= SURE && fits(frame) && chooseStatus({ doc, frame }).status === 'actual',
  );
  const before = acts.filter((frame) => frame.sentence < sentence);
  const times = new Set(
    before.flatMap(({ time }) => time.map((span) => textOf(doc.document.text, span).toLowerCase())),
  );
  const isHere = acts.some((frame) => frame.sentence === sentence);
  return times.size <= 1 && !isHere ? before[0] : undefined;
}

/** "the swap", "this incident", "Friday's tragedy", "the incident of 11 June"; not "the new deal", "the deal with Chad". */
function isTakenUp(doc: Parsed, noun: number): boolean {
  const { deprel } = wordAt(doc, noun);
  if (!/^(?:nsubj|obj|obl|nmod)/.test(deprel)) return false;
  const children = childrenOf(doc, noun);
  const isMarked = children.some(
    (i) => (i < noun && /^(?:the|this|that)$/i.test(textAt(doc, i))) || (i < noun && isTime(doc, i)),
  );
  return isMarked && children.every((i) => isPlain(doc, i, noun)) && !isToBeDone(doc, noun);
}

/** A word below the noun that makes it no other one than the act told. */
function isPlain(doc: Parsed, word: number, noun: number): boolean {
  const { deprel } = wordAt(doc, word);
  if (/^(?:amod|compound|acl|appos|conj|nummod)/.test(deprel))
    return /^(?:latest|whole|entire|joint|bloody|deadly)$/i.test(textAt(doc, word)) || isTime(doc, word);
  if (!deprel.startsWith('nmod')) return true;
  return isTime(doc, word) || (word > noun && isAtPlace(doc, word));
}

function isAtPlace(doc: Parsed, word: number): boolean {
  return wordAt(doc, word).upos === 'PROPN' && hasChild(doc, word, /^(?:at|in|near)$/i);
}

/** "Friday", "11 June" */
function isTime(doc: Parsed, word: number): boolean {
  return [word, ...childrenOf(doc, word)].some((i) => TIME.test(textAt(doc, i)));
}

/** "The sentence will be read on Friday", "awaits the verdict", "vowed to repeat the exchange": done then, not before. */
function isToBeDone(doc: Parsed, noun: number): boolean {
  const verb = governorOf(doc, noun, ['obj', 'nsubj', 'nsubj:pass']);
  if (verb === undefined) return false;
  if (wordIsOne(doc, verb, AWAITED)) return true;
  const isSubject = wordAt(doc, noun).deprel.startsWith('nsubj');
  if (!isSubject && !wordIsOne(doc, verb, DOING)) return false;
  return hasChild(doc, verb, OPEN);
}
