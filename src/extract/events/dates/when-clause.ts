import type { Frame, Time } from '../../../document/index.ts';

const WHEN = /^, when\s[^.,;:]*$/;

/**
 * "the biggest swap since October 2020, when 1,000 were freed": what the clause tells was in that month, not since.
 *                         ^^^^^^^^^^^^  ^^^^
 */
export function timeOfWhen(time: Time, { trigger }: Pick<Frame, 'trigger'>, text: string): Time {
  const { signal, ...bare } = time;
  return signal !== undefined && WHEN.test(text.slice(time.end, Math.max(time.end, trigger.start)))
    ? bare
    : time;
}
