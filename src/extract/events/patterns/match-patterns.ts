import {
  type Doc,
  type Frame,
  type MatchedFrame,
  overlaps,
  type RoleSpan,
  textOf,
  type TokenSpan,
} from '../../../document/index.ts';
import type { Codebook, CodebookPattern } from '../../../ontology/index.ts';
import { type Stage, stagePerDocument } from '../../../pipeline/index.ts';
import { neighboursHold, wordIsOne } from '../match-rule.ts';
import { meansTwo } from '../both-parties.ts';
import { speechAround } from '../speech.ts';
import { rootOf, wordAt } from '../syntax.ts';
import { findActors } from './find-place.ts';

type Needs = 'sentences' | 'tokens' | 'words' | 'frames' | 'quotations';
const LAYERS = ['sentences', 'tokens', 'words', 'frames', 'quotations'] as const;

/** How sure an event is that a pattern finds and the model does not. */
const CONFIDENCE = 0.5;

/** The stage that finds, by the codebook's patterns, the acts that the model has not proposed. */
export function matchPatterns({ codebook }: { readonly codebook: Codebook }): Stage<Needs, 'matched'> {
  return stagePerDocument('match-patterns', [...LAYERS], ['matched'], (doc) => ({
    matched: matchesIn(doc, codebook.patterns),
  }));
}

/** The acts of one document, in text order; the first pattern that holds takes a word. */
export function matchesIn(doc: Doc<Needs>, patterns: readonly CodebookPattern[]): MatchedFrame[] {
  if (patterns.length === 0) return [];
  const { tokens, frames, quotations } = doc.layers;
  return tokens.flatMap((token, root) => {
    const possible = patterns.filter((pattern) => fitsTrigger(pattern, doc, root));
    if (possible.length === 0) return [];
    const trigger: TokenSpan = { ...token, first: root, until: root + 1 };
    if (frames.some((frame) => overlaps(frame.trigger, trigger))) return [];
    const joined = frames.filter((frame) => isJoined(doc, root, frame)).map(({ type }) => type.value);
    const speech = speechAround(quotations, trigger);
    for (const pattern of possible) {
      if (pattern.speech === true && !speech) continue;
      if (!neighboursHold(pattern, doc, root) || joined.includes(pattern.then.type)) continue;
      const input = { doc, root, speaker: speech?.speaker };
      const found = frameOf(
        pattern,
        trigger,
        findActors(pattern.source, input),
        findActors(pattern.target, input),
        doc.document.text,
      );
      if (pattern.needs.every((role) => found[role].length > 0)) return [found];
    }
    return [];
  });
}

/** "held" and "talks": where the model proposes one of them, a pattern of the same type has nothing to add at the other. */
function isJoined(doc: Doc<Needs>, root: number, { trigger }: Frame): boolean {
  const other = rootOf(doc, trigger);
  const joins = (a: number, b: number) =>
    wordAt(doc, a).head === b && /^(?:obj|xcomp|compound|obl|nmod)/.test(wordAt(doc, a).deprel);
  return joins(other, root) || joins(root, other);
}

function fitsTrigger({ trigger }: CodebookPattern, doc: Doc<Needs>, root: number): boolean {
  return trigger === undefined ? wordAt(doc, root).upos === 'VERB' : wordIsOne(doc, root, trigger);
}

function frameOf(
  { name, then, reciprocal }: CodebookPattern,
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
  return { ...frame, pattern: name };
}
