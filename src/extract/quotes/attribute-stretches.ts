import { findAccordingTo } from './according-to.ts';
import type { Around, Attribution, Zone } from './attribution.ts';
import { continuing, isInterrupted, isSetOff } from './continuing.ts';
import { findColon } from './colon.ts';
import { findCueAfter } from './cue-after.ts';
import { findCueBefore } from './cue-before.ts';
import { findBoxedName, findDashName, findDashParagraph } from './dash-name.ts';
import type { Draft } from './draft.ts';
import { findProposed } from './proposed-attribution.ts';
import { judge } from './judge.ts';
import type { Manner } from './judge.ts';
import { outerCue } from './outer-cue.ts';
import type { Stretch } from './pair-marks.ts';
import { sentenceAt, tokenAfter, tokensIn } from './reading.ts';
import type { Reading } from './reading.ts';
import { sayingLemma } from './reporting-words.ts';
import { transcriptTurn } from './transcript-turn.ts';

/** A stretch in quotation marks with what the rules made of it. */
export interface Judged {
  readonly stretch: Stretch;
  readonly manner: Manner;
  /** True where no other words stand in its sentences. */
  readonly alone: boolean;
  readonly draft?: Draft;
}

/** Looks for cue and speaker around every stretch in quotation marks, in text order. */
export function attributeStretches(reading: Reading, stretches: readonly Stretch[]): Judged[] {
  const manners = stretches.map((stretch) => judge(reading, stretch));
  const masked = maskQuoted(
    reading,
    stretches.filter((_, i) => manners[i] !== 'name'),
  );
  const done: Judged[] = [];
  stretches.forEach((stretch, i) => {
    const manner = manners[i]!;
    if (manner === 'name') {
      done.push({ stretch, manner, alone: false });
      return;
    }
    const first = Math.max(0, i - 4);
    const others = stretches.slice(first, i + 5).filter((_, k) => manners[first + k] !== 'name');
    const around = zonesAround(masked, stretch, others);
    const alone = !hasWords(masked, around.sentenceBefore) && !hasWords(masked, around.sentenceAfter);
    const draft =
      transcriptTurn(reading, stretch) ??
      (alone && manner === 'whole' ? signed(reading, stretch) : undefined) ??
      (alone && manner === 'whole' ? introduced(masked, stretch) : undefined) ??
      attribute(masked, stretch, manner, around, done.at(-1)?.draft);
    done.push({ stretch, manner, alone, ...(draft && { draft }) });
  });
  return done;
}

/** A quotation that stands alone in its paragraph and is signed in the next. */
function signed(reading: Reading, { span, paragraph, closed }: Stretch): Draft | undefined {
  const next = sentenceAt(reading, span.end - 1) + 1;
  if (reading.sentences[next]?.paragraph !== paragraph + 1) return undefined;
  const name = findDashParagraph(reading, next) ?? (closed ? undefined : findBoxedName(reading, next));
  return name && { span, kind: 'direct', ...name };
}

/** The envoy replied:   [next paragraph]   "We will go." */
function introduced(reading: Reading, { span }: Stretch): Draft | undefined {
  const before = sentenceAt(reading, span.start) - 1;
  const [first, until] = [reading.starts[before] ?? 0, reading.starts[before + 1] ?? 0];
  if (before < 0 || reading.forms[until - 1] !== ':') return undefined;
  const found = findCueBefore(reading, { first, until }, true);
  return found?.speaker && { span, kind: 'direct', ...found };
}

function attribute(
  reading: Reading,
  stretch: Stretch,
  manner: Manner,
  around: Around,
  previous: Draft | undefined,
): Draft | undefined {
  const { span } = stretch;
  const found =
    manner === 'whole' ? attributeWhole(reading, stretch, around) : attributePiece(reading, stretch, around);
  const follows = manner === 'whole' || isSetOff(reading, stretch, around);
  const ownCue = found?.speaker !== undefined && (found.rule === 'cue-after' || !follows);
  const continued = ownCue ? undefined : continuing(reading, stretch, around, previous);
  if (continued) return { ...continued, span, kind: follows ? 'direct' : 'mixed' };
  const proposed = findProposed(reading, span, found);
  const best = proposed ?? found;
  const goesOn = follows && previous?.kind === 'direct' && isInterrupted(reading, previous.span, span);
  return best && { span, kind: manner === 'whole' || goesOn ? 'direct' : 'mixed', ...best };
}

function attributeWhole(reading: Reading, stretch: Stretch, around: Around): Attribution | undefined {
  const { before, after } = around;
  const introduced = /^[:,]$/.test(reading.forms[before.until - 1] ?? '') && before.until > before.first;
  const colon = introduced && reading.forms[before.until - 1] === ':';
  const ahead = introduced ? findCueBefore(reading, before, true) : undefined;
  const open = /[,?!…—–.-][\s"“”»«'’]*$/u.test(reading.text.slice(stretch.span.start, stretch.span.end));
  const comma = reading.forms[after.first] === ',';
  const behind = open || comma || !stretch.closed ? findCueAfter(reading, after) : undefined;
  // "... of what his job entails: "It is dull," he said.": the cue at hand before the one far off.
  const nearer = behind?.speaker && ahead && ahead.confidence < 0.9;
  if (ahead && colon && !nearer) return ahead;
  return (
    findDashName(reading, after) ??
    (behind?.speaker ? behind : undefined) ??
    ahead ??
    behind ??
    findCueBefore(reading, before, true) ??
    findAccordingTo(reading, after) ??
    findAccordingTo(reading, before) ??
    findColon(reading, before) ??
    findCueBefore(reading, around.sentenceBefore, false)
  );
}

function attributePiece(reading: Reading, stretch: Stretch, around: Around): Attribution | undefined {
  const { after, sentenceBefore, sentenceAfter } = around;
  const comma =
    reading.forms[after.first] === ',' ||
    /,["”»'’]$/u.test(reading.text.slice(0, stretch.span.end).slice(-2));
  const close = {
    first: Math.max(sentenceBefore.first, sentenceBefore.until - 8),
    until: sentenceBefore.until,
  };
  const ahead = findAccordingTo(reading, close) ?? findCueBefore(reading, sentenceBefore, false);
  if (ahead) {
    const open = ahead.cue && isOnlyMeant(reading, tokenAfter(reading, ahead.cue.start));
    return (
      outerCue(reading, ahead, sentenceBefore) ??
      (open ? findTrailing(reading, sentenceAfter) : undefined) ??
      ahead
    );
  }
  const behind = comma ? findCueAfter(reading, after) : undefined;
  if (behind?.speaker) return behind;
  return (
    findTrailing(reading, sentenceAfter) ??
    findAccordingTo(reading, sentenceAfter) ??
    findAccordingTo(reading, sentenceBefore) ??
    findColon(reading, sentenceBefore)
  );
}

/** Oslo would add "massive" duties, the envoy said: what would be done is told by who speaks behind. */
const isOnlyMeant = (reading: Reading, verb: number): boolean =>
  /^(?:would|will|could|may|might|must|should|can)$/.test(reading.lower[verb - 1] ?? '');

/** The "toll" will rise, the minister said: the cue behind a later comma. */
function findTrailing(reading: Reading, { first, until }: Zone): Attribution | undefined {
  for (let i = first + 1; i < until; i++) {
    if (reading.forms[i] !== ',') continue;
    const trailing = findCueAfter(reading, { first: i, until });
    if (trailing?.speaker) return { ...trailing, rule: 'cue-trailing', confidence: 0.8 };
  }
  return undefined;
}

function zonesAround(reading: Reading, stretch: Stretch, stretches: readonly Stretch[]): Around {
  const { start, end } = stretch.span;
  const opening = reading.sentences[sentenceAt(reading, start)]!;
  let closing = reading.sentences[sentenceAt(reading, end - 1)]!;
  // A splitter may have cut `"Why?" he asked.` after the mark.
  const following = reading.sentences[sentenceAt(reading, end - 1) + 1];
  if (following?.paragraph === closing.paragraph && reading.text.slice(end, closing.end).trim() === '') {
    const stopped = /\.["”»'’]*$/u.test(reading.text.slice(start, end));
    if (isTail(reading.text.slice(following.start, following.end), stopped)) closing = following;
  }
  const previous = stretches.filter((other) => other.span.end <= start).at(-1);
  const next = stretches.find((other) => other.span.start >= end);
  const zone = (from: number, to: number): Zone => {
    const [first, until] = from < to ? tokensIn(reading, { start: from, end: to }) : [0, 0];
    return { first, until };
  };
  return {
    before: zone(Math.max(opening.start, previous?.span.end ?? 0), start),
    after: zone(end, Math.min(closing.end, next?.span.start ?? closing.end)),
    sentenceBefore: zone(opening.start, start),
    sentenceAfter: zone(end, closing.end),
  };
}

/** "he asked." or "Graham asked, ...": the rest of a sentence that a quotation opened; after a full stop only the first. */
function isTail(sentence: string, stopped: boolean): boolean {
  if (/^\p{Ll}/u.test(sentence)) return true;
  // `"We will stay." Keller said.`: nothing but the speaker and the cue.
  const only = /^(?:[\p{Lu}][\p{L}.'’-]*\s){1,4}(said|says|added|asked|wrote)\.?$/u.test(sentence.trim());
  if (stopped) return only;
  const cue = /^(?:[\p{Lu}][\p{L}.'’-]*\s){1,4}(went on|\p{Ll}+)[.,]/u.exec(sentence)?.[1];
  return cue !== undefined && (cue === 'went on' || sayingLemma(cue) !== undefined);
}

function hasWords(reading: Reading, zone: Zone): boolean {
  for (let i = zone.first; i < zone.until; i++) if (/[\p{L}\p{N}]/u.test(reading.forms[i]!)) return true;
  return false;
}

/** The same reading with the quoted words blanked, so that no rule takes its cue from inside a quotation. */
function maskQuoted(reading: Reading, stretches: readonly Stretch[]): Reading {
  const forms = [...reading.forms];
  const lower = [...reading.lower];
  for (const stretch of stretches) {
    const [first, until] = tokensIn(reading, stretch.span);
    for (let i = first; i < until; i++) forms[i] = lower[i] = '"';
  }
  return { ...reading, forms, lower };
}
