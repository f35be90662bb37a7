import type { Status } from '../../document/index.ts';
import { mayNegate } from './negating-words.ts';
import type { StatusInput } from './rule.ts';
import { STATUS_RULES, SURE_RULES } from './rules/index.ts';
import { rootOf } from './syntax.ts';

/** Below this the words may overrule the model. */
const UNSURE = 0.6;

/** Below this a second guess is none. */
const LEAST = 0.1;

/** A status with the rule that chose it, if one did. */
export interface ChosenStatus {
  readonly status: Status;
  readonly confidence: number;
  readonly rule?: string;
  readonly why: string;
}

/**
 * What the model says; "negated" only where a word of the sentence may say so: "The verdict set off protests".
 *                                                                                            ^^^^^^^^
 */
function modelsStatus({ doc, frame }: Omit<StatusInput, 'root'>): ChosenStatus {
  const { value, confidence, runnerUp } = frame.status;
  const why = `status ${value} ${confidence.toFixed(2)} by model`;
  if (value !== 'negated' || mayNegate(doc, frame.trigger)) return { status: value, confidence, why };
  // Whether it was long ago, the dates say.
  const isGuess = runnerUp === undefined || runnerUp.confidence < LEAST || runnerUp.value === 'historical';
  const status = isGuess ? 'actual' : runnerUp.value;
  return {
    status,
    confidence: runnerUp?.confidence ?? 0,
    why: `status ${status}, as no word denies it, against ${why}`,
  };
}

/** The model's status where it is sure and no word forbids it, else what the words say. */
export function chooseStatus(input: Omit<StatusInput, 'root'>): ChosenStatus {
  const { status: value, confidence, why: model } = modelsStatus(input);
  const root = rootOf(input.doc, input.frame.trigger);
  // The rules read the status as it stands now.
  const frame = { ...input.frame, status: { ...input.frame.status, value } };
  for (const rule of confidence >= UNSURE ? SURE_RULES : STATUS_RULES) {
    const found = rule({ ...input, frame, root });
    if (found === undefined) continue;
    const why = `status ${found.status} by ${found.rule}: "${found.words}"`;
    return found.status === value
      ? { status: value, confidence, why: `${model}; ${why}` }
      : { status: found.status, confidence, rule: found.rule, why: `${why}, against ${model}` };
  }
  return { status: value, confidence, why: model };
}
