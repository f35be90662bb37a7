import type { Meeting, Reporting } from '../incidents/incident-index.ts';
import { type KnownSums, meet } from '../incidents/meet.ts';
import type { Telling } from '../incidents/meetings.ts';
import { numbersOf, realsOf, textOf } from './arrays.ts';
import { readReports } from './reduced.ts';

interface DocumentText extends Telling {
  /** What the document tells, as `reduce` wrote it. */
  readonly reports: string;
  readonly first: number;
  readonly own: boolean;
}

type AnswerText = Readonly<Record<keyof KnownSums, string>>;

/** The number of the first report of each document among all. */
export function firstReports(meetings: readonly Meeting<Reporting>[]): number[] {
  let next = 0;
  return meetings.map(({ text }) => {
    const first = next;
    next += text.reports.length;
    return first;
  });
}

/** Some documents whose reports are to be laid beside those before them, with all that they meet. */
export function meetLot(
  meetings: readonly Meeting<Reporting>[],
  [from, to]: readonly [from: number, to: number],
  known: { readonly firsts: readonly number[]; readonly told: ReadonlyMap<string, string> },
): string {
  const places = new Set<number>();
  for (const { met } of meetings.slice(from, to)) for (const place of met) places.add(place);
  for (let place = from; place < to; place++) places.add(place);
  const lot = [...places]
    .sort((a, b) => a - b)
    .map((place): DocumentText => {
      const { text, story, circle } = meetings[place]!;
      const reports = known.told.get(text.id)!;
      return { reports, story, circle, first: known.firsts[place]!, own: place >= from };
    });
  return JSON.stringify(lot);
}

/** Lays the reports of a lot beside each other. */
export function meetIn(lot: string): string {
  const documents = JSON.parse(lot) as readonly DocumentText[];
  const { of, to, sums } = meet(
    documents.map(({ reports, ...document }) => ({ ...document, reports: readReports(reports) })),
  );
  return JSON.stringify({ of: textOf(of), to: textOf(to), sums: textOf(sums) } satisfies AnswerText);
}

export function readSums(answer: string): KnownSums {
  const { of, to, sums } = JSON.parse(answer) as AnswerText;
  return { of: numbersOf(of), to: numbersOf(to), sums: realsOf(sums) };
}
