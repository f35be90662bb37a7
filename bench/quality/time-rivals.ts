import { createRequire } from 'node:module';
import type { TimeFinder } from './time-scores.ts';

export interface Rival {
  readonly name: string;
  readonly find: TimeFinder;
}

interface ChronoComponents {
  isCertain(field: string): boolean;
  get(field: string): number | null;
}

interface ChronoResult {
  readonly index: number;
  readonly text: string;
  readonly start: ChronoComponents;
}

interface RecognizedTime {
  readonly start: number;
  readonly end: number;
  readonly resolution?: { readonly values?: readonly { readonly timex?: string; readonly value?: string }[] };
}

interface CompromiseDate {
  readonly offset: { readonly start: number; readonly length: number };
  readonly dates: { readonly start?: string | null; readonly end?: string | null };
}

const LOADERS: readonly (readonly [name: string, load: (require: NodeJS.Require) => TimeFinder])[] = [
  ['chrono-node', loadChrono],
  ['@microsoft/recognizers-text-date-time', loadRecognizers],
  ['compromise-dates', loadCompromise],
];

/** What users would else pick on npm to find times. */
export function loadRivals(): Rival[] {
  const require = createRequire(import.meta.url);
  return LOADERS.map(([name, load]) => ({ name, find: load(require) }));
}

/** What is certain in chrono's answer, in the manner of TimeML. */
function loadChrono(require: NodeJS.Require): TimeFinder {
  const chrono = require('chrono-node') as { parse(text: string, reference: Date): ChronoResult[] };
  return (text, published) =>
    chrono.parse(text, dateOf(published)).map(({ index, text: words, start }) => {
      const get = (field: string) => String(start.get(field) ?? 0).padStart(field === 'year' ? 4 : 2, '0');
      const parts = [get('year')];
      if (['month', 'day', 'weekday'].some((field) => start.isCertain(field))) parts.push(get('month'));
      if (['day', 'weekday'].some((field) => start.isCertain(field))) parts.push(get('day'));
      const clock = start.isCertain('hour') ? `T${get('hour')}:${get('minute')}` : '';
      return { start: index, end: index + words.length, value: `${parts.join('-')}${clock}` };
    });
}

function loadRecognizers(require: NodeJS.Require): TimeFinder {
  const { recognizeDateTime, Culture } = require('@microsoft/recognizers-text-date-time') as {
    readonly recognizeDateTime: (
      text: string,
      culture: string,
      options: unknown,
      reference: Date,
    ) => RecognizedTime[];
    Culture: { English: string };
  };
  return (text, published) =>
    recognizeDateTime(text, Culture.English, undefined, dateOf(published)).map(
      ({ start, end, resolution }) => {
        const first = resolution?.values?.[0];
        const timex = first?.timex ?? '';
        // "XXXX-WXX-5" comes with the day before first; a definite timex is TimeML already.
        const value =
          timex.includes('X') && first?.value !== undefined
            ? first.value
            : timex.replace(/^\(([^,]+),.*$/, '$1');
        return { start, end: end + 1, value };
      },
    );
}

function loadCompromise(require: NodeJS.Require): TimeFinder {
  type Nlp = ((text: string) => { dates(options: object): { json(options: object): CompromiseDate[] } }) & {
    plugin(plugin: unknown): void;
  };
  const unwrap = (module: unknown) => (module as { default?: unknown }).default ?? module;
  const nlp = unwrap(require('compromise')) as Nlp;
  nlp.plugin(unwrap(require('compromise-dates')));
  const find: TimeFinder = (text, published) =>
    nlp(text)
      .dates({ today: published?.slice(0, 10) ?? '1970-01-01', timezone: 'UTC' })
      .json({ offset: true })
      .map(({ offset, dates }) => ({
        start: offset.start,
        end: offset.start + offset.length,
        value: stretch(dates.start?.slice(0, 10), dates.end?.slice(0, 10)),
      }));
  return (text, published) => {
    try {
      return find(text, published);
    } catch {
      // It throws on some texts: only the lines that break it are lost then.
      return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
        try {
          return find(line, published).map((one) => ({
            ...one,
            start: one.start + index,
            end: one.end + index,
          }));
        } catch {
          return [];
        }
      });
    }
  };
}

/** Compromise gives first and last day only: whole months and years are told by their ends. */
function stretch(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return '';
  if (to?.startsWith(from.slice(0, 4)) && from.endsWith('-01-01') && to.endsWith('-12-31'))
    return from.slice(0, 4);
  if (to?.startsWith(from.slice(0, 7)) && from.endsWith('-01') && Number(to.slice(8)) >= 28)
    return from.slice(0, 7);
  return from;
}

function dateOf(published: string | undefined): Date {
  return new Date(`${published?.slice(0, 10) ?? '1970-01-01'}T12:00:00`);
}
