import { z } from 'zod';
import { Actor } from './actor.ts';
import { Decision } from './decision.ts';
import { Document } from './document.ts';
import { Event } from './event.ts';
import { Incident } from './incident.ts';
import { keyOrderOf } from './key-order.ts';
import { Quote } from './quote.ts';
import { Span } from './span.ts';
import { Story } from './story.ts';

/** A Document as it is written: named and versioned like the other records, with its sentences once it is coded. */
export const DocumentRecord = z.looseObject({
  record: z.literal('document'),
  version: z.literal(1),
  ...Document.shape,
  /** What `sentence.index` of events and `sentences` of quotes point into. */
  sentences: z
    .array(
      z.looseObject({
        ...Span.shape,
        part: z.enum(['title', 'heading', 'body']),
        paragraph: z.int().nonnegative(),
      }),
    )
    .readonly()
    .optional(),
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

/** The schema of each kind of record, by the word in its field `record`. */
export const recordSchemas = {
  document: DocumentRecord,
  actor: Actor,
  event: Event,
  quote: Quote,
  story: Story,
  incident: Incident,
  decision: Decision,
} as const;

export type RecordKind = keyof typeof recordSchemas;
export type AnyRecord = DocumentRecord | Actor | Event | Quote | Story | Incident | Decision;

const HINTS = {
  'bad-json': 'Give one line of JSON that encodeRecord or dragoman code --format jsonl wrote.',
  'unknown-record': 'Give a record of this program; docs/reference has a schema of each kind.',
  'unknown-version':
    'Each record says its version: {"record": "event", "version": 1, ...}; later versions need a later program.',
  'bad-record': 'Compare the field with the schema of the record in docs/reference.',
} as const;

/** A line that is no record; `field` is the path of the first field at fault. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly code: 'bad-json' | 'unknown-record' | 'unknown-version' | 'bad-record';
  readonly field: string | undefined;
  readonly hint: string;

  constructor(code: RecordError['code'], message: string, field?: string) {
    super(message);
    this.code = code;
    this.hint = HINTS[code];
    this.field = field;
  }
}

/** Gives a Document the fields that name and version it. */
function asRecord(record: Document | AnyRecord): AnyRecord {
  if (isNamed(record)) return record;
  return { record: 'document', version: 1, ...record };
}

/** The record with its keys in the schema's order, unknown keys last: a copy, or itself where it is in order. */
export function orderRecord(record: Document | AnyRecord): AnyRecord {
  const named = asRecord(record);
  return keyOrderOf(recordSchemas[named.record])(named) as AnyRecord;
}

/** Writes one record as one line of JSON, without the line end. */
export function encodeRecord(record: Document | AnyRecord): string {
  return JSON.stringify(orderRecord(record));
}

/** Reads one line that `encodeRecord` wrote; unknown fields are kept. Throws `RecordError`. */
export function decodeRecord(line: string): AnyRecord {
  const value = parse(line);
  const kind = value['record'];
  if (typeof kind !== 'string' || !Object.hasOwn(recordSchemas, kind)) {
    const known = Object.keys(recordSchemas).join(', ');
    throw new RecordError('unknown-record', `record: ${show(kind)} is none of ${known}`, 'record');
  }
  if (value['version'] !== 1) {
    const given = value['version'];
    const message =
      given === undefined
        ? `version: it is missing; this program reads version 1 of record ${kind}`
        : `version: this program reads version 1 of record ${kind}, not ${show(given)}`;
    throw new RecordError('unknown-version', message, 'version');
  }
  const answer = recordSchemas[kind as RecordKind].safeParse(value);
  if (answer.success) return keyOrderOf(recordSchemas[kind as RecordKind])(answer.data) as AnyRecord;
  const first = answer.error.issues[0];
  const field = (first?.path ?? []).map(String).join('.');
  throw new RecordError('bad-record', `${field}: ${first?.message ?? 'not valid'}`, field);
}

function isNamed(record: Document | AnyRecord): record is AnyRecord {
  return 'record' in record;
}

function parse(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new RecordError('bad-json', error instanceof Error ? error.message : String(error));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new RecordError('bad-json', 'A record is a JSON object');
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 40);
}
