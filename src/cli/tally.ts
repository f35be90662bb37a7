import type { Issue, IssueCode } from '../document/index.ts';
import type { Written } from '../store/index.ts';
import type { Reading } from '../read/reading.ts';
import type { Coded, Outcome } from '../work/index.ts';
import { mergeIssues } from '../document/document-record.ts';
import { clean } from './text/clean.ts';

/** An input that gave no record, and why. */
export interface FailedInput {
  readonly origin: string;
  readonly issues: readonly Issue[];
}

/** What was wrong with an input, in reading and in coding. */
export function issuesOf(reading: Reading, coded: Coded | undefined): readonly Issue[] {
  return mergeIssues(reading.issues, [...(coded?.document.issues ?? []), ...(coded?.issues ?? [])]);
}

/** So many failed inputs of a kind are named. */
const NAMED = 200;

/** Counts what became of the inputs. */
export class Tally {
  read = 0;
  coded = 0;
  events = 0;
  quotes = 0;
  /** Of the coded, those that took the place of an older coding in a store. */
  recoded = 0;
  /** Documents that a store held already. */
  unchanged = 0;
  /** Inputs that gave no record; of each kind of issue only the first are named. */
  failures = 0;
  readonly failed: FailedInput[] = [];
  readonly issues = new Map<IssueCode, number>();
  private readonly named = new Map<string, number>();

  /** Documents and failed inputs so far. */
  get done(): number {
    return this.coded + this.unchanged + this.failures;
  }

  /** Counts one outcome; true where its records are good. */
  add({ reading, coded }: Outcome): boolean {
    const issues = issuesOf(reading, coded);
    for (const { code } of issues) this.issues.set(code, (this.issues.get(code) ?? 0) + 1);
    if (reading.document !== undefined) this.read += 1;
    if (coded === undefined || coded.issues.some(({ severity }) => severity === 'error')) {
      this.fail(reading.origin, issues);
      return false;
    }
    this.coded += 1;
    this.events += coded.events.length;
    this.quotes += coded.quotes.length;
    return true;
  }

  /** An archive may hold a hundred thousand pages in other languages: not all are worth a line. */
  private fail(origin: string, issues: readonly Issue[]): void {
    this.failures += 1;
    const code = issues.find(({ severity }) => severity === 'error')?.code ?? '';
    const before = this.named.get(code) ?? 0;
    this.named.set(code, before + 1);
    if (before < NAMED) this.failed.push({ origin, issues });
  }

  /** Counts one outcome of a run that fills a store. */
  addWritten(outcome: Outcome, written: Written | 'failed'): void {
    if (written === 'unchanged') {
      this.read += 1;
      this.unchanged += 1;
    } else if (this.add(outcome) && written === 'recoded') this.recoded += 1;
  }
}

/** The lines that end a run. */
export function summarise(
  tally: Tally,
  seconds: number,
  interrupted: boolean,
  task: 'code' | 'ingest' = 'code',
): string {
  const { read, coded, recoded, unchanged, events, quotes } = tally;
  const counts = [
    `read ${read}`,
    ...(task === 'code'
      ? [`coded ${coded}`]
      : [`new ${coded - recoded}`, `recoded ${recoded}`, `unchanged ${unchanged}`]),
    `events ${events}`,
    `quotes ${quotes}`,
    `failed ${tally.failures}`,
  ];
  const rate = coded > 0 && seconds > 0 ? ` (${(coded / seconds).toFixed(1)} documents/s)` : '';
  const lines = [
    `${interrupted ? 'Interrupted: ' : ''}${counts.join(', ')} in ${seconds.toFixed(1)} s${rate}`,
  ];
  lines.push(...failureLines(tally));
  return `${clean(lines.join('\n'))}\n`;
}

/** The issues by code, and the inputs that failed. */
export function failureLines({ issues: counts, failed, failures }: Tally): string[] {
  const lines: string[] = [];
  const codes = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  if (codes.length > 0) lines.push(`issues: ${codes.map(([code, count]) => `${code} ${count}`).join(', ')}`);
  for (const { origin, issues } of failed) {
    const errors = issues.filter(({ severity }) => severity === 'error');
    for (const { code, message, hint } of errors) {
      lines.push(
        `failed: ${origin}: [${code}] ${message}`,
        ...(hint === undefined ? [] : [`  hint: ${hint}`]),
      );
    }
  }
  const more = failures - failed.length;
  if (more > 0) lines.push(`failed: ${more} more, for reasons named above`);
  return lines;
}
