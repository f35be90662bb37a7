import { type Report, tellsCountry } from './report.ts';
import { APART, type Finding, type Signal } from './signal.ts';
import { compareActors } from './signals/actors.ts';
import { compareBeside } from './signals/beside.ts';
import { compareCounts } from './signals/counts.ts';
import { compareDates } from './signals/dates.ts';
import { compareDocuments } from './signals/documents.ts';
import { compareFigures } from './signals/figures.ts';
import { compareMatters } from './signals/matters.ts';
import { comparePlaces } from './signals/places.ts';
import { compareSpeakers } from './signals/speakers.ts';
import { compareStatus } from './signals/status.ts';
import { compareTriggers } from './signals/triggers.ts';
import { compareTypes } from './signals/types.ts';
import { compareWords } from './signals/words.ts';

const SIGNALS: readonly Signal[] = [
  compareTypes,
  compareDates,
  comparePlaces,
  compareActors,
  compareSpeakers,
  compareMatters,
  compareCounts,
  compareFigures,
  compareWords,
  compareTriggers,
  compareDocuments,
  compareStatus,
  compareBeside,
];
/** The sum at which two reports are as likely one occurrence as two; chosen on the multi-outlet sets. */
const EVEN = 0.5;

/** Below this a pair counts as apart. */
export const FLOOR = 0.02;

/** How likely two reports tell of one occurrence, 0 to 1, and why. */
export interface Likeness {
  readonly share: number;
  readonly reasons: readonly string[];
}

/** On days on which more reports than this tell of such acts there, those facts alone say little. */
const CROWD = 8;
/** What each doubling of the crowd asks for more. */
const DOUBLING = 0.6;

/** What is asked for more, in such steps, where one tells no country and that of its document stands for it. */
export const HOME_STEPS = 5;

/** What is asked for more, in such steps, where their documents are only somewhat alike. */
export const CIRCLE_STEPS = 1;

/** How many half doublings of `CROWD` some reports are, whole ones: 0 up to 11 of them, 1 up to 15, 2 up to 22. */
export function crowdStep(reports: number): number {
  return reports > CROWD ? Math.floor(2 * Math.log2(reports / CROWD)) : 0;
}

/** `crowd`: in what crowd they meet, in the steps of `crowdStep`. */
export function compareReports(a: Report, b: Report, crowd = 0): Likeness {
  const reasons: string[] = [];
  const share = shareOf(a, b, crowd, ({ score, reason }) => {
    reasons.push(`${score > 0 ? '+' : ''}${score.toFixed(1)} ${reason}`);
  });
  return { share, reasons: share === 0 ? [] : reasons };
}

/** The share alone; the findings are told as they come. */
export function shareOf(a: Report, b: Report, crowd: number, tell?: (finding: Finding) => void): number {
  const sum = sumOf(a, b, tell);
  if (sum === undefined) return 0;
  if (crowd > 0 && a.event.document !== b.event.document)
    tell?.({
      score: ofCrowd(crowd),
      reason:
        tellsCountry(a) && tellsCountry(b)
          ? `among ${Math.ceil(CROWD * 2 ** (crowd / 2))} or more such reports there that day`
          : 'one tells no country',
    });
  return shareAt(sum, a, b, crowd);
}

/** What the two reports say by themselves, wherever they meet; undefined where nothing could bring them together. */
export function sumOf(a: Report, b: Report, tell?: (finding: Finding) => void): number | undefined {
  let sum = 0;
  for (const signal of SIGNALS) {
    const found = signal(a, b);
    if (!found) continue;
    sum += found.score;
    if (found.score <= APART) return undefined;
    tell?.(found);
  }
  return sum;
}

/** The share that a sum comes to where they meet in a crowd. */
export function shareAt(sum: number, a: Report, b: Report, crowd: number): number {
  const other = crowd > 0 && a.event.document !== b.event.document;
  return 1 / (1 + Math.exp(EVEN - (other ? sum + ofCrowd(crowd) : sum)));
}

function ofCrowd(crowd: number): number {
  return (-DOUBLING * crowd) / 2;
}
