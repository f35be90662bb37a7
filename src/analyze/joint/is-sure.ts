import type { Frame } from '../../document/index.ts';

/**
 * How much each piece of `evidence` counts, in its order: weights of a logistic regression on the `read` folders of `bench/quality`, of which
 * the model has seen nothing (`scripts/fit-sure.ts`).
 */
const WEIGHTS = [-1.84, 0.65, 0.43, 0.2, 0.12, -0.24, -0.03, 0.54];
/** Below it more is gained in sentences that hold no event than is lost in those that do. */
const LEAST = { alone: 0.6, beside: 0.3 };

/**
 * False where an event that the model proposes is rather none; `real` is its judgement of that with the trigger in view. Where
 * the event is the only one of its sentence, more is asked of it.
 */
export function isSure(frame: Frame, real: number, alone: boolean): boolean {
  return share(WEIGHTS, evidence(frame, real, alone)) >= (alone ? LEAST.alone : LEAST.beside);
}

/** How likely the evidence makes an event, 0 to 1. */
export function share(weights: readonly number[], values: readonly number[]): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
}

/** What speaks for a proposed event: the model's confidences, and who acts. */
export function evidence(
  { triggerConfidence, type, ...roles }: Frame,
  real: number,
  alone: boolean,
): number[] {
  const source = surest(roles.source);
  const target = surest(roles.target);
  return [
    ...[1, logit(triggerConfidence), logit(real), logit(type.confidence)],
    ...[source, target, Number(source > 0 && target > 0), Number(alone)],
  ];
}

function surest(spans: Frame['source']): number {
  return Math.max(0, ...spans.map(({ confidence }) => confidence));
}

function logit(probability: number): number {
  const p = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(p / (1 - p));
}
