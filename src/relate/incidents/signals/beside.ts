import { type Signal } from '../signal.ts';

/** An act that its words set apart from the others of its document is seldom one of them. */
export const compareBeside: Signal = (a, b) =>
  a.event.document !== b.event.document || a.beside === b.beside
    ? undefined
    : { score: -3.5, reason: `"${(a.beside ? a : b).event.trigger.text}" is told as another` };
