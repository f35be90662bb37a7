import type { Frame } from '../../document/index.ts';

/**
 * How sure an event is that is the only one of its sentence: in "Late strike sinks Harambee Stars" nothing else speaks for
 * it. Weights of a logistic regression on 3,400 sentences that the model had not been trained on when they were found.
 */
const WEIGHTS = { base: -1.89, trigger: 1.01, type: 0.2, source: 0.8, target: 1.16, both: -1.09 };
/** Below it more is gained in sentences that hold no event than is lost in those that do. */
const LEAST = 0.45;

/** False where the only frame of a sentence is rather none. */
export function isSureAlone(frame: Frame): boolean {
  const source = surest(frame.source);
  const target = surest(frame.target);
  const sum =
    WEIGHTS.base +
    WEIGHTS.trigger * logit(frame.triggerConfidence) +
    WEIGHTS.type * logit(frame.type.confidence) +
    WEIGHTS.source * source +
    WEIGHTS.target * target +
    (source > 0 && target > 0 ? WEIGHTS.both : 0);
  return 1 / (1 + Math.exp(-sum)) >= LEAST;
}

function surest(spans: Frame['source']): number {
  return Math.max(0, ...spans.map(({ confidence }) => confidence));
}

function logit(probability: number): number {
  const p = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(p / (1 - p));
}
