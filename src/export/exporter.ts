import type { Actor, ActorRef, CodedRecords, Event } from '../document/index.ts';

/** One report of an act: an event as one document tells it. */
export interface Report {
  readonly event: Event;
  readonly coded: CodedRecords;
}

/**
 * What an export writes a row for. Of coded documents each event is an entry with one report; an incident is an entry
 * with all its reports, and `event` is what is best known of it.
 */
export interface Entry {
  readonly event: Event;
  /** At least one; the first is where the entry was first told. */
  readonly reports: readonly [Report, ...Report[]];
  readonly findActor: (ref: ActorRef) => Actor | undefined;
}

/** A part of what is exported: some documents, and the entries that they tell of. */
export interface ExportBatch {
  readonly documents: readonly CodedRecords[];
  readonly entries: readonly Entry[];
}

/** What the caller may say about an export. */
export interface ExportOptions {
  /** When the records join the data base, ISO 8601: GDELT's DATEADDED, and the time stamp of STIX objects. */
  readonly added?: string | undefined;
}

/** One format: text or bytes, piece by piece where the format allows. */
export interface Exporter {
  readonly name: string;
  /** What it is and what it holds, in a line. */
  readonly summary: string;
  /** Ending of its files, with the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly binary: boolean;
  /** Every piece is whole: nothing is written for a batch until all of it can be. */
  write(batches: AsyncIterable<ExportBatch>, options: ExportOptions): AsyncIterable<string | Uint8Array>;
}

/** What stands in the way of an export; `hint` says what the caller can do. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly code: 'unknown-format' | 'no-time';
  readonly hint: string;

  constructor(code: ExportError['code'], message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** The batch of one coded document: each of its events is an entry. */
export function batchOf(coded: CodedRecords): ExportBatch {
  const byId = new Map(coded.actors.map((actor) => [actor.id, actor]));
  const findActor = (ref: ActorRef): Actor | undefined => byId.get(ref.actor);
  const entries = coded.events.map((event): Entry => ({ event, reports: [{ event, coded }], findActor }));
  return { documents: [coded], entries };
}
