import { InvalidArgumentError } from 'commander';
import type { FieldName, Format } from '../read/options.ts';
import { parsePublished } from '../read/published.ts';

const FIELDS = [
  ...(['text', 'title', 'url', 'outlet', 'published', 'authors'] as const),
  ...(['id', 'html', 'language', 'origin'] as const),
] as const;
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

/** The formats that inputs may be said to have. */
export const INPUT_FORMATS: readonly (Format | 'auto')[] = [
  'auto',
  'text',
  'markdown',
  'html',
  'jsonl',
  'csv',
  'parquet',
  'warc',
  'feed',
];

export type Fields = Partial<Record<FieldName, string>>;

/** A whole number from 1 to `most`. */
export function parseCount(most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
  };
}

/** A port to listen on; 0 takes any free one. */
export function parsePort(value: string): number {
  return value === '0' ? 0 : parseCount(65_535)(value);
}

/** A number of bytes: "500000", "10MB", "1.5g". */
export function parseBytes(value: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmg]?)b?$/i.exec(value) ?? [];
  const bytes = Math.floor(Number(number) * (UNITS[unit.toLowerCase()] ?? 0));
  if (number !== '' && bytes >= 1) return bytes;
  throw new InvalidArgumentError('It must be a number of bytes, such as 500000 or 10MB.');
}

/** A date of publication: ISO 8601. */
export function parseDate(value: string): string {
  const read = /^\d{4}(?:-\d{2}){0,2}(?:[T ]\d{2}:\d{2}.*)?$/.test(value) ? parsePublished(value) : undefined;
  // The reader drops an hour that no clock shows; whoever typed it should know.
  const dropped = /[T ]/.test(value) && read?.precision === 'day';
  if (read !== undefined && !dropped) return value;
  throw new InvalidArgumentError('It must be a date such as 2017-07-31 or 2017-07-31T14:30Z.');
}

/** One more `name=column` pair: where JSON Lines or tables keep a field. */
export function parseField(value: string, before: Fields): Fields {
  const at = value.indexOf('=');
  const name = FIELDS.find((field) => field === value.slice(0, at));
  if (name !== undefined && at < value.length - 1) return { ...before, [name]: value.slice(at + 1) };
  throw new InvalidArgumentError(`It must be name=column, the name one of ${FIELDS.join(', ')}.`);
}

/** A mail or web address. */
export function parseContact(value: string): string {
  if (/^(?:https?:\/\/[^\s.]+\.\S+|[^\s@/]+@[^\s@/.]+\.[^\s@/]+)$/i.test(value)) return value;
  throw new InvalidArgumentError('It must be a mail or web address, such as desk@example.org.');
}

/** Seconds that coding a document may take where nobody says otherwise: a report of 50,000 characters takes three. */
export const TIME_LIMIT = 60;

/** Seconds, with a fraction or without, an hour at most. */
export function parseSeconds(value: string): number {
  const seconds = Number(value);
  if (/^\d+(?:\.\d+)?$/.test(value) && seconds <= 3600) return seconds;
  throw new InvalidArgumentError('It must be a number of seconds, such as 1 or 0.5.');
}
