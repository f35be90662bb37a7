import type { Report } from './report.ts';

/** What one comparison of two reports says: for (above 0) or against (below), and why in a few words. */
export interface Finding {
  readonly score: number;
  readonly reason: string;
}

/** Enough to keep two reports apart whatever else the two have in common; others of their documents may still join them. */
export const APART = -20;

/** Compares two reports in one respect; nothing where the reports do not tell. */
export type Signal = (a: Report, b: Report) => Finding | undefined;
