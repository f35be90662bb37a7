import { type Signal } from '../signal.ts';

/** The same word for the act: "the bombing" and "was bombed". Another word says nothing. */
export const compareTriggers: Signal = (a, b) =>
  a.trigger.some((term) => b.trigger.includes(term))
    ? { score: 1, reason: `"${a.event.trigger.text}" and "${b.event.trigger.text}"` }
    : undefined;
