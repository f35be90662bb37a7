import type { EventType, Status } from '../../document/index.ts';
import { type Codebook, modesOf } from '../../ontology/index.ts';
import { type RuleContext, ruleHolds } from './match-rule.ts';

/** What model and codebook together say an act is. */
export interface Decided {
  readonly type: EventType;
  readonly mode: string | undefined;
  /** The status, where a rule says it. */
  readonly status: Status | undefined;
  /** True where a rule says that who speaks is the source. */
  readonly speakerActs: boolean;
  /** Codes of the user's own. */
  readonly codes: readonly string[];
  /** Names of the rules that had a say. */
  readonly rules: readonly string[];
}

/**
 * The model's type and mode, corrected by the first rule that holds; undefined where it says that there is no event. Rules
 * that only add a code all have their say.
 */
export function applyCodebook(codebook: Codebook, context: RuleContext): Decided | undefined {
  const { frame } = context;
  let type = frame.type.value;
  let mode = frame.mode.value === 'none' ? undefined : frame.mode.value;
  let status: Status | undefined;
  let speakerActs = false;
  let corrected = false;
  const codes: string[] = [];
  const rules: string[] = [];
  for (const rule of codebook.rules) {
    const { then } = rule;
    const corrects = [then.type, then.mode, then.status, then.source].some(Boolean) || then.drop === true;
    if ((corrects && corrected) || !ruleHolds(rule, context)) continue;
    if (then.drop === true) return undefined;
    if (corrects) {
      corrected = true;
      if (then.type !== undefined && then.type !== type) [type, mode] = [then.type, undefined];
      if (then.mode !== undefined) mode = then.mode === 'none' ? undefined : then.mode;
      status = then.status;
      speakerActs = then.source === 'speaker';
    }
    if (then.code !== undefined && !codes.includes(then.code)) codes.push(then.code);
    rules.push(rule.name);
  }
  const known = mode !== undefined && modesOf(type).includes(mode) ? mode : undefined;
  return { type, mode: known, status, speakerActs, codes, rules };
}
