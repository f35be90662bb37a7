import type { Report } from './report.ts';
import { APART, type Signal } from './signal.ts';
import { compareActors } from './signals/actors.ts';
import { compareDates } from './signals/dates.ts';
import { compareDocuments } from './signals/documents.ts';
import { compareFigures } from './signals/figures.ts';
import { comparePlaces } from './signals/places.ts';
import { compareStatus } from './signals/status.ts';
import { compareTriggers } from './signals/triggers.ts';
import { compareTypes } from './signals/types.ts';
import { compareWords } from './signals/words.ts';

const SIGNALS: readonly Signal[] = [
  compareTypes,
  compareDates,
  comparePlaces,
  compareActors,
  compareFigures,
  compareWords,
  compareTriggers,
  compareDocuments,
  compareStatus,
];
/** The sum at which two reports are as likely one occurrence as two; chosen on the multi-outlet sets. */
const EVEN = 0.5;

/** How likely two reports tell of one occurrence, 0 to 1, and why. */
export interface Likeness {
  readonly share: number;
  readonly reasons: readonly string[];
}

/** On days on which more reports than this tell of such acts there, those facts alone say little. */
const CROWD = 8;
/** What each doubling of the crowd asks for more. */
const DOUBLING = 0.6;

/** `crowd`: how many reports of the type there are at the place on the day. */
export function compareReports(a: Report, b: Report, crowd = 0): Likeness {
  let sum = 0;
  const reasons: string[] = [];
  for (const signal of SIGNALS) {
    const found = signal(a, b);
    if (!found) continue;
    sum += found.score;
    // Nothing that follows could bring them together.
    if (found.score <= APART) return { share: 0, reasons: [] };
    reasons.push(`${found.score > 0 ? '+' : ''}${found.score.toFixed(1)} ${found.reason}`);
  }
  if (crowd > CROWD && a.event.document !== b.event.document) {
    const asked = DOUBLING * Math.log2(crowd / CROWD);
    sum -= asked;
    reasons.push(`-${asked.toFixed(1)} among ${crowd} such reports there that day`);
  }
  return { share: 1 / (1 + Math.exp(EVEN - sum)), reasons };
}
