import type { EventType, Frame } from '../../document/index.ts';

/**
 * How much each piece of `evidence` counts, in its order: weights of a logistic regression on the `read` folders of `bench/quality`, of which
 * the model has seen nothing (`scripts/fit-sure.ts`).
 */
const WEIGHTS = [-2.3, 0.6, 0.44, 0.19, 0.31, -0.24, 0.2, 0.28, 0.79];
/** Below it more is gained in sentences that hold no event than is lost in those that do. */
const LEAST = { alone: 0.6, beside: 0.25 };

/** A frame that the model proposes. */
export interface Proposal {
  readonly frame: Frame;
  /** The model's judgement, with the trigger in view, of whether it is an act at all: 0 to 1. */
  readonly real: number;
  /** It is the only one of its sentence. */
  readonly alone: boolean;
  /** How surely another sentence of the document tells an act of the same type: 0 to 1. */
  readonly told: number;
}

/** The frames of a document, each with what the others say for it. */
export function proposalsOf(frames: readonly Pick<Proposal, 'frame' | 'real'>[]): Proposal[] {
  const sureness = ({ frame, real }: Pick<Proposal, 'frame' | 'real'>) => real * frame.triggerConfidence;
  const inSentence = new Map<number, number>();
  /** All of each type, the surest first. */
  const best = new Map<EventType, { sentence: number; sure: number }[]>();
  for (const one of frames) {
    const { sentence, type } = one.frame;
    inSentence.set(sentence, (inSentence.get(sentence) ?? 0) + 1);
    const some = best.get(type.value) ?? [];
    some.push({ sentence, sure: sureness(one) });
    best.set(type.value, some);
  }
  for (const some of best.values()) some.sort((a, b) => b.sure - a.sure);
  return frames.map((one) => {
    const { sentence, type } = one.frame;
    const other = best.get(type.value)!.find((some) => some.sentence !== sentence);
    return { ...one, alone: inSentence.get(sentence) === 1, told: other?.sure ?? 0 };
  });
}

/** False where an event that the model proposes is rather none. Where it is the only one of its sentence, more is asked of it. */
export function isSure(proposal: Proposal): boolean {
  return share(WEIGHTS, evidence(proposal)) >= (proposal.alone ? LEAST.alone : LEAST.beside);
}

/** How likely the evidence makes an event, 0 to 1. */
export function share(weights: readonly number[], values: readonly number[]): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
}

/** What speaks for a proposed event: the model's confidences, who acts, and what the document tells elsewhere. */
export function evidence({ frame, real, alone, told }: Proposal): number[] {
  const source = surest(frame.source);
  const target = surest(frame.target);
  return [
    ...[1, logit(frame.triggerConfidence), logit(real), logit(frame.type.confidence)],
    ...[source, target, Number(source > 0 && target > 0), Number(alone), told],
  ];
}

function surest(spans: Frame['source']): number {
  return Math.max(0, ...spans.map(({ confidence }) => confidence));
}

function logit(probability: number): number {
  const p = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(p / (1 - p));
}
