import type { TokenSpan } from '../../document/index.ts';
import { isTime } from './noun-phrase.ts';
import { spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

const QUOTING = /^(?:quot|cit)(?:e|es|ed|ing)$/;
const BE = /^(?:is|are|was|were|be|been|being|'s)$/;
const ELSEWHERE = /^(?:by|in|on|at|from|after|via|during|across)$/;
const REACH = 30;

/**
 * "The agency quoted the governor as saying that ...": who is quoted says it; the agency only reports. Undefined where nobody is
 *                    ------------    ------
 * quoted so: "The governor was quoted by the agency as saying", "the witness cited by it as saying".
 */
export function quotedAs(reading: Reading, cue: number): TokenSpan | undefined {
  const { lower, starts, tokens } = reading;
  const as = cue - 1 - Number(lower[cue - 1] === 'having');
  if (lower[as] !== 'as') return undefined;
  const from = Math.max(starts[tokens[cue]!.sentence]!, as - REACH);
  for (let verb = as - 2; verb >= from; verb -= 1) {
    if (!QUOTING.test(lower[verb]!)) continue;
    // "was later quoted", "quoted on state television"
    if (ELSEWHERE.test(lower[verb + 1]!) || BE.test(lower[verb - 1] ?? '')) return undefined;
    return quotedBehind(reading, verb, as);
  }
  return undefined;
}

/** The words between the verb and "as", without an apposition or a day. */
function quotedBehind(reading: Reading, verb: number, as: number): TokenSpan | undefined {
  const { lower, forms } = reading;
  let until = verb + 1;
  // "the late governor" is no time.
  const isDay = (i: number): boolean =>
    isTime(lower[i]!) && !/^(?:the|an?|his|her|its|their)$/.test(lower[i - 1]!);
  while (until < as && forms[until] !== ',' && !isDay(until)) until += 1;
  while (until > verb + 1 && lower[until - 1] === 'on') until -= 1;
  return until > verb + 1 ? spanOfTokens(reading, verb + 1, until) : undefined;
}
