import { type Signal } from '../signal.ts';

/** What many acts come to is none of them: "Since 2022 more than 600 have been expelled" and the three of Monday. */
export const compareCounts: Signal = (a, b) =>
  a.many === b.many
    ? undefined
    : { score: -3, reason: `"${(a.many ? a : b).event.trigger.text}" counts many acts` };
