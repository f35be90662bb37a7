import {
  type Doc,
  type Frame,
  type MatchedFrame,
  overlaps,
  type RoleSpan,
  textOf,
  type TokenSpan,
} from '../../../document/index.ts';
import { createSpanIndex } from '../../../document/near.ts';
import type { Codebook, CodebookPattern } from '../../../ontology/index.ts';
import { type Stage, stagePerDocument } from '../../../pipeline/index.ts';
import { formsAt, neighboursHold } from '../match-rule.ts';
import { meansTwo } from '../both-parties.ts';
import { speechAround } from '../speech.ts';
import { rootOf, wordAt } from '../syntax.ts';
import { findActors } from './find-place.ts';

type Needs = 'sentences' | 'tokens' | 'words' | 'frames' | 'quotations';
const LAYERS = ['sentences', 'tokens', 'words', 'frames', 'quotations'] as const;

/** How sure an event is that a pattern finds and the model does not, or not surely. */
const CONFIDENCE = 0.5;

/** The stage that finds, by the codebook's patterns, the acts that the model has not proposed or not surely. */
export function matchPatterns({ codebook }: { readonly codebook: Codebook }): Stage<Needs, 'matched'> {
  return stagePerDocument('match-patterns', [...LAYERS], ['matched'], (doc) => ({
    matched: matchesIn(doc, codebook.patterns),
  }));
}

/** The acts of one document, in text order; the first pattern that holds takes a word. */
export function matchesIn(doc: Doc<Needs>, patterns: readonly CodebookPattern[]): MatchedFrame[] {
  if (patterns.length === 0) return [];
  const { tokens, frames, quotations } = doc.layers;
  const byTrigger = indexTriggers(patterns);
  const triggers = createSpanIndex((frame: Frame) => frame.trigger);
  for (const frame of frames) triggers.add(frame);
  const joinedTo = indexJoined(doc, frames);
  return tokens.flatMap((token, root) => {
    // "the March on Washington": a name.
    if (isName(doc, root)) return [];
    const possible = patternsAt(byTrigger, doc, root);
    if (possible.length === 0) return [];
    const trigger: TokenSpan = { ...token, first: root, until: root + 1 };
    if (triggers.near(trigger).some((frame) => overlaps(frame.trigger, trigger))) return [];
    const joined = joinedTo(root).map(({ type }) => type.value);
    const speech = speechAround(quotations, trigger);
    for (const pattern of possible) {
      if (pattern.speech === true && !speech) continue;
      if (!neighboursHold(pattern, doc, root) || joined.includes(pattern.then.type)) continue;
      const input = { doc, root, speaker: speech?.speaker };
      const found = frameOf(
        pattern,
        trigger,
        findActors(pattern.source, input, pattern.named?.includes('source')),
        findActors(pattern.target, input, pattern.named?.includes('target')),
        doc.document.text,
      );
      if (pattern.needs.every((role) => found[role].length > 0)) return [found];
    }
    return [];
  });
}

function isName(doc: Doc<Needs>, index: number): boolean {
  const { start } = doc.layers.tokens[index]!;
  return wordAt(doc, index).upos === 'PROPN' && /^\p{Lu}/u.test(doc.document.text.slice(start, start + 2));
}

/** "held" and "talks", "blast" and "killed": where the model proposes one of them, a pattern of the same type has nothing to add at the other. */
function indexJoined(doc: Doc<Needs>, frames: readonly Frame[]): (root: number) => readonly Frame[] {
  const at = new Map<number, Frame[]>();
  const below = new Map<number, Frame[]>();
  const joinsAbove = (a: number): number | undefined =>
    /^(?:obj|nsubj|xcomp|compound|obl|nmod)/.test(wordAt(doc, a).deprel) ? wordAt(doc, a).head : undefined;
  const put = (index: Map<number, Frame[]>, word: number, frame: Frame): void => {
    index.set(word, [...(index.get(word) ?? []), frame]);
  };
  for (const frame of frames) {
    const other = rootOf(doc, frame.trigger);
    put(at, other, frame);
    const above = joinsAbove(other);
    if (above !== undefined) put(below, above, frame);
  }
  return (root) => {
    const above = joinsAbove(root);
    return [...(below.get(root) ?? []), ...(above === undefined ? [] : (at.get(above) ?? []))];
  };
}

/** The patterns by the words of their triggers, and those that any verb may trigger, each with its place in the order. */
interface TriggerIndex {
  readonly patterns: readonly CodebookPattern[];
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly verbs: readonly number[];
}

function indexTriggers(patterns: readonly CodebookPattern[]): TriggerIndex {
  const words = new Map<string, number[]>();
  const verbs: number[] = [];
  patterns.forEach(({ trigger }, i) => {
    if (trigger === undefined) verbs.push(i);
    for (const word of trigger ?? []) words.set(word, [...(words.get(word) ?? []), i]);
  });
  return { patterns, words, verbs };
}

/** The patterns whose trigger a token may be, in their order. */
function patternsAt(
  { patterns, words, verbs }: TriggerIndex,
  doc: Doc<Needs>,
  root: number,
): readonly CodebookPattern[] {
  const found = new Set(wordAt(doc, root).upos === 'VERB' ? verbs : []);
  for (const form of formsAt(doc, root)) for (const i of words.get(form) ?? []) found.add(i);
  return found.size === 0 ? [] : [...found].sort((a, b) => a - b).map((i) => patterns[i]!);
}

function frameOf(
  { name, then, reciprocal, named }: CodebookPattern,
  trigger: TokenSpan,
  source: RoleSpan[],
  target: RoleSpan[],
  text: string,
): MatchedFrame {
  const several = source.length > 1 || source.some((span) => meansTwo(textOf(text, span)));
  const together = reciprocal === true && several && target.length === 0;
  const frame: Frame = {
    sentence: trigger.sentence,
    trigger,
    triggerConfidence: CONFIDENCE,
    type: { value: then.type, confidence: 1 },
    mode: { value: then.mode ?? 'none', confidence: 1 },
    status: { value: then.status ?? 'actual', confidence: then.status === undefined ? CONFIDENCE : 1 },
    source,
    target: together ? source : target,
    ...{ time: [], place: [], quantity: [], attribution: [] },
  };
  return { ...frame, pattern: name, ...(named && { named }) };
}
